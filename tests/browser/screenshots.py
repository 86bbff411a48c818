"""Pictures of every page, wide and narrow, light and dark, to be looked at: `python -m tests.browser.screenshots`.

Of a service that runs: `… http://127.0.0.1:8000 FOLDER [PATH …]`. Those in the README are taken with `--readme`.
"""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, sync_playwright

from app.explorer.pages import PAGES
from tests.browser.chromium import chromium_arguments, find_chromium
from tests.browser.test_every_page import address_of

WIDTHS = {320: 640, 768: 1024, 1440: 900}
"""Height by width of a screen, in CSS pixels."""
THEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
README = Path(__file__).with_name("pictures")
SHOWN = {
    "find": "/?sector=eldercare&country.not=NO",
    "compare": "/nn/compare?profile.municipality=NO-4613&population=400&profile.sector=eldercare"
    "&profile.target_group=older-people&profile.collaboration_form=partnership-agreement&country.not=NO#cases",
}
"""By name, what the README shows."""


def take(browser: Browser, origin: str, folder: Path, paths: Iterable[str]) -> None:
    """Every one of these pages in every width and theme, whole, as PNG files that tell which."""
    folder.mkdir(parents=True, exist_ok=True)
    for width, height in WIDTHS.items():
        for theme in THEMES:
            with browser.new_context(
                base_url=origin,
                viewport={"width": width, "height": height},
                color_scheme=theme,
                reduced_motion="reduce",
            ) as context:
                for path in paths:
                    tab = context.new_page()
                    tab.goto(path, wait_until="networkidle")
                    name = path.strip("/").replace("/", "-").partition("?")[0] or "find"
                    tab.screenshot(path=folder / f"{name}-{width}-{theme}.png", full_page=True)
                    tab.close()


def take_for_readme(browser: Browser, origin: str) -> None:
    """What the README shows: the first screen of two pages."""
    README.mkdir(exist_ok=True)
    with browser.new_context(base_url=origin, viewport={"width": 1440, "height": 1000}) as context:
        for name, path in SHOWN.items():
            tab = context.new_page()
            tab.goto(path, wait_until="networkidle")
            tab.screenshot(path=README / f"{name}.png")


def main(origin: str, folder: str, *paths: str) -> None:
    """Takes them; all pages where no path is named."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=chromium_arguments())
        if folder == "--readme":
            take_for_readme(browser, origin)
        else:
            take(browser, origin, Path(folder), paths or [address_of(path, "nn") for path in PAGES])


if __name__ == "__main__":
    main(*sys.argv[1:])
