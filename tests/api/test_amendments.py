"""Amendments: what is published changes only by another submission, and nobody's change is lost."""

import pytest

from tests.builders import a_case, a_source, a_statement
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


def test_what_others_changed_meanwhile_is_shown_and_kept(desk: Desk) -> None:
    case = a_case(start_year=2015, summary="A kitchen.", municipality_role="Lends it.")
    desk.published(case)
    mine = desk.amendment(case["slug"], changes={"start_year": 2016, "municipality_role": "Lends it for nothing."})
    desk.through(desk.amendment(case["slug"], changes={"start_year": 2014, "entrepreneur_role": "Cooks."}))

    seen = told(desk.ask("GET", f"{where(mine)}/difference", desk.author))
    assert (seen["amends"]["base"], seen["newest"], seen["is_outdated"]) == (1, 2, True)
    assert {one["path"] for one in seen["items"]} == {"start_year", "municipality_role"}
    assert {one["path"] for one in seen["published"]} == {"start_year", "entrepreneur_role"}
    (collision,) = seen["collisions"]
    assert [collision[name] for name in ("path", "base", "mine", "theirs", "reason", "stands")] == [
        "start_year", 2015, 2016, 2014, "changed-twice", "theirs",
    ]  # fmt: skip

    rebased = told(desk.do(mine, "rebase", desk.author))
    document = rebased["submission"]["document"]
    assert (document["start_year"], document["entrepreneur_role"]) == (2014, "Cooks.")
    assert document["municipality_role"] == "Lends it for nothing."
    assert rebased["submission"]["amends"]["base"] == 2
    (comment,) = rebased["submission"]["comments"]
    assert (comment["path"], comment["comment"].endswith("Yours was: 2016")) == ("/start_year", True)
    assert desk.through(rebased)["submission"]["published_number"] == 3


def test_every_text_and_code_of_a_collision_can_be_read(desk: Desk) -> None:
    polish = a_source(title="Umowa", language="pl")
    case = a_case(sources=[polish], sectors=["energy"])
    desk.published(case)
    mine = {"sources": [{**polish, "title": "Smlouva", "language": "cs"}], "sectors": ["health"]}
    theirs = {
        "sources": [a_source(url="https://example.org/new"), {**polish, "title": "Umowy"}],
        "sectors": ["mobility"],
    }
    draft = desk.amendment(case["slug"], changes=mine)
    desk.through(desk.amendment(case["slug"], changes=theirs))

    seen = told(desk.ask("GET", f"{where(draft)}/difference?lang=en", desk.author))

    collisions = {one["path"]: one for one in seen["collisions"]}
    assert [collisions["sources[1].title"][f"{side}_language"] for side in ("base", "mine", "theirs")] == [
        "pl", "cs", "pl",
    ]  # fmt: skip
    assert collisions["sectors"]["theirs_language"] is None
    assert seen["labels"]["sector"].keys() == {"energy", "health", "mobility"}


def test_comments_follow_what_they_speak_of(desk: Desk) -> None:
    barriers = [a_statement(text=text) for text in ("The roof was old.", "Nobody knew the rules.", "A new council.")]
    case = a_case(barriers=barriers)
    desk.published(case)
    mine = [barriers[1], {**barriers[2], "codes": ["slow-process"]}]
    draft = desk.amendment(case["slug"], changes={"barriers": mine})
    for path in ("/barriers/0/text", "/barriers/1"):
        draft = told(desk.ask("POST", f"{where(draft)}/comments", desk.author, {"path": path, "comment": "Why?"}), 201)
    theirs = [a_statement(text="It rained."), {**barriers[0], "codes": ["state-aid-uncertainty"]}, *barriers[1:2]]
    desk.through(desk.amendment(case["slug"], changes={"barriers": theirs}))

    rebased = told(desk.do(draft, "rebase", desk.author))["submission"]

    assert [one["text"] for one in rebased["document"]["barriers"]] == [one["text"] for one in theirs]
    # The first two were made before; what was taken away by one and changed by the other is told by two more.
    assert [one["path"] for one in rebased["comments"]] == ["/barriers/2/text", "/barriers", "/barriers/1", "/barriers"]


@pytest.mark.parametrize("written", ["start_year", "/start_year"])
def test_whose_value_stands_is_chosen(desk: Desk, written: str) -> None:
    case = a_case(start_year=2015)
    desk.published(case)
    mine = desk.amendment(case["slug"], changes={"start_year": 2016})
    desk.through(desk.amendment(case["slug"], changes={"start_year": 2014}))

    problem = refused(
        desk.do(mine, "rebase", desk.author, {"choices": {"start_yaer": "mine"}}), 422, "submission-refused"
    )
    assert problem["errors"][0]["did_you_mean"] == "start_year"
    problem = refused(
        desk.do(mine, "rebase", desk.author, {"choices": {"/sources/0": "mine"}}), 422, "submission-refused"
    )
    assert problem["errors"][0]["pointer"] == "/choices/~1sources~10"
    rebased = told(desk.do(mine, "rebase", desk.author, {"choices": {written: "mine"}}))
    assert rebased["submission"]["document"]["start_year"] == 2016
    assert rebased["submission"]["comments"] == []


def test_a_field_beside_the_changes_is_sent_there(desk: Desk) -> None:
    case = a_case()
    desk.published(case)

    answer = desk.ask("POST", f"/v1/cases/{case['slug']}/amendments", desk.author, {"start_year": 2020})

    (error,) = refused(answer, 422, "submission-refused")["errors"]
    assert (error["pointer"], error["did_you_mean"]) == ("/start_year", "changes")
    assert '{"changes": {"start_year": …}}' in error["detail"]


def test_what_rests_on_the_newest_is_not_rebased(desk: Desk) -> None:
    case = a_case()
    desk.published(case)

    refused(desk.do(desk.amendment(case["slug"]), "rebase", desk.author), 409, "transition-refused")
    refused(desk.do(desk.draft(), "rebase", desk.author), 409, "transition-refused")


def test_a_new_case_is_compared_with_nothing(desk: Desk) -> None:
    draft = desk.draft({"title": "A kitchen", "start_year": "soon", "sources": 7})

    seen = told(desk.ask("GET", f"{where(draft)}/difference", desk.author))
    assert {one["path"]: one["after"] for one in seen["items"]} == {
        "title": "A kitchen",
        "start_year": "soon",
        "sources": 7,
    }
    assert {one["kind"] for one in seen["items"]} == {"added"}
