"""Find in a browser: what somebody does there, with the keyboard and with the back button."""

import re

from playwright.sync_api import Page, expect

COUNT = re.compile(r"^\d+ saker$")


def test_a_term_is_suggested_chosen_taken_back_and_is_the_address_all_the_while(tab: Page) -> None:
    tab.goto("/nb/")
    tab.locator("#q").press_sequentially("eldreoms")
    expect(tab.locator("#q-suggestions [role=option]").first).to_contain_text("Eldreomsorg")
    tab.keyboard.press("ArrowDown")
    tab.keyboard.press("Enter")

    expect(tab.locator("#count")).to_have_text("22 saker")
    assert tab.url.endswith("/nb/?sector=eldercare") or tab.url.endswith("/nb/?sector=eldercare")
    expect(tab.locator("#told")).to_have_text("22 saker")
    expect(tab.locator("#sector-eldercare")).to_be_checked()

    tab.locator(".chips a").first.click()
    expect(tab.locator("#count")).to_have_text("152 saker")
    tab.go_back()
    expect(tab.locator("#count")).to_have_text("22 saker")
    tab.reload()
    expect(tab.locator("#count")).to_have_text("22 saker")


def test_a_facet_answers_at_once_and_keeps_the_focus(tab: Page) -> None:
    tab.goto("/nb/")
    tab.locator("#sector-eldercare").focus()
    tab.keyboard.press("Space")

    expect(tab.locator("#count")).to_have_text("22 saker")
    expect(tab.locator("#sector-eldercare")).to_be_focused()
    assert tab.locator("#facet-country summary").text_content()


def test_the_map_is_one_stop_and_arrows_go_among_its_points(tab: Page) -> None:
    tab.set_viewport_size({"width": 1440, "height": 900})
    tab.goto("/nb/?sector=eldercare")
    marks = tab.locator("#map .marks [role=button]")
    expect(marks.first).to_be_visible()

    assert tab.locator("#map .marks [tabindex='0']").count() == 1
    tab.locator("#map .marks [tabindex='0']").focus()
    before = tab.evaluate("document.activeElement.getAttribute('aria-label')")
    for key in ("ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp"):
        tab.keyboard.press(key)
        if tab.evaluate("document.activeElement.getAttribute('aria-label')") != before:
            break
    assert tab.evaluate("document.activeElement.getAttribute('aria-label')") != before
    assert tab.locator("#map .marks [tabindex='0']").count() == 1

    tab.get_by_role("button", name="Lukk kartet").click()
    expect(tab.locator("#map")).to_be_hidden()
    assert "map=no" in tab.url


def test_what_was_there_stays_where_the_service_does_not_answer(tab: Page, faults: list[str]) -> None:
    tab.goto("/nb/")
    tab.route("**/nb/*sector=eldercare*", lambda route: route.abort())
    tab.locator("#sector-eldercare").check()

    expect(tab.locator("#trouble")).to_contain_text("kunne ikke hentes")
    expect(tab.locator("#count")).to_have_text("152 saker")
    tab.unroute("**/nb/*sector=eldercare*")
    tab.get_by_role("button", name="Prøv igjen").click()
    expect(tab.locator("#count")).to_have_text("22 saker")
    faults.clear()
