"""Sets from our own cases in the requests of an analysis."""

from typing import Any

import pytest

from app.vocabulary.searches import MOST
from tests.services import Service

SET: dict[str, Any] = {
    "sector": "work-integration",
    "conditions": [
        "OWNS=collaboration_form_group:owning",
        "BUYS=collaboration_form_group:buying",
        "PREMISES=collaboration_form:asset-transfer-or-premises",
        "COCREATED=collaboration_form:co-creation",
    ],
    "outcome": "LASTING=continuity:continued,ordinary-operations,scaled",
}


def asked(service: Service, name: str, **sent: Any) -> Any:
    answer = service.post(f"/v1/qca/{name}?lang=nb", sent)
    assert answer.status_code == 200, answer.text
    return answer.json()


def faults(service: Service, **sent: Any) -> list[dict[str, Any]]:
    answer = service.post("/v1/qca/truth-table", sent)
    assert answer.status_code == 422, answer.text
    assert answer.json()["code"] == "analysis-refused"
    found: list[dict[str, Any]] = answer.json()["errors"]
    return found


def test_a_truth_table_of_our_cases_is_that_of_the_table(seeded: Service) -> None:
    """As a researcher counted it: 64 cases in 13 of 16 rows; who only buys lasts in 10 of 16, who owns always."""
    body = asked(seeded, "truth-table", set=SET)
    rows = {row["expression"]: row for row in body["truth_table"]["rows"]}

    assert (body["cases"], len(rows)) == (64, 13)
    only = rows["~OWNS*BUYS*~PREMISES*~COCREATED"]
    assert (only["n"], only["consistency"]) == (16, 0.625)
    assert {row["consistency"] for name, row in rows.items() if name.startswith("OWNS")} == {1.0}
    table = seeded.json(f"/v1/qca/table?{body['set']['link'].partition('?')[2]}")
    assert sorted(case for row in rows.values() for case in row["cases"]) == [one["slug"] for one in table["cases"]]


def test_what_zeros_mean_is_said_before_all_else(seeded: Service) -> None:
    body = asked(seeded, "solution", set=SET)

    assert list(body)[:3] == ["warnings", "notes", "excluded"]
    first, second, *_ = body["warnings"]
    assert first["code"] == "zeros-from-absence"
    assert first["sentence"].startswith("0 betyr: denne koden ble ikke registrert.")
    assert "ikke publiser" in second["sentence"]
    assert body["notes"][0] == "64 saker: 54 med utfallet LASTING, 10 uten."
    assert len({one["case"] for one in body["excluded"]}) == 14
    assert all(one["sentence"].startswith("LASTING: ") for one in body["excluded"])


def test_cases_are_named_with_their_links_and_decisions_are_echoed(seeded: Service) -> None:
    body = asked(seeded, "necessity", set={**SET, "absent": "zero-if-coded"})

    case = body["with_outcome"][0]
    assert body["case_links"][case] == f"/v1/cases/{case}?lang=nb"
    assert seeded.get(body["case_links"][case]).status_code == 200
    assert body["set"]["absent"] == "zero-if-coded"
    assert [one["name"] for one in body["set"]["conditions"]] == ["OWNS", "BUYS", "PREMISES", "COCREATED"]
    assert body["set"]["conditions"][0]["absence"][0]["decision"] == "zero-if-coded"
    assert body["revision"] == seeded.json("/v1/cases?limit=1")["revision"]
    assert "# 0 means: this code was not recorded." in body["r_code"]
    assert body["r_code"].isascii()


def test_the_negation_and_some_of_the_conditions_can_be_asked(seeded: Service) -> None:
    body = asked(seeded, "truth-table", set=SET, outcome="~LASTING", conditions=["OWNS", "BUYS"])

    assert body["outcome"] == "~LASTING"
    assert [one["name"] for one in body["conditions"]] == ["OWNS", "BUYS"]
    assert len(body["with_outcome"]) == 10


def test_fuzzy_sets_and_categories_are_taken_as_they_are(seeded: Service) -> None:
    fuzzy = {"sector": ["work-integration"], "conditions": ["YEARS=duration_years@1,3.5,8", SET["conditions"][0]],
             "outcome": "continuity"}  # fmt: skip
    levels = {**SET, "conditions": ["SOURCES=source_count{5,8}", SET["conditions"][1]]}

    assert [one["kind"] for one in asked(seeded, "truth-table", set=fuzzy)["conditions"]] == ["fuzzy", "crisp"]
    found = asked(seeded, "truth-table", set=levels)
    assert [one["kind"] for one in found["conditions"]] == ["multi-value", "crisp"]


@pytest.mark.parametrize(
    ("sent", "pointer", "detail", "hint"),
    [
        ({"set": {**SET, "sectr": "energy"}}, "/set/sectr", "A set has no 'sectr'.", "sector"),
        ({"set": {**SET, "sector": "enrgy"}}, "/set/sector", "has no code 'enrgy'", "energy"),
        ({"set": {**SET, "conditions": ["sectr:energy"]}}, "/set/conditions", "no field 'sectr'", "sector"),
        ({"set": {**SET, "outcome": {}}}, "/set/outcome", "takes a text", None),
        ({"set": {**SET, "absent": ["zero", "missing"]}}, "/set/absent", "takes one value, not 2", None),
        ({"set": {**SET, "format": "csv"}}, "/set/format", "A set has no 'format'.", None),
        ({"set": {**SET, "missing": "refuse"}}, "/set/missing", "LASTING", None),
        ({"set": {**SET, "country": "LI"}}, "/set/conditions", "No case is left of 0", None),
        ({"set": {**SET, "conditions": [f"A{n}=source_count@{n}" for n in range(13)]}}, "/set/conditions",
         "at most 12 conditions, not 13", None),
        ({"set": {"outcome": "continuity"}}, "/set/conditions", "Say which conditions", None),
        ({"set": []}, "/set", "is an object", None),
        ({"set": SET, "cases": []}, "/set", "two tables", None),
        ({"set": {**SET, "country": "MT", "conditions": ["X=barrier:slow-process"]}}, "/set/conditions",
         "No case is left", None),
        ({"set": {**SET, "conditions": ["X=barrier:procurement-complexity"]}}, "/outcome",
         "nothing can be told apart. X: Barrier is an open field", None),
        ({"set": {**SET, "outcome": "~LASTING"}}, "/set/outcome", "'~LASTING' beside 'set'", None),
        ({"set": {**SET, "outcome": "NOT LASTING"}}, "/set/outcome", "name it: NOTLASTING=NOT (", None),
        ({"set": SET, "outcome": "LASTNG"}, "/outcome", "no column 'LASTNG'", "LASTING"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_pointed_at(
    seeded: Service, sent: dict[str, Any], pointer: str, detail: str, hint: str | None
) -> None:
    found = next(one for one in faults(seeded, **sent) if one["pointer"] == pointer)

    assert detail in found["detail"]
    assert found.get("did_you_mean") == hint or hint is None


def test_more_cases_than_an_analysis_takes_are_refused(seeded: Service, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.api.qca_set.MOST_CASES", 77)
    (fault,) = faults(seeded, set=SET)

    assert fault["detail"] == "The set has 78 cases; an analysis takes 77. Narrow it with filters, such as sector."


def test_what_is_measured_in_our_cases_is_calibrated_in_the_set(seeded: Service) -> None:
    answer = seeded.post("/v1/qca/calibration", {"set": SET, "calibrate": {"OWNS": {"method": "crisp", "rule": ">=1"}}})

    assert answer.status_code == 422
    assert "calibrated where it is asked for" in answer.text


def test_a_set_holds_no_more_than_an_address(seeded: Service) -> None:
    many, long = ["sector:energy"] * 201, ["sector:" + "energy," * 2400]

    assert faults(seeded, set={**SET, "conditions": many}) == [
        {"pointer": "/set", "detail": "At most 200 values are read; these are 203."}
    ]
    assert [one["pointer"] for one in faults(seeded, set={**SET, "conditions": long})] == ["/set"]


def test_the_nearest_right_one_is_looked_for_only_so_often(seeded: Service) -> None:
    """Of a hundred misspelt members the first ones are told what would be right, and the others that they are wrong."""
    found = faults(seeded, set=SET, **{f"outcome{number}": 1 for number in range(100)})

    assert len(found) == 100
    assert ["did_you_mean" in one for one in found] == [True] * MOST + [False] * (100 - MOST)
