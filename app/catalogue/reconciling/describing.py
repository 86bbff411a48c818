"""A thing in one line, and what it is called, for who reads a language."""

from app.catalogue.reconciling.entities import Entity, Kind
from app.catalogue.reconciling.property_words import SENTENCES, TYPES
from app.vocabulary.countries import country_name
from app.vocabulary.languages import sentence_language


def type_name(kind: Kind, language: str) -> str:
    """What a type is called."""
    return TYPES[kind][sentence_language(language)]


def describe(entity: Entity, language: str) -> str:
    """What tells a thing from its namesakes: where it is, and in how many cases."""
    parts = [entity.place, country_name(entity.country, language).text]
    if entity.kind != "case":
        parts.append(_cases(len(entity.carriers), sentence_language(language)))
    return ", ".join(filter(None, parts))


def _cases(number: int, spoken: str) -> str:
    if number < 2:
        return SENTENCES["one_case" if number else "no_case"][spoken]
    return SENTENCES["cases"][spoken].format(number)
