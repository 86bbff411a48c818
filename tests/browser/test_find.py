"""Find in a browser: what somebody does there, with the keyboard and with the back button."""

import json
import re
import shlex
import shutil
import subprocess
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.waiting import Held, stands_at

COUNT = re.compile(r"^1?\d saker$")
STATE = """() => ({
  count: document.getElementById("count").textContent,
  words: document.querySelector(".question").textContent,
  typed: document.getElementById("q").value,
  chips: [...document.querySelectorAll(".chips li")].map((one) => one.textContent.trim()),
  checked: [...document.querySelectorAll("#facets :checked")].map((one) => one.id),
  sort: document.getElementById("sort").value,
  cases: [...document.querySelectorAll("#list h3 a")].map((one) => one.getAttribute("href")),
  languages: [...document.querySelectorAll("nav a[hreflang]")].map((one) => one.getAttribute("href")),
})"""
"""All of what somebody sees of a question and its answer."""


WEIGHED = """() => [performance.getEntriesByType("navigation"), performance.getEntriesByType("resource")].flat()
  .reduce((bytes, one) => bytes + one.transferSize, 0)"""
"""Bytes that came over the wire, compressed, with an estimate of their headers."""


@pytest.fixture
def tab(kept_tab: Page) -> Page:
    return kept_tab


@pytest.fixture
def faults(kept_faults: list[str]) -> list[str]:
    return kept_faults


def found(tab: Page, count: str | re.Pattern[str]) -> dict[str, Any]:
    expect(tab.locator("#count")).to_have_text(count)
    expect(tab.locator("#found")).not_to_have_attribute("aria-busy", "true")
    return dict(tab.evaluate(STATE))


def test_a_term_is_suggested_chosen_taken_back_and_is_the_address_all_the_while(tab: Page) -> None:
    tab.goto("/nb/")
    # At once, as each pause would bring a list of its own, of which none is chosen yet.
    tab.locator("#q").fill("eldreoms")
    expect(tab.locator("#q-suggestions [role=option]").first).to_contain_text("Eldreomsorg")
    tab.keyboard.press("ArrowDown")
    tab.keyboard.press("Enter")

    expect(tab.locator("#count")).to_have_text("22 saker")
    stands_at(tab, "/nb/?sector=eldercare")
    expect(tab.locator("#told")).to_have_text("22 saker")
    expect(tab.locator("#sector-eldercare")).to_be_checked()


def test_every_state_is_its_address_to_go_back_to_to_reload_and_to_share(tab: Page) -> None:
    states = []

    def reached(address: str, count: str | re.Pattern[str]) -> None:
        tab.wait_for_url(address)
        states.append((found(tab, count), tab.url))

    tab.goto("/nb/")
    reached("**/nb/", "152 saker")
    tab.locator("#sector-eldercare").check()
    reached("**/nb/?sector=eldercare", "22 saker")
    tab.locator("#sort").select_option("-start_year")
    reached("**sort=-start_year", "22 saker")
    tab.locator("#q").fill("landsby")
    tab.keyboard.press("Enter")
    reached("**q=landsby**", COUNT)
    assert len({str(state) for state, _ in states}) == len({url for _, url in states}) == 4

    def shows(place: int) -> None:
        state, url = states[place]
        tab.wait_for_url(url)
        assert found(tab, state["count"]) == state

    for place in (2, 1, 0):
        tab.go_back()
        shows(place)
    for place in (1, 2):
        tab.go_forward()
        shows(place)
    tab.reload()
    shows(2)
    tab.goto(states[3][1])
    shows(3)


def test_a_facet_answers_at_once_and_keeps_the_focus(tab: Page) -> None:
    tab.goto("/nb/")
    tab.locator("#sector-eldercare").focus()
    tab.keyboard.press("Space")

    expect(tab.locator("#count")).to_have_text("22 saker")
    expect(tab.locator("#sector-eldercare")).to_be_focused()

    # What is taken back is gone; who took it back is told where they are.
    tab.locator(".chips a").first.focus()
    tab.keyboard.press("Enter")
    expect(tab.locator("#count")).to_have_text("152 saker")
    expect(tab.locator("#count")).to_be_focused()


@pytest.mark.parametrize(("width", "most"), [(390, 60_000), (1440, 150_000)])
def test_the_first_view_is_light(tab: Page, width: int, most: int) -> None:
    wire = tab.context.new_cdp_session(tab)
    wire.send("Network.enable")
    wire.send("Network.setCacheDisabled", {"cacheDisabled": True})
    tab.set_viewport_size({"width": width, "height": 800})
    tab.goto("/nn/", wait_until="networkidle")
    points = tab.locator("#map .marks [role=button]")
    if width > 1000:
        expect(points.first).to_be_visible()
    else:
        expect(points).to_have_count(0)

    assert 20_000 < tab.evaluate(WEIGHED) < most
    wire.detach()


def test_a_keyboard_leads_past_the_choices_and_by_few_steps_to_the_first_case(tab: Page) -> None:
    tab.set_viewport_size({"width": 1440, "height": 900})
    tab.goto("/nb/?sector=eldercare")
    expect(tab.locator("#map .marks [role=button]").first).to_be_visible()
    tab.locator("#q").focus()
    tab.keyboard.press("Tab")
    tab.keyboard.press("Tab")
    past = tab.get_by_role("link", name="Hopp over valgene, til sakene")
    expect(past).to_be_focused()
    expect(past).to_be_in_viewport()
    tab.keyboard.press("Enter")
    expect(tab.locator("#count")).to_be_focused()

    passed = []
    while not tab.evaluate("document.activeElement.matches('#list h3 a')"):
        tab.keyboard.press("Tab")
        passed.append(tab.evaluate("document.activeElement.outerHTML.slice(0, 90)"))
        assert len(passed) < 14, passed
    case = tab.locator("#list h3 a").first
    address = case.get_attribute("href")
    expect(case).to_be_focused()
    tab.keyboard.press("Enter")
    tab.wait_for_url(f"**{address}")


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

    # Closer by, coarse outlines give way to those of the API.
    coarse = tab.locator("#map .land").get_attribute("d")
    with tab.expect_response("**/europe.topojson"):
        for _ in range(3):
            tab.keyboard.press("+")
    expect(tab.locator("#map .land")).not_to_have_attribute("d", coarse or "")

    tab.get_by_role("button", name="Lukk kartet").click()
    expect(tab.locator("#map")).to_be_hidden()
    stands_at(tab, "map=no")


def test_many_cases_are_counted_by_country_on_the_map_and_a_country_narrows_down(tab: Page) -> None:
    def as_if_many(route: Route) -> None:
        page = route.fetch()
        body = re.sub(r'("points": )"[^"]*"', r"\1null", page.text())
        route.fulfill(response=page, body=body)

    tab.route("**/nn/", as_if_many, times=1)
    tab.set_viewport_size({"width": 1440, "height": 900})
    tab.goto("/nn/")
    norway = tab.get_by_role("button", name=re.compile("Noreg"))
    expect(norway).to_be_visible()
    assert sum(map(int, tab.locator("#map .marks text").all_text_contents())) <= 152
    expect(tab.locator(".map-note")).to_contain_text("etter land")
    norway.focus()
    tab.keyboard.press("+")
    tab.keyboard.press("+")
    tab.get_by_role("button", name=re.compile("^Noreg: ")).focus()
    tab.keyboard.press("Enter")

    expect(tab.locator("#count")).to_have_text(re.compile("^2[0-9] saker$|^[0-9]{2} saker$"))
    stands_at(tab, "/nn/?country=NO")


def test_what_was_there_stays_where_the_service_does_not_answer(tab: Page, faults: list[str]) -> None:
    tab.goto("/nb/")
    asked = re.compile(r"/nb/\?.*=")
    tab.route(asked, lambda route: route.abort())
    tab.locator("#q").fill("eldreomsorg")
    tab.keyboard.press("Enter")

    expect(tab.get_by_role("alert")).to_contain_text("kunne ikke hentes")
    expect(tab.locator("#count")).to_have_text("152 saker")
    expect(tab.locator("#q")).to_have_value("eldreomsorg")
    assert tab.url.endswith("/nb/")
    tab.unroute(asked)
    tab.get_by_role("button", name="Prøv igjen").click()
    expect(tab.locator("#count")).not_to_have_text("152 saker")
    expect(tab.get_by_role("alert")).to_be_empty()
    expect(tab.locator("#q")).to_have_value("eldreomsorg")
    faults.clear()


def test_without_points_and_suggestions_the_list_and_the_words_are_as_good(tab: Page, faults: list[str]) -> None:
    tab.route("**/v1/**", lambda route: route.abort())
    tab.set_viewport_size({"width": 1440, "height": 900})
    tab.goto("/nn/")
    expect(tab.locator(".map-note")).to_have_text("Kartet kunne ikkje hentast. Lista har dei same sakene.")
    with tab.expect_event("requestfailed", lambda request: "/v1/suggestions" in request.url):
        tab.locator("#q").fill("eldreomsorg")
    tab.keyboard.press("Enter")
    expect(tab.locator(".chips li").first).to_contain_text("eldreomsorg")

    # As soon as the service answers, so does the map.
    tab.unroute_all()
    tab.locator(".chips a").first.click()
    expect(tab.locator("#map .marks [role=button]").first).to_be_visible()
    faults.clear()


def test_a_slow_answer_is_said_to_be_fetched_and_takes_nothing_that_is_typed_meanwhile(tab: Page) -> None:
    tab.goto("/nb/")
    held = Held(tab, "**/nb/?sector=eldercare")
    tab.locator("#sector-eldercare").check()
    tab.locator("#q").press_sequentially("bygd")

    expect(tab.locator("#told")).to_have_text("Henter …")
    assert tab.evaluate("getComputedStyle(document.getElementById('found'), '::before').content") == '"Henter …"'
    held.first().continue_()
    expect(tab.locator("#count")).to_have_text("22 saker")
    expect(tab.locator("#q")).to_have_value("bygd")
    expect(tab.locator("#q")).to_be_focused()


def test_without_javascript_cases_are_found_narrowed_sorted_and_leafed_through(browser: Browser, site: str) -> None:
    with browser.new_context(base_url=site, java_script_enabled=False) as context:
        tab = context.new_page()
        tab.goto("/nb/")
        tab.get_by_role("link", name="Flere saker").click()
        expect(tab).to_have_url(re.compile("cursor="))
        tab.get_by_role("link", name="Forrige saker").click()

        tab.locator("#sector-eldercare").check()
        tab.get_by_role("button", name="Vis saker").last.click()
        expect(tab.locator("#count")).to_have_text(re.compile("^22 saker"))
        tab.locator("#sort").select_option("-start_year")
        tab.locator(".bar noscript button").click()
        expect(tab).to_have_url(re.compile("sort=-start_year"))
        expect(tab.locator("#sector-eldercare")).to_be_checked()
        tab.locator("#q").fill("landsby")
        tab.get_by_role("button", name="Søk").click()
        expect(tab.locator(".chips li")).to_have_count(3)
        assert 0 < tab.locator("#list h3").count() < 20

        tab.get_by_role("link", name="Fjern Område: Eldreomsorg").click()
        expect(tab.locator("#sector-eldercare")).not_to_be_checked()
        expect(tab.locator("#q")).to_have_value("landsby")
        tab.get_by_text("Det samme som data").last.click()
        expect(tab.get_by_role("link", name="CSV")).to_be_visible()
        tab.locator("#list h3 a").first.click()
        expect(tab).to_have_url(re.compile("/nb/cases/"))


def test_the_code_that_is_offered_runs_as_it_is_copied(tab: Page, capfd: pytest.CaptureFixture[str]) -> None:
    tab.goto("/nb/?sector=eldercare&q=residents%27")
    code = dict(zip(tab.locator(".code summary").all_text_contents(), tab.locator(".code pre").all(), strict=True))
    texts = {name: pre.text_content() or "" for name, pre in code.items()}
    asked = f"{urlsplit(tab.url).netloc}/v1/cases?sector=eldercare&q=residents%27&lang=nb"
    assert list(texts) == ["curl", "Python", "R", "JavaScript"]
    assert texts["R"].startswith(f"cases <- read.csv('http://{asked.replace('&lang', '&format=csv&lang')}'")

    exec(texts["Python"], {})
    said = capfd.readouterr().out
    with tab.expect_console_message() as told:
        tab.evaluate(f"(async () => {{ {texts['JavaScript']} }})()")
    number, titles = (one.json_value() for one in told.value.args)
    assert said == f"{number} {titles}\n"
    assert number == len(titles) > 0
    if shutil.which("curl") is None:
        return
    curl = subprocess.run([*shlex.split(texts["curl"]), "--silent"], capture_output=True, check=True)
    assert json.loads(curl.stdout)["total"] == number
