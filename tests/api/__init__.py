"""HTTP: what the addresses answer."""
