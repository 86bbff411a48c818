"""What is wrong with a table, or with what is asked of it, is named where it stands."""

from typing import Any

import orjson
import pytest

from tests.api.sets.tables import CALIBRATION, SOLUTION, TRUTH, Json, faults, some
from tests.asking import Client

OK = some(A=[0, 1, 1, 0], B=[1, 1, 0, 0], Y=[0, 1, 1, 0])
REFUSED: list[tuple[dict[str, Any], str, str, str | None]] = [
    ({"cases": OK, "outcome": "Y", "conditons": ["A"]}, "/conditons", "no member", "conditions"),
    ({"cases": OK, "outcome": "Z"}, "/outcome", "no column 'Z'", None),
    ({"cases": OK, "outcome": "y"}, "/outcome", "no column 'y'", "Y"),
    ({"cases": OK}, "/outcome", "which column is the outcome", None),
    ({"cases": OK, "outcome": "Y+"}, "/outcome", "as in 'SURV'", None),
    ({"cases": OK, "outcome": "Y", "conditions": ["A", "BB"]}, "/conditions", "no column 'BB'", "B"),
    ({"cases": OK, "outcome": "Y", "conditions": ["Y"]}, "/conditions", "is the outcome", None),
    ({"cases": OK, "outcome": "Y", "conditions": []}, "/conditions", "1 to 12 conditions", None),
    ({"cases": OK, "outcome": "Y", "conditions": ["A", "A"]}, "/conditions", "twice", None),
    ({"cases": OK, "outcome": "Y", "conditions": "A"}, "/conditions", "a list of columns", None),
    ({"cases": OK, "outcome": "Y", "consistency": 1.2}, "/consistency", "0 to 1", None),
    ({"cases": OK, "outcome": "Y", "pri": "0.5"}, "/pri", "0 to 1", None),
    ({"cases": OK, "outcome": "Y", "frequency": 1.5}, "/frequency", "whole number", None),
    ({"cases": OK, "outcome": "Y", "contradictions": "remainders"}, "/contradictions", "one of", "remainder"),
    ({"cases": OK, "outcome": "Y", "complete": "yes"}, "/complete", "true or false", None),
    ({"cases": OK, "outcome": "Y", "directional_expectations": {"Q": 1}}, "/directional_expectations/Q", "not among",
     None),
    ({"cases": OK, "outcome": "Y", "directional_expectations": {"A": 2}}, "/directional_expectations/A", "0 to 1",
     None),
    ({"cases": OK, "outcome": "Y", "directional_expectations": {"A": "+"}}, "/directional_expectations/A", "presence",
     None),
    ({"cases": OK, "outcome": "Y", "directional_expectations": "A"}, "/directional_expectations", "an object", None),
    ({"cases": OK, "outcome": "Y", "robustness": {"consistancy": [1]}}, "/robustness/consistancy", "not 'consistancy'",
     "consistency"),
    ({"cases": OK, "outcome": "Y", "robustness": {"pri": []}}, "/robustness/pri", "1 to 20 numbers", None),
    ({"cases": OK, "outcome": "Y", "robustness": {"frequency": [1.5]}}, "/robustness/frequency", "whole", None),
    ({"cases": OK, "outcome": "Y", "robustness": []}, "/robustness", "true, or an object", None),
    ({"cases": [], "outcome": "Y"}, "/cases", "no cases", None),
    ({"outcome": "Y"}, "/cases", "a list of objects", None),
    ({"cases": {"A": 1}, "outcome": "Y"}, "/cases", "a list of objects", None),
    ({"cases": [{"A": 1, "Y": 1}], "outcome": "Y"}, "/cases/0/CASE", "names the case", None),
    ({"cases": [{"Case": "c0", "A": 1, "Y": 1}], "outcome": "Y"}, "/cases/0/CASE", "names the case", "Case"),
    ({"cases": [*OK, OK[0]], "outcome": "Y"}, "/cases/4/CASE", "name of another case", None),
    ({"cases": [*OK, {"CASE": "c9", "A": 1, "B": 1}], "outcome": "Y"}, "/cases/4/Y", "has no value", None),
    ({"cases": [*OK, {"CASE": "c9", "A": True, "B": 1, "Y": 1}], "outcome": "Y"}, "/cases/4/A",
     "should be a number", None),
    ({"cases": some(A=[0, 1.2], Y=[0, 1]), "outcome": "Y"}, "/cases/1/A", "0 to 1; calibrate", None),
    ({"cases": some(A=[0, -1], Y=[0, 1]), "outcome": "Y"}, "/cases/1/A", "0 to 1; calibrate", None),
    ({"cases": some(A=[0, 1, 3], Y=[0, 1, 1]), "outcome": "Y"}, "/cases/2/A", "no case has 2", None),
    ({"cases": some(A=[0, 1, 10**14], Y=[0, 1, 1]), "outcome": "Y"}, "/cases/2/A", "and more", None),
    ({"cases": some(A=[0, 1], Y=[1, 1]), "outcome": "Y"}, "/outcome", "nothing can be told apart", None),
    ({"cases": some(A=[0, 1, 1], Y=[0, 1, 2]), "outcome": "~Y"}, "/outcome", "several values", "~Y{1}"),
    ({"cases": some(A=[0, 1, 1], Y=[0, 0.4, 1]), "outcome": "Y{1}"}, "/outcome", "fuzzy", "Y"),
    ({"cases": some(A=[0, 1, 1], Y=[0, 1, 2]), "outcome": "Y{3}"}, "/outcome", "no case has", None),
    ({"cases": some(A=[0, 1], a=[0, 1], Y=[0, 1]), "outcome": "Y"}, "/cases", "other letters", None),
    ({"cases": some(NA=[0, 1], Y=[0, 1]), "outcome": "Y"}, "/cases", "word of R's own", None),
    ({"cases": some(OUT=[0, 1], Y=[0, 1]), "outcome": "Y"}, "/cases", "'OUT' is reserved", None),
    ({"cases": some(stringsAsFactors=[0, 1], Y=[0, 1]), "outcome": "Y"}, "/cases", "'stringsAsFactors' is reserved",
     None),
    ({"cases": some(**{"A B": [0, 1]}, Y=[0, 1]), "outcome": "Y"}, "/cases", "no name of a column", None),
    ({"cases": some(A=[0, 1] * 101, Y=[0, 1] * 101), "outcome": "Y"}, "/cases", "200 cases; this one has 202", None),
    ({"cases": some(**{f"C{n}": [0, 1] for n in range(13)}, Y=[0, 1]), "outcome": "Y"}, "/conditions",
     "these are 13", None),
    ({"cases": some(**{f"C{n}": [0, 1] for n in range(51)}, Y=[0, 1]), "outcome": "Y"}, "/cases", "50 columns", None),
    ({"cases": some(**{f"C{n}": [0, 1, 2, 3] for n in range(10)}, Y=[0, 1, 0, 1]), "outcome": "Y"}, "/conditions",
     "1048576 ways", None),
]  # fmt: skip


@pytest.mark.parametrize(("sent", "pointer", "said", "hint"), REFUSED, ids=range(len(REFUSED)))
def test_what_is_wrong_is_named_with_the_nearest_right_thing(
    client: Client, sent: dict[str, Any], pointer: str, said: str, hint: str | None
) -> None:
    found = [fault for fault in faults(client, SOLUTION, sent) if fault["pointer"] == pointer]

    assert [fault for fault in found if said in fault["detail"]], faults(client, SOLUTION, sent)
    assert hint in {fault.get("did_you_mean") for fault in found}


@pytest.mark.parametrize(
    ("how", "pointer", "said"),
    [
        ({}, "/calibrate", "an object"),
        ({"B": {"method": "crisp", "rule": ">1"}}, "/calibrate/B", "no column 'B'"),
        ({"A": 3}, "/calibrate/A", "an object with 'method'"),
        ({"A": {"method": "indirect"}}, "/calibrate/A/method", "The methods are"),
        ({"A": {"method": "crisp", "rule": "=1"}}, "/calibrate/A/rule", "as in '>=550'"),
        ({"A": {"method": "crisp", "rule": ">1", "cross": 3}}, "/calibrate/A/cross", "is told with rule"),
        ({"A": {"method": "multi-value", "thresholds": [2, 1]}}, "/calibrate/A/thresholds", "ascending"),
        ({"A": {"method": "crisp", "rule": f">={'9' * 400}"}}, "/calibrate/A/rule", "and a number"),
        ({"A": {"out": 1, "cross": 3, "in": 2}}, "/calibrate/A", "The anchors ascend"),
        ({"A": {"out": 1, "cross": "2", "in": 3}}, "/calibrate/A/cross", "is a number"),
        ({"A": {"out": 1, "cross": 2, "in": 3, "convention": "R"}}, "/calibrate/A/convention", "is r"),
        ({"T": {"method": "crisp", "rule": ">1"}}, "/cases/0/T", "should be a number, not 'x'"),
    ],
)
def test_what_is_wrong_with_a_calibration_is_named(client: Client, how: Json, pointer: str, said: str) -> None:
    found = faults(client, CALIBRATION, {"cases": [{"CASE": "c0", "A": 2, "T": "x"}], "calibrate": how})

    assert [(fault["pointer"], said in fault["detail"]) for fault in found] == [(pointer, True)]


def test_a_complete_truth_table_has_an_end(client: Client) -> None:
    sent = {"cases": some(**{f"C{n}": [0, 1, 2] for n in range(8)}, Y=[0, 1, 0]), "outcome": "Y", "complete": True}

    (fault,) = faults(client, TRUTH, sent)
    assert (fault["pointer"], "6561 rows; 4096 are listed" in fault["detail"]) == ("/complete", True)


def test_parameters_that_belong_into_json_are_refused(client: Client) -> None:
    (fault,) = faults(client, f"{TRUTH}?consistency=0.9", {"cases": OK, "outcome": "Y"})

    assert fault["parameter"] == "consistency"
    assert "member of the JSON" in fault["detail"]


def test_faults_that_are_many_are_counted(client: Client) -> None:
    sent = {"cases": some(A=[2.5] * 150, Y=[0, 1] * 75), "outcome": "Y"}
    answer = client.post(TRUTH, orjson.dumps(sent)).json()

    assert "(and 149 more)" in answer["detail"]
    assert len(answer["errors"]) == 100


def test_other_media_types_and_broken_bodies_are_refused(client: Client) -> None:
    assert client.post(TRUTH, b"<table>", content_type="text/html").status_code == 415
    assert client.post(TRUTH, b"[1]").status_code == 400
    assert client.post(TRUTH, b"\xff\xfe", content_type="text/csv").status_code == 400
    assert client.post(TRUTH, b"x" * 600_000, content_type="text/csv").status_code == 413
