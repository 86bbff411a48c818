"""Keeping: the only floor that knows which database is underneath."""
