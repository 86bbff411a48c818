"""Text that would like to be markup, where modules put it on the page; and words that are longer than any screen."""

from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor

import pytest
from playwright.sync_api import Page, Route, expect

from tests.asking import asking, publish
from tests.browser.waiting import fits
from tests.databases import fresh_database
from tests.explorer.worlds import FULL, NEIGHBOUR, a_full_case

HURT = """<img src=x onerror="document.title='hurt'"><script>a()</script>'\""""
LONG = "x" * 160
PAGES = (
    "/nn/?sector=eldercare", f"/nn/cases/{FULL}", "/nn/compare?profile.sector=eldercare",
    f"/nn/compare?profile.sector=eldercare&cases={FULL},{NEIGHBOUR}&view=brief",
)  # fmt: skip


@pytest.fixture(scope="module")
def long_pages() -> Mapping[str, str]:
    """Pages of a service with cases in which every word is as long as its field, by their path."""
    # Playwright has the event loop of this thread.
    with ThreadPoolExecutor(1) as elsewhere:
        return elsewhere.submit(_long_pages).result()


def _long_pages() -> Mapping[str, str]:
    full = a_full_case(LONG, title="x" * 300, summary="y" * 8000, municipality_role="z" * 8000)
    with fresh_database("sqlite") as database:
        publish(database, full, {**full, "slug": NEIGHBOUR})
        with asking(database) as client:
            return {path: client.get(path, accept="text/html").text for path in PAGES}


def test_suggestions_and_the_map_show_text_as_text(tab: Page) -> None:
    tab.set_viewport_size({"width": 1440, "height": 900})
    tab.route("**/v1/suggestions?*", _hurt_suggestions)
    tab.route("**/v1/cases?*format=geojson*", _hurt_points)
    tab.goto("/nb/?sector=eldercare")
    tab.locator("#q").press_sequentially("e")
    option = tab.locator("#q-suggestions [role=option]").first
    expect(option).to_contain_text(HURT)
    tab.keyboard.press("Escape")
    mark = tab.locator("#map .marks [role=button]").first
    expect(mark).to_have_accessible_name(f"{HURT}: {HURT}")
    mark.focus()
    tab.keyboard.press("Enter")
    expect(tab.locator("#map a").first).to_have_text(HURT)

    assert tab.locator("#map img, #q-suggestions img, #map script").count() == 0
    assert tab.title() != "hurt"


def _hurt_suggestions(route: Route) -> None:
    told = {"text": HURT, "language": "en"}
    item = {"kind": "term", "label": HURT, "label_language": "en", "matched": told, "within": told,
            "parameter": "sector", "value": HURT, "cases": 1}  # fmt: skip
    route.fulfill(json={"items": [item]})


def _hurt_points(route: Route) -> None:
    place = {"case": HURT, "municipality": HURT, "title": HURT, "practice": {"nb": HURT}, "precision": HURT}
    feature = {"geometry": {"coordinates": [10.0, 60.0]}, "properties": {**place, "unverified": True}}
    route.fulfill(json={"features": [feature], "labels": {"precision": {HURT: HURT}}, "notes": ["", HURT]})


@pytest.mark.parametrize("path", PAGES)
def test_no_word_is_too_long_for_a_narrow_screen(tab: Page, long_pages: Mapping[str, str], path: str) -> None:
    kind = "text/html; charset=utf-8"
    tab.route(f"**{path}", lambda route: route.fulfill(content_type=kind, body=long_pages[path]))
    tab.set_viewport_size({"width": 320, "height": 640})
    tab.goto(path)

    expect(tab.locator("main")).to_contain_text(LONG)
    fits(tab, 320)
