import csv
from hashlib import sha256
from io import BytesIO, StringIO
from typing import Any

import orjson
import pytest
from openpyxl import load_workbook
from pyarrow.parquet import ParquetFile

from app.catalogue.cases import documents
from app.catalogue.exporting import CODED, Export, ExportRequest, columns_of_list, write_export
from app.catalogue.facets import count_values
from app.catalogue.forms import SHAPES, form_of
from app.catalogue.keeper import SnapshotKeeper
from app.errors import QueryRefused
from app.query.conditions import CaseQuery
from app.query.grammar import parse_request
from app.store.database import Database
from tests.builders import a_case, twelve_cases
from tests.catalogue.worlds import World

QUESTIONS = (
    "", "country=NO", "country.not=NO", "sector=work-integration", "barrier.known=false", "q=kitchen",
    "start_year.min=2015", "legal_form_family=cooperative", "status=planned", "country=XK", "near=60,10",
    "where=NOT sector=energy OR country=DE",
)  # fmt: skip
FORMS = [(file_format, shape) for file_format, shapes in SHAPES.items() for shape in (shapes or (None,))]


def asked(question: str = "", file_format: str = "csv", shape: str | None = None, **more: Any) -> ExportRequest:
    """A request in English, by title unless the question says otherwise."""
    values = {name: [value] for name, _, value in (part.partition("=") for part in question.split("&")) if name}
    if "near" in values:
        values["within_km"] = ["100"]
    request = parse_request(values)
    usual: dict[str, Any] = {"language": "en", "fields": ()}
    return ExportRequest(request.query, request.page.sort, form_of(file_format, shape), **{**usual, **more})


@pytest.fixture
def keeper(database: Database) -> SnapshotKeeper:
    """Twelve cases that can be counted by hand."""
    World(database, *twelve_cases())
    return SnapshotKeeper(database)


def content(keeper: SnapshotKeeper, request: ExportRequest) -> bytes:
    return b"".join(Export(keeper, request).chunks())


def rows(keeper: SnapshotKeeper, question: str = "", shape: str = "list", **more: Any) -> list[dict[str, str]]:
    text = content(keeper, asked(question, "csv", shape, **more)).decode()
    return list(csv.DictReader(StringIO(text, newline="")))


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_file_holds_exactly_the_cases_found(keeper: SnapshotKeeper, question: str) -> None:
    total = Export(keeper, asked(question)).about.cases
    listed = [row["slug"] for row in rows(keeper, question)]
    lines = content(keeper, asked(question, "ndjson")).splitlines()
    points = orjson.loads(content(keeper, asked(question, "geojson")))

    assert len(listed) == len(set(listed)) == total
    assert [orjson.loads(line)["slug"] for line in lines] == listed
    assert list(dict.fromkeys(row["slug"] for row in rows(keeper, question, "long"))) == listed
    assert [row["slug"] for row in rows(keeper, question, "indicator")] == listed
    assert points["cases"] == total
    assert len({feature["properties"]["case"] for feature in points["features"]}) == total - points["not_shown"]


def test_a_file_is_in_the_order_asked_for(keeper: SnapshotKeeper) -> None:
    years = [row["start_year"] for row in rows(keeper, "sort=-start_year,title")]

    assert years[0] == "2027"
    assert years[-2:] == ["", ""]
    assert [row["country"] for row in rows(keeper, "sort=country")] == sorted(row["country"] for row in rows(keeper))


@pytest.mark.parametrize("shape", ["list", "long", "indicator"])
def test_a_table_has_the_same_cells_in_every_format(keeper: SnapshotKeeper, shape: str) -> None:
    table = Export(keeper, asked("", "csv", shape)).tables[0]
    parquet = ParquetFile(BytesIO(content(keeper, asked("", "parquet", shape)))).read().to_pylist()
    sheet = load_workbook(BytesIO(content(keeper, asked("", "xlsx", shape))))[table.name]
    spread = [dict(zip(table.header, row, strict=True)) for row in sheet.iter_rows(min_row=2, values_only=True)]

    assert spread == parquet
    assert [list(map(text_of, row.values())) for row in parquet] == [
        list(row.values()) for row in rows(keeper, shape=shape)
    ]


def text_of(cell: Any) -> str:
    """A cell as CSV has it."""
    return "" if cell is None else str(cell).lower() if isinstance(cell, bool) else str(cell)


@pytest.mark.parametrize("field", CODED, ids=lambda field: field.name)
def test_a_long_table_counts_as_facets_do(keeper: SnapshotKeeper, field: Any) -> None:
    counted = {count.code: count.cases for count in count_values(keeper.newest(), field, CaseQuery())}
    told: dict[str | None, set[str]] = {}
    for row in rows(keeper, shape="long"):
        if row["field"] == field.name:
            told.setdefault(row["code"] or None, set()).add(row["slug"])

    assert {code: len(slugs) for code, slugs in told.items()} == counted


@pytest.mark.parametrize(("file_format", "shape"), FORMS)
def test_the_same_question_gives_the_same_bytes(keeper: SnapshotKeeper, file_format: str, shape: str | None) -> None:
    file = BytesIO()
    request = asked("sector=work-integration", file_format, shape, language="nn")

    about, digest = write_export(keeper, request, file)

    assert digest.sha256 == sha256(file.getvalue()).hexdigest() == sha256(content(keeper, request)).hexdigest()
    assert digest.bytes == len(file.getvalue())
    assert about.cases == 4


def test_many_cases_are_read_some_at_a_time(keeper: SnapshotKeeper, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = content(keeper, asked("", "ndjson"))
    sizes: list[int] = []

    def counted(keeper: SnapshotKeeper, ids: Any) -> list[bytes]:
        sizes.append(len(ids))
        return documents(keeper, ids)

    monkeypatch.setattr("app.catalogue.batches.BATCH", 5)
    monkeypatch.setattr("app.catalogue.batches.documents", counted)

    assert content(keeper, asked("", "ndjson")) == whole
    assert sizes == [5, 5, 2]


def test_a_file_is_that_of_its_revision_whatever_is_published_meanwhile(database: Database) -> None:
    world = World(database, a_case(words="first", title="Before"))
    export = Export(SnapshotKeeper(database), asked("", "ndjson"))

    world.publish(a_case(words="first", title="After"), a_case(words="second"))

    (line,) = b"".join(export.chunks()).splitlines()
    assert orjson.loads(line)["title"] == "Before"


def test_a_row_names_its_revision(database: Database) -> None:
    world = World(database, a_case(words="first"), a_case(words="second"))
    world.publish(a_case(words="second", title="Newer"))

    named = {row["slug"]: row["revision"] for row in rows(SnapshotKeeper(database))}
    assert named == {"no-eksempelvik-first": "1", "no-eksempelvik-second": "2"}


def test_fields_choose_columns_of_a_list_and_fields_of_documents(keeper: SnapshotKeeper) -> None:
    line = content(keeper, asked("country=PL", "ndjson", fields=("sectors", "title"))).splitlines()[0]

    assert list(rows(keeper, fields=("title", "sector"))[0]) == ["slug", "title", "sector"]
    assert list(orjson.loads(line)) == ["slug", "sectors", "title"]


@pytest.mark.parametrize(
    ("file_format", "field", "meant"), [("csv", "sectors", "sector"), ("ndjson", "sector", "sectors")]
)
def test_a_field_that_there_is_not_is_refused(keeper: SnapshotKeeper, file_format: str, field: str, meant: str) -> None:
    with pytest.raises(QueryRefused) as refused:
        Export(keeper, asked("", file_format, fields=(field,)))

    assert (refused.value.faults[0].parameter, refused.value.faults[0].did_you_mean) == ("fields", meant)


def test_the_name_of_a_file_tells_what_it_is(keeper: SnapshotKeeper) -> None:
    names = [
        Export(keeper, request).file_name
        for request in (asked(), asked("country=PL", "parquet", "long"), asked("", "geojson"))
    ]

    assert names == [
        "samspill-12-cases-list-revision-1.csv",
        "samspill-1-case-long-revision-1.parquet",
        "samspill-12-cases-revision-1.geojson",
    ]


def test_files_of_one_identity_have_the_same_bytes(keeper: SnapshotKeeper) -> None:
    requests = [
        asked(), asked("country=NO"), asked("sort=slug"), asked("", "csv", "long"), asked(language="nb"),
        asked(fields=("title",)), asked("", "ndjson"), asked("", "geojson"),
    ]  # fmt: skip

    assert len({Export(keeper, request).identity for request in requests}) == len(requests)
    assert Export(keeper, asked()).identity == Export(keeper, asked()).identity


def test_while_nothing_is_published_a_file_holds_no_cases(database: Database) -> None:
    keeper = SnapshotKeeper(database)

    assert rows(keeper) == []
    assert content(keeper, asked("", "ndjson")) == b""
    assert load_workbook(BytesIO(content(keeper, asked("", "xlsx"))))["about"]["B3"].value == 0
    assert Export(keeper, asked()).about.published_on is None


def test_every_column_of_the_list_can_be_asked_for_alone(keeper: SnapshotKeeper) -> None:
    for name in columns_of_list():
        (header, *_) = content(keeper, asked("", "csv", fields=(name,))).split(b"\r\n", 1)
        assert header.decode().split(",") == list(dict.fromkeys(("slug", name)))


@pytest.mark.parametrize(
    ("file_format", "shape", "meant"),
    [("csv", "workbook", "list"), ("parquet", "lng", "long"), ("geojson", "list", None)],
)
def test_a_shape_that_a_format_cannot_have_is_refused(file_format: str, shape: str, meant: str | None) -> None:
    with pytest.raises(QueryRefused) as refused:
        form_of(file_format, shape)

    assert (refused.value.faults[0].parameter, refused.value.faults[0].did_you_mean) == ("shape", meant)
