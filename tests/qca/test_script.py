"""The R code of a question: directional expectations as R takes them, and nothing that ends it half way."""

from collections.abc import Mapping

import pytest

from app.qca.question import Outcome, Question
from app.qca.script import solution_script
from tests.contract.scripts import faults_in_r
from tests.qca.lipset import published_table

FOUR = ("DEV", "URB", "LIT", "IND")


def script(expected: Mapping[str, tuple[int, ...]], file: str = "lipset_multivalue.csv") -> list[str]:
    return solution_script(published_table(file), Question(Outcome("SURV"), FOUR, expectations=expected))


def expectations(lines: list[str]) -> str:
    (line,) = (line for line in lines if line.startswith("intermediate <- "))
    return line.partition("dir.exp = ")[2].removesuffix(", details = TRUE))")


@pytest.mark.parametrize(
    ("expected", "written"),
    [
        ({"URB": (1,), "LIT": (1,)}, 'c("URB{1}", "LIT{1}")'),
        ({"URB": (0,)}, 'c("URB{0}")'),
        ({"DEV": (0, 1)}, 'c("DEV{0}", "DEV{1}")'),
        ({"DEV": (2,), "STB": ()}, 'c("DEV{2}")'),
        ({"DEV": (0, 1, 2), "LIT": (1,)}, 'c("LIT{1}")'),
        ({"DEV": (0, 1, 2)}, '"-, -, -, -"'),
    ],
)
def test_where_a_condition_has_several_values_every_expectation_has_brackets(
    expected: dict[str, tuple[int, ...]], written: str
) -> None:
    """`lipset_multivalue.csv` has DEV of three values: R stops at names without brackets."""
    asked = {name: values for name, values in expected.items() if values}

    assert expectations(script(asked)) == written


def test_of_sets_alone_presence_and_absence_are_expected_by_name() -> None:
    crisp = {"DEV": (1,), "URB": (0,), "LIT": (0, 1)}

    assert expectations(script(crisp, "lipset_crisp.csv")) == '"DEV, ~URB"'
    assert expectations(script({"LIT": (0, 1)}, "lipset_crisp.csv")) == '"-, -, -, -"'


def test_what_minimize_refuses_ends_nothing() -> None:
    """R stops where no row is sufficient, as for `~LASTING` of the README, and where every row is."""
    lines = script({"DEV": (2,)})

    assert faults_in_r("\n".join(lines)) == []
    assert [line for line in lines if "minimize(" in line and "<- try(minimize(" not in line] == [lines[0]]
    assert lines[0].startswith("# minimize() stops where no row is sufficient")
    assert 'if (!inherits(parsimonious, "try-error")) print(parsimonious$SA)' in lines
