"""Text that would like to be markup, in every field of a case and in every question: on all pages it stays text."""

from collections.abc import Iterator
from urllib.parse import quote

import pytest
from lxml.html import document_fromstring  # type: ignore[import-untyped]  # its types are not installed

from app.errors import DomainError
from app.model.document import parse_document
from tests.asking import Client, asking, publish, withdraw
from tests.builders import a_case, a_source, an_organisation
from tests.databases import fresh_database
from tests.explorer.worlds import FULL, NEIGHBOUR, HtmlElement, a_full_case, read, words_in

HURT = """</script></style></title>-->]]><img src=x onerror="a()"><b style='x'>'"{{7*7}}{%x%}&amp;{field} שלום"""
SLUGS = f"cases={FULL},{NEIGHBOUR}"
PLAN = "profile.municipality=NO-4613&profile.sector=eldercare&profile.outcome=wellbeing&profile.barrier=staffing"
PAGES = {
    "find": "/?sector=eldercare",
    "case": f"/cases/{FULL}",
    "revision": f"/cases/{FULL}?revision=1",
    "compare": f"/compare?{PLAN}",
    "picked": f"/compare?{PLAN}&country=SE&{SLUGS}",
    "beside": f"/compare?{PLAN}&{SLUGS}&view=beside",
    "brief": f"/compare?{PLAN}&{SLUGS}&view=brief",
    "without a plan": f"/compare?{SLUGS}&view=beside",
}
QUESTIONS = {"markup": HURT, "script": "javascript:a()", "turned": "\u202egnirts\u2066", "long": "x" * 10_000}
CHANGED = {"title_original": "anders", "sectors": ["eldercare", "health"]}


def _client(text: str) -> Iterator[Client]:
    """Two cases that say a text in every field, one of them in two revisions, and one that is withdrawn."""
    with fresh_database("sqlite") as database:
        publish(database, a_full_case(text), a_full_case(text, slug=NEIGHBOUR), a_case(words="gone"))
        publish(database, a_full_case(text, **CHANGED))
        withdraw(database, "no-eksempelvik-gone", text, FULL)
        with asking(database) as client:
            yield client


@pytest.fixture(scope="module")
def harmless() -> Iterator[Client]:
    yield from _client("{field}")


@pytest.fixture(scope="module")
def hostile() -> Iterator[Client]:
    yield from _client(HURT)


def _shape(tree: HtmlElement) -> list[tuple[str, ...]]:
    """Every tag with the names of its attributes, in their order."""
    return [(one.tag, *one.attrib) for one in tree.iter() if isinstance(one.tag, str)]


def _assert_tame(tree: HtmlElement) -> None:
    assert tree.xpath("//*[@onerror or @style] | //img[not(@alt)] | //main//b") == []
    assert {one.get("type") for one in tree.xpath("//script")} <= {"module", "application/json", "application/ld+json"}
    links = tree.xpath("//@href | //@src | //@action")
    assert [one for one in links if one.strip().lower().startswith(("javascript:", "data:", "vbscript:"))] == []


@pytest.mark.parametrize("language", ["", "/nn"])
@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_a_page_has_the_same_elements_whatever_is_written_in_them(
    harmless: Client, hostile: Client, page: str, language: str
) -> None:
    tree = read(hostile, language + page)

    _assert_tame(tree)
    assert _shape(tree) == _shape(read(harmless, language + page))
    assert "onerror" in words_in(tree.body)


def test_a_difference_marks_words_and_lets_none_through(hostile: Client) -> None:
    tree = read(hostile, f"/nn/cases/{FULL}/difference?from=1&to=2")

    _assert_tame(tree)
    assert tree.xpath("string(//tbody//ins)") == "anders"


def test_the_reason_for_a_withdrawal_stays_text(hostile: Client) -> None:
    tree = read(hostile, "/nn/cases/no-eksempelvik-gone", 410)

    _assert_tame(tree)
    assert "<b style='x'>" in words_in(tree.body)


@pytest.mark.parametrize(
    "asked",
    [
        "/?q={}", "/?municipality={}", "/?sector={}", "/?{}=1", "/compare?{}=1", "/compare?cases={}&view=brief",
        "/compare?profile.sector={}", "/compare?population={}", "/compare?weights={}", "/compare?view={}",
        "/compare?profile.sector=energy&country.not={}", "/compare?profile.municipality={}",
        f"/cases/{FULL}?revision={{}}", f"/cases/{FULL}/difference?from={{}}", "/cases/{}",
    ],
)  # fmt: skip
@pytest.mark.parametrize("hurt", QUESTIONS.values(), ids=QUESTIONS)
def test_a_question_stays_text_too(hostile: Client, asked: str, hurt: str) -> None:
    answer = hostile.get("/nn" + asked.format(quote(hurt, safe="")), accept="text/html")

    assert answer.status_code < 500
    if "text/html" in answer.headers.get("content-type", ""):
        _assert_tame(document_fromstring(answer.text))


@pytest.mark.parametrize("address", ["javascript:a()", "JaVaScRiPt://example.org/%0Aa()", "data:text/html,<b>", "//x"])
def test_no_address_that_could_be_run_is_published(address: str) -> None:
    for case in (
        a_case(sources=[a_source(url=address)]),
        a_case(organisations=[an_organisation(website=address)]),
    ):
        with pytest.raises(DomainError):
            parse_document(case)


@pytest.mark.parametrize("field", ["title", "summary", "municipality_role"])
def test_no_text_turns_the_direction_of_what_stands_beside_it(field: str) -> None:
    for mark in ("\u202e", "\u202a", "\u2067"):
        with pytest.raises(DomainError):
            parse_document(a_case(**{field: f"a{mark}b"}))
