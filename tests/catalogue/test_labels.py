"""Labels beside answers: exactly those of the codes that occur, in the language of the reader or the next best."""

from typing import Any

import orjson
import pytest

from app.catalogue.labels import DIMENSIONS, labels_of, value_label
from app.model.derivation import derive
from app.model.document import document_bytes, document_fields, parse_document
from app.query.fields import FACETS, FIELDS
from app.query.values import codes_of
from app.vocabulary.terms import Label
from tests.builders import a_case, a_statement, an_organisation, an_outcome, twelve_cases
from tests.catalogue.worlds import Json


def document(**changes: Any) -> Json:
    read: Json = orjson.loads(document_bytes(parse_document(a_case(**changes))))
    return read


def codes_in(value: Any) -> set[str]:
    """Every text in a document, wherever it stands, keys of maps among them."""
    if isinstance(value, dict):
        return set(value) | {code for below in value.values() for code in codes_in(below)}
    if isinstance(value, list):
        return {code for below in value for code in codes_in(below)}
    return {value} if isinstance(value, str) else set()


def test_each_code_that_occurs_has_one_label() -> None:
    labels, fallen = labels_of(
        [
            document(sectors=["energy"], barriers=[a_statement("slow-process")]),
            document(sectors=["energy", "mobility"]),
        ],
        "nb",
    )

    assert labels["sector"].keys() == {"energy", "mobility"}
    assert labels["sector"]["energy"] == "Energi"
    assert labels["barrier"].keys() == {"slow-process"}
    assert labels["country"] == {"NO": "Norge"}
    assert "enabler" not in labels
    assert "sector" not in fallen


@pytest.mark.parametrize("case", twelve_cases(), ids=lambda case: str(case["slug"]))
def test_nothing_is_labelled_that_does_not_occur(case: Json) -> None:
    whole = orjson.loads(document_bytes(parse_document(case)))

    for shown in (whole, orjson.loads(derive(whole, 1).short)):
        labels, _ = labels_of([shown], "en")
        assert {code for codes in labels.values() for code in codes} <= codes_in(shown)


def test_every_coded_field_of_a_document_has_its_labels() -> None:
    coded = {path for path, field in document_fields().paths() if field.coded and field.coded.vocabulary}

    assert coded <= DIMENSIONS.keys()


def test_a_label_that_fell_back_says_its_language() -> None:
    form = an_organisation(legal_form="pl-spoldzielnia-socjalna", legal_form_family="cooperative")
    labels, fallen = labels_of([document(country="PL", organisations=[form])], "nb")

    assert labels["legal_form"] == {"pl-spoldzielnia-socjalna": "Spółdzielnia socjalna (samvirke)"}
    assert fallen["legal_form"] == {"pl-spoldzielnia-socjalna": "pl"}
    assert "legal_form_family" not in fallen


def test_what_an_outcome_says_is_labelled_part_by_part() -> None:
    outcome = an_outcome(dimension="employment", evidence="none", result="aim-only")
    labels, _ = labels_of([document(outcomes=[outcome])], "nb")

    assert labels["outcome_result"] == {"aim-only": "Bare et mål"}
    assert labels["outcome"].keys() == {"employment"}
    assert labels["evidence"].keys() == {"none"}


def test_values_beside_the_codes_are_named_too() -> None:
    assert value_label(FIELDS["barrier"], None, "nb") == Label("Ikke registrert", "nb")
    assert value_label(FIELDS["status"], "unknown", "nn") == Label("Ikkje registrert", "nn")
    assert value_label(FIELDS["barrier"], "uncoded", "nn") == Label("Fortalt, men ingen kode passar", "nn")
    assert value_label(FIELDS["sector"], None, "pl") == Label("Not recorded", "en")
    assert value_label(FIELDS["original_language"], "nn", "nb").text == "norsk nynorsk"


@pytest.mark.parametrize(
    "field", [FIELDS[name] for name in FACETS if FIELDS[name].vocabulary], ids=lambda field: field.name
)
def test_every_value_of_a_facet_has_a_label(field: Any) -> None:
    assert all(value_label(field, code, "nn").text for code in codes_of(field))
