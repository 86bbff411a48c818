"""The sitemap: every page of every published case in every language, in parts where there are many."""

from collections.abc import Iterator
from xml.etree import ElementTree

import pytest

from app.api import sitemap
from app.api.page_addresses import STANDING
from app.store.database import Database
from tests.builders import a_case
from tests.services import Service, serving

SITE = "https://samspill.example"
NAMESPACES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}


@pytest.fixture
def site(database: Database, one_day: None) -> Iterator[Service]:
    with serving(database, [a_case(words="b"), a_case(words="a")], public_url=SITE) as service:
        yield service


def read(service: Service, address: str = "/sitemap.xml") -> ElementTree.Element:
    answer = service.get(address)
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"] == "application/xml"
    return ElementTree.fromstring(answer.content)


def addresses(root: ElementTree.Element) -> list[str]:
    return [one.text or "" for one in root.iterfind("*/s:loc", NAMESPACES)]


def test_it_names_every_page_in_every_language(site: Service) -> None:
    root = read(site)

    assert root.tag == "{http://www.sitemaps.org/schemas/sitemap/0.9}urlset"
    assert addresses(root) == [
        *(f"{SITE}/{language}{path}" for path in STANDING for language in ("", "nb/", "nn/")),
        *(
            f"{SITE}/{language}cases/no-eksempelvik-{words}"
            for words in "ab" for language in ("", "nb/", "nn/")
        ),
    ]  # fmt: skip
    (entry,) = (one for one in root if one.findtext("s:loc", "", NAMESPACES).endswith("/nb/cases/no-eksempelvik-a"))
    alternates = {one.get("hreflang"): one.get("href") for one in entry.iterfind("x:link", NAMESPACES)}
    assert alternates == {
        "en": f"{SITE}/cases/no-eksempelvik-a",
        "nb": f"{SITE}/nb/cases/no-eksempelvik-a",
        "nn": f"{SITE}/nn/cases/no-eksempelvik-a",
        "x-default": f"{SITE}/cases/no-eksempelvik-a",
    }
    assert entry.findtext("s:lastmod", "", NAMESPACES) == "2026-11-26"


def test_a_withdrawn_case_has_no_page(site: Service) -> None:
    site.world.withdraw("no-eksempelvik-a")

    assert len(addresses(read(site))) == 3 * len(STANDING) + 3


def test_a_long_one_comes_in_parts(site: Service, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = addresses(read(site))
    monkeypatch.setattr(sitemap, "PAGES_A_PART", len(STANDING) + 1)
    site.world.publish(a_case(words="b", title="Amended"))

    index = read(site)

    assert index.tag == "{http://www.sitemaps.org/schemas/sitemap/0.9}sitemapindex"
    assert addresses(index) == [f"{SITE}/sitemap.xml?part=1", f"{SITE}/sitemap.xml?part=2"]
    assert len(index.findall("*/s:lastmod", NAMESPACES)) == 2
    parts = [addresses(read(site, one.removeprefix(SITE))) for one in addresses(index)]
    assert [len(part) for part in parts] == [3 * len(STANDING) + 3, 3]
    assert [*parts[0], *parts[1]] == whole


def test_what_is_not_there_is_refused(site: Service) -> None:
    for question in ("part=0", "part=2", "part=x", "page=1", "lang=nb"):
        problem = site.refusal(f"/sitemap.xml?{question}", 422)
        assert problem["errors"][0]["parameter"] == question.partition("=")[0]


def test_without_a_public_address_there_is_none(service: Service) -> None:
    problem = service.refusal("/sitemap.xml", 404)

    assert (problem["code"], "SAMSPILL_PUBLIC_URL" in problem["detail"]) == ("site-address-unknown", True)
    assert "reader.example" not in service.get("/sitemap.xml").text
    assert service.json(problem["type"])["status"] == 404


def test_it_is_good_until_something_happens(site: Service) -> None:
    first = site.get("/sitemap.xml")
    known = site.get("/sitemap.xml", if_none_match=first.headers["etag"])
    site.world.publish(a_case(words="c"))

    assert known.status_code == 304
    assert site.get("/sitemap.xml", if_none_match=first.headers["etag"]).status_code == 200
    assert site.get("/sitemap.xml", accept_encoding="gzip").headers["content-encoding"] == "gzip"
