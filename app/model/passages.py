"""The texts of a case that are searched, each with its place and language, and as they are searched."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

import orjson

from app.vocabulary.folding import fold

LINES = re.compile(r"[\n\r]")
"""What parts lines in a text; kept as a blank, so that every text is one line."""


class Passage(NamedTuple):
    """One text of a case."""

    field: str
    """Path in the document."""
    text: str
    language: str
    """BCP 47 tag, `und` for names."""
    translated_by: str | None = None
    """`person` or `machine`, where it is a translation."""


@dataclass(frozen=True, slots=True)
class Passages:
    """All texts of a case, a line each, in the order in which a reader would like to see them.

    They are kept in a few long strings, so that reading a case takes 3 µs: what is looked for stands in one or two.
    """

    heads: str
    """Field, language and, of a translation, who made it; joined by blanks."""
    texts: str
    """The texts, a blank before and after each."""
    folded: str
    """The same as words are compared: small letters without marks, a blank for whatever is no part of a word."""

    def __iter__(self) -> Iterator[Passage]:
        """Every text."""
        return (self.number(number) for number in range(self.heads.count("\n") + 1))

    def number(self, number: int) -> Passage:
        """One text, counted from 0."""
        field, language, *by = _line(self.heads, number).split(" ")
        return Passage(field, _line(self.texts, number)[1:-1], language, *by)


def passages_of(document: Mapping[str, Any]) -> Passages:
    """Every text of a valid document that is searched."""
    each = list(_passages_of(document))
    lines = [f" {LINES.sub(' ', passage.text)} " for passage in each]
    return Passages(
        heads="\n".join(" ".join(filter(None, (one.field, one.language, one.translated_by))) for one in each),
        texts="\n".join(lines),
        folded="\n".join(map(_compared, lines)),
    )


def passages_bytes(passages: Passages) -> bytes:
    """As they are kept beside the document."""
    return orjson.dumps([passages.heads, passages.texts, passages.folded])


def read_passages(raw: bytes) -> Passages:
    """What `passages_bytes` wrote."""
    return Passages(*orjson.loads(raw))


def _line(lines: str, number: int) -> str:
    return lines.split("\n", number + 1)[number]


class _Signs(dict[int, str]):
    """What each character is compared as."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = "".join(letter if letter.isalnum() else " " for letter in fold(chr(code)))
        return folded


_SIGNS = _Signs()


def _compared(text: str) -> str:
    folded = text.translate(_SIGNS)
    return fold(folded) if "oe" in folded else folded


def _passages_of(document: Mapping[str, Any]) -> Iterator[Passage]:
    original = document["original_language"] or "und"
    translations = document["translations"].items()
    yield Passage("title", document["title"], "en")
    if document["title_original"]:
        yield Passage("title_original", document["title_original"], original)
    yield from _translated(translations, "title")
    yield from _names(document)
    for language, text in (document["practice"] or {}).items():
        if text:
            yield Passage(f"practice.{language}", text, language)
    for name in ("summary", "municipality_role", "entrepreneur_role"):
        if document[name]:
            yield Passage(name, document[name], "en")
        yield from _translated(translations, name)
    if document["summary_original"]:
        yield Passage("summary_original", document["summary_original"], original)


def _names(document: Mapping[str, Any]) -> Iterator[Passage]:
    for number, municipality in enumerate(document["municipalities"]):
        yield Passage(f"municipalities[{number}].name", municipality["name"], "und")
        if municipality["region"]:
            yield Passage(f"municipalities[{number}].region", municipality["region"], "und")
    if document["place_served"]:
        yield Passage("place_served.name", document["place_served"]["name"], "und")
    for number, organisation in enumerate(document["organisations"]):
        yield Passage(f"organisations[{number}].name", organisation["name"], "und")


def _translated(translations: Iterable[tuple[str, Mapping[str, Any]]], name: str) -> Iterator[Passage]:
    for language, translation in translations:
        if translation[name]:
            yield Passage(f"translations.{language}.{name}", translation[name], language, translation["by"])
