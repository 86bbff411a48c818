"""Likeness by each method, in numbers reckoned by hand."""

from math import log, log10

import numpy as np
import pytest

from app.catalogue.likeness import Floats, Likeness, code_names, code_row, likeness_of, rarity
from app.query.measure import COMPONENT
from app.vocabulary.countries import countries


def coded(component: str, here: list[str], there: list[str], *, further: float = 1.0, **cases: int) -> float:
    """Among 9 cases; each code is carried by one, but for those named (`_` for `-`)."""
    counts = [cases.get(code.replace("-", "_"), 1) for code in code_names(component)]
    likeness = likeness_of(COMPONENT[component], counts, 9)
    return float(likeness(code_row(component, here), code_row(component, there), further))


def numeric(component: str, here: float, there: float) -> float:
    return float(likeness_of(COMPONENT[component], (), 9)(np.array(here), np.array(there), 1.0))


def country(here: str, there: str) -> float:
    numbers = list(countries())
    return numeric("country", numbers.index(here), numbers.index(there))


RARE, COMMON = log(10 / 1.5), log(10 / 9.5)
"""What a code counts that one, or all, of 9 cases carry."""


def test_a_rarer_code_counts_more_and_none_counts_nothing() -> None:
    assert rarity([0, 1, 9], 9) == pytest.approx([log(10 / 0.5), log(10 / 1.5), log(10 / 9.5)])
    assert rarity([1], 1)[0] > 0
    assert rarity([0], 0)[0] > 0


def test_the_same_codes_are_as_alike_as_can_be() -> None:
    assert coded("sector", ["energy", "eldercare"], ["eldercare", "energy"]) == 1


def test_the_same_codes_are_alike_to_the_last_digit() -> None:
    """Sums of logarithms are rounded: 1 and not 0.9999999999999999, which would be no likeness to oneself."""
    names = list(code_names("sector"))
    counts = {code.replace("-", "_"): 1 + number % 9 for number, code in enumerate(names)}

    for length in range(1, len(names) + 1):
        for further in (1.0, 0.25):
            assert coded("sector", names[:length], names[:length], further=further, **counts) == 1
            assert coded("sector", names[-length:], names[-length:], further=further, **counts) == 1


def test_codes_of_one_group_are_near() -> None:
    assert coded("sector", ["eldercare"], ["health"]) == pytest.approx(0.4)
    assert coded("collaboration_form", ["grant"], ["incubation-support"]) == pytest.approx(0.4)
    assert coded("target_group", ["children"], ["youth"]) == pytest.approx(0.4)


def test_codes_of_different_groups_are_nothing_to_each_other() -> None:
    assert coded("sector", ["eldercare"], ["energy"]) == 0
    assert coded("target_group", ["older-people"], ["women"]) == 0


def test_the_mean_is_taken_over_the_codes_of_both_sides() -> None:
    # 1 and 1 for energy on either side, 0 for work integration.
    assert coded("sector", ["energy"], ["energy", "work-integration"]) == pytest.approx(2 / 3)
    # 1 and 1, and 0.4 for health, which has a neighbour here.
    assert coded("sector", ["eldercare"], ["eldercare", "health"]) == pytest.approx(2.4 / 3)


def test_sharing_what_many_have_says_little() -> None:
    little = coded("sector", ["energy", "eldercare"], ["energy", "mobility"], energy=9)
    # Mobility has energy as a neighbour; eldercare has none.
    assert little == pytest.approx((2 * COMMON + 0.4 * RARE) / (2 * COMMON + 2 * RARE))
    assert little < coded("sector", ["energy", "eldercare"], ["energy", "mobility"])


def test_the_further_codes_of_a_case_count_a_quarter_against_a_profile() -> None:
    # 1 for what was asked, a quarter for the same in the case, nothing for a quarter of work integration.
    assert coded("sector", ["energy"], ["energy", "work-integration"], further=0.25) == pytest.approx(1.25 / 1.5)
    # What was asked and is not there weighs whole.
    assert coded("sector", ["energy", "work-integration"], ["energy"], further=0.25) == pytest.approx(1.25 / 2.25)
    # Near alone: 0.4 of either.
    assert coded("sector", ["eldercare"], ["health"], further=0.25) == pytest.approx(0.4)


def test_likeness_between_cases_is_the_same_from_either() -> None:
    here, there = ["energy", "eldercare"], ["energy", "mobility", "health"]

    assert coded("sector", here, there, energy=5) == coded("sector", there, here, energy=5)
    assert coded("sector", here, there, further=0.25) != coded("sector", there, here, further=0.25)


@pytest.mark.parametrize("component", ["sector", "collaboration_form", "target_group", "legal_form_family"])
def test_no_codes_on_either_side_is_unknown(component: str) -> None:
    some = list(code_names(component)[:1])

    for here, there in (([], []), ([], some), (some, [])):
        assert np.isnan(coded(component, here, there))


def test_residents_in_general_are_like_only_themselves() -> None:
    assert coded("target_group", ["general-residents"], ["general-residents"]) == 1
    for other in code_names("target_group"):
        assert coded("target_group", ["general-residents"], [other]) == (other == "general-residents")


def test_residents_in_general_say_nothing_beside_a_narrower_group() -> None:
    both = ["general-residents", "women"]

    assert coded("target_group", both, ["women"]) == 1
    assert coded("target_group", both, ["general-residents", "families"]) == 0


def test_residents_in_general_are_met_where_that_is_all_the_other_side_has() -> None:
    """A case for everybody and for families has everybody in common with a plan for everybody."""
    both, everybody = ["general-residents", "families"], ["general-residents"]

    assert 0 < coded("target_group", both, everybody) < 1
    assert coded("target_group", everybody, both) == coded("target_group", both, everybody)


def test_the_best_pair_of_families_counts() -> None:
    assert coded("legal_form_family", ["association"], ["foundation"]) == 0.5
    assert coded("legal_form_family", ["association", "other"], ["foundation", "mutual"]) == 0.7
    assert coded("legal_form_family", ["association", "mutual"], ["mutual", "public-body"]) == 1
    assert coded("legal_form_family", ["mutual"], ["religious"]) == 0


def test_a_factor_of_ten_is_half_alike_and_of_a_hundred_not_at_all() -> None:
    assert numeric("population_band", log10(1_000), log10(10_000)) == pytest.approx(0.5)
    assert numeric("population_band", log10(10_000), log10(1_000)) == pytest.approx(0.5)
    assert numeric("population_band", 4, 4) == 1
    assert numeric("population_band", 2, 4) == 0
    assert numeric("population_band", 2, 6) == 0


def test_years_are_alike_the_less_the_further_they_lie_apart() -> None:
    assert numeric("start_year", 2010, 2010) == 1
    assert numeric("start_year", 2010, 2013) == numeric("start_year", 2013, 2010) == pytest.approx(0.8)
    assert numeric("start_year", 2000, 2015) == 0
    assert numeric("start_year", 1990, 2025) == 0


def test_the_same_country_is_alike_and_one_of_the_same_regime_half() -> None:
    assert country("NO", "NO") == 1
    assert country("NO", "SE") == country("SE", "NO") == 0.5
    assert country("NO", "FR") == 0


def test_the_regime_other_is_like_nothing_but_the_country_itself() -> None:
    assert {countries()[code].welfare_regime for code in ("TR", "UA", "MD")} == {"other"}
    assert country("TR", "UA") == country("UA", "MD") == 0
    assert country("TR", "TR") == 1


def test_baltic_and_balkan_countries_stand_apart() -> None:
    assert country("EE", "LV") == 0.5
    assert country("EE", "PL") == country("RS", "HR") == 0


@pytest.mark.parametrize("component", ["population_band", "start_year", "country"])
def test_a_number_unknown_on_either_side_is_unknown(component: str) -> None:
    for here, there in ((np.nan, 1), (1, np.nan), (np.nan, np.nan)):
        assert np.isnan(numeric(component, here, there))


def test_many_are_compared_at_once_with_one() -> None:
    likeness: Likeness = likeness_of(COMPONENT["start_year"], (), 9)
    found: Floats = likeness(np.array(2010), np.array([2010.0, np.nan, 2025.0]), 1.0)

    assert found == pytest.approx([1, np.nan, 0], nan_ok=True)
