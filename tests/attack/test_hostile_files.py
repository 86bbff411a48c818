"""Text that would like to be a formula, markup or a line of its own, in every field: in files it is only text."""

import csv
import re
from collections.abc import Iterator
from io import BytesIO, StringIO
from typing import Any
from zipfile import ZipFile

import httpx
import orjson
import pytest
from lxml import etree  # type: ignore[import-untyped]  # its types are not installed
from rdflib import Graph

from app.main import create_api
from tests.asking import Client, asking, publish
from tests.contract.operations import NEEDED, Operation, operations
from tests.databases import fresh_database
from tests.explorer.worlds import FULL, NEIGHBOUR, a_full_case

FORMULA = "=cmd|'/C calc'!A0"
MARKUP = """"><script>a()</script><img src=x onerror=a()>]]>&x; \\end{a} % {{7*7}} $(id) `id`"""
HURT = f"{FORMULA} {MARKUP} {{field}}"
BEGINS = re.compile("[=+\\-@\t\r\n＝＋－＠]")
NUMBER = re.compile(r"-?\d+(\.\d+)?")
RUNS = re.compile(r"\s*(javascript|data|vbscript):", re.IGNORECASE)
SHAPES = ("", "list", "long", "indicator", "workbook")
ASKED = {
    **NEEDED,
    "compareCases": f"?cases={FULL},{NEIGHBOUR}",
    "getQcaTable": "?conditions=sector:eldercare&outcome=continuity",
}
OF_NOBODY = re.compile(
    r"/v1/(vocabularies|codebook|schema|geo|municipalities|fields|workflow|charts|exports|.*\.xlsx)|/(problems|health)"
)
"""Addresses at which nothing stands that somebody wrote."""
TOLD = {"{slug}": FULL, "{name}": "sectors", "{code}": "eldercare", "{form}": "svg"}


@pytest.fixture(scope="module")
def hostile() -> Iterator[Client]:
    with fresh_database("sqlite") as database:
        publish(database, a_full_case(HURT), a_full_case(HURT, slug=NEIGHBOUR))
        with asking(database, public_url="https://samspill.example", log_level="error") as client:
            yield client


def files(client: Client) -> Iterator[httpx.Response]:
    """What every address of the contract answers, in every format and shape that it has."""
    for one in operations(create_api().openapi()):
        if one.method == "get" and not one.is_secured and not re.match(OF_NOBODY, one.path):
            yield from (client.get(address) for address in _addresses(one))
    yield client.get("/sitemap.xml")


def _addresses(one: Operation) -> Iterator[str]:
    path = one.path
    for name, value in TOLD.items():
        path = path.replace(name, value)
    beginning = f"{path}{ASKED.get(one.id, '?')}"
    formats = _choices(one, "format")
    for written in formats or [""]:
        shapes = SHAPES if one.id == "listCases" else SHAPES[:1]
        for shape in shapes:
            yield f"{beginning}{f'&format={written}' * bool(written)}{f'&shape={shape}' * bool(shape)}".replace(
                "?&", "?"
            )


def _choices(one: Operation, name: str) -> list[str]:
    return next((each["schema"]["enum"] for each in one.parameters if each["name"] == name), [])


def test_in_no_file_a_text_is_more_than_text(hostile: Client) -> None:
    looked_at: dict[str, int] = {}
    for answer in files(hostile):
        # Some shapes are not of every format, and some addresses need what is not here.
        if answer.status_code == 200:
            kind = answer.headers["content-type"].partition(";")[0]
            looked_at[kind] = looked_at.get(kind, 0) + looks_at(kind, answer)

    told = {kind: number for kind, number in looked_at.items() if number}
    assert told.keys() >= {
        "application/json", "text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "application/atom+xml", "text/turtle", "application/ld+json", "application/x-bibtex",
        "application/x-research-info-systems", "application/geo+json", "application/xml",
    }, told  # fmt: skip


def looks_at(kind: str, answer: httpx.Response) -> int:
    """Holds a file of some kind against what it may be; how many texts of somebody were seen."""
    if kind == "text/csv":
        return _looks_at_csv(answer.text)
    if kind.endswith("spreadsheetml.sheet"):
        return _looks_at_workbook(answer.content)
    if kind.endswith("xml"):
        return _looks_at_xml(answer.content)
    if kind == "text/turtle":
        return len(Graph().parse(data=answer.text, format="turtle"))
    if kind.endswith("ndjson"):
        return sum(map(_looks_at_json, answer.content.splitlines()))
    if kind.endswith("json"):
        return _looks_at_json(answer.content)
    return 1


def _looks_at_json(raw: bytes) -> int:
    return sum(FORMULA in text for text in _texts(orjson.loads(raw)))


def _looks_at_csv(text: str) -> int:
    rows = list(csv.reader(StringIO(text, newline="")))
    assert [cell for row in rows for cell in row if BEGINS.match(cell) and not NUMBER.fullmatch(cell)] == []
    return sum(cell.startswith(f"'{FORMULA}") for row in rows for cell in row)


def _looks_at_workbook(raw: bytes) -> int:
    with ZipFile(BytesIO(raw)) as book:
        parts = {name: book.read(name) for name in book.namelist()}
    assert not [name for name in parts if "vba" in name.lower() or "externallink" in name.lower()]
    sheets = [etree.fromstring(part) for name, part in parts.items() if name.startswith("xl/worksheets/sheet")]
    assert sheets
    assert [sheet for sheet in sheets if sheet.xpath("//*[local-name()='f' or local-name()='hyperlink']")] == []
    return sum(part.count(FORMULA.encode()) for part in parts.values())


def _looks_at_xml(raw: bytes) -> int:
    tree = etree.fromstring(raw, etree.XMLParser(resolve_entities=False))
    assert tree.xpath("//*[local-name()='script' or local-name()='foreignObject']") == []
    assert [name for name in tree.xpath("//@*") if name.attrname.lower().startswith("on")] == []
    addresses = tree.xpath("//@*[local-name()='href' or local-name()='src'] | //*[local-name()='uri']/text()")
    assert [one for one in addresses if RUNS.match(one)] == []
    return 1


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | dict):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _texts(inner)


@pytest.mark.soak
@pytest.mark.parametrize("chart", ["map.svg?", "bars.svg?by=sector", "heatmap.svg?rows=sector&columns=country"])
def test_a_picture_holds_nothing_that_runs(hostile: Client, chart: str) -> None:
    for question in ("", f"&q={FORMULA[1:4]}", "&title=%3Cscript%3Ea()%3C/script%3E"):
        answer = hostile.get(f"/v1/charts/{chart}{question}".replace("?&", "?"))
        if answer.status_code == 200:
            assert _looks_at_xml(answer.content)


def test_a_record_of_a_citation_stays_one(hostile: Client) -> None:
    bibtex = hostile.get(f"/v1/cases/{FULL}/citation?format=bibtex").text
    ris = hostile.get(f"/v1/cases/{FULL}/citation?format=ris").text

    assert len(re.findall(r"^@\w+\{", bibtex, re.MULTILINE)) == 1
    assert bibtex.count("{") == bibtex.count("}")
    assert all(re.match(r"[A-Z][A-Z0-9]  - ", line) for line in ris.splitlines() if line.strip())
