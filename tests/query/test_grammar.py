from urllib.parse import parse_qs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.query.conditions import Condition, Has, HasAll, InBox, Known, Matches, Near, Not, Within, all_of, any_of
from app.query.grammar import CaseRequest, parse_query, parse_request
from app.query.paging import Cursor, PageRequest, SortKey, question_digest
from app.query.parameters import LIST_OPTIONS, filter_parameters
from app.query.text import parse_text
from tests.query.refusals import fault_of, faults_of, only_fault, read_or_refused
from tests.query.strategies import NAMES, Strings, query_strings, request_strings

NORWAY = Has("country", ("NO",))
ENERGY = Has("sector", ("energy",))


@pytest.mark.parametrize(
    ("values", "condition"),
    [
        ({"country": ["no"]}, NORWAY),
        ({"sector": ["mobility,energy"]}, Has("sector", ("energy", "mobility"))),
        ({"sector": ["mobility", "energy", "energy"]}, Has("sector", ("energy", "mobility"))),
        ({"sector": [" energy , mobility"]}, Has("sector", ("energy", "mobility"))),
        ({"sector.not": ["energy,mobility"]}, Not(Has("sector", ("energy", "mobility")))),
        ({"sector.all": ["mobility,energy"]}, HasAll("sector", ("energy", "mobility"))),
        ({"sector.known": ["true"]}, Known("sector", known=True)),
        ({"status": ["unknown"]}, Known("status", known=False)),
        ({"status.not": ["unknown"]}, Not(Known("status", known=False))),
        ({"start_year": ["2010"]}, Within("start_year", "=", 2010)),
        ({"start_year.min": ["2010"]}, Within("start_year", ">=", 2010)),
        ({"start_year.max": [" 2010 "]}, Within("start_year", "<=", 2010)),
        ({"start_year.known": ["false"]}, Known("start_year", known=False)),
        (
            {"start_year": ["2010,unknown"]},
            any_of((Within("start_year", "=", 2010), Known("start_year", known=False))),
        ),
        ({"organisation": ["Norges Hus, avd. Oslo"]}, Has("organisation", ("norges hus, avd. oslo",))),
        (
            {"organisation.all": ["kjoken as", "aldersro"]},
            all_of((Has("organisation", ("aldersro",)), Has("organisation", ("kjoken as",)))),
        ),
        ({"q": ["mat -rus"]}, Matches(parse_text("mat -rus"))),
        ({"near": ["59.9, 10.7"], "within_km": ["200"]}, Near(59.9, 10.7, 200.0)),
        ({"bbox": ["4,57.5,31.5,71.5"]}, InBox(4.0, 57.5, 31.5, 71.5)),
        ({"where": ["country=NO"]}, NORWAY),
        ({"country": ["NO"], "where": ["country=NO"]}, NORWAY),
        ({}, all_of(())),
    ],
)
def test_parameters_become_conditions(values: Strings, condition: Condition) -> None:
    assert parse_query(values, NAMES).condition == condition


@pytest.mark.parametrize(
    ("name", "value", "detail", "likely"),
    [
        ("sector", "energi", "'sector' has no code 'energi'.", "energy"),
        ("sector.not", "energi", "'sector' has no code 'energi'.", "energy"),
        ("sector", "", "A value of 'sector' is empty; give one or leave it out.", None),
        ("sector", "energy,,mobility", "A value of 'sector' is empty; give one or leave it out.", None),
        ("sector.all", "energy,", "A value of 'sector.all' is empty; give one or leave it out.", None),
        ("organisation", " ", "A value of 'organisation' is empty; give one or leave it out.", None),
        ("sector.all", "unknown", "'unknown' is no value that a case could have; ask sector IS UNKNOWN.", None),
        ("sector.known", "yes", "'sector.known' is true or false, not 'yes'.", None),
        ("sector.known", "", "'sector.known' is empty; give a value or leave it out.", None),
        ("start_year", "soon", "'start_year' takes a whole number, not 'soon'.", None),
        ("start_year.min", "", "'start_year.min' is empty; give a value or leave it out.", None),
        ("start_year.min", "2010,2012", "'start_year' takes a whole number, not '2010,2012'.", None),
        ("start_year.max", "unknown", "'start_year' takes a whole number, not 'unknown'.", None),
        ("start_year.max", "9" * 5000, f"'start_year' takes a whole number, not '{'9' * 5000}'.", None),
        ("organisation", "aldersroo", "No organisation is called 'aldersroo'.", "aldersro"),
        ("q", "-", "There is no word to look for; write at least one letter or digit.", None),
        ("near", "59.9,10.7", "'near' needs 'within_km' beside it, as in near=59.9,10.7&within_km=200.", None),
        ("within_km", "5", "'within_km' needs 'near' beside it, as in near=59.9,10.7&within_km=200.", None),
        ("bbox", "4,57.5,31.5", "'bbox' takes west, south, east, north, not '4,57.5,31.5'.", None),
        ("bbox", "4,57.5,nan,71.5", "'bbox' takes west, south, east, north, not '4,57.5,nan,71.5'.", None),
        ("bbox", "4,57.5,1_0,71.5", "'bbox' takes west, south, east, north, not '4,57.5,1_0,71.5'.", None),
        ("bbox", "4,57.5,31.5,91", "The north must lie between -90 and 90 degrees, not 91.", None),
        ("where", "country=NRO", "'country' has no code 'NRO'.", "NO"),
        ("where", "  ", "'where' is empty; give a value or leave it out.", None),
        ("limit", "0", "'limit' is a whole number from 1 to 500, not '0'.", None),
        ("limit", "501", "'limit' is a whole number from 1 to 500, not '501'.", None),
        ("limit", "ten", "'limit' is a whole number from 1 to 500, not 'ten'.", None),
        ("limit", "00000000019999", "'limit' is a whole number from 1 to 500, not '00000000019999'.", None),
        ("sort", "titel", "There is no key 'titel' to sort by.", "title"),
        ("cursor", "made-up", "This is no cursor of ours; follow 'links.next' of the page before.", None),
        ("facets", "secktor", "There is no field 'secktor' to count.", "sector"),
        ("facets", "start_year", "'start_year' cannot be counted; /v1/fields tells by 'is_facet' what can be.", None),
        ("facets", "all", "There is no field 'all' to count; /v1/fields tells by 'is_facet' what can be.", None),
        ("country", "XX", "'country' has no code 'XX'; /v1/vocabularies/countries lists what there is.", None),
        ("sector", "qqqq", "'sector' has no code 'qqqq'; /v1/vocabularies/sectors lists what there is.", None),
        (
            "outcome",
            "qqqq:*",
            "'qqqq' in 'qqqq:*' is none of outcome-dimensions; "
            "/v1/vocabularies/outcome-dimensions lists what there is.",
            None,
        ),
        ("where", "foo=bar", "There is no field 'foo'; /v1/fields lists what there is.", None),
        ("facets", "", "A value of 'facets' is empty; give one or leave it out.", None),
        ("facets.zero", "1", "'facets.zero' is true or false, not '1'.", None),
        ("fields", "title,", "A value of 'fields' is empty; give one or leave it out.", None),
    ],
)
def test_what_is_not_understood_is_named_with_the_nearest(
    name: str, value: str, detail: str, likely: str | None
) -> None:
    fault = fault_of(name, value)

    assert (fault.parameter, fault.detail) == (name, detail)
    assert likely is None or fault.did_you_mean == likely


@pytest.mark.parametrize("distance", ["0", "-1", "20041", "1e999"])
def test_a_distance_has_bounds(distance: str) -> None:
    fault = only_fault(parse_query, {"near": ["0,0"], "within_km": [distance]})

    assert fault.parameter == "within_km"
    assert "above 0 and at most 20040 km" in fault.detail


@pytest.mark.parametrize("distance", ["far", "nan", "1,5", "1_000"])
def test_a_distance_is_a_number(distance: str) -> None:
    fault = only_fault(parse_query, {"near": ["0,0"], "within_km": [distance]})

    assert (fault.parameter, fault.detail) == (
        "within_km",
        f"'within_km' takes a number of kilometres, not '{distance}'.",
    )


def test_a_box_upside_down_is_turned() -> None:
    assert fault_of("bbox", "4,71.5,31.5,57.5").did_you_mean == "4.0,57.5,31.5,71.5"


def test_minus_zero_is_zero() -> None:
    assert str(parse_query({"bbox": ["-0,-0.0,0,0"]}).condition) == 'bbox="0,0,0,0"'


def test_nothing_lies_between_bounds_that_contradict() -> None:
    fault = only_fault(parse_query, {"start_year.min": ["2015"], "start_year.max": ["2010"]})

    assert fault.parameter == "start_year.min"
    assert fault.detail == "'start_year.min' (2015) lies above 'start_year.max' (2010); nothing lies between."


@pytest.mark.parametrize(
    ("string", "parameter", "other"),
    [
        ("country=NO&country.not=NO", "country", "country.not"),
        ("country=no&country.not=NO,SE", "country", "country.not"),
        ("sector=energy,mobility&sector.not=mobility,energy", "sector", "sector.not"),
        ("sector.all=energy,mobility&sector.not=energy", "sector.all", "sector.not"),
        ("sector=unknown&sector.not=unknown", "sector", "sector.not"),
        ("sector.known=false&sector.not=unknown", "sector.known", "sector.not"),
        ("organisation=aldersro&organisation.not=Aldersro", "organisation", "organisation.not"),
        (
            "organisation.all=kjoken as&organisation.all=aldersro&organisation.not=aldersro",
            "organisation.all",
            "organisation.not",
        ),
    ],
)
def test_what_is_asked_for_and_left_out_at_once_is_refused(string: str, parameter: str, other: str) -> None:
    fault = only_fault(parse_query, parse_qs(string), NAMES)

    assert fault.parameter == parameter
    assert fault.detail == f"'{parameter}' asks for what '{other}' leaves out; no case could be found."


@pytest.mark.parametrize(
    "string",
    [
        "sector=energy,mobility&sector.not=energy",
        "sector.not=energy&sector.known=true",
        "sector.known=true&sector.not=unknown",
        "country=NO&sector.not=energy",
        # Somebody may be called so.
        "organisation.not=unknown&organisation.known=false",
    ],
)
def test_what_leaves_something_to_be_found_is_no_contradiction(string: str) -> None:
    assert len(parse_query(parse_qs(string), NAMES).chosen) == 2


def test_every_fault_is_named_at_once() -> None:
    values = {
        "sector": ["energi,helse"],
        "start_year.min": ["soon"],
        "q": ['"'],
        "near": ["north"],
        "within_km": ["5"],
        "bbox": ["1"],
        "where": ["x=1 OR y=2"],
        "sort": ["x"],
        "limit": ["x"],
        "facets": ["x"],
        "facets.zero": ["x"],
    }

    faults = faults_of(parse_request, values, NAMES)

    assert [fault.parameter for fault in faults] == [
        *("sector", "sector", "start_year.min", "q", "near", "bbox", "where", "where"),
        *("sort", "limit", "facets", "facets.zero"),
    ]


def test_a_field_is_lifted_with_all_its_parameters() -> None:
    query = parse_query({"sector": ["energy"], "sector.known": ["true"], "country": ["NO"]})

    assert query.without("sector").condition == NORWAY


def test_a_request_has_usual_values() -> None:
    assert parse_request({}) == CaseRequest(parse_query({}), PageRequest((SortKey("title"),), 20, None))


def test_a_whole_request() -> None:
    request = parse_request(
        {
            "q": ["mat"],
            "sort": ["relevance,-start_year"],
            "limit": ["007"],
            "facets": ["sector,country", "sector"],
            "facets.zero": ["true"],
            "fields": ["title,country", "title"],
        }
    )

    assert request.page == PageRequest((SortKey("relevance"), SortKey("start_year", descending=True)), 7)
    assert (request.facets, request.with_zero, request.fields) == (("sector", "country"), True, ("title", "country"))


def test_the_most_relevant_come_first_where_words_are_asked() -> None:
    assert parse_request({"q": ["mat"]}).page.sort == (SortKey("relevance"),)
    assert parse_request({"where": ["q=mat"]}).page.sort == (SortKey("title"),)
    assert parse_request({"where": ["q=mat"], "sort": ["relevance"]}).page.sort == (SortKey("relevance"),)


def test_a_cursor_is_good_for_its_own_question() -> None:
    cursor = Cursor(7, question_digest("country=NO", (SortKey("title"),)), ("a title",), "no-a", 20)

    assert parse_request({"country": ["NO"], "cursor": [str(cursor)]}).page.cursor == cursor
    assert "another question" in only_fault(parse_request, {"country": ["SE"], "cursor": [str(cursor)]}).detail


def test_a_cursor_is_not_blamed_for_what_else_is_wrong() -> None:
    assert only_fault(parse_request, {"country": ["XX"], "cursor": ["x"]}).parameter == "country"


@given(query_strings())
def test_the_expression_as_where_asks_the_same(values: Strings) -> None:
    query = parse_query(values, NAMES)
    again = parse_query({"where": [query.expression]} if query.expression else {}, NAMES)

    assert again.condition == query.condition
    assert again.expression == query.expression


@given(query_strings(), st.data())
def test_the_order_of_parameters_and_values_does_not_matter(values: Strings, data: st.DataObject) -> None:
    items = data.draw(st.permutations(list(values.items())))
    shuffled = {name: data.draw(st.permutations(given)) for name, given in items}

    assert parse_query(shuffled, NAMES).expression == parse_query(values, NAMES).expression


@given(request_strings())
def test_whole_requests_are_understood(values: Strings) -> None:
    request = parse_request(values, NAMES)

    assert request.query == parse_query(values, NAMES)
    assert ",".join(request.facets) == "".join(values.get("facets", ()))
    assert str(request.page.limit) == values.get("limit", ["20"])[0]


_names = st.sampled_from(sorted({*filter_parameters(), *(option.name for option in LIST_OPTIONS)}))
_pieces = st.sampled_from(
    ["energy", "NO", "unknown", "2010", "-1", "true", "relevance", "-title", "59.9,10.7", "4,57,31,71", ",", " ", '"',
     "*", "-", ":", "(", "NOT country=NO", "\0", "\ud800", "²", "9" * 30]
)  # fmt: skip
_anything = st.lists(_pieces, max_size=3).map("".join) | st.text(max_size=12)


@given(st.dictionaries(_names, st.lists(_anything, min_size=1, max_size=2), max_size=4))
def test_any_text_anywhere_is_understood_or_refused(values: Strings) -> None:
    request, faults = read_or_refused(parse_request, values, NAMES)

    assert (request is None) == bool(faults)
    assert {fault.parameter for fault in faults} <= {*values, "where"}
