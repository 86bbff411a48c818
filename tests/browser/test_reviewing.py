"""From the queue to a published case: read, commented, accepted by one, published by another; with the keyboard too."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import violations
from tests.browser.waiting import Held, fits, stands_at
from tests.browser.workplaces import Json, Workplace, sign_in, workplace
from tests.builders import a_case, a_municipality, a_source, a_statement, an_organisation, an_outcome
from tests.desk import SUBMISSIONS, where

HOSTILE = "<img src=x onerror=alert(1)> & <script>alert(2)</script>"


@pytest.fixture(scope="module")
def work() -> Iterator[Workplace]:
    with workplace(a_case(words="kitchen", title="The kitchen", start_year=2012, outcomes=[an_outcome()])) as place:
        yield place


@pytest.fixture(scope="module")
def site(work: Workplace) -> str:
    return work.address


def id_of(submission: Json) -> str:
    return str(submission["submission"]["id"])


def test_a_case_goes_from_the_queue_to_its_page(tab: Page, work: Workplace) -> None:
    waiting = work.submitted(
        a_case(
            words="laundry", title=f"The laundry {HOSTILE}", barriers=[a_statement(text=HOSTILE)],
            outcomes=[an_outcome(description="Four people got work.", sources=[0])],
            sources=[a_source(supports=["summary"])],
        )
    )  # fmt: skip
    sign_in(tab, work.reviewer)
    tab.goto("/contribute")
    tab.get_by_role("link", name="1 case waits for a reviewer").click()
    tab.get_by_role("link", name=f"The laundry {HOSTILE}").click()

    advice = tab.locator("#checklist > ul")
    expect(advice).to_contain_text("No source tells of this barrier: add one that does")
    expect(advice.locator("code")).to_have_count(0)
    assert "`" not in advice.inner_text()
    summary = tab.locator("#at-summary")
    expect(summary.get_by_role("link", name="source 1")).to_have_attribute("href", "#source-0")
    outcome = tab.locator("#at-outcomes")
    expect(outcome).to_contain_text("not recorded")
    expect(tab.locator("#at-barriers")).to_contain_text(HOSTILE)
    expect(tab.locator("#at-barriers")).to_contain_text("No source names this.")
    assert violations(tab) == []

    summary.get_by_role("button", name="Comment on Summary").press("Enter")
    expect(tab.get_by_role("button", name="Add the comment")).to_be_visible()
    tab.keyboard.type(f"Since when? {HOSTILE}")
    assert violations(tab) == []
    tab.get_by_role("button", name="Add the comment").press("Enter")
    said = summary.locator(".comment")
    expect(said).to_be_focused()
    expect(said).to_contain_text(f"Since when? {HOSTILE}")
    said.get_by_role("button", name="Mark as dealt with").click()
    expect(summary.locator(".comment.resolved")).to_be_focused()

    tab.get_by_role("button", name="Accept", exact=True).press("Enter")
    expect(tab.get_by_role("dialog", name="Accept this case?")).to_be_visible()
    tab.keyboard.press("Escape")
    expect(tab.get_by_role("button", name="Accept", exact=True)).to_be_focused()
    tab.keyboard.press("Enter")
    expect(tab.get_by_role("dialog").get_by_role("textbox")).to_be_focused()
    tab.keyboard.type("Well sourced.")
    tab.get_by_role("dialog").get_by_role("button", name="Accept").click()
    expect(tab.locator("#done")).to_be_focused()
    expect(tab.locator("#done")).to_contain_text("Accepted. It waits for an editor.")
    expect(tab.locator("#head .state")).to_have_text("Accepted")
    expect(tab.locator("#trail")).to_contain_text("Well sourced.")
    expect(tab.get_by_role("button", name="Publish")).to_have_count(0)

    other = tab.context.new_page()
    sign_in(other, work.editor)
    other.goto(f"/contribute/review?id={id_of(waiting)}")
    other.get_by_role("button", name="Publish").click()
    other.get_by_role("dialog").get_by_role("button", name="Publish").click()
    other.get_by_role("link", name="Read the case").click()
    expect(other.get_by_role("heading", level=1)).to_have_text(f"The laundry {HOSTILE}")
    stands_at(other, "/cases/no-eksempelvik-laundry")


def test_what_others_decided_meanwhile_is_told_and_nothing_typed_is_lost(
    tab: Page, work: Workplace, faults: list[str]
) -> None:
    waiting = work.submitted(a_case(words="garden", title="The garden"))
    sign_in(tab, work.reviewer)
    tab.goto(f"/contribute/review?id={id_of(waiting)}")
    tab.get_by_role("button", name="Return for changes").click()
    dialog = tab.get_by_role("dialog")
    dialog.get_by_role("button", name="Return for changes").click()
    expect(dialog.get_by_role("textbox")).to_be_focused()
    expect(dialog).to_contain_text("Write something first.")
    tab.keyboard.type("Which year?")
    tab.context.set_offline(True)
    dialog.get_by_role("button", name="Return for changes").click()
    expect(dialog.get_by_role("alert")).to_contain_text("The service does not answer just now.")
    tab.context.set_offline(False)
    faults.clear()
    accepted = work.do(waiting, "accept", work.editor, {})
    dialog.get_by_role("button", name="Return for changes").click()
    expect(dialog.get_by_role("alert")).to_contain_text("It was changed elsewhere since you opened it.")
    dialog.get_by_role("button", name="Show it as it is now").click()
    faults.clear()

    expect(tab.locator("#head .state")).to_have_text("Accepted")
    tab.get_by_role("button", name="Return for changes").click()
    expect(dialog.get_by_role("textbox")).to_have_value("Which year?")
    dialog.get_by_role("button", name="Return for changes").click()
    expect(tab.locator("#done")).to_contain_text("Returned to its author.")
    seen = work.ask("GET", where(accepted), work.author)
    assert (seen["submission"]["state"], seen["submission"]["history"][-1]["words"]) == ("returned", "Which year?")


def test_what_it_may_repeat_is_looked_at_before_it_is_accepted(tab: Page, work: Workplace) -> None:
    again = {
        "title": "The oven of all",
        "municipalities": [a_municipality(name="Ovnsvik")],
        "organisations": [an_organisation(name="Ovnslaget")],
        "sources": [a_source(url="https://example.org/oven")],
    }
    draft = work.ask("POST", SUBMISSIONS, work.author, a_case(words="oven", **again))
    first = work.do(draft, "submit", work.author, {})
    work.submitted(a_case(words="oven-too", **again))
    sign_in(tab, work.reviewer)
    tab.goto(f"/contribute/review?id={id_of(first)}")
    expect(tab.locator("#repeats")).to_contain_text("The titles are alike to 100 of 100.")
    tab.get_by_role("button", name="Accept", exact=True).click()
    dialog = tab.get_by_role("dialog")
    dialog.get_by_role("button", name="Accept").press("Enter")
    expect(dialog.get_by_role("checkbox")).to_be_focused()
    expect(dialog).to_contain_text("Look at the cases that it may repeat, then tick this.")
    tab.keyboard.press("Space")
    dialog.get_by_role("button", name="Accept").press("Enter")
    expect(tab.locator("#done")).to_contain_text("Accepted.")


def test_the_pages_keep_nobody_out_on_a_small_dark_screen(tab: Page, work: Workplace) -> None:
    waiting = work.submitted(a_case(words="loom", title="The loom", outcomes=[an_outcome()]))
    tab.emulate_media(color_scheme="dark")
    tab.set_viewport_size({"width": 320, "height": 640})
    sign_in(tab, work.reviewer)
    for path, place in (("queue", "#found li"), (f"review?id={id_of(waiting)}", "#at-outcomes")):
        tab.goto(f"/nb/contribute/{path}")
        expect(tab.locator(place).first).to_be_visible()
        assert violations(tab) == []
        fits(tab, 320)


def test_an_amendment_shows_both_sides_and_its_author_puts_it_upon_what_is_published(
    tab: Page, work: Workplace
) -> None:
    slug = "no-eksempelvik-kitchen"
    changed = {"summary": "A village kitchen that cooks for the old.", "enablers": [a_statement(text="All help.")],
               "outcomes": [an_outcome(dimension="innovation")]}  # fmt: skip
    mine = work.amended(slug, work.author, start_year=2011, **changed)
    other = work.amended(slug, work.reviewer, start_year=2013)
    work.do(work.do(other, "accept", work.editor, {}), "publish", work.editor, {})
    sign_in(tab, work.reviewer)
    tab.goto(f"/contribute/review?id={id_of(mine)}")

    expect(tab.locator("#at-start_year dd")).to_have_text(["2012", "2011"])
    expect(tab.locator("#at-summary ins").first).to_be_visible()
    expect(tab.get_by_role("region", name="Enabler 1")).to_contain_text("No source names this.")
    expect(tab.locator("#meanwhile")).to_contain_text("2013")
    outcome = tab.locator("#at-outcomes-0-dimension dl dl")
    expect(outcome.locator("dt")).to_have_text(["Evidence", "Result"])
    expect(outcome.locator("dd")).to_have_text(["Self-reported", "not recorded"])
    expect(tab.get_by_role("button", name="Accept", exact=True)).to_have_count(0)

    work.do(mine, "return", work.reviewer, {"comment": "Rebase it."})
    tab.evaluate("key => sessionStorage.setItem('samspill-key', key)", work.author.key)
    tab.reload()
    expect(tab.locator("#actions .warning")).to_contain_text("Put your changes upon what is published now")
    tab.get_by_label("Keep what this change says").check()
    assert violations(tab) == []
    tab.get_by_role("button", name="Put the changes upon what is published now").click()
    expect(tab.locator("#done")).to_be_focused()
    expect(tab.locator("#at-start_year dd")).to_have_text(["2013", "2011"])


def test_what_is_being_done_is_told_though_its_question_was_closed(tab: Page, work: Workplace) -> None:
    waiting = work.submitted(a_case(words="mill", title="The mill"))
    sign_in(tab, work.reviewer)
    tab.goto(f"/contribute/review?id={id_of(waiting)}")
    held = Held(tab, "**/accept*")
    tab.get_by_role("button", name="Accept", exact=True).click()
    tab.get_by_role("dialog").get_by_role("button", name="Accept").click()
    asked = held.first()
    expect(tab.get_by_role("dialog").get_by_role("button", name="Cancel")).to_be_hidden()
    tab.keyboard.press("Escape")
    tab.keyboard.press("Escape")
    asked.continue_()

    expect(tab.locator("#done")).to_contain_text("Accepted.")


def test_the_queue_is_asked_by_its_address_and_says_when_it_is_empty(tab: Page, work: Workplace) -> None:
    work.handed_in(*(a_case(words=f"row-{number}", title=f"Row {number:02} of wool") for number in range(22)))
    sign_in(tab, work.reviewer)
    tab.goto("/nn/contribute/queue?q=wool")
    items = tab.locator("#found li[data-id]")
    expect(items).to_have_count(20)
    tab.get_by_role("button", name="Vis fleire").press("Enter")
    expect(items).to_have_count(22)
    expect(items.nth(20).get_by_role("link")).to_be_focused()
    assert violations(tab) == []

    tab.get_by_label("Ord i tittelen").fill("ull")
    tab.keyboard.press("Enter")
    expect(tab.locator("#count")).to_have_text("Ingenting svarar til det du har valt.")
    stands_at(tab, "q=ull")
    tab.go_back()
    expect(items).to_have_count(20)


def test_who_may_not_review_is_told_kindly(tab: Page, work: Workplace) -> None:
    sign_in(tab, work.author)
    tab.goto("/contribute/queue")

    expect(tab.locator("#no-role")).to_be_visible()
    expect(tab.locator("#filters")).to_be_hidden()
