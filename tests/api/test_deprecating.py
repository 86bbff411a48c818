"""What is to go is told by the contract and by every answer that it concerns."""

from collections.abc import Iterator
from datetime import date

import pytest

from app.api import deprecations
from app.api.deprecations import Deprecation, mark_deprecated
from app.main import create_api
from app.query.parameters import filter_parameters
from tests.builders import a_case
from tests.databases import fresh_database
from tests.services import Service, serving

SINCE, SUNSET = date(2026, 3, 1), date(2027, 6, 1)
GET_CASE = Deprecation(SINCE, SUNSET, "Use `listCases`.", operation="getCase")
CHECK = Deprecation(SINCE, SUNSET, "Hand it in.", operation="checkSubmission")
BBOX = Deprecation(date(2026, 2, 1), date(2028, 1, 1), "Use `near`.", parameter=filter_parameters()["bbox"])
TOLD = {"deprecation": "@1772323200", "sunset": "Tue, 01 Jun 2027 00:00:00 GMT"}
POLICY = '</developers#rely>; rel="deprecation"; type="text/html"'
CASE = "/v1/cases/no-eksempelvik-kitchen"


@pytest.fixture(scope="module")
def rows() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(deprecations, "DEPRECATIONS", (GET_CASE, CHECK, BBOX))
        yield


@pytest.fixture(scope="module")
def service(rows: None) -> Iterator[Service]:
    with fresh_database("sqlite") as database, serving(database, [a_case(words="kitchen")]) as service:
        yield service


def told(service: Service, method: str, address: str, **headers: str) -> tuple[int, dict[str, str]]:
    answer = service.client.request(method, address, **headers)
    links = [link for link in answer.headers.get_list("link") if "deprecation" in link]
    assert links == ([POLICY] if "deprecation" in answer.headers else [])
    return answer.status_code, {name: answer.headers[name] for name in TOLD if name in answer.headers}


def test_every_answer_of_an_operation_tells(service: Service) -> None:
    etag = service.get(CASE).headers["etag"]

    assert told(service, "GET", CASE) == (200, TOLD)  # from memory
    assert told(service, "GET", CASE, if_none_match=etag) == (304, TOLD)
    assert told(service, "HEAD", CASE) == (200, TOLD)
    assert told(service, "GET", f"{CASE}?format=jsonld") == (200, TOLD)
    assert told(service, "GET", f"{CASE}?nonsense=1") == (422, TOLD)
    assert told(service, "GET", "/v1/cases/no-nowhere") == (404, TOLD)
    checked = service.post("/v1/submissions/check", {"title": "A kitchen"})
    assert {name: checked.headers[name] for name in TOLD} == TOLD


def test_no_other_answer_tells(service: Service) -> None:
    assert told(service, "GET", "/v1/cases") == (200, {})
    assert told(service, "GET", f"{CASE}/revisions") == (200, {})
    assert told(service, "POST", CASE) == (405, {})
    assert told(service, "GET", "/health/live") == (200, {})


def test_whatever_uses_a_parameter_tells(service: Service) -> None:
    told_of_it = {"deprecation": "@1769904000", "sunset": "Sat, 01 Jan 2028 00:00:00 GMT"}

    for address in ("/v1/cases", "/v1/feed.atom", "/v1/statistics/counts?by=sector"):
        sign = "&" if "?" in address else "?"
        assert told(service, "GET", f"{address}{sign}country=NO") == (200, {})
        assert told(service, "GET", f"{address}{sign}country=NO&bb%6Fx=4,57,31,71") == (200, told_of_it)


def test_other_links_stay_and_the_policy_stands_under_the_public_address(rows: None) -> None:
    with fresh_database("sqlite") as database, serving(database, public_url="https://example.org/samspill") as service:
        own, policy = service.get("/v1/cases?bbox=4,57,31,71").headers.get_list("link")

    assert 'rel="self"' in own
    assert policy == '<https://example.org/samspill/developers#rely>; rel="deprecation"; type="text/html"'


def test_the_contract_says_what_is_to_go_and_what_to_use(rows: None) -> None:
    contract = create_api().openapi()
    one = contract["paths"]["/v1/cases/{slug}"]["get"]
    bbox = contract["components"]["parameters"]["bbox"]

    assert one["deprecated"] is bbox["deprecated"] is True
    assert one["description"].endswith("Deprecated since 2026-03-01, gone from 2027-06-01 on. Use `listCases`.")
    assert bbox["description"].endswith("Use `near`.")
    assert "deprecated" not in contract["paths"]["/v1/cases"]["get"]


def test_a_row_gives_notice_of_a_year_and_names_one_thing() -> None:
    with pytest.raises(ValueError, match="365 days"):
        Deprecation(SINCE, date(2027, 2, 28), "Use `listCases`.", operation="getCase")
    with pytest.raises(ValueError, match="Either"):
        Deprecation(SINCE, SUNSET, "Use `listCases`.")


def test_a_row_about_nothing_is_refused(rows: None) -> None:
    with pytest.raises(KeyError, match="getCase"):
        mark_deprecated({"paths": {}})
