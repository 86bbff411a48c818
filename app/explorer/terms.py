"""The terms of a case: how each is asked for, what it means, and what it should make a reader ask at home."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from app.catalogue.labels import LABELLED
from app.explorer.guidance import Guide, guides_of
from app.query.fields import FIELDS
from app.vocabulary.field_names import name_label
from app.vocabulary.loading import vocabularies
from app.vocabulary.terms import Label, Term

Json = Mapping[str, Any]
_VOCABULARIES = dict(LABELLED.values())
_EXPLAINED_ELSEWHERE = ("country",)
_NAMES = {"organisation_role": "organisations.role", "scale_measure": "scale.measure"}
"""Dimensions that are no filters -> their name in the list of names."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """A term that the case carries, and its definition in English."""

    dimension: str
    code: str
    definition: str


@dataclass(frozen=True, slots=True)
class Meanings:
    """All terms of one dimension that have a definition."""

    label: Label
    terms: Sequence[Meaning]


@dataclass(frozen=True, slots=True)
class AtHome:
    """A question that a reader in Norway should ask about a form of collaboration; no advice."""

    code: str
    question: str


def asked_by(dimension: str, code: str) -> Mapping[str, list[str]] | None:
    """The question for the cases that carry a term; None where nothing asks for it."""
    if dimension == "outcome_result":
        return {"outcome": [f"*:*:{code}"]}
    return {dimension: [code]} if dimension in FIELDS else None


def meanings_of(labels: Mapping[str, Mapping[str, str]], language: str) -> list[Meanings]:
    """What the terms that occur mean, by dimension."""
    found = []
    for dimension, codes in labels.items():
        if dimension in _VOCABULARIES and dimension not in _EXPLAINED_ELSEWHERE:
            told = [
                Meaning(dimension, code, term.definition)
                for code in codes
                if (term := _term(dimension, code)).definition
            ]
            if told:
                found.append(Meanings(name_label(_NAMES.get(dimension, dimension), language), told))
    return found


def questions_at_home(case: Json, language: str) -> list[AtHome]:
    """Questions for readers in Norway, in the language of the reader; none in English."""
    terms = (_term("collaboration_form", code) for code in case["collaboration_forms"])
    return [AtHome(term.code, term.at_home[language]) for term in terms if language in term.at_home]


def guides_for(case: Json, language: str) -> list[Guide]:
    """Guides of Norway on the forms of a case; none for readers of English."""
    terms = [_term("collaboration_form", code).extra for code in case["collaboration_forms"]]
    return guides_of(terms, language) if language != "en" else []


def _term(dimension: str, code: str) -> Term:
    return vocabularies()[_VOCABULARIES[dimension]].term(code)
