"""The researcher's way: from an empty form to a published case, with the keyboard too; nothing that was typed is lost."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.axe import violations
from tests.browser.workplaces import Workplace, sign_in, workplace
from tests.builders import a_case, a_source, a_statement
from tests.desk import SUBMISSIONS

HOSTILE = "<img src=x onerror=alert(1)> & <script>alert(2)</script>"
SAVED = re.compile(r"^Saved \d\d:\d\d$")


@pytest.fixture(scope="module")
def work() -> Iterator[Workplace]:
    with workplace(
        a_case(
            words="kitchen", title="The kitchen", barriers=[a_statement("staffing"), a_statement(text="Second.")],
            sources=[a_source(title="One"), a_source(title="Two", supports=["barriers[1]", "barriers[0].text"])],
            unverified_fields=["barriers[1]"],
        )
    ) as place:  # fmt: skip
        yield place


@pytest.fixture(scope="module")
def site(work: Workplace) -> str:
    return work.address


def step(tab: Page, name: str) -> None:
    tab.get_by_role("navigation", name="Steps").get_by_role("link", name=name).click()
    expect(tab.get_by_role("heading", level=2, name=name)).to_be_focused()


def field(tab: Page, path: str) -> Locator:
    """The field of a path of the document."""
    return tab.locator(f"[data-path='{path}']").first


def is_saved(tab: Page, work: Workplace, path: str, value: Any) -> None:
    """Waits until the service has a value; the page says so by then."""
    expect(tab.locator("#saved")).to_have_text(SAVED)
    assert _at(document_of(tab, work), path) == value


def document_of(tab: Page, work: Workplace) -> Any:
    return work.ask("GET", f"{SUBMISSIONS}/{tab.url.partition('id=')[2].partition('#')[0]}", work.author)["submission"][
        "document"
    ]


def _at(value: Any, path: str) -> Any:
    for one in re.findall(r"\w+", path):
        value = value[int(one)] if one.isdigit() else value.get(one)
    return value


def test_from_an_empty_form_to_a_published_case(tab: Page, work: Workplace) -> None:
    sign_in(tab.context, work.author)
    tab.goto("/contribute")
    tab.get_by_role("link", name="Write a new case").click()

    # The first step with the keyboard alone.
    tab.get_by_label("Title (needed)").focus()
    tab.keyboard.type(f"A kitchen in Bømlo {HOSTILE}")
    expect(tab).to_have_url(re.compile("id=[0-9a-f]{32}"))
    expect(tab.locator("#checklist")).to_contain_text("things to mend before it can be handed in")
    tab.get_by_label("Country (needed)").focus()
    tab.keyboard.type("Norw")
    tab.get_by_role("button", name="Add: Municipality").press("Enter")
    finder = tab.get_by_label("Find the municipality in the list")
    expect(finder).to_be_focused()
    tab.keyboard.type("bøml")
    expect(tab.get_by_role("option", name="Bømlo")).to_be_visible()
    tab.keyboard.press("ArrowDown")
    tab.keyboard.press("Enter")
    expect(field(tab, "municipalities[0].region").get_by_role("textbox")).to_have_value("Vestland")
    expect(tab.get_by_role("heading", level=4, name="1. Bømlo")).to_be_visible()
    tab.get_by_label("Start year").focus()
    tab.keyboard.type("2 021")
    tab.get_by_label("Status (needed)").focus()
    tab.keyboard.type("Ongoing")
    tab.get_by_role("link", name="Next: Who").press("Enter")
    expect(tab.get_by_role("heading", level=2, name="Who")).to_be_focused()

    tab.get_by_role("button", name="Add: Organisation").click()
    field(tab, "organisations[0].name").get_by_role("textbox").fill("Eksempelkjøkenet SA")
    # What nobody waited for to be saved is there after the page is loaded anew.
    tab.on("dialog", lambda dialog: dialog.accept())
    tab.reload()
    expect(field(tab, "organisations[0].name").get_by_role("textbox")).to_have_value("Eksempelkjøkenet SA")
    is_saved(tab, work, "organisations[0].name", "Eksempelkjøkenet SA")

    step(tab, "What is done")
    field(tab, "summary").get_by_role("textbox").fill(f"An invented case. {HOSTILE}")
    tab.get_by_label("Search in the list").first.fill("food")
    tab.get_by_role("checkbox", name="Food").check()
    step(tab, "Sources and doubt")
    tab.get_by_role("button", name="Add: Source").click()
    field(tab, "sources[0].title").get_by_role("textbox").fill("A page")
    field(tab, "sources[0].url").get_by_role("textbox").fill("https://example.org/kjoken")
    language = field(tab, "sources[0].language").get_by_role("combobox")
    language.fill("nynorsk")
    tab.get_by_role("option", name="Norwegian Nynorsk").click()
    tab.get_by_label("Confidence (needed)").select_option("low")
    step(tab, "What is done")
    field(tab, "summary").get_by_text("Sources for this: 0").click()
    field(tab, "summary").get_by_role("checkbox", name="1. A page").check()
    expect(field(tab, "summary").locator("summary")).to_have_text("Sources for this: 1")
    expect(tab.locator("#checklist")).to_contain_text("Nothing is in the way of handing it in.")
    is_saved(tab, work, "sources[0].supports[0]", "summary")

    step(tab, "Look through and send")
    expect(tab.locator("#step")).to_contain_text(f"An invented case. {HOSTILE}")
    assert violations(tab) == []
    tab.get_by_role("button", name="Hand in").click()
    expect(tab.get_by_role("heading", name="Handed in")).to_be_focused()

    submission = work.ask("GET", f"{SUBMISSIONS}?state=submitted", work.reviewer)["items"][0]
    seen = work.ask("GET", f"{SUBMISSIONS}/{submission['id']}", work.reviewer)
    assert seen["submission"]["document"]["start_year"] == 2021
    assert seen["submission"]["document"]["municipalities"][0]["lau_code"] == "4613"
    published = work.do(work.do(seen, "accept", work.reviewer, {}), "publish", work.editor, {})
    tab.goto(f"/cases/{published['submission']['document']['slug']}")
    expect(tab.get_by_role("heading", level=1)).to_have_text(f"A kitchen in Bømlo {HOSTILE}")
