"""Tables in CSV are read within bounds: what no table has is refused before anything is done with it."""

import pytest

from app.errors import AnalysisRefused
from app.query.complaints import Complaints
from app.query.own_tables import MOST_CELLS, MOST_COLUMNS, read_csv


def said(text: str) -> str:
    complaints = Complaints(is_csv=True)
    assert read_csv(text, complaints) == ([], False)
    with pytest.raises(AnalysisRefused) as refused:
        complaints.finish()
    (fault,) = refused.value.faults
    return fault.detail


def columns(most: int) -> str:
    return ",".join(["CASE", *(f"C{number}" for number in range(most))])


def test_more_columns_than_a_table_has_are_refused_before_their_names_are_looked_at() -> None:
    assert said(f"{columns(5000)}\nc0,1\n") == "A table may have 50 columns; this one has 5000."
    assert said(f"{','.join(['A'] * 5000)}\nc0,1\n") == "A table may have 50 columns; this one has 4999."


def test_as_many_as_a_table_has_are_read() -> None:
    complaints = Complaints(is_csv=True)
    (row,), _ = read_csv(f"{columns(MOST_COLUMNS)}\nc0{',1' * MOST_COLUMNS}\n", complaints)

    assert (len(row), bool(complaints)) == (MOST_COLUMNS + 1, False)


@pytest.mark.parametrize("line", ["c0,1\n", ",\n"])
def test_more_cells_than_a_table_has_are_read_no_further(line: str) -> None:
    text = f"CASE,A\n{line * (MOST_CELLS // 2)}c0,1\n"

    assert said(text) == "A table may have 200 cases and 50 columns; this one has more than 20000 cells."


def test_columns_that_are_named_twice_are_told() -> None:
    complaints = Complaints(is_csv=True)
    read_csv("CASE,B,A,B,A,C\nc0,1,1,1,1,1\n", complaints)

    with pytest.raises(AnalysisRefused, match="The first line names A, B more than once"):
        complaints.finish()
