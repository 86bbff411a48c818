"""What cases are compared by."""

from math import log, log10

import numpy as np
import pytest

from app.catalogue.likeness import code_row
from app.catalogue.traits import Traits, codes_in, side_of
from app.query.measure import COMPONENTS
from app.store.database import Database
from tests.builders import a_case, a_municipality, an_organisation
from tests.catalogue.comparisons import Comparing, profile_of, reason
from tests.catalogue.worlds import World

VILLAGE = {"name": "Austerlitz", "kind": "village", "population": 1_500}


def test_cases_stand_in_the_order_of_their_slugs(database: Database) -> None:
    comparing = Comparing(World(database, *(a_case(words=words) for words in ("b", "c", "a"))))

    assert comparing.traits.slugs == [f"no-eksempelvik-{words}" for words in "abc"]
    assert [comparing.place(words) for words in "abc"] == [0, 1, 2]
    assert comparing.traits.find_slug("no-eksempelvik-b") == comparing.traits.ids[1]


@pytest.mark.parametrize("slug", ["", "no-eksempelvik-aa", "zz"])
def test_a_slug_of_no_case_is_not_found(database: Database, slug: str) -> None:
    assert Comparing(World(database, a_case(words="a"), a_case(words="b"))).traits.find_slug(slug) is None


def test_no_case_is_ready_to_be_compared_too(database: Database) -> None:
    traits = Comparing(World(database)).traits

    assert len(traits) == 0
    for component in COMPONENTS:
        assert len(traits[component.name].index) == 0
    assert traits.find_slug("no-eksempelvik-a") is None


def test_a_case_is_what_its_document_says(database: Database) -> None:
    told = a_case(
        words="a",
        country="SE",
        sectors=["energy", "eldercare"],
        target_groups=["general-residents", "women"],
        collaboration_forms=["grant"],
        organisations=[an_organisation(legal_form="no-sa"), an_organisation(role="investor", legal_form="no-as")],
        municipalities=[a_municipality(population=63_000)],
        place_served=VILLAGE,
        start_year=2015,
    )
    comparing = Comparing(World(database, told, a_case(words="b")))
    side = comparing.traits.side(comparing.place("a"))

    assert {name: set(codes_in(name, side.values[name]))
            for name in ("sector", "target_group", "collaboration_form", "legal_form_family")} == {
        "sector": {"energy", "eldercare"}, "target_group": {"general-residents", "women"},
        "collaboration_form": {"grant"}, "legal_form_family": {"cooperative"},
    }  # fmt: skip
    assert side.values["population_band"] == log10(1_500)
    assert side.values["start_year"] == 2015
    assert side.further == 1


def test_a_case_of_which_nothing_is_told_is_unknown_but_for_its_country(database: Database) -> None:
    side = Comparing(World(database, a_case(words="a"))).traits.side(0)

    for name in ("sector", "target_group", "collaboration_form", "legal_form_family"):
        assert not side.values[name].any()
    assert np.isnan(side.values["population_band"])
    assert np.isnan(side.values["start_year"])
    assert not np.isnan(side.values["country"])


def test_how_many_cases_carry_a_code_counts_cases_of_this_moment(database: Database) -> None:
    world = World(database, *(a_case(words=words, sectors=["energy"]) for words in "abc"))
    world.withdraw("no-eksempelvik-c")
    world.publish(a_case(words="b", sectors=["eldercare"]))
    trait = Comparing(world).traits["sector"]

    counted = dict(zip(("energy", "eldercare"), (trait.cases[code_row("sector", [code]).argmax()]
                                                 for code in ("energy", "eldercare")), strict=True))  # fmt: skip
    assert counted == {"energy": 1, "eldercare": 1}


def test_a_code_is_as_rare_as_the_published_cases_have_it(database: Database) -> None:
    """Of three: energy in all, health in one, work integration in one."""
    comparing = Comparing(World(
        database,
        a_case(words="a", sectors=["energy", "health"]),
        a_case(words="b", sectors=["energy", "work-integration"]),
        a_case(words="c", sectors=["energy"]),
    ))  # fmt: skip
    common, rare = log(4 / 3.5), log(4 / 1.5)

    found = comparing.by_words(comparing.to_case("a").results)
    assert reason(found["b"], "sector").likeness == pytest.approx(2 * common / (2 * common + 2 * rare))
    assert reason(found["c"], "sector").likeness == pytest.approx(2 * common / (2 * common + rare))


def test_the_size_of_a_band_is_its_middle_and_of_several_the_geometric_mean(database: Database) -> None:
    two = [a_municipality(name=name, population=size) for name, size in (("A", 100), ("B", 10_000))]
    traits = Comparing(World(
        database,
        a_case(words="a", municipalities=[a_municipality(population_band="50k-100k")]),
        a_case(words="b", municipalities=two),
        a_case(words="c", municipalities=[a_municipality(population=63_000)], place_served=VILLAGE),
        a_case(words="d"),
    )).traits  # fmt: skip

    assert traits.inhabitants == pytest.approx([70_711, 1_000, 1_500, np.nan], nan_ok=True)


def test_a_profile_is_what_it_tells() -> None:
    told = {"target_group": ["general-residents", "women"], "legal_form_family": ["mutual"], "population": 1000,
            "country": "NO", "start_year": 2020}  # fmt: skip
    side = side_of(profile_of(told))

    assert codes_in("target_group", side.values["target_group"]) == ["women", "general-residents"]
    assert codes_in("legal_form_family", side.values["legal_form_family"]) == ["mutual"]
    assert side.values["population_band"] == 3
    assert side.values["start_year"] == 2020
    assert side.further == 0.25
    assert not side.values["sector"].any()


def test_what_a_profile_leaves_out_is_unknown() -> None:
    side = side_of(profile_of({"sector": "energy"}))

    assert {name for name, value in side.values.items() if value.ndim == 0 and np.isnan(value)} == {
        "population_band", "country", "start_year",
    }  # fmt: skip


def test_places_of_a_case_that_is_not_published_are_refused(database: Database) -> None:
    world = World(database, a_case(words="a"))
    (former,) = Comparing(world).traits.ids
    world.publish(a_case(words="a", title="Another title"), a_case(words="b"))
    traits: Traits = Comparing(world).traits

    for one in (former, 10**6):
        with pytest.raises(KeyError, match=str(one)):
            traits.places([traits.ids[0], one])
