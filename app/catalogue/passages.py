"""The texts of a case that are searched, each with its place and language, kept at hand for what is often shown."""

from collections import OrderedDict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from threading import Lock
from typing import Any

import orjson

from app.store.database import Database
from app.store.reading import contents_of

KEPT = 2048
"""Cases whose texts are kept, some 7 KB each. Answers begin with the newest, so the same are shown again and again."""


@dataclass(frozen=True, slots=True)
class Passage:
    """One text of a case."""

    field: str
    """Path in the document."""
    text: str
    language: str
    """BCP 47 tag, `und` for names."""
    lower: str | None
    """In small letters, where it is all ASCII; else None."""
    translated_by: str | None = None
    """`person` or `machine`, where it is a translation."""


def passages_of(document: Mapping[str, Any]) -> tuple[Passage, ...]:
    """Every text that is searched, in the order in which a reader would like to see it."""
    return tuple(
        Passage(field, text, language, text.lower() if text.isascii() else None, _translator(document, field, language))
        for field, text, language in _texts_of(document)
    )


def _translator(document: Mapping[str, Any], field: str, language: str) -> str | None:
    by: str | None = document["translations"][language]["by"] if field.startswith("translations.") else None
    return by


class PassageShelf:
    """Passages by revision id. Every thread may ask; a revision never changes, so what is kept stays right."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._kept: OrderedDict[int, tuple[Passage, ...]] = OrderedDict()

    def passages(self, database: Database, ids: Sequence[int]) -> list[tuple[Passage, ...]]:
        """The passages of some revisions, in their order."""
        with self._lock:
            found = {revision_id: self._kept[revision_id] for revision_id in ids if revision_id in self._kept}
        missing = [revision_id for revision_id in ids if revision_id not in found]
        for revision_id, raw in zip(missing, contents_of(database, "document", missing), strict=True):
            found[revision_id] = passages_of(orjson.loads(raw))
        with self._lock:
            for revision_id in ids:
                self._kept[revision_id] = found[revision_id]
                self._kept.move_to_end(revision_id)
            while len(self._kept) > KEPT:
                self._kept.popitem(last=False)
        return [found[revision_id] for revision_id in ids]


def _texts_of(document: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    original = document["original_language"] or "und"
    yield "title", document["title"], "en"
    if document["title_original"]:
        yield "title_original", document["title_original"], original
    yield from _translated(document, "title")
    yield from ((path, name, "und") for path, name in _names(document) if name)
    yield from ((f"practice.{tag}", text, tag) for tag, text in (document["practice"] or {}).items() if text)
    for name in ("summary", "municipality_role", "entrepreneur_role"):
        if document[name]:
            yield name, document[name], "en"
        yield from _translated(document, name)
    if document["summary_original"]:
        yield "summary_original", document["summary_original"], original


def _names(document: Mapping[str, Any]) -> Iterator[tuple[str, str | None]]:
    for number, municipality in enumerate(document["municipalities"]):
        yield f"municipalities[{number}].name", municipality["name"]
        yield f"municipalities[{number}].region", municipality["region"]
    if document["place_served"]:
        yield "place_served.name", document["place_served"]["name"]
    for number, organisation in enumerate(document["organisations"]):
        yield f"organisations[{number}].name", organisation["name"]


def _translated(document: Mapping[str, Any], name: str) -> Iterator[tuple[str, str, str]]:
    for language, translation in document["translations"].items():
        if translation[name]:
            yield f"translations.{language}.{name}", translation[name], language
