"""A service that really listens, for those who can only ask over the network: browsers, generated clients."""

import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Thread

import uvicorn
from starlette.types import ASGIApp


@contextmanager
def listening(app: ASGIApp) -> Iterator[str]:
    """The address of an application that is served in a thread of its own, as whoever asks may have the loop here."""
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        server = uvicorn.Server(uvicorn.Config(app, log_config=None))
        running = Thread(target=server.run, kwargs={"sockets": [bound]}, daemon=True)
        running.start()
        while not server.started:
            assert running.is_alive(), "the service ended instead of answering"
            time.sleep(0.01)
        try:
            yield f"http://127.0.0.1:{bound.getsockname()[1]}"
        finally:
            server.should_exit = True
            running.join()
