import csv
from collections.abc import Generator, Iterator
from hashlib import sha256
from io import BytesIO, StringIO
from typing import Any

import httpx
import orjson
import pytest
from openpyxl import load_workbook
from pyarrow.parquet import ParquetFile

from app.api import exports
from app.catalogue.exporting import Export
from app.formats import pieces
from app.formats.pieces import in_pieces
from app.store.database import Database
from tests.api.looking import lasting
from tests.asking import Client
from tests.builders import a_case, twelve_cases
from tests.services import Service, seed_cases, serving

MEDIA_TYPES = {
    "csv": "text/csv; charset=utf-8; header=present",
    "ndjson": "application/x-ndjson",
    "geojson": "application/geo+json",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "parquet": "application/vnd.apache.parquet",
}


def errors(answer: httpx.Response) -> list[tuple[str, str | None]]:
    """Parameter at fault and what was likely meant, of a question that is refused."""
    assert answer.status_code == 422, answer.text
    return [(error["parameter"], error.get("did_you_mean")) for error in answer.json()["errors"]]


def rows(answer: httpx.Response) -> list[dict[str, str]]:
    assert answer.status_code == 200, answer.text
    return list(csv.DictReader(StringIO(answer.text, newline="")))


def count(file_format: str, answer: httpx.Response) -> int:
    """How many cases a file holds."""
    readers: dict[str, Any] = {
        "csv": lambda: len(rows(answer)),
        "ndjson": lambda: len(answer.content.splitlines()),
        "geojson": lambda: answer.json()["cases"],
        "xlsx": lambda: load_workbook(BytesIO(answer.content))["cases"].max_row - 1,
        "parquet": lambda: ParquetFile(BytesIO(answer.content)).metadata.num_rows,
    }
    found: int = readers[file_format]()
    return found


@pytest.mark.parametrize("file_format", MEDIA_TYPES)
@pytest.mark.parametrize("question", ["country=NO", "legal_form_family=cooperative&q=kommune", "barrier=staffing&q=x"])
def test_a_file_holds_as_many_cases_as_the_list_says(seeded: Service, file_format: str, question: str) -> None:
    answer = seeded.get(f"/v1/cases?{question}&format={file_format}")

    total = seeded.total(f"/v1/cases?{question}")
    assert count(file_format, answer) == total
    assert answer.headers["samspill-count"] == str(total)


@pytest.mark.parametrize("file_format", MEDIA_TYPES)
def test_a_file_says_what_it_is(seeded: Service, file_format: str) -> None:
    answer = seeded.get(f"/v1/cases?country=NO&format={file_format}&lang=nn")

    assert answer.headers["content-type"] == MEDIA_TYPES[file_format]
    assert answer.headers["samspill-revision"] == "1"
    assert answer.headers["content-language"] == "nn"
    assert answer.headers["content-disposition"].endswith(f'-revision-1.{file_format}"')
    assert answer.headers["etag"].startswith('"1.nn')
    assert ("link" in answer.headers) == (file_format in ("csv", "ndjson"))


def test_accept_chooses_a_format_too(seeded: Service) -> None:
    answer = seeded.get("/v1/cases?country=NO", accept="text/csv;q=0.9, application/json;q=0.1")

    assert len(rows(answer)) == seeded.total("/v1/cases?country=NO")


def test_a_workbook_is_the_usual_shape_of_xlsx_only(seeded: Service) -> None:
    workbook = load_workbook(BytesIO(seeded.get("/v1/cases?country=NO&format=xlsx&lang=nb").content))
    listed = load_workbook(BytesIO(seeded.get("/v1/cases?country=NO&format=xlsx&shape=list").content))

    assert workbook.sheetnames[:4] == ["about", "columns", "cases", "codes"]
    assert {"municipalities", "organisations", "funding", "scale", "outcomes", "barriers", "enablers", "sources",
            "translations", "vocabulary"} <= set(workbook.sheetnames)  # fmt: skip
    assert workbook["about"]["B1"].value == "Saker fra Norge."
    assert listed.sheetnames == ["about", "columns", "cases", "labels"]


def test_whole_documents_stand_in_ndjson(seeded: Service) -> None:
    lines = seeded.get("/v1/cases?format=ndjson&sort=slug").content.splitlines()

    assert len(lines) == len(seed_cases())
    assert orjson.loads(lines[0]) == seeded.json(f"/v1/cases/{orjson.loads(lines[0])['slug']}")["case"]


def test_fields_choose_columns(seeded: Service) -> None:
    assert list(rows(seeded.get("/v1/cases?format=csv&fields=title,sector"))[0]) == ["slug", "title", "sector"]
    assert errors(seeded.get("/v1/cases?format=csv&fields=titel")) == [("fields", "title")]
    assert errors(seeded.get("/v1/cases?format=ndjson&fields=sector")) == [("fields", "sectors")]
    for other in ("xlsx", "geojson", "csv&shape=long"):
        assert errors(seeded.get(f"/v1/cases?format={other}&fields=title")) == [("fields", None)]


@pytest.mark.parametrize("file_format", MEDIA_TYPES)
def test_pages_and_counts_belong_to_json(seeded: Service, file_format: str) -> None:
    answer = seeded.get(f"/v1/cases?format={file_format}&limit=5&cursor=x&facets=sector&facets.zero=true")

    assert [name for name, _ in errors(answer)] == ["limit", "cursor", "facets", "facets.zero"]
    assert "format=json" in answer.json()["detail"]


@pytest.mark.parametrize(
    ("question", "parameter", "meant"),
    [
        ("shape=list", "shape", None),
        ("sidecar=true", "sidecar", None),
        ("format=geojson&shape=list", "shape", None),
        ("format=ndjson&shape=long", "shape", None),
        ("format=csv&shape=workbook", "shape", "list"),
        ("format=csv&shape=indicators", "shape", "indicator"),
        ("format=xlsx&sidecar=true", "sidecar", None),
        ("format=csv&sidecar=yes", "sidecar", None),
        ("format=cvs", "format", "csv"),
        ("format=csv&sector=enrgy", "sector", "energy"),
    ],
)
def test_what_does_not_fit_is_refused(seeded: Service, question: str, parameter: str, meant: str | None) -> None:
    assert errors(seeded.get(f"/v1/cases?{question}")) == [(parameter, meant)]


@pytest.mark.parametrize(
    "question", ["format=csv", "format=csv&shape=long&lang=nn&country=NO", "format=ndjson&q=kommune&sort=-start_year"]
)
def test_what_stands_beside_a_file_holds_its_digest(seeded: Service, question: str) -> None:
    file = seeded.get(f"/v1/cases?{question}")
    link, relation, _ = file.headers["link"].split("; ")

    beside = seeded.json(link.strip("<>"))
    again = seeded.get(beside["url"])

    assert relation == 'rel="describedby"'
    assert beside["sha256"] == sha256(file.content).hexdigest() == sha256(again.content).hexdigest()
    assert (beside["bytes"], str(beside["count"])) == (len(file.content), file.headers["samspill-count"])


def test_the_address_beside_a_file_says_what_headers_had_said(seeded: Service) -> None:
    file = seeded.get("/v1/cases?country=NO&shape=long", accept="text/csv", accept_language="nn")

    assert '"application/csvm+json"' in file.headers["link"]
    assert "country=NO&shape=long&format=csv&lang=nn&sidecar=true" in file.headers["link"]


def test_labels_of_points_stand_in_the_language_asked_for(seeded: Service) -> None:
    answer = seeded.json("/v1/cases?format=geojson&country=NO&lang=nn")

    assert answer["labels"]["country"] == {"NO": "Noreg"}
    assert answer["notes"][0].startswith("17 saker, ikkje eit utval")
    used = {code for feature in answer["features"] for code in feature["properties"]["sectors"]}
    assert set(answer["labels"]["sector"]) == used


def test_a_formula_in_a_title_is_harmless_in_csv_and_xlsx(service: Service) -> None:
    service.world.publish(a_case(title='=HYPERLINK("https://example.org","Click")'))

    (row,) = rows(service.get("/v1/cases?format=csv"))
    cell = load_workbook(BytesIO(service.get("/v1/cases?format=xlsx").content))["cases"]["D2"]
    assert row["title"].startswith("'=HYPERLINK")
    assert (cell.data_type, cell.hyperlink) == ("s", None)


def test_head_says_what_get_says(seeded: Service) -> None:
    address = "/v1/cases?format=csv&country=NO"
    got, headed = seeded.get(address), seeded.client.head(address)

    assert headed.content == b""
    assert lasting(headed) == lasting(got)


def test_who_has_a_file_already_is_told_so(seeded: Service) -> None:
    etag = seeded.get("/v1/cases?format=csv").headers["etag"]

    assert seeded.get("/v1/cases?format=csv", if_none_match=etag).status_code == 304
    assert seeded.get("/v1/cases?format=csv&country=NO", if_none_match=etag).status_code == 200


@pytest.fixture
def streaming(database: Database, monkeypatch: pytest.MonkeyPatch) -> Iterator[Service]:
    """The twelve cases, where every file is taken for a long one and handed out in small pieces."""
    monkeypatch.setattr(exports, "LARGEST", 2000)
    monkeypatch.setattr(pieces, "PIECE", 1000)
    with serving(database, twelve_cases()) as service:
        yield service


def test_a_long_file_streams_and_is_the_same(streaming: Service, monkeypatch: pytest.MonkeyPatch) -> None:
    streamed = streaming.get("/v1/cases?format=csv")
    monkeypatch.undo()
    whole = streaming.get("/v1/cases?format=csv")

    assert ("content-length" in streamed.headers, "content-length" in whole.headers) == (False, True)
    assert streamed.headers["samspill-count"] == "12"
    assert streamed.content == whole.content


def test_who_has_a_long_file_already_is_told_so_before_it_is_made(streaming: Service) -> None:
    first = streaming.get("/v1/cases?format=ndjson&country.not=SE")
    again = streaming.get("/v1/cases?format=ndjson&country.not=SE", if_none_match=first.headers["etag"])

    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["etag"] == first.headers["etag"]
    assert streaming.get("/v1/cases?format=ndjson&country.not=DK").headers["etag"] != first.headers["etag"]


@pytest.mark.parametrize("file_format", MEDIA_TYPES)
def test_head_of_a_long_file_is_its_head(streaming: Service, file_format: str) -> None:
    address = f"/v1/cases?format={file_format}"
    got, headed = streaming.get(address), streaming.client.head(address)

    assert headed.content == b""
    assert lasting(headed) == lasting(got)


def test_a_reader_who_goes_away_leaves_nothing_open(streaming: Service, monkeypatch: pytest.MonkeyPatch) -> None:
    left: list[bool] = []

    def told(export: Export) -> Generator[bytes, None, None]:
        try:
            yield from in_pieces([b"x" * 3000] * 100)
        finally:
            left.append(True)

    monkeypatch.setattr(Export, "chunks", told)

    assert streaming.client.head("/v1/cases?format=csv").status_code == 200
    assert left == [True]


def test_a_new_revision_brings_a_new_file(own_client: Client) -> None:
    before = own_client.get("/v1/cases?format=csv")
    own_client.publish(a_case(country="NO"))
    after = own_client.get("/v1/cases?format=csv", if_none_match=before.headers["etag"])

    assert (len(rows(before)), len(rows(after))) == (12, 13)
    assert (before.headers["samspill-revision"], after.headers["samspill-revision"]) == ("1", "2")
