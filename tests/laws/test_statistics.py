"""What is counted is what the documents say, one by one."""

from functools import partial

import orjson
from hypothesis import given
from hypothesis import strategies as st

from app.catalogue.axes import Axis
from app.catalogue.counted import Crosstab
from app.catalogue.counting_cells import code_in_files
from app.catalogue.counting_cube import as_json_stat
from app.catalogue.statistics import count_cases, cross_tabulate, timeline
from app.formats.about import About
from app.query.conditions import CaseQuery
from app.query.counting import Counting
from app.query.dimensions import BANDS, DIMENSIONS, By, by
from tests.catalogue.worlds import Json, World
from tests.cubes import read_cube
from tests.databases import fresh_database
from tests.laws.brute_counts import applies_not, count, has_pair, has_value, stands_in_year
from tests.laws.brute_force import holds
from tests.laws.drawn_cases import worlds
from tests.laws.drawn_questions import PARTS, queries
from tests.trying import tried

N_A = "not-applicable"
STARTS = {"duration_years": (1, 3), "source_count": (2,)}
"""Bands that part the numbers of drawn documents."""


def _by(name: str) -> st.SearchStrategy[By]:
    if name not in BANDS:
        return st.just(by(name))
    return st.sampled_from((by(name), by(name, STARTS.get(name, (2011, 2012, 2015)))))


NAMED = st.sampled_from(tuple(DIMENSIONS)) | st.sampled_from((*PARTS, "outcome", "evidence", "outcome_result"))
SIDES = NAMED.flatmap(_by)


@given(worlds(), queries, st.lists(SIDES, min_size=1, max_size=6), st.lists(st.tuples(SIDES, SIDES), max_size=6))
@tried(24)
def test_counts_and_tables_are_those_of_the_documents(
    database_kind: str, cases: list[Json], query: CaseQuery, sides: list[By], tables: list[tuple[By, By]]
) -> None:
    with fresh_database(database_kind) as database:
        world = World(database, *cases)
        snapshot, documents = world.snapshot(), list(world.documents.values())

        for one in sides:
            counts = count_cases(snapshot, query, one, "nn", with_zero=one.field.vocabulary != "legal-forms")
            check_axis(documents, query, one, counts.axis, counts.cases)
            assert counts.cases == count(documents, partial(holds, query.condition))
            for split in counts.splits:
                check_cells(documents, query, one, by(split.columns.name), split)
        for rows, columns in tables:
            table = cross_tabulate(snapshot, query, rows, columns, "en")
            check_axis(documents, query, rows, table.rows, table.cases)
            check_axis(documents, query, columns, table.columns, table.cases)
            check_cells(documents, query, rows, columns, table)
            check_sums(table)
            check_cube(table)


@given(worlds(), queries, SIDES, st.sampled_from(Counting))
@tried(24)
def test_timelines_are_those_of_the_documents(
    database_kind: str, cases: list[Json], query: CaseQuery, side: By, counting: Counting
) -> None:
    with fresh_database(database_kind) as database:
        world = World(database, *cases)
        documents = list(world.documents.values())
        table = timeline(world.snapshot(), query, side, "nb", counting)

        check_axis(documents, query, side, table.rows, table.cases)
        for column in table.columns.values:
            stands = partial(_holds_in, query, counting, column.code)
            assert column.cases == count(documents, stands), column
        for row, counts in zip(table.rows.values, table.counts, strict=True):
            for column, told in zip(table.columns.values, counts, strict=True):
                in_both = partial(_row_in, query, side, row.code, counting, column.code)
                assert told == count(documents, in_both), (row, column)
        years = [int(column.code) for column in table.columns.values if column.code]
        assert years == list(range(years[0], years[-1] + 1)) if years else True
        check_sums(table)


def _holds_in(query: CaseQuery, counting: Counting, year: str | None, case: Json) -> bool:
    return holds(query.condition, case) and stands_in_year(case, counting, year)


def _row_in(query: CaseQuery, side: By, code: str | None, counting: Counting, year: str | None, case: Json) -> bool:
    return has_value(case, query, side, code) and stands_in_year(case, counting, year)


def check_axis(documents: list[Json], query: CaseQuery, asked: By, axis: Axis, cases: int) -> None:
    """Each value has the cases that the documents say, and every case stands somewhere or is said not to."""
    for value in axis.values:
        stands = partial(lambda code, case: has_value(case, query, asked, code), value.code)
        assert value.cases == count(documents, stands), (asked.field.name, value)
    found = [case for case in documents if holds(query.condition, case)]
    assert axis.not_applicable == count(found, lambda case: applies_not(case, asked.field.name))
    assert axis.unknown == count(found, lambda case: has_value(case, query, asked, None))
    assert axis.recorded <= axis.mentions
    # Told without any code, or of some outcomes only, a case is among the recorded and the unknown.
    assert axis.recorded + axis.unknown + axis.not_applicable + axis.elsewhere >= cases


def check_cells(documents: list[Json], query: CaseQuery, rows: By, columns: By, table: Crosstab) -> None:
    """Each cell has the cases that the documents say."""
    for row, counts in zip(table.rows.values, table.counts, strict=True):
        for column, told in zip(table.columns.values, counts, strict=True):
            pair = (row.code, column.code)
            stands = partial(lambda pair, case: has_pair(case, query, rows, columns, pair), pair)
            assert told == count(documents, stands), (rows.field.name, columns.field.name, pair)


def check_sums(table: Crosstab) -> None:
    """No cell has more cases than its row, its column and the table; shares are parts of these; mentions are a sum."""
    mentions = 0
    shares = zip(table.counts, table.row_shares, table.column_shares, table.total_shares, strict=True)
    for row, (counts, of_row, of_column, of_all) in zip(table.rows.values, shares, strict=True):
        for place, (column, told) in enumerate(zip(table.columns.values, counts, strict=True)):
            assert told <= min(row.cases, column.cases) <= table.cases
            mentions += told if row.code is not None and column.code is not None else 0
            for part, whole in ((of_row, row.cases), (of_column, column.cases), (of_all, table.cases)):
                assert part[place] == (told / whole if whole else None)
    assert table.mentions == mentions
    assert table.coded_mentions >= table.coded_cases


def check_cube(table: Crosstab) -> None:
    """A reader of JSON-stat reads the same numbers under the same codes."""
    told = as_json_stat(table, About("", "", table.cases, table.asked.revision, None, "en"), "/", ["A note."])
    assert told["size"] == [len(told["dimension"][name]["category"]["index"]) for name in told["id"]]
    read = read_cube(orjson.dumps(told).decode())
    assert {(row, column): told for row, column, told in read if told} == {
        (code_in_files(row), code_in_files(column)): told
        for row, counts in zip(table.rows.values, table.counts, strict=True)
        for column, told in zip(table.columns.values, counts, strict=True)
        if told
    } | {pair: told for pair, told in beside(table).items() if told}


def beside(table: Crosstab) -> dict[tuple[str, str], int]:
    """The cells of cases to which a side does not apply."""
    return {
        **{(code_in_files(row), N_A): told for row, told in zip(table.rows.values, table.without_column, strict=True)},
        **{(N_A, code_in_files(one)): told for one, told in zip(table.columns.values, table.without_row, strict=True)},
        (N_A, N_A): table.not_applicable_both,
    }
