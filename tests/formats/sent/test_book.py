import pytest

from app.errors import BodyTooLarge, ImportRefused
from app.formats.sent import archive as bounds
from app.formats.sent.book import Book, SentRow
from app.formats.sent.cells import Kind, SentCell
from tests.formats.sent.books import archive, sheet_of


def rows(content: str, **more: str) -> list[SentRow]:
    return list(Book(sheet_of(content, **more)).rows("cases"))


def cell(content: str, **more: str) -> SentCell:
    """The only cell of a sheet that holds only this."""
    ((_, (found,)),) = rows(f"<row>{content}</row>", **more)
    return found


DATES = (
    '<numFmts><numFmt numFmtId="200" formatCode="d. mmm yyyy"/></numFmts>'
    '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>'
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="200"/><xf numFmtId="2"/></cellXfs>'
)
"""Four styles of cells, of which the second and the third are of dates."""


@pytest.mark.parametrize(
    ("content", "kind", "text"),
    [
        ("<c><v>2015</v></c>", Kind.NUMBER, "2015"),
        ('<c t="n"><v>1.5E3</v></c>', Kind.NUMBER, "1.5E3"),
        ('<c t="str"><v>a &amp; b</v></c>', Kind.TEXT, "a & b"),
        ('<c t="inlineStr"><is><t>one</t></is></c>', Kind.TEXT, "one"),
        ('<c t="inlineStr"><is><r><rPr/><t>one </t></r><r><t>two</t></r></is></c>', Kind.TEXT, "one two"),
        ('<c t="inlineStr"><is><t>東京</t><rPh sb="0" eb="2"><t>とうきょう</t></rPh></is></c>', Kind.TEXT, "東京"),
        ('<c t="inlineStr"><is><t>_x0041__x005F_x0041_ _xD800_</t></is></c>', Kind.TEXT, "A_x0041_ _xD800_"),
        ('<c t="inlineStr"><is><t>_x0000__x0007_</t></is></c>', Kind.TEXT, "_x0000_\x07"),
        ('<c t="b"><v>1</v></c>', Kind.TRUTH, "1"),
        ('<c t="e"><v>#N/A</v></c>', Kind.ERROR, "#N/A"),
        ('<c t="d"><v>2026-11-01T00:00:00</v></c>', Kind.DATE, "2026-11-01"),
        ("<c><f>1+1</f><v>2</v></c>", Kind.FORMULA, "2"),
        ('<c t="str"><f>A1</f></c>', Kind.FORMULA, ""),
        ('<c t="unheard-of"><v>1</v></c>', Kind.ERROR, "1"),
    ],
)
def test_a_cell_is_what_the_spreadsheet_takes_it_for(content: str, kind: Kind, text: str) -> None:
    assert cell(content) == SentCell(1, kind, text)


@pytest.mark.parametrize(
    ("style", "number", "kind", "text"),
    [
        ("1", "46327", Kind.DATE, "2026-11-01"),
        ("2", "46327.5", Kind.DATE, "2026-11-01T12:00:00"),
        ("1", "0.5", Kind.DATE, "12:00:00"),
        ("0", "46327", Kind.NUMBER, "46327"),
        ("3", "46327", Kind.NUMBER, "46327"),
        ("99", "46327", Kind.NUMBER, "46327"),
        ("1", "1e99", Kind.ERROR, "#VALUE!"),
        ("1", "x", Kind.ERROR, "#VALUE!"),
    ],
)
def test_a_number_that_is_shown_as_a_date_is_one(style: str, number: str, kind: Kind, text: str) -> None:
    assert cell(f'<c s="{style}"><v>{number}</v></c>', styles=DATES) == SentCell(1, kind, text)


def test_a_workbook_may_count_days_from_1904() -> None:
    found = cell('<c s="1"><v>44865</v></c>', styles=DATES, properties='<workbookPr date1904="1"/>')

    assert found.text == "2026-11-01"


def test_texts_may_be_shared() -> None:
    texts = "<si><t>first</t></si><si><r><t>sec</t></r><r><t>ond</t></r></si><si><t>_x005F_x0041_ x005F_</t></si>"

    found = rows('<row><c t="s"><v>1</v></c><c t="s"><v>2</v></c><c t="s"><v>0</v></c></row>', texts=texts)

    assert [one.text for one in found[0][1]] == ["second", "_x0041_ x005F_", "first"]


def test_rows_and_cells_are_where_they_say_or_else_next() -> None:
    found = rows(
        '<row r="3"><c r="B3"><v>1</v></c><c><v>2</v></c><c r="AA3"><v>3</v></c></row><row/><row><c><v>4</v></c></row>'
    )

    assert [(row, [(one.column, one.text) for one in cells]) for row, cells in found] == [
        (3, [(2, "1"), (3, "2"), (27, "3")]),
        (5, [(1, "4")]),
    ]


def test_empty_cells_are_left_out() -> None:
    assert rows('<row><c/><c t="s"/><c><v></v></c><c t="inlineStr"><is><t></t></is></c></row>') == []


def test_names_may_have_a_prefix() -> None:
    assert cell("<x:c xmlns:x='urn:x'><x:v>7</x:v></x:c>").text == "7"


@pytest.mark.parametrize(
    "content",
    [
        '<row r="0"><c><v>1</v></c></row>',
        '<row r="1048577"><c><v>1</v></c></row>',
        '<row r="99999999999999999999"/>',
        '<row r="x"/>',
        '<row><c r="XFE1"><v>1</v></c></row>',
        '<row><c r="1"><v>1</v></c></row>',
        '<row><c r="ÅÅÅÅ1"><v>1</v></c></row>',
        '<row><c t="s"><v>0</v></c></row>',
        '<row><c t="s"><v>-1</v></c></row>',
        f'<row><c t="s"><v>{"9" * 5000}</v></c></row>',
        "<row><c><v>1</c></row>",
        f"<row><c t='str'><v>{'x' * 200_001}</v></c></row>",
        "<row>&undeclared;</row>",
    ],
)
def test_what_no_spreadsheet_writes_is_refused(content: str) -> None:
    with pytest.raises(ImportRefused, match="not a workbook"):
        rows(content)


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"PK\x03\x04",
        archive({}),
        archive({"xl/workbook.xml": "<workbook"}),
        archive({"xl/workbook.xml": '<!DOCTYPE a [<!ENTITY a "b">]><workbook/>'}),
        archive({"xl/workbook.xml": '<?xml version="1.0" encoding="no-such"?><workbook/>'}),
        archive({"xl/workbook.xml": '<workbook><sheet name="cases" r:id="a"/></workbook>'}),
        archive({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<a/>"}),
        sheet_of("")[:-200],
    ],
)
def test_what_is_no_workbook_is_refused(raw: bytes) -> None:
    with pytest.raises(ImportRefused, match="not a workbook"):
        Book(raw)


def test_a_file_that_says_less_than_it_unfolds_to_is_refused() -> None:
    raw = bytearray(sheet_of("<row>" + "<c><v>1</v></c>" * 1_000 + "</row>"))
    name = b"xl/worksheets/sheet1.xml"
    # The size of a part stands before its name: in front of the part, and in the list at the end.
    for size in (raw.find(name) - 30 + 22, raw.rfind(name) - 46 + 24):
        raw[size : size + 4] = (10).to_bytes(4, "little")

    with pytest.raises(ImportRefused, match="not a workbook"):
        list(Book(bytes(raw)).rows("cases"))


@pytest.mark.parametrize(("bound", "most"), [("MOST_UNFOLDED", 5_000), ("MOST_ELEMENTS", 1_000), ("MOST_PARTS", 3)])
def test_what_would_unfold_too_far_is_refused(monkeypatch: pytest.MonkeyPatch, bound: str, most: int) -> None:
    raw = sheet_of("<row/>" * 2_000)
    assert list(Book(raw).rows("cases")) == []

    monkeypatch.setattr(bounds, bound, most)

    with pytest.raises(BodyTooLarge):
        list(Book(raw).rows("cases"))


def test_elements_within_elements_are_no_burden() -> None:
    deep = "<a>" * 100_000 + "</a>" * 100_000

    assert rows(deep) == []
