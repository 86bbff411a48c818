"""A file holds exactly the cases that the question finds, in every shape."""

import csv
from io import StringIO

import orjson
from hypothesis import given
from hypothesis import strategies as st

from app.catalogue.exporting import Export, ExportRequest
from app.catalogue.forms import form_of
from app.catalogue.keeper import SnapshotKeeper
from app.query.conditions import CaseQuery
from app.query.paging import SortKey
from tests.catalogue.worlds import Json, World
from tests.databases import fresh_database
from tests.laws.drawn_cases import worlds
from tests.laws.drawn_questions import queries
from tests.trying import tried


@given(worlds(), st.lists(queries, min_size=1, max_size=6))
@tried(30)
def test_a_file_has_as_many_cases_as_the_question_finds(
    database_kind: str, cases: list[Json], asked: list[CaseQuery]
) -> None:
    with fresh_database(database_kind) as database:
        world, keeper = World(database, *cases), SnapshotKeeper(database)

        for query in asked:
            found = world.found(query)
            for shape in ("list", "long", "indicator"):
                export = _export(keeper, query, "csv", shape)
                assert (export.about.cases, _slugs(export)) == (len(found), found), query.expression
            lines = b"".join(_export(keeper, query, "ndjson").chunks()).splitlines()
            assert [orjson.loads(line) for line in lines] == [world.documents[slug] for slug in sorted(found)], (
                query.expression
            )


def _export(keeper: SnapshotKeeper, query: CaseQuery, file_format: str, shape: str | None = None) -> Export:
    return Export(keeper, ExportRequest(query, (SortKey("slug"),), form_of(file_format, shape), "nn"))


def _slugs(export: Export) -> set[str]:
    text = b"".join(export.chunks()).decode()
    return {row["slug"] for row in csv.DictReader(StringIO(text, newline=""))}
