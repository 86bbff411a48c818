"""Patterns, the counted half, as the server sends it: every number leads to as many cases, and nothing is over-read."""

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from app.explorer import patterns
from tests.builders import a_case, a_statement, an_organisation, an_outcome, twelve_cases
from tests.databases import fresh_database
from tests.explorer.reading import opened, page_at, text_of
from tests.services import Service, serving

FIVE = [
    a_case(words=f"sun-{n}", sectors=["energy"], collaboration_forms=["grant"], start_year=2010 + n)
    for n in (1, 2, 3, 4, 5)
]
TOLD = [
    a_case(
        words="told",
        sectors=["energy", "eldercare"],
        collaboration_forms=["grant", "co-creation"],
        barriers=[a_statement(text="No code fits.")],
        organisations=[an_organisation(legal_form_family="cooperative")],
        outcomes=[
            an_outcome(dimension="employment", result="reached", evidence="evaluation"),
            an_outcome(dimension="cost-savings", evidence="self-reported"),
        ],
    ),
    a_case(words="silent", start_year=2012),
]  # fmt: skip


@pytest.fixture(scope="module")
def found() -> Iterator[Service]:
    """On one database: what counts and finds is tried on both elsewhere."""
    with fresh_database("sqlite") as database, serving(database, [*twelve_cases(), *FIVE, *TOLD]) as service:
        yield service


def query_of(link: Any) -> dict[str, list[str]]:
    return parse_qs(urlsplit(link.get("href")).query, keep_blank_values=True)


def number_in(link: Any) -> int:
    return int(re.match(r"[\d\u00a0]+", link.text_content().strip())[0].replace("\u00a0", ""))  # type: ignore[index]


@pytest.mark.parametrize(
    "question",
    [
        "",
        "?rows=legal_form_family&columns=legal_status&country.not=SE",
        "?rows=outcome&columns=evidence",
        "?rows=outcome_result&columns=start_year&outcome=employment",
        "?rows=sector&columns=sector&sector=energy",
        "?rows=barrier&columns=duration_years",
        "?view=counts&by=end_year&start_year.min=2000",
        "?view=counts&by=outcome",
        "?view=timeline&by=collaboration_form&start_year.min=2011",
        "?view=timeline&by=evidence&counting=running",
    ],
)
def test_every_number_leads_to_as_many_cases(found: Service, question: str) -> None:
    page = page_at(found, f"/nn/patterns{question}")

    links = page.xpath("//table//a")
    assert links
    for link in links:
        assert urlsplit(link.get("href")).path == "/nn/"
        total = found.get(f"/v1/cases?{urlsplit(link.get('href')).query}&limit=1").json()["total"]
        assert (link.get("href"), total) == (link.get("href"), number_in(link))


def test_it_opens_with_groups_of_sectors_and_forms_and_says_what_the_cases_are_not(found: Service) -> None:
    page = page_at(found, "/nb/patterns")

    chosen = page.xpath("//form[@id='ask']//option[@selected]/@value")
    assert chosen == ["sector_group", "collaboration_form_group"]
    assert text_of(page, "//p[@class='note']")[0].startswith("19 saker, ikke et utval")
    assert text_of(page, "//nav[@class='halves']//a") == ["Tall", "Betingelser"]


def test_where_most_cells_are_few_there_is_a_table_and_no_picture_in_shades(found: Service) -> None:
    few, many = (
        page_at(found, "/nb/patterns"),
        page_at(
            found,
            "/nb/patterns?sector=energy&collaboration_form=grant&confidence=medium&sector.not=eldercare&country=NO&rows=sector&columns=collaboration_form",
        ),
    )

    assert (len(few.xpath("//figure")), len(few.xpath("//table"))) == (0, 1)
    assert "færre enn fem saker" in text_of(few, "//section[@id='pattern']")[0]
    assert text_of(many, "//tbody/tr") == ["Energi 5 saker: Energi · Tilskudd 5 saker: Energi"]
    [image] = many.xpath("//figure//img")
    assert image.get("src").startswith("/v1/charts/heatmap.svg?rows=sector&columns=collaboration_form&")
    assert "words=false" in image.get("src")
    assert image.get("alt").startswith("Krysstabell over 5 saker")
    assert "theme=dark" in many.xpath("//picture/source/@srcset")[0]


def test_what_is_not_recorded_and_what_fits_no_code_have_rows_of_their_own(found: Service) -> None:
    page = page_at(found, "/nb/patterns?rows=barrier&columns=sector")

    heads = text_of(page, "//tbody/tr/th")
    assert heads[-2:] == ["Fortalt, men ingen kode passer", "Ikke registrert"]
    *_, link = page.xpath("//tbody/tr[last()]/td[last()]/a")
    assert query_of(link) == {"barrier": ["unknown"]}
    assert any("bare det som er fortalt" in note for note in text_of(page, "//section[@class='notes']//li"))


@pytest.mark.parametrize(
    "question",
    [
        "view=counts&by=outcome",
        "view=timeline&by=outcome",
        "rows=country&columns=outcome",
        "view=counts&by=outcome_result",
    ],
)
def test_outcomes_are_never_counted_without_their_results_and_evidence(found: Service, question: str) -> None:
    page = page_at(
        found,
        f"/nb/patterns?{question}&organisation=Eksempel&sector=eldercare&sector=energy&sector.all=energy,eldercare",
    )

    [row] = [
        row
        for row in page.xpath("//table[contains(@class, 'outcomes')]/tbody/tr")
        if "Arbeid og inkludering" in row.text_content()
    ]
    cells = [" ".join(cell.text_content().split()) for cell in row.xpath("td")]
    assert cells == [
        "1 sak: Arbeid og inkludering",
        "Nådd 1 sak: Arbeid og inkludering · Nådd",
        "Evaluering 1 sak: Arbeid og inkludering · Evaluering",
    ]


def test_a_timeline_has_a_row_for_each_year_with_cases_the_unknown_last(found: Service) -> None:
    page = page_at(found, "/patterns?view=timeline&by=collaboration_form_group&sector=energy&confidence=medium")

    assert text_of(page, "//tbody/tr/th") == ["2011", "2012", "2013", "2014", "2015", "Not recorded"]
    [last] = page.xpath("//tbody/tr[5]/td[@data-row='supporting']/a")
    assert query_of(last)["start_year.min"] == query_of(last)["start_year.max"] == ["2015"]


def test_bars_and_their_table_are_in_one_order_and_small_screens_have_their_own(found: Service) -> None:
    page = page_at(found, "/patterns?view=counts&by=sector")

    numbers = [number_in(link) for link in page.xpath("//tbody/tr[not(@class)]/td/a")]
    assert numbers == sorted(numbers, reverse=True)
    assert len(numbers) > 3
    assert "width=320" in page.xpath("//source[contains(@media, 'max-width')]/@srcset")[0]


def test_what_was_asked_at_find_holds_and_can_be_taken_back(found: Service) -> None:
    asked = "sector=energy,eldercare&country.not=SE&as_of=1"
    find = page_at(found, f"/nn/?{asked}&sort=title")
    [way] = [link for link in find.xpath("//a") if link.text_content() == "Mønster i desse sakene"]
    assert way.get("href") == f"/nn/patterns?{asked}"

    page = page_at(found, f"{way.get('href')}&view=timeline&by=status&counting=running")
    left = [query_of(link) for link in page.xpath("//ul[@class='chips']//a")]
    view = {"view": ["timeline"], "by": ["status"], "counting": ["running"]}
    assert left == [
        {**view, "sector": ["eldercare"], "country.not": ["SE"], "as_of": ["1"]},
        {**view, "sector": ["energy"], "country.not": ["SE"], "as_of": ["1"]},
        {**view, "sector": ["energy,eldercare"], "as_of": ["1"]},
        {**view, "sector": ["energy,eldercare"], "country.not": ["SE"]},
        view,
    ]
    hidden = [(one.get("name"), one.get("value")) for one in page.xpath("//form[@id='ask']/input")]
    assert hidden == [("view", "timeline"), ("sector", "energy,eldercare"), ("country.not", "SE"), ("as_of", "1")]
    ways = {link.get("id"): query_of(link) for link in page.xpath("//nav[@id='ways']//a")}
    kept = {"sector": ["energy,eldercare"], "country.not": ["SE"], "as_of": ["1"]}
    assert ways["way-crosstab"] == {"rows": ["status"], "columns": ["collaboration_form_group"], **kept}
    assert ways["way-network"] == {"view": ["network"], "rows": ["status"], "columns": ["status"], **kept}
    assert query_of(page.xpath("//tfoot//a")[-1]) == kept


def test_rows_and_columns_change_places_with_their_bands(found: Service) -> None:
    page = page_at(found, "/patterns?rows=start_year&columns=sector&rows.bands=2000,2010&country=NO")

    assert query_of(page.get_element_by_id("turn")) == {
        "rows": ["sector"], "columns": ["start_year"], "columns.bands": ["2000,2010"], "country": ["NO"],
    }  # fmt: skip
    assert "2010 or later" in text_of(page, "//tbody/tr/th")


def test_the_same_is_to_be_had_as_data(found: Service) -> None:
    page = page_at(found, "/nb/patterns?view=counts&by=sector&country=NO")

    [data] = page.xpath("//details[@id='as-data']")
    links = {link.text_content(): link.get("href") for link in data.xpath(".//li/a")}
    kinds = {
        name: found.get(links[name]).headers["content-type"].partition(";")[0]
        for name in ("CSV", "JSON-stat", "Vega-Lite", "BibTeX")
    }
    assert kinds == {
        "CSV": "text/csv",
        "JSON-stat": "application/json-stat+json",
        "Vega-Lite": "application/json",
        "BibTeX": "application/x-bibtex",
    }
    call, element = text_of(data, ".//pre")
    assert call == "/v1/statistics/counts?by=sector&country=NO&lang=nb"
    assert element == '<samspill-chart kind="bars" by="sector" country="NO" lang="nb"></samspill-chart>'


def test_what_no_attribute_can_say_is_offered_as_none(found: Service) -> None:
    page = page_at(found, "/patterns?view=counts&by=sector&organisation=Eksempel&organisation=Cura")

    assert "samspill-chart" not in page.text_content()


def test_a_table_that_nobody_reads_is_a_file(found: Service, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patterns, "MOST_CELLS", 3)

    page = page_at(found, "/patterns?rows=sector&columns=country&lang=de", 422)
    page = page_at(found, "/patterns?rows=sector&columns=country")

    assert page.xpath("//table") == []
    assert "too many to read here" in page.text_content()


def test_what_may_be_wider_than_a_telephone_says_that_it_can_be_moved(found: Service) -> None:
    def hints(question: str) -> list[str]:
        page = page_at(found, f"/nn/patterns{question}")
        named = page.xpath("//*[@tabindex='0'][@aria-describedby]/@aria-describedby")
        assert [page.get_element_by_id(one).get("class") for one in named] == ["hint sideways"] * len(named)
        return [one.removesuffix("-sideways") for one in named]

    assert hints("?view=timeline&by=sector_group") == ["picture", "table"]
    assert hints("?view=counts&by=sector_group") == [], "bars have a picture for telephones"


def test_nothing_found_is_said(found: Service) -> None:
    page = page_at(found, "/nn/patterns?q=finstikkje")

    assert "Inga sak er slik det er spurt etter" in page.text_content()
    assert page.xpath("//table | //figure") == []


def test_a_misspelt_dimension_is_refused_with_the_nearest(found: Service) -> None:
    assert "sector_group" in page_at(found, "/patterns?rows=sector_grup", 422).text_content()
    assert "timeline" in page_at(found, "/patterns?view=timelin", 422).text_content()
    page_at(found, "/patterns?view=counts&columns=sector", 422)


def test_what_somebody_asks_never_becomes_markup(found: Service) -> None:
    answer = opened(found, "/patterns?q=" + "%3Cscript%3Ealert(1)%3C/script%3E%26'")

    assert "<script>alert" not in answer.text
    assert "&lt;script&gt;alert(1)" in answer.text
