"""What a soak holds against every answer, and what it makes of its figures."""

from typing import Any

import orjson
import pytest

from app.model.document import parse_document
from tests.benchmark.exported import slugs_in
from tests.benchmark.invariants import (
    Json,
    faults_of_facets,
    faults_of_file,
    faults_of_page,
    faults_of_pages,
    faults_of_repetition,
)
from tests.benchmark.published import case_of_turn
from tests.benchmark.states import States
from tests.benchmark.tally import Memory, Tally, percentile


def a_page(*slugs: str, total: int | None = None, following: str | None = None, **other: Any) -> Json:
    items = [{"slug": slug} for slug in slugs]
    usual = {
        "total": len(items) if total is None else total,
        "revision": 1,
        "matches": {},
        "links": {"next": following},
    }
    return {"items": items, **usual, **other}


def counted(**counts: int) -> list[Json]:
    return [{"code": code, "count": count} for code, count in counts.items()]


A_MATCH = {"a": [{"fragment": "a farm", "ranges": [[2, 6]]}]}
BEYOND = {"a": [{"fragment": "a farm", "ranges": [[2, 7]]}]}


def test_a_page_is_full_or_holds_all() -> None:
    assert not list(faults_of_page(a_page("a", "b", total=3, following="?"), limit=2))
    assert not list(faults_of_page(a_page("a", matches=A_MATCH), limit=2))


@pytest.mark.parametrize(
    "page",
    [
        a_page("a", total=3, following="?"),
        a_page("a", "a"),
        a_page("a", "b", total=3),
        a_page("a", "b", following="?"),
        a_page("b", matches=A_MATCH),
        a_page("a", matches=BEYOND),
    ],
    ids=["short", "twice", "no next", "too many", "stranger", "beyond"],
)
def test_each_fault_of_a_page_is_said(page: Json) -> None:
    assert len(list(faults_of_page(page, limit=2))) == 1


def test_pages_joined_hold_each_case_once() -> None:
    assert not list(faults_of_pages([a_page("a", "b", total=3), a_page("c", total=3)]))
    assert len(list(faults_of_pages([a_page("a", "b", total=3), a_page("b", total=3)]))) == 1
    assert len(list(faults_of_pages([a_page("a", "b", total=3), a_page(total=3)]))) == 1
    assert len(list(faults_of_pages([a_page("a", total=2), a_page("b", total=2, revision=2)]))) == 1


def test_counts_fit_the_total() -> None:
    facets = {"sector": counted(energy=2, food=2), "country": counted(NO=3), "status": counted(ongoing=2, planned=9)}
    answer = a_page(total=3, facets=facets)

    assert list(faults_of_facets(answer, {"status": ["planned", "ongoing"]})) != []
    assert not list(faults_of_facets({**answer, "total": 3, "facets": {**facets, "status": counted(ongoing=3)}}, {}))
    assert not list(faults_of_facets(a_page(total=2, facets={"status": counted(ongoing=2, planned=9)}),
                                     {"status": ["ongoing"]}))  # fmt: skip


def test_a_file_holds_what_it_says_and_what_was_found() -> None:
    assert not list(faults_of_file(["a", "b"], 2, 2, one_row_each=True))
    assert not list(faults_of_file(["a", "a", "b"], 2, None, one_row_each=False))
    assert len(list(faults_of_file(["a", "a", "b"], 2, 2, one_row_each=True))) == 1
    assert len(list(faults_of_file(["a", "b"], 2, 3, one_row_each=True))) == 1


def test_304_is_for_what_has_not_changed() -> None:
    assert not list(faults_of_repetition('"1"', 304, '"1"', is_same_revision=True))
    assert not list(faults_of_repetition('"1"', 200, '"2"', is_same_revision=False))
    assert list(faults_of_repetition('"1"', 304, '"2"', is_same_revision=False))
    assert list(faults_of_repetition('"1"', 200, '"1"', is_same_revision=False))
    assert list(faults_of_repetition('"1"', 200, '"2"', is_same_revision=True))


def test_cases_are_counted_in_files() -> None:
    features = orjson.dumps({"features": [{"properties": {"case": slug}} for slug in ("a", "a", "b")]})

    assert slugs_in(b'title,slug\r\n"1\n2",a\r\n3,b\r\n', "csv") == ["a", "b"]
    assert slugs_in(b'{"slug":"a"}\n{"slug":"b"}\n', "ndjson") == ["a", "b"]
    assert slugs_in(features, "geojson") == ["a", "b"]


def test_the_third_publication_amends_the_second() -> None:
    new, amended = (case_of_turn(turn, first=100) for turn in (1, 2))

    assert (new[1], amended[1]) == (1, 2)
    assert new[0]["slug"] == amended[0]["slug"]
    assert parse_document(amended[0]).title != parse_document(new[0]).title


def test_a_revision_may_be_met_once_announced_and_must_be_once_confirmed() -> None:
    states = States(revision=1, cases=10)
    states.announce(1)

    assert (states.newest, states.cases_at(2), states.cases_at(3)) == (1, 11, None)

    states.confirm()
    assert states.newest == 2


def test_percentiles_are_values_that_occurred() -> None:
    assert [percentile([4, 1, 3, 2], share) for share in (0.5, 0.99, 1)] == [2, 4, 4]


def test_memory_is_flat_when_its_last_third_is_near_the_middle_one() -> None:
    assert Memory([1, 1, 100, 100, 109, 109]).is_flat
    assert not Memory([100, 100, 100, 100, 111, 111]).is_flat
    assert Memory([1, 2]).is_flat is None


def test_every_fault_is_counted_and_the_first_are_told() -> None:
    tally = Tally()
    tally.took("pages", 1.5)
    for number in range(30):
        tally.wrong("pages", f"?{number}", "twice")

    assert (tally.requests, tally.faults, len(tally.said)) == (1, 30, 20)
    assert tally.said[0] == "pages: ?0: twice"
