"""A case that tells of a person, and what is left of that in whatever is kept or answered."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from sqlalchemy import select, text
from sqlmodel import SQLModel

from app.store.database import Database
from tests.builders import a_case, a_source, an_organisation

Json = dict[str, Any]

SLUG = "no-eksempelvik-bakery"
CASE = f"/v1/cases/{SLUG}"
NAME = "Kari Zwartkopf"
ADDRESS = "https://example.org/qvist"
SECRETS = ("zwartkopf", "qvist", "hemmelig")
"""Of which nothing may be left; as the text index folds them."""


def a_bakery(**changes: Any) -> Json:
    """A case that tells of a person in many places."""
    usual = a_case(
        words="bakery",
        title=f"{NAME}'s bakery",
        original_language="nb",
        title_original=f"{NAME}s bakeri",
        summary=f"{NAME} bakes for the school; the municipality lends the oven to {NAME.upper()}.",
        practice={"en": f"{NAME} bakes, the municipality lends the oven."},
        municipality_role="It is hemmelig.",
        organisations=[an_organisation(name=f"{NAME} Bakery", website=ADDRESS), an_organisation(name="Baking school")],
        sources=[a_source(), a_source(url=ADDRESS, title=f"About {NAME}")],
        translations={"nb": {"by": "person", "title": f"{NAME}s bakeri", "municipality_role": "Det er hemmelig."}},
    )
    return {**usual, **changes}


def kept(database: Database) -> Iterator[str]:
    """Every value of every table as text, the text index and what is derived among them."""
    with database.reading() as session:
        for table in SQLModel.metadata.sorted_tables:
            for row in session.connection().execute(select(table)):
                yield from (value.decode("latin-1") if isinstance(value, bytes) else str(value) for value in row)
        for row in session.connection().execute(text("SELECT title, names, body FROM texts")):
            yield from map(str, row)
        if database.writer.dialect.name == "sqlite":
            yield from session.connection().execute(text("SELECT term FROM texts_words")).scalars()


def tells(said: str | bytes) -> list[str]:
    """Which of the secrets something tells."""
    low = said.lower() if isinstance(said, str) else said.lower().decode("latin-1")
    return [secret for secret in SECRETS if secret in low]


def is_told(database: Database) -> set[str]:
    return {secret for value in kept(database) for secret in tells(value)}


def gather_statistics(database: Database) -> None:
    """Lets the database note which values are common, as PostgreSQL does by itself now and then."""
    with database.writer.connect() as connection:
        connection.execute(text("ANALYZE"))
        connection.commit()


def files(database: Database) -> dict[str, bytes]:
    """The bytes of every file that the database is kept in, and of a copy of all its pages."""
    if database.writer.dialect.name == "sqlite":
        path = Path(str(database.url.database))
        copy = path.with_name("backup.db")
        copy.unlink(missing_ok=True)
        with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(copy)) as target:
            source.backup(target)
        return {file.name: file.read_bytes() for file in (path, path.with_name(f"{path.name}-wal"), copy)}
    with database.writer.connect() as connection:
        (folder,) = connection.execute(text("SHOW data_directory")).one()
        tables = connection.execute(
            text("SELECT relname, pg_relation_filepath(oid) FROM pg_class WHERE relkind IN ('r', 'i', 't')")
        ).all()
    with database.writer.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text("CHECKPOINT"))
    return {name: (Path(folder) / path).read_bytes() for name, path in tables if path}
