"""What is written into a form is read back as it was, and no file whatever makes a reader fail."""

from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.editorial.checklist import checklist_of
from app.errors import DomainError
from app.formats.casebook import write_casebook
from app.formats.records import Record
from app.formats.sent.cases import Sent
from app.formats.sent.files import read_cases
from app.formats.sent.lines import read_ndjson
from app.formats.sent.workbook import read_workbook
from app.model.document import document_bytes, parse_document
from tests.databases import fresh_database
from tests.formats.recorded import everything, seed_records
from tests.formats.sent.books import form, sheet_of
from tests.laws.drawn_cases import worlds
from tests.laws.drawn_texts import ODD, Json, kept, odd_cases
from tests.services import seed_cases, serving
from tests.trying import tried


def read_back(sent: Sent) -> list[Json]:
    """The documents of a file in which nothing is wrong."""
    assert (sent.faults, [case.faults for case in sent.cases if case.faults]) == ((), [])
    return [orjson.loads(document_bytes(parse_document(case.document))) for case in sent.cases]


@pytest.fixture(scope="module")
def bare_form() -> dict[str, bytes]:
    """The parts of a form with one case."""
    with ZipFile(BytesIO(form(everything()))) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_every_real_case_comes_back_unchanged() -> None:
    documents = [record.document for record in seed_records()]

    sent = read_workbook(form(*seed_records()))

    assert read_back(sent) == documents
    assert [document_bytes(parse_document(case.document)) for case in sent.cases] == [*map(orjson.dumps, documents)]
    assert {case.base for case in sent.cases} == {1}


@pytest.mark.parametrize("file_format", ["xlsx", "ndjson"])
def test_what_the_service_hands_out_can_be_sent_back(database_kind: str, file_format: str) -> None:
    with fresh_database(database_kind) as database, serving(database, seed_cases()[::5]) as service:
        answer = service.get(f"/v1/cases?format={file_format}&sort=slug")

    sent = read_cases(answer.content)

    assert read_back(sent) == sorted((kept(dict(case)) for case in seed_cases()[::5]), key=lambda case: case["slug"])
    assert {case.base for case in sent.cases} == ({1} if file_format == "xlsx" else {None})


@given(worlds())
@tried(15)
def test_drawn_cases_come_back_unchanged(cases: list[Json]) -> None:
    documents = [kept(case) for case in cases]

    assert read_back(read_workbook(form(*(Record(document, 7) for document in documents)))) == documents
    assert read_back(read_ndjson(b"\n".join(map(orjson.dumps, documents)))) == documents


@given(odd_cases())
@tried(60)
def test_odd_texts_and_numbers_come_back_unchanged(document: Json) -> None:
    assert read_back(read_workbook(form(Record(document, 1)))) == [document]
    assert read_back(read_ndjson(orjson.dumps({"document": document}))) == [document]


@pytest.mark.parametrize("text", ODD)
def test_each_odd_text_comes_back_unchanged(text: str) -> None:
    case = {**everything().document, "summary": text, "barriers": [{"codes": [], "text": text}] * 2}
    document = kept(case)

    assert read_back(read_workbook(form(Record(document, 1)))) == [document]


def look_at(raw: bytes) -> None:
    """Reads a file as an import would, and looks at all that is said of it; nothing but errors of ours may come."""
    try:
        sent = read_cases(raw)
    except DomainError:
        return
    for fault in sent.faults:
        assert all(fault.sentence(language) for language in ("en", "nb", "nn"))
    for case in sent.cases:
        pointers = [entry.path for entry in _checked(case.document)]
        assert all(case.place_of(pointer) is not None for pointer in ("", "/nonsense/0", *pointers))
        assert all(fault.sentence(language) for fault in case.faults for language in ("en", "nb", "nn"))


def _checked(document: Any) -> Any:
    try:
        return checklist_of(document).entries
    except DomainError:
        return ()


@given(st.one_of(st.binary(max_size=200), st.binary(max_size=200).map(lambda raw: b"PK\x03\x04" + raw)))
@tried(200)
def test_no_bytes_make_a_reader_fail(raw: bytes) -> None:
    look_at(raw)


@given(st.lists(st.one_of(st.binary(max_size=80), st.from_regex(rb'\{"(document|base|slug)": ?[^\n]{0,30}\}'))))
@tried(200)
def test_no_lines_make_a_reader_fail(lines: list[bytes]) -> None:
    look_at(b"{" + b"\n{".join(lines))


@given(st.data())
@tried(60)
def test_no_damage_to_a_form_makes_a_reader_fail(bare_form: dict[str, bytes], data: st.DataObject) -> None:
    parts = dict(bare_form)
    for name in data.draw(st.lists(st.sampled_from(sorted(parts)), min_size=1, max_size=3)):
        content = parts[name]
        at = data.draw(st.integers(0, len(content)))
        gone = data.draw(st.integers(0, 30))
        put = data.draw(st.one_of(st.binary(max_size=10), st.sampled_from((b"<c>", b"</row>", b'r="A1"', b"<v>9</v>"))))
        parts[name] = content[:at] + put + content[at + gone :]
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            if data.draw(st.integers(0, 20)):
                archive.writestr(name, content)
    raw = file.getvalue()
    look_at(raw)
    look_at(raw[: data.draw(st.integers(0, len(raw)))])


_cells = st.builds(
    lambda place, kind, style, content: f"<c{place}{kind}{style}>{content}</c>",
    st.sampled_from(("", ' r="A1"', ' r="C7"', ' r="ZZ9"', ' r="??"', ' r=""')),
    st.sampled_from(("", ' t="s"', ' t="str"', ' t="b"', ' t="e"', ' t="d"', ' t="inlineStr"', ' t="x"')),
    st.sampled_from(("", ' s="0"', ' s="1"', ' s="x"')),
    st.sampled_from((
        "", "<v/>", "<v>0</v>", "<v>-1</v>", "<v>1e400</v>", "<v>NaN</v>", "<v>slug</v>", "<f/>", "<is/>", "<c/>",
        "<is><t>slug</t></is>", "<v>99999999999999999999</v>", "<v>1_0</v>", "<v>٣</v>", "<v> 7 </v>", "<row/>",
    )),
)  # fmt: skip


@given(st.lists(st.lists(_cells, max_size=6), max_size=6))
@tried(200)
def test_no_cells_make_a_reader_fail(rows: list[list[str]]) -> None:
    styles = '<cellXfs><xf/><xf numFmtId="14"/></cellXfs>'
    said = "".join(f"<row>{''.join(row)}</row>" for row in rows)

    look_at(sheet_of(said, styles=styles, texts="<si><t>slug</t></si>"))


def test_the_form_of_a_case_is_the_same_however_it_is_written() -> None:
    file = BytesIO()
    write_casebook(file, [], [everything()], "nn", with_hints=True)

    assert read_back(read_workbook(file.getvalue())) == read_back(read_workbook(form(everything())))
