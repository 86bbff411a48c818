"""Rows of a table mean what they should, with reasons, and nothing is certain that is not."""

from collections import Counter
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

import pytest

from app.model.derivation import name_key
from app.vocabulary.municipalities import municipalities
from tests.api.reconciling import KREM, ONE, OTHER, cases, certain, features, fetched, matched, sent, shaped
from tests.builders import a_case, an_organisation
from tests.databases import fresh_database
from tests.services import Service, seed_cases, serving

KITCHEN = "no-eksempelvik-kitchen"


@pytest.fixture(scope="module")
def world(database_kind: str) -> Iterator[Service]:
    """Reads a small world of namesakes; shared by the tests of this file, so nobody publishes here."""
    with fresh_database(database_kind) as database, serving(database, cases()) as service:
        yield service


def ids(found: list[dict[str, Any]]) -> list[str]:
    return [one["id"] for one in found]


@pytest.mark.parametrize("text", ["Stavanger", "STAVANGER kommune", "Stavanger municipality", "stavanger"])
def test_a_whole_name_is_certain_in_the_country_that_is_named_and_nowhere_else(world: Service, text: str) -> None:
    first = matched(world, text, "municipality", country="Norge")[0]

    assert (first["id"], first["score"], first["match"]) == ("NO-1103", 100, True)
    assert features(first) == {"name": 100, "words": 100, "country": True}
    for told in ({}, {"country": "SE"}, {"country": "Norgge"}):
        assert certain(matched(world, text, "municipality", **told)) == [], told


@pytest.mark.parametrize("text", ["KREM", "KREM AS", "Krem AS (Oslo)", "Krem A/S", "KREM s.c. a r.l.", "UAB Krem"])
def test_a_legal_form_hides_no_name_and_is_none_by_itself(world: Service, text: str) -> None:
    found = matched(world, text, "organisation", country="NO")

    assert [one["name"] for one in found] == [KREM]
    assert (certain(found), features(found[0])["name"]) == ([], 64)


@pytest.mark.parametrize(("text", "name"), [("Kjøken AS", 100), ("Kjøken SA", 89), ("Kjøken", 87)])
def test_what_a_name_is_like_with_its_legal_form_counts_as_it_stands(world: Service, text: str, name: int) -> None:
    assert features(matched(world, text, "organisation", country="NO")[0])["name"] == name


@pytest.mark.parametrize("text", ["Herøy", "heroy", "Våler", "Vaaler", "Herøy kommune"])
def test_namesakes_are_offered_together_and_none_is_certain(world: Service, text: str) -> None:
    found = matched(world, text, "municipality", country="NO")

    assert certain(found) == []
    assert [one["score"] for one in found][:2] == [100, 100]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Herøy (Nordland)", {}),
        ("Herøy", {"county": "Nordland fylke"}),
        ("Herøy", {"county": "18"}),
        ("Herøy", {"number": 1818}),
        ("1818", {}),
        ("NO-1818", {}),
        ("no-1818", {}),
    ],
)
def test_what_tells_namesakes_apart_makes_one_certain(world: Service, text: str, told: dict[str, Any]) -> None:
    assert certain(matched(world, text, "municipality", country="NO", **told)) == ["NO-1818"]


def test_a_number_that_lost_its_zero_is_understood_and_a_name_that_speaks_against_it_is_heard(world: Service) -> None:
    assert certain(matched(world, "Oslo", "municipality", country="NO", number=301)) == ["NO-0301"]
    assert certain(matched(world, "301.0", "municipality", country="NO")) == ["NO-0301"]
    assert certain(matched(world, "301", "municipality")) == []

    found = matched(world, "Bergen", "municipality", country="NO", number="0301")
    assert certain(found) == []
    assert set(ids(found)[:2]) == {"NO-4601", "NO-0301"}


@pytest.mark.parametrize(("text", "code"), [("Tsavanger", "NO-1103"), ("Kautokeno", "NO-5612"), ("Tromsoe", "NO-5501")])
def test_a_misspelt_name_is_offered(world: Service, text: str, code: str) -> None:
    first = matched(world, text, "municipality", country="NO")[0]

    assert (first["id"], first["match"]) == (code, features(first)["name"] == 100)


def test_old_spellings_and_names_in_other_languages_are_names(world: Service) -> None:
    assert certain(matched(world, "Aalesund", "municipality", country="NO")) == ["NO-1508"]
    assert certain(matched(world, "Guovdageaidnu", "municipality", country="Norge")) == ["NO-5612"]
    assert certain(matched(world, "Eine Küche bildet Köche aus", "case", country="Norwegen")) == [KITCHEN]
    assert certain(matched(world, "kjokenet som laerer opp kokkar", "case", country="NO")) == [KITCHEN]


def test_a_place_that_stands_in_no_list_is_found_in_the_cases(world: Service) -> None:
    first = matched(world, "Gmina Lodka Wielka", "municipality", country="Polska")[0]

    assert (first["id"], first["name"], first["match"]) == ("PL:lodka wielka", "Łódka Wielka", True)
    assert fetched(world, first["id"], "county", "population", "case") == {
        "county": [{"str": "Łódzkie"}],
        "population": [{"int": 4321}],
        "case": [{"id": "pl-eksempelvik-bread", "name": "Bread"}],
    }


def test_a_case_that_tells_no_number_or_a_former_one_means_the_listed_municipality_of_that_name(world: Service) -> None:
    assert certain(matched(world, "Trondheim", "municipality", country="NO")) == ["NO-5001"]
    assert [one["id"] for one in fetched(world, "NO-5001", "case")["case"]] == ["no-eksempelvik-canteen"]
    assert {one["id"] for one in fetched(world, "NO-1103", "case")["case"]} == {KITCHEN, "no-eksempelvik-canteen"}
    assert [one["id"] for one in fetched(world, "no-eksempelvik-canteen", "municipality")["municipality"]] == [
        "NO-1103",
        "NO-5001",
    ]


def test_an_organisation_is_told_by_its_number_else_by_its_name_in_its_country(world: Service) -> None:
    numbered = f"organisation-no-{ONE}"

    assert certain(matched(world, "Kjøken AS", "organisation", country="NO")) == [numbered]
    assert certain(matched(world, "999 990 002 MVA", "organisation", country="NO")) == [numbered]
    assert certain(matched(world, ONE, "organisation")) == []
    assert certain(matched(world, "Kjøken AS", "organisation", country="SE")) == ["organisation-se-kjoken-as"]
    # One case names it without the number, which no other number contradicts.
    assert {one["id"] for one in fetched(world, numbered, "case")["case"]} == {KITCHEN, "no-eksempelvik-canteen"}


def test_numbers_part_organisations_of_one_name(world: Service) -> None:
    found = matched(world, "Sentralen", "organisation", country="NO")

    assert (certain(found), [one["score"] for one in found]) == ([], [100, 100])
    assert certain(matched(world, "Sentralen", "organisation", country="NO", number=OTHER)) == [
        f"organisation-no-{OTHER}"
    ]
    assert certain(matched(world, "Something else", "organisation", country="NO", number=OTHER)) == []


def test_titles_that_two_cases_bear_are_certain_for_neither(world: Service) -> None:
    both = ["no-eksempelvik-east", "no-eksempelvik-west"]

    found = matched(world, "The repair shop", "case", country="NO")
    assert (sorted(ids(found)[:2]), certain(found)) == (both, [])
    assert certain(matched(world, both[0], "case")) == both[:1]


def test_what_is_known_to_be_otherwise_makes_nothing_certain(world: Service) -> None:
    title = "A kitchen that trains cooks"
    agreeing = {"country": "NO", "sector": "arbeidsinkludering", "start_year": "2015", "municipality": "Stavanger"}

    (first,) = [one for one in matched(world, title, "case", **agreeing) if one["match"]]
    assert (first["score"], features(first)["sector"], features(first)["start_year"]) == (100, True, 100)
    for name, value in {"sector": "energi", "start_year": 2016, "municipality": "Oslo", "country": "SE"}.items():
        found = matched(world, title, "case", **{**agreeing, name: value})
        assert (found[0]["id"], certain(found), found[0]["score"] < 100) == (KITCHEN, [], True), name


def test_the_score_is_the_mean_of_the_reasons_by_their_weights(world: Service) -> None:
    first = matched(world, "A kitchen that trains cooks", "case", country="NO", start_year=2016)[0]

    assert first["score"] == round((60 * 100 + 20 * 100 + 10 * 50) / 90, 1)
    assert features(first) == {"name": 100, "words": 100, "country": True, "start_year": 50}


def test_of_what_is_unknown_no_reason_is_made(world: Service) -> None:
    soup = matched(world, "Soup", "case", country="SE", start_year=1999, sector="energy")[0]

    assert (set(features(soup)), soup["score"]) == ({"name", "words", "country"}, 100)


def test_properties_alone_find_cases(world: Service) -> None:
    assert ids(matched(world, "", "case", municipality="Stavanger", sector="work-integration")) == [KITCHEN]
    assert ids(matched(world, "", "case", organisation="KJOKEN AS", country="SE")) == ["se-eksempelvik-soup"]
    assert ids(matched(world, "", "case", start_year=[2014, "2015-06-01"])) == [KITCHEN]
    assert matched(world, "", "case", sector="nonsense") == []


def test_a_thing_that_was_matched_before_is_told_by_its_id(world: Service) -> None:
    stavanger = {"id": "NO-1103", "name": "Stavanger"}

    first = matched(world, "The kitchen that trains cooks", "case", municipality=[stavanger])[0]
    assert (first["id"], features(first)["municipality"]) == (KITCHEN, True)
    assert features(matched(world, "A kitchen", "case", source="http://example.org/kitchen")[0])["source"] is True


def test_one_name_of_two_types_is_certain_for_neither(world: Service) -> None:
    assert certain(matched(world, "Bodø", country="NO")) == []
    assert certain(matched(world, "Bodø", "municipality", country="NO")) == ["NO-1804"]
    assert certain(matched(world, "Bodø", "organisation", country="NO")) == ["organisation-no-bodo"]


def test_every_id_leads_back(world: Service) -> None:
    for text, kind in (("Kjøken AS", "organisation"), ("Lodka Wielka", "municipality"), ("The canteen", "case")):
        for one in matched(world, text, kind):
            again = matched(world, one["id"])[0]
            assert (again["id"], again["match"]) == (one["id"], True)
            assert fetched(world, one["id"], "country")["country"], one["id"]
            assert world.get(f"/reconcile/entity/{quote(one['id'], safe='')}").status_code == 303


def test_columns_are_given_as_words_or_codes_and_no_more_than_asked(world: Service) -> None:
    assert fetched(world, KITCHEN, "sector", "country", "start_year", "municipality", "organisation") == {
        "sector": [{"str": "Work integration"}],
        "country": [{"str": "Norway"}],
        "start_year": [{"int": 2015}],
        "municipality": [{"id": "NO-1103", "name": "Stavanger"}],
        "organisation": [{"id": f"organisation-no-{ONE}", "name": "Kjøken AS"}],
    }
    coded = fetched(world, KITCHEN, "sector", "country", **{"as": "code", "limit": "1"})
    assert coded == {"sector": [{"str": "work-integration"}], "country": [{"str": "NO"}]}
    assert fetched(world, "NO-1103", "number", "county", "start_year") == {
        "number": [{"str": "1103"}],
        "county": [{"str": "Rogaland"}],
        "start_year": [],
    }
    assert len(fetched(world, f"organisation-no-{ONE}", "case", limit=1)["case"]) == 1
    assert fetched(world, "no-such-thing", "sector") == {"sector": []}


def test_a_batch_answers_every_query_by_its_name_and_a_limit_holds(world: Service) -> None:
    queries = {"a": {"query": "Herøy", "limit": 1}, "": {"query": "—"}, "ø": {"query": "x", "type": [], "limit": 3.0}}

    said = shaped(sent(world, "queries", queries, "/reconcile?lang=nn"), "results")
    assert said.keys() == queries.keys()
    assert (len(said["a"]["result"]), said[""]["result"]) == (1, [])
    assert said["a"]["result"][0]["type"] == [{"id": "municipality", "name": "Kommune"}]
    assert said["a"]["result"][0]["features"][0]["name"].startswith("Kor likt namnet er")
    assert shaped(sent(world, "queries", {}), "results") == {}


def test_a_country_of_all_rows_makes_names_certain(world: Service) -> None:
    answer = sent(world, "queries", {"row": {"query": "Stavanger", "type": "municipality"}}, "/reconcile?country=no")

    assert certain(answer.json()["row"]["result"]) == ["NO-1103"]


def test_types_are_alternatives_unless_all_are_wanted(world: Service) -> None:
    query = {"query": "Kjøken AS", "type": ["organisation", "case"]}

    for strict, is_any in (("any", True), ("should", True), ("all", False)):
        answer = sent(world, "queries", {"row": {**query, "type_strict": strict}})
        assert bool(answer.json()["row"]["result"]) is is_any, strict


def test_the_same_is_found_again(world: Service) -> None:
    assert matched(world, "Kjøken", country="NO") == matched(world, "Kjøken", country="NO")


def test_what_was_withdrawn_is_found_no_more(service: Service) -> None:
    slug = "no-eksempelvik-gone"
    service.world.publish(a_case(words="gone", title="Gone", organisations=[an_organisation(name="Borte", number=ONE)]))
    found = matched(service, "Gone", "case"), matched(service, "Borte", "organisation")
    assert [len(one) for one in found] == [1, 1]

    service.world.withdraw(slug)

    organisation = f"organisation-no-{ONE}"
    assert matched(service, "Gone", "case") == matched(service, "Borte", "organisation") == []
    assert matched(service, slug) == matched(service, organisation) == []
    assert fetched(service, slug, "summary") == {"summary": []}
    assert [service.get(f"/reconcile/preview?id={one}").status_code for one in (slug, organisation)] == [404, 404]
    entity = service.get(f"/reconcile/entity/{slug}")
    assert (entity.status_code, "has this identifier now" in entity.text) == (404, True)


@pytest.mark.soak
def test_every_listed_municipality_is_certain_by_each_of_its_names_but_for_namesakes(world: Service) -> None:
    listed = municipalities("NO").values()
    bearers = Counter(name_key(name) for one in listed for name in set(one.names))
    for one in listed:
        for name in one.names:
            for written in (name, name.upper(), f"{name} kommune", name.replace("å", "aa").replace("Å", "Aa")):
                found = certain(matched(world, written, "municipality", country="NO"))
                assert found == ([one.code] if bearers[name_key(name)] == 1 else []), written
                assert certain(matched(world, written, "municipality")) == [], written


@pytest.mark.soak
def test_every_case_of_the_seed_is_certain_by_its_title_in_its_country_and_is_offered_where_it_is_misspelt(
    seeded: Service,
) -> None:
    for case in seed_cases():
        title, slug = case["title"], case["slug"]
        assert certain(matched(seeded, title, "case", country=case["country"])) == [slug]
        halves = title[: len(title) // 2] + title[len(title) // 2 + 1 :]
        found = matched(seeded, halves, "case", country=case["country"])
        assert (found[0]["id"], found[0]["match"]) == (slug, name_key(halves) == name_key(title)), halves
