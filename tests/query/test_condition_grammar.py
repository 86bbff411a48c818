"""Conditions of a QCA: what is read, what it reads back as, and what is refused with the nearest right thing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.qca.calibration import Anchors, Calibration, Convention, Method
from app.query.condition_grammar import DEEPEST, parse_condition
from app.query.condition_names import LONGEST, NAME, RESERVED, fault_of, likely_name
from app.query.condition_parts import atom_of, indicators
from app.query.configuring import CONVENTIONS
from app.query.fields import FIELDS
from app.query.memberships import Absent, Anchored, Either, Every, Graded, Leveled, Negated, Tagged, atoms
from app.query.values import ValueRefused
from tests.trying import tried


def refused(text: str) -> tuple[str, str | None]:
    with pytest.raises(ValueRefused) as caught:
        parse_condition(text)
    return caught.value.detail, caught.value.nearest


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("sector:energy", "ENERGY=sector:energy"),
        ("OWNS=collaboration_form:shared-ownership|spin-out", "OWNS=collaboration_form:shared-ownership,spin-out"),
        (" OWNS = collaboration_form:shared-ownership , spin-out ",
         "OWNS=collaboration_form:shared-ownership,spin-out"),
        ("barrier:procurement-complexity!zero", "PROCUREMENTCOMP=barrier:procurement-complexity!zero"),
        ("duration_years@1,3,8", "DURATIONYEARS=duration_years@1,3,8"),
        ("population@50000,10000,3000", "POPULATION=population@50000,10000,3000"),
        ("source_count@5", "SOURCECOUNT=source_count@5"),
        ("continuity", "CONTINUITY=continuity"),
        ("continuity@ended=0.33,continued=0.67", "CONTINUITY=continuity@ended=0.33,continued=0.67"),
        ("emes.economic-risk", "ECONOMICRISK=emes.economic-risk"),
        ("emes.economic-risk@1=0.4", "ECONOMICRISK=emes.economic-risk@1=0.4"),
        ("L=continuity{ended|ended-after-pilot,continued,scaled}",
         "L=continuity{ended|ended-after-pilot,continued,scaled}"),
        ("duration_years{3,8}", "DURATIONYEARS=duration_years{3,8}"),
        ("outcome:employment:evaluation:reached", "EMPLOYMENTEVALU=outcome:employment:evaluation:reached"),
        ("X=country:UK", "X=country:GB"),
        ("A=sector:energy OR sector:eldercare AND NOT status:ongoing",
         "A=sector:energy OR sector:eldercare AND NOT status:ongoing"),
        ("A=(sector:energy or sector:eldercare) and not (status:ongoing or continuity)",
         "A=(sector:energy OR sector:eldercare) AND NOT (status:ongoing OR continuity)"),
        ("A=NOT NOT sector:energy", "A=NOT NOT sector:energy"),
        ("A=~sector:energy AND ~(continuity OR status:ongoing)",
         "A=NOT sector:energy AND NOT (continuity OR status:ongoing)"),
        ("A=(sector:energy OR (sector:eldercare OR sector:mobility))",
         "A=sector:energy OR sector:eldercare OR sector:mobility"),
    ],
)  # fmt: skip
def test_a_condition_reads_back_to_itself(text: str, canonical: str) -> None:
    condition = parse_condition(text)

    assert str(condition) == canonical
    assert parse_condition(canonical) == condition


def test_or_binds_less_than_and_less_than_not() -> None:
    membership = parse_condition("A=sector:energy OR sector:eldercare AND NOT status:ongoing").membership

    assert isinstance(membership, Either)
    first, second = membership.parts
    assert isinstance(first, Tagged)
    assert isinstance(second, Every)
    assert isinstance(second.parts[1], Negated)


def test_each_kind_of_set_is_what_it_says() -> None:
    assert atom_of("barrier:staffing!zero-if-coded") == Tagged(FIELDS["barrier"], ("staffing",), Absent.ZERO_IF_CODED)
    assert atom_of("population@50000,10000,3000") == Anchored("population", (50000, 10000, 3000))
    assert atom_of("duration_years{3,8}") == Leveled("duration_years", cuts=(3, 8))
    given = atom_of("continuity@ended=0.33,continued=0.67")
    assert isinstance(given, Graded)
    assert dict(given.degrees) == {
        "ended-after-pilot": 0, "ended": 0.33, "continued": 0.67, "ordinary-operations": 1, "scaled": 1,
    }  # fmt: skip
    assert dict(given.own) == {"ended": 0.33, "continued": 0.67}


def test_what_is_in_order_has_memberships_that_rise_or_fall_and_are_never_half() -> None:
    for name in ("continuity", "population_band", *indicators()):
        found = atom_of(name)
        assert isinstance(found, Graded)
        degrees = [degree for _, degree in found.degrees]
        assert degrees in (sorted(degrees), sorted(degrees, reverse=True)), name
        assert 0.5 not in degrees
        assert (min(degrees), max(degrees) > 0.9) == (0, True), name
    assert dict(atom_of("emes.economic-risk").degrees) == {"0": 0, "1": 0.33, "2": 0.67, "3": 1}  # type: ignore[union-attr]


def test_small_municipalities_are_the_middles_of_their_bands() -> None:
    middles = (2_500, 12_500, 35_000, 75_000, 300_000, 1_000_000)
    small = Calibration(Method.DIRECT, Anchors(50_000, 10_000, 3_000), Convention.FSQCA)
    found = atom_of("population_band")

    assert isinstance(found, Graded)
    assert [degree for _, degree in found.degrees] == [round(one, 2) for one in small.of(middles)]


@pytest.mark.parametrize(
    ("text", "detail", "hint"),
    [
        ("sectr:energy", "There is no field 'sectr'.", "sector"),
        ("sector:enrgy", "'sector' has no code 'enrgy'.", "energy"),
        ("sector:energy,barrier:staffing", "conditions are parted by ';'", None),
        ("duration_years@1,3,8,sector:energy", "parted by commas, not 'sector:energy'", None),
        ("barrier:staffing!zer", "After '!' stands one of by-field, zero-if-coded, zero, missing", "zero"),
        ("continuity!zero", "there are no codes to be absent", None),
        ("duration_years", "takes three anchors", "duration_years@1,3,8"),
        ("duration_years@1,3", "not 2", "duration_years@1,3,8"),
        ("duration_years@1,8,3", "rise or fall", None),
        ("duration_years@3,3,3", "rise or fall", None),
        ("duration_years@1e3", "numbers with a decimal point", None),
        ("duration_years:5", "is a number", "duration_years@1,3,8"),
        ("continuity@endd=0.3", "has no value 'endd'", "ended"),
        ("continuity@ended=1.3", "from 0 to 1, not '1.3'", "ended=0.33"),
        ("continuity@ended", "look like ended-after-pilot=0.33", "continuity@ended-after-pilot=0.33"),
        ("continuity@ended=0,ended=1", "two memberships", None),
        ("status", "Nobody said how far the codes of 'status'", "status:planned"),
        ("status:unknown", "'unknown' is no code", None),
        ("barrier:uncoded", "'uncoded' is no code", None),
        ("municipality:Bergen", "is a name", "country"),
        ("emes.econmic-risk", "There is no field 'emes.econmic-risk'", "emes.economic-risk"),
        ("emes.economic-risk:2", "memberships already", "emes.economic-risk"),
        ("continuity{ended}", "2 to 10 categories, not 1", None),
        ("continuity{ended,ended}", "stands in two categories", None),
        ("continuity{ended,scaled", "is not closed", None),
        ("NOT continuity{ended,scaled}", "Categories stand alone", None),
        ("duration_years{8,3}", "do not rise", None),
        ("country=NO", "codes follow a colon", "country:NO"),
        ("owns=sector:energy", "'owns' is no name of a condition", "OWNS"),
        ("MY_SET=sector:energy", "'MY_SET' is no name", "MYSET"),
        ("OUT=sector:energy", "means something else", "OUTX"),
        ("SIXTEENSIGNSLONG=sector:energy", "at most 15", "SIXTEENSIGNSLON"),
        ("", "is empty", None),
        ("A=", "is empty", None),
        ("(sector:energy", "is not closed", None),
        ("sector:energy)", "cannot be read at ')'", None),
        ("sector:energy sector:eldercare", "joined by AND and OR", None),
        ("sector:energy AND", "cannot be read at its end", None),
        ("~continuity", "Give '~continuity' a name", "NOTCONTINUITY=~continuity"),
        ("sector:energy OR status:ongoing", "no single set", "SET=sector:energy OR status:ongoing"),
        ("sector:", "A value of 'sector' is empty", None),
        ("sector", "Nobody said how far", "sector:work-integration"),
        (f"{'(' * 30}sector:energy{')' * 30}", f"deeper than {DEEPEST}", None),
        (f"A={'NOT ' * 5000}sector:energy", "may have 1000 signs", None),
        (" OR ".join(["continuity"] * 60), "at most 50 sets", None),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_refused_with_the_nearest_right_thing(text: str, detail: str, hint: str | None) -> None:
    said, nearest = refused(text)

    assert detail in said
    assert nearest == hint


def test_a_name_that_is_suggested_can_be_given() -> None:
    for text in ("owns", "9lives", "Å", "out", "x" * 40, "na", "a-b c", *FIELDS, *RESERVED):
        assert fault_of(likely_name(text)) is None, text


def test_names_are_what_the_strictest_of_the_programs_reads() -> None:
    assert LONGEST == 15
    assert NAME.fullmatch("OWNS2")
    assert not any(map(NAME.fullmatch, ("2OWNS", "OWNS_2", "Owns", "ÅPEN", "A-B", "A" * 16, "")))


def test_conventions_are_those_that_calibration_knows() -> None:
    assert set(CONVENTIONS) == set(Convention)


def test_atoms_come_in_the_order_in_which_they_stand() -> None:
    found = atoms(parse_condition("A=continuity AND (sector:energy OR NOT duration_years@5)").membership)

    assert list(map(str, found)) == ["continuity", "sector:energy", "duration_years@5"]


PIECES = (
    "sector:energy", "barrier:staffing", "continuity", "duration_years", "population", "emes.paid-work", "outcome:",
    "*:evaluation", "A=", "ended=0.3", "1", "-2.5", "@", ":", ",", "|", ";", "!", "zero", "{", "}", "(", ")", " ",
    "AND", " OR ", "not ", "=", "Å", "\n", "\t", "~", "unknown", "municipality:", "country:UK", "original_language:nb",
)  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=9).map("".join) | st.text(max_size=20))
@tried(300)
def test_anything_is_read_or_refused(text: str) -> None:
    try:
        condition = parse_condition(text)
    except ValueRefused:
        return
    assert parse_condition(str(condition)) == condition
    assert fault_of(condition.name) is None
