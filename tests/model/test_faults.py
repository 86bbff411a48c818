from typing import Any

import pytest

from app.clock import this_year
from tests.builders import a_municipality, a_source, an_organisation, an_outcome
from tests.model.refusals import only_fault

LAST_YEAR = this_year() + 5


def test_a_code_is_refused_with_the_nearest() -> None:
    fault = only_fault(sectors=["energy", "helth"])

    assert (fault.pointer, fault.did_you_mean) == ("/sectors/1", "health")
    assert fault.detail == "'helth' is not a code of the vocabulary 'sectors'."


def test_a_status_is_no_legal_form() -> None:
    fault = only_fault(country="DK", organisations=[an_organisation(legal_form="dk-rsv")])

    assert fault.detail.endswith("'legal-forms' of kind form or variant.")
    assert fault.did_you_mean != "dk-rsv"


def test_a_form_is_no_legal_status() -> None:
    assert only_fault(organisations=[an_organisation(legal_status="no-as")]).pointer == "/organisations/0/legal_status"


def test_a_code_stands_only_once_in_a_list() -> None:
    fault = only_fault(target_groups=["youth", "women", "youth"])

    assert (fault.pointer, fault.detail) == ("/target_groups", "Must name 'youth' only once.")


def test_a_field_that_is_not_there_is_refused_with_the_nearest() -> None:
    fault = only_fault(start_yaer=2010)

    assert (fault.pointer, fault.did_you_mean) == ("/start_yaer", "start_year")


def test_a_field_of_a_part_that_is_not_there_is_refused_with_the_nearest() -> None:
    fault = only_fault(municipalities=[a_municipality(latitud=60.0)])

    assert (fault.pointer, fault.did_you_mean) == ("/municipalities/0/latitud", "latitude")


def test_a_country_outside_the_collection_is_refused() -> None:
    fault = only_fault(slug="no-place-case", country="Norge")

    assert (fault.pointer, fault.did_you_mean) == ("/country", "NO")


@pytest.mark.parametrize("name", ["municipalities", "organisations", "sources"])
def test_a_case_has_a_municipality_an_organisation_and_a_source(name: str) -> None:
    fault = only_fault(**{name: []})

    assert (fault.pointer, fault.detail) == (f"/{name}", "Must have at least one element.")


@pytest.mark.parametrize("name", ["start_year", "end_year", "status_as_of"])
@pytest.mark.parametrize("year", [1799, LAST_YEAR + 1])
def test_a_year_is_within_reach(name: str, year: int) -> None:
    fault = only_fault(**{name: year})

    assert (fault.pointer, fault.detail) == (f"/{name}", f"Must be a year from 1800 to {LAST_YEAR}.")


@pytest.mark.parametrize(
    ("changes", "pointer", "detail"),
    [
        ({"start_year": "2010"}, "/start_year", "Must be a whole number, not in quotation marks."),
        ({"start_year": 2010.5}, "/start_year", "Must be a whole number, not in quotation marks."),
        ({"title": 7}, "/title", "Must be text in quotation marks."),
        ({"title": None}, "/title", "This field is required."),
        ({"title": " "}, "/title", "Must not be empty."),
        ({"title": "x" * 301}, "/title", "Must have at most 300 characters."),
        ({"practice": {"nn": "x" * 161}}, "/practice/nn", "Must have at most 160 characters."),
        ({"sectors": "energy"}, "/sectors", "Must be a list."),
        ({"place_served": "Borgo"}, "/place_served", "Must be an object."),
        ({"emes": []}, "/emes", "Must be an object."),
        ({"emes": {"autonomy": {"score": 4}}}, "/emes/autonomy/score", "Must be at most 3."),
        ({"emes": {"autonomy": {"score": -1}}}, "/emes/autonomy/score", "Must be at least 0."),
        (
            {"funding": [{"kind": "sales", "amount": "5", "currency": "EUR"}]},
            "/funding/0/amount",
            "Must be a number from 0 to 1,000,000,000,000,000, without quotation marks or unit.",
        ),
        (
            {"translations": {"nb": {"by": "person", "checked_on": "25.11.2026"}}},
            "/translations/nb/checked_on",
            "Must be a date such as '2026-11-25'.",
        ),
    ],
)
def test_a_value_of_another_kind_is_refused(changes: dict[str, Any], pointer: str, detail: str) -> None:
    fault = only_fault(**changes)

    assert (fault.pointer, fault.detail) == (pointer, detail)


@pytest.mark.parametrize(("latitude", "longitude", "name"), [(90.1, 5.0, "latitude"), (60.0, -180.1, "longitude")])
def test_a_point_lies_on_the_globe(latitude: float, longitude: float, name: str) -> None:
    fault = only_fault(municipalities=[a_municipality(latitude=latitude, longitude=longitude)])

    assert fault.pointer == f"/municipalities/0/{name}"


@pytest.mark.parametrize(
    "url",
    ["ftp://example.org", "example.org", "https://user:secret@example.org", "https://example", "javascript:alert(1)"],
)
def test_a_link_is_a_public_web_address(url: str) -> None:
    fault = only_fault(sources=[a_source(url=url)])

    assert fault.pointer == "/sources/0/url"
    assert fault.detail.startswith("Must be a web address")


@pytest.mark.parametrize(
    "slug", ["no-place", "no-Place-words", "no-pløsen-words", "no--place-words", "no-place-words-"]
)
def test_a_slug_is_country_place_words(slug: str) -> None:
    fault = only_fault(slug=slug)

    assert fault.pointer == "/slug"
    assert fault.detail.startswith("Must be 'country-place-words'")


def test_a_slug_has_at_most_80_signs() -> None:
    assert only_fault(slug=f"no-place-{'w' * 72}").detail == "Must have at most 80 characters."


@pytest.mark.parametrize("sign", ["\x00", "\t", "\x85", "\u2028", "\u202e", "\u2066", "\ufeff"])
def test_signs_that_nobody_sees_are_refused(sign: str) -> None:
    assert only_fault(summary=f"a{sign}b").detail.startswith("Must hold no control characters")


def test_a_title_has_one_line() -> None:
    assert only_fault(title="One\nTwo").detail.endswith("nor line breaks.")


def test_a_language_is_a_tag() -> None:
    assert only_fault(sources=[a_source(language="english")]).pointer == "/sources/0/language"


def test_norwegian_is_bokmal_or_nynorsk() -> None:
    fault = only_fault(translations={"no": {"by": "person"}})

    assert (fault.pointer, fault.did_you_mean) == ("/translations/no", "nb")


def test_an_indicator_is_one_of_emes() -> None:
    fault = only_fault(emes={"autonmy": {"score": 2}})

    assert (fault.pointer, fault.did_you_mean) == ("/emes/autonmy", "autonomy")


def test_a_currency_is_one_that_is_or_was() -> None:
    fault = only_fault(funding=[{"kind": "sales", "amount": 1, "currency": "EURO"}])

    assert (fault.pointer, fault.did_you_mean) == ("/funding/0/currency", "EUR")


def test_words_of_a_short_list_are_refused_with_the_nearest() -> None:
    fault = only_fault(place_served={"name": "Borgo", "kind": "vilage"})

    assert (fault.pointer, fault.did_you_mean) == ("/place_served/kind", "village")


def test_a_word_that_readers_are_shown_leads_to_the_one_that_is_kept() -> None:
    fault = only_fault(credit=[{"person": "kari23456789", "did": ["skreiv"]}])

    assert (fault.pointer, fault.did_you_mean) == ("/credit/0/did/0", "wrote")


def test_a_reason_is_one_of_five() -> None:
    fault = only_fault(missing={"end_year": "unstated"})

    assert (fault.pointer, fault.did_you_mean) == ("/missing/end_year", "not-stated")


def test_an_outcome_needs_its_evidence() -> None:
    outcome = an_outcome()
    del outcome["evidence"]
    fault = only_fault(outcomes=[outcome])

    assert (fault.pointer, fault.detail) == ("/outcomes/0/evidence", "This field is required.")
