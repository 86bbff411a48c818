from urllib.parse import urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import Fault, QueryRefused
from app.query.fields import CASE_FIELDS, FIELDS, Kind, parts_of
from app.query.parameters import (
    LIST_OPTIONS,
    LONGEST_QUERY,
    MOST_PARAMETERS,
    PLACES_AND_WORDS,
    Parameter,
    filter_parameters,
    filters,
    read_pairs,
)
from app.query.values import codes_of
from app.vocabulary.loading import vocabularies
from tests.query.refusals import faults_of, only_fault, read_or_refused
from tests.query.strategies import Strings, request_strings

KNOWN = {**filter_parameters(), **{option.name: option for option in LIST_OPTIONS}}


def read(raw: bytes) -> dict[str, list[str]]:
    return read_pairs(raw, KNOWN)


@pytest.mark.parametrize(
    ("raw", "values"),
    [
        (b"", {}),
        (b"country=NO", {"country": ["NO"]}),
        (b"sector=energy&country=NO&sector=mobility", {"sector": ["energy", "mobility"], "country": ["NO"]}),
        (b"q=god+mat%26hus", {"q": ["god mat&hus"]}),
        (b"q=%C3%B8konomi", {"q": ["økonomi"]}),
        (b"q=", {"q": [""]}),
        (b"q", {"q": [""]}),
        (b"&&country=NO&", {"country": ["NO"]}),
        (b"where=country=NO", {"where": ["country=NO"]}),
        # As browsers read it: a sign that encodes nothing stands for itself.
        (b"q=100%", {"q": ["100%"]}),
        (b"q=%zz", {"q": ["%zz"]}),
    ],
)
def test_values_by_name_in_the_order_sent(raw: bytes, values: Strings) -> None:
    assert read(raw) == values


@given(request_strings())
def test_what_is_encoded_reads_back(values: Strings) -> None:
    assert read(urlencode(values, doseq=True).encode()) == values


@pytest.mark.parametrize(
    ("raw", "fault"),
    [
        (b"secktor=energy", Fault("There is no parameter 'secktor' here.", "secktor", did_you_mean="sector")),
        (b"sector.min=1", Fault("There is no parameter 'sector.min' here.", "sector.min", did_you_mean="sector.not")),
        (b"zzzzzz=1", Fault("There is no parameter 'zzzzzz' here.", "zzzzzz")),
        (b"limit=5&limit=6", Fault("'limit' stands 2 times; it can stand once.", "limit")),
        (b"q=a&q=b&q=c", Fault("'q' stands 3 times; it can stand once.", "q")),
        (b"end_year.min=1&end_year.min=1", Fault("'end_year.min' stands 2 times; it can stand once.", "end_year.min")),
        (b"tier.known=true&tier.known=false", Fault("'tier.known' stands 2 times; it can stand once.", "tier.known")),
        (b"q=a%00b", Fault("'q' holds a NUL character.", "q")),
    ],
)  # fmt: skip
def test_what_is_not_known_here_is_refused(raw: bytes, fault: Fault) -> None:
    assert only_fault(read, raw) == fault


def test_every_fault_is_named_at_once() -> None:
    faults = faults_of(read, b"secktor=energy&q=a&q=b&contry=NO")

    assert [fault.parameter for fault in faults] == ["secktor", "q", "contry"]


@pytest.mark.parametrize(
    ("raw", "detail"),
    [
        *((raw, "The query string is not percent-encoded UTF-8.") for raw in (b"q=%ff", b"q=%C3", b"q=\xc3", b"%ff=1")),
        (b"q=" + b"a" * LONGEST_QUERY, "The query string may have 16384 bytes; it has 16386."),
        (b"&".join([b"sector=a"] * (MOST_PARAMETERS + 1)), "At most 200 parameters are read."),
    ],
)
def test_what_cannot_be_read_at_all_is_refused_as_a_whole(raw: bytes, detail: str) -> None:
    with pytest.raises(QueryRefused) as refused:
        read(raw)

    assert (refused.value.detail, refused.value.faults) == (detail, ())


def test_what_is_just_not_too_much_is_read() -> None:
    assert len(read(b"q=" + b"a" * (LONGEST_QUERY - 2))["q"][0]) == LONGEST_QUERY - 2
    assert len(read(b"&".join([b"sector=a"] * MOST_PARAMETERS))["sector"]) == MOST_PARAMETERS


@given(st.binary(max_size=60) | st.text(alphabet="sector=&%2C0dq.not", max_size=60).map(str.encode))
def test_any_bytes_are_read_or_refused(raw: bytes) -> None:
    values, _ = read_or_refused(read, raw)

    assert values is None or KNOWN.keys() >= values.keys()


def test_every_field_can_be_asked_in_the_same_ways() -> None:
    for field in CASE_FIELDS:
        ways = ("", ".min", ".max", ".known") if field.kind is Kind.NUMBER else ("", ".not", ".all", ".known")
        assert [name for name in filters() if filters()[name].field is field] == [f"{field.name}{way}" for way in ways]


def test_a_filter_is_called_as_it_stands_in_the_table() -> None:
    assert all(name == asked.name for name, asked in filters().items())


def test_every_parameter_is_described() -> None:
    assert all(parameter.description.endswith(".") and parameter.schema["type"] for parameter in KNOWN.values())


def test_the_contract_lists_the_codes_of_short_vocabularies() -> None:
    def items(name: str) -> object:
        return KNOWN[name].schema["items"]

    assert items("status") == {
        "type": "string",
        "enum": ["planned", "ongoing", "completed", "discontinued", "unknown"],
    }
    assert "uncoded" in KNOWN["barrier"].schema["items"]["enum"]
    assert items("legal_form") == {"type": "string"}
    assert items("outcome") == {"type": "string"}
    assert items("organisation") == {"type": "string"}
    assert items("start_year") == {"type": "integer"}
    assert KNOWN["start_year.min"].schema == {"type": "integer"}
    assert KNOWN["start_year.known"] == Parameter(
        "start_year.known", "Whether it is recorded. Year the collaboration began.", {"type": "boolean"}
    )


def test_legal_forms_and_statuses_share_a_vocabulary_and_no_code() -> None:
    forms, statuses = set(codes_of(FIELDS["legal_form"])), set(codes_of(FIELDS["legal_status"]))

    assert not forms & statuses
    assert forms | statuses == set(vocabularies()["legal-forms"].terms)


def test_parts_of_one_organisation_and_one_municipality() -> None:
    assert parts_of("organisation_part") == ("legal_form", "legal_form_family", "legal_status")
    assert parts_of("municipality_part") == ("population_band", "tier")


@pytest.mark.parametrize(("name", "ours"), [("page", "cursor"), ("per_page", "limit"), ("search", "q")])
def test_what_other_services_call_a_parameter_leads_to_ours(name: str, ours: str) -> None:
    known = {one.name: one for one in (*LIST_OPTIONS, *PLACES_AND_WORDS)}

    with pytest.raises(QueryRefused) as refused:
        read_pairs(f"{name}=2".encode(), known)

    assert [fault.did_you_mean for fault in refused.value.faults] == [ours]
