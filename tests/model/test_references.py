from typing import Any

import pytest

from tests.builders import a_document, a_municipality, a_source, an_organisation
from tests.model.refusals import only_fault


@pytest.mark.parametrize(
    ("path", "nearest"),
    [
        ("start_yaer", "start_year"),
        ("municipality.lau_code", "municipalities.lau_code"),
        ("municipalities.lau_cod", "municipalities.lau_code"),
        ("municipalities[0]..name", "municipalities.name"),
        ("title[0]", "title"),
        ("emes.autonmy", None),
        ("", None),
    ],
)
def test_a_path_names_a_field_of_a_case(path: str, nearest: str | None) -> None:
    for changes, pointer in (
        ({"unverified_fields": [path]}, "/unverified_fields/0"),
        ({"sources": [a_source(supports=["title", path])]}, "/sources/0/supports/1"),
        ({"missing": {path: "not-stated"}}, f"/missing/{path}"),
    ):
        fault = only_fault(**changes)
        assert (fault.pointer, fault.did_you_mean) == (pointer, nearest)


@pytest.mark.parametrize(
    "path",
    ["title", "municipalities.lau_code", "municipalities[0].lau_code", "place_served.name", "emes.autonomy.score"],
)
def test_a_path_may_name_any_field(path: str) -> None:
    assert a_document(unverified_fields=[path]).unverified_fields == (path,)


def test_a_path_with_an_index_names_an_element_that_is_there() -> None:
    fault = only_fault(unverified_fields=["municipalities[0].name", "municipalities[1].name"])

    assert (fault.pointer, fault.detail) == (
        "/unverified_fields/1",
        "Must name an element that the document has, counted from 0.",
    )


@pytest.mark.parametrize(
    "changes",
    [
        {"start_year": 2010, "missing": {"start_year": "not-stated"}},
        {"sectors": ["energy"], "missing": {"sectors": "not-yet-coded"}},
        {"missing": {"municipalities.name": "withheld"}},
        {
            "municipalities": [a_municipality(), a_municipality(name="Other", lau_code="9901")],
            "missing": {"municipalities.lau_code": "not-stated"},
        },
    ],
)
def test_what_is_missing_is_empty(changes: dict[str, Any]) -> None:
    assert only_fault(**changes).detail == "Must be empty in the document, as it is said to be missing."


@pytest.mark.parametrize(
    "changes",
    [
        {"missing": {"start_year": "not-stated"}},
        {"start_year": None, "missing": {"start_year": "not-stated"}},
        {"missing": {"emes.autonomy.score": "not-yet-coded"}},
        {"missing": {"place_served.population": "not-applicable"}},
        {"status": "unknown", "missing": {"status": "disputed"}},
        {
            "municipalities": [a_municipality(), a_municipality(name="Other", lau_code="9901")],
            "missing": {"municipalities[0].lau_code": "not-stated"},
        },
    ],
)
def test_what_is_empty_may_be_said_to_be_missing(changes: dict[str, Any]) -> None:
    assert a_document(**changes).missing == changes["missing"]


@pytest.mark.parametrize(
    ("path", "nearest"),
    [("barriers", "barriers.codes"), ("title", "status"), ("leadership_change.role", "leadership_change.roles")],
)
def test_a_coded_field_is_one_that_holds_codes(path: str, nearest: str) -> None:
    fault = only_fault(coded_fields=[path])

    assert fault.pointer == "/coded_fields/0"
    assert fault.did_you_mean in (nearest, None)


def test_a_coded_field_may_be_gone_through_when_nothing_was_found() -> None:
    document = a_document(coded_fields=["barriers.codes", "sectors"], organisations=[an_organisation()])

    assert document.coded_fields == ("barriers.codes", "sectors")
