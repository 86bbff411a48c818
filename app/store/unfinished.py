"""A file that is there whole or not at all, for its owner alone, and never in the place of another one."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from secrets import token_hex

from app.errors import TransferRefused

BESIDE = ("-wal", "-shm", "-journal")
"""What SQLite keeps beside a file while it is in use."""


@contextmanager
def unfinished(file: Path) -> Iterator[Path]:
    """Another file beside it, empty, to be filled and placed; it is gone afterwards, whatever happens."""
    partial = file.with_name(f"{file.name}.{token_hex(4)}.unfinished")
    os.close(os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    try:
        yield partial
    finally:
        for name in ("", *BESIDE):
            partial.with_name(f"{partial.name}{name}").unlink(missing_ok=True)


def place(partial: Path, file: Path) -> None:
    """Gives what is finished its name, on the disk too; TransferRefused where another one has it."""
    _sync(partial)
    try:
        # Unlike renaming, this never takes the place of a file.
        os.link(partial, file)
    except FileExistsError:
        raise TransferRefused(f"{file} is there already, and nothing is overwritten.") from None
    except OSError:
        # Some disks know no second name for a file.
        if file.exists():
            raise TransferRefused(f"{file} is there already, and nothing is overwritten.") from None
        partial.rename(file)
    _sync_folder(file.parent)


def take_place(partial: Path, file: Path) -> None:
    """The same in the place of a file that may go."""
    _sync(partial)
    partial.replace(file)
    _sync_folder(file.parent)


def _sync(path: Path) -> None:
    opened = os.open(path, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


def _sync_folder(folder: Path) -> None:
    # Not every disk knows how to.
    with suppress(OSError):
        _sync(folder)
