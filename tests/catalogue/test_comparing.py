"""Comparable cases: which, in what order, how sure, and what differs."""

from typing import Any

import pytest

from app.errors import QueryRefused
from app.store.database import Database
from tests.builders import a_case, a_municipality, a_statement
from tests.catalogue.comparisons import Comparing
from tests.catalogue.worlds import World, words_of


def world_of(database: Database, **cases: dict[str, Any]) -> Comparing:
    return Comparing(World(database, *(a_case(words=words, **changes) for words, changes in cases.items())))


def refused(comparing: Comparing, words: str, string: str) -> QueryRefused:
    with pytest.raises(QueryRefused) as problem:
        comparing.to_case(words, string)
    return problem.value


@pytest.fixture
def years(database: Database) -> Comparing:
    """Five cases, three years between each and the next."""
    return world_of(database, **{words: {"start_year": 2000 + 3 * n} for n, words in enumerate("abcde")})


def test_a_case_is_compared_with_all_but_itself(years: Comparing) -> None:
    found = years.to_case("b")

    assert years.words(found.results) == ["a", "c", "d", "e"]
    assert (found.total, found.asked, found.at_home) == (4, 1, ())


def test_the_limit_holds_whoever_ties(years: Comparing) -> None:
    assert years.words(years.to_case("c", "limit=1").results) == ["b"]
    assert years.words(years.to_case("c", "limit=3").results) == ["b", "d", "a"]
    assert years.to_case("c", "limit=1").total == 4


def test_thin_ones_come_after_the_others(database: Database) -> None:
    """Of `thin` no year is known, so it is as alike as can be in a sixth of the weight."""
    comparing = world_of(database, thin={}, a={"start_year": 2000}, b={"start_year": 2010})
    found = comparing.to_profile({"start_year": 2010, "country": "SE"}, "weights=country:0.2")

    assert comparing.words(found.results) == ["b", "a", "thin"]
    assert [one.is_thin for one in found.results] == [False, False, True]
    assert [one.compared for one in found.results] == pytest.approx([1, 1, 1 / 6])
    thin = found.results[-1]
    assert (thin.score, thin.low, thin.high) == pytest.approx((0.5, 0.5 / 6, 5.5 / 6))


def test_a_score_may_be_asked_for(years: Comparing) -> None:
    found = years.to_case("a", "score.min=0.85&weights=words:0")

    # Years apart 3, 6, ...: 0.8, 0.6; with the country 0.9, 0.8.
    assert years.words(found.results) == ["b"]
    assert found.total == 4


def test_cases_that_a_person_said_no_to_are_left_out(years: Comparing) -> None:
    found = years.to_case("a", "exclude=no-eksempelvik-b,no-eksempelvik-d")

    assert years.words(found.results) == ["c", "e"]
    assert found.total == 2


def test_a_case_to_leave_out_that_is_not_there_is_refused_with_the_nearest(years: Comparing) -> None:
    problem = refused(years, "a", "exclude=no-eksempelvik-bb,no-eksempelvik-c")

    (fault,) = problem.faults
    assert (fault.parameter, fault.did_you_mean) == ("exclude", "no-eksempelvik-b")


@pytest.mark.parametrize("filters", ["country=SE", "sector=energy", "country.not=NO", "start_year.min=2030"])
def test_filters_that_let_nobody_in_leave_nothing(years: Comparing, filters: str) -> None:
    found = years.to_case("a", filters)

    assert (found.results, found.total) == ((), 0)
    assert years.to_profile({"start_year": 2000}, filters).results == ()


def test_filters_let_in_and_frequencies_stay_those_of_all(database: Database) -> None:
    comparing = world_of(
        database,
        a={"sectors": ["energy", "health"]}, b={"sectors": ["energy", "mobility"]}, c={"country": "SE",
        "sectors": ["energy"]},
    )  # fmt: skip
    (every,) = (one for one in comparing.to_case("a").results if comparing.words([one]) == ["b"])
    (only,) = comparing.to_case("a", "country=NO").results

    assert only.score == every.score
    assert only.closer_than == every.closer_than


def test_weights_are_times_the_usual_weight(years: Comparing) -> None:
    (first, *_) = years.to_case("a", "weights=start_year:3,sector:0,words:0").results

    assert {one.component: one.weight for one in first.reasons} == {"country": 5, "start_year": 15}
    assert first.score == pytest.approx((5 + 15 * 0.8) / 20)
    # 25 of sector are gone, 10 have come.
    assert first.compared == pytest.approx(20 / 85)


# Profiles


def test_only_what_is_told_is_weighed(years: Comparing) -> None:
    found = years.to_profile({"start_year": 2000, "sector": "energy"})

    assert found.weights == {"sector": 25, "start_year": 5}
    assert found.asked == pytest.approx(0.3)
    assert {one.unknown for one in found.results} == {("sector",)}
    assert [one.compared for one in found.results] == pytest.approx([1 / 6] * 5)


def test_asked_is_a_share_of_the_weights_that_were_given(years: Comparing) -> None:
    found = years.to_profile({"start_year": 2000}, "weights=sector:0,start_year:2")

    assert found.asked == pytest.approx(10 / 80)


def test_cases_at_home_come_last_and_apart(database: Database) -> None:
    comparing = world_of(
        database,
        near={"start_year": 2010}, far={"start_year": 2002}, abroad={"start_year": 2005, "country": "SE"},
        further={"start_year": 2000, "country": "FR"},
    )  # fmt: skip
    found = comparing.to_profile({"start_year": 2010, "country": "NO"}, "weights=country:0")

    assert comparing.words(found.results) == ["abroad", "further"]
    assert comparing.words(found.at_home) == ["near", "far"]
    assert found.total == 4


def test_a_limit_holds_abroad_and_at_home_each(years: Comparing) -> None:
    found = years.to_profile({"start_year": 2010, "country": "NO"}, "limit=2")

    assert (len(found.results), len(found.at_home)) == (0, 2)


def test_a_profile_without_a_country_has_no_home(years: Comparing) -> None:
    assert years.to_profile({"start_year": 2000}).at_home == ()


def test_filters_may_leave_home_out(years: Comparing) -> None:
    found = years.to_profile({"start_year": 2000, "country": "NO"}, "country.not=NO")

    assert (found.results, found.at_home, found.total) == ((), (), 0)


def test_a_profile_is_closer_than_the_cases_it_is_less_like(years: Comparing) -> None:
    found = years.to_profile({"start_year": 2006})

    # 6: all others less; 3 and 9 tie.
    assert years.words(found.results) == ["c", "b", "d", "a", "e"]
    assert [one.closer_than for one in found.results] == pytest.approx([0.8, 0.4, 0.4, 0, 0])


def test_filters_do_not_change_what_a_case_is_closer_than(years: Comparing) -> None:
    (only,) = years.to_profile({"start_year": 2006}, "start_year.min=2009&start_year.max=2009").results

    assert only.closer_than == pytest.approx(0.4)


def test_two_cases_are_closer_than_pairs(years: Comparing) -> None:
    """Ten pairs: four 3 years apart, three 6, two 9, one 12."""
    found = years.to_case("a")

    assert [one.closer_than for one in found.results] == pytest.approx([0.6, 0.3, 0.1, 0])


def test_of_near_ties_those_that_met_a_barrier_come_first(database: Database) -> None:
    slow, other = [a_statement("slow-process")], [a_statement("political-change")]
    comparing = world_of(
        database,
        a={"municipalities": [a_municipality(population=1_000)]},
        b={"municipalities": [a_municipality(population=1_050)], "barriers": slow},
        c={"municipalities": [a_municipality(population=1_060)], "barriers": other},
        d={"municipalities": [a_municipality(population=1_200)], "barriers": slow},
    )  # fmt: skip
    told = {"population": 1_000, "barrier": ["slow-process"]}

    # 1, 0.989, 0.987 are tied; 0.96 is not.
    assert comparing.words(comparing.to_profile(told).results) == ["b", "a", "c", "d"]
    assert comparing.words(comparing.to_profile(told, "limit=1").results) == ["b"]
    both = {**told, "barrier": ["slow-process", "political-change"]}
    assert comparing.words(comparing.to_profile(both).results) == ["b", "c", "a", "d"]
    assert comparing.words(comparing.to_profile({"population": 1_000}).results) == ["a", "b", "c", "d"]


def test_near_ties_are_near_the_first_of_them_and_not_each_other_in_a_row(database: Database) -> None:
    """1, 0.985, 0.97: the third is tied with the second and not with the first."""
    sizes = {"a": 10_000, "b": 10_715, "c": 11_482}
    comparing = world_of(database, **{
        words: {"municipalities": [a_municipality(population=size)],
                "barriers": [a_statement("slow-process")] if words == "c" else []}
        for words, size in sizes.items()
    })  # fmt: skip
    told = {"population": 10_000, "barrier": ["slow-process"]}

    assert comparing.words(comparing.to_profile(told).results) == ["a", "b", "c"]


def test_thin_cases_are_tied_with_no_others(database: Database) -> None:
    met = [a_statement("slow-process")]
    comparing = world_of(database, a={"start_year": 2010}, thin={"barriers": met})
    told = {"start_year": 2010, "country": "NO", "barrier": ["slow-process"]}
    found = comparing.to_profile(told, "weights=country:0.1").at_home

    assert comparing.words(found) == ["a", "thin"]
    assert [one.score for one in found] == [1, 1]


def test_barriers_of_a_case_change_nothing(database: Database) -> None:
    met = [a_statement("slow-process")]
    comparing = world_of(database, a={"start_year": 2010, "barriers": met}, b={"start_year": 2010},
                         c={"start_year": 2010, "barriers": met})  # fmt: skip

    assert comparing.words(comparing.to_case("a").results) == ["b", "c"]


# Designs


@pytest.fixture
def fates(database: Database) -> Comparing:
    """Alike in background but for the year; what became of them, and how they are made, differs."""
    lasting, ended = {"continuity": "scaled"}, {"continuity": "ended", "continuity_note": "Both are so."}
    return world_of(
        database,
        a={"start_year": 2010, "sectors": ["energy"], "collaboration_forms": ["grant"], **lasting},
        b={"start_year": 2013, "sectors": ["energy"], "collaboration_forms": ["spin-out"], **ended},
        c={"start_year": 2010, "sectors": ["energy"], "collaboration_forms": ["grant"], **ended},
        d={"start_year": 2019, "sectors": ["health"], "collaboration_forms": ["grant"], **lasting},
        e={"start_year": 2010, "sectors": ["energy"], "collaboration_forms": ["grant"]},
    )  # fmt: skip


def test_most_similar_are_alike_in_background_and_differ_in_what_is_studied(fates: Comparing) -> None:
    found = fates.to_case("a", "design=most-similar&differ_on=continuity")

    # Of `e` it is not known.
    assert fates.words(found.results) == ["c", "b"]
    assert found.total == 2
    assert set(found.weights) == {"sector", "target_group", "population_band", "country", "start_year"}
    assert {one.component for one in found.results[0].reasons} == {"sector", "country", "start_year"}
    assert found.results[0].score == 1
    assert found.results[1].score == pytest.approx((25 + 5 + 4) / 35)


def test_what_else_differs_is_a_lead(fates: Comparing) -> None:
    first, second = fates.to_case("a", "design=most-similar&differ_on=continuity").results

    assert first.leads == ()
    assert [(lead.field, lead.here, lead.there) for lead in second.leads] == [
        ("collaboration_form", ("grant",), ("spin-out",)),
    ]  # fmt: skip


def test_most_different_agree_in_what_is_studied_and_are_least_alike_in_background(fates: Comparing) -> None:
    found = fates.to_case("a", "design=most-different&agree_on=collaboration_form")

    assert fates.words(found.results) == ["d", "c", "e"]
    scores = [one.score for one in found.results]
    assert scores == sorted(scores)
    assert [(lead.field, lead.here) for lead in found.results[0].leads] == [
        ("country", ("NO",)), ("welfare_regime", ("social-democratic",)), ("status", ("ongoing",)),
        ("continuity", ("scaled",)),
    ]  # fmt: skip


def test_they_must_agree_in_every_field_that_is_studied(fates: Comparing) -> None:
    found = fates.to_case("a", "design=most-different&agree_on=collaboration_form,continuity")

    assert fates.words(found.results) == ["d"]


def test_what_is_studied_is_not_compared(fates: Comparing) -> None:
    found = fates.to_case("a", "design=most-similar&differ_on=sector")

    assert "sector" not in found.weights
    assert fates.words(found.results) == ["d"]
    assert {one.component for one in found.results[0].reasons} == {"country", "start_year"}


def test_a_design_has_no_counterfactual(fates: Comparing) -> None:
    for string in ("design=most-similar&differ_on=continuity", "design=most-different&agree_on=country"):
        assert {one.rise for one in fates.to_case("a", string).results} == {None}


def test_a_design_works_from_a_profile(fates: Comparing) -> None:
    told = {"sector": "energy", "continuity": "scaled", "collaboration_form": "grant"}
    found = fates.to_profile(told, "design=most-similar&differ_on=continuity")

    assert fates.words(found.results) == ["b", "c"]
    assert found.weights == {"sector": 25}
    assert [lead.field for lead in found.results[0].leads] == ["collaboration_form"]


@pytest.mark.parametrize("design", ["most-similar&differ_on", "most-different&agree_on"])
def test_what_is_not_recorded_of_a_case_cannot_be_studied(fates: Comparing, design: str) -> None:
    problem = refused(fates, "e", f"design={design}=continuity")

    (fault,) = problem.faults
    assert fault.parameter == design.partition("&")[2]
    assert "continuity" in fault.detail
    assert "not recorded of this case" in fault.detail


def test_what_a_profile_does_not_tell_cannot_be_studied(fates: Comparing) -> None:
    with pytest.raises(QueryRefused, match="the profile tells nothing of it"):
        fates.to_profile({"sector": "energy"}, "design=most-similar&differ_on=continuity")


def test_what_fits_no_code_is_nothing_to_agree_on(database: Database) -> None:
    told = [a_statement(text="The roof was old.")]
    comparing = world_of(database, a={"barriers": [*told, a_statement("slow-process")]}, b={"barriers": told},
                         c={"barriers": [a_statement("slow-process")]}, d={"barriers": told})  # fmt: skip

    agreeing = comparing.to_case("a", "design=most-different&agree_on=barrier")
    assert comparing.words(agreeing.results) == ["c"]
    with pytest.raises(QueryRefused, match="not recorded"):
        comparing.to_case("b", "design=most-different&agree_on=barrier")
    alike = comparing.to_case("b", "design=most-different&agree_on=country").results
    assert all(lead.field != "barrier" for one in alike for lead in one.leads)


def test_nothing_left_to_compare_is_refused(fates: Comparing) -> None:
    with pytest.raises(QueryRefused, match="Nothing is left to compare") as problem:
        fates.to_profile({"sector": "energy"}, "weights=sector:0")
    assert [fault.parameter for fault in problem.value.faults] == ["weights"]
    with pytest.raises(QueryRefused, match="Nothing is left to compare"):
        fates.to_profile({"collaboration_form": "grant"}, "design=most-different&agree_on=collaboration_form")


def test_a_case_of_which_nothing_known_is_weighed_is_like_none(database: Database) -> None:
    comparing = world_of(database, a={}, b={})

    found = comparing.to_case("a", "weights=country:0,words:0")
    assert (found.results, found.total) == ((), 1)


# Few cases


def test_nobody_is_comparable_among_none(database: Database) -> None:
    found = Comparing(World(database)).to_profile({"sector": "energy", "country": "NO"})

    assert (found.results, found.at_home, found.total) == ((), (), 0)


def test_one_case_has_nobody_to_be_compared_with(database: Database) -> None:
    found = world_of(database, a={"sectors": ["energy"]}).to_case("a")

    assert (found.results, found.total) == ((), 0)


def test_the_twelve_compare_as_can_be_seen_by_hand(twelve: World) -> None:
    """The bakery does what the kitchen does, for the same people; they share nobody else's form of work."""
    comparing = Comparing(twelve)
    found = comparing.to_case("kitchen", "limit=100")

    assert found.total == 11
    assert comparing.words(found.results)[0] == "bakery"
    thin = [one.is_thin for one in found.results]
    assert thin == sorted(thin)
    assert {words_of(slug) for slug in twelve.documents} - {"kitchen"} == set(comparing.words(found.results))
