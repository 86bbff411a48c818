"""Below a path of a site pages ask for nothing that is not below it, whatever somebody does in them."""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import MILLISECONDS
from tests.browser.watching import watch
from tests.contract.test_tour import serving_for


@pytest.mark.soak
def test_everything_that_pages_ask_for_is_below(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder, faults, asked = tmp_path_factory.mktemp("below"), list[str](), list[str]()
    with serving_for(folder, public_url="http://kommune.example/samspill") as (site, _):
        tab = browser.new_page(base_url=site, reduced_motion="reduce")
        tab.set_default_timeout(MILLISECONDS)
        watch(tab, (site,), faults)
        tab.on("request", lambda request: asked.append(urlsplit(request.url).path))
        tab.goto("/samspill/nb/")
        tab.locator("#q").press_sequentially("sol", delay=20)
        expect(tab.locator("[role=option]").first).to_be_visible()
        tab.locator("#q").press("Escape")
        tab.locator("#facets input[type=checkbox]").first.check()
        expect(tab.locator(".chips li").first).to_be_visible()
        tab.locator("#list h3 a").first.click()
        expect(tab.locator("h1")).to_be_visible()
        for page in ("nb/patterns", "nb/patterns/truth-table", "nn/compare", "contribute/edit", "developers", "docs"):
            tab.goto(f"/samspill/{page}", wait_until="networkidle")
        expect(tab.locator(".opblock").first).to_be_visible()
        tab.close()

    assert faults == []
    assert {path for path in asked if not path.startswith("/samspill/")} == set()
    assert {"/samspill/v1/suggestions", "/samspill/v1/cases", "/samspill/openapi.json"} <= {*asked}
