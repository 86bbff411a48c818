"""A file of cases: what would become of each is told, then all drafts are made or none."""

from typing import Any

import httpx
import orjson
import pytest
from openpyxl import Workbook

from app.catalogue.forms import MEDIA_TYPES
from tests.builders import a_case, a_roof
from tests.desk import SUBMISSIONS, Desk, refused, told
from tests.formats.sent.books import changed
from tests.people import Person
from tests.services import Service, seed_cases

IMPORT = f"{SUBMISSIONS}/import"
Json = dict[str, Any]


@pytest.fixture
def desk(service: Service) -> Desk:
    return Desk(service)


def send(
    desk: Desk,
    raw: bytes,
    query: str = "",
    kind: str = MEDIA_TYPES["ndjson"],
    person: Person | None = None,
    **headers: str,
) -> httpx.Response:
    key = (person or desk.author).key
    named = {"authorization": f"Bearer {key}", "content_type": kind, **headers}
    return desk.client.post(f"{IMPORT}{query}", raw, **named)


def lines(*cases: Json) -> bytes:
    return b"\n".join(map(orjson.dumps, cases))


def kept(desk: Desk) -> int:
    return int(told(desk.ask("GET", SUBMISSIONS, desk.author))["total"])


def test_a_line_that_is_no_json_is_one_fault(desk: Desk) -> None:
    report = told(send(desk, b'{"title": \n[1]\n'))

    assert [[fault["rule"] for fault in case["faults"]] for case in report["cases"]] == [
        ["line-no-json"], ["line-no-object"],
    ]  # fmt: skip


def test_what_is_null_is_missing(desk: Desk) -> None:
    report = told(send(desk, lines(a_case(status=None)), "?lang=nn"))

    assert [fault["sentence"] for fault in report["cases"][0]["faults"]] == ["Dette feltet må fyllast ut."]


def outcomes(report: Json) -> list[str]:
    return [case["outcome"] for case in report["cases"]]


def test_first_it_is_only_told(desk: Desk) -> None:
    report = told(send(desk, lines(a_case(), a_roof())))

    assert (report["dry_run"], report["is_whole"], report["drafts"]) == (True, True, 2)
    assert outcomes(report) == ["new", "new"]
    assert kept(desk) == 0


def test_drafts_are_made_and_lead_on(desk: Desk) -> None:
    cases = [a_case(title="A kitchen"), a_roof()]

    report = told(send(desk, lines(*cases), "?dry_run=false"))

    assert (report["dry_run"], report["drafts"]) == (False, 2)
    for case, one in zip(cases, report["cases"], strict=True):
        draft = told(desk.ask("GET", one["submission"], desk.author))
        assert draft["submission"]["document"] == case
        assert draft["submission"]["state"] == "draft"


def test_one_fault_keeps_all_out_unless_the_valid_are_wanted(desk: Desk) -> None:
    sent = lines(a_case(), a_roof(sectors=["enrgy"]))

    report = told(send(desk, sent, "?lang=nn"))
    assert outcomes(report) == ["new", "faulty"]
    (fault,) = report["cases"][1]["faults"]
    assert (fault["place"]["row"], fault["pointer"], fault["did_you_mean"]) == (2, "/sectors/0", "energy")
    assert fault["sentence_language"] == "nn"

    problem = refused(send(desk, sent, "?dry_run=false&lang=nn"), 422, "import-refused")
    assert problem["errors"][0]["detail"].startswith("linje 2, /sectors/0: ")
    assert problem["errors"][0]["detail_language"] == "nn"
    problem = refused(send(desk, sent, "?dry_run=false"), 422, "import-refused")
    assert problem["errors"][0]["did_you_mean"] == "energy"
    assert problem["errors"][0]["detail"].startswith("line 2, /sectors/0: ")
    assert kept(desk) == 0

    assert told(send(desk, sent, "?dry_run=false&on_fault=valid"))["drafts"] == 1
    assert kept(desk) == 1


def test_what_is_published_becomes_an_amendment_or_nothing(desk: Desk) -> None:
    same, other = a_case(title="A kitchen"), a_case(title="Solar roofs", start_year=2001)
    desk.published(same)
    desk.published(other)

    report = told(send(desk, lines(same, {**other, "start_year": 2002}), "?dry_run=false"))

    assert outcomes(report) == ["unchanged", "amendment"]
    assert report["cases"][0]["submission"] is None
    amendment = told(desk.ask("GET", report["cases"][1]["submission"], desk.author))
    assert amendment["submission"]["amends"] == {"slug": other["slug"], "base": 1}
    assert desk.through(amendment)["submission"]["published_number"] == 2


def test_a_revision_can_be_named_as_base(desk: Desk) -> None:
    case = a_case(start_year=2001)
    desk.published(case)
    desk.through(desk.amendment(case["slug"], changes={"start_year": 2002}))

    sent = lines(
        {"document": {**case, "start_year": 2003}, "base": 1},
    )
    report = told(send(desk, sent))
    assert report["cases"][0]["amends"] == {"slug": case["slug"], "base": 1}

    report = told(send(desk, lines({"document": case, "base": 3})))
    assert outcomes(report) == ["faulty"]
    assert report["cases"][0]["faults"][0]["sentence"].endswith("has revisions 1 to 2; there is no 3.")


def test_what_may_be_a_published_case_waits_for_a_decision(desk: Desk) -> None:
    published = a_case(title="Grendakjøkenet i Eksempelvik")
    desk.published(published)
    again = a_case(title="Grendakjøkenet i Eksempelvik", start_year=2020)

    report = told(send(desk, lines(again)))
    assert (outcomes(report), report["is_whole"]) == (["undecided"], False)
    assert report["cases"][0]["possible_duplicates"][0]["slug"] == published["slug"]
    refused(send(desk, lines(again), "?dry_run=false"), 422, "import-refused")

    for decision, outcome in (("new", "new"), ("related", "new"), ("amend", "amendment")):
        report = told(send(desk, lines({"document": again, "decision": decision}), "?dry_run=false"))
        assert outcomes(report) == [outcome]
        draft = told(desk.ask("GET", report["cases"][0]["submission"], desk.author))["submission"]
        assert draft["duplicates_seen"] is (outcome == "new")
        assert (draft["amends"] or {}).get("slug") == (published["slug"] if outcome == "amendment" else None)


def test_a_decision_may_come_beside_the_file(desk: Desk) -> None:
    desk.published(a_case(title="Grendakjøkenet i Eksempelvik"))
    again = a_case(title="Grendakjøkenet i Eksempelvik", start_year=2020)
    file = lines(a_roof(), {"document": again, "decision": "new"})

    assert outcomes(told(send(desk, file, "?decision=2:amend"))) == ["new", "amendment"]
    assert outcomes(told(send(desk, lines(a_roof(), again), "?decision=2:related&dry_run=false"))) == ["new", "new"]


@pytest.mark.parametrize(
    ("asked", "hint"), [("2:amnd", "2:amend"), ("2", None), ("0:new", None), ("2:new,2:amend", None), ("3:new", None)]
)
def test_a_decision_that_is_of_no_case_is_refused(desk: Desk, asked: str, hint: str | None) -> None:
    (fault,) = refused(send(desk, lines(a_case(), a_roof()), f"?decision={asked}"), 422, "query-refused")["errors"]

    assert (fault["parameter"], fault.get("did_you_mean")) == ("decision", hint)


def test_a_repeated_request_makes_them_once(desk: Desk) -> None:
    first, again = (send(desk, lines(a_case(words="once")), "?dry_run=false", idempotency_key="file") for _ in range(2))

    assert again.json() == first.json()
    assert kept(desk) == 1


def test_a_workbook_that_was_had_here_is_taken_back(seeded: Service) -> None:
    desk = Desk(seeded)
    book = seeded.get("/v1/cases?country=NO&format=xlsx&shape=workbook").content
    number = sum(case["country"] == "NO" for case in seed_cases())

    report = told(send(desk, book, kind=MEDIA_TYPES["xlsx"]))
    assert outcomes(report) == ["unchanged"] * number

    def typed(opened: Workbook) -> None:
        sheet = opened["cases"]
        columns = {cell.value: place for place, cell in enumerate(sheet[1], start=1)}
        sheet.cell(2, columns["start_year"], 1999)
        sheet.cell(3, columns["status"], "going")

    report = told(send(desk, changed(book, typed), kind=MEDIA_TYPES["xlsx"]))
    assert outcomes(report)[:3] == ["amendment", "faulty", "unchanged"]
    (fault,) = report["cases"][1]["faults"]
    assert (fault["place"]["sheet"], fault["place"]["row"], fault["place"]["name"]) == ("cases", 3, "status")


@pytest.mark.parametrize(
    ("query", "parameter", "hint"),
    [("?dry_run=no", "dry_run", None), ("?on_fault=vald", "on_fault", "valid"), ("?dryrun=false", "dryrun", "dry_run")],
)
def test_what_is_not_understood_is_refused(desk: Desk, query: str, parameter: str, hint: str | None) -> None:
    (fault,) = refused(send(desk, lines(a_case()), query), 422, "query-refused")["errors"]

    assert (fault["parameter"], fault.get("did_you_mean")) == (parameter, hint)


@pytest.mark.parametrize("raw", [b"slug,title\nno-a-b,C\n", b"PK\x03\x04 nothing", b"\x00\x01"])
def test_what_is_no_file_of_whole_cases_is_refused(desk: Desk, raw: bytes) -> None:
    refused(send(desk, raw, kind="application/octet-stream"), 422, "import-refused")


def test_a_file_needs_a_key_and_says_what_it_is(desk: Desk) -> None:
    assert desk.client.post(IMPORT, b"{}", content_type=MEDIA_TYPES["ndjson"]).status_code == 401
    refused(send(desk, lines(a_case()), kind="text/csv"), 415, "media-type-refused")


def test_nobodys_name_is_taken_without_consent(desk: Desk) -> None:
    case = a_case(credit=[{"name": "Kari Nordmann", "did": ["wrote"]}])

    report = told(send(desk, lines(case)))
    assert outcomes(report) == ["faulty"]
    assert report["cases"][0]["faults"][0]["pointer"].startswith("/credit/0")


def test_who_is_known_by_a_key_is_named_with_consent_and_the_first_look_says_so(desk: Desk) -> None:
    own = desk.draft(a_case(credit=[{"account": "me", "did": ["wrote"]}]), desk.reviewer)
    entry = {"person": own["submission"]["document"]["credit"][0]["person"], "did": ["wrote"]}
    cases = a_case(credit=[entry]), a_case(credit=[{**entry, "consent": True}]), a_case()
    named, agreed, unnamed = ({"document": case, "decision": "new"} for case in cases)

    report = told(send(desk, lines(named, agreed, unnamed), "?lang=nn"))
    assert outcomes(report) == ["faulty", "new", "new"]
    (fault,) = report["cases"][0]["faults"]
    assert (fault["place"]["row"], fault["pointer"], fault["sentence_language"]) == (1, "/credit/0/consent", "nn")
    refused(send(desk, lines(named, agreed, unnamed), "?dry_run=false"), 422, "import-refused")
    made = told(send(desk, lines(named, agreed, unnamed), "?dry_run=false&on_fault=valid"))
    assert (made["drafts"], kept(desk)) == (2, 2)


def test_cases_of_one_file_that_are_alike_wait_for_a_decision(desk: Desk) -> None:
    first, second, roof = a_case(title="A village kitchen"), a_case(title="The village kitchen"), a_roof()

    report = told(send(desk, lines(first, second, roof)))
    assert outcomes(report) == ["undecided", "undecided", "new"]
    assert [[one["place"]["row"] for one in case["alike_in_file"]] for case in report["cases"]] == [[2], [1], []]
    problem = refused(send(desk, lines(first, second, roof), "?dry_run=false"), 422, "import-refused")
    assert [fault["detail"][:6] for fault in problem["errors"]] == ["line 1", "line 2"]

    decided = lines(first, {"document": second, "decision": "new"}, roof)
    assert outcomes(told(send(desk, decided, "?dry_run=false"))) == ["new", "new", "new"]


def test_the_same_file_again_tells_the_drafts(desk: Desk) -> None:
    sent = lines(a_case(title="A village kitchen"), a_roof())
    made = told(send(desk, sent, "?dry_run=false"))

    again = told(send(desk, sent))
    assert outcomes(again) == ["undecided", "undecided"]
    twins = [[one["links"]["self"] for one in case["possible_twins"]] for case in again["cases"]]
    assert twins == [[case["submission"]] for case in made["cases"]]
    assert outcomes(told(send(desk, sent, person=desk.editor))) == ["new", "new"]


def test_drafts_are_handed_in_as_they_are_made(desk: Desk) -> None:
    case = a_case(title="A kitchen", start_year=2001)
    desk.client.publish(case)
    desk.client.publish({**case, "start_year": 2002})
    outdated = {"document": {**case, "start_year": 2003}, "base": 1}
    one, other = ({**a_roof(title=f"Solar panels upon schools {end}"), "slug": None} for end in ("", ""))
    sent = lines(outdated, *({"document": new, "decision": "new"} for new in (one, other)))

    report = told(send(desk, sent, "?dry_run=false&submit=true&lang=nn"))
    assert [case["state"] for case in report["cases"]] == ["draft", "submitted", "submitted"]
    assert [(case["not_submitted"] or {}).get("code") for case in report["cases"]] == ["base-outdated", None, None]
    assert "flytt det til siste revisjon" in report["cases"][0]["not_submitted"]["sentence"]
    slugs = [
        told(desk.ask("GET", case["submission"], desk.reviewer))["submission"]["document"]["slug"]
        for case in report["cases"][1:]
    ]
    assert len(set(slugs)) == 2


def test_an_address_on_its_way_keeps_a_case_out(desk: Desk) -> None:
    case = a_case()
    desk.submitted(case)

    report = told(send(desk, lines(a_roof(slug=case["slug"])), "?lang=nb", person=desk.editor))
    (fault,) = report["cases"][0]["faults"]
    assert (fault["rule"], fault["pointer"], fault["sentence_language"]) == ("slug-taken", "/slug", "nb")
    assert "velg en annen adresse" in fault["sentence"]
