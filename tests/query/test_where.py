import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.errors import Fault
from app.query.conditions import (
    Condition,
    Has,
    HasAll,
    HasOnly,
    InBox,
    Known,
    Matches,
    Near,
    Not,
    Within,
    all_of,
    any_of,
    depth_of,
)
from app.query.fields import FIELDS
from app.query.text import parse_text
from app.query.where import SPECIAL, parse_where
from app.query.where_grammar import DEEPEST, LONGEST
from tests.query.refusals import faults_of, only_fault, read_or_refused
from tests.query.strategies import NAMES, conditions

NORWAY = Has("country", ("NO",))
ENERGY = Has("sector", ("energy",))
END_KNOWN = Known("end_year", known=True)


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("country=NO", NORWAY),
        ("  country  =  no ", NORWAY),
        ("country=UK,EL", Has("country", ("GB", "GR"))),
        # Words of the language are values where a value stands.
        ("country=IS", Has("country", ("IS",))),
        ('country="NO"', NORWAY),
        ("sector HAS ANY mobility, energy", Has("sector", ("energy", "mobility"))),
        ("sector has all energy,mobility", HasAll("sector", ("energy", "mobility"))),
        ("sector HAS ONLY energy", HasOnly("sector", ("energy",))),
        ("sector!=energy", Not(ENERGY)),
        ("sector=unknown", Known("sector", known=False)),
        ("sector=unknown,energy", Has("sector", ("energy", "unknown"))),
        ("end_year IS KNOWN", END_KNOWN),
        ("end_year is unknown", Known("end_year", known=False)),
        ("start_year>=2010", Within("start_year", ">=", 2010)),
        ("start_year > 2010", Within("start_year", ">=", 2011)),
        ("start_year<=2010", Within("start_year", "<=", 2010)),
        ('start_year < "2010"', Within("start_year", "<=", 2009)),
        ("start_year=2010", Within("start_year", "=", 2010)),
        ("start_year=2010,2012", any_of((Within("start_year", "=", 2010), Within("start_year", "=", 2012)))),
        ("start_year=unknown", Known("start_year", known=False)),
        ("q=samvirke", Matches(parse_text("samvirke"))),
        ('q="\\"god mat\\" -rus"', Matches(parse_text('"god mat" -rus'))),
        ('near="59.9,10.7,200"', Near(59.9, 10.7, 200.0)),
        ('bbox="170,-10,-170,10"', InBox(170.0, -10.0, -170.0, 10.0)),
        ('organisation="Norges Hus, avd. Oslo"', Has("organisation", ("norges hus, avd. oslo",))),
        ('organisation="Kjøken AS"', Has("organisation", ("kjoken as",))),
        ("organisation=unknown", Has("organisation", ("unknown",))),
        (
            'organisation HAS ALL "Kjøken AS",aldersro',
            all_of((Has("organisation", ("kjoken as",)), Has("organisation", ("aldersro",)))),
        ),
        ("outcome=employment:*:*", Has("outcome", ("employment",))),
        ("outcome=*:evaluation", Has("outcome", ("*:evaluation:*",))),
    ],
)
def test_single_conditions(text: str, condition: Condition) -> None:
    assert parse_where(text, NAMES) == condition


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("country=NO AND sector=energy OR end_year IS KNOWN", any_of((all_of((NORWAY, ENERGY)), END_KNOWN))),
        ("country=NO AND (sector=energy OR end_year IS KNOWN)", all_of((NORWAY, any_of((ENERGY, END_KNOWN))))),
        ("NOT country=NO AND sector=energy", all_of((Not(NORWAY), ENERGY))),
        ("not (country=NO and sector=energy)", Not(all_of((NORWAY, ENERGY)))),
        ("NOT NOT country=NO", Not(Not(NORWAY))),
        ("((country=NO))", NORWAY),
        ("country=NO AND country=NO", NORWAY),
    ],
)
def test_and_binds_closer_than_or_and_not_closest(text: str, condition: Condition) -> None:
    assert parse_where(text) == condition


@pytest.mark.parametrize(
    ("text", "position", "detail"),
    [
        ("", 0, "the end; there could stand '(', NOT, a field."),
        ("sector", 6, "the end after 'sector'; there could stand !=, =, >=, <=, >, <, HAS, IS."),
        (
            "sector=energy,",
            14,
            "the end after 'sector=energy,'; there could stand a value, a value in quotation marks.",
        ),
        ("sector=,energy", 7, "',' after 'sector='; there could stand a value, a value in quotation marks."),
        (
            "sector=energy,,health",
            14,
            "',' after 'sector=energy,'; there could stand a value, a value in quotation marks.",
        ),
        ("sector HAS energy", 11, "'e' after 'sector HAS'; there could stand ALL, ANY, ONLY."),
        ("country=NO\nsector=energy", 11, "'s' after 'country=NO'; there could stand AND, OR, a comma, the end."),
        ("country=NO AND", 14, "the end after 'country=NO AND'; there could stand '(', NOT, a field."),
        ("(country=NO", 11, "the end after '(country=NO'; there could stand ')'."),
        ("country=NO)", 10, "')' after 'country=NO'; there could stand the end."),
        ("country ~ NO", 8, "'~' after 'country'; there could stand !=, =, >=, <=, >, <, HAS, IS."),
    ],
)
def test_what_cannot_be_read_is_pointed_at(text: str, position: int, detail: str) -> None:
    assert only_fault(parse_where, text) == Fault(
        f"'where' cannot be read at {detail}", parameter="where", position=position
    )


def test_of_a_long_text_only_what_stands_near_the_place_is_quoted() -> None:
    fault = only_fault(parse_where, "country=NO AND sector=energy AND start_year>2010 nonsense")

    assert fault.position == 49
    assert fault.detail.startswith("'where' cannot be read at 'n' after '…ergy AND start_year>2010'; there could stand")


@pytest.mark.parametrize(
    ("text", "position", "detail", "likely"),
    [
        ('country=NO AND q="mat', 17, "The quotation mark after 'country=NO AND q=' in 'where' is not closed.", None),
        ("secktor=energy", 0, "There is no field 'secktor'.", "sector"),
        ("sector.not=energy", 0, "There is no field 'sector.not'.", "sector"),
        ("Country IS KNOWN", 0, "There is no field 'Country'.", "country"),
        ("secktor>3", 0, "There is no field 'secktor'.", "sector"),
        ("country=NO AND sector=energi", 22, "'sector' has no code 'energi'.", "energy"),
        ("sector=energy,eldreomsorg", 14, "'sector' has no code 'eldreomsorg'.", "eldercare"),
        ("sector_group=gren", 13, "'sector_group' has no code 'gren'.", "green"),
        ("country=NRO", 8, "'country' has no code 'NRO'.", "NO"),
        ('sector=" "', 7, "A value of 'sector' is empty; give one or leave it out.", None),
        ("start_year=soon", 11, "'start_year' takes a whole number, not 'soon'.", None),
        ("start_year>=2010.5", 12, "'start_year' takes a whole number, not '2010.5'.", None),
        ("start_year>=1234567890", 12, "'start_year' takes a whole number, not '1234567890'.", None),
        ("original_language=NN", 18, "'NN' is not a language tag (BCP 47).", "nn"),
        ("organisation=aldersroo", 13, "No organisation is called 'aldersroo'.", "aldersro"),
        (
            "sector HAS ALL energy,unknown",
            15,
            "'unknown' is no value that a case could have; ask sector IS UNKNOWN.",
            None,
        ),
        (
            "start_year HAS ONLY 2010",
            20,
            "'start_year' is one number; HAS ONLY is for fields with several values.",
            None,
        ),
        (
            "country>2",
            0,
            "'country' is no number; > compares numbers (start_year, end_year, duration_years, source_count).",
            None,
        ),
        ("outcome=employment:evaluatio", 8, "'evaluatio' in 'employment:evaluatio' is none of evidence-kinds.", None),
        ("q IS KNOWN", 0, "'q' is no field of a case and goes with = alone.", None),
        ("near>5", 0, "'near' is no field of a case and goes with = alone.", None),
        ('q="!?"', 2, "There is no word to look for; write at least one letter or digit.", None),
        ("near=59.9,10.7,200", 10, "'near' takes one value here, in quotation marks where it holds a comma.", None),
        ('near="59.9,10.7"', 5, "'near' takes latitude, longitude, kilometres, not '59.9,10.7'.", None),
        (
            'bbox="4,71.5,31.5,57.5"',
            5,
            "South (71.5) lies north of north (57.5); the order is west,south,east,north.",
            "4.0,57.5,31.5,71.5",
        ),
    ],
)
def test_what_is_not_understood_is_pointed_at_with_the_nearest(
    text: str, position: int, detail: str, likely: str | None
) -> None:
    fault = only_fault(parse_where, text, NAMES)

    assert (fault.position, fault.detail) == (position, detail)
    assert likely is None or fault.did_you_mean == likely
    assert fault.parameter == "where"


def test_a_part_of_an_outcome_is_mended_in_its_place() -> None:
    fault = only_fault(parse_where, "outcome=employment:evaluatio:reached")

    assert fault.did_you_mean == "employment:evaluation:reached"


def test_an_outcome_has_no_fourth_part() -> None:
    assert "4 parts" in only_fault(parse_where, "outcome=employment:*:*:*").detail


def test_names_cannot_be_asked_where_nobody_knows_them() -> None:
    assert only_fault(parse_where, "organisation=aldersro").detail == "'organisation' cannot be asked here."


def test_every_fault_is_named_in_the_order_of_the_text() -> None:
    faults = faults_of(parse_where, "NOT (secktor=energy OR country=XX,NO,YY) AND near=x AND start_year<old")

    assert [fault.position for fault in faults] == [5, 31, 37, 50, 67]


def test_a_backslash_takes_the_next_character_as_it_is() -> None:
    fault = only_fault(parse_where, r'organisation="a\"b\\c\d"', NAMES)

    assert fault.detail == "No organisation is called 'a\"b\\cd'."


def test_text_may_be_long_but_not_longer() -> None:
    text = "country=NO" + " " * (LONGEST - 10)

    assert parse_where(text) == NORWAY
    assert only_fault(parse_where, text + " ").position == LONGEST


def nested(levels: int) -> str:
    """A condition of alternating ANDs and ORs inside one another."""
    text = "country=NO"
    for level in range(levels):
        text = f"(sector=energy {'AND' if level % 2 else 'OR'} {text})"
    return text


def test_conditions_may_lie_deep_but_not_deeper() -> None:
    assert depth_of(parse_where(nested(DEEPEST))) <= DEEPEST
    assert "deeper than 20 levels" in only_fault(parse_where, nested(DEEPEST + 2)).detail


@pytest.mark.parametrize(
    "text",
    [
        "NOT " * 900 + "country=NO",
        "(" * 1000 + "country=NO" + ")" * 1000,
        "NOT (" * 300 + "country=NO" + ")" * 300,
        ("NOT " * 28 + "(country=NO AND ") * 29 + "country=NO" + ")" * 29,
    ],
)
def test_depth_is_refused_before_it_exhausts_anything(text: str) -> None:
    assert "deeper than 20 levels" in only_fault(parse_where, text).detail


def test_what_stands_beside_one_another_is_not_deep() -> None:
    text = " OR ".join(["NOT (country=NO AND NOT sector=energy)"] * 50)

    assert parse_where(text) == Not(all_of((NORWAY, Not(ENERGY))))


def test_words_in_quotation_marks_are_not_counted() -> None:
    text = "not " * 30 + "(" * 50

    assert parse_where(f'q="{text}"') == Matches(parse_text(text))


@given(conditions())
def test_what_can_be_written_can_be_read_when_negated_and_joined(condition: Condition) -> None:
    text = f"NOT ({condition}) AND country=NO"

    assert parse_where(text, NAMES) == all_of((Not(condition), NORWAY))


_pieces = st.sampled_from(
    [*FIELDS, *SPECIAL, "=", "!=", ">=", "<", "(", ")", ",", '"', "\\", " ", " NOT ", " AND ", " OR ", " HAS ALL ",
     " HAS ONLY ", " IS UNKNOWN", "energy", "NO", "2010", "unknown", "*:*:*", "59.9,10.7,200", "\n", "\0"]
)  # fmt: skip


@given(st.lists(_pieces, max_size=12).map("".join) | st.text(max_size=40))
@example('q="\\ud800"')
@example("start_year>=" + "9" * 3000)
@example('organisation="\n\t\0"')
def test_any_text_is_understood_or_refused(text: str) -> None:
    condition, faults = read_or_refused(parse_where, text, NAMES)

    assert (condition is None) == bool(faults)
    assert all(fault.parameter == "where" and 0 <= (fault.position or 0) <= len(text) for fault in faults)
    assert condition is None or parse_where(str(condition), NAMES) == condition
