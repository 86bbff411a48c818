"""The measure, published: what it says is what is computed."""

import re
from math import log
from typing import Any

import pytest

from app.catalogue.component_words import METHODS, REASONS
from app.catalogue.likeness import rarity
from app.catalogue.measure_words import CONSTANTS, DESIGNS, FORMULAS, LIMITS, PROFILE, SOURCES, UNSCORED
from app.catalogue.measuring import NUMBERS, pairs_sampled
from app.catalogue.placing import PairSample
from app.catalogue.traits import Traits
from app.model.sizes import BAND_MIDDLES
from app.query.comparing import Design
from app.query.measure import COMPONENT, DEFAULT_WEIGHTS, MEASURE, PROFILE_WEIGHTS, Method
from app.store.database import Database
from tests.asking import Client
from tests.builders import a_case, twelve_cases
from tests.catalogue.worlds import World

LANGUAGES = ("en", "nb", "nn")


@pytest.fixture(scope="module")
def measure(client: Client) -> Any:
    answer = client.get("/v1/comparison/measure?lang=nn")
    assert answer.status_code == 200, answer.text
    return answer.json()


def component(measure: Any, name: str) -> Any:
    (found,) = (one for one in measure["components"] if one["name"] == name)
    return found


def test_every_component_is_there_with_its_weight_and_its_reason(measure: Any) -> None:
    assert measure["name"] == MEASURE
    assert {one["name"]: one["weight"] for one in measure["components"]} == DEFAULT_WEIGHTS
    assert sum(one["weight"] for one in measure["components"] if one["field"]) == 100
    for one in measure["components"]:
        assert one["reason"] == REASONS[one["name"]]["nn"]
        assert one["method"] == COMPONENT[one["name"]].method
        assert one["source"] in {source["code"] for source in measure["sources"]}


def test_words_are_no_field_and_said_to_be_compared_between_cases_alone(measure: Any) -> None:
    words = component(measure, "words")

    assert (words["label"], words["field"], words["background"]) == ("Orda i skildringane", None, False)
    assert "berre mellom saker" in words["reason"]
    assert "delt på 0,08" in words["likeness"]
    assert "ein del på 0,1 av skildringane" in words["likeness"]
    assert [one["source"] for one in measure["formulas"] if one["name"] == "word_rarity"] == ["editors"]
    assert {one["field"] for one in measure["components"]} == {None, *PROFILE_WEIGHTS}


def test_labels_are_in_the_language_of_the_reader(measure: Any) -> None:
    assert [component(measure, name)["label"] for name in ("sector", "start_year")] == ["Område", "Startår"]
    (energy,) = (one for one in component(measure, "sector")["codes"] if one["code"] == "energy")
    assert (energy["label"], energy["label_language"], energy["group"]) == ("Energi", "nn", "green")


def test_codes_count_the_more_the_rarer_they_are(measure: Any) -> None:
    codes = {one["code"]: one for one in component(measure, "sector")["codes"]}

    # Twelve cases: work integration in four, housing in none.
    assert codes["work-integration"]["cases"] == 4
    assert codes["work-integration"]["rarity"] == pytest.approx(log(13 / 4.5))
    assert codes["housing-and-homelessness"]["rarity"] == pytest.approx(log(13 / 0.5))
    assert measure["frequencies"] == {"revision": 1, "cases": 12}


@pytest.mark.parametrize("name", ["sector", "collaboration_form", "target_group"])
def test_what_is_published_is_what_is_computed_with(measure: Any, name: str, database: Database) -> None:
    world = World(database, *twelve_cases())
    traits = Traits(world.snapshot(), database)
    told = component(measure, name)["codes"]

    assert [one["cases"] for one in told] == list(traits[name].cases)
    assert [one["rarity"] for one in told] == pytest.approx(list(rarity(traits[name].cases, len(traits))))
    assert measure["pairs"]["size"] == PairSample(traits).size == 66


@pytest.mark.parametrize("number", [0, 1, 2, 447, 448, 50_000])
def test_pairs_are_all_or_a_sample(number: int) -> None:
    assert pairs_sampled(number) == (number * (number - 1) // 2 if number < 448 else 100_000)


def test_nearness_bands_and_regimes_stand_with_their_components(measure: Any) -> None:
    families, size, country = (component(measure, name) for name in ("legal_form_family", "population_band", "country"))

    pairs = {frozenset((one["one"], one["other"])): one["nearness"] for one in families["nearness"]}
    assert pairs[frozenset(("company-limited", "company-with-social-purpose-restriction"))] == 0.6
    assert len(pairs) == len(families["nearness"])
    assert {one["code"]: one["inhabitants"] for one in size["bands"]} == BAND_MIDDLES
    assert [one["countries"] for one in country["regimes"] if one["code"] == "baltic"] == [["EE", "LT", "LV"]]
    for one in measure["components"]:
        held = {"codes": Method.CODES, "nearness": Method.FAMILIES, "bands": Method.SIZE, "regimes": Method.CONTEXT}
        assert {name for name in held if one[name]} == {
            name for name, method in held.items() if method == one["method"]
        }


def test_designs_say_what_they_need_and_score(measure: Any) -> None:
    designs = {one["name"]: one for one in measure["designs"]}

    assert set(designs) == set(Design)
    assert {name: one["needs"] for name, one in designs.items()} == {
        "closest": None, "most-similar": "differ_on", "most-different": "agree_on"
    }  # fmt: skip
    assert designs["most-similar"]["components"] == [
        "sector", "target_group", "population_band", "country", "start_year"
    ]  # fmt: skip


def test_what_is_to_be_learned_scores_nothing(measure: Any) -> None:
    unscored = {one["field"] for one in measure["unscored"]}

    assert unscored >= {"outcome", "barrier", "enabler", "continuity", "confidence"}
    assert not unscored & set(DEFAULT_WEIGHTS)


def test_numbers_stand_in_the_sentences_as_the_language_writes_them(client: Client, measure: Any) -> None:
    english = client.get("/v1/comparison/measure").json()

    assert "0,4" in component(measure, "sector")["likeness"]
    assert "0.4" in component(english, "sector")["likeness"]
    assert "general-residents" in component(english, "target_group")["likeness"]
    assert {one["name"]: one["value"] for one in english["constants"]} == NUMBERS
    (closer,) = (one for one in measure["formulas"] if one["name"] == "closer_than")
    assert "100\u00a0000" in closer["sentence"]


def test_gower_is_cited(measure: Any) -> None:
    (gower,) = (one for one in measure["sources"] if one["code"] == "gower-1971")

    assert "Biometrics 27(4), 1971, 857–871" in gower["citation"]
    assert gower["address"] == "https://doi.org/10.2307/2528823"
    assert [one["source"] for one in measure["formulas"] if one["name"] == "score"] == ["gower-1971"]


def _everything() -> list[Any]:
    whole = (REASONS, METHODS, CONSTANTS, DESIGNS, SOURCES)
    return [
        *(words for some in whole for words in some.values()),
        *(words for _, words in FORMULAS.values()),
        *LIMITS,
        PROFILE,
        UNSCORED,
    ]


def test_every_sentence_is_there_in_three_languages_with_the_same_numbers() -> None:
    for words in _everything():
        assert tuple(words) == LANGUAGES, words
        numbers = {tag: set(re.findall(r"\{\w+\}", text)) for tag, text in words.items()}
        assert numbers["en"] == numbers["nb"] == numbers["nn"], words
        # Nynorsk is no bokmål.
        assert not re.search(r"\b(ikke|dere|et|hvor|hvilken|fra|kilde)\b", words["nn"]), words["nn"]
        assert not re.search(r"\b(ikkje|dykk|eit|kor|kva|frå|kjelde)\b", words["nb"]), words["nb"]


def test_a_parameter_it_does_not_know_is_refused(client: Client) -> None:
    assert client.get("/v1/comparison/measure?design=closest").status_code == 422


def test_it_moves_with_the_cases(own_client: Client) -> None:
    before = own_client.get("/v1/comparison/measure")

    own_client.publish(a_case(sectors=["energy"]))
    after = own_client.get("/v1/comparison/measure")

    assert after.json()["frequencies"] == {"revision": 2, "cases": 13}
    assert before.headers["etag"] != after.headers["etag"]
    assert all(one["rarity"] > 0 for one in component(after.json(), "sector")["codes"])
