"""Samspill: cases in which a municipality and a social entrepreneur work together, and why they compare."""
