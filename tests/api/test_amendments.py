"""Amendments: what is published changes only by another submission, and nobody's change is lost."""

import pytest

from tests.builders import a_case
from tests.desk import Desk, etag, refused, told, where
from tests.services import Service


@pytest.fixture
def desk(service: Service) -> Desk:
    return Desk(service)


def test_an_amendment_begins_with_what_is_published(desk: Desk) -> None:
    case = a_case(start_year=2015)
    desk.published(case)

    draft = desk.amendment(case["slug"], changes={"start_year": 2016})
    assert draft["submission"]["amends"] == {"slug": case["slug"], "base": 1}
    assert draft["submission"]["document"]["start_year"] == 2016
    assert draft["submission"]["document"]["title"] == case["title"]
    assert (draft["possible_duplicates"], draft["slug"]["taken_by"]) == ([], None)

    published = desk.through(draft)
    assert published["submission"]["published_number"] == 2
    assert desk.client.get(f"/v1/cases/{case['slug']}").json()["case"]["start_year"] == 2016


def test_an_amendment_keeps_its_address(desk: Desk) -> None:
    case = a_case()
    desk.published(case)
    draft = desk.amendment(case["slug"])

    answer = desk.ask("PATCH", where(draft), desk.author, {"slug": "no-other-place"}, if_match=etag(draft))
    assert refused(answer, 422, "submission-refused")["errors"][0]["did_you_mean"] == case["slug"]
    kept = told(desk.ask("PATCH", where(draft), desk.author, {"slug": None}, if_match=etag(draft)))
    assert kept["submission"]["document"]["slug"] == case["slug"]


def test_what_has_moved_on_is_not_overwritten(desk: Desk) -> None:
    case = a_case()
    desk.published(case)
    mine, theirs = (desk.amendment(case["slug"], changes={"start_year": year}) for year in (2001, 2002))
    desk.through(theirs)

    problem = refused(desk.do(mine, "submit", desk.author), 409, "base-outdated")
    assert problem["detail"] == f"'{case['slug']}' is at revision 2 now, and this rests on 1; rebase it."


def test_an_older_revision_can_be_told_as_base(desk: Desk) -> None:
    case = a_case()
    desk.published(case)
    desk.through(desk.amendment(case["slug"], changes={"start_year": 2002}))

    assert desk.amendment(case["slug"], base=1)["submission"]["amends"]["base"] == 1
    answer = desk.ask("POST", f"/v1/cases/{case['slug']}/amendments", desk.author, {"base": 3})
    assert refused(answer, 404, "revision-not-found")


def test_what_is_not_published_cannot_be_amended(desk: Desk) -> None:
    refused(desk.ask("POST", "/v1/cases/no-nowhere-nothing/amendments", desk.author, {}), 404, "case-not-found")
    submitted = desk.submitted()
    slug = submitted["submission"]["document"]["slug"]
    refused(desk.ask("POST", f"/v1/cases/{slug}/amendments", desk.author, {}), 404, "case-not-found")


@pytest.mark.parametrize("sent", [{"document": {}, "changes": {}}, {"base": 0}, {"start_year": 2002}])
def test_what_is_sent_is_understood_or_refused(desk: Desk, sent: dict[str, object]) -> None:
    case = a_case()
    desk.published(case)

    refused(desk.ask("POST", f"/v1/cases/{case['slug']}/amendments", desk.author, sent), 422, "submission-refused")
