"""Records for tests: invented cases as the tables get them."""

from collections.abc import Iterable
from functools import cache
from typing import Any

import orjson

from app.formats.about import About
from app.formats.columns import Cell
from app.formats.records import Record
from app.formats.tables import Table
from app.model.document import document_bytes, parse_document
from tests.builders import a_case, a_source, a_statement, an_outcome
from tests.services import seed_cases


def a_record(**changes: Any) -> Record:
    """A published case of usual values."""
    return Record(orjson.loads(document_bytes(parse_document(a_case(**changes)))), 1)


def everything() -> Record:
    """A case that says something wherever the real ones are silent."""
    return a_record(
        words="everything",
        original_language="nn",
        place_served={"name": "Bygda", "kind": "village", "population": 400, "population_year": 2020},
        practice={"nn": "Det dei gjer."},
        barriers=[a_statement("slow-process", "staffing"), a_statement(text="Told twice.")],
        leadership_change={"text": "A new mayor.", "roles": ["political-leader"]},
        outcomes=[an_outcome(sources=[1, 0])],
        sources=[a_source(supports=["summary", "outcomes[0]"]), a_source(url="https://example.org/2")],
        emes={"autonomy": {"score": 2, "evidence": "Its statutes."}, "paid-work": {"score": None}},
        translations={
            "nb": {"title": "Eksempel", "barriers": [None, "Fortalt to ganger."], "by": "machine"},
            "sv": {"by": "person", "checked_on": "2026-11-01"},
        },
        coded_fields=["barriers.codes", "sectors"],
        missing={"start_year": "not-stated", "funding": "not-yet-coded"},
        unverified_fields=["place_served.population"],
        regulatory_framework=["Kommunelova", "Avtale | tillegg"],
        credit=[{"person": "kari23456789", "did": ["wrote", "coded"]}, {"person": "ola234567892", "did": ["coded"]}],
    )


@cache
def seed_records() -> tuple[Record, ...]:
    """The real cases."""
    return tuple(Record(orjson.loads(document_bytes(parse_document(case))), 1) for case in seed_cases())


def an_about(**changes: Any) -> About:
    """Of all cases, in English."""
    usual = {
        "words": "All cases.",
        "expression": "",
        "cases": 1,
        "revision": 7,
        "published_on": "2026-11-25",
        "language": "en",
    }
    return About(**{**usual, **changes})


def rows_of(table: Table, *records: Record) -> list[dict[str, Cell]]:
    """All rows, by name of the column."""
    return [dict(zip(table.header, row, strict=True)) for record in records for row in table.rows(record)]


def cells_of(tables: Iterable[Table], *records: Record) -> dict[str, list[dict[str, Cell]]]:
    """All rows of some tables, by name of the table."""
    return {table.name: rows_of(table, *records) for table in tables}
