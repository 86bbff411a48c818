from io import BytesIO

import pyarrow
import pytest
from pyarrow.parquet import ParquetFile

from app.catalogue.exporting import CODED, columns_of_list
from app.formats import parquet
from app.formats.indicators import indicator_table
from app.formats.listing import list_table
from app.formats.parquet import write_parquet
from app.formats.records import Record
from app.formats.tables import Table
from tests.formats.recorded import a_record, an_about, rows_of, seed_records

LIST = list_table(columns_of_list().values())


def written(table: Table, *records: Record) -> bytes:
    file = BytesIO()
    write_parquet(file, table, an_about(), records)
    return file.getvalue()


@pytest.mark.parametrize("table", [LIST, indicator_table(CODED)], ids=["list", "indicator"])
def test_every_cell_reads_back_as_it_was(table: Table) -> None:
    read = ParquetFile(BytesIO(written(table, *seed_records()))).read()

    assert read.to_pylist() == rows_of(table, *seed_records())


def test_columns_have_types_and_say_what_they_mean() -> None:
    schema = ParquetFile(BytesIO(written(LIST, a_record()))).schema_arrow

    kinds = {
        name: schema.field(name).type for name in ("title", "sector", "start_year", "latitude", "duration_at_least")
    }
    assert kinds == {
        "title": pyarrow.string(),
        "sector": pyarrow.string(),
        "start_year": pyarrow.int64(),
        "latitude": pyarrow.float64(),
        "duration_at_least": pyarrow.bool_(),
    }
    assert schema.field("sector").metadata[b"label"] == b"Sector"
    assert schema.field("title").metadata[b"language"] == b"en"
    assert schema.field("sector").metadata[b"vocabulary"] == b"sectors"
    assert schema.metadata[b"licence"] == b"CC BY 4.0"


def test_without_cases_there_are_columns() -> None:
    read = ParquetFile(BytesIO(written(LIST))).read()

    assert (read.num_rows, read.column_names) == (0, LIST.header)


def test_rows_are_written_some_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parquet, "ROWS", 50)
    file = ParquetFile(BytesIO(written(LIST, *seed_records())))

    assert (file.num_row_groups, file.metadata.num_rows) == (4, 152)


def test_the_same_cases_give_the_same_bytes() -> None:
    assert written(LIST, *seed_records()) == written(LIST, *seed_records())
