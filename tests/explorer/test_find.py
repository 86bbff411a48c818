"""The page Find, as the server sends it: no module has run."""

import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qs, quote, urlsplit

import pytest

from app.explorer.find_script import MOST_POINTS
from tests.builders import a_case, a_municipality, an_outcome
from tests.databases import fresh_database
from tests.explorer.reading import page_at
from tests.explorer.worlds import a_full_case
from tests.services import Service, serving

HOSTILE = "<script>alert(1)</script>'\"&"
CASES = (
    a_case(words="kitchen", title="A village kitchen",
           sectors=["food-and-agriculture"], start_year=2015, status_as_of=2017,
           practice={"en": "Villagers cook.", "nb": "Bygdefolk lager mat.", "nn": "Bygdefolk lagar mat."},
           collaboration_forms=["grant"], municipalities=[a_municipality(name="Bygdevik")],
           outcomes=[an_outcome(dimension="cost-savings", result="not-reached", evidence="evaluation")]),
    a_case(words="workshop", title=f"A workshop {HOSTILE}", sectors=["food-and-agriculture", "culture-and-leisure"]),
    a_case(words="lost", title="A shop lost sight of", sectors=["eldercare"],
           status="unknown", status_as_of=2022, continuity="ended"),
    a_case(words="unknown", title="Something else", status="discontinued", continuity="ordinary-operations",
           continuity_note="The tender was won."),
)  # fmt: skip


@pytest.fixture(scope="module")
def found(database_kind: str) -> Iterator[Service]:
    with fresh_database(database_kind) as database, serving(database, CASES) as service:
        yield service


def text(element: Any) -> str:
    return " ".join(element.text_content().split())


def titles(page: Any) -> list[str]:
    return [text(one) for one in page.xpath("//*[@id='list']//h3/a")]


def test_a_question_is_answered_with_its_number_its_words_and_its_cases(found: Service) -> None:
    page = page_at(found, "/nn/?sector=food-and-agriculture&sort=-start_year")

    assert text(page.get_element_by_id("count")) == "2 saker"
    assert text(page.xpath("//p[@class='question']")[0]).startswith("Saker")
    assert titles(page) == ["A village kitchen", f"A workshop {HOSTILE}"]


def test_a_status_is_dated_and_an_outcome_never_stands_without_what_it_rests_on(found: Service) -> None:
    page = page_at(found, "/nb/?q=village")

    [case] = page.xpath("//*[@id='list']/ol/li")
    assert case.xpath("./p[@class='where']/span[@lang='']/text()") == ["Bygdevik"], "a name is in no language"
    assert "I drift, sist sett i 2017" in text(case)
    assert "Bygdefolk lager mat." in text(case)
    assert "Ikke nådd" in text(case)
    assert "Evaluering" in text(case)


@pytest.mark.parametrize(
    ("prefix", "status", "became"),
    [
        ("", "Whether it went on after 2022 is not known", "Ended later"),
        ("/nb", "Om det fortsatte etter 2022, er ikke kjent", "Avsluttet senere"),
        ("/nn", "Om det heldt fram etter 2022, er ikkje kjent", "Avslutta seinare"),
    ],
)
def test_a_status_that_is_not_known_is_not_taken_for_what_became_of_it(
    found: Service, prefix: str, status: str, became: str
) -> None:
    [case] = page_at(found, f"{prefix}/?q=sight").xpath("//*[@id='list']/ol/li")

    assert [text(one) for one in case.xpath(".//dd")[:2]] == [status, became]


def test_where_status_and_continuity_part_a_note_says_how_they_fit(found: Service) -> None:
    [case] = page_at(found, "/nn/?q=else").xpath("//*[@id='list']/ol/li")

    assert "I ordinær drift: The tender was won. (på engelsk)" in text(case)
    assert text(case.xpath(".//*[@lang='en'][.='The tender was won.']")[0])


def test_what_is_asked_can_be_taken_back_piece_by_piece(found: Service) -> None:
    page = page_at(found, "/?sector=food-and-agriculture,culture-and-leisure&start_year.min=2000&country.not=SE")

    left = [parse_qs(urlsplit(one.get("href")).query) for one in page.xpath("//ul[@class='chips']//a")]
    assert left == [
        {"sector": ["culture-and-leisure"], "start_year.min": ["2000"], "country.not": ["SE"]},
        {"sector": ["food-and-agriculture"], "start_year.min": ["2000"], "country.not": ["SE"]},
        {"sector": ["food-and-agriculture,culture-and-leisure"], "country.not": ["SE"]},
        {"sector": ["food-and-agriculture,culture-and-leisure"], "start_year.min": ["2000"]},
        {},
    ]


def test_the_unknown_can_be_chosen_like_any_value(found: Service) -> None:
    page = page_at(found, "/?sector=unknown")

    assert titles(page) == ["Something else"]
    assert page.get_element_by_id("sector-unknown").get("checked") is not None


def test_a_group_says_whether_it_narrows_down_what_is_chosen_beside_it(found: Service) -> None:
    def count(page: Any, name: str) -> str:
        return text(page.get_element_by_id(name).xpath("../span[@class='count']")[0])

    plain = page_at(found, "/nb/?country=NO")
    of_one = page_at(found, "/nb/?sector=culture-and-leisure")
    of_group = page_at(found, "/nb/?sector_group=green")

    assert count(plain, "sector_group-green") == "2"
    # One case of culture is also one of food, where two are; the group would leave the one.
    assert count(of_one, "sector_group-green") == "1 av disse"
    assert count(of_one, "sector-food-and-agriculture") == "2"
    assert count(of_group, "sector-culture-and-leisure") == "1 av disse"
    assert count(of_group, "sector_group-green") == "2"


def test_what_finds_nothing_can_still_be_let_go(found: Service) -> None:
    page = page_at(found, "/?sector=energy&q=village")

    assert page.get_element_by_id("sector-energy").get("checked") is not None
    assert "1" in text(page.xpath("//div[@class='nothing']/ul")[0])


def test_a_word_that_is_nearly_one_of_ours_is_offered(found: Service) -> None:
    page = page_at(found, "/nb/?q=eldreomsrg")

    [near] = page.xpath("//div[@class='nothing']/p/a")
    assert text(near).lower() == "eldreomsorg"


@pytest.mark.parametrize(
    ("question", "led"),
    [
        ("q=B%C3%B8mlo", ["NO-4613"]),
        ("q=tromso+kitchen", ["NO-5501"]),
        ("municipality=NO-4613", ["NO-4613"]),
        ("q=her%C3%B8y", ["NO-1515", "NO-1818"]),
        ("q=nowhere", []),
    ],
)
def test_a_municipality_without_cases_can_be_compared_with(found: Service, question: str, led: list[str]) -> None:
    nothing = page_at(found, f"/nn/?{question}").xpath("//div[@class='nothing']")[0]

    links = [one for one in nothing.xpath("./p/a/@href") if "compare" in one]
    assert links == [f"/nn/compare?profile.municipality={code}" for code in led]
    if led == ["NO-4613"]:
        assert "Her har ingen fortalt om noka sak frå Bømlo (Vestland)." in text(nothing)
        assert "Saker andre stader, samanlikna med Bømlo" in text(nothing)
        assert "Meinte du" not in text(nothing)


def test_fields_left_empty_ask_nothing(found: Service) -> None:
    page = page_at(found, "/?q=&municipality=&start_year.min=&start_year.max=&sort=")

    assert text(page.get_element_by_id("count")) == "4 cases"
    assert page.xpath("//ul[@class='chips']") == []


def test_pages_follow_each_other_under_the_same_question(found: Service) -> None:
    with_more = [a_case(words=f"more-{n}", sectors=["housing-and-homelessness"]) for n in range(21)]
    found.world.publish(*with_more)
    first = page_at(found, "/?sector=housing-and-homelessness")
    [following] = first.xpath("//a[@rel='next']")
    second = page_at(found, following.get("href"))

    assert len(titles(first)) == 20
    assert len(titles(second)) == 1
    assert "sector=housing-and-homelessness" in following.get("href")


def test_all_that_is_offered_as_data_answers(found: Service) -> None:
    page = page_at(found, "/nn/?sector=food-and-agriculture&start_year.max=2020")
    menu = page.get_element_by_id("as-data")
    [freeze] = menu.xpath(".//form")

    answers = {found.get(one.get("href")).status_code for one in menu.xpath(".//a")}
    assert answers == {200}
    # As a form without fields sends it.
    kind = {"content-type": "application/x-www-form-urlencoded", "content-length": "0"}
    assert found.post(freeze.get("action"), b"", **kind).headers["content-type"] == "application/zip"


def test_an_address_in_code_holds_the_question_and_ends_no_text(found: Service) -> None:
    page = page_at(found, "/?q=l%27orto&sector=food-and-agriculture")

    [curl, *_] = page.xpath("//pre")
    assert text(curl) == "curl '/v1/cases?q=l%27orto&sector=food-and-agriculture&lang=en'"


def test_text_of_cases_and_questions_never_becomes_markup(found: Service) -> None:
    # A quotation mark that nothing closes is refused.
    words = f"workshop {HOSTILE}".replace('"', "")
    page = page_at(found, f"/?q={quote(words)}")
    listed = page_at(found, "/?q=workshop")

    for one in (page, listed):
        assert [script.text for script in one.xpath("//script[not(@type='application/json')]")] == [None]
    assert page.get_element_by_id("q").get("value") == words
    assert titles(listed) == [f"A workshop {HOSTILE}"]


def test_among_many_cases_the_map_counts_by_country_and_a_page_stays_small() -> None:
    many = [a_case(words=f"n-{n}", country="NO" if n % 3 else "SE") for n in range(MOST_POINTS + 1)]
    with fresh_database("sqlite") as database, serving(database, many) as service:
        page, fewer = page_at(service, "/nb/"), page_at(service, "/nb/?country=SE")
        weight = len(service.get("/nb/", accept="text/html").content)

    assert text(page.get_element_by_id("count")) == "1 501 saker"
    assert len(titles(page)) == 20
    known, of_fewer = (json.loads(one.get_element_by_id("known").text) for one in (page, fewer))
    assert known["points"] is None
    assert {one["code"]: one["count"] for one in known["countries"]} == {"NO": 1000, "SE": 501}
    # Of what was found, not of what could be chosen instead.
    assert [one["code"] for one in of_fewer["countries"]] == ["SE"]
    assert "country=SE" in of_fewer["points"]
    assert weight < 80_000


def test_the_patterns_of_what_was_found_are_one_step_away(found: Service) -> None:
    page = page_at(found, "/nn/?sector=food-and-agriculture&sort=-start_year&map=no")

    [patterns] = page.xpath("//a[text()='Mønster i desse sakene']/@href")
    assert patterns == "/nn/patterns?sector=food-and-agriculture"


def test_a_place_of_a_machine_translation_is_marked_as_one() -> None:
    translations = {"nb": {"summary": "Grøt til alle.", "by": "machine"}, "nn": {"summary": "Graut.", "by": "person"}}
    full = a_full_case(translations=translations)
    with fresh_database("sqlite") as database, serving(database, [full]) as service:
        of_machine = page_at(service, "/nb/?q=grøt").xpath("//ul[@class='matches']/li")
        of_person = page_at(service, "/nb/?q=graut").xpath("//ul[@class='matches']/li")

    assert [text(one) for one in of_machine] == ["Grøt til alle. maskinoversatt, ikke kontrollert"]
    assert [text(one) for one in of_person] == ["Graut."]
    assert of_person[0].xpath("./span/@lang") == ["nn"]
