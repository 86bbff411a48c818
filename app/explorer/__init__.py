"""The web: pages made of the API's own answers, and modules that call it."""
