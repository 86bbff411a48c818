"""Reasons: what each component of a score rests on, and what one more code would bring."""

from math import log
from typing import Any

import pytest

from app.catalogue.reasons import Reason, rises_for
from app.store.database import Database
from tests.builders import a_case, a_municipality, an_organisation
from tests.catalogue.comparisons import Comparing, reason
from tests.catalogue.worlds import World


def beside(database: Database, here: dict[str, Any], there: dict[str, Any]) -> Comparing:
    """The cases `a` and `b`."""
    return Comparing(World(database, a_case(words="a", **here), a_case(words="b", **there)))


def compared(database: Database, component: str, here: dict[str, Any], there: dict[str, Any]) -> Reason:
    (result,) = beside(database, here, there).to_case("a").results
    return reason(result, component)


def test_a_reason_tells_what_is_shared_near_and_only_on_one_side(database: Database) -> None:
    found = compared(
        database,
        "sector",
        {"sectors": ["energy", "eldercare", "housing-and-homelessness"]},
        {"sectors": ["energy", "health", "digital-inclusion"]},
    )

    assert (found.kind, found.shared, found.near) == ("alike", ("energy",), (("eldercare", "health"),))
    assert set(found.here) == {"eldercare", "housing-and-homelessness"}
    assert set(found.there) == {"health", "digital-inclusion"}
    # Energy in both, the others in one of two cases.
    shared, other = log(3 / 2.5), log(3 / 1.5)
    assert found.likeness == pytest.approx((2 * shared + 2 * 0.4 * other) / (2 * shared + 4 * other))


def test_akin_alone_is_near(database: Database) -> None:
    found = compared(database, "sector", {"sectors": ["eldercare"]}, {"sectors": ["health"]})

    assert (found.kind, found.shared, found.near) == ("near", (), (("eldercare", "health"),))
    assert (found.here, found.there, found.cases) == (("eldercare",), ("health",), None)


def test_neither_is_a_difference(database: Database) -> None:
    found = compared(database, "sector", {"sectors": ["eldercare"]}, {"sectors": ["energy"]})

    assert (found.kind, found.near, found.likeness, found.share) == ("differs", (), 0, 0)


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [
        ("association", "cooperative", 0.5),
        ("cooperative", "association", 0.5),
        ("association", "company-with-social-purpose-restriction", 0.3),
    ],
)
def test_families_are_near_by_their_nearness(database: Database, one: str, other: str, near: float) -> None:
    here, there = ([an_organisation(legal_form_family=family)] for family in (one, other))
    found = compared(database, "legal_form_family", {"organisations": here}, {"organisations": there})

    assert (found.kind, found.near, found.likeness) == ("near", ((one, other),), near)


def test_families_that_are_nothing_to_each_other_differ(database: Database) -> None:
    here, there = ([an_organisation(legal_form_family=family)] for family in ("mutual", "cooperative"))
    found = compared(database, "legal_form_family", {"organisations": here}, {"organisations": there})

    assert (found.kind, found.near, found.likeness) == ("differs", (), 0)


@pytest.mark.parametrize(
    ("here", "there", "kind", "shared"),
    [(2015, 2015, "alike", (2015,)), (2015, 2014, "near", ()), (2015, 2001, "near", ()), (2015, 2000, "differs", ())],
)
def test_years(database: Database, here: int, there: int, kind: str, shared: tuple[int, ...]) -> None:
    found = compared(database, "start_year", {"start_year": here}, {"start_year": there})

    assert (found.kind, found.shared) == (kind, shared)
    assert (found.here, found.there) == (((), ()) if shared else ((here,), (there,)))


@pytest.mark.parametrize(
    ("there", "kind"), [("NO", "alike"), ("SE", "near"), ("FR", "differs")]
)  # fmt: skip
def test_countries(database: Database, there: str, kind: str) -> None:
    found = compared(database, "country", {}, {"country": there})

    assert (found.kind, found.shared) == (kind, ("NO",) if there == "NO" else ())
    assert found.there == (() if there == "NO" else (there,))


def test_sizes_are_told_in_inhabitants(database: Database) -> None:
    here, there = ([a_municipality(population=size)] for size in (12_345, 987))
    found = compared(database, "population_band", {"municipalities": here}, {"municipalities": there})

    assert (found.kind, found.here, found.there) == ("near", (12_345,), (987,))
    same = compared(database, "population_band", {"municipalities": here}, {"municipalities": here})
    assert (same.kind, same.shared) == ("alike", (12_345,))


def test_reasons_stand_by_what_they_add_and_add_up_to_the_score(database: Database) -> None:
    comparing = beside(database, {"sectors": ["eldercare"], "start_year": 2010, "target_groups": ["women"]},
                       {"sectors": ["health"], "start_year": 2010, "target_groups": ["women"]})  # fmt: skip
    (result,) = comparing.to_case("a", "weights=words:0").results

    assert [one.component for one in result.reasons] == ["target_group", "sector", "country", "start_year"]
    assert [one.share for one in result.reasons] == pytest.approx([20 / 55, 10 / 55, 5 / 55, 5 / 55])
    assert result.score == pytest.approx(40 / 55)
    assert set(result.unknown) == {"collaboration_form", "legal_form_family", "population_band"}
    assert result.compared == pytest.approx(0.55)
    assert result.strongest == {"likeness": "target_group", "difference": "sector"}


def test_the_strongest_difference_is_what_takes_most(database: Database) -> None:
    """Sectors differ by 0.6 of 25, years altogether, which is 5; nothing is alike but the country."""
    comparing = beside(database, {"sectors": ["eldercare"], "start_year": 2000},
                       {"sectors": ["health"], "start_year": 2020})  # fmt: skip

    (result,) = comparing.to_case("a", "weights=start_year:4,words:0").results
    assert result.strongest == {"likeness": "sector", "difference": "start_year"}
    (result,) = comparing.to_case("a", "weights=words:0").results
    assert result.strongest == {"likeness": "sector", "difference": "sector"}


def test_what_is_alike_in_all_has_no_difference_and_what_is_in_nothing_no_likeness(database: Database) -> None:
    comparing = beside(database, {"sectors": ["energy"]}, {"sectors": ["energy"], "country": "FR"})

    (result,) = comparing.to_case("a", "weights=country:0,words:0").results
    assert result.strongest == {"likeness": "sector", "difference": None}
    result, _ = comparing.to_profile({"country": "PT"}).results
    assert result.strongest == {"likeness": None, "difference": "country"}


def test_how_many_cases_have_the_rarest_code_that_is_shared(database: Database) -> None:
    comparing = Comparing(World(
        database,
        a_case(words="a", sectors=["energy", "eldercare"]),
        a_case(words="b", sectors=["energy", "eldercare"]),
        a_case(words="c", sectors=["energy"]),
    ))  # fmt: skip
    found = comparing.by_words(comparing.to_case("a").results)

    assert reason(found["b"], "sector").cases == 2
    assert reason(found["c"], "sector").cases == 3


# What one more code would bring


def test_the_code_that_raises_most_is_told(database: Database) -> None:
    enterprise = an_organisation(legal_form_family="mutual")
    case = a_case(words="b", collaboration_forms=["grant", "procurement-contract"], organisations=[enterprise])
    comparing = Comparing(World(database, case))
    told = {"collaboration_form": "spin-out", "legal_form_family": "public-body"}
    (result,) = comparing.to_profile(told).results

    assert result.rise is not None
    # Of the forms either adds less than the family, of which one is enough.
    assert (result.rise.component, result.rise.code) == ("legal_form_family", "mutual")
    assert result.rise.score == pytest.approx(10 / 35)


def test_there_is_none_where_all_that_is_asked_is_there(database: Database) -> None:
    comparing = Comparing(World(database, a_case(words="b", sectors=["energy"])))

    assert comparing.to_profile({"sector": "energy"}).results[0].rise is None
    assert comparing.to_profile({"country": "SE"}).results[0].rise is None


def test_a_further_family_brings_nothing_where_the_best_pair_is_the_same_already(database: Database) -> None:
    both = [an_organisation(name=family, legal_form_family=family) for family in ("mutual", "cooperative")]
    comparing = Comparing(World(database, a_case(words="b", organisations=both)))

    assert comparing.to_profile({"legal_form_family": "mutual"}).results[0].rise is None


def test_a_further_code_of_the_case_would_raise_it(database: Database) -> None:
    comparing = Comparing(World(database, a_case(words="b", collaboration_forms=["grant", "spin-out"])))
    (rise,) = (one.rise for one in comparing.to_profile({"collaboration_form": "grant"}).results)

    assert rise is not None
    assert (rise.component, rise.code, rise.score) == ("collaboration_form", "spin-out", 1)


def test_only_what_was_compared_is_looked_at(database: Database) -> None:
    """Whoever tells more is always compared in more."""
    comparing = Comparing(World(database, a_case(words="b", sectors=["energy"], target_groups=["women"])))

    assert comparing.to_profile({"sector": "energy"}).results[0].rise is None


def test_everybody_is_shared_with_a_case_for_everybody_and_a_narrower_group(database: Database) -> None:
    case = a_case(words="b", target_groups=["general-residents", "families"])
    (result,) = Comparing(World(database, case)).to_profile({"target_group": "general-residents"}).results
    (reason,) = result.reasons

    assert (reason.kind, reason.shared, reason.there) == ("alike", ("general-residents",), ("families",))
    assert 0 < reason.likeness < 1


def test_everybody_beside_narrower_groups_on_both_sides_is_not_told(database: Database) -> None:
    case = a_case(words="b", target_groups=["general-residents", "families"])
    (result,) = Comparing(World(database, case)).to_profile({"target_group": ["general-residents", "women"]}).results
    (reason,) = result.reasons

    assert (reason.kind, reason.here, reason.there) == ("differs", ("women",), ("families",))


def test_for_whom_and_what_is_no_choice(database: Database) -> None:
    """Nobody turns from older people to children to be more like a case."""
    comparing = Comparing(World(database, a_case(words="b", sectors=["energy", "health"], target_groups=["women"])))

    assert comparing.to_profile({"sector": "energy", "target_group": "youth"}).results[0].rise is None


def test_a_family_is_a_choice_too(database: Database) -> None:
    case = a_case(words="b", organisations=[an_organisation(legal_form_family="mutual")], sectors=["energy"])
    comparing = Comparing(World(database, case))
    (result,) = comparing.to_profile({"legal_form_family": "public-body", "sector": "energy"}).results

    assert result.rise is not None
    assert (result.rise.component, result.rise.code, result.rise.score) == ("legal_form_family", "mutual", 1)


def test_nobody_has_no_rises(database: Database) -> None:
    comparing = Comparing(World(database, a_case(words="a")))

    assert rises_for(comparing.scores("a"), []) == []
