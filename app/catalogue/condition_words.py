"""A condition of a QCA in words: what makes a case a member, as a reader of the language is told it."""

from itertools import pairwise

from app.catalogue.configuration_words import SET_WORDS
from app.query.condition_parts import INDICATOR, POPULATION
from app.query.fields import FIELDS
from app.query.memberships import Anchored, Either, Every, Graded, Leveled, Membership, Negated, Tagged
from app.query.value_names import names_of
from app.query.wording import WORDINGS
from app.vocabulary.field_names import name_label
from app.vocabulary.loading import vocabularies

_YEARS = ("start_year", "end_year")


def membership_words(membership: Membership, language: str) -> str:
    """A set in a language that sentences are made in."""
    words = SET_WORDS[language]
    match membership:
        case Negated(inner):
            return f"{words.negated} {_inside(inner, language)}"
        case Every(parts):
            return f" {words.both} ".join(_inside(part, language) for part in parts)
        case Either(parts):
            return f" {words.either} ".join(_inside(part, language) for part in parts)
        case Tagged(field, codes):
            return f"{field_words(field.name, language)}: {_codes(field.name, codes, language)}"
        case Graded(field, degrees):
            told = ", ".join(f"{_value(field, value, language)} = {decimal(one, language)}" for value, one in degrees)
            return words.degrees.format(field=field_words(field, language), values=told)
        case Anchored(field, anchors):
            said = words.anchors if len(anchors) == 3 else words.threshold
            numbers = (amount(field, anchor, language) for anchor in anchors)
            return said.format(*numbers, field=field_words(field, language))
        case Leveled():
            told = "; ".join(f"{level}: {said}" for level, said in enumerate(_levels(membership, language)))
            return words.categories.format(field=field_words(membership.field, language), values=told)


def field_words(name: str, language: str) -> str:
    """What a reader calls what is looked up: a field, inhabitants, an indicator."""
    if name == POPULATION:
        return SET_WORDS[language].inhabitants
    if name.startswith(INDICATOR):
        return vocabularies()["emes-indicators"].label(name.removeprefix(INDICATOR), language).text
    return name_label(name, language).text


def amount(field: str, number: float, language: str) -> str:
    """A number of a field; years are not parted into thousands."""
    return decimal(number, language, "0.######" if field in _YEARS else "#,##0.######")


def decimal(number: float, language: str, pattern: str = "#,##0.######") -> str:
    """A number as people of the language write it."""
    # Imported here: babel reads its files at once.
    from babel.numbers import format_decimal

    return str(format_decimal(number, pattern, language))


def _inside(part: Membership, language: str) -> str:
    said = membership_words(part, language)
    return said if isinstance(part, Negated) else f"({said})"


def _codes(field: str, codes: tuple[str, ...], language: str) -> str:
    names = names_of(FIELDS[field], codes, WORDINGS[language], language)
    return f" {SET_WORDS[language].either} ".join([*([", ".join(names[:-1])] if len(names) > 1 else []), names[-1]])


def _value(field: str, value: str, language: str) -> str:
    return value if field.startswith(INDICATOR) else _codes(field, (value,), language)


def _levels(leveled: Leveled, language: str) -> list[str]:
    if leveled.codes:
        return [_codes(leveled.field, codes, language) for codes in leveled.codes]
    under, between, over = SET_WORDS[language].levels
    cuts = [amount(leveled.field, cut, language) for cut in leveled.cuts]
    middle = [between.format(*pair) for pair in pairwise(cuts)]
    return [under.format(cuts[0]), *middle, over.format(cuts[-1])]
