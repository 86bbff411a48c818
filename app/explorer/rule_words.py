"""What faults of a document are where it is written or looked at in a form, whose reader sees no JSON and no codes."""

from collections.abc import Mapping

RULE_WORDS: Mapping[str, Mapping[str, str]] = {
    "rule_int_type": {
        "en": "Write a whole number here, in digits alone.",
        "nb": "Skriv et helt tall her, bare med sifre.",
        "nn": "Skriv eit heilt tal her, berre med siffer.",
    },
    "rule_float_type": {
        "en": "Write a number here, in digits alone.",
        "nb": "Skriv et tall her, bare med sifre.",
        "nn": "Skriv eit tal her, berre med siffer.",
    },
    "rule_ended_while_running": {
        "en": "With this status nothing has ended: choose another status, or leave the year of the end out.",
        "nb": "Med denne statusen er ingenting avsluttet: velg en annen status, eller la sluttåret stå tomt.",
        "nn": "Med denne statusen er ingenting avslutta: vel ein annan status, eller la sluttåret stå tomt.",
    },
    "rule_parting_unexplained": {
        "en": "The status and what became of it part: say here how both are true.",
        "nb": "Statusen og det det ble til, spriker: forklar hvordan begge kan stemme.",
        "nn": "Statusen og det det vart til, sprikjer: forklar korleis begge kan stemme.",
    },
}
"""By rule of the checklist."""
