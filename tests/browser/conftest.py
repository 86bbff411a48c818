"""A running service, and a browser to look at it with."""

import os
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from tests.browser.chromium import PLACES, VARIABLE, chromium_arguments, find_chromium
from tests.browser.sites import shared_site
from tests.browser.watching import watch

MILLISECONDS = 60_000
"""How long a page may take under all other tests on a small machine; none may rely on being quick."""
NOBODY_ELSE = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"
"""Whatever a page asks for, no other machine is reached."""
ONE_PROCESS = "--process-per-site"
"""Tabs of one site in one process, which has loaded its modules before."""

# By itself it waits for five seconds.
expect.set_options(timeout=MILLISECONDS)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of a running service with the real cases, for tests that only read; no limits on how often."""
    with shared_site(tmp_path_factory) as address:
        yield address


# Of this folder, not of the session: while Playwright runs, no other test of this thread could run an event loop.
@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """A real Chromium: the one of this machine, as Playwright's own cannot be had everywhere."""
    path = find_chromium()
    if path is None:
        reason = f"Pages are not tried in a browser: there is none of {', '.join(PLACES)}, and {VARIABLE} names none."
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        pytest.skip(reason)
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(
            executable_path=path, args=[*chromium_arguments(), NOBODY_ELSE, ONE_PROCESS]
        )
        yield running
        running.close()


@pytest.fixture
def faults() -> list[str]:
    """What went wrong in `tab` so far. A test that means it to go wrong says so: `faults.clear()`."""
    return []


@pytest.fixture
def hosts(site: str) -> tuple[str, ...]:
    """Addresses that a page may ask; nobody else is ever reached. A file of tests may name more."""
    return (site,)


@pytest.fixture(scope="module")
def visitor(browser: Browser, site: str) -> Iterator[BrowserContext]:
    """Whoever opens the tabs of one file of tests: what was loaded once is kept, as pages are visited in turn."""
    with browser.new_context(base_url=site, reduced_motion="reduce") as context:
        context.set_default_timeout(MILLISECONDS)
        # As long as this one is open, so is the process that has everything.
        context.new_page().goto("/robots.txt")
        yield context


@pytest.fixture
def tab(visitor: BrowserContext, hosts: tuple[str, ...], faults: list[str]) -> Iterator[Page]:
    """An empty page with no history, at which addresses begin with the site; nothing may go wrong unseen in it."""
    page = visitor.new_page()
    watch(page, hosts, faults)
    yield page
    visitor.set_offline(False)
    visitor.clear_permissions()
    for one in visitor.pages[1:]:
        one.close()
    # Pages keep nothing but in their tab.
    assert visitor.storage_state() == {"cookies": [], "origins": []}
    assert faults == []


@pytest.fixture(scope="package")
def window(browser: Browser, site: str) -> Iterator[tuple[Page, list[str]]]:
    """A tab that is kept, and what went wrong in it."""
    faults: list[str] = []
    with browser.new_context(base_url=site, reduced_motion="reduce") as context:
        context.set_default_timeout(MILLISECONDS)
        page = context.new_page()
        watch(page, (site,), faults)
        yield page, faults


@pytest.fixture
def kept_faults(window: tuple[Page, list[str]]) -> list[str]:
    """As `faults`, for `kept_tab`."""
    return window[1]


@pytest.fixture
def kept_tab(window: tuple[Page, list[str]]) -> Iterator[Page]:
    """A tab that has shown pages before, for tests that only look: it takes a quarter of the work of a new one."""
    page, faults = window
    page.set_viewport_size({"width": 1280, "height": 720})
    page.emulate_media(color_scheme="light", media="screen")
    faults.clear()
    yield page
    page.unroute_all(behavior="ignoreErrors")
    page.context.clear_permissions()
    page.goto("about:blank")
    assert faults == []
