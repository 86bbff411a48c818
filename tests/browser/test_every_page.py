"""Every page, in every language and both themes: nobody is kept out, nobody else is told, nothing fails unseen.

`make coverage` looks at each page in each language in both themes. `make test`, for which half a minute is much, looks
at each page once, in the light or in the dark, and pages take turns with the languages.
"""

from typing import Literal

import pytest
from playwright.sync_api import Page

from app.explorer.pages import PAGES
from app.explorer.tongues import PREFIXES
from tests.browser.axe import violations
from tests.browser.waiting import fits
from tests.trying import SHARE

SLUG = "nl-zeist-austerlitz-zorgt"
ASKED = {"/cases/{slug}/difference": "?from=1"}
"""What a page has to be asked, by its path, where it shows nothing without."""
SHOWING = ("?q=eldreomsorg+bygd&country.not=NO&sort=-start_year&list=no", "?q=eldreomsrg&sector=energy")
"""Questions at which Find shows much that it does not show without, or nothing but what to do about it."""
REFUSED = ("/nn/?sektor=energy", "/cases/no-such-case")
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


def turns(first: int) -> tuple[tuple[str, str], ...]:
    """Each page with every language, or every other page with the one whose turn it is."""
    return tuple(
        (path, language)
        for place, path in enumerate(PAGES)
        for turn, language in enumerate(LANGUAGES)
        if SHARE >= 1 or (turn == place // 2 % len(LANGUAGES) and place % 2 == first)
    )


def look(tab: Page, address: str, theme: Theme = "light") -> None:
    tab.emulate_media(color_scheme=theme)
    tab.goto(address, wait_until="networkidle")

    assert violations(tab, *(() if theme == "light" else IN_THE_DARK)) == []


@pytest.mark.parametrize(("path", "language"), turns(0))
def test_a_page_keeps_nobody_out(kept_tab: Page, path: str, language: str) -> None:
    look(kept_tab, address_of(path, language))

    assert kept_tab.locator("html").get_attribute("lang") == language


@pytest.mark.parametrize(("path", "language"), turns(1))
def test_a_page_is_read_in_the_dark_on_a_narrow_screen_and_with_large_letters(
    kept_tab: Page, path: str, language: str
) -> None:
    look(kept_tab, address_of(path, language), "dark")

    kept_tab.set_viewport_size({"width": 320, "height": 640})
    nothing_is_cut(kept_tab, 320)
    # 1280 pixels at 200 per cent, and the same where letters alone are made larger.
    kept_tab.set_viewport_size({"width": 640, "height": 400})
    nothing_is_cut(kept_tab, 640)
    kept_tab.set_viewport_size({"width": 1280, "height": 800})
    kept_tab.evaluate("document.documentElement.style.fontSize = '200%'")
    nothing_is_cut(kept_tab, 1280)


def nothing_is_cut(tab: Page, width: int) -> None:
    """Nobody has to scroll aside, and nothing stands where nobody can."""
    fits(tab, width)
    assert tab.evaluate(HIDDEN) == []


@pytest.mark.parametrize("question", SHOWING)
def test_a_page_that_found_much_or_nothing_keeps_nobody_out(kept_tab: Page, question: str) -> None:
    look(kept_tab, f"/nn/{question}")


@pytest.mark.parametrize("address", REFUSED)
def test_who_sees_nothing_else_is_told_so_that_all_understand(
    kept_tab: Page, address: str, kept_faults: list[str]
) -> None:
    look(kept_tab, address)

    assert kept_tab.locator("h1").count() == 1
    assert all("answered 4" in one or "status of 4" in one for one in kept_faults)
    kept_faults.clear()
