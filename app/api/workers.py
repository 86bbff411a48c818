"""What each process that serves tells of itself, and the files in which it tells the others."""

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock
from time import time
from typing import Any

import orjson

from app.api.counted_requests import Kind

FOLDER = "_SAMSPILL_WORKERS"
"""The environment variable with the folder of several workers; no setting, as `samspill serve` makes and removes it."""
TELLING_SECONDS = 1.0
"""How often each worker writes its file."""
GONE_SECONDS = 15.0
"""Whoever has not told anything for so long has ended."""

Values = Mapping[tuple[str, ...], float]
"""Numbers by the name of a figure and the values of its labels."""


@dataclass(frozen=True, slots=True)
class Told:
    """What one worker knows of itself at some moment."""

    values: Values
    requests: Mapping[Kind, list[float]]
    """Buckets and seconds, as `CountedRequests` has them."""
    told_at: float = field(default_factory=time)
    """Seconds since 1970; 0 of one that has ended."""

    @property
    def is_alive(self) -> bool:
        """Whether it serves."""
        return time() - self.told_at < GONE_SECONDS


class Workers:
    """All that serve together; one that is alone needs no file."""

    def __init__(self, folder: Path | None, own: str = "") -> None:
        self._folder = folder
        self._file = folder / f"{own or os.getpid()}.json" if folder else None
        # Whoever asks for the numbers has them written too, beside the tick of each second.
        self._turn = Lock()

    @property
    def are_several(self) -> bool:
        """Whether there may be others."""
        return self._folder is not None

    def tell(self, own: Told) -> None:
        """Leaves what the others read; a disk that is full takes nothing from those who ask."""
        if self._file is None:
            return
        raw = orjson.dumps([own.told_at, _pairs(own.values), _pairs(own.requests)])
        new = self._file.with_suffix(".new")
        with self._turn, suppress(OSError):
            new.write_bytes(raw)
            new.replace(self._file)

    def all(self, own: Told) -> list[Told]:
        """This worker, and what the others told last."""
        self.tell(own)
        return [own, *self._others()]

    def _others(self) -> Iterator[Told]:
        for file in sorted(self._folder.glob("*.json")) if self._folder else ():
            if file != self._file:
                # Removed with its folder, when all end; or what a disk that failed has left of it.
                with suppress(OSError, ValueError):
                    yield _read(file.read_bytes())


def workers_here() -> Workers:
    """Those that this process serves with."""
    folder = os.environ.get(FOLDER)
    return Workers(Path(folder) if folder else None)


def _pairs(numbers: Mapping[Any, Any]) -> list[tuple[Any, Any]]:
    return list(numbers.items())


def _read(raw: bytes) -> Told:
    told_at, values, requests = orjson.loads(raw)
    return Told(_mapping(values), _mapping(requests), told_at)


def _mapping(pairs: Iterable[tuple[list[str], Any]]) -> dict[Any, Any]:
    return {tuple(key): value for key, value in pairs}
