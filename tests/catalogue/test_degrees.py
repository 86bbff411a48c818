"""How far a case belongs to a set: what absence means, what is missing and why, and how gaps pass on."""

from itertools import product
from math import log
from typing import Any

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.catalogue.degrees import CaseRead, Lack, Zero
from app.model.document import document_bytes, parse_document
from app.query.condition_grammar import parse_condition
from app.query.memberships import Absent, Every, Membership, Negated, Tagged, atoms
from tests.builders import a_case, a_municipality, a_statement, an_organisation, an_outcome
from tests.trying import tried

BY_FIELD, IF_CODED, ZERO, MISSING = Absent
KNOWN_0 = (0.0, None, None)
MADE_0 = (0.0, None, Zero.NOT_RECORDED)
BESIDE_0 = (0.0, None, Zero.BESIDE_UNCODED)
ABSENT = (None, Lack.ABSENT, None)
PART = (None, Lack.PART_UNKNOWN, None)
UNCODED = (None, Lack.UNCODED, None)
UNKNOWN = (None, Lack.UNKNOWN, None)
N_A = (None, Lack.NOT_APPLICABLE, None)


def read(absent: Absent = BY_FIELD, convention: str = "fsqca", **changes: Any) -> CaseRead:
    note = {"continuity_note": "As told."} if "continuity" in changes else {}
    document = orjson.loads(document_bytes(parse_document(a_case(**{**note, **changes}))))
    return CaseRead(document, absent, convention)


def membership_of(text: str) -> Membership:
    return parse_condition(f"X={text}").membership


def looked_up(text: str, absent: Absent = BY_FIELD, **changes: Any) -> tuple[float | None, Lack | None, Zero | None]:
    (found,) = read(absent, **changes).degree(membership_of(text)).found
    return found.degree, found.lack, found.zero


def value(text: str, **changes: Any) -> float | None:
    return read(**changes).degree(membership_of(text)).value


OTHER = [a_statement("staffing")]
TOLD = [a_statement(text="The ferry did not run.")]
BOTH = [*OTHER, *TOLD]
LOOKED = ["barriers.codes"]
FORMS = "collaboration_forms"
NOT_TOLD = {"outcomes": [an_outcome(result=None)]}
OTHERWISE = {"outcomes": [an_outcome(dimension="wellbeing", result=None)]}
REACHED = "outcome:employment:*:reached"
SLOW, OWNS, ENDED = "barrier:slow-process", "collaboration_form:shared-ownership", "continuity:ended"


@pytest.mark.parametrize(
    ("text", "case", "by_field", "if_coded", "zero", "missing"),
    [
        # An open field: only what was told is coded.
        (SLOW, {"barriers": OTHER}, ABSENT, MADE_0, MADE_0, ABSENT),
        (SLOW, {"barriers": BOTH}, ABSENT, BESIDE_0, BESIDE_0, ABSENT),
        (SLOW, {"barriers": TOLD}, UNCODED, UNCODED, BESIDE_0, UNCODED),
        (SLOW, {}, UNKNOWN, UNKNOWN, MADE_0, UNKNOWN),
        (SLOW, {"barriers": OTHER, "coded_fields": LOOKED}, KNOWN_0, KNOWN_0, KNOWN_0, KNOWN_0),
        (SLOW, {"coded_fields": LOOKED}, KNOWN_0, KNOWN_0, KNOWN_0, KNOWN_0),
        (SLOW, {"missing": {"barriers": "not-applicable"}}, N_A, N_A, MADE_0, N_A),
        # A closed one: the coder looked for every code.
        (OWNS, {FORMS: ["grant"]}, MADE_0, MADE_0, MADE_0, ABSENT),
        (OWNS, {}, UNKNOWN, UNKNOWN, MADE_0, UNKNOWN),
        (OWNS, {FORMS: ["grant"], "coded_fields": [FORMS]}, KNOWN_0, KNOWN_0, KNOWN_0, KNOWN_0),
        # Of an outcome a part may be unknown, so that nobody can say whether it is the one asked for.
        (REACHED, NOT_TOLD, PART, PART, MADE_0, PART),
        (REACHED, {**NOT_TOLD, "coded_fields": ["outcomes.dimension"]}, PART, PART, MADE_0, PART),
        (f"{REACHED}!zero-if-coded", NOT_TOLD, PART, PART, PART, PART),
        (REACHED, OTHERWISE, ABSENT, MADE_0, MADE_0, ABSENT),
        (REACHED, {**OTHERWISE, "coded_fields": ["outcomes.dimension"]}, KNOWN_0, KNOWN_0, KNOWN_0, KNOWN_0),
        # A field of one value is known or not, whatever was decided for others.
        (ENDED, {"continuity": "scaled"}, KNOWN_0, KNOWN_0, KNOWN_0, KNOWN_0),
        (ENDED, {}, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN),
        (ENDED, {"continuity": "unknown"}, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN),
        # Unless it was decided for it.
        (f"{ENDED}!zero", {}, MADE_0, MADE_0, MADE_0, MADE_0),
        (f"{SLOW}!zero", {"barriers": TOLD}, BESIDE_0, BESIDE_0, BESIDE_0, BESIDE_0),
        (f"{SLOW}!by-field", {"barriers": OTHER}, ABSENT, ABSENT, ABSENT, ABSENT),
        (f"{OWNS}!missing", {FORMS: ["grant"]}, ABSENT, ABSENT, ABSENT, ABSENT),
    ],
)
def test_what_absence_means(
    text: str, case: dict[str, Any], by_field: Any, if_coded: Any, zero: Any, missing: Any
) -> None:
    found = {absent: looked_up(text, absent, **case) for absent in Absent}

    assert found == {BY_FIELD: by_field, IF_CODED: if_coded, ZERO: zero, MISSING: missing}


@pytest.mark.parametrize("absent", Absent)
@pytest.mark.parametrize(
    ("text", "case"),
    [
        (f"{SLOW},staffing", {"barriers": BOTH}),
        (OWNS, {FORMS: ["grant", "shared-ownership"]}),
        (ENDED, {"continuity": "ended"}),
        ("sector_group:care", {"sectors": ["eldercare"]}),
        ("outcome:employment", {"outcomes": [an_outcome()]}),
        ("outcome:*:evaluation:reached", {"outcomes": [an_outcome(evidence="evaluation", result="reached")]}),
        ("evidence:evaluation", {"outcomes": [an_outcome(evidence="evaluation")]}),
        ("legal_form_family:cooperative", {"organisations": [an_organisation(legal_form="no-sa")]}),
        ("country:NO", {}),
        ("original_language:nn", {"original_language": "nn"}),
    ],
)
def test_what_is_recorded_is_a_member_whatever_absence_means(text: str, case: dict[str, Any], absent: Absent) -> None:
    assert looked_up(text, absent, **case) == (1.0, None, None)


@pytest.mark.parametrize(
    ("text", "case", "rests_on"),
    [
        (SLOW, {"barriers": OTHER}, Zero.NOT_RECORDED),
        (SLOW, {"barriers": BOTH}, Zero.BESIDE_UNCODED),
        (SLOW, {"barriers": OTHER, "coded_fields": LOOKED}, None),
        (f"NOT {SLOW}", {"barriers": OTHER}, Zero.NOT_RECORDED),
        (f"{SLOW} OR {OWNS}", {"barriers": OTHER, FORMS: ["grant"]}, Zero.NOT_RECORDED),
        (f"{SLOW} OR {OWNS}", {"barriers": BOTH, FORMS: ["shared-ownership"]}, None),
        (f"{SLOW} AND status:ongoing", {"barriers": OTHER}, Zero.NOT_RECORDED),
        (f"NOT {SLOW} AND continuity", {"barriers": OTHER, "continuity": "ended-after-pilot"}, None),
        (f"NOT {SLOW} AND continuity", {"barriers": OTHER, "continuity": "continued"}, Zero.NOT_RECORDED),
        (f"NOT {SLOW} AND continuity", {"barriers": OTHER}, None),
    ],
)
def test_a_membership_rests_on_absence_where_it_decides(text: str, case: dict[str, Any], rests_on: Zero | None) -> None:
    assert read(IF_CODED, **case).degree(membership_of(text)).zero == rests_on


def test_parts_of_an_outcome_have_to_meet_in_one() -> None:
    apart = [an_outcome(evidence="evaluation", result="not-reached"), an_outcome(result="reached")]

    assert looked_up("outcome:employment:evaluation:reached", outcomes=apart) == ABSENT


def test_degrees_of_an_ordered_field_and_own_ones() -> None:
    assert value("continuity", continuity="ended") == 0.2
    assert value("continuity@ended=0.33", continuity="ended") == 0.33
    assert value("continuity@ended=0.33", continuity="continued") == 0.6
    assert looked_up("continuity@ended=0.33") == UNKNOWN
    assert value("status@ongoing=1,completed=0.8", end_year=2020, start_year=2019) == 0.8
    assert looked_up("status@completed=0.8") == (None, Lack.NO_MEMBERSHIP, None)


def test_several_values_count_where_they_agree() -> None:
    def towns(*bands: str | None) -> list[dict[str, Any]]:
        return [a_municipality(name=f"By {n}", population_band=band) for n, band in enumerate(bands)]

    assert value("population_band", municipalities=towns("under-5k", "under-5k")) == 0.96
    assert value("population_band", municipalities=towns("100k-500k", "over-500k")) == 0
    assert looked_up("population_band", municipalities=towns("under-5k", "5k-20k")) == (None, Lack.SEVERAL, None)
    assert value("population_band", municipalities=towns("under-5k", None)) == 0.96
    assert looked_up("population_band") == UNKNOWN


def test_scores_of_emes_indicators() -> None:
    scores = {"economic-risk": {"score": 2}, "paid-work": {"score": None}}

    assert value("emes.economic-risk", emes=scores) == 0.67
    assert value("emes.economic-risk@2=0.8", emes=scores) == 0.8
    assert looked_up("emes.paid-work", emes=scores) == UNKNOWN
    assert looked_up("emes.continuous-activity", emes=scores) == UNKNOWN


def test_numbers_are_calibrated_by_a_convention_that_is_named() -> None:
    years = {"start_year": 2010, "end_year": 2018}
    for convention, log_odds in (("fsqca", 3.0), ("r", log(19))):
        case = read(BY_FIELD, convention, **years)
        (found,) = case.degree(parse_condition("duration_years@1,3,8").membership).found
        assert found.degree == pytest.approx(1 / (1 + 2.718281828459045**-log_odds))
        falling = case.degree(parse_condition("duration_years@8,3,1").membership).value
        assert falling == pytest.approx(1 / (1 + 2.718281828459045**log_odds))
        assert case.degree(parse_condition("duration_years@1,8,9").membership).value == pytest.approx(0.5)
    assert value("duration_years@8", **years) == 1
    assert value("duration_years@9", **years) == 0
    assert [value(f"duration_years{{{cuts}}}", **years) for cuts in ("9,10", "8,9", "3,8", "3,8,9")] == [0, 1, 2, 2]
    assert looked_up("duration_years@5", start_year=2010) == UNKNOWN
    assert looked_up("end_year@2010", start_year=2010) == N_A


def test_a_running_case_lasts_at_least_so_long() -> None:
    (found,) = read(start_year=2010, status_as_of=2015).degree(parse_condition("duration_years@1,3,8").membership).found

    assert (found.raw, found.is_at_least) == (5, True)


def test_inhabitants_are_those_counted_of_the_place_served() -> None:
    village = {"name": "Grend", "kind": "village", "population": 400}
    town = [a_municipality(population=12_000)]
    banded = [a_municipality(population_band="5k-20k")]

    assert value("population@400", municipalities=town, place_served=village) == 1
    assert value("population@401", municipalities=town, place_served=village) == 0
    assert value("population@12000", municipalities=town) == 1
    assert looked_up("population@1", municipalities=banded) == UNKNOWN
    assert looked_up("population@1", municipalities=[*town, *town]) == (None, Lack.SEVERAL, None)


def test_categories_of_codes() -> None:
    text = "continuity{ended|ended-after-pilot,continued,scaled}"

    assert [value(text, continuity=code) for code in ("ended", "ended-after-pilot", "continued", "scaled")] == [
        0,
        0,
        1,
        2,
    ]
    assert looked_up(text, continuity="ordinary-operations") == (None, Lack.NO_MEMBERSHIP, None)
    assert looked_up(text) == UNKNOWN
    both = ["grant", "procurement-contract"]
    found = looked_up("collaboration_form{grant,procurement-contract}", collaboration_forms=both)
    assert found == (None, Lack.SEVERAL, None)


A, B, C = "sector:energy", "status:ongoing", "continuity"


@pytest.mark.parametrize(
    ("text", "case", "expected"),
    [
        # B is 1 in every case here; A and C are what the case says.
        (f"{A} OR {B}", {}, 1.0),
        (f"{A} AND {B}", {}, None),
        (f"{A} AND NOT {B}", {}, 0.0),
        (f"{A} OR NOT {B}", {}, None),
        (f"NOT {A}", {}, None),
        (f"{A} AND {B}", {"sectors": ["energy"]}, 1.0),
        (f"{C} OR {A}", {"continuity": "continued"}, None),
        (f"{C} OR {A}", {"continuity": "scaled"}, 1.0),
        (f"{C} AND {A}", {"continuity": "continued"}, None),
        (f"{C} AND {A}", {"continuity": "ended-after-pilot"}, 0.0),
        (f"{C} AND {B}", {"continuity": "continued"}, 0.6),
        (f"NOT {C}", {"continuity": "continued"}, 0.4),
        (f"NOT ({C} AND {B})", {"continuity": "ended"}, 0.8),
        (f"{C} OR NOT {C}", {"continuity": "ended"}, 0.8),
        (f"{C} OR NOT {C}", {}, None),
    ],
)
def test_a_gap_passes_on_unless_the_rest_decides(text: str, case: dict[str, Any], expected: float | None) -> None:
    assert value(text, **case) == expected


def test_where_the_rest_decides_nothing_is_missing() -> None:
    degree = read().degree(membership_of(f"{A} OR {B}"))
    gap = read().degree(membership_of(f"{A} AND {B}"))

    assert degree.lacks == ()
    assert [found.lack for found in gap.lacks] == [Lack.UNKNOWN]


FORM_CODES = ("grant", "shared-ownership", "co-creation")
TAGS = st.sampled_from(FORM_CODES).map(lambda code: parse_condition(f"collaboration_form:{code}!missing").membership)
MEMBERSHIPS: st.SearchStrategy[Membership] = st.recursive(
    TAGS,
    lambda inner: st.one_of(
        inner.map(Negated),
        st.lists(inner, min_size=2, max_size=3).map(lambda parts: Every(tuple(parts))),
        st.lists(inner, min_size=2, max_size=3).map(
            lambda parts: membership_of(" OR ".join(f"({part})" for part in parts))
        ),
    ),
    max_leaves=5,
)


@tried(100)
@given(membership=MEMBERSHIPS, recorded=st.sets(st.sampled_from(FORM_CODES)))
def test_what_is_known_of_an_expression_holds_whatever_the_gaps_may_be(
    membership: Membership, recorded: set[str]
) -> None:
    """Brute force: every way to fill the gaps gives the value that was told, where one was told."""
    told = read(collaboration_forms=sorted(recorded)).degree(membership).value
    asked = sorted({code for atom in atoms(membership) if isinstance(atom, Tagged) for code in atom.codes})
    gaps = [code for code in asked if code not in recorded]
    # An absent code that was looked for is 0: filled in as recorded or as looked for.
    filled = {
        read(
            collaboration_forms=sorted(recorded | {code for code, is_in in zip(gaps, filling, strict=True) if is_in}),
            coded_fields=[FORMS],
        )
        .degree(membership)
        .value
        for filling in product((True, False), repeat=len(gaps))
    }

    assert None not in filled
    if told is not None:
        assert filled == {told}
    if not gaps:
        assert told is not None
