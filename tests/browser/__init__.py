"""Pages in a real browser, from a running service."""
