"""Running text as a reader is offered it: in the best language there is, and the same in others beside it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from app.vocabulary.languages import reading_order

Json = Mapping[str, Any]

ORIGINALS: Mapping[str, str] = {"title": "title_original", "summary": "summary_original"}
"""Texts that are also told in the language of the place, and where."""
IN_PARTS: Mapping[str, str] = {
    "barriers": "text",
    "enablers": "text",
    "outcomes": "description",
    "leadership_change": "text",
}
"""Fields whose text stands in a part of theirs; a translation holds it under the field itself."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A text in one language."""

    text: str
    language: str
    """BCP 47 tag; `und` where nobody noted it."""
    by: str | None = None
    """Who translated, `machine` or `person`; None for what was written in this language."""
    checked_on: str | None = None
    """Day on which a person checked a machine's work, ISO 8601."""


class Passages:
    """The texts of one case for readers of one language."""

    def __init__(self, case: Json, language: str) -> None:
        self._case = case
        self._order = {one: place for place, one in enumerate(reading_order(language))}

    def offered(self, name: str, place: int | None = None) -> Passage | None:
        """A text, or that at a place in a list, in the language that its reader follows best; None for no text.

        What was written in a language comes before what was translated into it.
        """
        known = [one for one in self._versions(name, place) if one.language in self._order]
        return min(known, key=lambda one: (self._order[one.language], one.by is not None), default=None)

    def beside(self, name: str) -> list[Passage]:
        """The same text as it was written: in English and in the language of the place, without what is offered."""
        offered = self.offered(name)
        return [one for one in self._versions(name, None) if one.by is None and one != offered]

    def _versions(self, name: str, place: int | None) -> Iterator[Passage]:
        case = self._case
        if text := _at(case.get(name), place, IN_PARTS.get(name)):
            yield Passage(text, "en")
        if name in ORIGINALS and (text := case.get(ORIGINALS[name])):
            yield Passage(text, case["original_language"] or "und")
        for language, told in case["translations"].items():
            if text := _at(told.get(name), place, None):
                yield Passage(text, language, told["by"], told.get("checked_on"))


def _at(value: Any, place: int | None, part: str | None) -> str | None:
    """The text of a field; None where there is none, as a translation need not have every sentence."""
    if place is not None:
        value = value[place] if value and place < len(value) else None
    if part is not None and value is not None:
        value = value[part]
    return value if isinstance(value, str) else None
