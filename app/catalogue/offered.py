"""Texts of a case in the language in which a reader is offered them, each with its language and its translator."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from app.vocabulary.languages import reading_order

Json = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Offered:
    """One text as a reader gets it."""

    text: str
    language: str
    """BCP 47 tag, `und` for names."""
    translated_by: Literal["machine", "person"] | None = None
    """Who translated it, where it is a translation."""


def offered_text(document: Json, name: str, language: str) -> Offered | None:
    """A text of the document that may be translated, such as `summary`; None where there is none."""
    translated = {tag: one[name] for tag, one in document["translations"].items()}
    return _best(document, document[name], translated, language)


def offered_part(document: Json, name: str, number: int, within: str, language: str) -> Offered | None:
    """The text of one barrier, enabler or outcome, `number` from 0; it stands under `within`."""
    # Where none is translated the list is empty.
    translated = {tag: dict(enumerate(one[name])).get(number) for tag, one in document["translations"].items()}
    return _best(document, document[name][number][within], translated, language)


def offered_inside(document: Json, name: str, within: str, language: str) -> Offered | None:
    """The text of a part that there is once, such as `leadership_change`; None where there is no such part."""
    part = document[name]
    translated = {tag: one[name] for tag, one in document["translations"].items()}
    return _best(document, part[within], translated, language) if part else None


def offered_title(document: Json, language: str) -> Offered:
    """The title: its own, English or translated, whichever the reader understands best."""
    own = {document["original_language"]: document["title_original"], "en": document["title"]}
    for tag in reading_order(language):
        if own.get(tag):
            return Offered(own[tag], tag)
        if (translated := document["translations"].get(tag)) and translated["title"]:
            return Offered(translated["title"], tag, translated["by"])
    return Offered(document["title"], "en")


def offered_practice(document: Json, language: str) -> Offered | None:
    """The case in one sentence. It is written in each language, so none is a translation."""
    written = {tag: text for tag, text in (document["practice"] or {}).items() if text}
    return next((Offered(written[tag], tag) for tag in (*reading_order(language), *written) if tag in written), None)


def _best(document: Json, english: str | None, translated: Mapping[str, str | None], language: str) -> Offered | None:
    for tag in reading_order(language):
        # What is English was written so, whatever anybody translated it into.
        if tag == "en" and english:
            return Offered(english, "en")
        if text := translated.get(tag):
            return Offered(text, tag, document["translations"][tag]["by"])
    return None
