"""The cases served as FastAPI's and SQLModel's tutorials teach it, with what a careful reader of them adds.

That is: indexes, relationships loaded in one select each instead of one for each row, SQLite's write-ahead log.
Filters are joins, and GROUP BY keeps each case once: measured with 50,000 cases, two thirds of the time that
DISTINCT, EXISTS or IN with a subselect take. Facets count under all filters, also those of their own field.
"""

import os
from collections.abc import Iterator
from typing import Annotated, Any

from fastapi import Depends, FastAPI, Query
from sqlalchemy import event
from sqlalchemy.orm import selectinload
from sqlmodel import Session, col, create_engine, func, select
from sqlmodel.sql.expression import SelectOfScalar

from tests.benchmark.tutorial_rows import rows_of
from tests.benchmark.tutorial_tables import (
    BarrierLink,
    Case,
    CasesPublic,
    Cell,
    CollaborationFormLink,
    Entrepreneur,
    FacetValue,
    Outcome,
    SectorLink,
    TargetGroupLink,
)

Codes = Annotated[list[str], Query()]

engine = create_engine(
    f"sqlite:///{os.environ['BENCH_TUTORIAL']}",
    connect_args={"check_same_thread": False},
    pool_size=40,  # as many as the threads that answer: no request waits for a connection
)


@event.listens_for(engine, "connect")
def use_write_ahead_log(connection: Any, _record: Any) -> None:
    connection.execute("PRAGMA journal_mode = WAL").close()


def get_session() -> Iterator[Session]:
    with Session(engine) as session:
        yield session


SessionDep = Annotated[Session, Depends(get_session)]
app = FastAPI()


@app.post("/v1/cases", status_code=201)
def create_case(session: SessionDep, case: dict[str, Any]) -> int:
    """Inserts the rows of one case, which is all that the tutorials do."""
    number = (session.exec(select(func.max(Case.id))).one() or 0) + 1
    for table, rows in rows_of([(number, case)]).items():
        session.add_all([table.model_validate(row) for row in rows])
    session.commit()
    return number


# What can be filtered and counted: the column with the value, and the column with the case that has it.
FIELDS: dict[str, tuple[Any, Any]] = {
    "country": (Case.country, Case.id),
    "status": (Case.status, Case.id),
    "sector": (SectorLink.code, SectorLink.case_id),
    "target_group": (TargetGroupLink.code, TargetGroupLink.case_id),
    "collaboration_form": (CollaborationFormLink.code, CollaborationFormLink.case_id),
    "barrier": (BarrierLink.code, BarrierLink.case_id),
    "legal_form_family": (Entrepreneur.legal_form_family, Entrepreneur.case_id),
    "outcome": (Outcome.dimension, Outcome.case_id),
}
SHOWN: tuple[Any, ...] = (
    Case.sectors,
    Case.target_groups,
    Case.collaboration_forms,
    Case.municipalities,
    Case.entrepreneurs,
    Case.outcomes,
)


@app.get("/v1/cases", response_model=CasesPublic)
def read_cases(
    session: SessionDep,
    country: Codes = [],  # noqa: B006  # as the tutorial writes it; FastAPI copies it
    status: Codes = [],  # noqa: B006
    sector: Codes = [],  # noqa: B006
    target_group: Codes = [],  # noqa: B006
    collaboration_form: Codes = [],  # noqa: B006
    barrier: Codes = [],  # noqa: B006
    legal_form_family: Codes = [],  # noqa: B006
    outcome: Codes = [],  # noqa: B006
    start_year_min: Annotated[int | None, Query(alias="start_year.min")] = None,
    facets: Codes = [],  # noqa: B006
    offset: int = 0,
    limit: Annotated[int, Query(le=100)] = 20,
) -> Any:
    asked = {
        "country": country,
        "status": status,
        "sector": sector,
        "target_group": target_group,
        "collaboration_form": collaboration_form,
        "barrier": barrier,
        "legal_form_family": legal_form_family,
        "outcome": outcome,
    }
    found = matching({name: codes for name, codes in asked.items() if codes}, start_year_min)
    total = session.exec(select(func.count()).select_from(found.subquery())).one()
    page = found.order_by(Case.title).offset(offset).limit(limit).options(*map(selectinload, SHOWN))
    return {
        "items": session.exec(page).all(),
        "total": total,
        "facets": {name: count_values(session, name, found) for name in facets},
    }


@app.get("/v1/statistics/crosstab", response_model=list[Cell])
def read_crosstab(
    session: SessionDep,
    rows: str,
    columns: str,
    country: Codes = [],  # noqa: B006
) -> Any:
    """One GROUP BY; a case stands once under each pair of values, so it need not be told apart from itself."""
    (row, row_case), (column, column_case) = FIELDS[rows], FIELDS[columns]
    counted = select(row, column, func.count()).join(column_case.class_, column_case == row_case)
    if country:
        counted = counted.where(col(Case.country).in_(country))
    return [{"row": r, "column": c, "count": n} for r, c, n in session.exec(counted.group_by(row, column))]


def matching(asked: dict[str, list[str]], start_year_min: int | None) -> SelectOfScalar[Case]:
    found = select(Case).group_by(col(Case.id))
    for name, codes in asked.items():
        value, case_id = FIELDS[name]
        if case_id is not Case.id:
            found = found.join(case_id.class_, case_id == Case.id)
        found = found.where(col(value).in_(codes))
    if start_year_min is not None:
        found = found.where(col(Case.start_year) >= start_year_min)
    return found


def count_values(session: Session, name: str, found: SelectOfScalar[Case]) -> list[FacetValue]:
    value, case_id = FIELDS[name]
    ids = found.with_only_columns(col(Case.id)).subquery()
    counted = select(value, func.count(func.distinct(case_id))).join(ids, ids.c.id == case_id).group_by(value)
    return [FacetValue(code=code, count=count) for code, count in session.exec(counted) if code is not None]
