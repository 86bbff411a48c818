"""Analyses of sets over HTTP: what is told, in which words, what is refused, and the R code beside it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import orjson
import pytest

from app.catalogue.analysis_words import CAUTIONS, NOTES
from tests.asking import Client, asking
from tests.databases import fresh_database
from tests.qca.lipset import PUBLISHED, published_table

FIVE = ["DEV", "URB", "LIT", "IND", "STB"]
SOLUTION, TRUTH, NECESSITY, CALIBRATION = (
    f"/v1/qca/{name}" for name in ("solution", "truth-table", "necessity", "calibration")
)

Json = Mapping[str, Any]


@pytest.fixture(scope="module")
def client() -> Iterator[Client]:
    """No case is read, so that one database will do."""
    with fresh_database("sqlite") as database, asking(database, qca_seconds=120) as client:
        yield client


def cases(file: str) -> list[dict[str, Any]]:
    table = published_table(file)
    return [
        {"CASE": case, **{name: values[number] for name, values in table.columns.items()}}
        for number, case in enumerate(table.cases)
    ]


def some(**columns: Sequence[float]) -> list[dict[str, Any]]:
    (length,) = {len(values) for values in columns.values()}
    return [{"CASE": f"c{n}", **{name: values[n] for name, values in columns.items()}} for n in range(length)]


CRISP, FUZZY, MULTI = (cases(f"lipset_{kind}.csv") for kind in ("crisp", "fuzzy", "multivalue"))


def told(client: Client, address: str, sent: Any, **headers: str) -> Any:
    body = sent if isinstance(sent, bytes) else orjson.dumps(sent)
    answer = client.post(address, body, **headers)
    assert answer.status_code == 200, answer.text
    return answer.json()


def faults(client: Client, address: str, sent: Any, status: int = 422, **headers: str) -> list[Json]:
    body = sent if isinstance(sent, bytes) else orjson.dumps(sent)
    answer = client.post(address, body, **headers)
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    found: list[Json] = answer.json()["errors"]
    return found


def codes(answer: Json) -> list[str]:
    return [one["code"] for one in answer["warnings"]]


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


# CSV


def test_a_table_in_csv_is_answered_as_the_same_in_json(client: Client) -> None:
    as_csv = (PUBLISHED / "lipset_fuzzy.csv").read_bytes()
    question = "outcome=SURV&conditions=DEV,STB&directional_expectations=DEV,~STB&robustness=true&consistency=0.75"
    asked = {"cases": FUZZY, "outcome": "SURV", "conditions": ["DEV", "STB"], "consistency": 0.75, "robustness": True,
             "directional_expectations": {"DEV": 1, "STB": 0}}  # fmt: skip

    assert told(client, f"{SOLUTION}?{question}", as_csv, content_type="text/csv") == told(client, SOLUTION, asked)


def test_semicolons_and_decimal_commas_are_read(client: Client) -> None:
    sent = "\ufeffsak;A;Y\r\nc0;0,2;0,1\r\n\r\nc1;0,9;1\r\n".encode()
    answer = told(client, f"{TRUTH}?outcome=Y", sent, content_type="text/csv; charset=utf-8")

    assert [row["cases"] for row in answer["truth_table"]["rows"]] == [["c0"], ["c1"]]


def test_calibrations_stand_in_the_address_beside_csv(client: Client) -> None:
    sent = (PUBLISHED / "lipset_raw.csv").read_bytes()
    question = "calibrate=DEV@400,550,900&calibrate=STB%3C10&calibrate=URB:30,60"
    answer = told(client, f"{CALIBRATION}?{question}", sent, content_type="text/csv")

    assert [one["method"] for one in answer["columns"]] == ["direct", "crisp", "multi-value"]
    assert answer["columns"][0]["convention"] == "r"


@pytest.mark.parametrize(
    ("address", "sent", "said"),
    [
        (TRUTH, b"", "The table is empty"),
        (f"{TRUTH}?outcome=Y", b"CASE,A,Y\nc0,1,x\nc1,0,1\n", "Line 2: 'Y' of 'c0' is a number, not 'x'."),
        (f"{TRUTH}?outcome=Y", b"CASE,A,Y\nc0,1,\nc1,0,1\n", "Line 2: 'Y' of 'c0' has no value"),
        (f"{TRUTH}?outcome=Y", b"CASE,A,Y\nc0,1\nc1,0,1\n", "Line 2: there are 2 values for 3 columns."),
        (f"{TRUTH}?outcome=Y", b"CASE,A,A\nc0,1,1\n", "names A more than once"),
        (f"{TRUTH}?outcome=Y", b'CASE,"A,Y\nc0,1\n', "The table is no CSV"),
        (
            f"{TRUTH}?outcome=Y&consistency=high",
            b"CASE,A,Y\nc0,1,0\nc1,0,1\n",
            "'consistency' is a number from 0 to 1.",
        ),
        (f"{CALIBRATION}?calibrate=A", b"CASE,A\nc0,1\n", "'A' is no calibration"),
        (f"{CALIBRATION}?calibrate=A@1,2", b"CASE,A\nc0,1\n", "'in' is a number"),
        (CALIBRATION, b"CASE,A\nc0,1\n", "as in DEV@400,550,900"),
    ],
)
def test_faults_of_csv_are_told_by_line_and_parameter(client: Client, address: str, sent: bytes, said: str) -> None:
    assert any(said in fault["detail"] for fault in faults(client, address, sent, content_type="text/csv"))


# What is refused

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
    ({"cases": [*OK, {"CASE": "c9", "A": True, "B": 1, "Y": 1}], "outcome": "Y"}, "/cases/4/A", "is a number", None),
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
        ({"A": {"out": 1, "cross": 3, "in": 2}}, "/calibrate/A", "The anchors ascend"),
        ({"A": {"out": 1, "cross": "2", "in": 3}}, "/calibrate/A/cross", "is a number"),
        ({"A": {"out": 1, "cross": 2, "in": 3, "convention": "R"}}, "/calibrate/A/convention", "is r"),
        ({"T": {"method": "crisp", "rule": ">1"}}, "/cases/0/T", "is a number, not 'x'"),
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


# What a reader of methods would say


def with_warnings(client: Client, sets: list[dict[str, Any]], outcome: str = "Y", **asked: Any) -> list[str]:
    return codes(told(client, SOLUTION, {"cases": sets, "outcome": outcome, **asked}))


def test_the_first_sentence_tells_how_few_lack_the_outcome(client: Client) -> None:
    sets = some(A=[1, 0] * 21, Y=[0] * 3 + [1] * 39)
    answer = told(client, f"{SOLUTION}?lang=nb", {"cases": sets, "outcome": "Y"})

    assert answer["warnings"][0]["code"] == "few-negatives"
    assert answer["warnings"][0]["sentence"].startswith("3 av 42 saker mangler utfallet.")
    assert "skewed-outcome" in codes(answer)
    assert "93\N{NO-BREAK SPACE}% av sakene har utfallet." in " ".join(one["sentence"] for one in answer["warnings"])


def test_few_cases_skewed_sets_and_low_cuts_are_told(client: Client) -> None:
    found = with_warnings(client, some(A=[1] * 8 + [0], B=[0, 1, 0, 1, 0, 1, 0, 1, 0], Y=[1, 0, 1, 0, 1, 0, 1, 0, 1],
                                       C=[0, 1, 0, 0, 0, 1, 1, 1, 0]), consistency=0.7, pri=0.4)  # fmt: skip

    assert {"few-negatives", "few-cases", "few-cases-per-condition", "skewed", "low-consistency", "low-pri"} <= {*found}
    assert "many-conditions" not in found


def test_rows_that_are_consistent_both_ways_are_told(client: Client) -> None:
    sets = some(A=[0.6, 0.6, *[0.1] * 8], Y=[0.55, 0.45, *[0.9, 0.1] * 4])
    answer = told(client, TRUTH, {"cases": sets, "outcome": "Y"})

    (warning,) = (one for one in answer["warnings"] if one["code"] == "simultaneous-subset")
    assert warning["expressions"] == ["A"]
    (row,) = (row for row in answer["truth_table"]["rows"] if row["expression"] == "A")
    assert (row["consistency"], row["consistency_of_negation"]) == (pytest.approx(0.9), pytest.approx(0.9))
    assert row["because"] == "pri"


def test_nothing_sufficient_is_an_answer_and_not_a_fault(client: Client) -> None:
    answer = told(client, SOLUTION, {"cases": some(A=[1, 1, 0, 0], Y=[1, 0, 1, 0]), "outcome": "Y"})

    assert "nothing-sufficient" in codes(answer)
    assert answer["parsimonious"] == {"models": [], "complete": True}


def test_everything_sufficient_is_told(client: Client) -> None:
    answer = told(client, SOLUTION, {"cases": some(A=[0.9, 0.8, 0.2], Y=[0.9, 0.95, 1]), "outcome": "Y"})

    assert "nothing-insufficient" in codes(answer)
    assert [model["expression"] for model in answer["parsimonious"]["models"]] == ["1"]


def test_models_that_tie_are_all_given_and_told(client: Client) -> None:
    sets = some(A=[1, 0, 1, 0], B=[1, 0, 1, 0], Y=[1, 0, 1, 0])
    answer = told(client, SOLUTION, {"cases": sets, "outcome": "Y"})

    assert [model["expression"] for model in answer["parsimonious"]["models"]] == ["A", "B"]
    assert ("tied-models", "parsimonious", 2) in {
        (one["code"], one.get("solution"), one.get("models")) for one in answer["warnings"]
    }


def test_what_both_outcomes_assume_is_told(client: Client) -> None:
    """Where A=1, B=0 never occurs, `A` explains the outcome and `~B` its negation: both would hold there."""
    sets = some(A=[1, 1, 0, 0], B=[1, 1, 0, 0], Y=[1, 1, 0, 0])
    (warning,) = (one for one in told(client, SOLUTION, {"cases": sets, "outcome": "Y"})["warnings"]
                  if one["code"] == "assumed-twice")  # fmt: skip

    assert (warning["number"], warning["rows"]) == (2, [2, 3])


def test_a_necessary_condition_that_all_have_is_told(client: Client) -> None:
    sets = some(A=[1] * 9 + [0], Y=[1, 1, 0, 0, 0, 0, 0, 0, 0, 0])
    found = codes(told(client, NECESSITY, {"cases": sets, "outcome": "Y", "conditions": ["A"], "consistency": 0.8}))

    assert {"trivially-necessary", "low-necessity", "few-positives"} <= {*found}


@pytest.mark.parametrize("language", ["en", "nb", "nn"])
def test_every_sentence_is_there_in_every_language(client: Client, language: str) -> None:
    asked = {"cases": FUZZY, "outcome": "SURV", "conditions": FIVE, "robustness": True}
    answer = told(client, f"{SOLUTION}?lang={language}", asked)

    assert answer["sentences_language"] == language
    assert all(one["sentence"] for one in answer["warnings"])
    assert len(answer["notes"]) == 7
    for words in (*CAUTIONS.values(), *NOTES.values()):
        assert words.keys() == {"en", "nb", "nn"}
        fields = {frozenset(re.findall(r"\{(\w*)\}", one)) for one in words.values()}
        assert len(fields) == 1


# R code


def test_the_r_code_names_every_argument(client: Client) -> None:
    asked = {"cases": FUZZY, "outcome": "~SURV", "conditions": ["DEV", "STB"], "consistency": 0.75, "frequency": 2,
             "directional_expectations": {"DEV": 0, "STB": 1}, "complete": True}  # fmt: skip
    script = told(client, SOLUTION, asked)["r_code"]

    assert script.isascii()
    for line in (
        "library(QCA)", '  outcome = "~SURV",', '  conditions = "DEV, STB",', "  incl.cut = 0.75,", "  pri.cut = 0.5,",
        "  n.cut = 2,", "  complete = TRUE,", "conservative <- minimize(truth, details = TRUE)",
        'parsimonious <- minimize(truth, include = "?", details = TRUE)',
        'intermediate <- minimize(truth, include = "?", dir.exp = "~DEV, STB", details = TRUE)',
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
