"""A spreadsheet on its way: checked, answered, made into submissions; every fault at its cell."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from playwright.sync_api import Page, expect

from app.formats.template import write_template
from tests.browser.axe import CONTRAST, violations
from tests.browser.workplaces import Workplace, sign_in, workplace
from tests.builders import a_case

HOSTILE = "<img src=x onerror=alert(1)>"
TWICE = "The village kitchen that cooks for the school"


@pytest.fixture(scope="module")
def work() -> Iterator[Workplace]:
    with workplace(a_case(words="kitchen", title=TWICE)) as place:
        yield place


@pytest.fixture(scope="module")
def site(work: Workplace) -> str:
    return work.address


@pytest.fixture(scope="module")
def sheet(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workbook with a case that is right, one with a fault and one that may be published."""
    empty = BytesIO()
    write_template(empty, "en")
    book = load_workbook(empty)
    for row, (slug, title, language) in enumerate(
        [("no-a-loom", f"A loom {HOSTILE}", "nn"), ("no-b-oven", "An oven", "nynorsk"), ("no-c-again", TWICE, "nn")]
    ):
        usual = a_case(title=title)
        add(book, "cases", **{name: usual[name] for name in ("country", "status", "confidence", "summary")},
            slug=slug, title=title)  # fmt: skip
        add(book, "municipalities", slug=slug, name=f"Eksempelvik {row}", tier="municipality")
        add(book, "organisations", slug=slug, name=f"Enterprise {row}{title[:5]}", role="entrepreneur")
        add(book, "sources", slug=slug, title="Page", url=f"https://example.org/{slug}", language=language)
    path = tmp_path_factory.mktemp("sheet") / "cases.xlsx"
    book.save(path)
    return path


def add(book: Workbook, name: str, /, **cells: Any) -> None:
    book[name].append([cells.get(str(cell.value)) for cell in book[name][1]])


def test_a_spreadsheet_is_checked_answered_and_handed_in(
    tab: Page, work: Workplace, sheet: Path, tmp_path: Path
) -> None:
    sign_in(tab, work.author)
    tab.goto("/contribute/upload")
    tab.get_by_role("button", name="Check the file").press("Enter")
    expect(tab.locator("#file-fault")).to_have_text("Choose a file first.")
    tab.get_by_label("The file", exact=True).set_input_files(sheet)
    tab.get_by_role("button", name="Check the file").press("Enter")

    expect(tab.locator("#three")).to_be_focused()
    cases = tab.locator("#cases > li")
    expect(cases).to_have_count(3)
    expect(cases.nth(0)).to_contain_text(HOSTILE)
    expect(cases.nth(1)).to_contain_text("sources, cell G5")
    expect(cases.nth(2)).to_contain_text("Waits for your answer")
    assert work.ask("GET", "/v1/submissions", work.author)["total"] == 0
    assert violations(tab) == []

    with tab.expect_download() as loading:
        tab.get_by_role("button", name="Download the report (XLSX)").click()
    loading.value.save_as(tmp_path / "report.xlsx")
    rows = list(load_workbook(tmp_path / "report.xlsx")["report"].iter_rows(values_only=True))
    assert rows[1][4:7] == ("no-a-loom", f"A loom {HOSTILE}", "A new case")
    assert rows[2][:4] == ("sources", 5, "G", "language")

    cases.nth(2).get_by_role("radio", name="Another case that belongs").focus()
    tab.keyboard.press("Space")
    expect(tab.locator("#making")).to_be_hidden()
    tab.get_by_role("button", name="Check again with your answers").press("Enter")
    expect(cases.nth(2)).to_contain_text("A new case")
    tab.locator("#outcome").select_option("new")
    expect(cases).to_have_count(2)

    tab.get_by_label("Send them in at once").check()
    tab.get_by_role("button", name="Make 2 drafts").press("Enter")
    tab.get_by_role("dialog").get_by_role("button", name="Make 2 drafts").press("Enter")
    expect(tab.locator("#three")).to_have_text("What became of it")
    expect(tab.locator("#three")).to_be_focused()
    assert violations(tab, without=(CONTRAST,)) == []
    made = work.ask("GET", "/v1/submissions?state=submitted", work.author)["items"]
    assert sorted(one["title"] for one in made) == [f"A loom {HOSTILE}", TWICE]
    tab.get_by_role("link", name="Sent in: read it").first.click()
    expect(tab.get_by_role("heading", level=1)).to_contain_text("A loom")


def test_a_service_that_does_not_answer_loses_no_answer(
    tab: Page, work: Workplace, tmp_path: Path, faults: list[str]
) -> None:
    lines = tmp_path / "cases.ndjson"
    lines.write_text('{"title": "One"}\n{nothing\n', "utf-8")
    sign_in(tab, work.author)
    tab.goto("/nb/contribute/upload")
    expect(tab.get_by_label("Filen", exact=True)).to_be_visible()
    tab.context.set_offline(True)
    tab.get_by_label("Filen", exact=True).set_input_files(lines)
    tab.get_by_role("button", name="Kontroller filen").click()
    expect(tab.get_by_role("alert")).to_contain_text("Tjenesten svarer ikke akkurat nå.")
    tab.context.set_offline(False)
    faults.clear()
    tab.get_by_role("button", name="Kontroller filen").click()

    expect(tab.locator("#cases > li").nth(1)).to_contain_text("Linje 2")
    expect(tab.locator("#making-words")).to_have_text("Det kan ikke lages noe utkast av filen slik den er.")

    # A file that was corrected is another one, though it is as long as before.
    assert tab.evaluate("""async () => {
      const folder = document.querySelector("script[src*=contribute]").src.replace("upload.js", "");
      const { answersFor } = await import(`${folder}upload_answers.js`);
      const file = { name: "cases.ndjson", blob: new Blob(["1"]), changed: 1 };
      answersFor(file).give(2, "new");
      return [answersFor(file).told(), answersFor({ ...file, changed: 2 }).told()];
    }""") == ["2:new", ""]
