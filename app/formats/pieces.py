"""Bytes on their way out: in pieces worth sending, through a file where a format must be whole first, counted."""

import hashlib
from collections.abc import Callable, Generator, Iterable, Iterator
from dataclasses import dataclass
from tempfile import TemporaryFile
from typing import IO, Any

PIECE = 64 * 1024
"""Bytes, at least, of every piece but the last."""


@dataclass(frozen=True, slots=True)
class Digest:
    """The bytes of a file, counted and digested."""

    bytes: int
    sha256: str
    """Hexadecimal."""


def in_pieces(chunks: Iterable[bytes]) -> Generator[bytes, None, None]:
    """The same bytes in pieces that are worth sending."""
    held: list[bytes] = []
    size = 0
    for chunk in chunks:
        held.append(chunk)
        size += len(chunk)
        if size >= PIECE:
            yield b"".join(held)
            held, size = [], 0
    if size:
        yield b"".join(held)


def of_file(write: Callable[[IO[bytes]], None]) -> Iterator[bytes]:
    """The bytes of a file that can only be handed out when it is whole; it is gone afterwards."""
    with TemporaryFile() as file:
        write(file)
        file.seek(0)
        while chunk := file.read(PIECE):
            yield chunk


def digest_of(chunks: Iterable[bytes], write: Callable[[bytes], Any] | None = None) -> Digest:
    """Length and digest of some bytes, each piece of which may be written somewhere on the way."""
    length, total = 0, hashlib.sha256()
    for chunk in chunks:
        if write is not None:
            write(chunk)
        length += len(chunk)
        total.update(chunk)
    return Digest(length, total.hexdigest())
