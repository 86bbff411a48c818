"""What a feed says of a case beside its title: what was amended in it, and what it is about."""

from collections.abc import Iterable, Mapping
from typing import Any

import sqlalchemy
from sqlalchemy import tuple_
from sqlmodel import Session, col

from app.catalogue.chronicle import Event, Place
from app.catalogue.feed_words import CHANGED
from app.formats.feed import Said
from app.model.difference import differences
from app.model.document import read_document
from app.model.event import EventKind
from app.model.revision import Revision
from app.vocabulary.field_names import path_label
from app.vocabulary.languages import reading_order

Document = Mapping[str, Any]
LONGEST = 300
"""Signs after which no further sentence of a summary is told."""


def documents_told(session: Session, told: Iterable[Event]) -> dict[Place, tuple[Document | None, Document]]:
    """The document that each event is about, by its place; of an amendment also the one before."""
    told = list(told)
    wanted = {(one.place.case_id, number) for one in told for number in _numbers(one)}
    key = tuple_(col(Revision.case_id), col(Revision.number))
    asked = sqlalchemy.select(col(Revision.case_id), col(Revision.number), col(Revision.document))
    rows = session.connection().execute(asked.where(key.in_(wanted)))
    read = {(case_id, number): read_document(raw) for case_id, number, raw in rows}
    return {
        one.place: (
            read.get((one.place.case_id, one.number - 1)) if one.kind is EventKind.AMENDED else None,
            read[one.place.case_id, one.number],
        )
        for one in told
    }


def _numbers(event: Event) -> Iterable[int]:
    return (event.number - 1, event.number) if event.kind is EventKind.AMENDED else (event.number,)


def changed_sentence(before: Document, after: Document, language: str) -> Said | None:
    """Which fields an amendment touched, in a language of sentences."""
    fields = dict.fromkeys(one.path.partition(".")[0].partition("[")[0] for one in differences(before, after))
    names = [path_label(one, language).text for one in fields]
    return Said(CHANGED[language].format("; ".join(names)), language) if names else None


def about_sentence(document: Document, language: str) -> Said:
    """The case in one sentence, else how its summary begins, in the language that its reader follows best."""
    practice = document["practice"] or {}
    for one in reading_order(language):
        if practice.get(one):
            return Said(practice[one], one)
    summaries = {
        **{one: told["summary"] for one, told in document["translations"].items()},
        document["original_language"]: document["summary_original"],
        "en": document["summary"],
    }
    spoken = next(one for one in reading_order(language) if summaries.get(one))
    return Said(_beginning(summaries[spoken]), spoken)


def _beginning(text: str) -> str:
    """Whole sentences as far as they are short, at least one."""
    sentences = text.replace("\n", " ").replace("? ", "?\n").replace("! ", "!\n").replace(". ", ".\n").split("\n")
    told = sentences[0]
    for one in sentences[1:]:
        if len(told) + len(one) > LONGEST:
            break
        told = f"{told} {one}"
    return told
