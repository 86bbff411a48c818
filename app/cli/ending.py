"""How those who serve end: nothing new is begun, what runs is finished, and nobody waits for long."""

import os
import signal
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing.process import BaseProcess
from threading import Timer
from time import monotonic
from types import FrameType

from uvicorn import Config, Server
from uvicorn.supervisors import Multiprocess

FINISHING_SECONDS = 8
"""How long what runs may go on; then downloads break off, and whoever waits for an answer gets none."""
LAST_SECONDS = 9.5
"""When a process ends whatever it is doing: who asked it to end waits ten seconds, as Docker does, and kills it."""
BROKEN_OFF = 1
"""Exit code of a process that had to leave something unfinished."""


class EndingServer(Server):
    """One process that serves."""

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """Begins to end."""
        if not self.should_exit:
            # A thread that works cannot be told to stop. What it has not committed by then is undone.
            last = Timer(LAST_SECONDS, os._exit, [BROKEN_OFF])
            last.daemon = True
            last.start()
        super().handle_exit(sig, frame)


class EndingWorkers(Multiprocess):
    """Several of them."""

    def __init__(self, config: Config, sockets: list[socket.socket]) -> None:
        super().__init__(config, sockets)
        self.is_whole = True
        """Whether everybody had finished when they ended."""

    def terminate_all(self) -> None:
        """Asks all to end."""
        # As long as one of us holds it, it takes connections that nobody will answer.
        for listener in self.sockets:
            listener.close()
        super().terminate_all()

    def join_all(self) -> None:
        """Waits for them, and ends those that are late."""
        until = monotonic() + LAST_SECONDS
        for process in self.processes:
            self.is_whole = _is_ended(process.process, until) and self.is_whole


def _is_ended(process: BaseProcess, until: float) -> bool:
    """Whether it ended by itself."""
    process.join(max(0.0, until - monotonic()))
    if process.exitcode is not None:
        return True
    process.kill()
    process.join()
    return False


@contextmanager
def ending_well() -> Iterator[None]:
    """Who is told to end and has done so ends with 0: the server raises the signal again when it is done."""
    before = signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)
