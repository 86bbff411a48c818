"""The researcher's way: from an empty form to a published case, with the keyboard too; nothing typed is lost."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from app.explorer.files import FOLDER
from app.model.document import document_fields
from tests.browser.axe import CONTRAST, violations
from tests.browser.waiting import fits
from tests.browser.workplaces import Workplace, sign_in, workplace
from tests.builders import a_case, a_source, a_statement, an_outcome
from tests.desk import SUBMISSIONS
from tests.explorer.worlds import a_full_case
from tests.trying import SHARE

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


def is_at(tab: Page, step: str) -> None:
    """Waits until a step is shown, which it is a moment after its address."""
    expect(tab.locator(f"#steps a[href='#{step}']")).to_have_attribute("aria-current", "step")


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
    sign_in(tab, work.author)
    tab.goto("/contribute")
    tab.get_by_role("link", name="Write a new case").click()

    # The first step with the keyboard alone.
    tab.get_by_label("Title (needed)").focus()
    tab.keyboard.type(f"A kitchen in Bømlo {HOSTILE}")
    expect(tab).to_have_url(re.compile("id=[0-9a-f]{32}"))
    expect(tab.locator("#checklist")).to_contain_text("things to mend before it can be handed in")
    country = tab.get_by_label("Country (needed)")
    choices = country.locator("option:not([value=''])")
    expect(choices.nth(30)).to_be_attached()
    names = choices.all_text_contents()
    assert names == sorted(names), "as people look for them"
    # What is filled in is not called missing while it is on its way.
    missing = field(tab, "country").get_by_text("This field is required.")
    expect(missing).to_be_visible()
    country.focus()
    tab.keyboard.type("Norw")
    # At once, not when it has arrived.
    assert missing.count() == 0
    tab.get_by_role("button", name="Add: Municipality").press("Enter")
    finder = tab.get_by_label("Find the municipality in the list")
    expect(finder).to_be_focused()
    tab.keyboard.type("bøml")
    expect(tab.get_by_role("option", name="Bømlo")).to_be_visible()
    tab.keyboard.press("ArrowDown")
    tab.keyboard.press("Enter")
    expect(field(tab, "municipalities[0].region").get_by_role("textbox")).to_have_value("Vestland")
    expect(tab.get_by_role("heading", level=3, name="1. Bømlo")).to_be_visible()
    tab.get_by_label("Start year").focus()
    tab.keyboard.type("2O21")
    expect(field(tab, "start_year").locator(".remarks")).to_contain_text("Write a whole number here, in digits alone.")
    tab.get_by_label("Start year").fill("2 021")
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
    bomlo = seen["submission"]["document"]["municipalities"][0]
    assert bomlo["lau_code"] == "4613"
    assert [round(bomlo[name], 3) - bomlo[name] for name in ("latitude", "longitude")] == [0, 0]
    published = work.do(work.do(seen, "accept", work.reviewer, {}), "publish", work.editor, {})
    tab.goto(f"/cases/{published['submission']['document']['slug']}")
    expect(tab.get_by_role("heading", level=1)).to_have_text(f"A kitchen in Bømlo {HOSTILE}")


def begun(tab: Page, work: Workplace, document: Any, at: str = "") -> Any:
    """A draft of the author, opened at a step."""
    draft = work.ask("POST", SUBMISSIONS, work.author, document)
    sign_in(tab, work.author)
    tab.goto(f"/contribute/edit?id={draft['submission']['id']}#{at}")
    return draft


def test_what_names_a_part_follows_it_and_nothing_else_changes(tab: Page, work: Workplace) -> None:
    sign_in(tab, work.author)
    tab.goto("/contribute?amend=no-eksempelvik-kitchen")
    tab.get_by_role("button", name="Begin the change").click()
    expect(tab.locator("#amending")).to_contain_text("no-eksempelvik-kitchen")
    before = document_of(tab, work)
    step(tab, "What was learned")

    tab.get_by_role("button", name="Move up: Barrier 2").press("Enter")
    expect(tab.get_by_role("heading", level=3, name="1. Second.")).to_be_visible()
    expect(tab.get_by_role("button", name="Move down: Barrier 1")).not_to_be_focused()
    expect(tab.locator("#told")).to_have_text("Moved. It is now number 1.")
    is_saved(tab, work, "sources[1].supports", ["barriers[0]", "barriers[1].text"])
    tab.on("dialog", lambda dialog: dialog.accept())
    tab.get_by_role("button", name="Remove: Barrier 1").press("Enter")
    expect(tab.get_by_role("heading", level=3, name="1. As told.")).to_be_focused()
    is_saved(tab, work, "sources[1].supports", ["barriers[0].text"])

    after = document_of(tab, work)
    assert (after["unverified_fields"], [one["text"] for one in after["barriers"]]) == ([], ["As told."])
    changed = {"barriers", "unverified_fields", "sources"}
    assert {name: after[name] for name in after if name not in changed} == {
        name: before[name] for name in before if name not in changed
    }


def test_what_cannot_be_sent_is_kept_and_sent_later(tab: Page, work: Workplace, faults: list[str]) -> None:
    begun(tab, work, {"title": "Before"}, "%")
    expect(tab.locator("#saved")).to_have_text(SAVED)
    tab.context.set_offline(True)
    tab.get_by_label("Title (needed)").fill("Typed on a train")
    expect(tab.locator("#saved")).to_contain_text("Not saved yet: the service does not answer just now.")
    assert tab.evaluate("Object.keys(sessionStorage).some(name => name.startsWith('samspill-unsaved-'))")

    tab.context.set_offline(False)
    is_saved(tab, work, "title", "Typed on a train")
    assert not tab.evaluate("Object.keys(sessionStorage).some(name => name.startsWith('samspill-unsaved-'))")
    faults.clear()


def test_what_was_changed_elsewhere_too_is_for_the_writer_to_choose(
    tab: Page, work: Workplace, faults: list[str]
) -> None:
    draft = begun(tab, work, {"title": "Before", "start_year": 2001})
    where = f"{SUBMISSIONS}/{draft['submission']['id']}"
    expect(tab.locator("#saved")).to_have_text(SAVED)
    work.ask("PATCH", where, work.author, {"title": "Elsewhere", "end_year": 2010}, if_match='"1"')
    tab.get_by_label("Title (needed)").fill("Here")

    conflict = tab.get_by_role("region", name="It was changed elsewhere too")
    expect(conflict.get_by_role("heading")).to_be_focused()
    expect(conflict).to_contain_text("Here")
    expect(conflict).to_contain_text("Elsewhere")
    expect(conflict.get_by_role("group")).to_have_count(1)
    assert violations(tab) == []
    conflict.get_by_role("button", name="Go on with these").click()

    expect(conflict).to_have_count(0)
    expect(tab.get_by_label("End year")).to_have_value("2010")
    is_saved(tab, work, "title", "Here")
    assert document_of(tab, work)["end_year"] == 2010
    assert f"answered 412: {work.address}{where}?lang=en" in faults
    faults.clear()


def test_somebody_is_named_only_with_consent_and_the_rest_is_saved(
    tab: Page, work: Workplace, faults: list[str]
) -> None:
    begun(tab, work, {"title": "Before"}, "credit")
    tab.get_by_label("Full name").fill("Kari Nordmann")
    tab.get_by_role("button", name="Add this person").click()
    expect(tab.locator("#step .fault")).to_be_focused()
    assert document_of(tab, work).get("credit", []) == []
    assert any("answered 422" in one for one in faults)
    faults.clear()

    tab.get_by_label("The person has agreed").check()
    tab.get_by_role("button", name="Add this person").click()
    expect(tab.locator(".credited")).to_have_text(re.compile("Kari Nordmann: .*"))
    tab.get_by_role("button", name="Name me").click()
    expect(tab.locator(".credited li")).to_have_count(2)
    assert [one["did"] for one in document_of(tab, work)["credit"]] == [["wrote"], ["wrote"]]
    assert "Kari" not in str(document_of(tab, work))


def test_a_case_like_another_is_handed_in_once_somebody_has_looked(tab: Page, work: Workplace) -> None:
    begun(tab, work, a_case(slug=None, title="The kitchen", outcomes=[an_outcome()]), "send")
    # No outcome is read without its evidence and result, though nobody recorded them.
    expect(tab.locator(".whole .parts > li").filter(has_text="Ten people").locator("dt")).to_have_text(
        ["Outcome", "Evidence", "Result", "What is told of the outcome"]
    )
    doubles = tab.get_by_role("region", name="Is it one of these?")
    expect(doubles.get_by_role("link", name="The kitchen")).to_have_attribute("href", "/cases/no-eksempelvik-kitchen")
    expect(doubles).to_contain_text("The titles are alike to 100 of 100.")
    tab.get_by_role("button", name="Hand in").press("Enter")
    none = tab.get_by_role("checkbox", name="It is none of these")
    expect(none).to_be_focused()
    expect(tab.locator("#told")).to_contain_text("say that it is none of them")
    none.check()
    tab.get_by_role("button", name="Hand in").press("Enter")
    expect(tab.get_by_role("heading", name="Handed in")).to_be_focused()


def test_a_change_is_brought_up_to_date_before_it_is_handed_in(tab: Page, work: Workplace) -> None:
    draft = work.ask(
        "POST", "/v1/cases/no-eksempelvik-kitchen/amendments", work.author, {"changes": {"start_year": 2012}}
    )
    other = work.amended("no-eksempelvik-kitchen", work.author, end_year=2019, status="completed")
    work.do(work.do(other, "accept", work.reviewer, {}), "publish", work.editor, {})
    sign_in(tab, work.author)
    tab.goto(f"/contribute/edit?id={draft['submission']['id']}#send")
    tab.get_by_role("button", name="Bring it up to date").click()
    expect(tab.locator("#told")).to_contain_text("It now rests on what is published.")
    assert {name: document_of(tab, work)[name] for name in ("start_year", "end_year")} == {
        "start_year": 2012, "end_year": 2019,
    }  # fmt: skip
    tab.get_by_role("button", name="Hand in the change").click()
    expect(tab.get_by_role("heading", name="Handed in")).to_be_focused()


def test_what_comes_back_says_why_at_its_field(tab: Page, work: Workplace) -> None:
    waiting = work.submitted(a_case(title="The laundry", words="laundry"))
    said = work.ask(
        "POST", f"{SUBMISSIONS}/{waiting['submission']['id']}/comments", work.reviewer,
        {"path": "/organisations/0/name", "comment": f"Which one? {HOSTILE}"},
    )  # fmt: skip
    work.do(said, "return", work.reviewer, {"comment": "Please look once more."})
    sign_in(tab, work.author)
    tab.goto("/contribute")
    mine = tab.get_by_role("listitem").filter(has=tab.get_by_role("heading", name="The laundry"))
    expect(mine).to_contain_text("It came back to you.")
    expect(mine).to_contain_text("1 comment that has not been dealt with")
    assert violations(tab) == []
    mine.get_by_text("Comments and what has been done").click()
    mine.get_by_role("link", name="/organisations/0/name").click()

    name = field(tab, "organisations[0].name")
    expect(name.get_by_role("textbox")).to_be_focused()
    expect(name).to_contain_text(f"Which one? {HOSTILE}")
    expect(tab.locator("#said")).to_contain_text("Please look once more.")
    steps = tab.get_by_role("navigation", name="Steps").get_by_role("listitem")
    marked = steps.filter(has_text="1 open comment")
    expect(marked).to_have_count(1)
    expect(marked).to_contain_text("Who")
    name.get_by_role("checkbox", name="Dealt with").check()
    expect(tab.locator("#told")).to_have_text("Noted as dealt with.")
    expect(marked).to_have_count(0)


def test_what_cannot_be_undone_is_asked_twice(tab: Page, work: Workplace) -> None:
    work.ask("POST", SUBMISSIONS, work.author, {"title": "A slip"})
    work.submitted(a_case(title="The depot", words="depot"))
    sign_in(tab, work.author)
    tab.goto("/contribute")
    tab.get_by_role("button", name="Delete the draft: A slip").press("Enter")
    tab.get_by_role("button", name="Keep it").press("Enter")
    expect(tab.get_by_role("button", name="Delete the draft: A slip")).to_be_focused()
    tab.keyboard.press("Enter")
    tab.get_by_role("button", name="Delete for good").press("Enter")
    expect(tab.get_by_role("heading", name="A slip")).to_have_count(0)
    expect(tab.locator("#told")).to_have_text("The draft is deleted.")

    tab.get_by_role("button", name="Withdraw: The depot").click()
    tab.get_by_role("textbox", name="Why (may be left empty)").fill("Too early.")
    tab.get_by_role("button", name="Withdraw for good").click()
    expect(tab.locator("#told")).to_have_text("It is withdrawn.")
    tab.get_by_text("Finished: published, rejected, withdrawn").click()
    expect(tab.locator("#finished")).to_contain_text("You took it back.")


def test_no_step_keeps_anybody_out(tab: Page, work: Workplace) -> None:
    draft = work.ask("POST", "/v1/cases/no-eksempelvik-kitchen/amendments", work.author, {})
    sign_in(tab, work.author)
    tab.set_viewport_size({"width": 320, "height": 700})
    tab.emulate_media(color_scheme="dark")
    for name in ("who", "outcome", "learned", "sources", "languages", "credit"):
        tab.goto(f"/nn/contribute/edit?id={draft['submission']['id']}#{name}")
        is_at(tab, name)
        tab.evaluate("for (const one of document.querySelectorAll('#step details')) one.open = true")
        # In `make test`, two tell of the colours of all.
        is_whole = SHARE >= 1 or name in {"outcome", "languages"}
        assert violations(tab, without=() if is_whole else (CONTRAST,)) == [], name
        fits(tab, 320)


def test_a_key_that_is_not_accepted_is_said_and_not_kept(tab: Page, work: Workplace, faults: list[str]) -> None:
    tab.goto("/nn/contribute/edit")
    tab.get_by_role("link", name="Oppgi nøkkelen").click()
    key = tab.get_by_label("Nøkkel", exact=True)
    key.fill("smsp_ŋ")
    key.press("Enter")
    expect(tab.get_by_role("alert")).to_contain_text("Ein nøkkel har berre")
    assert tab.evaluate("sessionStorage.length") == 0
    key.fill("smsp_feil")
    key.press("Enter")
    expect(tab.get_by_role("alert")).to_contain_text("Nøkkelen blir ikkje godteken")
    expect(key).to_be_focused()
    assert tab.evaluate("sessionStorage.length") == 0
    # A tab that kept one before is not locked, nor is one of a service that does not answer.
    tab.evaluate("sessionStorage.setItem('samspill-key', 'smsp_ŋ')")
    tab.route("**/v1/me*", lambda route: route.abort())
    tab.reload()
    key.fill(work.author.key)
    key.press("Enter")
    expect(tab.locator("#faults")).to_contain_text("Tenesta svarar ikkje")
    faults.clear()

    tab.unroute_all()
    key.fill(work.author.key)
    key.press("Enter")
    expect(tab).to_have_url(f"{work.address}/nn/contribute/edit")
    expect(tab.get_by_role("heading", level=2, name="Stad og tid")).to_be_visible()
    tab.evaluate("sessionStorage.setItem('samspill-queue', '?q=ull')")
    tab.get_by_role("button", name="Logg ut").click()
    expect(key).to_be_visible()
    assert tab.evaluate("sessionStorage.length + document.cookie.length") == 0


ELSEWHERE = (
    "/.//evil.example/x", "/%2e//evil.example/x", "/x/..//evil.example", "//evil.example", "/\\evil.example",
    "https://evil.example/", "//[", "contribute",
)  # fmt: skip
MODULE = "name => import(document.querySelector('script[src*=contribute]').src.replace('edit.js', name))"
SAVING = """async module => {
  const folder = document.querySelector("script[src*=contribute]").src.replace("edit.js", "");
  const [{ Saving }, { Draft }] = await Promise.all([import(`${folder}saving.js`), import(`${folder}draft.js`)]);
  const answers = [], asked = [], told = [];
  fetch = async (path, how) => {
    asked.push({ path, once: how.headers["Idempotency-Key"], sent: how.body && JSON.parse(how.body) });
    const [status, body] = answers.shift() ?? [0];
    if (!status) throw new TypeError("Failed to fetch");
    const headers = { "Content-Type": "application/json", "ETag": '"2"' };
    return new Response(JSON.stringify(body), { status, headers });
  };
  const begin = (server, kept = null, document = structuredClone(server?.document ?? {})) => {
    if (kept) sessionStorage.setItem(`samspill-unsaved-${server?.id ?? "new"}`, JSON.stringify(kept));
    for (const one of [answers, asked, told]) one.length = 0;
    const draft = new Draft(document);
    const headers = new Headers({ ETag: '"1"' });
    const saving = new Saving(draft, server && { body: { submission: server }, headers }, "me");
    for (const name of ["waiting", "refused", "conflict", "saved"]) {
      saving.addEventListener(name, ({ detail }) => told.push([name, detail]));
    }
    return { draft, saving };
  };
  const end = (saving) => { clearTimeout(saving.timer); saving.stopped = true; saving.base = saving.draft.document; };
  const found = {};
  {
    const kept = { owner: "me", base: { title: "Before", year: 1 }, document: { title: "Mine", year: 1, note: "New" } };
    const { draft, saving } = begin({ id: "a", document: { title: "Theirs", year: 2 } }, kept);
    await Promise.resolve();
    found.both = told.map(([name, { both, mine, theirs }]) => [name, both, mine?.title, theirs?.title]);
    found.sent_before = await saving.save() || asked.length;
    told.find(([name]) => name === "conflict")?.[1].settle(new Set(["title"]));
    found.together = draft.document;
    end(saving);
  }
  {
    const base = { title: "" }, sent = { title: "Hel" };
    const kept = { owner: "me", base, sent: [sent, { title: "Hell" }], document: { title: "Hello" } };
    const { draft, saving } = begin({ id: "b", document: sent }, kept);
    await Promise.resolve();
    found.own = [told.length, draft.document];
    end(saving);
  }
  const refusals = { retried: [409, { code: "still-running" }], begun_anew: [422, { errors: [] }] };
  for (const [name, refusal] of Object.entries(refusals)) {
    const { draft, saving } = begin(null);
    draft.document.title = "Slow";
    answers.push([0], refusal, [500, {}], [201, { submission: { id: name, document: { title: "Slow" } } }]);
    for (const _ of [1, 2, 3, 4]) await saving.save();
    found[name] = [asked.map((one) => asked.findIndex((other) => other.once === one.once)), told.map(([one]) => one)];
    end(saving);
  }
  {
    const { draft, saving } = begin({ id: "d", document: { title: "Before" } });
    draft.document.title = "After";
    answers.push([200, {}], [200, { submission: { id: "d", document: { title: "After" } } }]);
    await saving.save().catch(() => null);
    found.goes_on = await Promise.race([saving.save(), new Promise((done) => setTimeout(done, 60_000, "stuck"))]);
    found.said = told.map(([name]) => name);
    end(saving);
  }
  return found;
}"""


def test_modules_lose_nothing_and_lead_to_no_other_site(tab: Page) -> None:
    tab.on("dialog", lambda dialog: dialog.accept())
    tab.goto("/contribute/edit")
    found = tab.evaluate(SAVING)
    assert found["both"] == [["conflict", ["title"], "Mine", "Theirs"]]
    assert (found["sent_before"], found["together"]) == (0, {"title": "Mine", "year": 2, "note": "New"})
    # What was sent, and answered after the page was left, is no change by somebody else.
    assert found["own"] == [0, {"title": "Hello"}]
    assert found["retried"] == [[0, 0, 0, 0], ["waiting", "waiting", "waiting", "saved"]]
    assert found["begun_anew"] == [[0, 0, 2, 2], ["waiting", "refused", "waiting", "saved"]]
    assert (found["goes_on"], found["said"]) == (True, ["refused", "saved"])

    module = tab.evaluate_handle(MODULE, "way_back.js")
    ways = [*ELSEWHERE, "/nn/contribute/edit?id=1#f.title"]
    assert module.evaluate("(one, ways) => ways.map(one.wayBack)", ways) == [
        *[None] * len(ELSEWHERE), "/nn/contribute/edit?id=1#f.title",
    ]  # fmt: skip


def _hostile() -> Any:
    full = a_full_case(HOSTILE, slug=None)
    return full | {"missing": {}, "translations": {"nb": full["translations"].get("nb", {}) | {"by": "person"}}}


def _odd() -> Any:
    names = [name for name in document_fields().fields if name != "credit"]
    return {name: (7, "x", [None, 7])[place % 3] for place, name in enumerate(names)}


@pytest.mark.parametrize("document", [_hostile(), _odd()], ids=("hostile", "odd"))
def test_whatever_stands_in_a_draft_every_step_shows_it_as_text(tab: Page, work: Workplace, document: Any) -> None:
    draft = begun(tab, work, document)
    for name in re.findall(r'name: "(\w+)", fields', (FOLDER / "contribute" / "form_steps.js").read_text()):
        tab.goto(f"/contribute/edit?id={draft['submission']['id']}#{name}")
        is_at(tab, name)
        tab.evaluate("for (const one of document.querySelectorAll('#step details')) one.open = true")
        assert tab.locator("main img, #work script, .fault").count() == 0, name
    assert draft["submission"]["document"] == document_of(tab, work)
