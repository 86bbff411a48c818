"""The frame of the pages: languages, addresses, what search engines are told, problems told to people."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest
from lxml import html  # type: ignore[import-untyped]

from app import clock
from app.api.page_addresses import STANDING
from app.explorer.contributing import UNLISTED
from app.explorer.files import FOLDER, file_address
from app.explorer.frame_words import OFFERS, TOLD_STATUSES
from app.explorer.pages import PAGES
from app.explorer.words import EVERY, words_of
from tests.builders import a_case
from tests.databases import fresh_database
from tests.explorer.reading import BROWSER, opened, page_at, text_of
from tests.services import Service, serving

SITE = "https://samspill.example"
CASE = "no-eksempelvik-a"


@pytest.fixture(scope="module")
def service() -> Iterator[Service]:
    with fresh_database("sqlite") as database, serving(database, [a_case(words="a")]) as service:
        yield service


@pytest.fixture(scope="module")
def known() -> Iterator[Service]:
    with fresh_database("sqlite") as database, serving(database, [a_case(words="a")], public_url=SITE) as service:
        yield service


def test_every_word_is_there_once_in_every_language() -> None:
    names = [name for words in EVERY for name in words]

    assert len(names) == len(set(names))
    for words in EVERY:
        for name, said in words.items():
            assert set(said) == {"en", "nb", "nn"}, name
            assert len({tuple(re.findall(r"\{.*?\}", text)) for text in map(_sorted, said.values())}) == 1, name
    assert all(hasattr(words_of("nn"), f"problem_{status}") for status in TOLD_STATUSES)


def _sorted(text: str) -> str:
    """Its gaps in one order: languages put them in another."""
    return "".join(sorted(re.findall(r"\{.*?\}", text)))


def test_nynorsk_speaks_to_several_politely() -> None:
    said = " ".join(one["nn"] for words in EVERY for one in words.values())

    assert not re.search(r"\b(dere|deres|ikke|hvor|hva)\b", said, re.IGNORECASE)


def test_the_sitemap_has_every_page_that_is_always_there() -> None:
    listed = {path for path in PAGES if "{" not in path} - UNLISTED

    assert {path.strip("/") for path in listed} == set(STANDING)


def test_a_page_names_itself_in_every_language(known: Service) -> None:
    tree = page_at(known, f"/nb/cases/{CASE}")

    assert tree.get("lang") == "nb"
    assert tree.xpath("//link[@rel='canonical']/@href") == [f"{SITE}/nb/cases/{CASE}"]
    assert dict(zip(tree.xpath("//link/@hreflang"), tree.xpath("//link[@hreflang]/@href"), strict=True)) == {
        "en": f"{SITE}/cases/{CASE}",
        "nb": f"{SITE}/nb/cases/{CASE}",
        "nn": f"{SITE}/nn/cases/{CASE}",
        "x-default": f"{SITE}/cases/{CASE}",
    }
    assert tree.xpath("//meta[@name='robots']") == []


def test_a_question_is_not_to_be_indexed_and_is_kept_in_another_language(known: Service) -> None:
    tree = page_at(known, "/nn/?country=NO")

    assert tree.xpath("//meta[@name='robots']/@content") == ["noindex, follow"]
    assert tree.xpath("//link[@rel='canonical']/@href") == [f"{SITE}/nn/"]
    assert tree.xpath("//nav/ul/li/a[@hreflang='nb']/@href") == ["/nb/?country=NO"]


def test_without_its_own_address_a_site_names_nothing_from_the_request(service: Service) -> None:
    tree = page_at(service, "/", host="evil.example")

    assert tree.xpath("//link[@rel='canonical'] | //link[@hreflang]") == []
    assert not [one for one in tree.xpath("//@href | //@src | //@action") if "evil" in one]


@pytest.mark.parametrize(("wish", "offered"), [("nn-NO,nn;q=0.9", "nn"), ("no,en", "nb"), ("nb", "nb"), ("de,nb", "")])
def test_who_comes_without_a_language_is_offered_the_one_of_the_browser(
    service: Service, wish: str, offered: str
) -> None:
    tree = page_at(service, "/?country=NO", accept_language=wish)

    assert text_of(tree, "//aside[@class='offer']") == ([OFFERS[offered]] if offered else [])
    assert tree.xpath("//aside/a/@href") == ([f"/{offered}/?country=NO"] if offered else [])
    assert page_at(service, "/nb/", accept_language="nn").xpath("//aside[@class='offer']") == []


def test_people_are_told_of_a_missing_page_by_one_and_programs_by_a_problem(service: Service) -> None:
    tree = page_at(service, "/nn/finst-ikkje", 404)

    assert tree.get("lang") == "nn"
    assert text_of(tree, "//h1") == ["Denne sida finst ikkje"]
    assert tree.xpath("//nav/ul/li/a[@hreflang='nb']/@href") == ["/nb/finst-ikkje"]
    assert text_of(page_at(service, "/nb/comapre", 404), "//main/p[1]") == ["Mente du: Sammenlign med oss"]
    assert "default-src 'none'" in opened(service, "/finst").headers["content-security-policy"]
    assert service.refusal("/finst", 404)["code"] == "not-found"
    assert opened(service, "/v1/finst").headers["content-type"] == "application/problem+json"
    assert opened(service, "/static/x/finst.js").headers["content-type"] == "application/problem+json"


@pytest.mark.parametrize("accept", ["TEXT/HTML", "application/xhtml+xml,text/html;q=0.9", "text/html;q=0.8,*/*;q=0.1"])
def test_whoever_names_html_first_is_a_person(service: Service, accept: str) -> None:
    assert opened(service, "/nn/finst", accept=accept).headers["content-type"] == "text/html; charset=utf-8"
    assert opened(service, "/nn/finst", accept=f"application/json,{accept}").headers["content-type"] == (
        "application/problem+json"
    )


@pytest.mark.parametrize("path", ["/nn/finst", "/nn/?sektor=energy", "/nn/"])
def test_the_head_of_a_page_is_that_of_the_page(service: Service, path: str) -> None:
    page, head = opened(service, path), service.client.head(path, accept=BROWSER)

    assert (head.status_code, head.content) == (page.status_code, b"")
    for name in ("content-type", "content-length", "content-security-policy", "content-language"):
        assert head.headers[name] == page.headers[name]


@pytest.mark.parametrize("path", ["/nb//evil.example/x", "//evil.example/x", "/nn///evil.example"])
def test_a_page_that_is_missing_leads_to_no_other_host(service: Service, path: str) -> None:
    hosts = {urlsplit(one).netloc for one in page_at(service, path, 404).xpath("//@href | //@src | //@action")}

    assert hosts == {""}


@pytest.mark.parametrize("endless", ["å" * 5000, f"finst?q={'%C3%A5' * 5000}"])
def test_an_endless_address_is_not_repeated(service: Service, endless: str) -> None:
    answer = opened(service, f"/nb/{endless}")

    assert (answer.status_code, "%C3%A5" in answer.text) == (404, False)
    assert html.document_fromstring(answer.content).xpath("//nav//a[@hreflang='en']/@href") == ["/"]


@pytest.mark.parametrize("path", ["<script>alert(1)</script>", "%3Cimg%20src=x%3E", '"onload="x'])
def test_an_address_never_becomes_markup(service: Service, path: str) -> None:
    tree = page_at(service, f"/{path}", 404)

    assert tree.xpath("//script | //main//img | //*[@onload]") == []


def test_a_misspelt_question_is_told_in_the_language_of_the_page(service: Service) -> None:
    tree = page_at(service, "/nb/?sektor=energy", 422, accept_language="en")

    assert text_of(tree, "//h1") == ["Spørsmålet ble ikke forstått"]
    assert text_of(tree, "//main")[0].count("There is no parameter 'sektor' here.") == 1
    assert "Mente du: sector" in text_of(tree, "//main")[0]


def test_who_asks_too_often_is_told_by_a_page() -> None:
    with fresh_database("sqlite") as database, serving(database, requests_per_minute=1) as service:
        page_at(service, "/nb/")
        tree = page_at(service, "/nn/", 429)

    assert text_of(tree, "//h1") == [words_of("nn").problem_429]


def test_who_is_told_to_come_again_is_led_back_to_what_they_asked_in_every_language(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # What is asked for falls due again by the clock.
    monkeypatch.setattr(clock, "seconds", lambda: 1000.0)
    with (
        fresh_database("sqlite") as database,
        serving(database, requests_per_minute=1, public_url=SITE) as service,
    ):
        page_at(service, "/nb/")
        asked = [
            page_at(service, path, 429) for path in ("/?country=NO&q=%22a", "/comp%C3%A5re", "/<b>", "/nb/a", "/nn/")
        ]
        endless = page_at(service, f"/{'a' * 2000}?q=1", 429)
        head = service.client.head("/comp", accept=BROWSER)
        answer = opened(service, "/comp")

    led = [one.xpath("//nav/ul/li/a[@hreflang='nn']/@href") for one in (*asked, endless)]
    assert led == [["/nn/?country=NO&q=%22a"], ["/nn/comp%C3%A5re"], ["/nn/%3Cb%3E"], ["/nn/a"], ["/nn/"], ["/nn/"]]
    assert asked[1].xpath("//link[@rel='canonical']/@href") == [f"{SITE}/comp%C3%A5re"]
    assert [text_of(one, "//main/p")[0] for one in asked] == [answer_detail(answer)] * len(asked)
    assert "samspill-" not in answer.text.replace(SITE, "")
    assert (head.headers["content-length"], head.content) == (answer.headers["content-length"], b"")
    assert (answer.headers["retry-after"], answer.headers["content-language"]) == ("60", "en")


def answer_detail(answer: httpx.Response) -> str:
    """The sentence of a problem, which is the same for all that are refused in one moment."""
    [said] = text_of(html.document_fromstring(answer.content.decode()), "//main/p[@lang='en']")
    assert "try again in" in said
    return said


def test_a_page_says_how_a_browser_is_to_treat_it(service: Service) -> None:
    headers = opened(service, "/").headers

    policy = dict(part.split(" ", 1) for part in headers["content-security-policy"].split("; "))
    assert policy["default-src"] == "'none'"
    assert policy["script-src"] == policy["style-src"] == policy["connect-src"] == "'self'"
    assert policy["frame-ancestors"] == policy["base-uri"] == "'none'"
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["cross-origin-opener-policy"] == "same-origin"
    assert "set-cookie" not in headers


def test_machines_are_asked_to_leave_questions(known: Service, service: Service) -> None:
    told = known.get("/robots.txt")

    assert told.headers["content-type"] == "text/plain; charset=utf-8"
    assert told.text.splitlines()[0] == "User-agent: *"
    assert {"Disallow: /v1/", "Disallow: /*?", "Allow: /sitemap.xml"} <= set(told.text.splitlines())
    assert told.text.splitlines()[-1] == f"Sitemap: {SITE}/sitemap.xml"
    assert "Sitemap" not in service.get("/robots.txt").text


def test_the_icon_is_where_it_has_always_been(service: Service) -> None:
    answer = service.get("/favicon.ico")

    assert (answer.headers["content-type"], answer.content[1:4]) == ("image/png", b"PNG")


@pytest.mark.parametrize("path", [path for path in PAGES if "{" not in path])
def test_a_page_says_in_a_sentence_what_it_is(service: Service, path: str) -> None:
    [said] = page_at(service, f"/nn{path}").xpath("//meta[@name='description']/@content")

    assert len(said) > 40


def test_a_file_is_kept_for_a_year_under_an_address_that_another_content_would_change(service: Service) -> None:
    address = file_address("find.js")
    now, old = service.get(address), service.get("/static/0123456789ab/find.js")

    assert now.content == old.content == (FOLDER / "find.js").read_bytes()
    assert now.headers["cache-control"] == "public, max-age=31536000"
    # A page of before, or one of a newer process: what is sent is not what its address promised.
    assert old.headers["cache-control"] == "no-cache"
    assert service.get(address, **{"if-none-match": now.headers["etag"]}).status_code == 304


def test_a_page_names_every_module_that_it_will_need_at_once(service: Service) -> None:
    tree = page_at(service, "/")
    named = [one.rsplit("/", 1)[1] for one in tree.xpath("//link[@rel='modulepreload']/@href")]
    imported = {"find.js"} | {
        name
        for one in ["find.js", *named]
        for name in re.findall(r'^import .*"\./(.+)";$', (FOLDER / one).read_text("utf-8"), re.M)
    }

    assert {"find.js", *named} == imported
    assert len(named) == len(set(named)) > 4


@pytest.mark.parametrize("file", sorted(FOLDER.parent.rglob("*.js")), ids=lambda file: "-".join(file.parts[-2:]))
def test_no_module_makes_markup_of_text_or_runs_it(file: Path) -> None:
    forbidden = r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|createContextualFragment"

    assert re.findall(forbidden, file.read_text("utf-8")) == []


@pytest.mark.parametrize("file", sorted(FOLDER.parent.rglob("*.html")), ids=lambda file: "-".join(file.parts[-2:]))
def test_no_template_has_what_the_policy_refuses_or_lets_text_through(file: Path) -> None:
    written = file.read_text("utf-8")

    assert re.findall(r"\sstyle=|\son[a-z]+=|\|\s*safe\b|javascript:|autoescape", written) == []
    # Data is not run; whatever else a script is comes from a file.
    scripts = re.findall(r"<script([^>]*)>(.*?)</script>", written, re.DOTALL)
    assert written.count("<script") == len(scripts)
    for attributes, inside in scripts:
        kinds = re.findall(r"type=\"([^\"]*)\"", attributes)
        assert kinds in (["application/json"], ["application/ld+json"]) or not inside.strip()
        # Within it, only what cannot end it.
        assert re.fullmatch(r"\s*(\{\{[^}]*\| tojson \}\})?\s*", inside)


@pytest.mark.parametrize("path", [*(path for path in PAGES if "{" not in path), f"/cases/{CASE}"])
def test_a_page_works_at_whatever_name_it_was_reached(known: Service, path: str) -> None:
    tree = page_at(known, f"/nb{path}")
    loaded = "//script/@src | //img/@src | //source/@srcset | //link[@rel!='canonical' and @rel!='alternate']/@href"
    asked = "//form/@action | //@*[starts-with(name(), 'data-')] | //script[@type='application/json']/text()"
    led = "//header//a/@href | //footer//a/@href | //main//a[@data-asks or @data-find or @data-pattern]/@href"

    # The policy lets a page load and ask of its own origin alone, which need not be the name that others know.
    assert not [one for one in tree.xpath(f"{loaded} | {asked} | {led}") if SITE in one]
    assert [one for one in tree.xpath("//link[@rel='canonical']/@href") if one.startswith(SITE)]


def test_what_is_sent_on_has_the_name_that_others_know(known: Service) -> None:
    page = page_at(known, f"/nb/cases/{CASE}")

    assert page.xpath("//meta[@property='og:url']/@content") == [f"{SITE}/nb/cases/{CASE}"]
    assert text_of(page, "//section[@aria-labelledby='data']//code")[0].startswith(f"GET {SITE}/v1/cases/{CASE}?")
    [call] = page_at(known, "/nb/?country=NO").xpath("//a[@class='address']")
    assert (call.get("href"), call.text) == ("/v1/cases?country=NO&lang=nb", f"{SITE}/v1/cases?country=NO&lang=nb")
    assert f"curl '{SITE}/v1/cases" in text_of(page_at(known, "/nb/"), "//details[@class='code']//code")[0]
    assert text_of(page_at(known, "/nb/patterns"), "//pre[@aria-labelledby='data-call']")[0].startswith(f"{SITE}/v1/")


def test_below_a_path_every_link_is() -> None:
    with fresh_database("sqlite") as database, serving(database, public_url=f"{SITE}/samspill") as below:
        tree = page_at(below, "/nb/")

    links = tree.xpath("//link[@rel='stylesheet']/@href | //script/@src | //header//a/@href | //form/@action")
    assert {one.split("/")[1] for one in links} == {"samspill"}
    assert tree.xpath("//link[@rel='canonical']/@href") == [f"{SITE}/samspill/nb/"]
