"""Zip archives that come out the same each time: entries by name, no clock, no owner.

What may differ between machines is what zlib makes of the same content: another library, such as zlib-ng, finds another
coding of it. So whoever compares across machines compares the digests of what is inside, which stand in the package.
"""

import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import IO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

EARLIEST = (1980, 1, 1, 0, 0, 0)
"""When every entry was made, as far as the archive tells: the earliest that can be told."""
_UNIX = 3
_READABLE = 0o100644 << 16

Entry = bytes | Path
"""What stands in an archive, or the file that it is copied from."""


def write_archive(file: IO[bytes], entries: Mapping[str, Entry]) -> None:
    """Writes an archive into an open file that can be searched."""
    with ZipFile(file, "w") as archive:
        for name, content in sorted(entries.items()):
            told = ZipInfo(name, EARLIEST)
            told.compress_type, told.create_system, told.external_attr = ZIP_DEFLATED, _UNIX, _READABLE
            if isinstance(content, bytes):
                archive.writestr(told, content)
                continue
            # Told before, as more than two gigabytes need another form.
            told.file_size = content.stat().st_size
            with content.open("rb") as source, archive.open(told, "w") as target:
                shutil.copyfileobj(source, target)
