"""The cases as somebody publishes them with Datasette: one table, JSON in its cells, and SQLite's full-text index."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import orjson

Json = dict[str, Any]

SHOWN = (
    "slug", "title", "title_original", "original_language", "practice", "country", "sectors", "target_groups",
    "collaboration_forms", "start_year", "end_year", "status", "status_as_of", "continuity", "confidence",
    "unverified_fields", "municipalities", "entrepreneurs", "outcomes",
)  # fmt: skip
"""What a list of cases shows; beside it, the table holds the texts to search in."""
PARTS = {
    "municipalities": ("name", "tier", "population", "latitude", "longitude"),
    "entrepreneurs": ("name", "legal_form", "legal_form_family"),
    "outcomes": ("dimension", "evidence", "result"),
}
PROSE = ("summary", "municipality_role", "entrepreneur_role")


def fill_datasette(database: Path, cases: Path) -> None:
    """Makes an SQLite database with all cases of the NDJSON file; the same texts are indexed as in Samspill."""
    # Datasette finds the index by `content="cases"`, in double quotes.
    with closing(sqlite3.connect(database)) as connection, cases.open("rb") as lines:
        connection.executescript(
            f"""
            CREATE TABLE cases (id INTEGER PRIMARY KEY, {", ".join(SHOWN)}, names, body);
            CREATE INDEX cases_country ON cases (country);
            CREATE VIRTUAL TABLE cases_fts USING fts5 (title, names, body, content="cases", content_rowid="id");
            """
        )
        marks = ", ".join("?" * (len(SHOWN) + 2))
        rows = map(_row, map(orjson.loads, lines))
        connection.executemany(f"INSERT INTO cases ({', '.join(SHOWN)}, names, body) VALUES ({marks})", rows)
        connection.execute("INSERT INTO cases_fts (cases_fts) VALUES ('rebuild')")
        connection.execute("INSERT INTO cases_fts (cases_fts) VALUES ('optimize')")
        connection.commit()


def _row(case: Json) -> list[Any]:
    entrepreneurs = [part for part in case["organisations"] if part["role"] == "entrepreneur"]
    shown = {**case, "entrepreneurs": entrepreneurs}
    for name, kept in PARTS.items():
        shown[name] = [{field: part[field] for field in kept} for part in shown[name]]
    return [
        *(_cell(shown[name]) for name in SHOWN),
        "\n".join(part["name"] for name in ("municipalities", "organisations") for part in case[name]),
        "\n".join(_texts(case)),
    ]


def _cell(value: Any) -> Any:
    return orjson.dumps(value).decode() if isinstance(value, list | dict) else value


def _texts(case: Json) -> Iterator[str]:
    yield from case["practice"].values()
    for said in (case, *case["translations"].values()):
        yield from (said[field] for field in PROSE)
