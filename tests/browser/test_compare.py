"""Compare with us in a browser: an adviser in Bømlo, from a name typed to a brief in a document."""

import re

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.axe import violations
from tests.browser.waiting import Held, fits, hears, listen, stands_at

PLAN = "profile.municipality=NO-4613&population=400&profile.sector=eldercare&profile.target_group=older-people"
PICKED = "cases=nl-zeist-austerlitz-zorgt&cases=de-eichstetten-buergergemeinschaft"
LONG_PLAN = (
    "profile.collaboration_form=partnership-agreement&profile.collaboration_form=asset-transfer-or-premises"
    "&profile.legal_form_family=cooperative&profile.legal_form_family=association"
    "&profile.barrier=state-aid-uncertainty&profile.outcome=wellbeing"
)
LONGEST = (
    "nl-utrecht-social-impact-factory",
    "gb-bristol-community-transport",
    "gb-peterborough-vivacity",
    "gb-suffolk-libraries-ips",
)
"""The cases of which most is printed."""
PAGE = re.compile(rb"/Type\s*/Page\b(?!s)")
FARTHEST = 400
"""Times that somebody presses a key to get somewhere on a page."""
SHEET = re.compile(r"/compare\?")


def _settled(tab: Page) -> None:
    expect(tab.locator("#answer")).not_to_have_attribute("aria-busy", "true")


def _reach(tab: Page, target: Locator, key: str = "Tab") -> None:
    """Goes there as somebody without a mouse does."""
    target.wait_for()
    for _ in range(FARTHEST):
        if target.evaluate("one => one === document.activeElement"):
            return
        tab.keyboard.press(key)
    pytest.fail(f"{FARTHEST} times {key} do not lead to {target}")


def test_an_adviser_goes_from_the_front_page_to_a_brief_by_keyboard_alone(tab: Page) -> None:
    tab.context.grant_permissions(["clipboard-read", "clipboard-write"])
    tab.add_init_script("window.print = () => { document.documentElement.dataset.printed = 'yes' }")
    keys = tab.keyboard
    tab.goto("/nn/")
    _reach(tab, tab.locator("#q"))
    keys.type("eldreomsorg")
    keys.press("Enter")
    expect(tab.locator("#count")).to_have_text("22 saker")

    _reach(tab, tab.get_by_role("link", name="Samanlikn med oss"), "Shift+Tab")
    keys.press("Enter")
    place = tab.get_by_role("combobox")
    _reach(tab, place)
    whole = tab.get_by_role("radio", name="Heile kommunen")
    was_at = whole.bounding_box()
    keys.type("bom")
    expect(tab.get_by_role("option")).to_have_count(1)
    expect(tab.get_by_text("1 kommune, vel med piltastane")).to_have_count(1)
    keys.press("ArrowDown")
    expect(place).to_have_attribute("aria-activedescendant", "municipality-0")
    keys.press("Enter")
    expect(place).to_have_value("Bømlo")
    expect(tab.get_by_text("Vestland · 12 268 innbyggjarar")).to_be_visible()
    expect(tab.get_by_text("vel med piltastane")).to_have_count(0)
    # A click on its way there must not miss it.
    assert whole.bounding_box() == was_at
    _reach(tab, tab.get_by_role("radio", name="Heile kommunen"))
    keys.press("ArrowDown")
    _reach(tab, tab.get_by_label("Kor mange bur der?"))
    keys.type("400")
    for name in ("Eldreomsorg", "Eldre"):
        _reach(tab, tab.get_by_role("checkbox", name=name, exact=True))
        keys.press("Space")
    _reach(tab, tab.get_by_role("button", name="Vis saker som liknar"))
    keys.press("Enter")

    expect(tab.locator("#cases")).to_be_focused()
    stands_at(tab, f"/nn/compare?{PLAN}")
    _settled(tab)
    for number in range(2):
        _reach(tab, tab.get_by_role("checkbox", name="Vel denne saka").nth(number))
        keys.press("Space")
    expect(tab.get_by_text("Valt: 2 av 4")).to_be_visible()
    _reach(tab, tab.get_by_role("button", name="Lag notat"))
    keys.press("Enter")

    expect(tab.get_by_role("heading", level=1)).to_have_text("Saker som liknar planen vår: notat for Bømlo")
    _reach(tab, tab.get_by_role("button", name="Skriv ut"))
    keys.press("Enter")
    expect(tab.locator("html")).to_have_attribute("data-printed", "yes")
    _reach(tab, tab.get_by_role("button", name="Kopier til Word"))
    keys.press("Enter")
    expect(tab.get_by_role("status")).to_have_text("Kopiert. Lim det inn i dokumentet.")
    assert len(PAGE.findall(tab.pdf(prefer_css_page_size=True))) == 2


def test_weights_are_sliders_that_answer_at_once_and_can_be_taken_back(tab: Page) -> None:
    listen(tab)
    tab.goto(f"/nn/compare?{PLAN}")
    first = tab.locator(".result").first.get_attribute("id") or ""
    tab.locator("summary", has_text="Kva tel mest for dykk?").press("Enter")
    slider = tab.get_by_role("slider", name="Innbyggjartal")
    slider.press("ArrowRight")
    slider.press("ArrowRight")
    expect(slider).to_have_attribute("aria-valuetext", "2 gonger det vanlege")
    tab.wait_for_url(re.compile("weights=population_band:2$"))
    _settled(tab)
    hears(tab, "Saker samanlikna med planen: 152. Viste her, dei likaste først: 10.")
    # Heard, and seen only once.
    expect(tab.locator("#told")).to_have_class("told visually-hidden")

    tab.go_back()
    expect(slider).to_have_value("1")
    _settled(tab)
    stands_at(tab, f"/nn/compare?{PLAN}")
    expect(tab.locator(".result").first).to_have_id(first)
    tab.reload()
    expect(tab.get_by_role("combobox")).to_have_value("Bømlo")


def test_without_scripts_plain_forms_lead_the_same_way(browser: Browser, site: str) -> None:
    with browser.new_context(base_url=site, java_script_enabled=False) as context:
        tab = context.new_page()
        tab.goto("/nn/")
        tab.get_by_role("searchbox").first.fill("eldreomsorg")
        tab.get_by_role("button", name="Søk", exact=True).click()
        expect(tab.locator("#count")).to_have_text("22 saker")
        tab.get_by_role("link", name="Samanlikn med oss").click()
        tab.get_by_label("Kommunen dykkar").select_option("NO-4613")
        tab.get_by_role("radio", name="Ein stad").check()
        tab.get_by_label("Kor mange bur der?").fill("400")
        for name in ("Eldreomsorg", "Eldre"):
            tab.get_by_role("checkbox", name=name, exact=True).check()
        tab.locator("summary", has_text="Kva tel mest for dykk?").click()
        tab.get_by_label("Innbyggjartal").fill("2")
        tab.get_by_role("button", name="Vis saker som liknar").click()

        stands_at(tab, f"/nn/compare?{PLAN}&weights=population_band:2#cases")
        for number in range(2):
            tab.get_by_role("checkbox", name="Vel denne saka").nth(number).check()
        tab.get_by_role("button", name="Sjå side om side").click()
        expect(tab.locator("thead th a")).to_have_count(2)
        tab.get_by_role("link", name="Lag notat").click()
        expect(tab.get_by_role("heading", level=1)).to_have_text("Saker som liknar planen vår: notat for Bømlo")
        expect(tab.locator("#tools")).to_be_hidden()
        assert len(PAGE.findall(tab.pdf(prefer_css_page_size=True))) == 2


def test_four_cases_are_picked_at_most_and_stand_in_the_address(tab: Page) -> None:
    tab.goto(f"/nn/compare?{PLAN}")
    boxes = tab.get_by_role("checkbox", name="Vel denne saka")
    for number in range(5):
        boxes.nth(number).click()

    expect(tab.get_by_text("Høgst fire saker.")).to_be_visible()
    expect(boxes.nth(4)).not_to_be_checked()
    expect(tab).to_have_url(re.compile("(cases=.*){4}"))
    expect(tab).not_to_have_url(re.compile("(cases=.*){5}"))
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
    assert f"{tab.url}&as_of=1" in text
    assert len(PAGE.findall(tab.pdf(prefer_css_page_size=True))) == 2
    assert re.search(r"http://\S+/nn/cases/nl-zeist-austerlitz-zorgt\?as_of=1", text)
    tab.goto(f"/nn/compare?{PLAN}&{LONG_PLAN}&cases={','.join(LONGEST)}&view=brief")
    assert len(PAGE.findall(tab.pdf(prefer_css_page_size=True))) == 2


def test_a_slow_answer_is_said_and_without_one_what_was_there_stays(tab: Page, faults: list[str]) -> None:
    tab.goto(f"/nn/compare?{PLAN}")
    shown = tab.locator(".result").count()
    held = Held(tab, SHEET)
    tab.get_by_role("radio", name="Heile kommunen").check()
    expect(tab.locator("#told")).to_have_text("Leitar …")
    held.first().abort()

    expect(tab.locator("#told")).to_contain_text("Tenesta svarar ikkje.")
    expect(tab.locator(".result")).to_have_count(shown)
    expect(tab.get_by_role("radio", name="Heile kommunen")).to_be_checked()
    faults.clear()


@pytest.mark.parametrize("view", ["", f"&{PICKED}&view=beside", f"&{PICKED}&view=brief"])
def test_every_view_keeps_nobody_out_and_fits_a_narrow_screen(kept_tab: Page, view: str) -> None:
    kept_tab.set_viewport_size({"width": 320, "height": 640})
    kept_tab.goto(f"/nn/compare?{PLAN}{view}", wait_until="networkidle")

    assert violations(kept_tab) == []
    fits(kept_tab, 320)
    if "beside" in view:
        # Beside the names of the fields and the plan, the first case shows.
        first = kept_tab.locator("thead th").nth(1).bounding_box()
        assert first is not None
        assert first["x"] < 250
        expect(kept_tab.get_by_text("Tabellen er breiare enn skjermen")).to_be_visible()
    kept_tab.emulate_media(color_scheme="dark")
    assert violations(kept_tab, "color-contrast", "link-in-text-block") == []


def test_a_longer_list_keeps_what_was_just_picked(tab: Page) -> None:
    tab.goto(f"/nn/compare?{PLAN}")
    tab.get_by_role("checkbox", name="Vel denne saka").first.check()
    tab.get_by_role("checkbox", name="Vel denne saka").nth(1).check()
    expect(tab.get_by_text("Valt: 2 av 4")).to_be_visible()
    picked = tab.locator("input[name=cases]:checked").evaluate_all("ones => ones.map((one) => one.value)")

    tab.get_by_role("link", name="Vis fleire").click()

    expect(tab.locator("[aria-describedby=shown] > li")).to_have_count(20)
    assert tab.locator("input[name=cases]:checked").evaluate_all("ones => ones.map((one) => one.value)") == picked
    expect(tab.get_by_text("Valt: 2 av 4")).to_be_visible()


def test_a_mistake_of_ours_is_not_told_as_a_service_that_does_not_answer(tab: Page, faults: list[str]) -> None:
    tab.goto(f"/nn/compare?{PLAN}")
    tab.route(SHEET, lambda route: route.fulfill(body='<form id="plan"></form>', content_type="text/html"))

    with tab.expect_event("pageerror") as mistake:
        tab.get_by_role("radio", name="Heile kommunen").check()

    assert mistake.value.name == "TypeError"
    expect(tab.locator("#told")).not_to_contain_text("svarar ikkje")
    faults.clear()
