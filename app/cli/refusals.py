"""What goes wrong, told in sentences, and which exit code says so."""

import errno
from collections.abc import Callable, Iterable
from enum import IntEnum
from functools import wraps
from typing import ParamSpec

import typer

from app.errors import (
    AccountErased,
    AccountNotFound,
    AccountTaken,
    DatabaseNotBegun,
    DetailsRefused,
    DomainError,
    Fault,
    KeyNotFound,
    KeysUnavailable,
    QueryRefused,
    ReleaseRefused,
    SeedRefused,
    SettingsRefused,
    TooManyKeys,
    TransferRefused,
)

P = ParamSpec("P")


class ExitCode(IntEnum):
    """How a command ended."""

    DONE = 0
    FAILED = 1
    """The machine, the network or the database is not as it should be."""
    BAD_INPUT = 2
    """A file, a setting or an option has to be corrected first."""
    LEFT_ALONE = 3
    """Some files were not published, because their cases were edited since."""


BAD_INPUT = (
    DatabaseNotBegun,
    QueryRefused,
    SeedRefused,
    SettingsRefused,
    DetailsRefused,
    AccountNotFound,
    AccountTaken,
    AccountErased,
    KeyNotFound,
    KeysUnavailable,
    TooManyKeys,
    ReleaseRefused,
    TransferRefused,
)


def in_words(command: Callable[P, None]) -> Callable[P, None]:
    """The same command, which tells what was foreseen in words instead of a traceback, and exits accordingly."""

    @wraps(command)
    def told(*args: P.args, **options: P.kwargs) -> None:
        try:
            command(*args, **options)
        except DomainError as refused:
            tell_faults(refused.faults)
            if refused.detail not in (fault.detail for fault in refused.faults):
                tell(refused.detail)
            raise typer.Exit(ExitCode.BAD_INPUT if isinstance(refused, BAD_INPUT) else ExitCode.FAILED) from refused
        except OSError as error:
            # A reader such as `head` that has seen enough is no failure worth a sentence.
            if error.errno == errno.EPIPE:
                raise
            tell(f"{error.strerror or error}{f': {error.filename}' if error.filename else ''}.")
            raise typer.Exit(ExitCode.FAILED) from error

    return told


def tell(sentence: str) -> None:
    """Says something to whoever watches, apart from what the command gives out."""
    typer.echo(sentence, err=True)


def tell_faults(faults: Iterable[Fault]) -> None:
    """Tells each fault on a line of its own, with the nearest right thing."""
    for fault in faults:
        tell(f"{fault.detail} Did you mean '{fault.did_you_mean}'?" if fault.did_you_mean else fault.detail)
