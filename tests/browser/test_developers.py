"""What developers copy from the page for them works as it was copied."""

import json
import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.elsewhere import page_elsewhere
from tests.browser.watching import watch

EMPTY = (
    '<!DOCTYPE html><html lang="nb"><meta charset="utf-8"><title>Vår side</title><link rel="icon" href="data:,"><body>'
)


@pytest.mark.parametrize("question", ["", "?question=forms"])
def test_what_is_copied_into_an_empty_page_elsewhere_shows_a_chart_its_table_and_cases(
    kept_tab: Page, browser: Browser, site: str, question: str
) -> None:
    kept_tab.context.grant_permissions(["clipboard-read", "clipboard-write"])
    kept_tab.goto(f"/nb/developers{question}")
    block = kept_tab.locator(".to-copy", has_text="<script")
    block.locator("xpath=preceding-sibling::*[1]").get_by_role("button", name="Kopier").click()
    expect(kept_tab.get_by_role("status").filter(has_text="Kopiert")).to_be_visible()
    copied = kept_tab.evaluate("navigator.clipboard.readText()")
    assert copied.startswith(f'<script type="module" src="{site}/embed/')

    faults: list[str] = []
    policy = f"default-src 'none'; script-src {site}; connect-src {site}; img-src {site} data:"
    with page_elsewhere(EMPTY + copied, policy) as elsewhere, browser.new_context() as context:
        tab = context.new_page()
        watch(tab, (site, elsewhere), faults)
        tab.goto(elsewhere)
        chart = tab.locator("samspill-chart")
        expect(chart.locator("img")).to_have_attribute("alt", re.compile(r"\d+ saker"))
        assert chart.locator("img").evaluate("one => one.decode().then(() => one.naturalWidth)") > 300
        chart.locator("summary").click()
        expect(chart.locator("tbody tr").nth(4)).to_be_visible()
        expect(tab.locator("samspill-cases li")).to_have_count(3)
    assert faults == []


def test_each_call_that_is_offered_answers_what_is_shown(kept_tab: Page) -> None:
    kept_tab.goto("/nb/developers")
    shown = kept_tab.locator("pre.answer").text_content() or ""
    codes = kept_tab.locator("h3 + .copying + .to-copy").all_text_contents()
    asked = [found for code in codes for found in re.findall(r"http://[^'\"]+", code)]

    assert len(asked) == 4
    [address] = set(asked)
    answer = json.dumps(kept_tab.request.get(address).json(), indent=2, ensure_ascii=False)
    assert answer.splitlines()[:30] == shown.splitlines()[:30]


@pytest.mark.soak
def test_the_contract_can_be_tried_out(tab: Page) -> None:
    tab.goto("/docs")
    operation = tab.locator("#operations-health-isLive")
    operation.locator(".opblock-summary-control").click()
    operation.locator(".try-out__btn").click()
    operation.locator("button.execute").click()

    expect(operation.locator(".live-responses-table .response-col_status").last).to_contain_text("200")
