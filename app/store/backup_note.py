"""What stands beside a backup: its checksum as `sha256sum --check` reads it, and what it holds."""

import re
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import IO

from app.errors import TransferRefused

CHUNK = 1024 * 1024
"""Bytes read at a time."""

_NOTE = re.compile(
    r"# Samspill, dataset revision (?P<revision>\d+), (?P<at>\S+), "
    r"audit trail of (?P<entries>\d+) entries up to (?P<last>[0-9a-f]{64}|-)\n"
    r"(?P<sha256>[0-9a-f]{64})  [^/\n]+\n"
)


@dataclass(frozen=True, slots=True)
class BackupNote:
    """What a backup is known by."""

    sha256: str
    """Of the whole file, 64 hexadecimal digits."""
    revision: int
    """Its dataset revision."""
    at: datetime
    """When it was made, UTC."""
    entries: int
    """How long its audit trail is."""
    last: str
    """Digest of the last of these; empty where there is none."""

    def text(self, name: str) -> str:
        """As it is written beside a file of this name; to `sha256sum` the first line is a comment."""
        return (
            f"# Samspill, dataset revision {self.revision}, {self.at:%Y-%m-%dT%H:%M:%SZ}, "
            f"audit trail of {self.entries} entries up to {self.last or '-'}\n{self.sha256}  {name}\n"
        )


def note_file(backup: Path) -> Path:
    """`monday.db.sha256` beside `monday.db`."""
    return backup.with_name(f"{backup.name}.sha256")


def read_note(backup: Path) -> BackupNote:
    """What stands beside a backup; TransferRefused where nothing does, or something else."""
    file = note_file(backup)
    try:
        read = _NOTE.fullmatch(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise TransferRefused(f"Beside {backup} there is no {file.name}, which says whether it is whole.") from None
    except UnicodeDecodeError:
        read = None
    if read is None:
        raise TransferRefused(f"{file} does not say what 'samspill backup' writes there.")
    last = read["last"].strip("-")
    return BackupNote(
        read["sha256"], int(read["revision"]), datetime.fromisoformat(read["at"]), int(read["entries"]), last
    )


def copy_file(source: IO[bytes], target: IO[bytes] | None = None) -> str:
    """SHA-256 of an open file up to its end, which is written into another one on the way."""
    digest = sha256()
    while chunk := source.read(CHUNK):
        digest.update(chunk)
        if target is not None:
            target.write(chunk)
    return digest.hexdigest()
