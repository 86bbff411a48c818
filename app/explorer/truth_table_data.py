"""The truth table as data: addresses of its parts, and how to ask for them in code."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit

import orjson
from fastapi import Request

from app.api.shapes import address
from app.explorer.find_data import CITATIONS, ORIGIN, Code
from app.explorer.truth_table_asked import READABLE, Asked
from app.explorer.truth_table_found import Found

CODE: Mapping[str, str] = {
    "R": 'cases <- read.csv("{table}", row.names = 1)',
    "Python": (
        "import json\nfrom urllib.request import Request, urlopen\n\n"
        "asked = json.loads(r'''{body}''')\n"
        "request = Request('{solution}', json.dumps(asked).encode(), {'Content-Type': 'application/json'})\n"
        "with urlopen(request) as answer:\n"
        "    found = json.load(answer)\n"
        "for sentence in (*(one['sentence'] for one in found['warnings']), *found['notes']):\n"
        "    print(sentence)\n"
        "for model in found['conservative']['models']:\n"
        "    print(model['expression'])"
    ),
    "curl": "curl -s '{solution}' -H 'Content-Type: application/json' -d '{body}'",
}
FREEZE = "curl -sS -X POST '{exports}' -H 'Content-Type: application/json' -o analysis.zip -d '{package}'"


@dataclass(frozen=True, slots=True)
class Data:
    """Where the same is to be had."""

    call: str
    files: Mapping[str, str]
    citations: Mapping[str, str]
    code: list[Code]
    freeze: Code
    script: str
    """R code with all its data in it; empty where there is no analysis."""


def data_of(request: Request, asked: Asked, found: Found, language: str) -> Data:
    """The addresses and the code of a question that was answered."""
    assert found.table is not None  # noqa: S101  who asks for its data has a table
    links = found.table["links"]
    cases = _where(links["cases"])
    # A script that is kept counts the cases of today; of a later revision there may be others.
    pinned = {"as_of": [str(found.revision)]} if found.revision and "as_of" not in asked.set else {}
    table = {**asked.set, **pinned, "format": ["csv"]}
    body, spoken = asked.body(), urlencode({"lang": language})
    start = "" if address(request, "/").startswith("http") else ORIGIN
    given = {
        "table": start + address(request, "/v1/qca/table", urlencode(table, doseq=True, safe=READABLE)),
        "solution": start + address(request, "/v1/qca/solution", spoken),
        "exports": start + address(request, "/v1/exports"),
        "body": _json(body),
        "package": _json({"qca": body}),
    }
    return Data(
        call=links["self"],
        files={"CSV": links["csv"], "R": links["script"],
               "XLSX": address(request, "/v1/cases", urlencode({**cases, "format": "xlsx", "lang": language}))},
        citations={
            name: address(request, "/v1/citation", urlencode({**cases, "format": form, "lang": language}))
            for name, form in CITATIONS.items()
        },
        code=[Code(name, _filled(text, given).split(ORIGIN)) for name, text in CODE.items()],
        freeze=Code("curl", _filled(FREEZE, given).split(ORIGIN)),
        script=str((found.solution or {}).get("r_code", "")),
    )  # fmt: skip


def _where(link: str) -> dict[str, str]:
    """The question behind a link to cases, without its language."""
    return {name: value for name, value in parse_qsl(urlsplit(link).query) if name != "lang"}


def _json(body: Mapping[str, Any]) -> str:
    # An apostrophe would end the text that it stands in.
    return orjson.dumps(body).decode().replace("'", "\\u0027")


def _filled(text: str, given: Mapping[str, str]) -> str:
    plain = {name: value if name in ("body", "package") else value.replace("'", "%27") for name, value in given.items()}
    return _GAP.sub(lambda found: plain[found[1]], text)


_GAP = re.compile(r"\{(\w+)\}")
