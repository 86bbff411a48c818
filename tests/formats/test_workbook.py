from collections.abc import Sequence
from io import BytesIO
from typing import Any

import pytest
from openpyxl import load_workbook
from xlsxwriter import Workbook

from app.errors import QueryRefused
from app.formats.case_sheets import case_sheets
from app.formats.plain_sheet import PlainSheet
from app.formats.tables import Row, Table
from app.formats.workbook import LABELS, write_sheets, write_workbook
from tests.builders import a_municipality
from tests.formats.recorded import a_record, an_about, cells_of, seed_records

SHEETS = tuple(sheet.table for sheet in case_sheets())


def written(*records: Any, about: Any = None, labels: Sequence[Row] = (), tables: Sequence[Table] = ()) -> bytes:
    file = BytesIO()
    write_workbook(file, tables or SHEETS, about or an_about(), records, labels)
    return file.getvalue()


def read(workbook: bytes) -> dict[str, list[tuple[Any, ...]]]:
    """All cells, by sheet and row."""
    book = load_workbook(BytesIO(workbook))
    return {sheet.title: [tuple(cell.value for cell in row) for row in sheet.iter_rows()] for sheet in book.worksheets}


def test_every_cell_reads_back_as_it_was() -> None:
    records = seed_records()[:20]
    cells = cells_of(SHEETS, *records)

    found = read(written(*records))

    for table in SHEETS:
        assert list(found[table.name][0]) == table.header
        assert found[table.name][1:] == [tuple(row.values()) for row in cells[table.name]], table.name


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "https://example.org", "<r><t>bold</t></r>", "012"])
def test_a_text_is_a_text_whatever_it_looks_like(text: str) -> None:
    book = load_workbook(BytesIO(written(a_record(title=text, municipalities=[a_municipality(lau_code=text)]))))
    cells = [book["cases"]["D2"], book["municipalities"]["F2"]]

    assert [(cell.value, cell.data_type, cell.hyperlink) for cell in cells] == [(text, "s", None)] * 2


def test_numbers_are_numbers() -> None:
    book = load_workbook(
        BytesIO(written(a_record(start_year=2010, municipalities=[a_municipality(latitude=-1.5, longitude=2)])))
    )

    assert book["cases"]["O2"].value == 2010
    assert book["municipalities"]["L2"].value == -1.5


@pytest.mark.parametrize(
    ("language", "name", "beware"),
    [
        ("en", "Beware", "1 case, not a sample: it shows what somebody has written about, not what is common."),
        ("nn", "Merk", "1 sak, ikkje eit utval: ho viser kva nokon har skrive om, ikkje kva som er vanleg."),
        ("pl", "Beware", "1 case, not a sample: it shows what somebody has written about, not what is common."),
    ],
)
def test_the_first_sheet_says_what_the_cases_are_not(language: str, name: str, beware: str) -> None:
    about = dict(read(written(a_record(), about=an_about(language=language)))["about"])

    assert about[name] == beware
    assert next(iter(about.values())) == "All cases."
    assert {1, 7, "2026-11-25", "CC BY 4.0 https://creativecommons.org/licenses/by/4.0/"} <= set(about.values())


def test_the_second_sheet_describes_every_column() -> None:
    rows = read(written(a_record()))["columns"]

    assert rows[0][:5] == ("sheet", "name", "label", "type", "description")
    assert [row[:2] for row in rows[1:]] == [(table.name, column.name) for table in SHEETS for column in table.columns]


@pytest.mark.parametrize(("language", "name"), [("nn", "Tittel"), ("pl", "Title")])
def test_columns_are_called_in_the_language_of_the_sentences(language: str, name: str) -> None:
    rows = read(written(a_record(), about=an_about(language=language)))["columns"]

    assert name in {row[2] for row in rows}


def test_labels_have_a_sheet_of_their_own() -> None:
    found = read(written(a_record(), labels=[("sector", "energy", "Energi", "nb")]))

    assert found["labels"] == [LABELS, ("sector", "energy", "Energi", "nb")]
    assert "labels" not in read(written(a_record()))


def test_the_same_cases_give_the_same_bytes() -> None:
    record = a_record()

    assert written(record) == written(record)


@pytest.mark.parametrize(
    ("place", "cell", "reason"),
    [(1_048_576, "one row too many", "1,048,576 rows"), (1, "x" * 32_768, "32,767 characters")],
)
def test_what_a_sheet_cannot_hold_is_refused(place: int, cell: str, reason: str) -> None:
    with Workbook(BytesIO(), {"constant_memory": True}) as book:
        sheet: PlainSheet = book.add_worksheet("values", worksheet_class=PlainSheet)

        with pytest.raises(QueryRefused) as refused:
            sheet.write_cells(place, [cell])

    assert reason in refused.value.detail
    assert refused.value.faults[0].did_you_mean == "csv"


def test_plain_sheets_read_back_as_they_were() -> None:
    file = BytesIO()
    rows: list[Row] = [["Field", "One"], ["=1+1", 2.5], [None, True]]

    write_sheets(file, {"table": rows, "empty": []}, "2026-11-25")

    assert read(file.getvalue()) == {"table": [("Field", "One"), ("=1+1", 2.5), (None, True)], "empty": []}


def test_plain_sheets_of_the_same_day_have_the_same_bytes() -> None:
    files = [BytesIO(), BytesIO()]
    for file in files:
        write_sheets(file, {"table": [["a"]]}, None)

    assert files[0].getvalue() == files[1].getvalue()


def test_a_text_that_no_cell_of_a_plain_sheet_can_hold_is_refused() -> None:
    with pytest.raises(QueryRefused, match="32,767"):
        write_sheets(BytesIO(), {"table": [["a" * 32_768]]}, None)
