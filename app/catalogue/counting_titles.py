"""What a table of counts is called, in the three languages that sentences are made in."""

from collections.abc import Mapping

from app.catalogue.counted import Counts, Crosstab
from app.catalogue.explaining import small_label
from app.vocabulary.field_names import name_label
from app.vocabulary.languages import sentence_language

_TITLES: Mapping[str, tuple[str, str, str]] = {
    "en": ("Cases by {}", "Cases by {} and {}", "Cases by {}, in pairs"),
    "nb": ("Saker etter {}", "Saker etter {} og {}", "Saker etter {}, parvis"),
    "nn": ("Saker etter {}", "Saker etter {} og {}", "Saker etter {}, parvis"),
}
"""Of one dimension, of two, and of one against itself."""
_TURNS: Mapping[str, Mapping[str, str]] = {
    "en": {"emes": "EMES membership of the country", "any_legal_form": "legal form of any organisation"},
    "nb": {
        "emes": "EMES-medlemskap i landet",
        "any_legal_form": "organisasjonsform hos en av partene",
        "continuity": "hva de ble til",
    },
    "nn": {
        "emes": "EMES-medlemskap i landet",
        "any_legal_form": "organisasjonsform hos ein av partane",
        "continuity": "kva dei vart til",
    },
}
"""Dimensions whose name would not read, or would mislead, inside a title."""


def title_of(table: Counts | Crosstab) -> str:
    """Such as `Cases by country and sector`."""
    language = sentence_language(table.asked.language)
    one, two, itself = _TITLES[language]
    axes = (table.axis,) if isinstance(table, Counts) else (table.rows, table.columns)
    names = [axis.name for axis in axes]
    said = [_TURNS[language].get(name) or small_label(name_label(name, language).text) for name in names]
    if len(names) == 1:
        return one.format(*said)
    return itself.format(said[0]) if names[0] == names[1] else two.format(*said)
