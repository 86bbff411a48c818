"""What a test waits for: under all other tests no page is quick, and none is asked before it is there."""

import re

import pytest
from playwright.sync_api import Page, Route, expect

HEARING = """globalThis.heard = [];
new MutationObserver(() => {
  const said = document.getElementById("told")?.textContent;
  if (said && said !== heard.at(-1)) heard.push(said);
}).observe(document, { childList: true, characterData: true, subtree: true });"""


MOST_LOOKS = 6_000
"""A hundredth of a second apart."""


class Held:
    """Requests of a page that stay unanswered until the test says what becomes of them."""

    def __init__(self, tab: Page, asked: str | re.Pattern[str]) -> None:
        self._tab = tab
        self._routes: list[Route] = []
        tab.route(asked, lambda route: self._routes.append(route))

    def first(self) -> Route:
        """The first of them, as soon as it is made."""
        for _ in range(MOST_LOOKS):
            if self._routes:
                return self._routes[0]
            # What the browser tells is heard only while one waits.
            self._tab.wait_for_timeout(10)
        pytest.fail("the page did not ask")


def listen(tab: Page) -> None:
    """From now on, pages note what they say in `#told`, as some of it goes away by itself."""
    tab.add_init_script(HEARING)


def hears(tab: Page, said: str) -> None:
    """That a page says something, or has said it."""
    tab.wait_for_function("said => heard.some((one) => one.includes(said))", arg=said)


def stands_at(tab: Page, ending: str) -> None:
    """That the address ends so."""
    expect(tab).to_have_url(re.compile(f"{re.escape(ending)}$"))


def fits(tab: Page, width: int) -> None:
    """That nobody has to scroll aside on a screen of so many pixels, which the page knows to be that narrow."""
    tab.wait_for_function("width => innerWidth === width", arg=width)
    assert tab.evaluate("document.documentElement.scrollWidth") <= width
