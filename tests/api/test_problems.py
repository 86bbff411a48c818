"""Every kind of problem: its status, what it names, the nearest right thing."""

import re
from typing import Any

import pytest
from sqlalchemy import insert
from sqlmodel import select
from starlette.exceptions import HTTPException

from app.errors import DomainError
from app.model.case import Case, FormerSlug
from app.model.document import CaseDocument
from app.query.fields import FACETS, FIELDS
from tests.asking import Client, publish, withdraw
from tests.builders import a_case
from tests.services import Service

CASES = "/v1/cases"
SOLAR = f"{CASES}/no-eksempelvik-solar"


def problem_of(client: Client, address: str, status: int, **headers: str) -> dict[str, Any]:
    answer = client.get(address, **headers)
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    problem: dict[str, Any] = answer.json()
    assert problem["status"] == status
    assert problem["type"] == f"/problems/{problem['code']}"
    assert problem["title"]
    return problem


@pytest.mark.parametrize(
    ("question", "parameter", "nearest"),
    [
        # unknown parameter
        ("sectr=energy", "sectr", "sector"),
        ("sector.nott=energy", "sector.nott", "sector.not"),
        ("offset=20", "offset", None),
        # unknown code
        ("sector=enrgy", "sector", "energy"),
        ("country=NOR", "country", "NO"),
        ("facets=sectr", "facets", "sector"),
        ("sort=-startyear", "sort", "start_year"),
        ("fields=titel", "fields", "title"),
        ("format=exel", "format", None),
        ("format=jsn", "format", "json"),
        ("lang=no", "lang", "nb"),
        ("lang=nbb", "lang", "nb"),
        ("lang=tlh", "lang", None),
        # wrong type
        ("start_year=long%20ago", "start_year", None),
        ("start_year.min=20.5", "start_year.min", None),
        ("end_year.known=yes", "end_year.known", None),
        ("facets.zero=1", "facets.zero", None),
        ("within_km=far&near=60,10", "within_km", None),
        ("near=north&within_km=5", "near", None),
        ("bbox=1,2,3", "bbox", None),
        ("limit=many", "limit", None),
        ("sector=", "sector", None),
        ("q=%20", "q", None),
        # contradictory range
        ("start_year.min=2020&start_year.max=2010", "start_year.min", None),
        ("country=NO&country.not=NO", "country", None),
        # out of bounds
        ("limit=0", "limit", None),
        ("limit=501", "limit", None),
        ("limit=99999999999999999999999999", "limit", None),
        ("near=91,10&within_km=5", "near", None),
        # what needs another beside it, or stands too often
        ("near=60,10", "near", None),
        ("within_km=5", "within_km", None),
        ("limit=5&limit=6", "limit", None),
        # what cannot be read
        ("where=country%3DNO%20AN%20sector%3Denergy", "where", None),
        ("where=sectr%3Denergy", "where", "sector"),
        ("where=sector%3Denrgy", "where", "energy"),
        ("q=%22open", "q", None),
        # foreign cursor
        ("cursor=abc", "cursor", None),
        # what belongs to another format
        ("format=csv&limit=5", "limit", None),
        ("format=csv&cursor=abc", "cursor", None),
        ("format=csv&facets=sector", "facets", None),
        ("shape=long", "shape", None),
    ],
)
def test_a_question_that_is_not_understood_names_parameter_and_nearest(
    client: Client, question: str, parameter: str, nearest: str | None
) -> None:
    problem = problem_of(client, f"{CASES}?{question}", 422)

    faults = {fault.get("parameter"): fault for fault in problem["errors"]}
    assert parameter in faults, faults
    assert faults[parameter]["detail"]
    if nearest is not None:
        assert faults[parameter]["did_you_mean"] == nearest


@pytest.mark.parametrize(
    ("question", "nearest"),
    [
        ("municipality=Hortn", "Horten"),
        ("organisation=ferd sosiale entrepenorer", "Ferd Sosiale Entreprenører"),
        ("where=organisation%3D%22ferd sosiale entrepenorer%22", "Ferd Sosiale Entreprenører"),
    ],
)
def test_a_name_is_proposed_as_it_is_printed(seeded: Service, question: str, nearest: str) -> None:
    fault = seeded.refusal(f"{CASES}?{question}", 422)["errors"][0]

    assert fault["did_you_mean"] == nearest
    assert seeded.total(f"{CASES}?{question.partition('=')[0].replace('where', 'organisation')}={nearest}") > 0


def test_a_contradiction_names_both_parameters(client: Client) -> None:
    problem = problem_of(client, f"{CASES}?country=NO&country.not=NO", 422)

    assert problem["detail"] == "'country' asks for what 'country.not' leaves out; no case could be found."


def test_every_fault_is_named_at_once(client: Client) -> None:
    problem = problem_of(client, f"{CASES}?sector=enrgy&limit=0&sort=x&start_year=y", 422)

    assert {fault["parameter"] for fault in problem["errors"]} == {"sector", "limit", "sort", "start_year"}


@pytest.mark.parametrize(
    ("where", "position"), [("country=NO AN x", 11), ("(country=NO", 11), ("sector HAS ANY x,energy", 15)]
)
def test_a_condition_that_cannot_be_read_points_at_the_character(client: Client, where: str, position: int) -> None:
    answer = client.get(f"{CASES}?where={where.replace(' ', '%20')}")

    (fault,) = answer.json()["errors"]
    assert fault["position"] == position
    # Counting is for programs, from 0 as in `ranges`: people are shown the place.
    assert not re.search(r"character|\d", fault["detail"].replace("/v1/", ""))


def test_the_cursor_of_another_question_is_refused(client: Client) -> None:
    cursor = client.get(f"{CASES}?limit=2&sort=title").json()["links"]["next"].partition("cursor=")[2]

    assert problem_of(client, f"{CASES}?limit=2&sort=-title&cursor={cursor}", 422)["errors"][0]["parameter"] == "cursor"


@pytest.mark.parametrize(
    ("address", "nearest"),
    [
        ("/v1/cases/no-eksempelvik-solr", "no-eksempelvik-solar"),
        ("/v1/cases/NO-EKSEMPELVIK-SOLAR", "no-eksempelvik-solar"),
        ("/v1/case", "/v1/cases"),
        ("/v1/cases/", "/v1/cases"),
        ("/v1/case/no-eksempelvik-solar", "/v1/cases/no-eksempelvik-solar"),
        ("/v1/cases/no-eksempelvik-solar/revison", "/v1/cases/no-eksempelvik-solar/revisions"),
        ("/v2/cases", "/v1/cases"),
        ("/v1/charts/bars?by=sector", "/v1/charts/bars.svg"),
        ("/v1/charts/bar.svg", "/v1/charts/bars.svg"),
        ("/v1/charts/maps.png", "/v1/charts/map.png"),
        ("/v1/charts", "/v1/charts/bars.json"),
        ("/v1/statistics", "/v1/statistics/counts"),
        ("/v1/vocabularies/sector", "sectors"),
        ("/v1/vocabularies/sectors/enrgy", "energy"),
    ],
)
def test_an_address_where_nothing_is_names_the_nearest(client: Client, address: str, nearest: str) -> None:
    problem = problem_of(client, address, 404)

    assert problem["errors"][0]["did_you_mean"] == nearest
    assert nearest in problem["detail"]


def test_what_there_is_beside_an_address_is_told_where_nothing_is_near(client: Client) -> None:
    problem = problem_of(client, "/v1/charts/pie.svg", 404)

    beside = "/v1/charts has bars.svg, heatmap.svg, timeline.svg, map.svg."
    assert problem["detail"] == f"There is nothing at /v1/charts/pie.svg; {beside}"
    assert "errors" not in problem


def test_where_all_is_listed_just_that_is(client: Client) -> None:
    """What problems lead to: the fields of a case, and those that can be counted."""
    problem = problem_of(client, f"{CASES}?fields=qqqq", 422)
    fields = client.get("/v1/fields").json()["items"]

    assert problem["detail"] == "A case has no field 'qqqq'; /v1/schema/case.json lists what there is."
    assert client.get("/v1/schema/case.json").json()["properties"].keys() == CaseDocument.model_fields.keys()
    assert {one["name"] for one in fields} == set(FIELDS)
    assert {one["name"] for one in fields if one["is_facet"]} == set(FACETS)


@pytest.mark.parametrize("address", ["/nowhere/at/all", "/v1/cases/zz-nothing-like-it", "/" + "x" * 5000])
def test_nothing_is_guessed_where_nothing_is_near(client: Client, address: str) -> None:
    assert "errors" not in problem_of(client, address, 404)


@pytest.mark.parametrize("address", [f"{SOLAR}/revisions/2", f"{SOLAR}?revision=2", f"{SOLAR}/difference?from=1&to=9"])
def test_a_revision_that_is_not_there_says_which_are(client: Client, address: str) -> None:
    problem = problem_of(client, address, 404)

    assert problem["code"] == "revision-not-found"
    assert "1 to 1" in problem["detail"]


@pytest.mark.parametrize(
    ("address", "parameter"),
    [
        (f"{SOLAR}/revisions/first", "number"),
        (f"{SOLAR}/revisions/0", "number"),
        (f"{SOLAR}/revisions/99999999999999999999", "number"),
        (f"{SOLAR}?revision=first", "revision"),
        (f"{SOLAR}?revision=0", "revision"),
        (f"{SOLAR}?revision=11111111111111111111", "revision"),
        (f"{SOLAR}?revision=٣", "revision"),
        (f"{SOLAR}/difference", "from"),
        (f"{SOLAR}/difference?from=1&too=2", "too"),
        (f"{CASES}/{'x' * 300}", "slug"),
    ],
)
def test_what_should_be_a_revision_or_slug_and_is_none_is_named(client: Client, address: str, parameter: str) -> None:
    assert problem_of(client, address, 422)["errors"][0]["parameter"] == parameter


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "TRACE", "BREW"])
def test_a_method_that_is_not_answered_names_those_that_are(client: Client, method: str) -> None:
    answer = client.request(method, CASES)

    assert (answer.status_code, answer.headers["allow"]) == (405, "GET, HEAD, OPTIONS")
    assert answer.json()["code"] == "method-not-allowed"


def test_options_tells_the_methods(client: Client) -> None:
    answer = client.request("OPTIONS", SOLAR)

    assert (answer.status_code, answer.headers["allow"], answer.content) == (204, "GET, HEAD, OPTIONS", b"")


@pytest.mark.parametrize("accept", ["image/png", "text/html, image/*", "application/json;q=0, image/png"])
def test_formats_that_are_not_offered_are_refused_with_those_that_are(client: Client, accept: str) -> None:
    problem = problem_of(client, CASES, 406, accept=accept)

    for offered in ("application/json", "text/csv", "application/geo+json", "application/x-ndjson"):
        assert offered in problem["detail"]


def test_a_withdrawn_case_says_why_and_what_to_read_instead(own_client: Client) -> None:
    withdraw(own_client.database, "no-eksempelvik-solar", "It was told twice.", "no-eksempelvik-kitchen")

    for address in (SOLAR, f"{SOLAR}/revisions", f"{SOLAR}/difference?from=1"):
        problem = problem_of(own_client, address, 410)
        assert problem["code"] == "case-withdrawn"
        assert "It was told twice." in problem["detail"]
        assert "no-eksempelvik-kitchen" in problem["detail"]


@pytest.mark.parametrize(
    ("asked", "location"),
    [
        ("", ""),
        ("?lang=nn&revision=1", "?lang=nn&revision=1"),
        ("/revisions", "/revisions"),
        ("/revisions/1", "/revisions/1"),
        ("/difference?from=1&to=1", "/difference?from=1&to=1"),
    ],
)
def test_a_renamed_case_leads_to_its_new_address(own_client: Client, asked: str, location: str) -> None:
    rename(own_client, "no-eksempelvik-solar", "no-eksempelvik-old-name")

    answer = own_client.get(f"{CASES}/no-eksempelvik-old-name{asked}", host="evil.example")

    assert (answer.status_code, answer.headers["location"]) == (308, f"{SOLAR}{location}")
    assert answer.json()["code"] == "case-renamed"


def test_a_slug_that_was_never_given_is_no_withdrawn_case(own_client: Client) -> None:
    withdraw(own_client.database, "no-eksempelvik-solar", "It was told twice.")

    assert problem_of(own_client, f"{CASES}/no-eksempelvik-solar-2", 404)["code"] == "case-not-found"


def rename(client: Client, slug: str, former: str) -> None:
    with client.database.writing() as session:
        case_id = session.exec(select(Case.id).where(Case.slug == slug)).one()
        session.connection().execute(insert(FormerSlug).values(slug=former, case_id=case_id))
    publish(client.database, a_case(words="another"))


class Unlisted(DomainError):
    """An error that nobody gave a status."""

    code = "unlisted"


def test_an_error_without_a_status_is_a_mistake_of_ours(own_client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: Any) -> None:
        raise Unlisted("Nobody thought of this.")

    monkeypatch.setattr("app.api.cases.find_cases", fail)

    assert problem_of(own_client, CASES, 500)["code"] == "unforeseen"


def test_what_the_framework_refuses_is_a_problem_too(own_client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: Any) -> None:
        raise HTTPException(413, "Too much was sent.", {"Retry-After": "1"})

    monkeypatch.setattr("app.api.cases.find_cases", refuse)

    problem = problem_of(own_client, CASES, 413)
    assert (problem["code"], problem["detail"]) == ("http-413", "Too much was sent.")


@pytest.mark.parametrize("path", ["/v1", "/v1/"])
def test_who_knows_no_address_yet_is_sent_to_the_contract(client: Client, path: str) -> None:
    assert client.get(path).json()["errors"][0]["did_you_mean"] == "/docs"
