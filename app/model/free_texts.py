"""Everything in a document that somebody wrote in words of their own: texts, names, numbers, addresses; no codes."""

from collections.abc import Iterator
from typing import NamedTuple

from app.model.document import document_fields
from app.model.json_text import JsonObject
from app.model.paths import FieldTree, Steps

ADDRESSES = frozenset({"url", "website"})
_NUMBERS = frozenset({"number", "lau_code", "successor"})


class FreeText(NamedTuple):
    """One text of a document, which may be unfinished or wrong."""

    steps: Steps
    text: str
    is_whole: bool
    """Whether it says nothing any more when a part of it is taken out, as an address."""


def free_texts(document: JsonObject) -> Iterator[FreeText]:
    """Every free text, in the order of the document. What no case has is one text for each such member."""
    yield from _below(document, document_fields(), ())


def is_address(steps: Steps) -> bool:
    """Whether an address on the web stands there."""
    return bool(steps) and steps[-1] in ADDRESSES


def _below(value: object, field: FieldTree | None, steps: Steps) -> Iterator[FreeText]:
    if field is None:
        yield FreeText(steps, " ".join((str(steps[-1]), *_strings(value))), is_whole=True)
    elif isinstance(value, dict):
        for name, inner in value.items():
            # No language and no path has a blank in it.
            yield from _below(inner, None if " " in name else field.below(name), (*steps, name))
    elif isinstance(value, list):
        for place, inner in enumerate(value):
            yield from _below(inner, field.below(place), (*steps, place))
    elif isinstance(value, str) and _is_free(value, field, steps):
        yield FreeText(steps, value, is_whole=field.language is None)


def _is_free(value: str, field: FieldTree, steps: Steps) -> bool:
    # Codes, languages and paths have no blanks, unless a draft holds something else in their place.
    return field.language is not None or steps[-1] in ADDRESSES | _NUMBERS or " " in value


def _strings(value: object) -> Iterator[str]:
    """Every text and every name of a member in a value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield name
            yield from _strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _strings(inner)
