import csv
from io import StringIO

import pytest

from app.catalogue.exporting import CODED, columns_of_list
from app.formats.delimited import csv_chunks, csv_rows
from app.formats.indicators import indicator_table
from app.formats.listing import list_table
from app.formats.records import Record
from app.formats.tables import Row
from tests.builders import a_municipality
from tests.formats.recorded import a_record, seed_records


def text_of(*records: Record, columns: tuple[str, ...] = tuple(columns_of_list())) -> str:
    table = list_table(columns_of_list()[name] for name in columns)
    return b"".join(csv_chunks(table, records)).decode()


def cells_of(*records: Record, columns: tuple[str, ...] = tuple(columns_of_list())) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(text_of(*records, columns=columns), newline="")))


def test_lines_end_as_the_standard_says_and_nothing_stands_before_the_header() -> None:
    text = text_of(a_record(words="kitchen"), columns=("slug", "country"))

    assert text == "slug,country\r\nno-eksempelvik-kitchen,NO\r\n"


def test_without_cases_there_is_a_header() -> None:
    assert text_of(columns=("slug", "title")) == "slug,title\r\n"


def test_marks_and_line_breaks_in_a_text_survive() -> None:
    summary = 'She said "no".\nThen, in the end, yes; |'

    (row,) = cells_of(a_record(title="Kjøken, på øya", summary=summary))

    assert (row["title"], row["summary"]) == ("Kjøken, på øya", summary)


@pytest.mark.parametrize("text", ["=1+1", "+47 55", "-cmd", "@SUM(A1)", "＝1", "'=1", "''-1"])
def test_a_text_that_looks_like_a_formula_has_an_apostrophe_before_it(text: str) -> None:
    (row,) = cells_of(a_record(title=text))

    assert row["title"] == f"'{text}"


@pytest.mark.parametrize("text", ["'s-Hertogenbosch", "2 = 1 + 1", "a@b"])
def test_other_texts_are_left_as_they_are(text: str) -> None:
    (row,) = cells_of(a_record(title=text))

    assert row["title"] == text


def test_a_number_below_zero_stays_a_number() -> None:
    (row,) = cells_of(a_record(municipalities=[a_municipality(latitude=-1.25, longitude=-8.5)]))

    assert (row["latitude"], row["longitude"]) == ("-1.25", "-8.5")


def test_an_unknown_value_is_an_empty_cell_and_zero_is_a_zero() -> None:
    (row,) = cells_of(a_record(municipalities=[a_municipality(population=0)]))
    indicators = b"".join(csv_chunks(indicator_table(CODED), [a_record(sectors=["energy"])])).decode()
    (indicator,) = csv.DictReader(StringIO(indicators, newline=""))

    assert (row["population"], row["start_year"], row["duration_at_least"]) == ("0", "", "false")
    assert (indicator["sector:energy"], indicator["sector:health"], indicator["barrier:staffing"]) == ("1", "0", "")


def test_every_real_case_reads_back_as_it_was() -> None:
    rows = cells_of(*seed_records())

    assert [row["slug"] for row in rows] == [record.slug for record in seed_records()]
    assert [row["summary"] for row in rows] == [record.document["summary"] for record in seed_records()]


def test_plain_rows_are_made_harmless_too() -> None:
    rows: list[Row] = [["=1+1", "'=", -1, None, "a,b"], ["", 0.5, True, "Łódka", 'say "so"']]

    assert csv_rows(rows).decode() == '\'=1+1,\'\'=,-1,,"a,b"\r\n,0.5,True,Łódka,"say ""so"""\r\n'
