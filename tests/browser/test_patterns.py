"""Patterns in a browser: questions without leaving the page, and pictures that answer who points at them."""

import re
from urllib.parse import urlsplit
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, Page, expect

from app.explorer.vega import VEGA_PATH
from tests.browser.axe import violations
from tests.browser.waiting import fits, stands_at


@pytest.fixture(scope="module")
def vega(site: str) -> None:
    """The module is made already, which under all other tests takes longer than a browser waits."""
    with urlopen(f"{site}{VEGA_PATH}", timeout=60) as answer:
        answer.read()


def test_another_question_is_another_address_and_the_way_back_is_kept(tab: Page) -> None:
    tab.goto("/nn/patterns?country.not=NO,GB")
    tab.locator("#columns").focus()
    tab.locator("#columns").select_option("continuity")

    expect(tab.locator("#title")).to_have_text("Saker etter områdegruppe og kva dei vart til")
    stands_at(tab, "/nn/patterns?country.not=NO,GB&rows=sector_group&columns=continuity")
    expect(tab.locator("#columns")).to_be_focused()
    expect(tab.locator("#told")).to_have_text("Saker etter områdegruppe og kva dei vart til")
    expect(tab.locator("a[hreflang=nb]")).to_have_attribute(
        "href", "/nb/patterns?country.not=NO,GB&rows=sector_group&columns=continuity"
    )

    tab.get_by_role("link", name="Byt om rader og kolonnar").click()
    expect(tab.locator("#rows")).to_have_value("continuity")
    tab.locator(".chips a").first.click()
    expect(tab.locator(".chips a").first).to_contain_text("Storbritannia")
    tab.go_back()
    tab.go_back()
    expect(tab.locator("#columns")).to_have_value("continuity")
    tab.go_back()
    expect(tab.locator("#columns")).to_have_value("collaboration_form_group")
    expect(tab.locator("figure img")).to_be_visible()


def test_the_picture_says_its_numbers_until_they_are_sent_away_and_leads_to_the_cases(tab: Page, vega: None) -> None:
    tab.goto("/nb/patterns?sector=work-integration", wait_until="networkidle")
    asked: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    drawn = tab.locator("figure img")
    name, place = drawn.get_attribute("alt"), drawn.bounding_box()
    assert place is not None
    tab.locator("figure").hover(position={"x": 200, "y": 20})
    live = tab.locator("figure .live svg")
    expect(live).to_be_visible()
    assert live.bounding_box() == place
    # Modules may still be on their way.
    paths = [urlsplit(one).path for one in asked]
    assert [path for path in paths if not path.endswith(".js")] == ["/v1/charts/heatmap.json"]
    images = tab.locator("figure [role]:not(.scrolled)")
    assert [(one.get_attribute("role"), one.get_attribute("aria-label")) for one in images.all()] == [("img", name)]

    tab.mouse.move(place["x"] + 200, place["y"] + 36)
    told = tab.locator(".beside")
    expect(told).to_contain_text("Områdegruppe")
    expect(told).to_contain_text("Kjøp")
    box = told.bounding_box()
    assert box is not None
    tab.mouse.move(box["x"] + 20, box["y"] + 20)
    # Whatever would take it away was told to do so before, and to wait less.
    tab.evaluate("new Promise((done) => setTimeout(done, 500))")
    assert told.is_visible()
    tab.keyboard.press("Escape")
    expect(told).to_be_hidden()

    tab.mouse.move(place["x"] + 200, place["y"] + 36)
    number = told.locator("dd").last.text_content()
    tab.mouse.down()
    tab.mouse.up()
    expect(tab.locator("#count")).to_have_text(f"{number} saker")
    expect(tab).to_have_url(re.compile("sector_group=work&collaboration_form_group=buying"))


def test_bars_and_years_lead_to_the_same_cases_as_their_tables(tab: Page, vega: None) -> None:
    for question in ("view=counts&by=continuity", "view=timeline&by=continuity"):
        tab.goto(f"/nn/patterns?{question}")
        tab.locator("figure").hover(position={"x": 5, "y": 5})
        expect(tab.locator("figure .live svg")).to_be_visible()
        bars = tab.locator(".live .mark-rect path")
        bars.first.hover(force=True)
        number = tab.locator(".beside dd").last.text_content()
        assert number
        bars.first.click(force=True)
        expect(tab.locator("#count")).to_have_text(re.compile(rf"^{number} saker?$"))


def test_what_was_there_stays_where_the_service_does_not_answer(tab: Page, faults: list[str]) -> None:
    tab.goto("/nb/patterns")
    tab.route("**/patterns?*columns=country*", lambda route: route.abort())
    tab.locator("#columns").select_option("country")

    expect(tab.locator("#trouble")).to_contain_text("kunne ikke hentes")
    expect(tab.locator("#columns")).to_have_value("country")
    expect(tab.locator("#title")).to_have_text("Saker etter områdegruppe og type samarbeid")
    tab.unroute("**/patterns?*columns=country*")
    tab.get_by_role("button", name="Prøv igjen").click()
    expect(tab.locator("#title")).to_have_text("Saker etter områdegruppe og land")
    expect(tab.locator("#trouble")).to_be_empty()
    faults.clear()


def test_a_picture_that_cannot_be_made_live_is_seen_all_the_same(tab: Page, faults: list[str]) -> None:
    tab.route("**/vega.js", lambda route: route.abort())
    tab.goto("/nn/patterns")
    tab.locator("figure").hover()

    expect(tab.locator("figcaption")).to_contain_text("kunne ikkje gjerast interaktivt")
    expect(tab.locator("figure img")).to_be_visible()
    faults.clear()


def test_codes_that_meet_are_reached_by_the_keyboard_and_shown_in_the_network(tab: Page) -> None:
    tab.goto("/nn/patterns?view=network")
    row = tab.locator(".pairs tbody tr").nth(2)
    row.locator("a").first.focus()

    pair = row.get_attribute("data-pair")
    expect(tab.locator(".strokes .on")).to_have_attribute("data-pair", pair or "")
    assert violations(tab) == []

    tab.locator(f".reaches [data-pair='{pair}']").dispatch_event("pointerenter")
    expect(tab.locator(".beside")).to_contain_text("Jaccard")
    tab.keyboard.press("Escape")
    expect(tab.locator(".beside")).to_be_hidden()
    tab.set_viewport_size({"width": 320, "height": 640})
    fits(tab, 320)


def test_without_modules_it_is_a_form(browser: Browser, site: str) -> None:
    with browser.new_context(base_url=site, java_script_enabled=False) as context:
        tab = context.new_page()
        tab.goto("/nb/patterns?view=counts&country=NO")
        tab.locator("#by").select_option("outcome")
        tab.locator("#show").click()

        stands_at(tab, "/nb/patterns?view=counts&country=NO&by=outcome")
        expect(tab.locator("#title")).to_have_text("Saker etter virkning")
        expect(tab.locator(".outcomes tbody tr").nth(5)).to_be_visible()
        expect(tab.locator("figcaption")).to_be_hidden()
