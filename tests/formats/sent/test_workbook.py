from datetime import UTC, date, datetime
from io import BytesIO
from typing import Any

import orjson
import pytest
from openpyxl import Workbook, load_workbook

from app.editorial.checklist import checklist_of
from app.errors import BodyTooLarge, ImportRefused
from app.formats.case_sheets import case_sheets
from app.formats.example import EXAMPLE, example_case
from app.formats.sent import workbook
from app.formats.sent.faults import Place, SentFault
from app.formats.sent.workbook import read_workbook
from app.formats.template import write_template
from app.model.document import document_bytes, parse_document
from tests.builders import a_source, a_statement
from tests.formats.recorded import a_record, everything
from tests.formats.sent.books import changed, form, put, read, told

MORNING = datetime(2026, 1, 2, 3, tzinfo=UTC).replace(tzinfo=None)
KITCHEN = "no-eksempelvik-kitchen"


def kitchen(**changes: Any) -> Any:
    return a_record(words="kitchen", **changes)


def faults_of(book: Any) -> list[tuple[str, str]]:
    """Of the workbook, and of its only case."""
    (case,) = book.cases
    return [told(fault) for fault in (*book.faults, *case.faults)]


# Cases


def test_a_case_is_read_as_it_was_written() -> None:
    (case,) = read(everything()).cases

    assert orjson.loads(document_bytes(parse_document(case.document))) == everything().document
    assert (case.base, case.decision, case.faults, case.slug) == (1, None, (), case.document["slug"])


def test_the_empty_form_holds_nothing_but_the_example_which_is_passed_over() -> None:
    file = BytesIO()
    write_template(file, "nb")

    sent = read_workbook(file.getvalue())

    assert (sent.cases, sent.faults) == ((), ())
    assert sent.skipped == (Place(2, "cases"),)


def test_the_example_is_a_case_that_could_be_submitted() -> None:
    file = BytesIO()
    write_template(file, "en")

    def renamed(book: Workbook) -> None:
        for sheet in case_sheets():
            for row in book[sheet.name].iter_rows(min_row=2, max_col=1):
                row[0].value = "no-eksempelvik-real"

    sent = read_workbook(changed(file.getvalue(), renamed))

    (case,) = sent.cases
    assert case.document["credit"] == example_case()["credit"]
    example = {**example_case(), "credit": [{"person": "kari23456789", "did": ["coded"]}]}
    assert parse_document({**case.document, "slug": EXAMPLE, "credit": example["credit"]}) == parse_document(example)
    assert checklist_of(example).count("fail") == 0
    assert (case.faults, case.base, sent.skipped) == ((), None, ())


def test_a_case_need_not_be_whole() -> None:
    def begun(book: Workbook) -> None:
        book["cases"].append(["no-eksempelvik-begun", None, None, "A beginning"])

    sent = read(change=begun)

    assert [dict(case.document) for case in sent.cases] == [{"slug": "no-eksempelvik-begun", "title": "A beginning"}]
    assert sent.faults == ()


def test_cases_come_in_the_order_of_their_rows() -> None:
    sent = read(a_record(words="second"), a_record(words="first"))

    assert [case.slug for case in sent.cases] == ["no-eksempelvik-second", "no-eksempelvik-first"]
    assert [case.place for case in sent.cases] == [Place(2, "cases"), Place(3, "cases")]


def test_columns_and_sheets_may_stand_in_any_order() -> None:
    def turned(book: Workbook) -> None:
        for name in book.sheetnames:
            rows = [list(row) for row in book[name].iter_rows(values_only=True)]
            book.remove(book[name])
            sheet = book.create_sheet(name, 0)
            for row in rows:
                sheet.append(row[::-1])

    (case,) = read(everything(), change=turned).cases

    assert case.faults == ()
    assert orjson.loads(document_bytes(parse_document(case.document))) == everything().document
    assert case.place_of("/title").column == "W"


def test_rows_of_a_list_stand_in_the_order_that_they_tell() -> None:
    def turned(book: Workbook) -> None:
        for row, order in ((2, 2), (3, 0), (4, 1)):
            book["barriers"].cell(row, 2).value = order

    (case,) = read(kitchen(barriers=[a_statement(text=text) for text in "abc"]), change=turned).cases

    assert [barrier["text"] for barrier in case.document["barriers"]] == ["b", "c", "a"]


def test_rows_that_tell_no_order_count_as_they_stand() -> None:
    def untold(book: Workbook) -> None:
        for sheet in ("barriers", "codes"):
            for row in book[sheet].iter_rows(min_row=2):
                place = 1 if sheet == "barriers" else 3
                row[place].value = None

    record = kitchen(barriers=[a_statement("staffing", "slow-process"), a_statement("staffing", text="Once more.")])

    (case,) = read(record, change=untold).cases

    assert case.faults == ()
    assert parse_document(case.document).barriers == parse_document(record.document).barriers


def test_what_is_not_translated_may_be_left_out() -> None:
    record = kitchen(
        barriers=[a_statement(text=text) for text in "abc"],
        translations={"nb": {"by": "person", "barriers": [None, "Fortalt", None]}},
    )

    def shortened(book: Workbook) -> None:
        book["translated_statements"].delete_rows(4)
        book["translated_statements"].delete_rows(2)

    (case,) = read(record, change=shortened).cases

    assert case.document["translations"]["nb"]["barriers"] == [None, "Fortalt", None]


def test_revision_and_decision_go_along() -> None:
    def answered(book: Workbook) -> None:
        book["cases"]["B2"], book["cases"]["C2"] = None, "related"

    (case,) = read(kitchen(), change=answered).cases

    assert (case.base, case.decision) == (None, "related")


def test_space_around_a_cell_is_none_of_it() -> None:
    def spaced(book: Workbook) -> None:
        book["cases"]["A2"] = f" {KITCHEN} "
        book["barriers"]["A2"] = f"{KITCHEN}\n"
        book["barriers"]["C2"] = " one\r\ntwo\u00a0 "
        book["cases"]["E2"] = "   "
        book["sources"]["A9"] = "  "

    (case,) = read(kitchen(barriers=[a_statement()]), change=spaced).cases

    assert case.faults == ()
    assert case.document["barriers"][0]["text"] == "one\ntwo"
    assert "title_original" not in case.document


def test_people_may_be_named_as_in_what_is_sent_otherwise() -> None:
    def named(book: Workbook) -> None:
        book["credit"].append([KITCHEN, 0, None, "me"])
        book["credit"].append([KITCHEN, 1, None, None, "Kari Nordmann", "0000-0002-1825-0097", None, True])
        book["codes"].append([KITCHEN, "credit.did", 1, 0, "wrote"])

    (case,) = read(kitchen(), change=named).cases

    assert case.document["credit"] == [
        {"account": "me"},
        {"name": "Kari Nordmann", "orcid": "0000-0002-1825-0097", "consent": True, "did": ["wrote"]},
    ]
    assert told(SentFault("", case.place_of("/credit/1/name")))[1] == "credit!E3 name"


def test_a_day_may_be_a_day_of_the_spreadsheet() -> None:
    record = kitchen(translations={"nb": {"by": "machine", "checked_on": "2026-11-01"}})

    (case,) = read(record, change=put("translations", "I2", date(2026, 11, 2))).cases

    assert case.document["translations"]["nb"]["checked_on"] == "2026-11-02"


def test_a_whole_number_may_be_written_with_a_point() -> None:
    (case,) = read(kitchen(), change=put("cases", "O2", 2015.0)).cases

    assert case.document["start_year"] == 2015


# Cells


@pytest.mark.parametrize(
    ("sheet", "cell", "value", "rule", "where", "pointer"),
    [
        ("cases", "D2", "=1+1", "cell-formula", "cases!D2 title", "/title"),
        ("cases", "D2", "#N/A", "cell-error", "cases!D2 title", "/title"),
        ("cases", "D2", True, "cell-truth", "cases!D2 title", "/title"),
        ("cases", "D2", 2015, "cell-number", "cases!D2 title", "/title"),
        ("cases", "D2", MORNING, "cell-date", "cases!D2 title", "/title"),
        ("cases", "G2", 7, "cell-number", "cases!G2 practice_en", "/practice/en"),
        ("cases", "O2", "2015", "cell-text", "cases!O2 start_year", "/start_year"),
        ("cases", "O2", 2015.5, "cell-fraction", "cases!O2 start_year", "/start_year"),
        ("cases", "O2", date(2015, 1, 1), "cell-date", "cases!O2 start_year", "/start_year"),
        ("cases", "O2", 10**300, "cell-fraction", "cases!O2 start_year", "/start_year"),
        ("municipalities", "F2", 301, "cell-number", "municipalities!F2 lau_code", "/municipalities/0/lau_code"),
        ("municipalities", "L2", "60,5", "cell-text", "municipalities!L2 latitude", "/municipalities/0/latitude"),
        ("codes", "E2", None, "cell-empty", "codes!E2 code", "/sectors/0"),
        ("codes", "E2", 5, "cell-number", "codes!E2 code", "/sectors/0"),
        ("codes", "B2", None, "cell-empty", "codes!B2 field", None),
        ("codes", "B2", "sector", "choice-unknown", "codes!B2 field", None),
        ("codes", "C2", 0, "part-unneeded", "codes!C2 part", None),
        ("codes", "C3", None, "cell-empty", "codes!C3 part", None),
        ("codes", "C3", "first", "cell-text", "codes!C3 part", None),
        ("codes", "D2", -1, "cell-too-small", "codes!D2 order", None),
        ("cases", "B2", 0, "cell-too-small", "cases!B2 revision", None),
        ("cases", "B2", "first", "cell-text", "cases!B2 revision", None),
        ("cases", "C2", "amended", "choice-unknown", "cases!C2 decision", None),
        ("missing", "B2", None, "cell-empty", "missing!B2 path", None),
        ("credit", "H2", "yes", "cell-no-truth", "credit!H2 consent", "/credit/0/consent"),
        ("missing", "C2", None, "cell-empty", "missing!C2 reason", "/missing/start_year"),
    ],
)  # fmt: skip
def test_a_cell_that_cannot_be_read_is_told_where_it_stands(
    sheet: str, cell: str, value: Any, rule: str, where: str, pointer: str | None
) -> None:
    record = kitchen(
        sectors=["energy"],
        barriers=[a_statement("staffing")],
        missing={"start_year": "not-stated"},
        start_year=None,
        credit=[{"person": "kari23456789", "did": ["coded"]}],
    )

    sent = read(record, change=put(sheet, cell, value))

    (case,) = sent.cases
    assert [(told(fault), fault.pointer) for fault in case.faults] == [((rule, where), pointer)]
    assert sent.faults == ()
    assert pointer is None or case.is_told(pointer)


def test_an_element_that_cannot_be_read_keeps_its_place() -> None:
    (case,) = read(kitchen(sectors=["energy", "health"]), change=put("codes", "E2", True)).cases

    assert case.document["sectors"] == [None, "health"]
    assert [fault.pointer for fault in case.faults] == ["/sectors/0"]


def test_numbers_are_kept_as_they_are() -> None:
    amounts = [0, 3, 2.5, 0.1 + 0.2, 1e15, 1e-7, 123456789012345.6]
    record = kitchen(funding=[{"kind": "sales", "currency": "EUR", "amount": amount} for amount in amounts])

    (case,) = read_workbook(form(record)).cases

    assert [one["amount"] for one in case.document["funding"]] == amounts


@pytest.mark.parametrize(
    ("sheet", "cell", "value", "meant"),
    [("codes", "B2", "sector", "sectors"), ("cases", "C2", "amended", "amend"), ("cases", "D1", "titel", "title")],
)
def test_what_was_likely_meant_is_said(sheet: str, cell: str, value: str, meant: str) -> None:
    sent = read(kitchen(sectors=["energy"]), change=put(sheet, cell, value))

    hints = [fault.did_you_mean for fault in (*sent.faults, *sent.cases[0].faults)]
    assert meant in hints


def test_a_number_where_text_belongs_is_not_mended() -> None:
    (case,) = read(kitchen(), change=put("municipalities", "F2", 301)).cases

    assert "lau_code" not in case.document["municipalities"][0]
    assert case.faults[0].sentence("en") == (
        "This cell holds the number 301; text belongs here. Format it as text and type it again, with any zeros that "
        "it begins with: a number does not keep them."
    )
    assert "nullane ho måtte byrje med" in case.faults[0].sentence("nn")


# Rows


def test_a_row_that_fills_a_place_twice_is_told() -> None:
    def twice(book: Workbook) -> None:
        book["barriers"]["B3"] = 0
        book["cases"].append([KITCHEN, None, None, "Once more"])

    sent = read(kitchen(barriers=[a_statement(), a_statement(text="Second.")]), change=twice)

    assert faults_of(sent) == [("slug-twice", "cases!3"), ("row-twice", "barriers!3")]
    assert [fault.values["first"] for fault in sent.cases[0].faults] == [2, 2]
    assert sent.cases[0].document["title"] != "Once more"


def test_a_gap_in_a_list_is_told_and_what_follows_is_left_out() -> None:
    def gap(book: Workbook) -> None:
        book["barriers"]["B3"] = 5
        book["codes"]["C3"] = 5

    sent = read(kitchen(barriers=[a_statement("staffing"), a_statement("slow-process")]), change=gap)

    assert faults_of(sent) == [("order-gap", "barriers!3")]
    assert sent.cases[0].document["barriers"] == [{"text": "As told.", "codes": ["staffing"]}]


def test_a_list_that_begins_late_is_left_out_with_all_that_belongs_to_it() -> None:
    record = kitchen(
        barriers=[a_statement("staffing")], translations={"nb": {"by": "person", "barriers": ["Fortalt."]}}
    )

    def late(book: Workbook) -> None:
        book["barriers"]["B2"] = book["codes"]["C2"] = book["translated_statements"]["D2"] = 1

    sent = read(record, change=late)

    assert faults_of(sent) == [("order-gap", "barriers!2")]
    assert "barriers" not in sent.cases[0].document


def test_an_order_that_some_rows_tell_is_told() -> None:
    barriers = [a_statement(text=text) for text in "ab"]

    for row in (2, 3):
        sent = read(kitchen(barriers=barriers), change=put("barriers", f"B{row}", None))
        assert faults_of(sent) == [("order-mixed", "barriers!B3 order")]


def test_a_row_of_a_part_that_there_is_not_is_told() -> None:
    record = kitchen(
        barriers=[a_statement("staffing")],
        outcomes=[{"dimension": "employment", "description": "Work.", "evidence": "none", "sources": [0]}],
        sources=[a_source(supports=["summary"])],
        translations={"nb": {"by": "person", "barriers": ["Fortalt."]}},
    )

    def astray(book: Workbook) -> None:
        book["codes"]["C2"] = 3
        book["outcomes_sources"]["B2"] = 1
        book["sources_supports"]["B2"] = 9
        book["translated_statements"]["D2"] = 4
        book["translated_statements"].append([KITCHEN, "nn", "barriers", 0, "Fortalt."])

    sent = read(record, change=astray)

    assert faults_of(sent) == [
        ("part-unknown", "codes!2"),
        ("part-unknown", "outcomes_sources!2"),
        ("part-unknown", "sources_supports!2"),
        ("part-unknown", "translated_statements!2"),
        ("part-unknown", "translated_statements!3"),
    ]
    assert [dict(fault.values) for fault in sent.cases[0].faults] == [
        {"sheet": "barriers", "part": 3},
        {"sheet": "outcomes", "part": 1},
        {"sheet": "sources", "part": 9},
        {"sheet": "barriers", "part": 4},
        {"sheet": "translations", "part": "nn"},
    ]


def test_rows_that_belong_to_no_case_are_told_once_a_sheet() -> None:
    def astray(book: Workbook) -> None:
        book["barriers"]["A2"] = book["barriers"]["A3"] = "no-eksempelvik-kitchin"
        book["enablers"]["A2"] = None
        book["cases"].append([None, None, None, "Nameless"])
        book["cases"].append([5, None, None, "Numbered"])

    sent = read(kitchen(barriers=[a_statement(), a_statement(text="b")], enablers=[a_statement()]), change=astray)

    assert [told(fault) for fault in sent.faults] == [
        ("slug-empty", "cases!3"),
        ("cell-number", "cases!A4 slug"),
        ("case-unknown", "barriers!2"),
        ("slug-empty", "enablers!2"),
    ]
    assert sent.faults[2].did_you_mean == KITCHEN


# Sheets and columns


def test_sheets_that_are_missing_or_unknown_are_told() -> None:
    def mended(book: Workbook) -> None:
        book["barriers"].title = "barrier"
        book.remove(book["emes"])
        book.create_sheet("notes")["A1"] = "Ours."
        book.create_sheet("Ark1")

    sent = read(kitchen(), change=mended)

    assert faults_of(sent) == [
        ("sheet-missing", "barriers!"), ("sheet-missing", "emes!"), ("sheet-unknown", "barrier!"),
    ]  # fmt: skip
    assert sent.faults[-1].did_you_mean == "barriers"


def test_sheets_that_only_explain_may_go() -> None:
    def bare(book: Workbook) -> None:
        for name in ("about", "columns", "vocabulary"):
            book.remove(book[name])

    assert faults_of(read_workbook(changed(form(kitchen()), bare))) == []


def test_columns_that_are_missing_unknown_or_twice_are_told() -> None:
    def mended(book: Workbook) -> None:
        sheet = book["municipalities"]
        sheet["C1"], sheet["D1"], sheet["E1"] = "Name", "tier", None
        sheet["O2"] = sheet["O3"] = "stray"

    sent = read(kitchen(), change=mended)

    assert [told(fault) for fault in sent.faults] == [
        ("column-unknown", "municipalities!C1 Name"),
        ("column-missing", "municipalities!1"),
        ("column-missing", "municipalities!1"),
        ("column-unnamed", "municipalities!E2"),
        ("column-unnamed", "municipalities!O2"),
    ]
    assert sent.faults[0].did_you_mean == "name"
    assert [fault.values["column"] for fault in sent.faults[1:3]] == ["name", "region"]


def test_a_column_that_stands_twice_is_told() -> None:
    sent = read(kitchen(), change=put("barriers", "D1", "text"))

    assert [told(fault) for fault in sent.faults] == [("column-twice", "barriers!D1 text")]


def test_columns_that_say_nothing_of_a_case_may_go() -> None:
    def narrowed(book: Workbook) -> None:
        book["cases"].delete_cols(2, 2)
        book["barriers"].delete_cols(2)

    (case,) = read(kitchen(barriers=[a_statement()]), change=narrowed).cases

    assert (case.base, case.decision, case.faults) == (None, None, ())


def test_a_sheet_without_its_first_row_is_told() -> None:
    sent = read(kitchen(), change=lambda book: book["emes"].delete_rows(1))

    assert [told(fault) for fault in sent.faults] == [("column-missing", "emes!1")] * 4


# Places


@pytest.mark.parametrize(
    ("pointer", "where"),
    [
        ("/title", "cases!D2 title"),
        ("/practice/nn", "cases!I2 practice_nn"),
        ("/leadership_change/text", "cases!Y2 leadership_change_text"),
        ("/leadership_change/roles/0", "codes!E6 code"),
        ("/leadership_change", "cases!2"),
        ("", "cases!2"),
        ("/municipalities/0/tier", "municipalities!E2 tier"),
        ("/municipalities/1", "municipalities!"),
        ("/barriers/1/text", "barriers!C3 text"),
        ("/barriers/0/codes/1", "codes!E5 code"),
        ("/barriers/0/codes", "barriers!2"),
        ("/sources/0/supports/1", "sources_supports!D3 path"),
        ("/outcomes/0/sources/0", "outcomes_sources!D2 source"),
        ("/translations/nb/title", "translations!C2 title"),
        ("/translations/nb/barriers/1", "translated_statements!E3 text"),
        ("/translations/sv", "translations!B3 language"),
        ("/emes/autonomy/score", "emes!C2 score"),
        ("/missing/start_year", "missing!B3 path"),
        ("/regulatory_framework/1", "regulatory_framework!C3 text"),
        ("/unverified_fields/0", "unverified_fields!C2 path"),
        ("/target_groups", "codes!"),
        ("/funding/0/amount", "funding!"),
        ("/nonsense", "cases!2"),
        ("/slug", "cases!A2 slug"),
    ],
)
def test_a_pointer_into_the_document_leads_to_its_cell(pointer: str, where: str) -> None:
    record = everything()
    (case,) = read_workbook(form(a_record(**{**record.document, "sectors": ["energy", "health"]}))).cases

    assert told(SentFault("", case.place_of(pointer)))[1] == where


def test_the_faults_of_a_checklist_are_found_in_the_sheets() -> None:
    def spoilt(book: Workbook) -> None:
        book["cases"]["D2"] = None
        book["codes"]["E2"] = "enrgy"
        book["sources"]["F2"] = "not an address"
        book["municipalities"]["A2"] = "elsewhere"

    (case,) = read(kitchen(sectors=["energy"]), change=spoilt).cases
    blocking = [entry for entry in checklist_of(case.document).entries if entry.is_blocking and entry.result == "fail"]

    assert sorted(told(SentFault(entry.rule, case.place_of(entry.path))) for entry in blocking) == [
        ("link", "sources!F2 url"),
        ("missing", "cases!D2 title"),
        ("missing", "municipalities!"),
        ("term-unknown", "codes!E2 code"),
    ]


# What is no form


@pytest.mark.parametrize(
    ("sheets", "said"),
    [
        (["about", "columns", "cases", "labels"], "The shape 'list' has lost"),
        (["about", "columns", "values"], "The shape 'long' has lost"),
        (["about", "columns", "indicators", "labels"], "The shape 'indicator' has lost"),
        (["Sheet1"], "There is no sheet 'cases' in this workbook."),
        (["case", "barriers"], "There is no sheet 'cases' in this workbook; is it 'case'?"),
    ],
)
def test_a_workbook_of_another_shape_is_refused(sheets: list[str], said: str) -> None:
    book = Workbook()
    book.remove(book.worksheets[0])
    for name in sheets:
        book.create_sheet(name)["A1"] = "slug"
    file = BytesIO()
    book.save(file)

    with pytest.raises(ImportRefused) as refused:
        read_workbook(file.getvalue())

    assert refused.value.detail.startswith(said)
    assert "template.xlsx" in refused.value.detail


def test_too_many_cases_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = form(a_record(words="first"), a_record(words="second"))
    monkeypatch.setattr(workbook, "MOST_CASES", 2)
    assert len(read_workbook(raw).cases) == 2

    monkeypatch.setattr(workbook, "MOST_CASES", 1)
    with pytest.raises(BodyTooLarge, match="1 cases"):
        read_workbook(raw)


def test_a_case_of_very_many_values_is_told() -> None:
    def endless(book: Workbook) -> None:
        for order in range(4_000):
            book["regulatory_framework"].append([KITCHEN, order, f"Law {order}"])

    (case,) = read(kitchen(), change=endless).cases

    assert [fault.rule for fault in case.faults] == ["case-too-large"]


def test_very_many_faults_are_counted() -> None:
    def spoilt(book: Workbook) -> None:
        for order in range(150):
            book["barriers"].append([KITCHEN, -1, "x"])
            book["cases"].append([None, None, None, str(order)])

    sent = read(kitchen(), change=spoilt)

    assert (len(sent.cases[0].faults), sent.cases[0].faults_left_out) == (100, 50)
    assert (len(sent.faults), sent.faults_left_out) == (150, 0)


def test_what_another_program_saves_is_read_alike() -> None:
    raw = form(everything(), kitchen(title="=1+1", barriers=[a_statement(text="012\nnew line")]))

    saved = read_workbook(changed(raw))

    assert [dict(case.document) for case in saved.cases] == [dict(case.document) for case in read_workbook(raw).cases]
    assert load_workbook(BytesIO(changed(raw)))["cases"]["D3"].value == "=1+1"
