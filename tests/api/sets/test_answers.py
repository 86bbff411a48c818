"""Analyses of sets over HTTP: what is told."""

from typing import Any

import orjson
import pytest

from tests.api.sets.tables import CALIBRATION, CRISP, FIVE, FUZZY, MULTI, NECESSITY, SOLUTION, TRUTH, cases, some, told
from tests.asking import Client

JSON = "application/json"


def test_a_solution_is_answered_with_all_that_it_rests_on(client: Client) -> None:
    expected = dict.fromkeys(FIVE, 1)
    asked = {"cases": FUZZY, "outcome": "SURV", "conditions": FIVE, "directional_expectations": expected}
    answer = told(client, SOLUTION, asked)

    assert answer["outcome"] == "SURV"
    assert answer["cuts"] == {"consistency": 0.8, "pri": 0.5, "frequency": 1}
    assert answer["contradictions"] == "by-threshold"
    assert [one["kind"] for one in answer["conditions"]] == ["fuzzy"] * 5
    assert {kind: [model["expression"] for model in answer[kind]["models"]] for kind in
            ("conservative", "parsimonious", "intermediate")} == {
        "conservative": ["DEV*URB*LIT*IND*STB + DEV*~URB*LIT*~IND*STB"],
        "parsimonious": ["DEV*~IND + URB*STB"],
        "intermediate": ["DEV*URB*LIT*STB + DEV*LIT*~IND*STB"],
    }  # fmt: skip
    (model,) = answer["intermediate"]["models"]
    assert model["origins"] == ["C1P1"]
    assert model["simplifying_assumptions"] == {"count": 1, "rows": [{"number": 30, "configuration": [1, 1, 1, 0, 1]}]}
    assert answer["truth_table"]["possible"] == 32
    assert (answer["set"], answer["excluded"], answer["case_links"], answer["revision"]) == (None, [], {}, None)


def test_a_row_that_fails_by_pri_alone_says_so(client: Client) -> None:
    asked = {"cases": FUZZY, "outcome": "SURV", "conditions": FIVE, "pri": 0.75}
    answer = told(client, f"{TRUTH}?lang=nn", asked)

    (row,) = (row for row in answer["truth_table"]["rows"] if row["because"] == "pri")
    assert (row["expression"], row["out"], row["cases"]) == ("DEV*~URB*LIT*~IND*STB", 0, ["FI", "IE"])
    assert answer["labels"]["because"]["pri"] == "Ho er konsistent; berre PRI er under grensa."
    (warning,) = (one for one in answer["warnings"] if one["code"] == "pri-alone")
    assert warning["expressions"] == [row["expression"]]


def test_a_complete_truth_table_has_its_remainders(client: Client) -> None:
    asked = {"cases": CRISP, "outcome": "SURV", "conditions": FIVE, "complete": True}
    rows = told(client, TRUTH, asked)["truth_table"]["rows"]

    assert [row["number"] for row in rows] == list(range(1, 33))
    assert sum(row["because"] == "unobserved" for row in rows) == 23
    assert {row["out"] for row in rows} == {0, 1, None}


@pytest.mark.parametrize(
    ("contradictions", "out", "models", "left"),
    [
        ("by-threshold", 0, ["DEV{2} + DEV{1}*IND{0}"], 18),
        ("remainder", None, ["DEV{2} + DEV{1}*IND{0}"], 18),
        ("exclude-cases", "left out", ["DEV{2} + DEV{1}*IND{0}"], 16),
    ],
)
def test_contradictory_rows_are_named_and_dealt_with_as_asked(
    client: Client, contradictions: str, out: Any, models: list[str], left: int
) -> None:
    asked = {"cases": MULTI, "outcome": "SURV", "conditions": FIVE[:4], "consistency": 1, "pri": 0}
    answer = told(client, SOLUTION, {**asked, "contradictions": contradictions})

    rows = {row["number"]: row["out"] for row in answer["truth_table"]["rows"]}
    (warning,) = (one for one in answer["warnings"] if one["code"] == "contradictory-row")
    assert (warning["members"], warning["deviants"]) == (["CZ"], ["DE"])
    assert rows.get(warning["row"], "left out") == out
    assert answer["cases"] == left
    assert set(models) <= {model["expression"] for model in answer["parsimonious"]["models"]}
    assert [row["cases"] for row in answer["truth_table"]["dropped"]] == ([["CZ", "DE"]] if left == 16 else [])


def test_contradictory_rows_may_be_refused(client: Client) -> None:
    asked = {"cases": MULTI, "outcome": "SURV", "conditions": FIVE[:4], "contradictions": "refuse"}
    answer = client.post(SOLUTION, orjson.dumps(asked))

    assert answer.status_code == 422
    assert "1111 (CZ with it, DE without)" in answer.json()["detail"]


def test_a_case_that_is_half_in_a_condition_is_named_and_belongs_to_no_row(client: Client) -> None:
    asked = {"cases": some(A=[0.5, 0.9, 0.2], Y=[0.9, 0.8, 0.5]), "outcome": "Y"}
    answer = told(client, TRUTH, asked)

    assert answer["truth_table"]["unassigned"] == ["c0"]
    assert [row["cases"] for row in answer["truth_table"]["rows"]] == [["c2"], ["c1"]]
    assert answer["half_in_outcome"] == ["c2"]
    said = {one["code"]: one["names"] for one in answer["warnings"] if one["code"].startswith("half")}
    assert said == {"half-in-condition": ["c0"], "half-in-outcome": ["c2"]}


def test_a_value_of_several_may_be_the_outcome(client: Client) -> None:
    sets = some(A=[0, 0, 1, 1], R=[0, 1, 2, 2])

    for outcome, explained in (("R{2}", "A"), ("~R{2}", "~A"), ("R{0,1}", "~A")):
        answer = told(client, SOLUTION, {"cases": sets, "outcome": outcome})
        assert answer["outcome"] == outcome
        assert [model["expression"] for model in answer["parsimonious"]["models"]] == [explained]


def test_necessity_tells_each_condition_and_its_negation(client: Client) -> None:
    answer = told(client, NECESSITY, {"cases": FUZZY, "outcome": "SURV", "conditions": ["LIT", "STB"]})

    assert [(one["expression"], one["necessary"]) for one in answer["necessity"]] == [
        ("LIT", True), ("~LIT", False), ("STB", True), ("~STB", False),
    ]  # fmt: skip
    assert answer["consistency"] == 0.9
    assert answer["necessity"][0]["ron"] == pytest.approx(0.5094142259414226, abs=1e-9)
    several = told(client, NECESSITY, {"cases": MULTI, "outcome": "SURV", "conditions": ["DEV"]})
    assert [one["expression"] for one in several["necessity"]] == [
        f"{sign}DEV{{{level}}}" for level in (0, 1, 2) for sign in ("", "~")
    ]


def test_robustness_tells_where_the_solutions_change(client: Client) -> None:
    asked = {"cases": FUZZY, "outcome": "SURV", "conditions": FIVE, "robustness": {"consistency": [0.7, 0.8, 0.9]}}
    answer = told(client, SOLUTION, asked)

    assert [(one["cut"], one["value"], one["changed"]) for one in answer["robustness"]] == [
        ("consistency", 0.7, ["conservative", "parsimonious"]),
        ("consistency", 0.8, []),
        ("consistency", 0.9, ["conservative", "parsimonious"]),
    ]
    lower, _, higher = answer["robustness"]
    assert (lower["gained"], lower["parsimonious"]) == (["DEV*~URB*LIT*IND*STB"], ["DEV*STB"])
    assert (higher["lost"], higher["parsimonious"]) == (["DEV*~URB*LIT*~IND*STB"], ["URB*STB"])
    usual = told(client, SOLUTION, {**asked, "robustness": True})["robustness"]
    assert {one["cut"] for one in usual} == {"consistency", "pri", "frequency"}


def test_calibration_gives_sets_that_can_be_sent_on(client: Client) -> None:
    how = {"method": "direct", "out": 400, "cross": 550, "in": 900, "convention": "fsqca"}
    calibrate = {
        "DEV": how, "STB": {"method": "crisp", "rule": "<10"}, "SURV": {"method": "crisp", "rule": ">0"},
        "URB": {"method": "multi-value", "thresholds": [30, 60]},
    }  # fmt: skip
    answer = told(client, CALIBRATION, {"cases": cases("lipset_raw.csv"), "calibrate": calibrate})

    assert [round(one["DEV"], 2) for one in answer["cases"]] == [one["DEV"] for one in FUZZY]
    by_name = {one["name"]: one for one in answer["columns"]}
    assert (by_name["DEV"]["convention"], by_name["DEV"]["log_odds"]) == ("fsqca", 3.0)
    assert by_name["DEV"]["anchors"] == {"out": 400, "cross": 550, "in": 900}
    assert by_name["STB"]["rule"] == "<10"
    assert told(client, SOLUTION, {"cases": answer["cases"], "outcome": "SURV"})["cases"] == 18


def test_columns_that_are_sets_already_survive_a_calibration(client: Client) -> None:
    """Sent with a country, an outcome that is done, one of several values, and a number that nobody calibrates."""
    sent = [
        {"CASE": "a", "LAND": "NO", "SHARE": 0.4, "DEV": 900, "AREA": 2, "GROSS": 120, "SURV": 0.6},
        {"CASE": "b", "LAND": "SE", "SHARE": 0, "DEV": 400, "AREA": 0, "GROSS": 7, "SURV": 1},
        {"CASE": "c", "LAND": None, "SHARE": 1, "DEV": 550, "AREA": 1, "GROSS": 3, "SURV": 0},
    ]
    asked = {"cases": sent, "calibrate": {"DEV": {"out": 400, "cross": 550, "in": 900}}}
    answer = told(client, f"{CALIBRATION}?lang=nn", asked)

    assert list(answer["cases"][0]) == ["CASE", "SHARE", "DEV", "AREA", "SURV"]
    assert [one["SURV"] for one in answer["cases"]] == [0.6, 1, 0]
    assert (answer["unchanged"], answer["left_out"]) == (["SHARE", "AREA", "SURV"], ["LAND", "GROSS"])
    (warning,) = (one for one in answer["warnings"] if one["code"] == "columns-left-out")
    assert warning["sentence"].startswith("Utelatne frå tabellen")
    assert warning["sentence"].endswith("LAND, GROSS.")
    assert "`unchanged`" in answer["notes"][-1]
    assert "SURV = raw$SURV" in answer["r_code"]
    assert not {"nan", "GROSS", "LAND"} & {*answer["r_code"].replace("=", " ").split()}
    (one,) = told(client, TRUTH, {"cases": answer["cases"], "outcome": "SURV", "conditions": ["DEV"]})["conditions"]
    assert one["kind"] == "fuzzy"


@pytest.mark.parametrize("is_csv", [False, True])
def test_a_calibrated_table_comes_as_csv_for_who_wishes_it(client: Client, is_csv: bool) -> None:
    as_csv = b"case;A;B;Y\r\nSt. Mary;1,5;3;0,2\r\nOslo;4;1;1\r\n"
    sets = [{"CASE": "St. Mary", "A": 1.5, "B": 3, "Y": 0.2}, {"CASE": "Oslo", "A": 4, "B": 1, "Y": 1}]
    asked = "calibrate=A@1,2,4&calibrate=B%3C2&"
    how = {"A": {"out": 1, "cross": 2, "in": 4}, "B": {"method": "crisp", "rule": "<2"}}
    body, named = (as_csv, "text/csv") if is_csv else (orjson.dumps({"cases": sets, "calibrate": how}), JSON)
    question = f"{CALIBRATION}?{asked if is_csv else ''}"
    by_format = client.post(f"{question}format=csv", body, content_type=named)
    by_wish = client.post(question.rstrip("&?"), body, content_type=named, accept="text/csv")

    assert by_format.headers["content-type"] == "text/csv; charset=utf-8; header=present"
    assert by_format.text == by_wish.text
    header, first, second, end = by_format.text.split("\r\n")
    assert (header, end) == ("CASE,A,B,Y", "")
    assert first.startswith("St. Mary,0.18")
    assert (first[-6:], second[:9], second[-4:]) == (",0,0.2", "Oslo,0.95", ",1,1")
    again = client.post(f"{TRUTH}?outcome=Y", by_format.content, content_type="text/csv")
    assert again.json()["cases"] == 2
    assert "etag" not in by_format.headers
    assert client.post(question.rstrip("&?"), body, content_type=named, accept="image/png").status_code == 406
