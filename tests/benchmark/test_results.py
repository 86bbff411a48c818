"""A comparison is a ratio of medians, and says whether its target is reached."""

from io import StringIO

from rich.console import Console

from tests.benchmark.results import Comparison, Figure, as_json, table

OURS = Figure("Samspill", "/s", (90, 400, 110))
THEIRS = Figure("tutorial", "/s", (10, 11, 1))


def test_a_figure_is_the_median_of_its_rounds() -> None:
    assert OURS.value == 110
    assert str(OURS) == "110 /s"


def test_a_ratio_is_held_against_its_target() -> None:
    assert Comparison("filters", OURS, THEIRS, target=11).ratio == 11
    assert Comparison("filters", OURS, THEIRS, target=11).is_reached
    assert not Comparison("filters", OURS, THEIRS, target=11.1).is_reached
    assert Comparison("filters", OURS, THEIRS, target=None).is_reached is None


def test_where_less_is_better_the_target_is_the_most() -> None:
    memory = Figure("Samspill", "MB", (250,))

    assert Comparison("memory", memory, None, target=250, at_most=True).is_reached
    assert not Comparison("memory", memory, None, target=249, at_most=True).is_reached


def test_a_table_shows_what_was_asked_beside_what_reached_wanted_and_held() -> None:
    shown = StringIO()
    Console(file=shown, width=120).print(table([Comparison("filters", OURS, THEIRS, target=10)], "cases"))

    row = next(line for line in shown.getvalue().splitlines() if "filters" in line)
    assert [cell.strip() for cell in row.strip("│").split("│")] == [
        "filters", "tutorial: 10.0 /s", "110 /s: 11.00 ×", "≥ 10 ×", "yes",
    ]  # fmt: skip


def test_machines_get_every_round() -> None:
    told = as_json([Comparison("filters", OURS, THEIRS, target=10)], cases=500)

    assert told["cases"] == 500
    assert told["comparisons"][0]["samspill"]["rounds"] == (90, 400, 110)
    assert told["comparisons"][0]["ratio"] == 11
    assert told["comparisons"][0]["reached"] is True
