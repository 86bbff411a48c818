"""Small pages for who matches a table: in three languages, on their own, and text stays text."""

import re
from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from urllib.parse import quote

import pytest
from lxml.html import document_fromstring  # type: ignore[import-untyped]  # its types are not installed

from app.catalogue.reconciling.property_words import REASONS
from app.explorer.reconciling_words import RECONCILING_WORDS
from tests.builders import a_case, an_organisation
from tests.databases import fresh_database
from tests.services import Service, serving

HURT = """</style><script>a()</script>"'&<b>{{7*7}}"""


@pytest.fixture(scope="module")
def world() -> Iterator[Service]:
    """One case with hostile names."""
    case = a_case(words="hurt", title=HURT, summary=HURT, organisations=[an_organisation(name=HURT)])
    with fresh_database("sqlite") as database, serving(database, [case]) as service:
        yield service


@pytest.mark.parametrize("thing", ["no-eksempelvik-hurt", "organisation-no-style-script-a-script-b-7-7", "NO-1103"])
def test_a_small_page_stands_on_its_own_and_text_stays_text(world: Service, thing: str) -> None:
    answer = world.get(f"/reconcile/preview?id={quote(thing)}&lang=nn")
    page = document_fromstring(answer.content)

    assert answer.status_code == 200
    looks = b64encode(sha256(page.findtext(".//style").encode()).digest()).decode()
    assert answer.headers["content-security-policy"].startswith(f"default-src 'none'; style-src 'sha256-{looks}'; ")
    assert "frame-ancestors" not in answer.headers["content-security-policy"]
    assert {one.tag for one in page.iter() if isinstance(one.tag, str)}.isdisjoint({"script", "b", "img", "link"})
    assert [one.get("target") for one in page.iter("a")] == ["_blank"]
    assert page.get("lang") == "nn"
    name = "Stavanger" if thing == "NO-1103" else HURT
    assert page.findtext(".//h1") == name
    assert world.get(page.find(".//a").get("href")).status_code == 200


def test_a_small_page_about_nothing_says_so(world: Service) -> None:
    answer = world.get(f"/reconcile/preview?id={quote(HURT)}&lang=nb")

    assert answer.status_code == 404
    assert RECONCILING_WORDS["nothing"]["nb"] in answer.text
    assert "7*7" not in answer.text


@pytest.mark.parametrize("language", ["en", "nb", "nn"])
def test_every_reason_is_explained_where_the_manifest_says(world: Service, language: str) -> None:
    manifest = world.json(f"/reconcile?lang={language}")
    origin = manifest["identifierSpace"].removesuffix("/reconcile/entity/")
    page = document_fromstring(world.get(manifest["documentation"].removeprefix(origin)).content)

    for name, said in REASONS.items():
        (row,) = page.xpath(f"//*[@id='{name}']")
        assert said[language] in row.text_content()
    assert page.get("lang") == language
    assert RECONCILING_WORDS["heading"][language] == page.findtext(".//h1")


def test_everything_is_said_in_three_languages() -> None:
    for said in RECONCILING_WORDS.values():
        assert said.keys() == {"en", "nb", "nn"}
        assert len({tuple(sorted(re.findall(r"\{\w+\}", text))) for text in said.values()}) == 1


def test_a_case_leads_to_its_page_in_the_language_that_was_asked_for(world: Service) -> None:
    answer = world.get("/reconcile/entity/no-eksempelvik-hurt?lang=nn")

    assert (answer.status_code, answer.headers["location"]) == (303, "/nn/cases/no-eksempelvik-hurt")
