"""The frame under the fingers: keyboard, paper, no JavaScript, and examples that name the reader's own address."""

from playwright.sync_api import Browser, Page, expect

OUTLINE = """() => {
  let focused = document.activeElement;
  while (focused.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  const looks = getComputedStyle(focused);
  return looks.outlineStyle === "none" ? 0 : parseFloat(looks.outlineWidth);
}"""
"""Pixels of what shows where one is, inside an element of ours too."""


def test_the_first_stop_of_the_keyboard_leads_to_the_content(tab: Page) -> None:
    tab.goto("/nb/about")
    skip = tab.get_by_role("link", name="Til innholdet")
    tab.keyboard.press("Tab")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()

    tab.keyboard.press("Enter")

    expect(tab.locator("main")).to_be_focused()
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.querySelector('main').contains(document.activeElement)")


def test_every_stop_of_the_keyboard_is_seen(tab: Page) -> None:
    tab.goto("/developers")
    # What is drawn while one is in it takes the focus along.
    expect(tab.locator("samspill-chart img")).to_be_visible()
    for _ in range(25):
        tab.keyboard.press("Tab")
        assert tab.evaluate(OUTLINE) >= 2


def test_paper_has_what_is_read_and_not_what_is_pressed(tab: Page) -> None:
    tab.goto("/nn/about")
    tab.emulate_media(media="print", color_scheme="dark")

    expect(tab.get_by_role("heading", level=1)).to_be_visible()
    expect(tab.locator("nav.menu")).to_be_hidden()
    assert tab.evaluate("getComputedStyle(document.body.parentElement).color") == "rgb(0, 0, 0)"


def test_without_javascript_a_developer_still_asks_and_is_answered(browser: Browser, site: str) -> None:
    with browser.new_context(base_url=site, java_script_enabled=False) as context:
        tab = context.new_page()
        tab.goto("/nb/developers")
        tab.get_by_role("link", name="Hvor i Norden?").click()

        expect(tab.locator("pre.answer")).to_contain_text('"items"')
        expect(tab.get_by_role("link", name="SVG")).to_be_visible()


def test_examples_name_the_address_that_the_reader_came_by(tab: Page, site: str) -> None:
    tab.goto("/developers?question=outcomes")

    expect(tab.locator("a.call code")).to_have_text(
        f"{site}/v1/statistics/counts?by=outcome&sector=work-integration&lang=en"
    )
    expect(tab.locator("samspill-chart img")).to_be_visible()
    assert "127.0.0.1:8000" not in tab.locator("main").inner_text()


def test_the_paragraphs_can_be_copied(tab: Page, site: str) -> None:
    tab.context.grant_permissions(["clipboard-read", "clipboard-write"])
    tab.goto("/nn/accessibility")
    tab.get_by_role("button", name="Kopier").first.click()

    expect(tab.get_by_role("status").first).to_have_text("Kopiert")
    copied = tab.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("Diagram og lister over saker")
    assert copied.endswith(f"{site}/nn/accessibility")
