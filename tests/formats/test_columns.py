from app.catalogue.exporting import CODED, columns_of_list
from app.formats.case_sheets import case_sheets
from app.formats.columns import NEVER, SEPARATOR, Column, Type, described, document_column
from app.formats.indicators import indicator_table
from app.formats.listing import list_table
from app.formats.long import COLUMNS as LONG
from app.formats.long import long_table
from app.vocabulary.languages import SENTENCE_LANGUAGES, is_language_tag
from app.vocabulary.terms import Label
from tests.formats.recorded import a_record, seed_records

LIST = list_table(columns_of_list().values())
SHEETS = tuple(sheet.table for sheet in case_sheets())
TABLES = (LIST, indicator_table(CODED), *SHEETS)
ALL_TABLES = (*TABLES, long_table(CODED, lambda field, code: Label("", "en")))


def test_a_column_says_what_the_document_says_of_the_field() -> None:
    amount = document_column("funding.amount", "amount")

    assert amount == Column(
        "amount",
        Type.NUMBER,
        "Sum in `currency`, not converted.",
        "Not recorded, or not applicable.",
        path="funding.amount",
    )
    assert document_column("title").language == "en"
    assert document_column("title").empty == NEVER
    assert document_column("organisations.role").vocabulary == "organisation-roles"
    assert document_column("unverified_fields").separator == SEPARATOR
    assert document_column("translations.checked_on").type is Type.DATE


def test_every_column_is_called_something_in_every_language_of_sentences() -> None:
    for table in ALL_TABLES:
        for language in SENTENCE_LANGUAGES:
            for column in table.columns:
                assert column.label(language).language == language, (table.name, column.name)


def test_columns_are_called_what_the_field_is_called_or_by_a_name_of_their_own() -> None:
    columns = {column.name: column.label("nn").text for table in (*SHEETS, *TABLES[:2]) for column in table.columns}

    assert columns["sector"] == "Område"
    assert columns["emes"] == "EMES-medlemskap"
    assert columns["municipality_count"] == "Tal på kommunar"
    assert columns["entrepreneur"] == "Sosial entreprenør"
    assert columns["place_served_kind"] == "Type stad"
    assert columns["sector:energy"] == "Område: Energi"
    assert columns["target_group_group:women"] == "Type målgruppe: Kvinner"
    assert columns["barrier:uncoded"] == "Hinder: Fortalt, men ingen kode passar"


def test_every_column_says_what_it_means_and_what_empty_means() -> None:
    for table in TABLES:
        for column in table.columns:
            assert column.description.endswith("."), (table.name, column.name)
            assert column.empty.endswith("."), (table.name, column.name)
            assert table.header.count(column.name) == 1, (table.name, column.name)


def test_the_language_of_every_passage_is_known() -> None:
    # The sheet of cases says it once for all others.
    anywhere = SHEETS[0].header
    for table in TABLES:
        for column in table.columns:
            if column.type is Type.TEXT and column.path is not None and "x-language" in described(column.path):
                assert column.language is not None, (table.name, column.name)
            if column.language is not None and not is_language_tag(column.language):
                assert column.language in (*table.header, *anywhere, "und"), (table.name, column.name)


def test_labels_say_their_language_beside_them() -> None:
    assert next(column for column in LONG if column.name == "label").language == "label_language"


def test_a_column_that_is_never_empty_never_is() -> None:
    bare = a_record(municipalities=[{"name": "Eksempelvik", "tier": None}], status="unknown")

    for table in TABLES:
        for record in (*seed_records(), bare):
            for row in table.rows(record):
                empty = [
                    c.name for c, cell in zip(table.columns, row, strict=True) if cell is None and c.empty == NEVER
                ]
                assert not empty, (table.name, record.slug)


def test_cells_are_of_the_type_of_their_column() -> None:
    kinds: dict[Type, tuple[type, ...]] = {Type.INTEGER: (int,), Type.NUMBER: (int, float), Type.BOOLEAN: (bool,)}

    for table in TABLES:
        for record in seed_records():
            for row in table.rows(record):
                for column, cell in zip(table.columns, row, strict=True):
                    kind = (str,) if column.separator else kinds.get(column.type, (str,))
                    assert cell is None or isinstance(cell, kind), (table.name, column.name, cell)
