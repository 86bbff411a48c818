"""Everything that terms, groups and countries are called, in every language, by the beginnings of words."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from app.catalogue.beginnings import Beginnings
from app.catalogue.labels import value_label
from app.query.fields import CASE_FIELDS, FIELDS, FieldSpec, Kind
from app.query.values import codes_of
from app.vocabulary.folding import words
from app.vocabulary.loading import vocabularies
from app.vocabulary.terms import Label

_ASKED_BY_OTHERS = frozenset({"any_legal_form"})
"""Fields whose codes are offered under another field."""


@dataclass(frozen=True, slots=True)
class NamedTerm:
    """One value of a field, as it can be asked for."""

    field: FieldSpec
    code: str
    names: tuple[Label, ...]
    """Labels and search words in all languages."""

    def label_words(self, language: str) -> str:
        """Its label in this language, folded."""
        return _label_words(self.field.name, self.code, language)

    def is_called(self, typed: Sequence[str], language: str) -> bool:
        """Whether its label in this language holds all that was typed."""
        return holds(self.label_words(language).split(), typed)

    def met(self, typed: Sequence[str]) -> Label | None:
        """The first name in which every word typed begins a word."""
        return next((name for name in self.names if holds(words(name.text), typed)), None)


def holds(said: Sequence[str], typed: Sequence[str]) -> bool:
    """Whether every word typed begins one of the words."""
    return all(any(word.startswith(beginning) for word in said) for beginning in typed)


def terms_starting(typed: Sequence[str]) -> list[NamedTerm]:
    """Values whose names hold words that begin as typed, though maybe not all in one name."""
    named, beginnings = _index()
    return [named[number] for number in beginnings.starting(typed)]


@cache
def _index() -> tuple[list[NamedTerm], Beginnings]:
    named = [
        NamedTerm(field, code, tuple(_names(field, code, labels)))
        for field in CASE_FIELDS
        if field.kind is Kind.CODED and field.name not in _ASKED_BY_OTHERS
        for code, labels in codes_of(field).items()
        if not _is_its_only_term(field, code)
    ]
    beginnings = Beginnings()
    beginnings.fill((n, [word for name in one.names for word in words(name.text)]) for n, one in enumerate(named))
    return named, beginnings


def _names(field: FieldSpec, code: str, labels: Mapping[str, str]) -> Iterator[Label]:
    yield from (Label(text, language) for language, text in labels.items())
    if not field.is_group:
        term = vocabularies()[field.vocabulary or ""].term(code)
        yield from (Label(word, language) for language, some in term.search_words.items() for word in some)


def _is_its_only_term(field: FieldSpec, code: str) -> bool:
    """Whether a group has but one term: then that is offered, not the group."""
    terms = vocabularies()[field.vocabulary or ""].terms.values()
    return field.is_group and sum(term.group == code for term in terms) == 1


@lru_cache(maxsize=20_000)
def _label_words(field: str, code: str, language: str) -> str:
    return " ".join(words(value_label(FIELDS[field], code, language).text))
