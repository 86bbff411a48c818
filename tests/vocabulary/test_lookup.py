import json
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest

from app.vocabulary.countries import countries
from app.vocabulary.folding import words
from app.vocabulary.loading import load_reference, reference_dir, vocabularies
from app.vocabulary.lookup import Hit, terms_meant
from app.vocabulary.meanings import meanings


def meant(question: str) -> set[tuple[str, str]]:
    return {(hit.dimension, hit.code) for hit in terms_meant(words(question))}


@pytest.mark.parametrize(
    "question",
    [
        "Eldreomsorg",
        "eldreomsorg",
        "Altenhilfe und Pflege",
        "heimeteneste",
        "sykehjem",
        "eldreomsorga",
        "Vanhustenhoito",
        "omsorgstenester",
        "omsorgstilbod",
        "omsorgstilbud",
        "eldresenteret",
        "aldersheimen",
    ],
)
def test_labels_and_search_words_of_all_languages_mean_the_term(question: str) -> None:
    assert meant(question) == {("sector", "eldercare")}


def test_a_hit_says_which_words_it_was_and_what_they_met() -> None:
    assert terms_meant(["et", "varig", "tilrettelagt", "arbeid"]) == [
        Hit(1, 4, "sector", "work-integration", "varig tilrettelagt arbeid")
    ]


def test_a_run_of_words_is_not_looked_up_word_by_word() -> None:
    assert meant("psykisk helse") == {("sector", "mental-health")}
    assert meant("helse") == {("sector", "health")}


@pytest.mark.parametrize("word", ["samvirket", "samvirkenes", "samvirkes"])
def test_up_to_three_letters_may_follow_a_word_of_five(word: str) -> None:
    assert meant(word) == {("legal_form_family", "cooperative")}


@pytest.mark.parametrize("word", ["samvirkemodell", "barnas", "samvirke24"])
def test_more_letters_shorter_words_and_digits_are_no_ending(word: str) -> None:
    assert meant(word) == set()


@pytest.mark.parametrize(
    ("word", "term"),
    [
        ("bolig", ("sector", "housing-and-homelessness")),
        ("konkurs", ("barrier", "market-viability")),
        ("statsstøtte", ("barrier", "state-aid-uncertainty")),
        ("frivillige", ("enabler", "volunteers-and-local-commitment")),
        ("Behinderungen", ("target_group", "people-with-disabilities")),
    ],
)
def test_a_telling_piece_of_a_label_means_the_term(word: str, term: tuple[str, str]) -> None:
    assert term in meant(word)


@pytest.mark.parametrize(
    ("question", "term"),
    [
        ("elderly", ("target_group", "older-people")),
        ("procurement", ("collaboration_form", "procurement-contract")),
        ("procurement rules", ("barrier", "procurement-complexity")),
        ("upphandling", ("collaboration_form", "procurement-contract")),
        ("hemtjänst", ("sector", "eldercare")),
        ("plejehjem", ("sector", "eldercare")),
        ("madspild", ("sector", "food-and-agriculture")),
        ("Altenpflege", ("sector", "eldercare")),
        ("Genossenschaft", ("legal_form_family", "cooperative")),
        ("skulemat", ("sector", "food-and-agriculture")),
    ],
)
def test_neighbours_are_understood_too(question: str, term: tuple[str, str]) -> None:
    assert meant(question) == {term}


@pytest.mark.parametrize("word", ["nursing", "offentligt", "operative"])
def test_a_word_of_a_longer_search_word_need_not_tell_anything(word: str) -> None:
    assert meant(word) == set()


@pytest.mark.parametrize(
    "word", ["personer", "people", "sosial", "kommune", "offentlig", "eller", "med", "annet", "ukjent", "opp", "lov"]
)
def test_words_that_tell_nothing_apart_mean_nothing(word: str) -> None:
    assert meant(word) == set()


def test_a_term_goes_without_saying_where_its_family_or_group_is_met() -> None:
    assert meant("Foundation") == {("legal_form_family", "foundation")}
    assert meant("Inclusion") == {("sector_group", "inclusion")}


def test_a_group_of_one_is_its_term() -> None:
    assert meant("kvinner") == {("target_group", "women")}


def test_countries_are_met_by_their_names_not_by_single_words_of_them() -> None:
    assert meant("Norge") == meant("Norwegen") == meant("Noregs") == {("country", "NO")}
    assert meant("United Kingdom") == {("country", "GB")}
    assert meant("united") == meant("nord") == set()


def test_legal_forms_are_met_by_name_or_abbreviation() -> None:
    assert meant("SCIC") == {("legal_form", "fr-scic")}
    assert meant("onlus") == {("legal_status", "it-onlus")}


def test_nothing_asked_means_nothing() -> None:
    assert terms_meant([]) == []


def test_every_meaning_is_a_term_that_exists() -> None:
    known = {(v.name, code) for v in vocabularies() for code in (*v.terms, *v.groups)}
    codes = {code for _, code in known}

    assert all(meaning.code in codes for some in meanings().values() for meaning in some)
    assert all(some for some in meanings().values())


def test_at_least_65_of_74_everyday_words_reach_a_case() -> None:
    everyday: list[str] = load_reference("test-words")
    reached = [word for word in everyday if any(_reaches(word, case) for case in _seed_cases())]

    assert len(everyday) == 74
    assert len(reached) >= 65


def _reaches(word: str, case: tuple[frozenset[str], frozenset[tuple[str, str]]]) -> bool:
    text, terms = case
    return set(words(word)) <= text or not meant(word).isdisjoint(terms)


@cache
def _seed_cases() -> tuple[tuple[frozenset[str], frozenset[tuple[str, str]]], ...]:
    """Of every seed case the words of its text and the terms that it carries."""
    files = sorted((reference_dir() / "cases").rglob("*.json"))
    cases = [json.loads(file.read_bytes()) for file in files]
    return tuple((frozenset(words(" ".join(_text(case)))), frozenset(_terms(case))) for case in cases)


def _text(case: dict[str, Any]) -> Iterator[str]:
    told = ("title", "summary", "title_original", "summary_original", "municipality_role", "entrepreneur_role")
    yield from case.get("practice", {}).values()
    for source in (case, *case["translations"].values()):
        yield from (source.get(name) or "" for name in told)
    yield from (named["name"] for named in (*case["municipalities"], *case["organisations"]))


def _terms(case: dict[str, Any]) -> Iterator[tuple[str, str]]:
    yield "country", case["country"]
    yield "welfare_regime", countries()[case["country"]].welfare_regime
    yield "status", case["status"]
    yield "continuity", case["continuity"]
    for dimension in ("sector", "target_group", "collaboration_form"):
        vocabulary = vocabularies()[f"{dimension}s".replace("_", "-")]
        for code in case[f"{dimension}s"]:
            yield dimension, code
            yield f"{dimension}_group", str(vocabulary.term(code).group)
    for dimension in ("barrier", "enabler"):
        yield from ((dimension, code) for one in case[f"{dimension}s"] for code in one["codes"])
    yield from (("outcome", one["dimension"]) for one in case["outcomes"])
    yield from (("funding_kind", one["kind"]) for one in case["funding"])
    for one in case["organisations"]:
        if one["role"] == "entrepreneur":
            yield from ((name, one[name]) for name in ("legal_form", "legal_form_family", "legal_status") if one[name])
