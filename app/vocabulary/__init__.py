"""Words: terms, countries, places and languages, without SQL."""
