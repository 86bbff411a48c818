"""What copying, backing up and restoring have in common on the command line: addresses, proof, and what is told."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import typer

from app.cli.opening import file_of, opened_database
from app.cli.refusals import tell
from app.errors import TransferRefused

if TYPE_CHECKING:
    from app.editorial.audit import Chain
    from app.settings import Settings
    from app.store.copying import Copied
    from app.store.database import Database

SHOWN = 16
"""Digits of a digest that are shown."""


@contextmanager
def database_at(address: str) -> Iterator["Database"]:
    """The database of an address; TransferRefused."""
    with opened_database(settings_at(address)) as database:
        yield database


def settings_at(address: str) -> "Settings":
    """The settings with another database; TransferRefused where its address is none."""
    from app.database_address import normal_address, read_address
    from app.settings import load_settings

    try:
        read_address(address)
    except ValueError as error:
        # What was given is not repeated: it may hold a password.
        raise TransferRefused(f"An address of a database {error}.") from None
    return load_settings().model_copy(update={"database_url": normal_address(address)})


def tell_copied(copied: "list[Copied]") -> None:
    """A line for each table: its rows, and the digest that both sides have."""
    width = max(len(one.name) for one in copied)
    typer.echo(f"{'table':{width}}  {'rows':>12}  digest of both")
    for one in copied:
        typer.echo(f"{one.name:{width}}  {one.rows:>12,}  {one.digest[:SHOWN]}")


def said_of_chain(chain: "Chain") -> str:
    """How the audit trail is, in a few words."""
    if chain.broken is not None:
        return f"its audit trail is broken at entry {chain.broken.id}, as it was before"
    if not chain.length:
        return "nothing in its audit trail"
    return (
        f"audit trail whole, {chain.length:,} {'entry' if chain.length == 1 else 'entries'}, last digest {chain.last}"
    )


def tell_secret(database: "Database") -> None:
    """What was not copied there, and why that matters."""
    tell(f"The secret is not among it: keys work there only with the same one, in {secret_place(database)}.")


def secret_place(database: "Database") -> str:
    """Where a database has its secret."""
    from app.store.secret import secret_file

    file = file_of(database)
    return "SAMSPILL_SECRET" if file is None else f"SAMSPILL_SECRET or the file {secret_file(file)}"
