"""Formats: how cases look as tables, maps and linked data."""
