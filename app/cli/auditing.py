"""`samspill audit verify`: whether the trail is whole."""

import re
from typing import TYPE_CHECKING, Annotated

import typer

from app.cli.opening import begun_database
from app.cli.refusals import ExitCode, tell

if TYPE_CHECKING:
    from app.editorial.audit import Chain
    from app.store.database import Database

Expected = Annotated[
    str,
    typer.Option(
        "--expect",
        metavar="DIGEST",
        help="A digest that this command or /v1/audit told before: it must still be there, or entries were cut off.",
    ),
]


def verify(expect: Expected = "") -> None:
    """Prove that no entry of the audit trail was changed or dropped; changes nothing.

    Exit code 1 when one was. Keep the last digest elsewhere: only by it is it seen when the end was cut off.
    """
    from app.settings import load_settings

    if expect and not re.fullmatch("[0-9a-f]{64}", expect):
        tell("--expect takes a digest: 64 digits 0-9 and a-f.")
        raise typer.Exit(ExitCode.BAD_INPUT)
    with begun_database(load_settings()) as database:
        chain = _chain_in(database, expect)
    if chain.broken is not None:
        tell(
            f"The trail is broken: entry {chain.broken.id} ({chain.broken.action}, {chain.broken.at:%Y-%m-%d %H:%M:%S}"
            f" UTC) was changed, or one before it is missing. Whole before it: {_entries(chain.length)}."
        )
        raise typer.Exit(ExitCode.FAILED)
    if expect and chain.after_expected is None:
        tell(f"No entry has the digest {expect}: entries were cut off, or the trail was written anew.")
        raise typer.Exit(ExitCode.FAILED)
    if expect:
        tell(f"The digest that was expected is there; {_entries(chain.after_expected or 0)} came after it.")
    last = f"last digest {chain.last}" if chain.length else "nothing has been done yet"
    typer.echo(f"{_entries(chain.length)}, chain whole, {last}")


def _chain_in(database: "Database", expect: str) -> "Chain":
    from app.editorial.audit import read_chain

    with database.reading() as session:
        return read_chain(session, expect)


def _entries(number: int) -> str:
    return f"{number:,} entry" if number == 1 else f"{number:,} entries"
