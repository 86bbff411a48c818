"""The elements on a page of somebody else: another origin, a strict policy, the integrity told to developers."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from app.explorer.embedding import EMBEDS, NEWEST, embed_path
from tests.browser.axe import violations
from tests.browser.elsewhere import page_elsewhere

PAGE = """<!DOCTYPE html><html lang="nn-NO"><head><meta charset="utf-8"><title>Kommunen vår</title>
<link rel="icon" href="data:,">
<script type="module" src="{site}{path}" integrity="{integrity}" crossorigin></script></head>
<body><main><h1>Kommunen vår</h1>
<samspill-chart kind="bars" by="outcome" country="NO"></samspill-chart>
<samspill-cases sector="eldercare" country.not="NO" limit="2"></samspill-cases></main></body></html>"""


@pytest.fixture
def elsewhere(site: str) -> Iterator[str]:
    html = PAGE.format(site=site, path=embed_path(), integrity=EMBEDS[NEWEST])
    with page_elsewhere(
        html, f"default-src 'none'; script-src {site}; connect-src {site}; img-src {site} data:"
    ) as page:
        yield page


@pytest.fixture
def hosts(site: str, elsewhere: str) -> tuple[str, ...]:
    return site, elsewhere


def test_a_chart_and_cases_stand_on_a_page_of_another_origin(tab: Page, site: str, elsewhere: str) -> None:
    tab.goto(elsewhere)
    chart, cases = tab.locator("samspill-chart"), tab.locator("samspill-cases")

    # In the language of the page, with words for who does not see it.
    expect(chart.locator("figcaption")).to_have_text("Saker etter verknad")
    expect(chart.locator("figure")).to_have_attribute("lang", "nn")
    expect(chart.locator("img")).to_have_attribute("alt", re.compile("Stolpediagram over 17 saker"))
    assert chart.locator("img").evaluate("one => one.decode().then(() => one.naturalWidth)") > 300
    chart.locator("summary").click()
    expect(chart.locator("thead th")).to_have_text(["Verknad", "Saker", "Måloppnåing", "Dokumentasjon"])
    expect(chart.locator("figure")).to_contain_text("ikkje eit utval")
    expect(chart.locator("footer a").first).to_have_attribute("href", f"{site}/nn/?country=NO")

    expect(cases.locator("li")).to_have_count(2)
    expect(cases.locator("li a").first).to_have_attribute("href", re.compile(f"^{site}/nn/cases/"))
    title = cases.locator("li a").first
    expect(title).to_have_attribute("lang", "nb")
    expect(title.locator("xpath=following-sibling::small")).to_have_text(" (maskinomsett, ikkje kontrollert)")
    expect(cases.locator("section")).to_contain_text("ikkje eit utval")
    assert tab.context.cookies() == []
    assert violations(tab) == []


def test_other_attributes_make_another_picture(tab: Page, elsewhere: str) -> None:
    tab.goto(elsewhere)
    chart = tab.locator("samspill-chart")
    expect(chart.locator("figcaption")).to_have_text("Saker etter verknad")

    chart.evaluate("one => { one.setAttribute('by', 'sector_group'); one.lang = 'en' }")

    expect(chart.locator("figcaption")).to_have_text("Cases by sector group")


CROSSED = {"kind": "heatmap", "rows": "outcome", "columns": "sector_group"}
OF_YEARS = {"kind": "timeline", "by": "outcome"}


@pytest.mark.parametrize(
    "asked", [CROSSED, OF_YEARS, {"kind": "bars", "by": "outcome_result"}], ids=lambda one: one["kind"]
)
def test_outcomes_are_never_counted_without_what_became_of_them_and_who_says_so(
    tab: Page, elsewhere: str, asked: dict[str, str]
) -> None:
    tab.goto(elsewhere)
    chart = tab.locator("samspill-chart")
    expect(chart.locator("figcaption")).to_have_text("Saker etter verknad")
    chart.evaluate(
        """(one, asked) => {
            for (const name of ["by", "country"]) one.removeAttribute(name);
            for (const [name, value] of Object.entries(asked)) one.setAttribute(name, value);
        }""",
        asked,
    )
    expect(chart).not_to_have_attribute("aria-busy", "true")
    expect(chart.locator("table")).to_have_count(2)
    chart.locator("summary").click()

    beside = chart.get_by_role("table", name="Kva det vart til, og kven som seier det")
    expect(beside.locator("thead th")).to_have_text(["Verknad", "Saker", "Måloppnåing", "Dokumentasjon"])
    expect(beside.get_by_role("row", name="Arbeid og inkludering")).to_contain_text("Fortalt av partane sjølv")
    expect(chart.locator("p", has_text="ikkje eit utval")).to_have_count(1)


def test_the_places_of_a_map_are_no_sample(tab: Page, elsewhere: str) -> None:
    tab.goto(elsewhere)
    chart = tab.locator("samspill-chart")
    chart.evaluate("one => { one.removeAttribute('by'); one.setAttribute('kind', 'map'); one.lang = 'nb' }")
    chart.locator("summary").filter(has_text="Sakene som liste").click()

    expect(chart.locator("details")).to_contain_text("ikke et utvalg")


def test_what_is_misspelt_is_told(tab: Page, elsewhere: str, faults: list[str]) -> None:
    tab.goto(elsewhere)
    chart = tab.locator("samspill-chart")
    chart.evaluate("one => one.setAttribute('by', '<img src=x onerror=alert(1)>')")

    expect(chart.get_by_role("status")).to_contain_text("<img src=x onerror=alert(1)>")
    expect(chart.locator("img")).to_have_count(0)
    assert all("422" in one for one in faults)
    faults.clear()


def test_when_samspill_is_not_reached_it_says_so_and_tries_again(tab: Page, elsewhere: str, faults: list[str]) -> None:
    tab.route("**/v1/**", lambda route: route.abort())
    tab.goto(elsewhere)
    cases = tab.locator("samspill-cases")
    expect(cases.get_by_role("status")).to_have_text("Fekk ikkje kontakt med Samspill.")

    tab.unroute("**/v1/**")
    cases.get_by_role("button").click()

    expect(cases.locator("li")).to_have_count(2)
    faults.clear()
