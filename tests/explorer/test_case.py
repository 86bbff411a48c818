"""The page of a case: what it says, in which language, and how far to trust it."""

import json
from collections.abc import Iterator

import pytest

from tests.asking import Client, asking, publish
from tests.builders import a_case, a_statement
from tests.databases import fresh_database
from tests.explorer.worlds import (
    FULL,
    NEIGHBOUR,
    HtmlElement,
    a_full_case,
    language_of,
    read,
    saying,
    section,
    words_in,
)

HOSTILE = "nl-eksempelvik-hostile"
HURT = """</script><img src=x onerror="a()">'"{{7*7}}&amp;{field}"""
BARE = "no-eksempelvik-bare"
DOUBTFUL = a_full_case(
    slug="nl-eksempelvik-doubtful", confidence="low", status="discontinued", status_as_of=2019, continuity="ended",
    barriers=[a_statement("legal-dispute", text="It was tried."), a_statement(text="Something else.")],
)  # fmt: skip


@pytest.fixture(scope="module")
def client(database_kind: str) -> Iterator[Client]:
    """A case with everything, one like it, one with next to nothing, one that would like to be markup."""
    with fresh_database(database_kind) as database:
        hostile = a_full_case(HURT, slug=HOSTILE)
        alike = a_full_case(slug=NEIGHBOUR, title="The neighbour")
        publish(database, a_full_case(), alike, hostile, a_case(words="bare", title="Bare"), DOUBTFUL)
        with asking(database) as client:
            yield client


def page(client: Client, language: str, slug: str = FULL) -> HtmlElement:
    return read(client, f"{'' if language == 'en' else f'/{language}'}/cases/{slug}")


@pytest.mark.parametrize(
    ("language", "title", "summary", "role", "barriers"),
    [
        ("en", ("title", "en"), ("summary", "en"), ("municipality role", "en"), ("barrier", "en")),
        ("nb", ("title nb", "nb"), ("summary nb", "nb"), ("municipality role", "en"), ("barrier nb", "nb")),
        ("nn", ("title nb", "nb"), ("summary nn", "nn"), ("municipality role", "en"), ("barrier nb", "nb")),
    ],
)
def test_every_text_is_offered_in_the_language_that_a_reader_follows_best(
    client: Client, language: str, title: tuple[str, str], summary: tuple[str, str], role: tuple[str, str],
    barriers: tuple[str, str],
) -> None:  # fmt: skip
    tree = page(client, language)

    for text, spoken in (title, summary, role, barriers, ("barrier without code", "en"), ("outcome one", "en"),
                         (f"practice {language}", language), ("summary in Dutch", "nl")):  # fmt: skip
        assert language_of(saying(tree.body, text)) == spoken, text
    assert words_in(tree.xpath("//h1")[0]) == title[0]


def test_names_and_laws_are_claimed_for_no_language(client: Client) -> None:
    tree = page(client, "nn")

    places = [language_of(one) for one in tree.xpath("//article//*[text()[contains(., 'municipality')]]")
              if one.text.strip() == "municipality"]  # fmt: skip
    assert places == ["", "", ""], "at a glance, on the map, among the facts"
    for text in ("region", "place", "enterprise", "law"):
        assert language_of(saying(tree.body, text)) == "", text
    assert "på kva språk er ikkje registrert" in words_in(section(tree, "law"))


def test_a_translation_says_who_made_it_and_that_nobody_checked_it(client: Client) -> None:
    tree = page(client, "nn")

    assert words_in(section(tree, "story")).count("Omsett til norsk nynorsk av eit menneske") == 1
    assert "Maskinomsett til norsk bokmål, ikkje kontrollert" in words_in(tree.xpath("//header//div")[0])
    assert "Maskinomsett" not in words_in(page(client, "en"))


def test_no_outcome_stands_without_its_result_and_its_evidence(client: Client) -> None:
    first, second = section(page(client, "nn"), "outcomes").xpath(".//ul[@class='outcomes']/li")

    assert words_in(first.xpath("./dl")[0]) == "Måloppnåing Delvis nådd Dokumentasjon Fortalt av partane sjølve"
    assert words_in(second.xpath("./dl")[0]) == "Måloppnåing Ikkje registrert Dokumentasjon Ingen dokumentasjon funnen"
    assert first.xpath(".//a[@href='#source-1']")


def test_a_barrier_is_its_sentence_with_its_codes_or_that_no_code_fits(client: Client) -> None:
    coded, uncoded = section(page(client, "nn"), "barriers").xpath(".//ul[@class='statements']/li")

    (link,) = coded.xpath(".//a")
    assert (link.get("href"), words_in(link)) == ("/nn/?barrier=slow-process", "Trege prosessar og utsetjingar")
    assert words_in(uncoded).endswith("Fortalt, men ingen kode passar")


def test_sums_are_shown_as_printed_and_numbers_as_readers_write_them(client: Client) -> None:
    assert "LTL 1,234.5" in words_in(section(page(client, "en"), "money"))
    money, scale = (words_in(section(page(client, "nn"), name)) for name in ("money", "scale"))
    assert "1 234,5 LTL 2004 ikkje kontrollert" in money
    assert "1 200" in scale


def test_what_was_not_verified_stands_beside_the_field_and_gathered(client: Client) -> None:
    tree = page(client, "nn")

    facts = words_in(section(tree, "facts"))
    assert "1 500 innbyggjarar i 2015 ikkje kontrollert" in facts
    assert "Storleiken på kommunen, ikkje på staden det gjeld" in facts
    assert "Pågår, sist sett i 2020" in facts
    trust = words_in(section(tree, "trust"))
    assert "Fylke eller region År for finansieringa (1) Folketal på staden" in trust
    assert "Kjeldegrunnlag: Nokre kjelder. Det seier kor gode kjelder skildringa har" in trust
    assert "Organisasjonsnummer (enterprise): Halde tilbake" in trust


def test_what_is_empty_is_said_in_words(client: Client) -> None:
    tree = page(client, "nn", BARE)

    assert "Ingenting er registrert. Det tyder ikkje at ingenting stod i vegen." in words_in(section(tree, "barriers"))
    assert "Ikkje registrert. Det tyder ikkje at ingenting endra seg." in words_in(section(tree, "leadership"))
    assert "Startår Ikkje registrert" in words_in(section(tree, "facts"))
    assert "Hva det ble til Ikke registrert" in words_in(section(page(client, "nb", BARE), "facts"))
    assert "No point on a map is recorded." in words_in(page(client, "en", BARE).xpath("//figure")[0])


def test_what_is_doubtful_is_said_before_the_story(client: Client) -> None:
    tree = page(client, "nn", "nl-eksempelvik-doubtful")
    doubts, practice = tree.xpath("//*[@class='doubts']")[0], tree.xpath("//p[@class='practice']")[0]

    assert [words_in(one) for one in doubts] == [
        "Kjeldegrunnlaget er tynt.",
        "Kva det vart til: avslutta seinare.",
        "Noko ved ordninga er prøvd for domstol eller tilsyn: les kva som hindra.",
    ]
    assert list(tree.iter()).index(doubts) < list(tree.iter()).index(practice)
    assert not page(client, "nn").xpath("//header//*[@class='doubts']")


@pytest.mark.parametrize(
    ("slug", "said"),
    [
        (FULL, "Pågår, sist sett i 2020"),
        ("nl-eksempelvik-doubtful", "Avbrote eller avvikla før tida, etter ei kjelde frå 2019"),
        (BARE, "Pågår; når dette sist vart sett, er ikkje registrert"),
    ],
)
def test_a_status_says_when_it_was_seen_and_only_what_goes_on_is_seen_going_on(
    client: Client, slug: str, said: str
) -> None:
    tree = page(client, "nn", slug)

    assert words_in(tree.xpath("//p[@class='at-a-glance']/strong")[0]) == said
    assert said in words_in(section(tree, "facts"))


def test_how_status_and_continuity_fit_is_told_beside_them(client: Client) -> None:
    tree = page(client, "nn")

    assert "I ordinær drift continuity note (på engelsk)" in words_in(section(tree, "facts"))
    assert language_of(saying(tree.body, "continuity note")) == "en"


def test_guides_stand_beside_the_questions_with_the_day_they_were_seen(client: Client) -> None:
    law = section(page(client, "nn"), "law")

    assert "Nasjonale rettleiarar Ein rettleiar kan vere eldre enn reglane." in words_in(law)
    [guide] = law.xpath(".//ul[@class='guides']/li")
    assert words_in(guide).endswith("Kommunal- og moderniseringsdepartementet, 2017 (sett 26. november 2026)")
    assert guide.xpath("./a/@lang") == ["nb"]
    assert not page(client, "en").xpath("//ul[@class='guides']")


def test_a_reader_in_norway_is_asked_what_to_check_at_home(client: Client) -> None:
    asked = words_in(section(page(client, "nn"), "law"))

    assert "Nederland har andre reglar enn Noreg." in asked
    assert "Sjekk heime Dette er spørsmål, ikkje råd." in asked
    assert "Er avtalen i røynda eit innkjøp?" in asked
    assert not page(client, "en").xpath("//*[@id='at-home']")


def test_sources_are_told_by_statement(client: Client) -> None:
    told = words_in(section(page(client, "en"), "sources"))

    assert "source publisher, undated, Dutch" in told
    assert "Summary Source: 1 Outcome Source: 1" in told
    assert "Named by no source, and resting on the case as a whole: Title," in told


def test_comparable_cases_come_with_doubts_first_a_reason_and_a_caution(client: Client) -> None:
    comparable = section(page(client, "nn"), "comparable")
    by_link = {one.xpath("string(.//h3/a/@href)"): one for one in comparable.xpath(".//li")}

    assert {f"/nn/cases/{HOSTILE}", f"/nn/cases/{NEIGHBOUR}"} < set(by_link)
    assert "Felles: eldreomsorg." in words_in(by_link[f"/nn/cases/{NEIGHBOUR}"])
    alike = client.get(f"/v1/cases/{FULL}/comparable?lang=nn&limit=4").json()["items"]
    assert max(len(one["cautions"]) for one in alike) > 2
    for one in alike:
        assert " ".join(one["cautions"]) in words_in(by_link[f"/nn/cases/{one['case']['slug']}"])
        assert "Sjekk reglane i Nederland" not in words_in(by_link[f"/nn/cases/{one['case']['slug']}"])
    doubtful = by_link["/nn/cases/nl-eksempelvik-doubtful"]
    assert [one.get("class") for one in doubtful][1] == "doubts"
    assert "Avbrote eller avvikla før tida (etter ei kjelde frå 2019)" in words_in(doubtful)
    assert "(maskinomsett, ikkje kontrollert)" in words_in(doubtful.xpath("./h3")[0])


def test_comparable_cases_stand_side_by_side_on_a_page(client: Client) -> None:
    (together,) = section(page(client, "nn"), "comparable").xpath(".//a[contains(@href, 'view=beside')]/@href")
    heads = read(client, together).xpath("//thead//a/@href")

    assert heads[0] == f"/nn/cases/{FULL}"
    assert len(heads) == 4


def test_a_page_tells_machines_what_it_is(client: Client) -> None:
    tree = page(client, "nn")

    assert not tree.xpath("//link[@rel='canonical']"), "the site does not know its address"
    assert not tree.xpath("//link[@hreflang]"), "nor that of the page in other languages"
    assert tree.xpath("//meta[@name='description']/@content") == ["practice nn"]
    assert tree.xpath("//meta[@property='og:title']/@content") == ["title nb"]
    (linked,) = tree.xpath("//script[@type='application/ld+json']")
    assert json.loads(linked.text)["identifier"] == FULL


@pytest.mark.parametrize("language", ["en", "nb", "nn"])
def test_no_text_of_a_case_can_become_markup(client: Client, language: str) -> None:
    own = page(client, language, HOSTILE)
    plain = page(client, language, FULL)

    for tree in (own, page(client, language, NEIGHBOUR)):
        assert not tree.xpath("//main//img | //@onerror | //main//b")
        assert [one.get("type") for one in tree.xpath("//script")] == ["application/ld+json", "module"]
    # The same tags in the same order as in a case that means no harm: nothing was opened, closed or left out.
    assert [one.tag for one in own.body.iter()] == [one.tag for one in plain.body.iter()]
    shown = words_in(own.body)
    for field in ("municipality", "region", "lau", "place", "enterprise", "law", "funding", "scale", "source", "emes"):
        assert HURT.replace("{field}", field) in shown
    (linked,) = own.xpath("//script[@type='application/ld+json']")
    assert json.loads(linked.text)["name"]["@value"] == HURT.replace("{field}", "title")
    assert own.xpath("//a[contains(@rel, 'nofollow')]/@href")[0] == "https://example.org/?a=\"'<b>&c"
