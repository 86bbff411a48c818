"""What the pages of patterns say: counts, tables, years, and codes that meet."""

from collections.abc import Mapping

PATTERNS_WORDS: Mapping[str, Mapping[str, str]] = {
    "patterns_counts": {"en": "Counts", "nb": "Tall", "nn": "Tal"},
    "patterns_conditions": {"en": "Conditions", "nb": "Betingelser", "nn": "Vilkår"},
}
