"""Fills the tables of the tutorial from NDJSON."""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import orjson
from sqlalchemy import insert
from sqlmodel import Session, create_engine

from app.vocabulary.loading import vocabularies
from tests.benchmark.tutorial_tables import (
    Barrier,
    BarrierLink,
    Case,
    CaseBase,
    CollaborationForm,
    CollaborationFormLink,
    Entrepreneur,
    EntrepreneurBase,
    Municipality,
    MunicipalityBase,
    Outcome,
    OutcomeBase,
    Row,
    Sector,
    SectorLink,
    TargetGroup,
    TargetGroupLink,
)

Json = dict[str, Any]

VOCABULARIES: dict[type[Row], str] = {
    Sector: "sectors",
    TargetGroup: "target-groups",
    CollaborationForm: "collaboration-forms",
    Barrier: "barriers",
}


def fill_tutorial(database: Path, cases: Path) -> None:
    """Makes an SQLite database with all cases of the NDJSON file."""
    engine = create_engine(f"sqlite:///{database}")
    Row.metadata.create_all(engine)
    with Session(engine) as session, cases.open("rb") as lines:
        for table, vocabulary in VOCABULARIES.items():
            session.execute(insert(table), [{"code": code} for code in vocabularies()[vocabulary].terms])
        numbered = enumerate(map(orjson.loads, lines), start=1)
        while some := list(islice(numbered, 1000)):
            for table, rows in rows_of(some).items():
                session.execute(insert(table), rows)
        session.commit()
        session.connection().exec_driver_sql("ANALYZE")
        session.commit()
    engine.dispose()


def rows_of(cases: list[tuple[int, Json]]) -> dict[type[Row], list[Json]]:
    """The rows of some cases, by table; the number of a case is its id."""
    tables: dict[type[Row], list[Json]] = {}
    for number, case in cases:
        for table, row in _rows(number, case):
            tables.setdefault(table, []).append(row)
    return tables


def _rows(number: int, case: Json) -> Iterator[tuple[type[Row], Json]]:
    practice = {f"practice_{language}": text for language, text in case["practice"].items()}
    yield Case, {"id": number, **practice, **{name: case[name] for name in CaseBase.model_fields if name in case}}
    links = {
        SectorLink: case["sectors"],
        TargetGroupLink: case["target_groups"],
        CollaborationFormLink: case["collaboration_forms"],
        BarrierLink: dict.fromkeys(code for barrier in case["barriers"] for code in barrier["codes"]),
    }
    for link, codes in links.items():
        yield from ((link, {"case_id": number, "code": code}) for code in codes)
    parts: dict[type[Row], tuple[Any, list[Json]]] = {
        Municipality: (MunicipalityBase, case["municipalities"]),
        Entrepreneur: (EntrepreneurBase, [o for o in case["organisations"] if o["role"] == "entrepreneur"]),
        Outcome: (OutcomeBase, case["outcomes"]),
    }
    for table, (shown, things) in parts.items():
        yield from (
            (table, {"case_id": number, **{name: thing[name] for name in shown.model_fields}}) for thing in things
        )
