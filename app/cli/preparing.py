"""What `samspill serve` sees to before it answers: that the database is in its newest form and holds something."""

from contextlib import closing
from typing import TYPE_CHECKING

import typer

from app.cli.opening import bring_up_to_date, opened_database
from app.cli.refusals import tell
from app.cli.seeding import publish_files, said_of
from app.errors import DatabaseUnreachable, KeysUnavailable, SeedRefused

if TYPE_CHECKING:
    from pathlib import Path

    from app.settings import Settings
    from app.store.database import Database


def see_to_database(settings: "Settings") -> None:
    """Brings it up to date and fills it where it is empty; DatabaseRefused.

    A primary that is gone keeps nobody from reading what its replicas have, in the form that this version knows.
    """
    try:
        with opened_database(settings) as database:
            bring_up_to_date(database)
            tell_missing_secret(database, settings)
            fill_or_compare(database, settings.data_dir / "cases")
    except DatabaseUnreachable as refused:
        if not settings.replica_url or not replicas_can_serve(settings):
            raise
        tell(f"{refused.detail} Until it answers, what is published is read from replicas, and nothing is written.")


def replicas_can_serve(settings: "Settings") -> bool:
    """Whether there is a replica that answers and has the tables in the form that this version expects."""
    from app.store.database import UNREACHABLE, open_database
    from app.store.migrating import is_newest

    try:
        with closing(open_database(settings)) as database, database.reading_published() as session:
            return is_newest(session.connection())
    except UNREACHABLE:
        return False


def tell_missing_secret(database: "Database", settings: "Settings") -> None:
    """Says so where keys are stored and their secret is not here: all of them will be refused."""
    from app.editorial.keys import require_secret
    from app.store.secret import secret_of

    try:
        with database.reading() as session:
            require_secret(session, secret_of(settings))
    except KeysUnavailable as refused:
        tell(refused.detail)


def fill_or_compare(database: "Database", cases: "Path") -> None:
    """Publishes the case files of a folder into a database without cases; tells of any other if files have changed."""
    from app.editorial.seed_files import seed_files, seed_texts
    from app.editorial.seeding import Verdict, compare

    if not seed_files(cases):
        return
    if database.revision() == 0:
        typer.echo(said_of(publish_files(database, cases)))
        return
    try:
        with database.reading() as session:
            counts = compare(session, seed_texts(cases))
    except SeedRefused as refused:
        # What is published is sound: faulty files must not keep it from being served.
        tell(f"{refused.detail} 'samspill check' names them.")
        return
    waiting, edited = counts[Verdict.NEW] + counts[Verdict.CHANGED], counts[Verdict.EDITED]
    if waiting or edited:
        tell(
            f"Case files have changed since they were seeded: 'samspill seed' publishes {waiting:,}"
            f"{f' and leaves {edited:,} alone that were edited here' if edited else ''}."
        )
