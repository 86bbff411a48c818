from typing import Any

import pytest

from app.model.document import parse_document
from app.model.rules import PARTING
from app.vocabulary.loading import vocabularies
from tests.builders import a_document, a_municipality, a_source, a_statement, an_organisation, an_outcome
from tests.model.refusals import only_fault
from tests.services import seed_cases


def test_a_slug_begins_with_the_code_of_its_country() -> None:
    fault = only_fault(slug="uk-place-words", country="UK")

    assert (fault.pointer, fault.did_you_mean) == ("/slug", "gb-place-words")
    assert fault.detail == "Must begin with the country's code, 'gb-'."


def test_a_case_ends_after_it_starts() -> None:
    fault = only_fault(start_year=2010, end_year=2009)

    assert (fault.pointer, fault.detail) == ("/end_year", "Must not be before the start year, 2010.")


def test_a_case_may_end_in_the_year_it_starts() -> None:
    assert a_document(start_year=2010, end_year=2010).end_year == 2010


@pytest.mark.parametrize("status", ["planned", "ongoing"])
def test_what_is_not_over_has_no_end(status: str) -> None:
    fault = only_fault(status=status, start_year=2010, end_year=2030)

    assert fault.pointer == "/end_year"
    assert fault.detail == (
        f"Must be empty (null) while `status` is '{status}', as nothing has ended. An end that is agreed on is told in "
        "`summary`; what is over is 'completed' or 'discontinued'."
    )


@pytest.mark.parametrize("status", ["completed", "discontinued", "unknown"])
def test_what_may_be_over_may_have_an_end(status: str) -> None:
    assert a_document(status=status, end_year=2020).end_year == 2020
    assert a_document(status=status, end_year=None).end_year is None


PARTING_PAIRS = [
    ("planned", "ended-after-pilot"), ("planned", "ended"), ("planned", "continued"),
    ("planned", "ordinary-operations"), ("planned", "scaled"),
    ("ongoing", "ended-after-pilot"), ("ongoing", "ended"),
    ("completed", "continued"), ("completed", "ordinary-operations"), ("completed", "scaled"),
    ("discontinued", "continued"), ("discontinued", "ordinary-operations"), ("discontinued", "scaled"),
]  # fmt: skip
ALL_PAIRS = [
    (status, continuity)
    for status in vocabularies()["case-statuses"].terms
    for continuity in (None, *vocabularies()["continuities"].terms)
]


def test_status_and_continuity_part_in_thirteen_of_thirty_ways() -> None:
    assert {(status, continuity) for status, those in PARTING.items() for continuity in those} == set(PARTING_PAIRS)
    assert set(PARTING_PAIRS) < set(ALL_PAIRS)


@pytest.mark.parametrize(("status", "continuity"), PARTING_PAIRS)
@pytest.mark.parametrize("blank", [None, " "])
def test_where_status_and_continuity_part_a_note_says_why(status: str, continuity: str, blank: str | None) -> None:
    fault = only_fault(status=status, continuity=continuity, continuity_note=blank)

    assert fault.pointer == "/continuity_note"
    assert fault.detail == (
        f"Is required beside `status` '{status}' and `continuity` '{continuity}', which part: say how both are true."
    )
    assert a_document(status=status, continuity=continuity, continuity_note="So it is.").continuity == continuity


@pytest.mark.parametrize(("status", "continuity"), sorted(set(ALL_PAIRS) - set(PARTING_PAIRS), key=str))
def test_where_they_agree_a_note_is_welcome_but_not_required(status: str, continuity: str | None) -> None:
    assert a_document(status=status, continuity=continuity).continuity_note is None
    assert a_document(status=status, continuity=continuity, continuity_note="Seen.").continuity_note == "Seen."


def test_seven_real_cases_part_and_say_why() -> None:
    parting = {case["slug"] for case in seed_cases() if (case["status"], case["continuity"]) in PARTING_PAIRS}
    documents = [parse_document(case) for case in seed_cases()]

    assert len(documents) == 152
    assert parting == {document.slug for document in documents if document.continuity_note}
    assert parting == {
        "be-molenbeek-lespoir",
        "dk-aalborg-impact60-fokus",
        "nl-den-haag-sociaal-hospitaal-hib",
        "nl-rotterdam-buzinezzclub-sib",
        "no-horten-krem-hortensia",
        "se-alingsas-iop-braecke-diakoni",
        "se-norrkoeping-utfallskontrakt",
    }


@pytest.mark.parametrize(
    "changes",
    [
        {"title_original": "Kjøkenet"},
        {"summary_original": "Eit kjøken."},
        {"organisations": [an_organisation(legal_form_local="aksjeselskap")]},
    ],
)
def test_original_text_says_in_which_language_it_is(changes: dict[str, Any]) -> None:
    assert only_fault(**changes).pointer == "/original_language"


@pytest.mark.parametrize(("given", "wanted"), [("latitude", "longitude"), ("longitude", "latitude")])
def test_a_point_has_both_coordinates(given: str, wanted: str) -> None:
    fault = only_fault(municipalities=[a_municipality(**{given: 10.0})])

    assert (fault.pointer, fault.detail) == (f"/municipalities/0/{wanted}", f"Is required beside `{given}`.")


def test_an_amount_has_a_currency() -> None:
    assert only_fault(funding=[{"kind": "sales", "amount": 5}]).pointer == "/funding/0/currency"


def test_an_organisation_number_has_its_check_digit() -> None:
    fault = only_fault(organisations=[an_organisation(), an_organisation(name="Other", number="974 760 674")])

    assert fault.pointer == "/organisations/1/number"
    assert "Norwegian organisation number" in fault.detail


@pytest.mark.parametrize(
    ("country", "number"),
    [("NO", "974 760 673"), ("DK", "13585628"), ("FR", "552 008 443"), ("FR", "73282932000074"), ("GB", "SC123456")],
)
def test_an_organisation_number_is_taken_as_its_country_writes_it(country: str, number: str) -> None:
    (organisation,) = a_document(country=country, organisations=[an_organisation(number=number)]).organisations

    assert organisation.number == number


def test_an_outcome_names_sources_that_are_there() -> None:
    fault = only_fault(outcomes=[an_outcome(sources=[0, 1])])

    assert (fault.pointer, fault.detail) == (
        "/outcomes/0/sources/1",
        "Must be the place of a source, counted from 0; the document has 1.",
    )


@pytest.mark.parametrize(
    ("name", "told"),
    [("barriers", [a_statement()]), ("enablers", [a_statement()]), ("outcomes", [an_outcome()])],
)
def test_a_translated_list_is_as_long_as_the_list(name: str, told: list[Any]) -> None:
    translations = {"nb": {"by": "person", name: ["Én.", "To."]}}
    fault = only_fault(**{name: told, "translations": translations})

    assert fault.pointer == f"/translations/nb/{name}"
    assert fault.detail.startswith("Must have 1 elements")


def test_a_list_may_be_translated_in_part_or_not_at_all() -> None:
    translations = {"nb": {"by": "person", "barriers": [None, "To."]}, "nn": {"by": "person"}}
    document = a_document(barriers=[a_statement(), a_statement()], translations=translations)

    assert document.translations["nb"].barriers == (None, "To.")


@pytest.mark.parametrize(
    "changes",
    [
        {"start_year": "2010", "end_year": 2009},
        {"start_year": 2010, "end_year": True},
        {"status": "ongoing", "end_year": "2030"},
        {"status": "completed", "continuity": ["scaled"]},
        {"status": "completed", "continuity": "scaled", "continuity_note": 5},
        {"country": "Norge", "slug": "se-place-words"},
        {"sources": "none", "outcomes": [an_outcome(sources=[])]},
        {"barriers": "none", "translations": {"nb": {"by": "person", "barriers": ["Én."]}}},
        {"organisations": ["Eksempel"]},
        {"sources": [a_source(supports=[5])]},
    ],
)
def test_a_value_of_the_wrong_kind_is_named_once(changes: dict[str, Any]) -> None:
    assert only_fault(**changes).pointer
