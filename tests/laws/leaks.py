"""Every address at which something can be read, asked in every way for something that nobody may read."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from itertools import product
from typing import Any
from urllib.parse import quote, urlencode
from zipfile import ZipFile

import httpx
import orjson
import pyarrow.parquet

from app.catalogue.reconciling.extending import FETCHED
from app.main import create_api
from app.query.parameters import filter_parameters
from tests.asking import Client
from tests.contract.operations import NEEDED, Operation, operations
from tests.people import Person, ask
from tests.trying import in_turn

MARK = re.compile(r"zh(\d+)x")
FORMATS = ("json", "csv", "ndjson", "geojson", "xlsx", "parquet")


@dataclass(frozen=True)
class Hidden:
    """Submissions that are looked for: by what they could be found if they were shown."""

    word: str
    """Stands in each text of them, beside a mark that stands in no question."""
    slugs: tuple[str, ...]
    ids: tuple[str, ...]


@cache
def reading_operations() -> tuple[Operation, ...]:
    """Every GET of the contract."""
    return tuple(one for one in operations(create_api().openapi()) if one.method == "get")


def shown(
    client: Client, person: Person | None, hidden: Hidden, *, kind: str, is_thorough: bool, share: slice = slice(None)
) -> dict[str, set[int]]:
    """The marks that each address shows, of those that show any.

    Thorough: with what is hidden as the value of every parameter of every address, in turn on every `kind` of database.
    `share`: only some of all.
    """
    asked: list[tuple[str, str, Any]] = [("GET", address, None) for address in _addresses(hidden)]
    if is_thorough:
        asked += [("GET", address, None) for address in in_turn(_with_every_parameter(hidden), kind)]
    asked += [("POST", address, sent) for address, sent in _posts(hidden)]
    found = {
        f"{method} {address}": marks_in(ask(client, method, address, person, sent))
        for method, address, sent in asked[share]
    }
    return {address: marks for address, marks in found.items() if marks}


def marks_in(answer: httpx.Response) -> set[int]:
    """The marks that an answer shows, in its head or its body, whatever its format."""
    return {int(number) for number in MARK.findall(f"{answer.headers} {_text(answer)}".lower())}


def _text(answer: httpx.Response) -> str:
    if "parquet" in answer.headers.get("content-type", ""):
        return str(pyarrow.parquet.read_table(BytesIO(answer.content)).to_pylist())
    if answer.content.startswith(b"PK"):
        with ZipFile(BytesIO(answer.content)) as book:
            return " ".join(book.read(name).decode("utf-8", "replace") for name in book.namelist())
    return answer.text


def _addresses(hidden: Hidden) -> Iterator[str]:
    for one in reading_operations():
        yield from _paths(one, hidden)
    word = hidden.word
    for question, written in product((f"q={word}", f"q={word[:-2]}*", "", "end_year.known=false"), FORMATS):
        yield f"/v1/cases?{question}&format={written}"
    yield f"/v1/cases?q={word}&format=csv&fields=title,summary,organisations,sources"
    yield "/v1/cases?facets=municipality,country&facets.zero=true&limit=500"
    for condition in (f'organisation="Lag {word}"', f'municipality="Vik {word}"', f'NOT organisation="Lag {word}"'):
        yield f"/v1/cases?where={quote(condition)}"
    for typed in (word, word[:-1], "kj%C3%B8k", "lag", "vik"):
        yield f"/v1/suggestions?q={typed}&limit=20"
    yield from _matched(hidden)
    yield "/v1/changes?since=0"
    yield "/v1/submissions?state=draft,submitted,returned,accepted,rejected,withdrawn&sort=oldest&limit=500"
    for slug in hidden.slugs:
        yield f"/v1/comparison?cases={slug},{slug}"
        yield f"/v1/submissions?amends={slug}"


def _matched(hidden: Hidden) -> Iterator[str]:
    """As rows of a table that somebody matches, and as things of which columns are fetched."""
    names = (f"Lag {hidden.word}", f"Vik {hidden.word}", f"Kjøkken {hidden.word}", *hidden.slugs)
    rows = {str(number): {"query": name} for number, name in enumerate(names)}
    yield f"/reconcile?{urlencode({'queries': orjson.dumps(rows).decode()})}"
    things = [*hidden.slugs, f"organisation-no-lag-{hidden.word}", f"NO:vik {hidden.word}"]
    columns = [{"id": name} for name in FETCHED]
    yield f"/reconcile?{urlencode({'extend': orjson.dumps({'ids': things, 'properties': columns}).decode()})}"
    for thing in things:
        yield f"/reconcile/preview?{urlencode({'id': thing})}"
        yield f"/reconcile/entity/{quote(thing)}"
        yield f"/reconcile/suggest/entity?{urlencode({'prefix': thing})}"


def _paths(one: Operation, hidden: Hidden) -> Iterator[str]:
    """With what is hidden in each part of the address, also nearly."""
    slugs = [*hidden.slugs, *(slug[:-1] for slug in hidden.slugs)] if "{slug}" in one.path else [""]
    ids = hidden.ids if "{id}" in one.path else ("",)
    others = {
        "number": "1",
        "name": "sectors",
        "code": "energy",
        "person": "p-1",
        "prefix": "k7m2p9qa",
        "label": "2026.1",
        "key": "p-1",
        "form": "json",
    }
    for slug, one_id in product(slugs, ids):
        path = one.path
        for name, value in {**others, "slug": slug, "id": one_id}.items():
            path = path.replace(f"{{{name}}}", value)
        assert "{" not in path, f"nobody thought of {one.path}"
        yield f"{path}{NEEDED.get(one.id, '')}"


def _with_every_parameter(hidden: Hidden) -> Iterator[str]:
    first = Hidden(hidden.word, hidden.slugs[:1], hidden.ids[:1])
    for one in reading_operations():
        for path, name in product(_paths(one, first), sorted(_of_its_own(one))):
            for value in (hidden.slugs[0], f"Lag {hidden.word}", f"Vik {hidden.word}"):
                yield f"{path}{'&' if '?' in path else '?'}{urlencode({name: value})}"


OF_NAMES = frozenset(("organisation", "municipality", "q", "where"))
"""Filters in which anything can be asked for."""


def _of_its_own(one: Operation) -> set[str]:
    """Its parameters; of the filters, which one grammar reads for all, only those that take any name."""
    names = one.names("query")
    return names if one.id == "listCases" else (names - _filters()) | (names & OF_NAMES)


@cache
def _filters() -> frozenset[str]:
    return frozenset(filter_parameters())


def _posts(hidden: Hidden) -> Iterator[tuple[str, Any]]:
    yield from (("/v1/submissions/check", like_what_is_hidden(hidden, slug)) for slug in hidden.slugs)
    yield "/v1/comparable", {"country": "NO"}


def like_what_is_hidden(hidden: Hidden, slug: str) -> dict[str, Any]:
    """A case so like those that are hidden that it may be one of them."""
    return {
        "slug": slug,
        "title": f"Kjøkken {hidden.word}",
        "country": "NO",
        "organisations": [{"name": f"Lag {hidden.word}", "role": "entrepreneur"}],
        "municipalities": [{"name": f"Vik {hidden.word}"}],
    }
