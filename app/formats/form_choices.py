"""The few words that stand in a form and in no document, and what readers call them."""

from collections.abc import Mapping

ByCode = Mapping[str, Mapping[str, str]]

DECISIONS: ByCode = {
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
"""What a case is beside a published one that it may repeat, by code and language."""

ACCOUNTS: ByCode = {
    "me": {
        "en": "Whoever sends the file",
        "nb": "Den som sender filen",
        "nn": "Den som sender fila",
    },
}
"""Whose account names somebody who is credited."""
