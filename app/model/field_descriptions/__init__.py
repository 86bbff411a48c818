"""What every field of a document says of a case, in the languages that whole sentences are made in."""

from collections.abc import Mapping

from app.model.field_descriptions.case import OF_THE_CASE, Norwegian
from app.model.field_descriptions.parts import OF_PARTS

IN_NORWEGIAN: Mapping[str, Norwegian] = {**OF_THE_CASE, **OF_PARTS}
"""By path of the field, `*` for any key of a map."""


def description_in(language: str, path: str, english: str) -> str:
    """The description of a field in a language of sentences; `english` is what the document itself says."""
    if language == "en":
        return english
    bokmaal, nynorsk = IN_NORWEGIAN[path]
    return nynorsk if language == "nn" else bokmaal
