"""A document as it was sent, perhaps unfinished or wrong in places: what can be read of it."""

from collections.abc import Iterator

from app.errors import TermUnknown
from app.model.document import document_fields
from app.model.json_text import JsonObject
from app.model.paths import FieldTree, Step
from app.vocabulary.countries import country_code

Steps = tuple[Step, ...]
Text = tuple[Steps, str]
"""Where a text stands, and what it says."""


def text_at(part: JsonObject, name: str) -> str:
    """What a text of a document or of a part of it says; empty where there is none."""
    value = part.get(name)
    return value.strip() if isinstance(value, str) else ""


def country_at(case: JsonObject) -> str:
    """ISO code of the country of a document; empty where it names none."""
    try:
        return country_code(text_at(case, "country"))
    except TermUnknown:
        return ""


def list_at(part: JsonObject, name: str) -> list[object]:
    """A list of a document or of a part of it; empty where there is none."""
    value = part.get(name)
    return value if isinstance(value, list) else []


def texts_of(case: JsonObject) -> Iterator[Text]:
    """Every running text, title and name; no codes, numbers, paths or web addresses."""
    yield from _texts(case, document_fields(), ())


def _texts(value: object, field: FieldTree | None, steps: Steps) -> Iterator[Text]:
    if isinstance(value, str) and field is not None and field.language:
        yield steps, value
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield from _texts(inner, field and field.below(name), (*steps, name))
    elif isinstance(value, list):
        for place, inner in enumerate(value):
            yield from _texts(inner, field, (*steps, place))
