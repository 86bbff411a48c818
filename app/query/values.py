"""One value of a field, as sent -> as kept: codes checked against their vocabulary, names found, numbers read."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Protocol

from app.errors import TermUnknown
from app.model.derivation import UNKNOWN
from app.query.fields import FieldSpec, Kind, extra_values
from app.vocabulary.countries import country_code
from app.vocabulary.languages import is_language_tag
from app.vocabulary.loading import vocabularies
from app.vocabulary.nearest import nearest, or_listed

OUTCOME_PARTS = ("outcome-dimensions", "evidence-kinds", "outcome-results")
"""Vocabularies of the three parts of an outcome, in order."""


class ValueRefused(Exception):
    """A value that the field does not take: why, and the nearest one that it does."""

    def __init__(self, detail: str, nearest_value: str | None = None) -> None:
        super().__init__(detail)
        self.detail = detail
        self.nearest = nearest_value


class Names(Protocol):
    """The names of places and organisations in the published cases."""

    def named(self, field: str, text: str) -> Sequence[str]:
        """Kept values that this text means; empty when there is none. ValueRefused when it is not clear which."""

    def nearest_name(self, field: str, text: str) -> str | None:
        """The name that looks most like this text."""


@cache
def codes_of(field: FieldSpec) -> Mapping[str, Mapping[str, str]]:
    """Every code of a coded field with its labels by language, in the order of the vocabulary."""
    assert field.vocabulary is not None  # noqa: S101  coded fields only
    vocabulary = vocabularies()[field.vocabulary]
    if field.is_group:
        return {code: group.labels for code, group in vocabulary.groups.items()}
    return {
        code: term.labels
        for code, term in vocabulary.terms.items()
        if code != UNKNOWN and (field.vocabulary != "legal-forms" or _is_asked_by(field, term.extra.get("kind")))
    }


def _is_asked_by(field: FieldSpec, kind: object) -> bool:
    return (kind in ("status", "label")) == (field.name == "legal_status")


def value_of(field: FieldSpec, text: str, names: Names | None) -> tuple[str, ...]:
    """The kept values that the text means; most often one. ValueRefused otherwise."""
    text = text.strip()
    if not text:
        raise ValueRefused(f"A value of '{field.name}' is empty; give one or leave it out.")
    if text == UNKNOWN and field.kind is not Kind.NAME:
        return (UNKNOWN,)
    if field.kind is Kind.NUMBER:
        return (str(number(field, text)),)
    if field.kind is Kind.NAME:
        return _name(field, text, names)
    if field.kind is Kind.LANGUAGE:
        return (_language(text),)
    if field.name == "country":
        return (_country(text),)
    if field.name == "outcome" and ":" in text:
        return (_outcome(field, text),)
    return (_code(field, text),)


def number(field: FieldSpec, text: str) -> int:
    """A whole number of at most nine digits; ValueRefused otherwise."""
    digits = text.removeprefix("-")
    if not (digits.isascii() and digits.isdigit() and len(digits) <= 9):
        raise ValueRefused(f"'{field.name}' takes a whole number, not '{text}'.")
    return int(text)


def _code(field: FieldSpec, text: str) -> str:
    known = codes_of(field)
    if text in known or text in extra_values(field):
        return text
    hint = vocabularies()[field.vocabulary or ""].nearest(text)
    hint = hint if hint in known else nearest(text, (*known, *extra_values(field)))
    raise ValueRefused(_no_code(field.name, text, hint, field.vocabulary or ""), hint)


def _no_code(name: str, text: str, hint: str | None, vocabulary: str) -> str:
    return or_listed(f"'{name}' has no code '{text}'.", hint, f"/v1/vocabularies/{vocabulary}")


def _country(text: str) -> str:
    try:
        return country_code(text)
    except TermUnknown as error:
        raise ValueRefused(_no_code("country", text, error.nearest, "countries"), error.nearest) from None


def _language(text: str) -> str:
    if not is_language_tag(text):
        hint = text.lower().split("-")[0]
        raise ValueRefused(f"'{text}' is not a language tag (BCP 47).", hint if is_language_tag(hint) else None)
    return text


def _outcome(field: FieldSpec, text: str) -> str:
    parts = text.split(":")
    if len(parts) > len(OUTCOME_PARTS):
        raise ValueRefused(f"'{text}' has {len(parts)} parts; an outcome is dimension:evidence:result.")
    parts += ["*"] * (len(OUTCOME_PARTS) - len(parts))
    for place, vocabulary in enumerate(OUTCOME_PARTS):
        part, known = parts[place], (*vocabularies()[vocabulary].terms, UNKNOWN, "*")
        if part not in known:
            hint = nearest(part, known)
            likely = ":".join((*parts[:place], hint, *parts[place + 1 :])) if hint else None
            detail = or_listed(
                f"'{part}' in '{text}' is none of {vocabulary}.", likely, f"/v1/vocabularies/{vocabulary}"
            )
            raise ValueRefused(detail, likely)
    if parts[1:] == ["*", "*"] and parts[0] not in ("*", UNKNOWN):
        return parts[0]
    return ":".join(parts)


def _name(field: FieldSpec, text: str, names: Names | None) -> tuple[str, ...]:
    if names is None:
        raise ValueRefused(f"'{field.name}' cannot be asked here.")
    found = names.named(field.name, text)
    if not found:
        raise ValueRefused(f"No {field.name} is called '{text}'.", names.nearest_name(field.name, text))
    return tuple(found)
