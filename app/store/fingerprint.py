"""What rows say, as a number and a digest that are the same on every database."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256

import orjson

_MODULUS = 2**256


@dataclass
class Fingerprint:
    """Rows so far, in whatever order they came: databases sort words each in its own way."""

    rows: int = 0
    _sum: int = 0

    def add(self, rows: Iterable[Sequence[object]]) -> None:
        """Some rows more, each with its values in the same order."""
        for row in rows:
            said = orjson.dumps(tuple(row), default=_digest)
            self._sum += int.from_bytes(sha256(said).digest(), "big")
            self.rows += 1

    @property
    def digest(self) -> str:
        """The sum of the SHA-256 of all rows, 64 hexadecimal digits."""
        return f"{self._sum % _MODULUS:064x}"


def _digest(value: object) -> str:
    if isinstance(value, bytes):
        return sha256(value).hexdigest()
    raise TypeError(f"No value of a table is of the type {type(value).__name__}.")
