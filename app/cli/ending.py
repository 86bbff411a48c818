"""How those who serve end: nothing new is begun, what runs is finished, and nobody waits for long."""

import os
import signal
import socket
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing import active_children, parent_process
from multiprocessing.process import BaseProcess
from threading import Thread, Timer
from time import monotonic
from types import FrameType

import structlog
from uvicorn import Config, Server
from uvicorn.lifespan.on import LifespanOn
from uvicorn.supervisors import Multiprocess

FINISHING_SECONDS = 8
"""How long what runs may go on; then downloads break off, and whoever waits for an answer gets none."""
LAST_SECONDS = 9
"""When, from the signal, a process ends whatever it is doing: who sent it waits ten seconds, as Docker does, and kills
it. The rest is for taking down what is left."""
LATEST_SECONDS = 9.5
"""When those end who wait for others, should something keep them from it."""
BROKEN_OFF = 1
"""Exit code of a process that had to leave something unfinished."""


class EndingLifespan(LifespanOn):
    """What a process does beside its requests: where that fails it ends, or it would answer half of what it should."""

    config: "EndingConfig"

    async def main(self) -> None:
        """Lasts as long as it does."""
        await super().main()
        if self.shutdown_failed:
            # The server has told the traceback. Whoever began this process begins another one.
            structlog.get_logger().error("ends-by-itself")
            self.config.is_broken = True
            _after(LAST_SECONDS, _leave)
            signal.raise_signal(signal.SIGTERM)


class EndingConfig(Config):
    """How one process serves, or several do."""

    is_broken = False
    """Whether it ends though nobody has asked it to."""

    def load(self) -> None:
        """Reads the application."""
        super().load()
        self.lifespan_class = EndingLifespan
        if (first := parent_process()) is not None:
            Thread(target=_end_after, args=[first], daemon=True).start()


class EndingServer(Server):
    """One process that serves."""

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """Begins to end."""
        if not self.should_exit:
            # A thread that works cannot be told to stop. What it has not committed by then is undone.
            _after(LAST_SECONDS, _leave)
        super().handle_exit(sig, frame)


class EndingWorkers(Multiprocess):
    """Several of them."""

    def __init__(self, config: Config, sockets: list[socket.socket]) -> None:
        super().__init__(config, sockets)
        self.is_whole = True
        """Whether everybody had finished when they ended."""
        self._until: float | None = None
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, self._begin_to_end)

    def _begin_to_end(self, _number: int, _frame: FrameType | None) -> None:
        # At once: the loop looks twice a second, and may wait five seconds for one that hangs.
        if self._until is not None:
            return
        self._until = monotonic() + LAST_SECONDS
        _after(LATEST_SECONDS, _leave_alone)
        for process in self.processes:
            process.process.terminate()
        # In a thread, as the one that was interrupted may hold the lock of what it waits for.
        Thread(target=self.should_exit.set, daemon=True).start()

    def terminate_all(self) -> None:
        """Asks all to end."""
        # As long as one of us holds it, it takes connections that nobody will answer.
        for listener in self.sockets:
            listener.close()
        super().terminate_all()

    def join_all(self) -> None:
        """Waits for them, and ends those that are late."""
        until = monotonic() + LAST_SECONDS if self._until is None else self._until
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


def _end_after(first: BaseProcess) -> None:
    """Ends this process where the one that began it was killed: it would keep the port from whoever begins anew."""
    first.join()
    os.kill(os.getpid(), signal.SIGTERM)


def _after(seconds: float, end: Callable[[], None]) -> None:
    last = Timer(seconds, end)
    last.daemon = True
    last.start()


def _leave() -> None:
    os._exit(BROKEN_OFF)


def _leave_alone() -> None:
    for child in active_children():
        child.kill()
    _leave()


@contextmanager
def ending_well(config: EndingConfig) -> Iterator[None]:
    """Who is told to end and has done so ends with 0: the server raises the signal again when it is done.

    The last line of the log says that it is over.
    """
    before = signal.signal(signal.SIGTERM, lambda *_: sys.exit(BROKEN_OFF if config.is_broken else 0))
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)
        structlog.get_logger().info("ended")
