"""The measure as it is published, in numbers."""

import pytest

from app.query.fields import FIELDS
from app.query.measure import (
    ALONE,
    CODED,
    COMPONENT,
    COMPONENTS,
    DEFAULT_WEIGHTS,
    FURTHER,
    MOST_PAIRS,
    NEAR,
    NEAR_TIE,
    PROFILE_WEIGHTS,
    SAME_COUNTRY,
    SAME_REGIME,
    TENFOLDS,
    THIN,
    WORDS,
    WORDS_ALIKE,
    WORDS_RARE,
    YEARS,
    middle_of,
    nearness_of_families,
)
from app.vocabulary.loading import vocabularies


def test_what_how_and_for_whom_weigh_70_form_and_size_20_context_and_time_10() -> None:
    assert DEFAULT_WEIGHTS == {
        "sector": 25, "collaboration_form": 25, "target_group": 20, "legal_form_family": 10, "population_band": 10,
        "country": 5, "start_year": 5, "words": 20,
    }  # fmt: skip
    assert sum(PROFILE_WEIGHTS.values()) == 100
    assert {*DEFAULT_WEIGHTS} - {*PROFILE_WEIGHTS} == {WORDS}


def test_the_constants_are_those_of_the_domain() -> None:
    assert (NEAR, FURTHER, THIN, NEAR_TIE) == (0.4, 0.25, 0.5, 0.02)
    assert (SAME_COUNTRY, SAME_REGIME, TENFOLDS, YEARS) == (1, 0.5, 2, 15)
    assert MOST_PAIRS == 100_000
    assert (WORDS_ALIKE, WORDS_RARE) == (0.08, 0.1)


def test_background_is_what_designs_hold_alike_and_the_mechanism_is_not() -> None:
    assert {one.name for one in COMPONENTS if one.is_background} == {
        "sector", "target_group", "population_band", "country", "start_year",
    }  # fmt: skip
    assert [one.name for one in CODED] == ["sector", "collaboration_form", "target_group"]


def test_every_component_but_words_is_a_field_that_can_be_asked_for() -> None:
    assert [COMPONENT[name].field.name for name in PROFILE_WEIGHTS] == list(PROFILE_WEIGHTS)
    assert WORDS not in FIELDS


def test_only_target_groups_have_a_code_that_says_nothing_beside_others() -> None:
    assert ALONE == {"target_group": "general-residents"}


def test_what_can_be_chosen_is_how_and_with_whom() -> None:
    assert [one.name for one in COMPONENTS if one.is_choice] == ["collaboration_form", "legal_form_family"]


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [
        ("cooperative", "cooperative", 1.0),
        ("company-limited", "company-with-social-purpose-restriction", 0.6),
        ("association", "foundation", 0.5),
        ("association", "cooperative", 0.5),
        ("company-with-social-purpose-restriction", "cooperative", 0.4),
        ("company-with-social-purpose-restriction", "foundation", 0.4),
        ("association", "company-with-social-purpose-restriction", 0.3),
        ("company-limited", "public-body", 0.4),
        ("other", "foundation", 0.7),
        ("cooperative", "foundation", 0.0),
        ("mutual", "cooperative", 0.0),
        ("other", "association", 0.0),
    ],
)
def test_families_are_near_by_function_both_ways_round(one: str, other: str, near: float) -> None:
    assert nearness_of_families(one, other) == nearness_of_families(other, one) == near


def test_a_band_of_no_known_size_has_no_middle() -> None:
    assert middle_of("5k-20k") == 10_000
    assert middle_of("unknown") is None


@pytest.mark.parametrize(
    ("vocabulary", "group", "codes"),
    [
        ("sectors", "work", {"work-integration"}),
        ("sectors", "inclusion", {"migrant-integration", "crime-prevention-and-reintegration", "digital-inclusion",
                                  "general-social-services"}),
        ("sectors", "care", {"eldercare", "health", "mental-health", "disability-services", "substance-use"}),
        ("sectors", "growing-up", {"childcare-and-family", "education-and-training"}),
        ("sectors", "place", {"housing-and-homelessness", "neighbourhood-development", "culture-and-leisure"}),
        ("sectors", "green", {"environment-and-circular-economy", "energy", "food-and-agriculture", "mobility"}),
        ("collaboration-forms", "buying", {"procurement-contract", "reserved-contract", "outcome-based-contract",
                                           "service-concession", "user-choice-voucher"}),
        ("collaboration-forms", "supporting", {"grant", "asset-transfer-or-premises", "incubation-support"}),
        ("collaboration-forms", "partnering", {"partnership-agreement", "co-creation",
                                               "pilot-or-innovation-partnership", "network-or-platform"}),
        ("collaboration-forms", "owning", {"shared-ownership", "spin-out"}),
        ("target-groups", "young", {"children", "youth", "families"}),
        ("target-groups", "health", {"people-with-disabilities", "people-with-mental-health-problems",
                                     "people-with-substance-use"}),
        ("target-groups", "margins", {"long-term-unemployed", "homeless-people", "low-income-residents",
                                      "ex-offenders"}),
        ("target-groups", "origin", {"migrants-and-refugees", "roma"}),
        ("target-groups", "older-people", {"older-people"}),
        ("target-groups", "women", {"women"}),
        ("target-groups", "everyone", {"general-residents"}),
    ],
)  # fmt: skip
def test_codes_are_near_within_the_groups_of_the_domain(vocabulary: str, group: str, codes: set[str]) -> None:
    terms = vocabularies()[vocabulary].terms

    assert {code for code, term in terms.items() if term.group == group} == codes
