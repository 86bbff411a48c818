"""Draws in a process of its own: SVG and PNG of a specification, one after the other, and what draws in browsers.

Within this process every thread would stand still meanwhile: the library holds the lock of the interpreter for 30 ms to
0.8 s. There it also keeps its 100 MB, sees no database and no secret, and can be ended.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from hashlib import blake2b
from pathlib import Path
from struct import Struct
from subprocess import PIPE, Popen
from threading import BoundedSemaphore, Lock, Timer
from time import monotonic
from typing import IO, Any
from zlib import compress, decompress

import orjson

from app.errors import DrawingUnavailable
from app.places import taken

HEAD = Struct(">cdQ")
"""What is wanted (`s` for SVG, `p` for PNG, `b` for the bundle), how many times as large, bytes of what is drawn."""
ANSWER = Struct(">cQ")
"""`+`, or `-` for what could not be drawn; bytes of the drawing."""
SECONDS = 20.0
"""For one drawing; the largest takes 2 s."""
WAITING = 5
"""Questions that may wait here, each of which keeps a thread. Over HTTP they wait before one is taken for them."""
KEPT = 16
"""Drawings that are kept, as the same one is wanted as PNG, or by others who waited for it."""
LARGEST_KEPT = 256 * 1024
"""Characters of a drawing that is kept."""
BUNDLING = 3
"""How many times as long what draws in browsers may take: it takes 1 s where nothing else is done."""
EXPORTED = "export { vegaEmbed };"
"""All that a page needs of Vega: what takes a specification, with the interpreter that needs no `unsafe-eval`."""
PROGRAM = Path(__file__).with_name("drawing.py")
ENVIRONMENT = {name: os.environ[name] for name in ("SYSTEMROOT",) if name in os.environ}
"""Of the process that draws: without it nothing starts on Windows, and elsewhere it is empty."""


class Renderer:
    """Every thread may ask; the process is started by the first, and ends by itself when nothing is asked for long."""

    def __init__(self, seconds: float = SECONDS, waiting: int = WAITING) -> None:
        self._seconds = seconds
        self._places = BoundedSemaphore(waiting + 1)
        self._shared = BoundedSemaphore(waiting + 1)
        self._turn = Lock()
        self._process: Popen[bytes] | None = None
        self._is_closed = False
        # Read without the turn, changed only with it.
        self._kept: dict[bytes, str] = {}
        self._bundle: bytes | None = None

    def share(self, places: BoundedSemaphore) -> None:
        """Takes a place of these as well from now on, which all share that keeps threads for slow work."""
        self._shared = places

    def svg(self, specification: dict[str, Any]) -> str:
        """As Vega draws it; DrawingUnavailable where too many wait already."""
        what = orjson.dumps(specification)
        name = blake2b(what, digest_size=16).digest()
        if (svg := self._kept.get(name)) is None:
            with self._place():
                svg = self._kept.get(name) or self._drawn(b"s", 1.0, what).decode()
                self._keep(name, svg)
        return svg

    def png(self, svg: str, scale: float) -> bytes:
        """The same in pixels, `scale` for each of the drawing."""
        with self._place():
            return self._drawn(b"p", scale, svg.encode())

    def bundle(self) -> bytes:
        """Vega for browsers, as a module of 0.9 MB; made once, which takes a second, and kept compressed."""
        if (packed := self._bundle) is None:
            with self._place():
                packed = self._bundle or compress(self._drawn(b"b", 1.0, EXPORTED.encode(), BUNDLING))
                self._bundle = packed
        return decompress(packed)

    def close(self) -> None:
        """Ends the process, if there is one, and draws no more."""
        self._is_closed = True
        if (process := self._process) is not None:
            process.kill()
        with self._turn:
            self._end()

    def _drawn(self, wanted: bytes, scale: float, what: bytes, longer: int = 1) -> bytes:
        begun, seconds = monotonic(), self._seconds * longer
        # Twice, as one that has been idle for long may end just now; but not what took too long.
        for _ in range(2):
            if self._is_closed or monotonic() - begun >= seconds:
                break
            answer = self._asked(self._running(), HEAD.pack(wanted, scale, len(what)) + what, seconds)
            if answer is not None:
                return answer
            self._end()
        raise DrawingUnavailable("The picture could not be drawn in time", 10)

    def _keep(self, name: bytes, svg: str) -> None:
        self._kept.pop(name, None)
        if len(svg) <= LARGEST_KEPT:
            self._kept[name] = svg
        while len(self._kept) > KEPT:
            del self._kept[next(iter(self._kept))]

    @contextmanager
    def _place(self) -> Iterator[None]:
        busy = partial(DrawingUnavailable, "Other pictures are being drawn", 2)
        with taken(self._places, busy), taken(self._shared, busy), taken(self._turn, busy, self._seconds):
            yield

    def _running(self) -> "Popen[bytes]":
        if self._process is None or self._process.poll() is not None:
            self._end()
            # Nothing of our environment goes along but where Windows lies; no folder of ours is looked in for what it
            # imports.
            command = [sys.executable, "-I", str(PROGRAM)]
            self._process = Popen(command, stdin=PIPE, stdout=PIPE, env=ENVIRONMENT)  # noqa: S603  ours
            if self._is_closed:
                self._process.kill()
        return self._process

    def _asked(self, process: "Popen[bytes]", question: bytes, seconds: float) -> bytes | None:
        """What it draws; None where it ended instead."""
        assert process.stdin is not None  # noqa: S101  both are pipes
        assert process.stdout is not None  # noqa: S101
        late = Timer(seconds, process.kill)
        late.start()
        try:
            process.stdin.write(question)
            process.stdin.flush()
            kind, size = ANSWER.unpack(_exactly(process.stdout, ANSWER.size))
            drawn = _exactly(process.stdout, size)
        except (OSError, EOFError):
            return None
        finally:
            late.cancel()
        if kind != b"+":
            raise ValueError(drawn.decode())
        return drawn

    def _end(self) -> None:
        if (process := self._process) is not None:
            self._process = None
            process.kill()
            process.wait()
            for pipe in filter(None, (process.stdin, process.stdout)):
                # What was not sent yet is sent to nobody.
                with suppress(OSError):
                    pipe.close()


def _exactly(pipe: IO[bytes], size: int) -> bytes:
    read = pipe.read(size)
    if len(read) < size:
        raise EOFError
    return read
