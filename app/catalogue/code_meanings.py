"""What the codes of a field mean, each with the number of cases that carry it, for a reader of one language."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from app.catalogue.labels import value_label
from app.formats.codebook import Anchor, Meaning
from app.query.fields import FieldSpec, Kind
from app.query.values import codes_of
from app.vocabulary.choices import choice_label
from app.vocabulary.languages import language_name
from app.vocabulary.loading import vocabularies
from app.vocabulary.terms import Term, Vocabulary

Cases = Mapping[str, int]
"""By code; a code that is left out is carried by none."""


def field_meanings(field: FieldSpec, cases: Cases, language: str) -> Iterator[Meaning]:
    """The codes that a filter takes, in the order of the vocabulary; none for names and numbers."""
    if field.kind is Kind.LANGUAGE:
        yield from language_meanings(cases, language)
    elif field.kind is Kind.CODED:
        vocabulary = vocabularies()[field.vocabulary or ""]
        for code in codes_of(field):
            if field.is_group:
                yield Meaning(code, value_label(field, code, language), cases.get(code, 0))
            else:
                yield _meaning(vocabulary, vocabulary.terms[code], cases, language)


def term_meanings(name: str, cases: Cases, language: str) -> Iterator[Meaning]:
    """All terms of a vocabulary."""
    vocabulary = vocabularies()[name]
    for term in vocabulary.terms.values():
        yield _meaning(vocabulary, term, cases, language)


def choice_meanings(dimension: str, choices: Iterable[str], cases: Cases, language: str) -> Iterator[Meaning]:
    """The few words that a field is bound to, which no vocabulary defines."""
    for choice in choices:
        yield Meaning(choice, choice_label(dimension, choice, language), cases.get(choice, 0))


def language_meanings(cases: Cases, language: str) -> Iterator[Meaning]:
    """The languages that occur, by their tags."""
    for tag in sorted(cases):
        yield Meaning(tag, language_name(tag, language), cases[tag])


def _meaning(vocabulary: Vocabulary, term: Term, cases: Cases, language: str) -> Meaning:
    note = term.extra.get("notes")
    group = vocabulary.groups.get(term.group or "")
    return Meaning(
        term.code,
        term.label(language),
        cases.get(term.code, 0),
        term.definition,
        str(note) if note else None,
        term.group,
        group.label(language) if group else None,
        term.membership,
        tuple(_anchors(term.extra.get("coding"))),
    )


def _anchors(coding: Any) -> Iterator[Anchor]:
    if coding:
        for score, text in coding["anchors"].items():
            yield Anchor(int(score), text, coding["fuzzy"][score])
