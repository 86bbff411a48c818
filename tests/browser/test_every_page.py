"""Every page, in every language and both themes: nobody is kept out, nobody else is told, nothing fails unseen.

`make coverage` looks at each page in each language in both. `make test`, for which a minute of all cores is much, looks
at each page in light in one language and in dark in the next, so that three pages in a row take turns through all.
"""

from collections.abc import Iterator
from typing import Literal

import pytest
from playwright.sync_api import Page

from app.explorer.pages import PAGES
from app.explorer.tongues import PREFIXES
from tests.browser.axe import violations
from tests.trying import SHARE

SLUG = "nl-zeist-austerlitz-zorgt"
ASKED = {"/cases/{slug}/difference": "?from=1"}
"""What a page has to be asked, by its path, where it shows nothing without."""
SHOWING = {
    "/": ("?q=eldreomsorg+landsby&country.not=NO&sort=-start_year", "?q=qwertz&sector=energy", "?list=no"),
    "/compare": ("?municipality=NO-4613&sector=eldercare&target_group=older-people&population=400",),
}
"""Questions, by path, at which a page shows much that it does not show without."""
REFUSED = ("/nb/comapre", "/nn/?sektor=energy", "/cases/no-such-case")
"""Addresses at which people are told why they see nothing else."""

Theme = Literal["light", "dark"]
LANGUAGES = tuple(PREFIXES)
IN_THE_DARK = ("color-contrast", "link-in-text-block")
"""Rules that a theme may break by itself: all else is the same as in the light."""

HIDDEN = """() => [...document.querySelectorAll('h1, h2, h3, p, a, button, label, dt, dd, th')]
  .filter((one) => one.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
  .filter((one) => !one.closest('.visually-hidden, .skip, .scrolled, .wide, [role=region], pre'))
  .filter((one) => one.getBoundingClientRect().right > innerWidth + 1 && one.getBoundingClientRect().left >= 0)
  .map((one) => `${one.tagName} ${one.textContent.trim().slice(0, 60)}`)"""
"""What stands to the right of the screen, though nothing scrolls there."""


def address_of(path: str, language: str) -> str:
    return f"{PREFIXES[language]}{path.format(slug=SLUG)}{ASKED.get(path, '')}"


def looks() -> Iterator[tuple[str, str, Theme]]:
    """Page, language and theme of every look that is taken."""
    for place, path in enumerate(PAGES):
        for turn, language in enumerate(LANGUAGES):
            if SHARE >= 1 or turn == place % len(LANGUAGES):
                yield path, language, "light"
            if SHARE >= 1 or turn == (place + 1) % len(LANGUAGES):
                yield path, language, "dark"


def look(tab: Page, address: str, theme: Theme) -> None:
    tab.emulate_media(color_scheme=theme, reduced_motion="reduce")
    tab.goto(address, wait_until="networkidle")

    assert violations(tab, *(() if theme == "light" else IN_THE_DARK)) == []


@pytest.mark.parametrize(("path", "language", "theme"), tuple(looks()))
def test_a_page_keeps_nobody_out(tab: Page, path: str, language: str, theme: Theme) -> None:
    look(tab, address_of(path, language), theme)

    assert tab.locator("html").get_attribute("lang") == language


@pytest.mark.parametrize("address", [f"/nn{path}{asked}" for path, all_ in SHOWING.items() for asked in all_])
def test_a_page_that_shows_much_or_nothing_keeps_nobody_out(tab: Page, address: str) -> None:
    look(tab, address, "light")
    tab.emulate_media(color_scheme="dark")

    assert violations(tab, *IN_THE_DARK) == []


@pytest.mark.parametrize("address", REFUSED)
def test_who_sees_nothing_else_is_told_so_that_all_understand(tab: Page, address: str, faults: list[str]) -> None:
    look(tab, address, "light")

    assert tab.locator("h1").count() == 1
    assert all("answered 4" in one or "status of 4" in one for one in faults)
    faults.clear()


@pytest.mark.parametrize("path", PAGES)
def test_a_page_fits_a_narrow_screen_and_large_letters(tab: Page, path: str) -> None:
    tab.set_viewport_size({"width": 320, "height": 640})
    tab.goto(address_of(path, "nn"))
    tab.locator("h1").wait_for()
    fits(tab, 320)

    # 1280 pixels at 200 per cent.
    tab.set_viewport_size({"width": 640, "height": 400})
    fits(tab, 640)
    # The same where letters alone are made larger.
    tab.set_viewport_size({"width": 1280, "height": 800})
    tab.evaluate("document.documentElement.style.fontSize = '200%'")
    fits(tab, 1280)


def fits(tab: Page, width: int) -> None:
    """Nobody has to scroll aside, and nothing stands where nobody can."""
    assert tab.evaluate("document.documentElement.scrollWidth") <= width
    assert tab.evaluate(HIDDEN) == []
