"""`samspill copy`: from one database into another, of whichever kind."""

from typing import Annotated

import typer

from app.cli.opening import require_begun
from app.cli.progress import progress
from app.cli.refusals import ExitCode
from app.cli.transferring import database_at, said_of_chain, tell_copied, tell_secret
from app.errors import TransferRefused

Source = Annotated[
    str,
    typer.Option("--from", metavar="ADDRESS", help="Address of the database to read, sqlite:///… or postgresql://…"),
]
Target = Annotated[
    str, typer.Option("--to", metavar="ADDRESS", help="Address of an empty database; an SQLite file is made.")
]


def copy(source: Source, target: Target) -> None:
    """Copy all that a database holds into an empty one, and prove it equal there; the first is only read.

    All of it is written, or nothing. Whoever writes meanwhile is not waited for: what is copied is one state.
    """
    from app.editorial.audit import read_chain
    from app.store.copying import copy_database, count_rows, require_source

    with database_at(source) as here, database_at(target) as there:
        if here.url == there.url:
            raise TransferRefused("--from and --to name the same database.")
        require_begun(here)
        with here.reading() as session:
            require_source(session, here.address)
            with progress(f"Copying {here.address}", count_rows(session)) as hear:
                copied = copy_database(session, here.full_text, there, hear)
        with there.reading() as session:
            chain = read_chain(session)
        tell_copied(copied)
        typer.echo(f"{there.address} is the same: dataset revision {there.revision()}, {said_of_chain(chain)}.")
        tell_secret(there)
    if chain.broken is not None:
        raise typer.Exit(ExitCode.FAILED)
