from pathlib import Path
from typing import Any

import orjson
import pytest
from hypothesis import given

from app.errors import DocumentRefused
from app.model.document import CaseDocument, case_schema, document_bytes, parse_document
from app.vocabulary.loading import reference_dir, vocabularies
from tests.builders import a_case, a_document, an_organisation, an_outcome
from tests.model.drawn import cases

SEED = sorted((reference_dir() / "cases").glob("*/*.json"))


@pytest.mark.parametrize("file", SEED, ids=lambda file: file.stem)
def test_a_seed_case_is_read_as_it_is(file: Path) -> None:
    sent = orjson.loads(file.read_bytes())

    kept = orjson.loads(document_bytes(parse_document(file.read_bytes())))

    # A blank note is the one thing that changes: it says nothing, as null does.
    assert {name: _without_blanks(value) for name, value in sent.items()} == _as_sent(kept, sent)


def _without_blanks(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _without_blanks(below) for name, below in value.items()}
    if isinstance(value, list):
        return [_without_blanks(element) for element in value]
    return None if value == "" else value


def _as_sent(kept: Any, sent: Any) -> Any:
    """What was kept, cut down to the fields that were sent; what they are filled up with must be nothing."""
    if isinstance(sent, dict):
        assert all(kept[name] in (None, [], {}) for name in kept.keys() - sent.keys())
        return {name: _as_sent(kept[name], below) for name, below in sent.items()}
    if isinstance(sent, list):
        return [_as_sent(one, below) for one, below in zip(kept, sent, strict=True)]
    return kept


@given(cases)
def test_what_is_written_is_read_again(case: dict[str, Any]) -> None:
    document = parse_document(case)
    written = document_bytes(document)

    assert parse_document(written) == document
    assert document_bytes(parse_document(written)) == written


def test_the_same_content_has_the_same_bytes_in_whatever_order_it_was_sent() -> None:
    translations = {"nn": {"by": "person"}, "nb": {"by": "machine"}}
    case = a_case(translations=translations, start_year=None)
    turned = dict(reversed(case.items())) | {"translations": dict(reversed(translations.items()))}
    del turned["start_year"]

    assert document_bytes(parse_document(case)) == document_bytes(parse_document(turned))


@pytest.mark.parametrize("practice", [{}, {"nb": None}, {"en": " ", "nn": ""}])
def test_a_practice_told_in_no_language_is_none(practice: dict[str, str]) -> None:
    assert a_document(practice=practice).practice is None


def test_every_field_is_written_even_when_nothing_is_known() -> None:
    written = orjson.loads(document_bytes(a_document()))

    assert list(written) == list(CaseDocument.model_fields)
    assert (written["start_year"], written["sectors"], written["translations"]) == (None, [], {})


def test_bytes_and_mapping_are_read_alike() -> None:
    case = a_case(summary="Åpen for alle")

    assert parse_document(orjson.dumps(case)) == parse_document(case)


@pytest.mark.parametrize("sent", ["e\u0301te\u0301", "\\u0065\\u0301t\\u00e9"])
def test_text_comes_out_composed_however_it_was_sent(sent: str) -> None:
    raw = orjson.dumps(a_case(title="HERE")).decode().replace("HERE", sent)

    assert parse_document(raw.encode()).title == "été"


def test_an_accent_after_a_line_break_stays_where_it_is() -> None:
    assert a_document(summary="a\n\u0301b").summary == "a\n\u0301b"


def test_white_space_around_text_goes_and_line_breaks_within_stay() -> None:
    document = a_document(title=" A title\u00a0", summary="\nOne.\n\nTwo.\n")

    assert (document.title, document.summary) == ("A title", "One.\n\nTwo.")


def test_a_blank_text_says_what_null_says() -> None:
    document = a_document(title_original="  ", organisations=[an_organisation(legal_form_local="")])

    assert (document.title_original, document.organisations[0].legal_form_local) == (None, None)


@pytest.mark.parametrize(("sent", "kept"), [("EL", "GR"), ("UK", "GB"), ("no", "NO")])
def test_a_country_is_understood_by_its_other_codes(sent: str, kept: str) -> None:
    assert a_document(slug=f"{kept.lower()}-place-case", country=sent).country == kept


def test_a_number_stays_as_whole_as_it_was_written() -> None:
    funding = [{"kind": "sales", "amount": amount, "currency": "EUR"} for amount in (3, 3.5)]

    assert b'"amount":3,' in document_bytes(a_document(funding=funding))
    assert b'"amount":3.5,' in document_bytes(a_document(funding=funding))


def test_all_that_is_wrong_is_named_at_once() -> None:
    broken = a_case(
        sectors=["enrgy"],
        start_year=2010,
        end_year=2009,
        organisations=[an_organisation(role="boss", number="123456789")],
        unverified_fields=["titel"],
    )
    del broken["title"]

    with pytest.raises(DocumentRefused) as refused:
        parse_document(broken)

    assert [fault.pointer for fault in refused.value.faults] == [
        "/title",
        "/organisations/0/role",
        "/sectors/0",
        "/end_year",
        "/organisations/0/number",
        "/unverified_fields/0",
    ]
    assert refused.value.detail == "The case document has 6 faults."


@pytest.mark.parametrize(
    ("raw", "position", "detail"),
    [
        (b"\xff", 0, "Must be UTF-8; byte 0 is not."),
        (b'{"slug": }', 9, "Must be JSON"),
        (b'{"start_year": NaN}', 15, "Must be JSON"),
        (b'{"slug": "\\ud800"}', 10, "Must be JSON"),
        ({"slug": object()}, None, "Must be what JSON can hold"),
        ({"slug": "\ud800"}, None, "Must be what JSON can hold"),
        (b"[]", None, "Must be an object."),
        (b'["\\u0061", ' + b"[" * 900 + b"]" * 901, None, "Must not be nested so deeply."),
    ],
)
def test_what_is_no_json_object_is_refused(raw: Any, position: int | None, detail: str) -> None:
    with pytest.raises(DocumentRefused) as refused:
        parse_document(raw)

    (fault,) = refused.value.faults
    assert (fault.pointer, fault.position) == ("", position)
    assert fault.detail.startswith(detail)


def test_the_schema_describes_every_field() -> None:
    schema = case_schema()
    objects = [schema, *(one for one in schema["$defs"].values() if "properties" in one)]

    assert schema["$id"] == "/v1/schema/case.json"
    assert [name for one in objects for name, field in one["properties"].items() if "description" not in field] == []


def test_the_schema_says_where_codes_come_from() -> None:
    schema = case_schema()

    assert schema["properties"]["sectors"]["items"]["enum"] == list(vocabularies()["sectors"].terms)
    form = schema["$defs"]["Organisation"]["properties"]["legal_form"]["anyOf"][0]
    assert (form["x-vocabulary"], "enum" in form) == ("legal-forms", False)


def test_the_schema_says_of_every_text_in_which_language_it_is() -> None:
    schema = case_schema()
    # Neither codes, links, paths and numbers of registers nor words of a fixed list are in a language.
    no_prose = {"slug", "url", "website", "country", "currency", "language", "original_language", "supports", "number"}
    no_prose |= {"coded_fields", "unverified_fields", "lau_code", "successor", "by", "checked_on", "kind", "precision"}
    no_prose |= {"person", "did"}

    without = {
        name
        for one in [schema, *schema["$defs"].values()]
        for name, field in one.get("properties", {}).items()
        if '"type":"string"' in (text := orjson.dumps(field).decode())
        if not any(said in text for said in ("x-language", "x-vocabulary", "additionalProperties"))
    }

    assert without <= no_prose
    assert schema["$defs"]["Source"]["properties"]["title"]["x-language"] == "sources[n].language"
    assert schema["$defs"]["Translation"]["properties"]["barriers"]["x-language"] == "key"


def test_an_outcome_keeps_result_year_and_sources() -> None:
    (outcome,) = a_document(outcomes=[an_outcome(result="partly", year=2020, sources=[0])]).outcomes

    assert (outcome.result, outcome.year, outcome.sources) == ("partly", 2020, (0,))
