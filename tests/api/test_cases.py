"""Lists of cases: what an answer holds beside its items."""

from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.asking import Client
from tests.builders import a_case

ALL = "/v1/cases?limit=500"


def told(client: Client, address: str, **headers: str) -> dict[str, Any]:
    answer = client.get(address, **headers)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


def words_of(answer: dict[str, Any]) -> list[str]:
    """The ends of the slugs, in order."""
    return [item["slug"].partition("-eksempelvik-")[2] for item in answer["items"]]


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("sector=energy", {"solar"}),
        ("sector=energy,mobility", {"solar", "planned-bus"}),
        ("sector=energy&sector=mobility", {"solar", "planned-bus"}),
        ("country=NO", {"kitchen", "solar"}),
        ("country=EL", {"weaving"}),
        ("outcome=*:evaluation:reached", {"kitchen"}),
        ("start_year.min=2018", {"solar", "planned-bus", "care-village"}),
        ("near=60.1,10.1&within_km=100", {"kitchen", "solar"}),
        ("q=gronsaker", set()),
        ("q=tradgarden", {"garden"}),
        ("where=country%3DNO%20AND%20NOT%20sector%3Denergy", {"kitchen"}),
    ],
)
def test_a_question_finds_what_can_be_counted_by_hand(client: Client, question: str, found: set[str]) -> None:
    answer = told(client, f"{ALL}&{question}")

    assert set(words_of(answer)) == found
    assert answer["total"] == len(found)


def test_labels_are_those_of_the_codes_that_occur(client: Client) -> None:
    answer = told(client, f"{ALL}&sector=energy&lang=nb")

    assert answer["labels"]["sector"] == {"energy": "Energi"}
    assert answer["labels"]["country"] == {"NO": "Norge"}


def test_a_facet_counts_values_the_unknown_last(client: Client) -> None:
    facet = told(client, f"{ALL}&facets=sector&lang=en")["facets"]["sector"]

    assert {"code": "energy", "label": "Energy", "count": 1} in facet
    assert facet[-1]["code"] is None
    assert facet[-1]["count"] == 2
    assert [row["count"] for row in facet[:-1]] == sorted((row["count"] for row in facet[:-1]), reverse=True)


def test_only_the_facets_asked_for_are_counted(client: Client) -> None:
    assert told(client, ALL)["facets"] == {}
    assert list(told(client, f"{ALL}&facets=country,sector")["facets"]) == ["country", "sector"]


def test_the_question_is_told_as_it_was_understood(client: Client) -> None:
    query = told(client, f"{ALL}&q=tradgarden&country=SE&lang=nb")["query"]

    again = told(client, f"{ALL}&where={query['expression'].replace(' ', '%20').replace('=', '%3D')}")
    assert words_of(again) == ["garden"]
    assert "Sverige" in query["words"]


def test_words_that_were_taken_for_a_term_are_told(client: Client) -> None:
    (understood,) = told(client, f"{ALL}&q=energi&lang=nb")["query"]["understood"]

    assert understood == {
        "words": "energi",
        "field": "sector",
        "code": "energy",
        "label": "Energi",
        "label_language": "nb",
    }


def test_a_match_marks_the_words_in_their_fragment(client: Client) -> None:
    answer = told(client, f"{ALL}&q=tradgarden")

    (match,) = answer["matches"]["se-eksempelvik-garden"]
    assert (match["field"], match["language"]) == ("title_original", "sv")
    assert [match["fragment"][start:end] for start, end in match["ranges"]] == ["Trädgården"]


def test_chosen_fields_come_with_the_slug(client: Client) -> None:
    answer = told(client, f"{ALL}&fields=title,end_year&sector=energy")

    assert answer["items"] == [
        {"slug": "no-eksempelvik-solar", "title": "Solar roofs owned by villagers", "end_year": 2022}
    ]


@pytest.mark.parametrize("limit", [1, 2, 5, 11, 12, 13])
def test_following_next_gives_every_case_once(client: Client, limit: int) -> None:
    address, seen = f"/v1/cases?limit={limit}&sort=-start_year", []
    while address:
        answer = told(client, address)
        seen += words_of(answer)
        assert answer["total"] == 12
        address = answer["links"]["next"]

    assert seen == words_of(told(client, f"{ALL}&sort=-start_year"))


def test_prev_leads_back(client: Client) -> None:
    first = told(client, "/v1/cases?limit=5")
    second = told(client, first["links"]["next"])
    third = told(client, second["links"]["next"])

    assert first["links"]["prev"] is None
    assert third["links"]["next"] is None
    assert told(client, third["links"]["prev"])["items"] == second["items"]
    assert told(client, second["links"]["prev"])["items"] == first["items"]


def test_prev_of_the_second_page_leads_to_the_first_as_it_was(own_client: Client) -> None:
    first = told(own_client, "/v1/cases?limit=5&q=e*")
    second = told(own_client, first["links"]["next"])
    own_client.publish(a_case(words="aardvark", title="Aardvarks eat ants"))
    back = told(own_client, second["links"]["prev"])

    assert own_client.get("/v1/cases?limit=5&q=e*").json()["total"] == first["total"] + 1
    assert (back["items"], back["total"], back["revision"]) == (first["items"], first["total"], 1)
    assert told(own_client, back["links"]["next"])["items"] == second["items"]
    assert back["links"]["prev"] is None


def test_links_keep_the_question(client: Client) -> None:
    link = told(client, "/v1/cases?limit=1&country=NO&country=SE&q=a*&lang=nb")["links"]["next"]

    asked = parse_qs(urlsplit(link).query)
    assert asked.pop("cursor")
    assert asked == {"limit": ["1"], "country": ["NO", "SE"], "q": ["a*"], "lang": ["nb"]}


def test_the_link_header_says_what_the_links_say(client: Client) -> None:
    answer = client.get("/v1/cases?limit=1")

    links = {name: link["url"] for name, link in answer.links.items() if name}
    assert links == {name: link for name, link in answer.json()["links"].items() if link}


@pytest.mark.parametrize(
    ("address", "accept", "language"),
    [
        ("/v1/cases", "", "en"),
        ("/v1/cases?lang=nn", "en", "nn"),
        ("/v1/cases", "no", "nb"),
        ("/v1/cases", "xx, nb-NO;q=0.5, en;q=0.4", "nb"),
    ],
)
def test_the_language_is_that_asked_for_else_wished_for(
    client: Client, address: str, accept: str, language: str
) -> None:
    assert client.get(address, accept_language=accept).headers["content-language"] == language


def test_words_that_find_nothing_together_tell_what_each_finds(client: Client) -> None:
    together = told(client, "/v1/cases?q=energi+xyzzy")["query"]["alone"]

    assert [one["words"] for one in together] == ["energi", "xyzzy"]
    assert together[0]["cases"] == told(client, "/v1/cases?q=energi")["total"] > 0
    assert together[1]["cases"] == 0
    assert told(client, "/v1/cases?q=xyzzy")["query"]["alone"] == []
    assert told(client, "/v1/cases?q=energi")["query"]["alone"] == []


def test_small_words_between_others_are_passed_over_and_named(client: Client) -> None:
    found = client.get("/v1/cases?q=kitchen+and+the+cooks").json()

    assert found["query"]["passed_over"] == ["and", "the"]
    assert found["total"] == client.get("/v1/cases?q=kitchen+cooks").json()["total"] > 0
    assert client.get("/v1/cases?q=kitchen").json()["query"]["passed_over"] == []
