"""Every comparison is what a plain reckoning over the documents gives, and what must be true of any such measure."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.catalogue.comparing import Comparable, Result, find_comparable, subject_of_profile
from app.catalogue.traits import codes_in
from app.query.measure import DEFAULT_WEIGHTS, OF_PROFILES, PROFILE_WEIGHTS
from app.store.database import Database
from tests.builders import a_case
from tests.catalogue.comparisons import Comparing, profile_of
from tests.catalogue.worlds import World, words_of
from tests.databases import fresh_database
from tests.laws import drawn_cases, drawn_comparisons
from tests.laws.brute_comparison import (
    BACKGROUND,
    LEADING,
    WEIGHTS,
    Compared,
    Reference,
    best_rise,
    coded,
    in_order,
    leads,
    meets_design,
    met_first,
    side_of_case,
    side_of_profile,
)
from tests.laws.drawn_cases import Json
from tests.laws.drawn_comparisons import profiles, worlds
from tests.laws.drawn_questions import queries
from tests.trying import tried

CLOSE = 1e-9
STUDIED = ("continuity", "status", "collaboration_form", "sector", "barrier")


def close(value: float) -> Any:
    return pytest.approx(value, abs=CLOSE)


def weighed(times: Mapping[str, float]) -> tuple[str, dict[str, float]]:
    """The parameter for some weights, and the weights that come of it."""
    sent = f"&weights={','.join(f'{name}:{number}' for name, number in times.items())}" if times else ""
    return sent, {name: weight * times[name] if name in times else weight for name, weight in WEIGHTS.items()
                  if times.get(name, 1)}  # fmt: skip


def is_as_reckoned(found: Iterable[Result], slugs: list[str], rows: Iterable[Compared], order: list[str]) -> None:
    """Each number of each result, and the order of all."""
    by_slug = {row.slug: row for row in rows}
    assert slugs == order
    for slug, result in zip(slugs, found, strict=True):
        row = by_slug[slug]
        assert (result.score, result.compared) == (close(row.score), close(row.compared)), slug
        assert (result.low, result.high) == (close(row.low), close(row.high)), slug
        assert {one.component: one.likeness for one in result.reasons} == {n: close(p) for n, p in row.parts.items()}
        assert set(result.unknown) == set(row.weights) - set(row.parts)
        assert result.is_thin == row.is_thin


def slugs_of(comparing: Comparing, results: Iterable[Result]) -> list[str]:
    return [comparing.snapshot.rows[one.revision_id].slug for one in results]


@given(worlds(), drawn_comparisons.weights)
@tried(30)
def test_a_comparison_of_cases_is_what_a_reckoning_over_the_documents_gives(
    database_kind: str, cases: list[Json], times: dict[str, float]
) -> None:
    with fresh_database(database_kind) as database:
        comparing = Comparing(world := World(database, *cases))
        sent, weights = weighed(times)
        reference = Reference(world.documents.values())

        for slug, case in world.documents.items() if weights else ():
            found = comparing.to_case(words_of(slug), f"limit=100{sent}")
            rows = reference.compared_with_case(case, weights)
            order = [row.slug for row in in_order(rows)]
            is_as_reckoned(found.results, slugs_of(comparing, found.results), rows, order)
            assert not found.at_home


@given(drawn_cases.worlds())
@tried(30)
def test_so_it_is_with_cases_of_every_shape(database_kind: str, cases: list[Json]) -> None:
    with fresh_database(database_kind) as database:
        comparing = Comparing(world := World(database, *cases))
        reference = Reference(world.documents.values())

        for slug, case in world.documents.items():
            found = comparing.to_case(words_of(slug), "limit=100")
            rows = reference.compared_with_case(case)
            order = [row.slug for row in in_order(rows)]
            is_as_reckoned(found.results, slugs_of(comparing, found.results), rows, order)


@given(worlds(), st.lists(profiles(), min_size=1, max_size=5), drawn_comparisons.weights)
@tried(30)
def test_a_comparison_with_a_profile_is_what_a_reckoning_over_the_documents_gives(
    database_kind: str, cases: list[Json], told: list[Json], times: dict[str, float]
) -> None:
    with fresh_database(database_kind) as database:
        comparing = Comparing(world := World(database, *cases))
        sent, weights = weighed({name: number for name, number in times.items() if name != "words"})
        weights = {name: weight for name, weight in weights.items() if name != "words"}
        reference = Reference(world.documents.values())

        for profile in told:
            if not {name for name, side in side_of_profile(profile).items() if side} & set(weights):
                continue
            found = comparing.to_profile(profile, f"limit=100{sent}")
            rows = reference.compared_with_profile(profile, weights)
            barriers = set(profile.get("barrier", ()))
            met = {slug for slug, case in world.documents.items()
                   if barriers & {code for one in case["barriers"] for code in one["codes"]}}  # fmt: skip
            for results, is_home in ((found.results, False), (found.at_home, True)):
                here = [row for row in rows
                        if (world.documents[row.slug]["country"] == profile.get("country")) is is_home]  # fmt: skip
                order = met_first(in_order(here), met) if barriers else [row.slug for row in in_order(here)]
                is_as_reckoned(results, slugs_of(comparing, results), here, order)
            assert found.asked == close(sum(found.weights.values()) / sum(weights.values()))


@given(worlds(least=2), st.sampled_from(("most-similar", "most-different")),
       st.lists(st.sampled_from(STUDIED), min_size=1, max_size=2, unique=True))  # fmt: skip
@tried(30)
def test_a_design_is_what_a_reckoning_over_the_documents_gives(
    database_kind: str, cases: list[Json], design: str, fields: list[str]
) -> None:
    with fresh_database(database_kind) as database:
        comparing = Comparing(world := World(database, *cases))
        weights = {name: WEIGHTS[name] for name in BACKGROUND if name not in fields}
        asked = (
            f"design={design}&{'differ_on' if design == 'most-similar' else 'agree_on'}={','.join(fields)}&limit=100"
        )

        for slug, case in world.documents.items():
            if not all(coded(case, field) for field in fields):
                continue
            found = comparing.to_case(words_of(slug), asked)
            rows = [row for row in Reference(world.documents.values()).compared_with_case(case, weights)
                    if meets_design(design, fields, case, world.documents[row.slug])]  # fmt: skip
            order = [row.slug for row in in_order(rows, is_closest_first=design == "most-similar")]
            slugs = slugs_of(comparing, found.results)
            is_as_reckoned(found.results, slugs, rows, order)
            for one, result in zip(slugs, found.results, strict=True):
                told = [(lead.field, set(lead.here), set(lead.there)) for lead in result.leads]
                assert told == leads(design, fields, case, world.documents[one])
                assert [one.field for one in result.studied] == [one for one in LEADING if one in fields]
                assert result.rise is None


@given(worlds(), st.lists(profiles(), min_size=1, max_size=4))
@tried(30)
def test_the_counterfactual_is_the_best_of_all_further_codes_of_the_case(
    database_kind: str, cases: list[Json], told: list[Json]
) -> None:
    with fresh_database(database_kind) as database:
        comparing = Comparing(world := World(database, *cases))
        reference = Reference(world.documents.values())

        for profile in told:
            found = comparing.to_profile(profile, "limit=100")
            rows = {row.slug: row for row in reference.compared_with_profile(profile)}
            _rises_are_best(comparing, reference, side_of_profile(profile), found, rows, 0.25)
        for slug, case in world.documents.items():
            found = comparing.to_case(words_of(slug), "limit=100")
            rows = {row.slug: row for row in reference.compared_with_case(case)}
            _rises_are_best(comparing, reference, side_of_case(case), found, rows, 1.0)


def _rises_are_best(
    comparing: Comparing, reference: Reference, here: Mapping[str, Any], found: Comparable,
    rows: Mapping[str, Compared], further: float,
) -> None:  # fmt: skip
    for result in (*found.results, *found.at_home):
        slug = comparing.snapshot.rows[result.revision_id].slug
        there = side_of_case(comparing.world.documents[slug])
        score, which = best_rise(reference, here, there, rows[slug], further)
        if result.rise is None:
            assert not which, slug
        else:
            assert (result.rise.component, result.rise.code) in which, slug
            assert result.rise.score == close(score)


@given(worlds(), profiles())
@tried(20)
def test_a_score_is_the_sum_of_its_shares_and_lies_within_its_bounds(
    database_kind: str, cases: list[Json], profile: Json
) -> None:
    with fresh_database(database_kind) as database:
        comparing = Comparing(world := World(database, *cases))
        answers = [comparing.to_case(words_of(slug), "limit=100") for slug in world.documents]
        answers.append(comparing.to_profile(profile, "limit=100"))

        for result in (one for answer in answers for one in (*answer.results, *answer.at_home)):
            assert sum(one.share for one in result.reasons) == close(result.score)
            assert [one.share for one in result.reasons] == sorted((r.share for r in result.reasons), reverse=True)
            assert 0 <= result.low <= result.score + CLOSE
            assert result.score <= result.high + CLOSE
            assert max(result.score, result.high, result.compared, *(one.likeness for one in result.reasons)) <= 1
            assert result.compared == 1 or result.unknown


@given(worlds(least=2))
@tried(20)
def test_likeness_of_cases_is_symmetric(database_kind: str, cases: list[Json]) -> None:
    with fresh_database(database_kind) as database:
        comparing = Comparing(world := World(database, *cases))
        found = {slug: comparing.by_words(comparing.to_case(words_of(slug), "limit=100").results)
                 for slug in world.documents}  # fmt: skip

        for slug, results in found.items():
            for words, there in results.items():
                (other,) = (one for one in found if words_of(one) == words)
                back = found[other][words_of(slug)]
                assert (there.score, there.compared) == (close(back.score), close(back.compared))
                assert (there.low, there.high) == (close(back.low), close(back.high))
                assert there.closer_than == back.closer_than
                mirrored = {one.component: (one.likeness, one.shared, one.here, one.there) for one in back.reasons}
                assert mirrored == {one.component: (close(one.likeness), one.shared, one.there, one.here)
                                    for one in there.reasons}  # fmt: skip


@given(worlds())
@tried(20)
def test_a_case_is_most_like_itself(database_kind: str, cases: list[Json]) -> None:
    with fresh_database(database_kind) as database:
        comparing = Comparing(world := World(database, *cases))

        for slug in world.documents:
            scores, place = comparing.scores(words_of(slug)), comparing.place(words_of(slug))
            assert {scores.likeness(name, place) for name in WEIGHTS} <= {1.0, None}
            assert scores.score[place] == 1
            assert np.nanmax(scores.score) == 1


@given(worlds(least=2), st.sampled_from(("sectors", "collaboration_forms", "target_groups", "start_year",
                                         "organisations", "municipalities")))  # fmt: skip
@tried(30)
def test_what_becomes_unknown_changes_no_other_component(database_kind: str, cases: list[Json], path: str) -> None:
    emptied: dict[str, Any] = {
        "start_year": None,
        "organisations": [{"name": "Eksempel", "role": "entrepreneur"}],
        "municipalities": [{"name": "Eksempelvik", "tier": "municipality"}],
    }
    component = {"sectors": "sector", "collaboration_forms": "collaboration_form", "target_groups": "target_group",
                 "organisations": "legal_form_family", "municipalities": "population_band"}.get(path, path)  # fmt: skip
    changed = {**cases[0], path: emptied.get(path, [])}
    if path == "municipalities":
        changed["place_served"] = None
    before, after = (_parts(database_kind, [first, *cases[1:]]) for first in (cases[0], changed))

    assert after.keys() == before.keys()
    for slug, parts in after.items():
        assert parts == {name: close(likeness) for name, likeness in before[slug].items() if name != component}


def _parts(kind: str, cases: list[Json]) -> dict[str, dict[str, float]]:
    """What every other case is alike in with the first, by slug."""
    with fresh_database(kind) as database:
        comparing = Comparing(World(database, *cases))
        found = comparing.to_case("case-0", "limit=100").results
        return {slug: {one.component: one.likeness for one in result.reasons}
                for slug, result in zip(slugs_of(comparing, found), found, strict=True)}  # fmt: skip


@given(worlds(least=2), st.permutations(drawn_comparisons.COUNTRIES))
@tried(20)
def test_where_the_country_weighs_nothing_moving_it_changes_nothing(
    database_kind: str, cases: list[Json], moved_to: list[str]
) -> None:
    """But the order of those that tie: a slug begins with its country."""
    moved = dict(zip(drawn_comparisons.COUNTRIES, moved_to, strict=True))
    there = [{**case, "country": moved[case["country"]],
              "slug": f"{moved[case['country']].lower()}{case['slug'][2:]}"} for case in cases]  # fmt: skip
    before, after = (_scored(database_kind, some) for some in (cases, there))

    assert after.keys() == before.keys()
    for words, numbers in after.items():
        assert numbers == close_all(before[words])


def close_all(numbers: tuple[float, ...]) -> Any:
    return pytest.approx(numbers, abs=CLOSE)


def _scored(kind: str, cases: list[Json]) -> dict[str, tuple[float, ...]]:
    with fresh_database(kind) as database:
        comparing = Comparing(World(database, *cases))
        found = comparing.by_words(comparing.to_case("case-0", "limit=100&weights=country:0").results)
        return {words: (one.score, one.low, one.high, one.compared) for words, one in found.items()}


def is_general(row: Any) -> bool:
    """Whether only residents in general are left: that is another kind of group, no code less."""
    return codes_in("target_group", row) == ["general-residents"]


@given(worlds(least=2), st.data())
@tried(30)
def test_a_shared_code_less_never_raises_the_part_of_its_field(
    database_kind: str, cases: list[Json], data: st.DataObject
) -> None:
    """Taken from either side or from both, at the same frequencies, while other codes remain."""
    with fresh_database(database_kind) as database:
        comparing = Comparing(World(database, *cases))
        for name in drawn_comparisons.CODES:
            trait = comparing.traits[name]
            size = trait.values.shape[-1]
            here, there = (np.array(data.draw(st.lists(st.booleans(), min_size=size, max_size=size)), np.bool_)
                           for _ in range(2))  # fmt: skip
            further = data.draw(st.sampled_from((1.0, 0.25)))
            for code in np.flatnonzero(here & there):
                for sides in ((True, False), (False, True), (True, True)):
                    less = [row.copy() for row in (here, there)]
                    for row, is_less in zip(less, sides, strict=True):
                        row[code] &= not is_less
                    if not all(row.any() for row in less) or (name == "target_group" and any(map(is_general, less))):
                        continue
                    before, after = (
                        float(trait.likeness(ours, theirs, further)) for ours, theirs in ((here, there), less)
                    )
                    assert after <= before + CLOSE, (name, code, sides)


@given(worlds(least=2), st.sampled_from(sorted(WEIGHTS)), st.sampled_from((1.5, 3.0, 20.0)))
@tried(40)
def test_more_weight_never_lowers_the_best_match_among_cases_compared_in_the_same(
    database_kind: str, cases: list[Json], component: str, times: float
) -> None:
    """Those of which other things are unknown move faster or slower: see the next test."""
    with fresh_database(database_kind) as database:
        comparing = Comparing(World(database, *cases))
        plain, raised = (comparing.to_case("case-0", f"limit=100{more}").results
                         for more in ("", f"&weights={component}:{times}"))  # fmt: skip
        alike = {result.revision_id: {one.component: one.likeness for one in result.reasons} for result in plain}
        before, after = ([result.revision_id for result in some] for some in (plain, raised))

        for best, parts in alike.items():
            for other, others in alike.items():
                is_matched_best = parts.keys() == others.keys() and parts.get(component, -1) >= others.get(component, 0)
                if is_matched_best and before.index(best) < before.index(other):
                    assert after.index(best) < after.index(other) or _tie(raised, best, other)


def _tie(results: Iterable[Result], one: int, other: int) -> bool:
    scores = {result.revision_id: result.score for result in results}
    return abs(scores[one] - scores[other]) <= CLOSE


def test_more_weight_may_lower_the_best_match_beside_a_case_of_which_less_is_known(database: Database) -> None:
    """The smallest example: only `told` tells a year, far from that of the asker. The more years weigh, the more that
    pulls it down; `untold`, from another country, stays where it is."""
    years = (("a", 2010), ("told", 2024))
    asker, told = (a_case(words=words, sectors=["energy"], start_year=year) for words, year in years)
    comparing = Comparing(World(database, asker, told, a_case(words="untold", sectors=["energy"], country="FR")))
    only = "target_group:0,collaboration_form:0,legal_form_family:0,population_band:0,words:0"

    plain, raised = (comparing.words(comparing.to_case("a", f"weights={only},start_year:{times}").results)
                     for times in (1, 5))  # fmt: skip
    assert (plain, raised) == (["told", "untold"], ["untold", "told"])


@given(worlds(), st.lists(queries, min_size=1, max_size=6), profiles())
@tried(20)
def test_filters_and_comparison_agree_on_who_is_in(
    database_kind: str, cases: list[Json], asked: list[Any], profile: Json
) -> None:
    with fresh_database(database_kind) as database:
        comparing = Comparing(world := World(database, *cases))
        reference = Reference(world.documents.values())
        subject = subject_of_profile(profile_of(profile))

        for query in asked:
            request = replace(comparing.request("limit=100", OF_PROFILES), query=query)
            found = find_comparable(comparing.snapshot, comparing.traits, comparing.pairs, subject, request)
            let_in = world.found(query)
            slugs = {*slugs_of(comparing, found.results), *slugs_of(comparing, found.at_home)}
            assert found.total == len(let_in)
            assert slugs == let_in & {row.slug for row in reference.compared_with_profile(profile)}


def test_the_usual_weights_are_those_of_the_domain() -> None:
    assert dict(DEFAULT_WEIGHTS) == WEIGHTS
    assert sum(PROFILE_WEIGHTS.values()) == sum(WEIGHTS.values()) - WEIGHTS["words"] == 100
