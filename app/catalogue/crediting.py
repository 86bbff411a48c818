"""Who made the description of a case, as readers are told: who, what each did, and a sentence of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlmodel import Session

from app.catalogue.labels import code_label
from app.model.account import ShownAs
from app.model.credit_words import EDITORS, NOT_NAMED
from app.store.people import with_names
from app.vocabulary.languages import sentence_language


@dataclass(frozen=True, slots=True)
class Crediting:
    """Who is credited, as of now: the one part of an answer about a revision that may change."""

    people: Sequence[Mapping[str, Any]]
    """In the order of the document."""
    sentence: str
    sentence_language: str


def crediting_of(session: Session, document: Mapping[str, Any], language: str) -> Crediting:
    """Who is credited in a published document, for a reader of a language."""
    people, spoken = with_names(session, document), sentence_language(language)
    told = "; ".join(f"{_name(one, spoken)} ({_deeds(one, spoken)})" for one in people)
    return Crediting(people, told or EDITORS[spoken], spoken)


def _name(person: Mapping[str, Any], language: str) -> str:
    shown: str = person["shown"]
    return NOT_NAMED[language] if shown == ShownAs.WITHDRAWN else shown


def _deeds(person: Mapping[str, Any], language: str) -> str:
    return ", ".join(code_label("contribution", did, language).text.lower() for did in person["did"])
