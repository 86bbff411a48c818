"""Older revisions of a case, what changed between them, and cases that are no longer where they were."""

from collections.abc import Iterator

import pytest

from tests.api.test_problems import rename
from tests.asking import Client, asking, publish, withdraw
from tests.builders import a_case
from tests.databases import fresh_database
from tests.explorer.worlds import FULL, NEIGHBOUR, a_full_case, language_of, read, section, words_in

GONE = "no-eksempelvik-gone"


@pytest.fixture(scope="module")
def client(database_kind: str) -> Iterator[Client]:
    """A case in two revisions, one that was withdrawn, one that was renamed."""
    with fresh_database(database_kind) as database:
        publish(database, a_full_case(), a_case(words="gone", title="Gone"), a_full_case(slug=NEIGHBOUR))
        outcomes = a_full_case()["outcomes"]
        full = a_full_case(
            title="A better title",
            title_original="<img src=x onerror=a()>",
            sectors=["eldercare", "health"],
            summary_original="Een betere samenvatting",
            outcomes=[{**outcomes[1], "dimension": "employment"}, outcomes[0]],
        )
        publish(database, full)
        withdraw(database, GONE, "It <b>never</b> happened.", FULL)
        with asking(database) as client:
            rename(client, NEIGHBOUR, "nl-eksempelvik-former")
            yield client


def test_an_older_revision_is_read_as_it_was_and_says_so(client: Client) -> None:
    tree = read(client, f"/nn/cases/{FULL}?revision=1")

    assert "Du les revisjon 1, publisert" in words_in(tree.xpath("//p[@class='notice']")[0])
    assert tree.xpath("//p[@class='notice']/a/@href") == [
        f"/nn/cases/{FULL}/difference?from=1&to=2", f"/nn/cases/{FULL}",
    ]  # fmt: skip
    assert tree.xpath("//meta[@name='robots']/@content") == ["noindex, follow"]
    assert tree.xpath("//a[@hreflang='nb']/@href") == [f"/nb/cases/{FULL}?revision=1"]
    assert not tree.xpath("//*[@id='comparable']")
    assert "Revisjon 1 av saka" in words_in(section(tree, "cite"))


def test_the_history_leads_to_every_revision_and_what_it_changed(client: Client) -> None:
    newest, oldest = section(read(client, f"/cases/{FULL}"), "history").xpath(".//li")

    assert newest.xpath("./a/@href") == [f"/cases/{FULL}/difference?from=1&to=2"]
    assert oldest.xpath("./a/@href") == [f"/cases/{FULL}?revision=1"]


def test_a_difference_shows_both_sides_in_their_languages_and_codes_by_name(client: Client) -> None:
    tree = read(client, f"/nn/cases/{FULL}/difference?from=1&to=2")

    rows = {words_in(row.xpath("./th")[0]): [words_in(cell) for cell in row.xpath("./td")]
            for row in tree.xpath("//tbody/tr")}  # fmt: skip
    assert rows["Tittel title"] == ["title", "A better title"]
    assert rows["Område sectors"] == ["Eldreomsorg", "Eldreomsorg Helse"]
    assert "title nb (maskinomsett, ikkje kontrollert)" in words_in(tree.xpath("//main")[0])
    changed = tree.xpath("//tbody//ins")
    assert [(one.text_content(), language_of(one)) for one in changed if "better" in one.text_content()] == [
        ("A better ", "en"),
    ]  # fmt: skip
    assert "nl" in [language_of(one) for one in changed]


def test_an_outcome_of_which_a_part_changed_stands_with_its_other_parts(client: Client) -> None:
    tree = read(client, f"/nn/cases/{FULL}/difference?from=1&to=2")

    [row] = tree.xpath("//tbody/tr[th/code='outcomes[0].dimension']")
    assert [words_in(cell) for cell in row.xpath("./td")] == [
        "Ny teneste eller arbeidsmåte Måloppnåing Ikkje registrert Dokumentasjon Ingen dokumentasjon funnen",
        "Arbeid og inkludering Måloppnåing Ikkje registrert Dokumentasjon Ingen dokumentasjon funnen",
    ]
    assert not tree.xpath("//tbody/tr[th/code='title']//dl")


def test_no_text_of_a_change_can_become_markup(client: Client) -> None:
    tree = read(client, f"/cases/{FULL}/difference?from=2&to=1")

    assert "<img src=x onerror=a()>" in "".join(tree.xpath("//tbody")[0].itertext())
    assert not tree.xpath("//main//img | //@onerror")


def test_nothing_differs_between_a_revision_and_itself(client: Client) -> None:
    tree = read(client, f"/nb/cases/{FULL}/difference?from=1&to=1")

    assert "Det er ingen forskjell på disse revisjonene." in words_in(tree)


def test_a_withdrawn_case_leaves_a_tombstone(client: Client) -> None:
    tree = read(client, f"/nn/cases/{GONE}", 410)

    said = words_in(tree.xpath("//main")[0])
    assert said.startswith("Denne saka er trekt tilbake Trekt tilbake ")
    assert "Grunn: It <b>never</b> happened." in said
    assert f"/nn/cases/{FULL}" in tree.xpath("//main//a/@href")
    assert tree.xpath("//a[@hreflang='nb']/@href") == [f"/nb/cases/{GONE}"]
    kept = read(client, f"/nn/cases/{GONE}?revision=1")
    assert "Saka er trekt tilbake" in words_in(kept.xpath("//p[@class='notice']")[0])


@pytest.mark.parametrize("prefix", ["", "/nb", "/nn"])
def test_a_renamed_case_leads_on_in_the_same_language(client: Client, prefix: str) -> None:
    answer = client.get(f"{prefix}/cases/nl-eksempelvik-former")

    assert (answer.status_code, answer.headers["location"]) == (308, f"{prefix}/cases/{NEIGHBOUR}")


def test_an_unknown_case_names_the_nearest(client: Client) -> None:
    tree = read(client, f"/nn/cases/{FULL}l", 404)

    assert words_in(tree.xpath("//h1")[0]) == "Det er inga sak her"
    assert f"/nn/cases/{FULL}" in tree.xpath("//main//a/@href")
    assert words_in(tree.xpath(f"//main//a[@href='/nn/cases/{FULL}']")[0]) == f"Meinte du {FULL}?"


def test_a_revision_that_there_is_not_is_a_page_too(client: Client) -> None:
    assert "has revisions 1 to 2; there is no 9." in words_in(read(client, f"/nb/cases/{FULL}?revision=9", 404))
