"""The codebook over HTTP: as JSON, as a table that opens in spreadsheets, as a page that everybody can read."""

import csv
import re
from base64 import b64encode
from collections import Counter
from hashlib import sha256
from html.parser import HTMLParser
from io import StringIO
from typing import Any

import pytest

from app.formats.codebook_table import HEADER
from tests.api.looking import was_remembered
from tests.asking import Client

ADDRESS = "/v1/codebook"
LANGUAGES = ("en", "nb", "nn")


@pytest.fixture(scope="module")
def answer(client: Client) -> Any:
    found = client.get(f"{ADDRESS}?lang=nn")
    assert found.status_code == 200, found.text
    return found.json()


def test_a_field_is_told_with_its_codes_and_rules(answer: Any) -> None:
    (sector,) = (one for one in answer["items"] if one["name"] == "sectors")
    (work,) = (one for one in sector["codes"] if one["code"] == "work-integration")

    assert (sector["label"], sector["filters"], sector["weight"]) == ("Område", ["sector", "sector_group"], 25)
    assert sector["guide"][0].startswith("Gå gjennom heile lista")
    assert (work["label"], work["cases"], work["group"]) == ("Arbeidsinkludering", 4, "work")
    assert work["definition"].startswith("Paid work, training")
    assert sector["cases"] == {"known": 10, "unknown": 2, "not_applicable": 0, "uncoded": None,
                               "reasons": {"not-yet-coded": 1}}  # fmt: skip
    assert (answer["total"], answer["cases"], answer["sentences_language"]) == (len(answer["items"]), 12, "nn")


def test_counts_equal_those_of_the_list_of_cases(client: Client, answer: Any) -> None:
    names = ("sector", "barrier", "country", "legal_form_family", "welfare_regime", "outcome")
    facets = client.get(f"/v1/cases?limit=1&facets.zero=true&facets={','.join(names)}").json()["facets"]
    paths = {"sector": "sectors", "barrier": "barriers.codes", "legal_form_family": "organisations.legal_form_family",
             "outcome": "outcomes.dimension"}  # fmt: skip

    for name in names:
        (field,) = (one for one in answer["items"] if one["name"] == paths.get(name, name))
        counted = {row["code"]: row["count"] for row in facets[name]}
        assert {one["code"]: one["cases"] for one in field["codes"]} == {
            code: count for code, count in counted.items() if code not in (None, "uncoded")
        }, name
        assert field["cases"]["unknown"] == counted[None], name


def test_it_is_remembered_and_known_again(client: Client) -> None:
    for kind in ("json", "csv", "html"):
        address = f"{ADDRESS}?format={kind}&lang=nb"
        first = client.get(address)
        assert first.headers["content-language"] == "nb"
        assert was_remembered(client, address)
        assert client.get(address, if_none_match=first.headers["etag"]).status_code == 304
        assert client.head(address).headers["content-length"] == first.headers["content-length"]


@pytest.mark.parametrize(
    ("accept", "kind"),
    [
        ("*/*", "application/json"),
        ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "text/html"),
        ("text/csv", "text/csv"),
    ],
)
def test_the_form_follows_what_is_wished_for(client: Client, accept: str, kind: str) -> None:
    assert client.get(ADDRESS, accept=accept).headers["content-type"].partition(";")[0] == kind


@pytest.mark.parametrize("query", ["format=pdf", "lang=no", "langs=nb"])
def test_what_is_not_understood_is_refused(client: Client, query: str) -> None:
    refused = client.get(f"{ADDRESS}?{query}")

    assert refused.status_code == 422
    assert refused.json()["errors"][0]["parameter"] == query.partition("=")[0]


def test_nothing_else_than_offered_is_acceptable(client: Client) -> None:
    assert client.get(ADDRESS, accept="image/png").status_code == 406


def table(client: Client, language: str) -> list[dict[str, str]]:
    answer = client.get(f"{ADDRESS}?format=csv&lang={language}")
    assert answer.headers["content-disposition"].startswith('attachment; filename="samspill-codebook-revision-1-')
    rows = list(csv.reader(StringIO(answer.text, newline=""), strict=True))
    assert {len(row) for row in rows} == {len(HEADER)}
    return [dict(zip(rows[0], row, strict=True)) for row in rows[1:]]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_table_has_a_row_for_each_field_code_and_column(client: Client, answer: Any, language: str) -> None:
    rows = table(client, language)

    assert Counter(row["row"] for row in rows) == {
        "field": answer["total"],
        "code": sum(len(one["codes"]) for one in answer["items"]),
        "sign": len(answer["signs"]),
        "column": sum(len(one["columns"]) for one in answer["tables"]),
    }
    named = [(row["field"], row["derived"], row["code"]) for row in rows if row["row"] in ("field", "code")]
    assert len(set(named)) == len(named)
    assert all(row["label"] and row["label_language"] for row in rows)
    assert {row["label_language"] for row in rows if row["row"] == "field"} == {language}


def test_no_cell_is_taken_for_a_formula(client: Client) -> None:
    cells = [cell for row in table(client, "en") for cell in row.values()]

    assert [cell for cell in cells if re.match("[=+@\t\r]|-(?![0-9])", cell)] == []


class Page(HTMLParser):
    """What a page is made of, as a browser would read it."""

    EMPTY = frozenset(("meta", "link", "br", "img", "input", "hr"))

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.headings: list[int] = []
        self.style = ""
        self.said: list[tuple[str, str]] = []
        """Words with the language that they are marked to be in."""
        self._languages: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        self.tags.append((tag, named))
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if tag not in self.EMPTY:
            self.open.append(tag)
            self._languages.append(named.get("lang") or (self._languages[-1] if self._languages else ""))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag
        self._languages.pop()

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] == "style":
            self.style += data
        elif data.strip():
            self.said.append((data.strip(), self._languages[-1]))

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]


@pytest.fixture(scope="module", params=LANGUAGES)
def page(client: Client, request: pytest.FixtureRequest) -> Page:
    answer = client.get(f"{ADDRESS}?format=html&lang={request.param}")
    page = Page(answer.text)
    assert page.open == []
    assert page.all("html") == [{"lang": request.param}]
    digest = b64encode(sha256(page.style.encode()).digest()).decode()
    assert f"style-src 'sha256-{digest}'" in answer.headers["content-security-policy"]
    return page


def test_the_page_runs_and_fetches_nothing(page: Page) -> None:
    names = {name for _, attributes in page.tags for name in attributes}

    assert not {"script", "link", "img", "iframe", "object", "form"} & {tag for tag, _ in page.tags}
    assert not {name for name in names if name.startswith("on") or name in ("style", "src", "srcset")}
    assert "@import" not in page.style
    assert "url(" not in page.style


def test_headings_are_steps_without_gaps_under_one_title(page: Page) -> None:
    assert page.headings.count(1) == 1
    assert page.headings[0] == 1
    assert all(after - before <= 1 for before, after in zip(page.headings, page.headings[1:], strict=False))


def test_whatever_is_pointed_at_is_there_once(page: Page) -> None:
    ids = [named["id"] for _, named in page.tags if "id" in named]
    links = [named["href"] or "" for named in page.all("a")]
    labelled = [named["aria-labelledby"] for _, named in page.tags if "aria-labelledby" in named]

    assert len(set(ids)) == len(ids)
    assert {link[1:] for link in links if link.startswith("#")} <= set(ids)
    assert set(labelled) <= set(ids)
    assert all(link.startswith(("#", "/v1/codebook?")) for link in links)


def test_the_first_link_skips_to_the_fields(page: Page) -> None:
    assert page.all("a")[0] == {"class": "skip", "href": "#fields"}
    assert len(page.all("main")) == 1


def test_the_day_is_written_out(page: Page) -> None:
    day = page.all("time")[0]["datetime"] or ""
    said = [text for text, _ in page.said]

    assert day not in said
    assert sum(text.endswith(f" {day[:4]}") for text in said) == 1


def test_tables_say_what_their_cells_are_of(page: Page) -> None:
    tables = len(page.all("table"))

    assert tables > 40
    assert len(page.all("caption")) == len(page.all("thead")) == tables
    assert all(named.get("scope") in ("col", "row") for named in page.all("th"))
    assert sum(named["scope"] == "col" for named in page.all("th")) == 3 * tables


def test_what_is_in_another_language_says_so(page: Page) -> None:
    def language_of(beginning: str) -> str:
        return next(language for text, language in page.said if text.casefold().startswith(beginning))

    assert language_of("poverty or over-indebtedness as the entry criterion.") == "en"
    assert language_of("one row a case.") == "en"
    # A foreign legal form keeps its own name where it has none in the language of the reader.
    if page.all("html") != [{"lang": "en"}]:
        assert language_of("spółdzielnia socjalna") == "pl"


def test_it_says_everything_that_the_json_says(client: Client, page: Page) -> None:
    (html,) = page.all("html")
    told = client.get(f"{ADDRESS}?lang={html['lang']}").json()
    text = " ".join(text for text, _ in page.said)

    for field in told["items"]:
        # Backticks become code.
        for said in (field["description"], *field["guide"]):
            assert all(piece.strip() in text for piece in said.split("`")), said
        for one in field["codes"]:
            assert one["label"] in text
    assert "`" not in text


def test_on_a_phone_and_on_paper_it_keeps_its_form(page: Page) -> None:
    (viewport,) = (named for named in page.all("meta") if named.get("name") == "viewport")

    assert viewport["content"] == "width=device-width, initial-scale=1"
    assert "@media print" in page.style
    assert "overflow-wrap: anywhere" in page.style
