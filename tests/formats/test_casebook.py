from io import BytesIO
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.utils import get_column_letter

from app.formats.case_sheets import case_sheets
from app.formats.casebook import write_casebook
from app.formats.code_lists import code_lists
from app.formats.records import Record
from app.formats.template import write_template
from app.model.document import document_fields
from app.model.paths import find_field
from app.vocabulary.countries import country_name
from tests.formats.recorded import a_record, cells_of, everything, seed_records


def book_of(*records: Record, language: str = "en", with_hints: bool = False) -> Workbook:
    file = BytesIO()
    write_casebook(file, [["Question", "All cases."]], records, language, with_hints=with_hints)
    return load_workbook(file)


def cells(book: Workbook, sheet: str) -> list[tuple[Any, ...]]:
    return [tuple(row) for row in book[sheet].iter_rows(values_only=True)]


def drop_downs(book: Workbook, sheet: str) -> dict[str, str]:
    """What a column may hold, as a formula, by the name of the column."""
    header = [cell.value for cell in book[sheet][1]]
    found = {}
    for one in book[sheet].data_validations.dataValidation:
        (area,) = one.sqref.ranges
        assert (area.min_row, area.max_row) == (2, 1_048_576)
        if one.type == "list":
            found[str(header[area.min_col - 1])] = one.formula1
    return found


def test_every_cell_stands_where_its_column_says() -> None:
    records = (*seed_records()[:10], everything())
    book = book_of(*records)

    for sheet in case_sheets():
        header, *rows = cells(book, sheet.name)
        assert list(header) == sheet.table.header
        assert rows == [tuple(row.values()) for row in cells_of([sheet.table], *records)[sheet.name]], sheet.name


def test_a_column_of_codes_offers_exactly_its_codes() -> None:
    book = book_of()
    listed = cells(book, "vocabulary")
    offered = {}
    for sheet in case_sheets():
        for column, formula in drop_downs(book, sheet.name).items():
            if formula.startswith("vocabulary!"):
                first, last = (int(end) for end in formula.removeprefix("vocabulary!$B$").split(":$B$"))
                rows = listed[first - 1 : last]
                assert len({row[0] for row in rows}) == 1
                offered[f"{sheet.name}.{column}"] = [row[1] for row in rows]

    fields = {
        path: field.coded.codes
        for path, field in document_fields().paths()
        if field.coded and not field.is_list and "." in path
    }
    assert {path: set(codes) for path, codes in offered.items() if path in fields} == fields
    assert set(offered["cases.country"]) == find_field(document_fields(), "country").coded.codes  # type: ignore[union-attr]
    assert offered["cases.decision"] == ["amend", "related", "new"]
    assert offered["missing.reason"] == ["not-stated", "not-applicable", "not-yet-coded", "disputed", "withheld"]
    assert offered["codes.field"] == list(next(one for one in case_sheets() if one.name == "codes").homes)
    assert offered["credit.account"] == ["me"]
    assert set(offered) >= {
        "emes.indicator", "translations.by", "translated_statements.field", "municipalities.precision",
        "cases.place_served_kind", "organisations.legal_status",
    }  # fmt: skip


def test_the_codes_of_a_list_are_offered_by_what_the_row_says_of_the_list() -> None:
    book = book_of()

    formula = drop_downs(book, "codes")["code"]

    assert formula == ("OFFSET(vocabulary!$B$1,MATCH($B2,vocabulary!$A:$A,0)-1,0,COUNTIF(vocabulary!$A:$A,$B2),1)")
    named = [row[0] for row in cells(book, "vocabulary")]
    for field in next(one for one in case_sheets() if one.name == "codes").homes:
        begins, many = named.index(field), named.count(field)
        assert named[begins : begins + many] == [field] * many
        assert many == len(code_lists()[field])


@pytest.mark.parametrize(("language", "more"), [("en", []), ("nb", []), ("pl", ["label_pl"])])
def test_every_code_is_explained(language: str, more: list[str]) -> None:
    header, *rows = cells(book_of(language=language), "vocabulary")

    assert list(header) == ["field", "code", "label_en", "label_nb", "label_nn", *more, "definition_en"]
    energy = next(row for row in rows if row[:2] == ("sectors", "energy"))
    assert energy[2:5] == ("Energy", "Energi", "Energi")
    assert energy[-1].endswith(".")
    assert all(all(row[:-1]) for row in rows)
    norway = next(row for row in rows if row[:2] == ("country", "NO"))
    assert norway[2:-1] == tuple(country_name("NO", one).text for one in ("en", "nb", "nn", *(["pl"] if more else [])))


def test_text_is_typed_as_text_and_needed_columns_are_marked() -> None:
    book = book_of(a_record())
    sheet = book["municipalities"]
    formats = {
        cell.value: sheet.column_dimensions[get_column_letter(place)].number_format
        for place, cell in enumerate(sheet[1], start=1)
    }

    assert {formats[name] for name in ("slug", "name", "tier", "lau_code")} == {"@"}
    assert {formats[name] for name in ("order", "population", "latitude")} == {"General"}
    marked = {cell.value for cell in sheet[1] if cell.fill.fgColor.rgb == "FFFFE699"}
    assert marked == {"slug", "name"}


def test_only_the_empty_form_says_in_each_cell_what_belongs_there() -> None:
    for with_hints in (True, False):
        book = book_of(language="nn", with_hints=with_hints)
        for sheet in case_sheets():
            hints = [one.prompt for one in book[sheet.name].data_validations.dataValidation if one.prompt]
            assert len(hints) == (len(sheet.columns) if with_hints else 0)


@pytest.mark.parametrize("language", ["en", "nb", "nn", "pl"])
def test_the_form_is_empty_but_for_one_example(language: str) -> None:
    file = BytesIO()
    write_template(file, language)
    book = load_workbook(file)

    assert book.sheetnames == ["about", "columns", *(sheet.name for sheet in case_sheets()), "vocabulary"]
    assert {row[0] for sheet in case_sheets() for row in cells(book, sheet.name)[1:]} == {"no-example-invented-kitchen"}
    assert all(len(cells(book, sheet.name)) > 1 for sheet in case_sheets())
    (example,) = cells(book, "cases")[1:]
    assert example[1:3] == (None, None)
    assert example[3].startswith("EXAMPLE, invented")
    assert len(cells(book, "about")) == 9


def test_the_same_form_has_the_same_bytes() -> None:
    files = [BytesIO(), BytesIO()]
    for file in files:
        write_template(file, "nb")

    assert files[0].getvalue() == files[1].getvalue()
