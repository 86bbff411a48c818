"""Compare with us in a browser: an adviser in Bømlo, from a name typed to a brief in a document."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import violations

PLAN = "profile.municipality=NO-4613&population=400&profile.sector=eldercare&profile.target_group=older-people"
PICKED = "cases=nl-zeist-austerlitz-zorgt&cases=de-eichstetten-buergergemeinschaft"
PAGE = re.compile(rb"/Type\s*/Page\b(?!s)")
SHEET = re.compile(r"/compare\?")


def _settled(tab: Page) -> None:
    expect(tab.locator("#answer")).not_to_have_attribute("aria-busy", "true")


def test_an_adviser_asks_by_keyboard_and_the_address_is_the_question(tab: Page) -> None:
    tab.goto("/nn/compare")
    place = tab.get_by_role("combobox")
    place.press_sequentially("bom")
    expect(tab.get_by_role("option")).to_have_count(1)
    place.press("ArrowDown")
    expect(place).to_have_attribute("aria-activedescendant", "municipality-0")
    place.press("Enter")
    expect(place).to_have_value("Bømlo")
    expect(tab.get_by_text("Vestland · 12 268 innbyggjarar")).to_be_visible()
    tab.get_by_role("radio", name="Ein stad").press("Space")
    tab.keyboard.type("400")
    tab.get_by_role("checkbox", name="Eldreomsorg").press("Space")
    tab.get_by_role("checkbox", name="Eldre", exact=True).press("Space")
    tab.get_by_role("button", name="Vis saker som liknar").press("Enter")

    expect(tab.locator("#cases")).to_be_focused()
    assert tab.url.endswith(f"/nn/compare?{PLAN}")
    _settled(tab)
    first = tab.locator(".result").first.get_attribute("id")

    tab.locator("summary", has_text="Kva tel mest for dykk?").press("Enter")
    slider = tab.get_by_role("slider", name="Innbyggjartal")
    slider.press("ArrowRight")
    slider.press("ArrowRight")
    expect(slider).to_have_attribute("aria-valuetext", "2 gonger det vanlege")
    tab.wait_for_url(re.compile("weights=population_band:2$"))
    _settled(tab)

    tab.go_back()
    expect(slider).to_have_value("1")
    _settled(tab)
    assert tab.url.endswith(f"/nn/compare?{PLAN}")
    assert tab.locator(".result").first.get_attribute("id") == first
    tab.reload()
    expect(place).to_have_value("Bømlo")


def test_four_cases_are_picked_at_most_and_stand_in_the_address(tab: Page) -> None:
    tab.goto(f"/nn/compare?{PLAN}")
    boxes = tab.get_by_role("checkbox", name="Vel denne saka")
    for number in range(5):
        boxes.nth(number).click()

    expect(tab.get_by_text("Høgst fire saker.")).to_be_visible()
    assert not boxes.nth(4).is_checked()
    assert tab.url.count("cases=") == 4
    assert tab.locator(".tongues a[hreflang=nb]").get_attribute("href", timeout=1000) is not None
    tab.get_by_role("button", name="Sjå side om side").click()
    expect(tab.get_by_role("table")).to_be_visible()
    tab.go_back()
    expect(boxes.nth(0)).to_be_checked()


def test_a_brief_is_two_pages_and_pastes_as_headings_and_a_table(tab: Page) -> None:
    tab.context.grant_permissions(["clipboard-read", "clipboard-write"])
    tab.goto(
        f"/nn/compare?{PLAN}&{PICKED}&cases=se-alingsas-iop-braecke-diakoni&cases=ch-st-gallen-zeitvorsorge&view=brief"
    )
    tab.get_by_role("button", name="Kopier til Word").click()
    expect(tab.get_by_text("Kopiert. Lim det inn i dokumentet.")).to_be_visible()

    html = tab.evaluate("navigator.clipboard.read().then(all => all[0].getType('text/html')).then(one => one.text())")
    text = tab.evaluate("navigator.clipboard.readText()")
    assert html.count("<h1") == 1
    assert html.count("<h2") == 5
    assert html.count("<table") == 1
    assert "(på engelsk)" in html
    assert " class=" not in html
    assert 'href="/' not in html
    assert "Saker som liknar planen vår: notat for Bømlo" in text
    assert "Spørsmål, ikkje råd." in text
    assert tab.url in text
    assert len(PAGE.findall(tab.pdf(prefer_css_page_size=True))) == 2


def test_without_an_answer_what_was_there_stays_and_that_is_said(tab: Page, faults: list[str]) -> None:
    tab.goto(f"/nn/compare?{PLAN}")
    shown = tab.locator(".result").count()
    tab.route(SHEET, lambda route: route.abort())
    tab.get_by_role("radio", name="Heile kommunen").check()

    expect(tab.locator("#told")).to_contain_text("Tenesta svarar ikkje.")
    assert tab.locator(".result").count() == shown
    faults.clear()


@pytest.mark.parametrize("view", ["", f"&{PICKED}&view=beside", f"&{PICKED}&view=brief"])
def test_every_view_keeps_nobody_out_and_fits_a_narrow_screen(tab: Page, view: str) -> None:
    tab.set_viewport_size({"width": 320, "height": 640})
    tab.goto(f"/nn/compare?{PLAN}{view}", wait_until="networkidle")

    assert violations(tab) == []
    assert tab.evaluate("document.documentElement.scrollWidth") == 320
    tab.emulate_media(color_scheme="dark")
    assert violations(tab, "color-contrast", "link-in-text-block") == []
