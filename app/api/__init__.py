"""HTTP: the only floor that speaks it."""
