"""How a figure grows is told from what was measured, and stands in a table that README takes as it is."""

import pytest

from tests.benchmark.growth import Growth, markdown
from tests.benchmark.limits import BEGIN, END, filled

SIZES = (500, 5_000, 50_000)


@pytest.mark.parametrize(("exponent", "told"), [(0.9, "n^0.9"), (-0.5, "n^-0.5"), (0.0, "stays"), (0.04, "stays")])
def test_the_exponent_is_that_by_which_it_grows(exponent: float, told: str) -> None:
    growth = Growth("MB", {size: 3 * size**exponent for size in SIZES})

    assert growth.exponent == pytest.approx(exponent)
    assert growth.told_growth == told
    assert Growth("MB", {500: 1.0}).told_growth == ""


def test_readme_takes_the_table_between_its_marks() -> None:
    measured = {
        "memory": {
            "SQLite": Growth("MB", {500: 140.0, 5000: 150.0}),
            "PostgreSQL": Growth("MB", {500: 1.5, 5000: 15.0}),
        }
    }
    table = markdown(measured, (500, 5000))

    assert table.splitlines()[0] == (
        "|  | SQLite, 500 cases | 5,000 | grows as | PostgreSQL, 500 cases | 5,000 | grows as |"
    )
    assert table.splitlines()[2] == "| memory | 140 MB | 150 MB | stays | 1.50 MB | 15.0 MB | n^1.0 |"
    once = filled(f"before\n{BEGIN}\nold\n{END}\nafter\n", table)
    assert once == f"before\n{BEGIN}\n{table}{END}\nafter\n"
    assert filled(once, table) == once
