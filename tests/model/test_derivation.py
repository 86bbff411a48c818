"""What a case is found, sorted and listed by."""

from typing import Any

import orjson
import pytest
from hypothesis import given

from app.model.derivation import (
    BETWEEN_TEXTS,
    LONGEST_NAME,
    MUNICIPALITY,
    MUNICIPALITY_NAME,
    NOT_APPLICABLE,
    ORGANISATION,
    ORGANISATION_NAME,
    ORGANISATION_NUMBER,
    OUTCOME,
    UNCODED,
    UNKNOWN,
    Derived,
    derive,
    municipality_key,
    name_key,
    number_key,
    values_of,
)  # fmt: skip
from app.model.description_words import words_bytes
from app.model.document import document_bytes, parse_document
from app.model.passages import passages_bytes, passages_of
from app.model.sizes import population_band
from app.vocabulary.folding import words
from tests.builders import a_case, a_municipality, a_source, a_statement, an_organisation, an_outcome
from tests.model.drawn import cases


def derived(**changes: Any) -> Derived:
    return derive(document(**changes), 1)


def document(**changes: Any) -> dict[str, Any]:
    read: dict[str, Any] = orjson.loads(document_bytes(parse_document(a_case(**changes))))
    return read


def terms(made: Derived, dimension: str) -> set[str]:
    return {term for of, term in made.tags if of == dimension}


def test_columns_come_from_the_document() -> None:
    made = derived(title="Ærlig Øl", start_year=2010, end_year=2014, sources=[a_source(), a_source()])

    assert (made.title_key, made.start_year, made.end_year, made.source_count) == ("aerlig ol", 2010, 2014, 2)
    assert (made.duration_years, made.at_least) == (4, False)


def test_words_and_passages_are_those_of_the_document() -> None:
    made = derived(summary="A garage for bicycles.")

    assert made.words == words_bytes(document(summary="A garage for bicycles."))
    assert made.passages == passages_bytes(passages_of(document(summary="A garage for bicycles.")))


@pytest.mark.parametrize(
    ("changes", "duration"),
    [
        ({"status": "ongoing", "start_year": 2010, "status_as_of": 2020}, (10, True)),
        ({"status": "ongoing", "start_year": 2010}, (None, False)),
        ({"status": "ongoing", "start_year": 2021, "status_as_of": 2020}, (None, False)),
        ({"status": "completed", "start_year": 2010, "status_as_of": 2020}, (None, False)),
        ({"status": "completed", "start_year": 2010, "end_year": 2010}, (0, False)),
        ({"status": "completed", "end_year": 2010}, (None, False)),
        ({"status": "planned", "start_year": 2027, "status_as_of": 2026}, (None, False)),
    ],
)
def test_only_a_running_case_is_counted_to_when_it_was_last_seen(
    changes: dict[str, Any], duration: tuple[int | None, bool]
) -> None:
    made = derived(**changes)

    assert (made.duration_years, made.at_least) == duration
    assert json_of(made)["duration_years"] == duration[0]
    assert json_of(made)["at_least"] == duration[1]


def json_of(made: Derived) -> dict[str, Any]:
    short: dict[str, Any] = orjson.loads(made.short)
    return short


def test_groups_and_what_is_said_of_a_country_are_terms_of_their_own() -> None:
    made = derived(country="PL", sectors=["energy", "mobility", "eldercare"])

    assert terms(made, "sector_group") == {"green", "care"}
    assert terms(made, "welfare_regime") == {"post-socialist-cee"}
    assert terms(made, "emes") == {"individual-member"}


def test_forms_count_for_entrepreneurs_and_a_family_is_given_or_that_of_the_form() -> None:
    made = derived(
        organisations=[
            an_organisation(name="A", legal_form="no-as"),
            an_organisation(name="B", legal_form="no-as", legal_form_family="cooperative"),
            an_organisation(name="C", role="investor", legal_form="no-sa"),
            an_organisation(name="D"),
        ]
    )

    assert terms(made, "legal_form") == {"no-as"}
    assert terms(made, "any_legal_form") == {"no-as", "no-sa"}
    assert terms(made, "legal_form_family") == {"company-limited", "cooperative"}
    assert terms(made, ORGANISATION) == {"no-as|company-limited|", "no-as|cooperative|"}


def test_what_belongs_together_is_kept_together() -> None:
    made = derived(
        municipalities=[
            a_municipality(name="Øy", population=4_999),
            a_municipality(name="By", tier=None, population_band="over-500k", lau_code="0301"),
        ],
        outcomes=[an_outcome(evidence="none"), an_outcome(evidence="research", result="reached")],
    )

    assert terms(made, MUNICIPALITY) == {"under-5k|municipality", "over-500k|"}
    assert terms(made, MUNICIPALITY_NAME) == {"oy|NO:oy", "by|NO-0301"}
    assert terms(made, OUTCOME) == {"employment|none|unknown", "employment|research|reached"}


@pytest.mark.parametrize(
    ("inhabitants", "band"),
    [
        (0, "under-5k"), (4_999, "under-5k"), (5_000, "5k-20k"), (19_999, "5k-20k"), (20_000, "20k-50k"),
        (50_000, "50k-100k"), (100_000, "100k-500k"), (499_999, "100k-500k"), (500_000, "over-500k"), (None, None),
    ],
)  # fmt: skip
def test_inhabitants_fall_into_a_band(inhabitants: int | None, band: str | None) -> None:
    assert population_band({"population_band": None, "population": inhabitants}) == band
    assert population_band({"population_band": "5k-20k", "population": inhabitants}) == "5k-20k"


def test_what_was_told_and_fits_no_code_is_told_but_unknown() -> None:
    made = derived(
        barriers=[a_statement()],
        enablers=[a_statement(), a_statement("user-involvement")],
        leadership_change={"text": "It moved.", "roles": []},
    )

    assert terms(made, "barrier") == terms(made, "leadership_role") == {UNCODED}
    assert terms(made, "enabler") == {UNCODED, "user-involvement"}
    assert {"barrier", "leadership_role"} <= terms(made, UNKNOWN)
    assert "enabler" not in terms(made, UNKNOWN)


def test_every_empty_field_is_unknown_or_does_not_apply() -> None:
    made = derived(status="unknown", continuity="unknown", missing={"sectors": "not-applicable", "funding": "withheld"})

    assert terms(made, NOT_APPLICABLE) == {"sector", "sector_group"}
    assert terms(made, UNKNOWN) == {
        "target_group", "target_group_group", "collaboration_form", "collaboration_form_group", "legal_form",
        "legal_form_family", "legal_status", "any_legal_form", "barrier", "enabler", "outcome", "evidence",
        "continuity", "status", "population_band", "leadership_role", "funding_kind", "original_language",
        "start_year", "end_year",
        "duration_years",
    }  # fmt: skip
    assert not any(term == UNKNOWN for dimension, term in made.tags if dimension != UNKNOWN)


def test_texts_stand_apart_so_that_no_phrase_reaches_over() -> None:
    made = derived(
        title="Sol",
        title_original="Sól",
        original_language="pl",
        municipalities=[a_municipality(name="By", region="Land")],
        organisations=[an_organisation(name="Ærlig AS")],
        place_served={"name": "Grend", "kind": "village"},
        summary="Kort.",
        practice={"nb": "Selger sol."},
        translations={"nb": {"by": "machine", "title": "Sola", "summary": "Norsk."}},
    )

    title, names, body = (text.split(f" {BETWEEN_TEXTS} ") for text in made.texts)
    assert title == ["sol", "sol", "sola"]
    assert names == ["by", "land", "aerlig as", "grend"]
    assert body == ["selger sol", "kort", "norsk"]
    assert not words(BETWEEN_TEXTS)


def test_points_keep_their_place_among_the_municipalities() -> None:
    made = derived(
        municipalities=[
            a_municipality(),
            a_municipality(latitude=60.0, longitude=-10.5),
            a_municipality(latitude=0.0, longitude=0.0),
        ]
    )

    assert made.places == ((2, 60.0, -10.5), (3, 0.0, 0.0))


def test_names_are_compared_folded_and_no_longer_than_a_term_can_hold() -> None:
    assert name_key("  Kafé «Ø-vik», A/S ") == "kafe o vik a s"
    assert name_key("ab " * 100) == name_key(name_key("ab " * 100))
    longest = a_municipality(name="㍱" * 200, lau_code=None)
    key = municipality_key("NO", longest)
    assert len(f"{name_key(longest['name'])}|{key}") <= 2 * LONGEST_NAME + 4 <= 255
    assert municipality_key("NO", {**longest, "lau_code": "0301"}) == "NO-0301"


def test_the_short_form_is_short_and_says_which_revision_it_is_of() -> None:
    short = json_of(
        derive(document(organisations=[an_organisation(legal_form="no-as"), an_organisation(role="investor")]), 3)
    )

    assert short["revision"] == 3
    assert short["organisations"] == [
        {"name": "Eksempel", "legal_form": "no-as", "legal_form_family": "company-limited"}
    ]
    assert "summary" not in short


@given(cases)
def test_the_same_document_gives_the_same(case: dict[str, Any]) -> None:
    raw = document_bytes(parse_document(case))

    assert derive(orjson.loads(raw), 2) == derive(orjson.loads(raw), 2)
    for dimension, term in derive(orjson.loads(raw), 1).tags:
        assert 0 < len(term) <= 255
        assert 0 < len(dimension) <= 40


@given(cases)
def test_values_are_the_tags_in_the_order_of_the_document(case: dict[str, Any]) -> None:
    read = orjson.loads(document_bytes(parse_document(case)))

    values, made = values_of(read), derive(read, 1)

    assert {field: set(found) for field, found in values.items()} == {field: terms(made, field) for field in values}
    assert all(len(set(found)) == len(found) for found in values.values())
    assert values["sector"] == tuple(read["sectors"])


def test_an_organisation_is_told_by_its_name_and_number_in_its_country() -> None:
    made = derived(organisations=[an_organisation(name="Kjøken AS", number="999 990 002"), an_organisation(name="Lag")])

    assert terms(made, ORGANISATION_NAME) == {"kjoken as|NO|999990002", "lag|NO|"}
    assert terms(made, ORGANISATION_NUMBER) == {"NO-999990002"}
    assert number_key("999.990-002") == number_key("999990002") == "999990002"
