"""The empty form, with one invented case that shows how it is filled in. Imported where it is used."""

from collections.abc import Mapping
from functools import cache
from typing import IO, Any

import orjson

from app.formats.case_sheets import case_sheets
from app.formats.casebook import write_casebook
from app.formats.casebook_words import GUIDE
from app.formats.example import EXAMPLE, example_case
from app.formats.records import Record
from app.model.document import document_bytes, parse_document
from app.vocabulary.languages import sentence_language

NEVER_PUBLISHED = 0


def write_template(file: IO[bytes], language: str) -> None:
    """Writes the form in a language: the same bytes for the same language and vocabularies."""
    example = Record(_example(), NEVER_PUBLISHED)
    told = {"example": EXAMPLE, "rows": _rows_of(example)}
    guide = ([name, said.format_map(told)] for name, said in GUIDE[sentence_language(language)])
    write_casebook(file, guide, [example], language, with_hints=True)


def _rows_of(example: Record) -> str:
    """Where it stands in each sheet: `cases 2; codes 2–9`. The first row is the header."""
    counts = ((sheet.name, sum(1 for _ in sheet.rows(example))) for sheet in case_sheets())
    return "; ".join(f"{name} 2" if count == 1 else f"{name} 2–{count + 1}" for name, count in counts if count)


@cache
def _example() -> Mapping[str, Any]:
    """The example with every field that it leaves out, and people as they are sent."""
    sent = example_case()
    document = parse_document({**sent, "credit": []})
    return {**orjson.loads(document_bytes(document)), "credit": sent["credit"]}
