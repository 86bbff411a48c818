"""How many were turned away before the application heard of them, in this process."""

from collections import Counter

REFUSED: Counter[int] = Counter()
"""By status; of the event loop alone. Connections are made before there is an application that could count."""
