"""Every page, in every language and both themes: nobody is kept out, nobody else is told, nothing fails unseen."""

import pytest
from playwright.sync_api import Page

from app.explorer.pages import PAGES
from app.explorer.tongues import PREFIXES
from tests.browser.axe import violations

SLUG = "nl-zeist-austerlitz-zorgt"


@pytest.mark.parametrize("language", PREFIXES)
@pytest.mark.parametrize("path", PAGES)
def test_a_page_keeps_nobody_out(tab: Page, path: str, language: str) -> None:
    tab.goto(f"{PREFIXES[language]}{path.format(slug=SLUG)}", wait_until="networkidle")

    assert tab.locator("html").get_attribute("lang") == language
    assert violations(tab) == []

    tab.emulate_media(color_scheme="dark")
    assert violations(tab, "color-contrast", "link-in-text-block") == []


@pytest.mark.parametrize("path", PAGES)
def test_a_page_fits_a_narrow_screen(tab: Page, path: str) -> None:
    tab.set_viewport_size({"width": 320, "height": 640})
    tab.goto(f"/nn{path.format(slug=SLUG)}")

    assert tab.evaluate("document.documentElement.scrollWidth") == 320
