"""How far the cuts are moved to see whether a solution holds."""

from collections.abc import Mapping

STEPS: Mapping[str, tuple[float, ...]] = {
    "consistency": (0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 1.0),
    "pri": (0.0, 0.4, 0.5, 0.6, 0.7),
    "frequency": (1, 2, 3),
}
"""To which values each cut is moved where the caller names none."""
MOST_STEPS = 20
