"""The codebook leaves nothing out, and counts what is there."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

import orjson
import pytest

from app.catalogue.codebook import codebook_csv, codebook_of, tables
from app.catalogue.described import described_fields
from app.catalogue.entries import derived_specs, spec_at
from app.catalogue.exporting import CODED
from app.catalogue.facets import count_values
from app.catalogue.keeper import SnapshotKeeper
from app.formats.case_sheets import case_sheets
from app.formats.codebook import Codebook, Entry
from app.formats.indicators import indicator_table
from app.formats.listing import list_columns
from app.formats.long import COLUMNS
from app.model.absence import applies
from app.model.derivation import UNCODED
from app.model.document import CaseDocument, document_bytes, document_fields, parse_document
from app.model.paths import values_at
from app.query.codable import CODABLE
from app.query.conditions import CaseQuery
from app.query.fields import CASE_FIELDS, FIELDS, Kind
from app.query.measure import DEFAULT_WEIGHTS, WORDS
from app.store.database import Database
from app.vocabulary.loading import vocabularies
from tests.asking import publish
from tests.builders import a_case, twelve_cases
from tests.databases import fresh_database

LANGUAGES = ("en", "nb", "nn")
PATHS = [field.path for field in described_fields("en")]


@pytest.fixture(scope="module")
def keeper(database_kind: str) -> Iterator[SnapshotKeeper]:
    """Of the twelve cases; nobody publishes here."""
    with fresh_database(database_kind) as database:
        publish(database, *twelve_cases())
        yield SnapshotKeeper(database)


@pytest.fixture(scope="module")
def codebook(keeper: SnapshotKeeper) -> Codebook:
    return codebook_of(keeper, "nn")


@pytest.fixture(scope="module")
def documents() -> list[Any]:
    return [orjson.loads(document_bytes(parse_document(case))) for case in twelve_cases()]


def of_document(codebook: Codebook) -> dict[str, Entry]:
    return {entry.name: entry for entry in codebook.entries if not entry.is_derived}


def test_every_field_of_a_case_has_an_entry_in_its_order(codebook: Codebook) -> None:
    assert list(of_document(codebook)) == PATHS
    assert {path.partition(".")[0] for path in PATHS} == set(CaseDocument.model_fields)
    # Told apart from how the codebook walks: what is under a key is left out here.
    assert {path for path, _ in document_fields().paths()} <= set(PATHS)


def test_every_field_that_can_be_asked_has_one_entry_of_its_own(codebook: Codebook) -> None:
    own = {spec.name: path for path in PATHS if (spec := spec_at(path))}
    derived = [entry.name for entry in codebook.entries if entry.is_derived]

    assert sorted([*own, *derived]) == sorted(FIELDS)
    assert derived == [spec.name for spec in derived_specs()]
    assert own["sector"] == "sectors"
    assert own["barrier"] == "barriers.codes"
    assert own["legal_form"] == "organisations.legal_form"
    assert {"emes", "sector_group", "any_legal_form", "municipality", "duration_years"} <= set(derived)
    assert {name for entry in codebook.entries for name in entry.filters} == set(FIELDS)


def test_every_column_of_every_table_is_there(codebook: Codebook) -> None:
    told = {(table.shape, table.name): [column.name for column in table.columns] for table in codebook.tables}

    assert told["list", "cases"] == list(list_columns(CODED))
    assert told["long", "values"] == [column.name for column in COLUMNS]
    assert told["indicator", "indicators"] == indicator_table(CODED).header
    assert {name: columns for (shape, name), columns in told.items() if shape == "workbook"} == {
        sheet.name: sheet.table.header for sheet in case_sheets()
    }
    paths = {column.path.replace(".*", "") for table in tables() for column in table.columns if column.path}
    assert paths <= {path.replace(".*", "") for path in PATHS}


def test_every_code_of_a_vocabulary_stands_with_its_field(codebook: Codebook) -> None:
    for path, entry in of_document(codebook).items():
        if entry.vocabulary and path not in ("organisations.legal_form", "organisations.legal_status"):
            codes = [code for code in vocabularies()[entry.vocabulary].terms if code != "unknown"]
            assert [meaning.code for meaning in entry.codes] == codes, path
    forms = {
        one.code
        for path in ("legal_form", "legal_status")
        for one in of_document(codebook)[f"organisations.{path}"].codes
    }
    assert forms == set(vocabularies()["legal-forms"].terms)


@pytest.mark.parametrize("field", [field for field in CASE_FIELDS if field.is_facet], ids=lambda one: one.name)
def test_counts_are_those_of_the_facets(codebook: Codebook, keeper: SnapshotKeeper, field: Any) -> None:
    counted = {one.code: one.cases for one in count_values(keeper.newest(), field, CaseQuery(), with_zero=True)}
    derived = {one.name: one for one in codebook.entries if one.is_derived}
    entry = derived.get(field.name) or of_document(codebook)[field.path]

    assert entry.counts.unknown == counted.pop(None)
    assert entry.counts.uncoded == (counted.pop(UNCODED) if field.tells else None)
    assert {one.code: one.cases for one in entry.codes} == counted


def test_all_cases_are_accounted_for_in_each_field(codebook: Codebook) -> None:
    for entry in codebook.entries:
        counts = entry.counts
        assert counts.known + counts.unknown + counts.not_applicable == 12, entry.name
        assert all(one.cases <= counts.known for one in entry.codes), entry.name


def is_recorded(value: object) -> bool:
    return value not in (None, [], {})


@pytest.mark.parametrize("path", [path for path in PATHS if not spec_at(path) and "*" not in path])
def test_what_no_filter_asks_is_counted_in_the_documents(codebook: Codebook, documents: list[Any], path: str) -> None:
    known = [document for document in documents if any(map(is_recorded, values_at(document, path.split("."))))]
    rest = [document for document in documents if document not in known]
    counts = of_document(codebook)[path].counts

    assert counts.known == len(known)
    assert counts.not_applicable == sum(not applies(document, path) for document in rest)


@pytest.mark.parametrize("path", ["organisations.role", "outcomes.result", "place_served.kind", "sources.language"])
def test_codes_that_no_filter_takes_are_counted_in_the_documents(
    codebook: Codebook, documents: list[Any], path: str
) -> None:
    met = Counter(code for document in documents for code in set(values_at(document, path.split("."))) - {None})

    assert {one.code: one.cases for one in of_document(codebook)[path].codes if one.cases} == met


def test_what_is_absent_is_said_in_words(codebook: Codebook) -> None:
    entries = of_document(codebook)

    assert entries["sectors"].absence == "closed"
    assert entries["sectors"].absence_said == "Kodaren såg etter kvar kode: den som ikkje er nemnd, gjeld ikkje."
    assert entries["barriers.codes"].absence == "open"
    assert entries["slug"].empty == "Aldri tomt."
    assert entries["outcomes"].empty.startswith("Ei tom liste")
    assert entries["start_year"].empty.startswith("Null:")
    assert {sign.code for sign in codebook.signs} >= {"unknown", "uncoded", "withheld", "not-applicable"}


def test_reasons_are_counted_by_path_whatever_the_place(database: Database) -> None:
    reasons = {"start_year": "withheld", "organisations[0].website": "not-stated"}
    publish(database, a_case(missing=reasons), a_case(missing={"organisations[0].website": "not-stated"}))
    entries = of_document(codebook_of(SnapshotKeeper(database), "en"))

    assert entries["start_year"].counts.reasons == {"withheld": 1}
    assert entries["organisations.website"].counts.reasons == {"not-stated": 2}
    assert {one.code: one.cases for one in entries["missing.*"].codes if one.cases} == {"withheld": 1, "not-stated": 2}


def test_indicators_have_anchors_and_ordered_codes_a_membership(codebook: Codebook) -> None:
    entries = of_document(codebook)
    autonomy = next(one for one in entries["emes"].codes if one.code == "autonomy")

    assert [(anchor.score, anchor.membership) for anchor in autonomy.anchors] == [
        (0, 0.0),
        (1, 0.33),
        (2, 0.67),
        (3, 1.0),
    ]
    assert {one.code: one.membership for one in entries["continuity"].codes} == {
        "ended-after-pilot": 0, "ended": 0.2, "continued": 0.6, "ordinary-operations": 1, "scaled": 1
    }  # fmt: skip


def test_weights_are_those_of_the_measure(codebook: Codebook) -> None:
    weights = {spec.name: entry.weight for path, entry in of_document(codebook).items() if (spec := spec_at(path))}

    assert {name: weight for name, weight in weights.items() if weight is not None} == {
        name: weight for name, weight in DEFAULT_WEIGHTS.items() if name != WORDS
    }


def test_ranges_and_units_are_those_that_documents_are_checked_with(codebook: Codebook) -> None:
    entries = of_document(codebook)

    assert (entries["emes.*.score"].minimum, entries["emes.*.score"].maximum) == (0, 3)
    assert (entries["municipalities.latitude"].minimum, entries["municipalities.latitude"].maximum) == (-90, 90)
    assert entries["start_year"].minimum == 1800
    assert entries["practice.nn"].longest == 160
    numbers = {entry.name for entry in codebook.entries if entry.type in ("integer", "number")}
    assert {name for name in numbers if not next(e for e in codebook.entries if e.name == name).unit} == set()


def test_fields_that_are_coded_twice_say_how_far_coders_agree(codebook: Codebook) -> None:
    told = {spec.name for path, entry in of_document(codebook).items() if (spec := spec_at(path)) and entry.agreement}

    assert told == set(CODABLE)
    assert all(entry.agreement_said for entry in codebook.entries if entry.agreement)


def test_each_language_has_its_own_words(keeper: SnapshotKeeper) -> None:
    books = {language: codebook_of(keeper, language) for language in LANGUAGES}

    assert {language: book.sentences for language, book in books.items()} == {one: one for one in LANGUAGES}
    for language, book in books.items():
        assert {entry.label.language for entry in book.entries} == {language}
    german = codebook_of(keeper, "de")
    assert german.sentences == "en"
    assert next(one for one in of_document(german)["sectors"].codes if one.code == "energy").label.language == "de"


def test_the_same_cases_give_the_same_bytes(keeper: SnapshotKeeper) -> None:
    snapshot = keeper.newest()

    assert codebook_csv(keeper, "nb") == codebook_csv(SnapshotKeeper(keeper.database), "nb", snapshot)


def test_names_of_kinds_stay(codebook: Codebook) -> None:
    kinds = {entry.name: FIELDS[entry.name].kind for entry in codebook.entries if entry.is_derived}

    assert {name for name, kind in kinds.items() if kind is Kind.NAME} == {"municipality", "organisation"}
    assert all(not entry.codes for entry in codebook.entries if kinds.get(entry.name) is Kind.NAME)
