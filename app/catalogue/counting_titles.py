"""What a table of counts is called, in the three languages that sentences are made in."""

from collections.abc import Mapping

from app.catalogue.counted import Counts, Crosstab
from app.catalogue.explaining import small_label
from app.vocabulary.field_names import name_label
from app.vocabulary.languages import sentence_language

_TITLES: Mapping[str, tuple[str, str]] = {
    "en": ("Cases by {}", "Cases by {} and {}"),
    "nb": ("Saker etter {}", "Saker etter {} og {}"),
    "nn": ("Saker etter {}", "Saker etter {} og {}"),
}


def title_of(table: Counts | Crosstab) -> str:
    """Such as `Cases by country and sector`."""
    language = sentence_language(table.asked.language)
    one, two = _TITLES[language]
    axes = (table.axis,) if isinstance(table, Counts) else (table.rows, table.columns)
    names = [small_label(name_label(axis.name, language).text) for axis in axes]
    return (two if len(names) > 1 else one).format(*names)
