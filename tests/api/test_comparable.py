"""Comparable cases as they are asked over HTTP: of a case, of a profile in the address, of a profile that is sent."""

from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import parse_qs, quote, urlencode, urlsplit

import httpx
import orjson
import pytest

from app.catalogue.reason_words import REASON_WORDS
from app.query.measure import DEFAULT_WEIGHTS
from app.store.database import Database, open_database
from tests.api.posting import COMPARABLE, post, refused, sent
from tests.api.test_problems import rename
from tests.asking import Client, asking, publish, withdraw
from tests.builders import a_case, a_statement, twelve_cases
from tests.databases import fresh_database, settings_of
from tests.services import Service

KITCHEN = "/v1/cases/no-eksempelvik-kitchen/comparable"
PROFILE = {
    "municipality": "NO-4613", "population": 400, "sector": ["eldercare", "health"], "target_group": ["older-people"],
    "collaboration_form": "partnership-agreement", "legal_form_family": ["association", "cooperative"],
    "start_year": 2024, "barrier": ["slow-process", "procurement-complexity"],
}  # fmt: skip
AS_PARAMETERS = (
    "profile.municipality=NO-4613&population=400&profile.sector=eldercare,health&profile.target_group=older-people"
    "&profile.collaboration_form=partnership-agreement&profile.legal_form_family=association"
    "&profile.legal_form_family=cooperative&profile.start_year=2024"
    "&profile.barrier=slow-process,procurement-complexity"
)

Json = Mapping[str, Any]


def told(client: Client, address: str, **headers: str) -> Any:
    answer = client.get(address, **headers)
    assert answer.status_code == 200, answer.text
    return answer.json()


def problem(client: Client, address: str, status: int = 422) -> Any:
    answer = client.get(address)
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    return answer.json()


def words_of(answer: Json) -> list[str]:
    return [one["case"]["slug"].partition("-eksempelvik-")[2] for one in answer["items"]]


def without_links(answer: Json) -> dict[str, Any]:
    return {name: value for name, value in answer.items() if name != "links"}


def results_of(answer: Json) -> list[Json]:
    return [*answer["items"], *((answer.get("at_home") or {}).get("items", ()))]


# Of a case


def test_a_case_is_answered_with_those_it_compares_with(client: Client) -> None:
    answer = told(client, KITCHEN)

    assert words_of(answer)[0] == "bakery"
    assert len(answer["items"]) == 10
    assert answer["total"] == 11
    assert answer["case"]["slug"] == "no-eksempelvik-kitchen"
    assert answer["measure"]["frequencies"] == {"revision": 1, "cases": 12}
    assert answer["measure"]["pairs"] == 66
    assert answer["measure"]["weights"] == DEFAULT_WEIGHTS


def test_a_score_is_the_sum_of_the_shares_that_are_told(client: Client) -> None:
    for answer in (told(client, f"{KITCHEN}?limit=100"), sent(client, PROFILE, "limit=100")):
        for result in results_of(answer):
            assert sum(one["share"] for one in result["components"]) == pytest.approx(result["score"], abs=1e-9)
            weight = sum(one["weight"] for one in result["components"])
            assert weight / sum(answer["measure"]["weights"].values()) == pytest.approx(result["compared"], abs=1e-9)
            assert result["low"] - 1e-9 <= result["score"] <= result["high"] + 1e-9


def test_every_code_that_is_told_has_a_label(client: Client) -> None:
    answer = told(client, f"{KITCHEN}?limit=100&lang=nb")
    labels = answer["labels"]

    for result in answer["items"]:
        for one in result["components"]:
            codes = [*one["shared"], *one["here"], *one["there"], *(code for pair in one["near"] for code in pair)]
            for code in codes if one["component"] not in ("start_year", "population_band", "words") else ():
                assert labels[one["component"]][code], code
        for name in ("barrier", "enabler", "evidence"):
            assert {*result["learn"][name]} - {"uncoded"} <= labels.get(name, {}).keys()
    assert labels["component"].keys() == answer["measure"]["weights"].keys()
    assert labels["component"]["start_year"] == "Startår"
    assert labels["component"]["words"] == "Ordene i beskrivelsene"


def test_words_that_two_cases_share_come_with_their_language_and_say_that_they_are_only_words(
    own_client: Client,
) -> None:
    own_client.publish(*(a_case(words=words, summary="A bicycle garage by the station.") for words in ("one", "two")),
                       *(a_case(words=f"other-{number}") for number in range(10)))  # fmt: skip
    answers = [
        told(own_client, f"/v1/cases/no-eksempelvik-one/comparable?limit=30&lang={tag}") for tag in ("en", "nb", "nn")
    ]

    for answer, said in zip(answers, (
        "Rare words in both descriptions (in English): “bicycle”, “garage”, “station”. The same word may mean "
        "different things; this is a lead.",
        "Sjeldne ord i begge beskrivelsene (på engelsk): «bicycle», «garage», «station». Samme ord kan bety ulike "
        "ting; dette er et spor.",
        "Sjeldne ord i begge skildringane (på engelsk): «bicycle», «garage», «station». Same ord kan tyde ulike "
        "ting; dette er eit spor.",
    ), strict=True):  # fmt: skip
        (first,) = (one for one in answer["items"] if one["case"]["slug"] == "no-eksempelvik-two")
        (found,) = (one for one in first["components"] if one["component"] == "words")
        assert (found["likeness"], found["kind"], found["shared_language"]) == (1, "alike", "en")
        assert found["shared"] == ["bicycle", "garage", "station"]
        assert found["sentence"].startswith(said)
        assert {one["shared_language"] for one in first["components"] if one["component"] != "words"} == {None}


def test_a_profile_has_no_words(client: Client) -> None:
    answer = sent(client, PROFILE)

    assert "words" not in {*answer["measure"]["weights"], *answer["labels"]["component"]}
    assert not [one for result in results_of(answer) for one in result["components"] if one["component"] == "words"]
    assert not [result for result in results_of(answer) if "words" in result["unknown"]]
    assert "has no component 'words'" in refused(client, PROFILE, "weights=words:2")["detail"]
    assert refused(client, {"words": "bicycle"})["errors"][0]["pointer"] == "/words"


def test_what_is_to_be_learned_is_told_and_steers_nothing(client: Client) -> None:
    by_words = {result["case"]["slug"]: result for result in told(client, f"{KITCHEN}?limit=100")["items"]}

    weaving = by_words["gr-eksempelvik-weaving"]["learn"]
    assert weaving == {"barrier": ["slow-process", "uncoded"], "enabler": [], "evidence": [], "continuity": "continued"}
    bond = by_words["gb-eksempelvik-bond"]["learn"]
    assert (bond["evidence"], bond["continuity"]) == (["evaluation", "self-reported"], "scaled")


def test_doubts_stand_in_the_first_line_and_not_among_the_cautions(client: Client) -> None:
    results = {one["case"]["slug"]: one for one in told(client, f"{KITCHEN}?limit=100")["items"]}

    assert results["fr-eksempelvik-repair-shop"]["doubts"] == [
        "The description is thinly sourced.", "What became of it is not known.",
    ]  # fmt: skip
    assert len(results["no-eksempelvik-solar"]["doubts"]) == 1
    assert results["pl-eksempelvik-bakery"]["doubts"] == []
    for result in results.values():
        assert not {*result["doubts"]} & {*result["cautions"]}


def test_filters_of_a_list_of_cases_are_understood(client: Client) -> None:
    answer = told(client, f"{KITCHEN}?country.not=NO,PL&sector=work-integration&limit=100")

    assert set(words_of(answer)) == {"garden", "weaving"}
    assert answer["total"] == 2
    assert answer["query"]["expression"] == "NOT country=NO,PL AND sector=work-integration"


@pytest.mark.parametrize(
    "filters",
    ["sector=energy", "country.not=NO", f"where={quote('NOT country=NO AND start_year >= 2012')}", "q=school",
     "near=60,10&within_km=300", "continuity.known=true", "status=ongoing&start_year.min=2012"],
)  # fmt: skip
def test_filters_and_comparison_agree_on_who_is_in(client: Client, filters: str) -> None:
    listed = {one["slug"] for one in told(client, f"/v1/cases?{filters}&limit=100")["items"]}
    found = told(client, f"{KITCHEN}?{filters}&limit=100")

    assert {one["case"]["slug"] for one in found["items"]} == listed - {"no-eksempelvik-kitchen"}
    assert found["total"] == len(listed - {"no-eksempelvik-kitchen"})


def test_weights_and_designs_are_told_as_they_were_used(client: Client) -> None:
    answer = told(client, f"{KITCHEN}?design=most-similar&differ_on=continuity&weights=sector:2,country:0")

    assert answer["measure"]["design"] == "most-similar"
    assert answer["measure"]["studied"] == ["continuity"]
    assert answer["measure"]["weights"] == {"sector": 50, "target_group": 20, "population_band": 10, "start_year": 5}
    assert all(result["counterfactual"] is None for result in answer["items"])
    assert all(lead["sentence"].startswith("A lead, not a cause:") for r in answer["items"] for lead in r["leads"])
    assert any(result["leads"] for result in answer["items"])
    assert all([one["field"] for one in result["studied"]] == ["continuity"] for result in answer["items"])
    assert all(one["here"] != one["there"] for result in answer["items"] for one in result["studied"])


def test_links_ask_the_same_again(client: Client) -> None:
    for address in (f"{KITCHEN}?lang=nn&country.not=SE&weights=sector:2&exclude=is-eksempelvik-planned-bus&limit=3",
                    f"{COMPARABLE}?{AS_PARAMETERS}&lang=nb&country.not=SE&score.min=0.1"):  # fmt: skip
        answer = told(client, address)
        assert told(client, answer["links"]["self"]) == answer
        query = parse_qs(urlsplit(answer["links"]["self"]).query)
        assert query["country.not"] == ["SE"]
        assert query["lang"] == [parse_qs(urlsplit(address).query)["lang"][0]]


# Of a profile


def test_a_profile_that_is_sent_is_answered_as_one_in_the_address(client: Client) -> None:
    by_post = sent(client, PROFILE, "limit=4&lang=nn")
    by_get = told(client, f"{COMPARABLE}?{AS_PARAMETERS}&limit=4&lang=nn")

    assert without_links(by_post) == without_links(by_get)
    assert results_of(by_post)


@pytest.mark.parametrize(
    "profile",
    [PROFILE, {"sector": "energy"}, {"municipality": "Bømlo"}, {"population_band": "5k-20k", "country": "EL"},
     {"start_year": 2015, "barrier": "slow-process"}, {"target_group": ["women", "general-residents"]}],
)  # fmt: skip
@pytest.mark.parametrize(
    "string", ["", "limit=2&country.not=NO,SE&weights=sector:2,country:0.5&lang=nb&score.min=0.05"]
)
def test_the_address_of_what_was_sent_answers_the_same(client: Client, profile: Json, string: str) -> None:
    by_post = sent(client, profile, string)

    assert told(client, by_post["links"]["self"]) == by_post


def test_a_municipality_may_be_called_by_code_or_name(client: Client) -> None:
    by_code, by_name = (sent(client, {"municipality": place}) for place in ("NO-4613", "Bømlo"))

    assert by_code == by_name
    assert by_name["profile"] == {"municipality": "NO-4613"}
    assert by_name["filled_in"] == {"name": "Bømlo", "county": "Vestland", "country": "NO", "population": 12_268}
    assert told(client, f"{COMPARABLE}?profile.municipality={quote('Bømlo')}") == by_name


def test_what_is_told_beside_a_municipality_is_not_filled_in(client: Client) -> None:
    assert sent(client, {"municipality": "Bømlo", "population": 400, "country": "NO"})["filled_in"] == {
        "name": "Bømlo", "county": "Vestland",
    }  # fmt: skip
    assert sent(client, {"sector": "energy"})["filled_in"] == {}


def test_cases_at_home_stand_last_under_their_heading(client: Client) -> None:
    answer = sent(client, {"municipality": "Bømlo", "sector": "energy"}, "lang=nn")

    assert answer["at_home"]["heading"] == "I Noreg òg"
    assert [one["case"]["slug"] for one in answer["at_home"]["items"]] == [
        "no-eksempelvik-solar", "no-eksempelvik-kitchen",
    ]  # fmt: skip
    assert all(one["case"]["country"] != "NO" for one in answer["items"])
    assert sent(client, {"sector": "energy"})["at_home"] is None
    assert sent(client, {"municipality": "Bømlo"}, "country.not=NO")["at_home"]["items"] == []


def test_each_barrier_of_the_asker_was_met_or_is_not_told(client: Client) -> None:
    answer = sent(client, {"country": "SE", "start_year": 2015, "barrier": ["slow-process", "procurement-complexity"]},
                  "limit=100")  # fmt: skip
    said = {one["case"]["slug"]: one["barriers"] for one in answer["items"]}

    assert [one[:4] for one in said["gr-eksempelvik-weaving"]] == ["Met ", "Not "]
    assert [one[:4] for one in said["dk-eksempelvik-bare"]] == ["Not "]
    assert told(client, KITCHEN)["items"][0]["barriers"] == []


def test_what_answers_a_post_is_validated_by_nothing(client: Client) -> None:
    answer = post(client, b'{"sector": "energy"}')

    assert "etag" not in answer.headers
    assert answer.headers["samspill-revision"] == "1"
    assert "etag" in client.get(f"{COMPARABLE}?profile.sector=energy").headers


def test_an_answer_is_not_sent_again_to_who_has_it(client: Client) -> None:
    address = f"{COMPARABLE}?profile.sector=energy"
    etag = client.get(address).headers["etag"]

    assert client.get(address, if_none_match=etag).status_code == 304


# The same bytes


def bytes_of(client: Client) -> list[bytes]:
    return [
        client.get(f"{KITCHEN}?limit=100&lang=nn").content,
        client.get(f"{COMPARABLE}?{AS_PARAMETERS}&limit=100").content,
        client.get(f"{KITCHEN}?design=most-different&agree_on=status").content,
        post(client, orjson.dumps(PROFILE)).content,
    ]


def test_the_same_request_gets_the_same_bytes_from_every_process_on_every_database(client: Client) -> None:
    answers = bytes_of(client)
    assert bytes_of(client) == answers
    with asking(client.database) as another:
        assert bytes_of(another) == answers
    with fresh_database("sqlite") as database:
        publish(database, *twelve_cases())
        with asking(database) as elsewhere:
            assert bytes_of(elsewhere) == answers


# In the language of the reader


def sentences(result: Json) -> Iterator[str]:
    yield from (*result["doubts"], *result["cautions"], *result["barriers"])
    yield from (one["sentence"] for one in (*result["components"], *result["studied"], *result["leads"]))
    if result["unknown_sentence"] is not None:
        yield result["unknown_sentence"]
    if result["counterfactual"]:
        yield result["counterfactual"]["sentence"]


def english_beginnings() -> set[str]:
    """How sentences begin that are made from the English words, up to what is filled in."""
    texts = [text for text in vars_of(REASON_WORDS["en"]) if isinstance(text, str)]
    return {begun for text in texts if len(begun := text.partition("{")[0].strip()) > 3}


def vars_of(words: Any) -> list[Any]:
    return [getattr(words, name) for name in words.__dataclass_fields__]


@pytest.mark.parametrize("language", ["en", "nb", "nn"])
def test_every_sentence_is_in_the_language_of_the_reader(client: Client, language: str) -> None:
    profile = {**PROFILE, "sector": ["energy", "work-integration"]}
    answers = [
        sent(client, profile, f"limit=100&lang={language}"),
        told(client, f"{KITCHEN}?limit=100&lang={language}"),
        told(client, f"{KITCHEN}?limit=100&design=most-similar&differ_on=collaboration_form&lang={language}"),
        told(client, f"{KITCHEN}?limit=100&design=most-different&agree_on=sector&lang={language}"),
    ]
    said = [sentence for answer in answers for result in results_of(answer) for sentence in sentences(result)]

    assert all(answer["sentences_language"] == language for answer in answers)
    assert len(said) > 100
    assert all(sentence.strip() and "{" not in sentence for sentence in said)
    are_english = [sentence for sentence in said if any(begun in sentence for begun in english_beginnings())]
    if language == "en":
        assert len(are_english) > 100
    else:
        assert are_english == []


@pytest.mark.parametrize("language", ["nb", "nn"])
def test_so_it_is_with_the_real_cases(seeded: Service, language: str) -> None:
    for slug in sorted(seeded.world.documents)[::15]:
        answer = seeded.json(f"/v1/cases/{slug}/comparable?limit=15&lang={language}")
        said = [sentence for result in answer["items"] for sentence in sentences(result)]
        assert len(said) > 100
        assert [sentence for sentence in said if any(begun in sentence for begun in english_beginnings())] == []


def test_a_language_without_sentences_gets_english_ones_and_its_own_labels(client: Client) -> None:
    answer = told(client, f"{KITCHEN}?lang=de&weights=words:0")

    assert answer["sentences_language"] == "en"
    assert answer["items"][0]["components"][0]["sentence"].startswith("In common: work integration")
    assert answer["labels"]["country"]["PL"] == "Polen"
    assert answer["labels"]["country"] != told(client, f"{KITCHEN}?lang=en")["labels"]["country"]


def test_the_language_may_be_asked_for_by_header(client: Client) -> None:
    by_header, by_parameter = told(client, KITCHEN, accept_language="nn"), told(client, f"{KITCHEN}?lang=nn")

    assert by_header["items"] == by_parameter["items"]
    assert client.get(KITCHEN, accept_language="nn").headers["content-language"] == "nn"


def test_codes_are_the_same_in_every_language(client: Client) -> None:
    english, nynorsk = (told(client, f"{KITCHEN}?limit=100&lang={language}") for language in ("en", "nn"))

    for one, other in zip(english["items"], nynorsk["items"], strict=True):
        assert {name: one[name] for name in ("case", "score", "unknown", "learn")} == {
            name: other[name] for name in ("case", "score", "unknown", "learn")
        }


# Which case


def test_a_slug_that_was_never_given_is_told_the_nearest(client: Client) -> None:
    found = problem(client, "/v1/cases/no-eksempelvik-kitchn/comparable", 404)

    assert found["code"] == "case-not-found"
    assert found["errors"][0]["did_you_mean"] == "no-eksempelvik-kitchen"


def test_a_withdrawn_case_says_why(own_client: Client) -> None:
    withdraw(own_client.database, "no-eksempelvik-solar", "It was told twice.", "no-eksempelvik-kitchen")

    found = problem(own_client, "/v1/cases/no-eksempelvik-solar/comparable", 410)
    assert found["code"] == "case-withdrawn"
    assert "no-eksempelvik-solar" not in {
        one["case"]["slug"] for one in told(own_client, f"{KITCHEN}?limit=100")["items"]
    }


def test_a_renamed_case_leads_to_its_new_address_with_all_that_was_asked(own_client: Client) -> None:
    rename(own_client, "no-eksempelvik-kitchen", "no-eksempelvik-old-kitchen")

    answer = own_client.get("/v1/cases/no-eksempelvik-old-kitchen/comparable?lang=nn&weights=sector:2")

    assert answer.status_code == 308
    assert answer.headers["location"] == f"{KITCHEN}?lang=nn&weights=sector:2"


def test_what_was_published_since_is_compared_at_once(own_client: Client) -> None:
    before = told(own_client, KITCHEN)
    kitchen = next(case for case in twelve_cases() if case["slug"].endswith("-kitchen"))
    own_client.publish({**kitchen, "slug": "no-eksempelvik-twin", "title": "Another kitchen"})

    after = told(own_client, KITCHEN)
    assert (before["total"], after["total"]) == (11, 12)
    assert words_of(after)[0] == "twin"
    assert after["items"][0]["score"] == 1
    assert after["measure"]["frequencies"] == {"revision": 2, "cases": 13}


# Few cases


def test_no_case_and_one_case(database: Database) -> None:
    with asking(open_database(settings_of(database, freshness_seconds=0))) as client:
        for profile in (PROFILE, {"country": "NO"}, {"sector": "energy"}):
            answer = sent(client, profile)
            assert (results_of(answer), answer["total"], answer["measure"]["pairs"]) == ([], 0, 0)
        publish(database, a_case(words="only", sectors=["energy"], barriers=[a_statement("slow-process")]))

        alone = told(client, "/v1/cases/no-eksempelvik-only/comparable")
        assert (alone["items"], alone["total"]) == ([], 0)
        (result,) = sent(client, {"sector": "energy"})["items"]
        assert (result["score"], result["closer_than"], result["compared"]) == (1, 0, 1)


@pytest.mark.parametrize("filters", ["country=MT", "start_year.min=2100", "sector=energy&country=PL"])
def test_filters_that_let_nobody_in_leave_an_empty_list(client: Client, filters: str) -> None:
    for answer in (told(client, f"{KITCHEN}?{filters}"), sent(client, PROFILE, filters)):
        assert (results_of(answer), answer["total"]) == ([], 0)


# What is refused


COMPONENTS = ("sector", "collaboration_form", "target_group", "legal_form_family", "population_band", "country",
              "start_year")  # fmt: skip


@pytest.mark.parametrize(
    ("string", "parameter", "hint"),
    [
        ("weights=sectr:2", "weights", "sector"),
        ("weights=sector:-1", "weights", "sector:1"),
        ("weights=sector:1e99", "weights", "sector:1"),
        ("weights=", "weights", None),
        ("design=most-similar", "differ_on", None),
        ("design=most-different", "agree_on", None),
        ("design=closst", "design", "closest"),
        ("differ_on=status", "differ_on", None),
        ("design=most-similar&differ_on=statu", "differ_on", "status"),
        ("limit=0", "limit", None),
        (f"limit={'9' * 4000}", "limit", None),
        ("limit=1&limit=2", "limit", None),
        ("score.min=2", "score.min", "0.5"),
        ("exclude=no-eksempelvik-kitchn", "exclude", "no-eksempelvik-kitchen"),
        ("sector=enrgy", "sector", "energy"),
        ("sectr=energy", "sectr", "sector"),
        ("facets=sector", "facets", None),
        ("sort=title", "sort", None),
        ("cursor=x", "cursor", None),
        ("lang=xx-klingon-and-more", "lang", None),
        ("country=NO&country.not=NO", "country", None),
    ],
)
def test_what_is_asked_wrongly_is_told_what_would_be_right(
    client: Client, string: str, parameter: str, hint: str | None
) -> None:
    for found in (
        problem(client, f"/v1/cases/gb-eksempelvik-bond/comparable?{string}"),
        problem(client, f"{COMPARABLE}?profile.country=SE&profile.sector=energy&{string}"),
        refused(client, {"country": "SE", "sector": "energy"}, string),
    ):
        assert [error["parameter"] for error in found["errors"]] == [parameter]
        if hint is not None:
            assert found["errors"][0]["did_you_mean"] == hint


def test_where_nothing_weighs_anything_nothing_is_compared(client: Client) -> None:
    nothing = f"weights={':0,'.join(COMPONENTS)}:0"
    for found in (
        problem(client, f"/v1/cases/gb-eksempelvik-bond/comparable?{nothing},words:0"),
        problem(client, f"{COMPARABLE}?profile.country=SE&profile.sector=energy&{nothing}"),
        refused(client, {"country": "SE", "sector": "energy"}, nothing),
    ):
        (error,) = found["errors"]
        assert (error["parameter"], error["did_you_mean"]) == ("weights", "sector:1")


@pytest.mark.parametrize(
    ("told", "pointer", "hint"),
    [
        ({"sector": "enrgy"}, "/sector", "energy"),
        ({"sector": ["energy", "zzz"]}, "/sector", None),
        ({"sectr": "energy"}, "/sectr", "sector"),
        ({"a/b~c": 1}, "/a~1b~0c", None),
        ({"sector": None}, "/sector", None),
        ({"sector": [["energy"]]}, "/sector", None),
        ({"sector": {"code": "energy"}}, "/sector", None),
        ({"sector": True}, "/sector", None),
        ({"sector": []}, "/sector", None),
        ({"sector": ["energy"] * 1000}, "/sector", None),
        ({"country": "Norge"}, "/country", "NO"),
        ({"country": ["NO", "SE"]}, "/country", None),
        ({"population": "many"}, "/population", None),
        ({"population": -1}, "/population", None),
        ({"population": 1.5}, "/population", None),
        ({"population": 10**18}, "/population", None),
        ({"population": "9" * 5000}, "/population", None),
        ({"population": "²"}, "/population", None),
        ({"start_year": "²"}, "/start_year", None),
        ({"start_year": True}, "/start_year", None),
        ({"municipality": "Bomloo"}, "/municipality", "Bømlo"),
        ({"municipality": "NO-9999"}, "/municipality", None),
        ({"municipality": "x" * 60_000}, "/municipality", None),
        ({"municipality": "Bømlo", "country": "SE"}, "/country", "NO"),
        ({"population": 9, "population_band": "5k-20k"}, "/population_band", None),
        ({"barrier": "slow-proces", "sector": "energy"}, "/barrier", "slow-process"),
        ({"status": "unknown", "sector": "energy"}, "/status", None),
    ],
)
def test_a_profile_that_is_not_understood_is_pointed_into(
    client: Client, told: Json, pointer: str, hint: str | None
) -> None:
    found = refused(client, told)

    assert found["code"] == "query-refused"
    assert {error["pointer"] for error in found["errors"]} == {pointer}
    assert all(error["detail"] for error in found["errors"])
    if hint is not None:
        assert found["errors"][0]["did_you_mean"] == hint


@pytest.mark.parametrize(("name", "codes"), [("Herøy", ("NO-1515", "NO-1818")), ("Våler", ("NO-3114", "NO-3419"))])
def test_a_name_of_several_municipalities_is_refused_with_the_list(
    client: Client, name: str, codes: tuple[str, ...]
) -> None:
    found = refused(client, {"municipality": name})
    by_get = problem(client, f"{COMPARABLE}?profile.municipality={quote(name)}")

    assert all(code in found["detail"] for code in codes)
    assert by_get["errors"][0]["detail"] == found["errors"][0]["detail"]
    assert by_get["errors"][0]["parameter"] == "profile.municipality"


def test_an_empty_profile_is_told_what_could_be_told(client: Client) -> None:
    for found in (refused(client, {}), problem(client, COMPARABLE)):
        assert "The profile is empty" in found["detail"]
        assert all(name in found["detail"] for name in COMPONENTS)


def test_barriers_alone_cannot_be_compared(client: Client) -> None:
    assert "Nothing in the profile can be compared" in refused(client, {"barrier": "slow-process"})["detail"]


def test_deep_json_is_refused(client: Client) -> None:
    assert refused(client, b'{"sector":' * 5000 + b"1" + b"}" * 5000, status=400)["code"] == "body-refused"
    assert refused(client, b'{"sector": ' + b"[" * 500 + b"]" * 500 + b"}", status=400)["code"] == "body-refused"
    nested = b'{"sector": ' + b"[" * 30 + b"]" * 30 + b"}"
    assert refused(client, nested)["errors"][0]["pointer"] == "/sector"


def test_a_profile_in_the_address_of_a_post_is_refused(client: Client) -> None:
    for name in ("profile.sector=energy", "population=400"):
        found = refused(client, {"sector": "energy"}, name)
        assert found["errors"][0]["parameter"] == name.partition("=")[0]


def test_everything_wrong_is_told_at_once(client: Client) -> None:
    found = refused(client, {"sector": "zzz", "population": -1}, "limit=0&weights=x:1")

    assert {error.get("pointer", error.get("parameter")) for error in found["errors"]} == {
        "/sector", "/population", "limit", "weights",
    }  # fmt: skip


@pytest.mark.parametrize(
    "name", ["sector", "country", "population_band", "start_year", "municipality", "barrier", "legal_form_family"]
)
@pytest.mark.parametrize("value", ["", " ", "\0", "²", "%", "x" * 3000, ",", "🙂", "-1", "1e400", "NaN", "null"])
def test_nothing_that_is_told_fails_on_our_side(client: Client, name: str, value: str) -> None:
    answer = client.get(f"{COMPARABLE}?{urlencode({f'profile.{name}': value})}")
    by_post = post(client, orjson.dumps({name: value}))

    # What no database keeps is refused before anybody looks at what it means.
    assert (answer.status_code, by_post.status_code) == (422, 400 if value == "\0" else 422)


def test_what_answers_get_answers_head_and_nothing_else(client: Client) -> None:
    address = f"{COMPARABLE}?profile.sector=energy"

    assert client.head(address).status_code == 200
    request = httpx.Request("PUT", f"http://reader.example{address}")
    (answer,) = client.together(request)
    assert answer.status_code == 405
    assert answer.headers["allow"] == "GET, HEAD, OPTIONS, POST"


def test_a_database_without_cases_refuses_the_same(database_kind: str) -> None:
    with fresh_database(database_kind) as database, asking(database) as client:
        assert problem(client, "/v1/cases/no-eksempelvik-kitchen/comparable", 404)["code"] == "case-not-found"
        assert refused(client, {})["detail"].startswith("The profile is empty")
