"""What was found, as data: addresses of the API, and how to ask them in code."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from app.explorer.asking import Values

FILES: Mapping[str, Mapping[str, str]] = {
    "CSV": {"format": "csv"},
    "XLSX": {"format": "xlsx"},
    "GeoJSON": {"format": "geojson"},
}
CITATIONS: Mapping[str, str] = {"text": "text", "BibTeX": "bibtex", "RIS": "ris", "CSL-JSON": "csl-json"}
"""What readers call the forms of a citation -> what the API does."""
NO_FILTER = ("sort", "cursor")

CODE: Mapping[str, str] = {
    "curl": "curl '{address}'",
    "Python": (
        "import json, urllib.request\n\n"
        "with urllib.request.urlopen('{address}') as answer:\n"
        "    found = json.load(answer)\n"
        "print(found['total'], [case['title'] for case in found['items']])"
    ),
    "R": "cases <- read.csv('{table}', encoding = 'UTF-8')\nnrow(cases)",
    "JavaScript": (
        "const answer = await fetch('{address}');\n"
        "const found = await answer.json();\n"
        "console.log(found.total, found.items.map((each) => each.title));"
    ),
}
ORIGIN = "\ue000"
"""Stands in code for the part of an address that only the browser knows, where the service has no public address."""


@dataclass(frozen=True, slots=True)
class Code:
    """How to ask in a language, as pieces between which stands the origin."""

    name: str
    pieces: list[str]


@dataclass(frozen=True, slots=True)
class Data:
    """Addresses at which the same is to be had as data."""

    call: str
    shown: str
    """The same to be sent on."""
    files: Mapping[str, str]
    citations: Mapping[str, str]
    feed: str
    freeze: str
    points: str
    picture: str
    code: list[Code]


def data_of(asked: Values, language: str, base: str, site: str) -> Data:
    """The addresses of a question.

    `base` is what links to this service begin with, `site` what addresses do that people take along: without a host,
    the browser says which.
    """
    kept = {name: given for name, given in asked.items() if name != "cursor"}
    filters = {name: given for name, given in asked.items() if name not in NO_FILTER}
    # A feed tells of now.
    today = {name: given for name, given in filters.items() if name != "as_of"}

    def to(path: str, values: Values, **more: str) -> str:
        query = urlencode({**values, **more, "lang": language}, doseq=True, safe=",:*")
        return f"{base}{path}?{query}"

    call, table = (to("/v1/cases", kept, **more).removeprefix(base) for more in ({}, {"format": "csv"}))
    start = site if site.startswith("http") else f"{ORIGIN}{site}"
    return Data(
        call=f"{base}{call}",
        shown=f"{site}{call}",
        files={name: to("/v1/cases", kept, **more) for name, more in FILES.items()},
        citations={name: to("/v1/citation", filters, format=form) for name, form in CITATIONS.items()},
        feed=to("/v1/feed.atom", today),
        freeze=to("/v1/exports", filters),
        picture=to("/v1/charts/map.svg", filters),
        points=to("/v1/cases", filters, format="geojson"),
        code=[Code(name, _quoted(text, start + call, start + table).split(ORIGIN)) for name, text in CODE.items()],
    )


def _quoted(text: str, call: str, table: str) -> str:
    # An apostrophe would end the text that the address stands in, in all four languages.
    return text.replace("{address}", call.replace("'", "%27")).replace("{table}", table.replace("'", "%27"))
