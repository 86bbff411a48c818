"""What a case is beside a published one that it may repeat: the answers that can be given, and their words."""

from collections.abc import Mapping

DECISIONS: Mapping[str, Mapping[str, str]] = {
    "amend": {
        "en": "The same case: this changes it",
        "nb": "Samme sak: dette endrer den",
        "nn": "Same sak: dette endrar ho",
    },
    "related": {
        "en": "Another case that belongs together with it",
        "nb": "En annen sak som henger sammen med den",
        "nn": "Ei anna sak som heng saman med ho",
    },
    "new": {
        "en": "Another case",
        "nb": "En annen sak",
        "nn": "Ei anna sak",
    },
}
"""By code and language."""
