"""Which format is answered in (RFC 9110, 12.5.1)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.api.negotiation import chosen_format
from app.errors import NotAcceptable, QueryRefused

FORMATS = {"json": "application/json", "csv": "text/csv; charset=utf-8", "geojson": "application/geo+json"}


@pytest.mark.parametrize(
    ("accept", "chosen"),
    [
        (None, "json"),
        ("", "json"),
        ("*/*", "json"),
        ("text/csv", "csv"),
        ("TEXT/CSV", "csv"),
        ("text/*", "csv"),
        ("text/csv;charset=utf-8", "csv"),
        ("application/geo+json, application/json;q=0.9", "geojson"),
        ("application/json;q=0.8, text/csv;q=0.9", "csv"),
        ("application/json;q=0.8, text/csv ; q=0.8", "json"),
        ("*/*;q=0.1, text/csv;q=0.2", "csv"),
        # An exact wish counts before a broad one, whatever stands first.
        ("*/*, application/json;q=0.1", "csv"),
        ("application/*;q=0.5, application/json;q=0, */*;q=0.1", "geojson"),
        # Of equal wishes the one that names the format.
        ("*/*, text/csv", "csv"),
        # As browsers send it.
        ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "json"),
        # What cannot be read is passed over.
        ("json", "json"),
        (";;,,=", "json"),
        ("text/csv;q=loud", "json"),
        ("text/csv;q=7, application/geo+json;q=0.1", "geojson"),
        ("application/json;q=nan, text/csv;q=0.001", "csv"),
    ],
)
def test_the_format_wished_for_most_is_chosen(accept: str | None, chosen: str) -> None:
    assert chosen_format(FORMATS, None, accept) == chosen


@pytest.mark.parametrize(
    "accept", ["image/png", "text/html;q=1", "*/*;q=0", "application/json;q=0", "text/csv;q=0.000"]
)
def test_where_nothing_offered_is_accepted_the_refusal_names_what_is_offered(accept: str) -> None:
    with pytest.raises(NotAcceptable) as refused:
        chosen_format(FORMATS, None, accept)

    for media_type in FORMATS.values():
        assert media_type in refused.value.detail


def test_what_is_asked_counts_before_what_is_accepted() -> None:
    assert chosen_format(FORMATS, "geojson", "text/csv") == "geojson"
    assert chosen_format(FORMATS, "csv", "image/png") == "csv"


def test_an_unknown_format_is_refused_with_the_nearest() -> None:
    with pytest.raises(QueryRefused) as refused:
        chosen_format(FORMATS, "geojsn", None)

    (fault,) = refused.value.faults
    assert (fault.parameter, fault.did_you_mean) == ("format", "geojson")


@given(st.text(max_size=60))
def test_what_is_no_media_range_excludes_nothing(accept: str) -> None:
    assert chosen_format(FORMATS, None, accept.replace("/", "")) == "json"
