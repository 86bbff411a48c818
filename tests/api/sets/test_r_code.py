"""The R code beside an answer names every argument, and is ASCII."""

import re

from tests.api.sets.tables import CALIBRATION, FIVE, FUZZY, MULTI, NECESSITY, SOLUTION, some, told
from tests.asking import Client


def test_the_r_code_names_every_argument(client: Client) -> None:
    asked = {"cases": FUZZY, "outcome": "~SURV", "conditions": ["DEV", "STB"], "consistency": 0.75, "frequency": 2,
             "directional_expectations": {"DEV": 0, "STB": 1}, "complete": True}  # fmt: skip
    script = told(client, SOLUTION, asked)["r_code"]

    assert script.isascii()
    for line in (
        "library(QCA)", '  outcome = "~SURV",', '  conditions = "DEV, STB",', "  incl.cut = 0.75,", "  pri.cut = 0.5,",
        "  n.cut = 2,", "  complete = TRUE,", "conservative <- try(minimize(truth, details = TRUE))",
        'parsimonious <- try(minimize(truth, include = "?", details = TRUE))',
        'intermediate <- try(minimize(truth, include = "?", dir.exp = "~DEV, STB", details = TRUE))',
    ):  # fmt: skip
        assert line in script.splitlines(), line
    assert "0.81, 0.99, 0.58" in script
    assert "URB" not in script
    assert_balanced(script)


def test_the_r_code_does_with_contradictory_rows_what_was_asked(client: Client) -> None:
    asked = {"cases": MULTI, "outcome": "SURV", "conditions": FIVE[:4]}
    aside = told(client, SOLUTION, {**asked, "contradictions": "remainder"})["r_code"]
    out = told(client, SOLUTION, {**asked, "contradictions": "exclude-cases"})["r_code"]

    assert 'truth$tt[c("16"), "OUT"] <- "?"' in aside
    assert 'data <- data[!(rownames(data) %in% c("CZ", "DE")), ]' in out


def test_the_r_code_is_ascii_whatever_cases_are_called(client: Client) -> None:
    sets = [{"CASE": 'Sør "A" \\', "A": 1, "Y": 1}, {"CASE": "Ås", "A": 0, "Y": 0}]
    script = told(client, NECESSITY, {"cases": sets, "outcome": "Y"})["r_code"]

    assert script.isascii()
    assert r'"S\U000000f8r \"A\" \\"' in script
    assert_balanced(script)


def test_the_r_code_of_a_calibration_names_the_convention(client: Client) -> None:
    calibrate = {
        "A": {"out": 1, "cross": 2, "in": 4, "convention": "fsqca"},
        "B": {"method": "linear", "out": 4, "cross": 2, "in": 1},
    }
    script = told(client, CALIBRATION, {"cases": some(A=[1, 2.5], B=[1, 2]), "calibrate": calibrate})["r_code"]

    assert 'A = calibrate(raw$A, type = "fuzzy", method = "direct", thresholds = c(1, 2, 4), idm = plogis(3))' in script
    assert (
        'B = calibrate(raw$B, type = "fuzzy", method = "direct", thresholds = c(4, 2, 1), logistic = FALSE)' in script
    )
    assert_balanced(script)


def assert_balanced(script: str) -> None:
    """Every bracket and quotation mark is closed, as R would have it."""
    bare = re.sub(r'"(\\.|[^"\\])*"', "", re.sub(r"(?m)^#.*$", "", script))
    assert '"' not in bare
    opened = []
    for sign in bare:
        if sign in "({[":
            opened.append(")}]"["({[".index(sign)])
        elif sign in ")}]":
            assert opened.pop() == sign
    assert opened == []
