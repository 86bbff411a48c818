"""Below a path of a site everything leads to what is below it, whether a proxy takes the path away or not."""

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import httpx
import pytest
from lxml import html  # type: ignore[import-untyped]

from app.explorer.pages import PAGES
from app.settings import OWN_PATHS
from tests.builders import a_case
from tests.contract.operations import address_of, operations
from tests.databases import fresh_database
from tests.services import Service, serving

HOST = "https://kommune.example"
BASE = "/samspill"
CASE = "no-eksempelvik-solar"


@pytest.fixture(scope="module")
def below() -> Iterator[Service]:
    with (
        fresh_database("sqlite") as database,
        serving(database, [a_case(words="solar")], public_url=f"{HOST}{BASE}") as service,
    ):
        yield service


def leads_to(answer: httpx.Response) -> Iterator[str]:
    """Every address of this host that an answer names, as a path; that it repeats of a question does not count."""
    links = re.findall(r"<([^>]*)>", answer.headers.get("link", ""))
    if answer.headers.get("content-type", "").startswith("text/html"):
        tree = html.document_fromstring(answer.content)
        links += tree.xpath("//@href | //@src | //@action | //@data-vega | //@data-cases | //@data-suggestions")
        links += tree.xpath("//meta[starts-with(@property, 'og:')]/@content[starts-with(., 'http')]")
    elif "json" in answer.headers.get("content-type", ""):
        links += linked(answer.json())
    elif "xml" in answer.headers.get("content-type", "") or answer.headers.get("content-type", "").startswith("text/"):
        links += re.findall(r"https://kommune\.example[^\s\"'<>]*", answer.text)
    for link in [*links, answer.headers.get("location", HOST + BASE)]:
        parts = urlsplit(link)
        if (not parts.netloc and parts.path.startswith("/")) or f"{parts.scheme}://{parts.netloc}" == HOST:
            yield parts.path


def linked(told: Any, name: str = "") -> list[str]:
    """What stands in JSON under names that say that it is an address."""
    if isinstance(told, dict):
        return [one for key, value in told.items() for one in linked(value, name if name == "links" else key)]
    if isinstance(told, list):
        return [one for value in told for one in linked(value, name)]
    is_address = name in ("links", "link", "type", "url", "href", "address", "@id", "$id") or name.endswith("_url")
    return [told] if isinstance(told, str) and is_address and told.startswith(("/", HOST)) else []


def strays(answer: httpx.Response) -> set[str]:
    return {path for path in leads_to(answer) if not f"{path}/".startswith(f"{BASE}/")}


def test_every_page_leads_to_what_is_below_and_is_there(below: Service) -> None:
    waiting, seen = [f"{BASE}/", f"{BASE}/docs", f"{BASE}/cases/nothing-here"], set[str]()
    while waiting:
        path = waiting.pop()
        answer = below.get(path, accept="text/html")
        assert answer.status_code == (404 if path.endswith("/nothing-here") else 200), path
        assert strays(answer) == set(), path
        seen.add(path)
        # Of what the API answers only addresses without their questions are known here.
        found = {one for one in leads_to(answer) if not one.startswith(f"{BASE}/v1/") and not one.endswith("/cases/")}
        waiting = [*{*waiting, *found} - seen]

    assert {f"{BASE}/nn/about", f"{BASE}/cases/{CASE}", f"{BASE}/nb/patterns/truth-table"} <= seen
    assert any(path.startswith(f"{BASE}/static/") for path in seen)
    assert any(path.startswith(f"{BASE}/docs/files/") for path in seen)
    assert f"url: '{BASE}/openapi.json'" in below.get(f"{BASE}/docs").text


@pytest.mark.parametrize("path", [*PAGES, "/nb/", "/v1/cases", "/docs", "/docs/files/favicon.png", "/robots.txt", "/x"])
def test_a_proxy_may_take_the_path_away_or_leave_it(below: Service, path: str) -> None:
    path = path.replace("{slug}", CASE)

    with_path, without = (below.get(f"{base}{path}", accept="text/html,*/*") for base in (BASE, ""))

    assert with_path.status_code == without.status_code
    assert with_path.content == without.content


def test_every_answer_and_every_problem_leads_below(below: Service) -> None:
    contract: Any = below.json(f"{BASE}/openapi.json")
    paths = [address_of(one) for one in operations(contract) if one.method == "get"]
    around = ["/sitemap.xml", "/robots.txt", "/v1/feed.atom", "/v1/cases?sectr=x", "/v1/nothing", f"/v1/cases/{CASE}"]
    answers = {path: below.get(f"{BASE}{path}") for path in (*paths, *around)}

    assert {path: found for path, answer in answers.items() if (found := strays(answer))} == {}
    assert contract["servers"] == [{"url": f"{HOST}{BASE}"}]
    assert answers["/v1/cases?sectr=x"].json()["type"] == f"{BASE}/problems/query-refused"
    assert below.json(f"{BASE}/problems/query-refused")["links"] == {"self": f"{HOST}{BASE}/problems/query-refused"}
    assert f"Sitemap: {HOST}{BASE}/sitemap.xml" in answers["/robots.txt"].text


@pytest.mark.parametrize("path", ["/samspillet/v1/cases", "/samspil", "/samspill/samspill/v1/cases", "/other/v1/cases"])
def test_what_only_begins_alike_is_not_below(below: Service, path: str) -> None:
    assert below.get(path).status_code == 404


def test_the_path_alone_is_the_first_page(below: Service) -> None:
    assert below.get(BASE, accept="text/html").content == below.get(f"{BASE}/", accept="text/html").content


def test_whoever_asks_the_process_itself_needs_no_path(below: Service) -> None:
    for path in ("/health/ready", "/metrics", "/v1/cases"):
        assert below.get(path).status_code == below.get(f"{BASE}{path}").status_code == 200


def test_no_site_stands_below_an_address_of_ours(below: Service) -> None:
    paths = {route.path for route in below.client.app._app._app._api.routes}  # type: ignore[attr-defined]

    assert {path.split("/")[1] for path in paths} - {""} <= OWN_PATHS
