"""The truth table in a browser: a researcher moves cuts, adds and drops conditions, draws a term, goes back."""

import re

from playwright.sync_api import Page, expect

from tests.browser.axe import violations
from tests.browser.waiting import fits, hears, listen

PATH = "/nn/patterns/truth-table"
TWO = (
    "sector=work-integration&conditions=OWNS=collaboration_form_group:owning;BUYS=collaboration_form_group:buying"
    "&outcome=LASTING=continuity:continued,ordinary-operations,scaled"
)
BY_DEGREES = (
    "sector=eldercare&conditions=OWNS=collaboration_form_group:owning;OLD=duration_years@1,3.5,8&outcome=CONTINUITY=continuity"
    "&directional_expectations=OWNS,OLD&x=OLD"
)
ASKED = re.compile(r"/truth-table\?")


def _settled(tab: Page) -> None:
    expect(tab.locator("#answer")).not_to_have_attribute("aria-busy", "true")


def test_a_cut_is_moved_by_keyboard_and_told_and_the_address_holds_it(tab: Page) -> None:
    listen(tab)
    tab.goto(f"{PATH}?{TWO}")
    before = tab.locator("#shown").text_content() or ""
    slider = tab.get_by_role("slider", name="Konsistens, minst, som skyvar")
    assert slider.get_attribute("aria-valuetext") == "0,8"
    slider.press("End")

    tab.wait_for_url(re.compile(r"[?&]consistency=1(&|$)"))
    _settled(tab)
    expect(tab.get_by_role("spinbutton", name="Konsistens, minst")).to_have_value("1")
    expect(slider).to_be_focused()
    after = tab.locator("#shown").text_content() or ""
    assert after != before
    hears(tab, after)
    expect(tab).not_to_have_url(re.compile(r"c0\."))
    expect(tab.locator(".tongues a[hreflang=nb]")).to_have_attribute("href", re.compile("consistency=1$"))

    tab.go_back()
    expect(slider).to_have_attribute("aria-valuetext", "0,8")
    _settled(tab)
    expect(tab.locator("#shown")).to_have_text(before)
    tab.reload()
    expect(slider).to_have_attribute("aria-valuetext", "0,8")


def test_conditions_come_and_go_and_a_term_is_drawn_without_leaving_the_page(tab: Page) -> None:
    tab.goto(f"{PATH}?{TWO}")
    tab.evaluate("window.stays = true")
    tab.get_by_label("Legg til eit vilkår", exact=True).select_option("collaboration_form:co-creation")
    tab.wait_for_url(re.compile("COCREATION"))
    _settled(tab)
    expect(tab.locator(".sets > li")).to_have_count(3)
    expect(tab.get_by_label("Legg til eit vilkår", exact=True)).to_have_value("")
    expect(tab.locator("#rows ~ .scrolled").first.get_by_role("columnheader", name="COCREATION")).to_be_visible()

    tab.get_by_role("link", name="Teikn ~OWNS", exact=True).first.click()
    tab.wait_for_url(re.compile(r"x=~OWNS"))
    expect(tab.locator("#plot")).to_be_focused()
    expect(tab.get_by_role("img", name=re.compile("~OWNS bortover, LASTING oppover"))).to_be_visible()

    tab.get_by_role("link", name="Fjern BUYS").click()
    expect(tab.locator(".sets > li")).to_have_count(2)
    expect(tab.locator("#conditions")).to_be_focused()
    _settled(tab)
    expect(tab).not_to_have_url(re.compile("BUYS"))
    assert tab.evaluate("window.stays") is True
    tab.go_back()
    expect(tab.locator(".sets > li")).to_have_count(3)


def test_a_service_that_is_busy_is_asked_again_and_one_that_is_down_loses_nothing(tab: Page, faults: list[str]) -> None:
    listen(tab)
    tab.goto(f"{PATH}?{TWO}")
    rows = tab.locator("table.rows tbody tr").count()
    answers = [503]

    def busy_once(route):  # type: ignore[no-untyped-def]
        if answers:
            route.fulfill(status=answers.pop(), headers={"Retry-After": "1"}, body="")
        else:
            route.continue_()

    tab.route(ASKED, busy_once)
    tab.get_by_role("spinbutton", name="PRI, minst").fill("0.9")
    tab.get_by_role("spinbutton", name="PRI, minst").blur()
    hears(tab, "mykje å rekne ut")
    tab.wait_for_url(re.compile(r"pri=0\.9"))
    _settled(tab)
    tab.unroute(ASKED)

    tab.route(ASKED, lambda route: route.abort())
    tab.get_by_role("spinbutton", name="PRI, minst").fill("0.7")
    tab.get_by_role("spinbutton", name="PRI, minst").blur()
    expect(tab.locator("#told")).to_contain_text("Tenesta svarar ikkje.")
    expect(tab.locator("table.rows tbody tr")).to_have_count(rows)
    expect(tab.get_by_role("spinbutton", name="PRI, minst")).to_have_value("0.7")
    faults.clear()


def test_code_is_copied_with_the_address_of_the_reader(tab: Page, site: str) -> None:
    tab.context.grant_permissions(["clipboard-read", "clipboard-write"])
    tab.goto(f"{PATH}?{TWO}")
    tab.get_by_role("button", name="Kopier: R", exact=True).click()
    expect(tab.get_by_role("status").filter(has_text="Kopiert")).to_be_visible()

    copied = tab.evaluate("navigator.clipboard.readText()")
    assert copied.startswith(f'cases <- read.csv("{site}/v1/qca/table?sector=work-integration&conditions=OWNS=')
    assert copied.endswith('&format=csv", row.names = 1)')
    address = copied.partition('"')[2].partition('"')[0]
    lines = tab.request.get(address).text().splitlines()
    assert lines[0] == "CASE,OWNS,BUYS,LASTING"
    assert len(lines) == 1 + int((tab.locator(".first strong").text_content() or "").split()[2])


def test_memberships_by_degrees_keep_nobody_out_and_fit_a_narrow_screen(kept_tab: Page) -> None:
    tab = kept_tab
    tab.set_viewport_size({"width": 320, "height": 640})
    tab.goto(f"{PATH}?{BY_DEGREES}", wait_until="networkidle")
    for summary in tab.locator("#c1-fields > summary, #plot-table > summary").all():
        summary.click()

    assert violations(tab) == []
    fits(tab, 320)
