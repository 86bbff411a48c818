"""A document without what exposes somebody: whole values by their places, and mentions inside longer texts."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from urllib.parse import unquote

import orjson

from app.model.counterparts import counterparts
from app.model.emptying import empty, is_element, remove
from app.model.free_texts import FreeText, free_texts, is_address
from app.model.json_text import JsonObject
from app.model.mentions import LONG_ENOUGH, Words, letters, mentions, sought, without
from app.model.parts_left import parts_left
from app.model.paths import Steps, value_at
from app.vocabulary.folding import words

_NOTHING: tuple[object, ...] = (None, "", [], {})
_NAMING = frozenset({"name", "number"})
"""Parts that tell an element of a list from all others, even by one word."""
_SAYING = frozenset({"title", "url", "website", "text", "description", "evidence", "note"})
"""The same by several words."""
_ORIGINALS = {"title": "title_original", "summary": "summary_original"}
_TRANSLATED_PARTS = {"barriers": "text", "enablers": "text", "outcomes": "description", "leadership_change": "text"}
"""Which part of each is translated."""


@dataclass(frozen=True)
class Unwanted:
    """What is to be taken out of every document of a case."""

    example: JsonObject
    """The document into which the places lead."""
    places: Mapping[Steps, str | None]
    """Places, and the text that is to stand there instead, if any."""
    texts: tuple[Words, ...] = ()
    """What is to be taken out of longer texts as well."""

    @cached_property
    def values(self) -> Mapping[str, str | None]:
        """The texts that stand at the places, with what is to stand instead: they go wherever they stand."""
        told = {one.steps: one.text.strip() for one in free_texts(self.example)}
        return {told[steps]: instead for steps, instead in self.places.items() if steps in told}

    @cached_property
    def telling(self) -> tuple[Words, ...]:
        """Everything by whose words what was taken out could be told again, inside whatever text."""
        inside = (one for one in free_texts(self.example) if any(_is_within(one.steps, place) for place in self.places))
        known = {one.steps: sought(one.text) for one in inside}
        own = {wanted for steps, wanted in known.items() if self._is_telling(steps, wanted)}
        return tuple(sorted({*self.texts, *own}))

    def _is_telling(self, steps: Steps, wanted: Words) -> bool:
        # Publishers and regions are those of many; and one word of another part stands in many texts by chance.
        is_own = steps[-1] in _NAMING or (steps[-1] in _SAYING and len(wanted) > 1)
        return (steps in self.places or is_own) and letters(wanted) >= LONG_ENOUGH


@dataclass(frozen=True, slots=True)
class Redacted:
    """A document as it is afterwards."""

    document: JsonObject
    changed: tuple[Steps, ...]
    """Places of the document before, in its order."""
    texts: Mapping[Steps, str]
    """What stands afterwards at those of them where a text does."""
    removed: tuple[Steps, ...]
    """Those of them that were elements of lists and are gone, the last first."""
    left: tuple[Steps, ...]
    """Places of the document as it is, where what was taken out elsewhere stands inside a longer text."""
    perhaps_left: Mapping[Steps, tuple[str, ...]]
    """Places of the document as it is, with single words there of the texts that were to be taken out."""


def redacted(document: JsonObject, unwanted: Unwanted, *, is_newer: bool) -> Redacted:
    """A document, which may be unfinished or wrong, without what is unwanted.

    `is_newer` than the example: then only the same value goes from the same place. In others all that stands there
    goes, as it may be an earlier wording.
    """
    made: dict[str, Any] = orjson.loads(orjson.dumps(document))
    whole = dict(_whole(document, unwanted, is_newer=is_newer))
    elements = {steps for steps, instead in whole.items() if instead is None and is_element(made, steps)}
    for steps, instead in whole.items():
        if steps not in elements:
            empty(made, steps, instead)
    mentioned = {
        one.steps: instead
        for one in free_texts(made)
        if not any(_is_within(one.steps, steps) for steps in elements)
        and (instead := _without(one, unwanted.texts)) != one.text
    }
    for steps, instead in mentioned.items():
        if instead is None and is_element(made, steps):
            elements.add(steps)
        else:
            empty(made, steps, instead)
    changed = sorted({*whole, *mentioned}, key=_in_order_of(document))
    # Read before the elements go, after which others stand in their places.
    values = {steps: value_at(made, steps) for steps in changed if steps not in elements}
    removed = [steps for steps in sorted(elements, reverse=True) if remove(made, steps)]
    after = list(free_texts(made))
    perhaps = {one.steps: parts_left(one.text, unwanted.texts, is_address=is_address(one.steps)) for one in after}
    return Redacted(
        document=made,
        changed=tuple(changed),
        texts={steps: value for steps, value in values.items() if isinstance(value, str)},
        removed=tuple(removed),
        left=tuple(one.steps for one in after if is_mentioned(one.text, unwanted.telling)),
        perhaps_left={steps: found for steps, found in perhaps.items() if found},
    )


def is_mentioned(text: str, wanted: tuple[Words, ...]) -> bool:
    """Whether any of some texts stand in a text or an address."""
    return bool(mentions(text, wanted) or ("%" in text and mentions(unquote(text), wanted)))


def _without(one: FreeText, texts: tuple[Words, ...]) -> str | None:
    """What stays of a text; None where nothing does that says something."""
    if one.is_whole:
        return None if is_mentioned(one.text, texts) else one.text
    rest = without(one.text, texts)
    return rest if rest == one.text or words(rest) else None


def _whole(document: JsonObject, unwanted: Unwanted, *, is_newer: bool) -> Iterator[tuple[Steps, str | None]]:
    """Every place whose whole value goes, each once, and what is to stand there instead."""
    found: dict[Steps, str | None] = {}
    for place, instead in unwanted.places.items():
        for steps in _places(document, unwanted, place, is_newer=is_newer):
            found.setdefault(steps, instead)
    for one in free_texts(document):
        if one.text.strip() in unwanted.values:
            found.setdefault(one.steps, unwanted.values[one.text.strip()])
    for steps in list(found):
        for translation in _translations(document, steps):
            found.setdefault(translation, None)
    for steps, instead in found.items():
        is_inside = any(other != steps and _is_within(steps, other) for other in found)
        if not is_inside and value_at(document, steps) not in (*_NOTHING, instead):
            yield steps, instead


def _places(document: JsonObject, unwanted: Unwanted, place: Steps, *, is_newer: bool) -> Iterator[Steps]:
    if document is unwanted.example:
        yield place
        return
    value = value_at(unwanted.example, place)
    for steps in counterparts(unwanted.example, document, place):
        if not is_newer or isinstance(steps[-1], int) or value_at(document, steps) == value:
            yield steps


def _translations(document: JsonObject, steps: Steps) -> Iterator[Steps]:
    """Where the same is said in other languages; of a whole element that goes with it."""
    name, *below = steps
    if not below and name in _ORIGINALS:
        yield (_ORIGINALS[str(name)],)
    if below and _TRANSLATED_PARTS.get(str(name)) != below[-1]:
        return
    translations = document.get("translations")
    for language in translations if isinstance(translations, dict) else ():
        # `/barriers/2/text` is the third of the barriers there, `/leadership_change/text` a text of that name.
        translated = ("translations", language, name, *(step for step in below if isinstance(step, int)))
        if value_at(document, translated) is not None:
            yield translated


def _is_within(steps: Steps, around: Steps) -> bool:
    return steps[: len(around)] == around


def _in_order_of(document: JsonObject) -> Any:
    """A key by which places come in the order in which the document has them."""

    def rank(steps: Steps) -> list[int]:
        ranks, value = [], document
        for step in steps:
            ranks.append(step if isinstance(step, int) else list(value).index(step))
            value = value[step]  # type: ignore[index]
        return ranks

    return rank
