"""Kinds of text in a document, and how each says in which language it is."""

from dataclasses import dataclass
from typing import Annotated

from pydantic import BeforeValidator, GetJsonSchemaHandler, StringConstraints
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

# Beside the control characters: separators that only look like a line break, marks that turn the direction
# of what follows (a text could then read differently from what it says), and the byte order mark.
_UNSEEN = r"\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff"
ONE_LINE = rf"^[^\u0000-\u001f{_UNSEEN}]*$"
MANY_LINES = rf"^[^\u0000-\u0009\u000b-\u001f{_UNSEEN}]*$"


@dataclass(frozen=True, slots=True)
class InLanguage:
    """Says in which language the text of a field is; JSON Schema tells it as `x-language`.

    A language tag (`en`), `original_language` (what the document says there), `sources[n].language` (what the
    same source says), `key` (the key under which the text stands), or `und` for names, which have none.
    """

    language: str

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {**handler(core), "x-language": self.language}


def _blank_is_null(value: object) -> object:
    # Forms and spreadsheets send an empty text for what nobody filled in.
    return None if isinstance(value, str) and not value.strip() else value


Name = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200, pattern=ONE_LINE), InLanguage("und")
]
"""What somebody or something is called; a name is in no language."""
Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=300, pattern=ONE_LINE)]
Passage = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=8000, pattern=MANY_LINES)]
"""Running text; line breaks are kept."""
PracticeLine = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=160, pattern=ONE_LINE)]

BLANK_IS_NULL = BeforeValidator(_blank_is_null)
OptionalName = Annotated[Name | None, BLANK_IS_NULL]
OptionalLine = Annotated[Line | None, BLANK_IS_NULL]
OptionalPassage = Annotated[Passage | None, BLANK_IS_NULL]
OptionalPracticeLine = Annotated[PracticeLine | None, BLANK_IS_NULL]
