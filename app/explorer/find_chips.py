"""What was asked, one piece at a time, each with the question without it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from app.errors import DomainError
from app.explorer.asking import Values
from app.explorer.find_facets import COUNTED, choice_label, codes_given
from app.explorer.find_words import FIND_WORDS
from app.query.fields import FIELDS, Kind
from app.query.parameters import filters
from app.query.value_names import names_of
from app.query.wording import WORDINGS
from app.vocabulary.field_names import name_label

NO_QUESTION = ("sort", "cursor")
"""What may be asked of a list without narrowing it."""


@dataclass(frozen=True, slots=True)
class Chip:
    """Something that was asked, and the question without it."""

    text: str
    without: Mapping[str, list[str]]


def chips_of(asked: Values, language: str) -> list[Chip]:
    """Every piece of a question, in the order in which it was asked."""
    return [chip for name in asked if name not in NO_QUESTION for chip in _chips(asked, name, language)]


def _chips(asked: Values, name: str, language: str) -> Iterator[Chip]:
    given = _pieces(name, asked[name])
    for one in given:
        left = [other for other in given if other != one]
        # A distance means nothing without the place that it is from.
        gone = {"near": ("near", "within_km"), "within_km": ("near", "within_km")}.get(name, (name,))
        rest = {key: values for key, values in asked.items() if key not in (*gone, "cursor")}
        yield Chip(_text(name, one, language), {**rest, **({name: left} if left else {})})


def _pieces(name: str, given: Sequence[str]) -> list[str]:
    asked = filters().get(name)
    is_listed = asked is not None and asked.operator in ("", "not", "all") and asked.field.kind in _LISTED
    return codes_given(given) if is_listed else list(given)


_LISTED = (Kind.CODED, Kind.LANGUAGE, Kind.NUMBER)


def _text(name: str, value: str, language: str) -> str:
    asked = filters().get(name)
    if asked is None:
        return FIND_WORDS[f"chip_{name}"][language].format(value=value)
    field = name_label(asked.field.name, language).text
    if asked.operator == "known":
        truth = "false" if value.lower() in ("false", "0", "no") else "true"
        return FIND_WORDS[f"chip_known_{truth}"][language].format(field=field)
    form = FIND_WORDS[f"chip_{asked.operator}" if asked.operator else "chip"][language]
    return form.format(field=field, value=_called(asked.field.name, value, language))


def _called(name: str, value: str, language: str) -> str:
    if name in COUNTED:
        return choice_label(name, value, language).text
    try:
        return names_of(FIELDS[name], [value], WORDINGS[language], language)[0]
    except DomainError:
        return value
