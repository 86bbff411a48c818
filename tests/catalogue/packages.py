"""Packages of small collections, and what stands in them."""

import csv
from io import BytesIO, StringIO
from typing import Any
from zipfile import ZipFile

import orjson

from app.catalogue.freezing import frozen_question
from app.catalogue.keeper import SnapshotKeeper
from app.catalogue.packages import write_package
from app.query.grammar import parse_query
from app.store.database import Database
from tests.catalogue.worlds import values_of


class Opened:
    """A package, read."""

    def __init__(self, raw: bytes) -> None:
        self.raw = raw
        self.archive = ZipFile(BytesIO(raw))

    def text(self, name: str) -> str:
        return self.archive.read(name).decode()

    def json(self, name: str) -> Any:
        return orjson.loads(self.archive.read(name))

    def rows(self, table: str) -> list[dict[str, str]]:
        return list(csv.DictReader(StringIO(self.text(f"{table}.csv"), newline="")))

    def slugs(self) -> list[str]:
        return [row["slug"] for row in self.rows("cases")]


def a_package(database: Database, question: str = "", **scripts: str) -> Opened:
    """The package of a question, with scripts whose names have no ending."""
    keeper = SnapshotKeeper(database)
    query = parse_query(values_of(question))
    named = {f"{name}.R": text for name, text in scripts.items()}
    frozen, held = frozen_question(keeper, keeper.newest(), query, "https://samspill.example", named)
    file = BytesIO()
    write_package(keeper, frozen, held, file)
    return Opened(file.getvalue())
