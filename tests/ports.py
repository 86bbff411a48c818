"""A port for a service that is started a moment later."""

import random
import socket
from contextlib import suppress

PORTS = range(20_000, 32_000)
"""Below those that a machine gives by itself to whoever asks for any: nobody gets one of these by chance meanwhile."""


def free_port() -> int:
    """One of 127.0.0.1 on which nothing listens, another one each time."""
    while True:
        port = random.SystemRandom().choice(PORTS)
        with suppress(OSError), socket.create_server(("127.0.0.1", port)):
            return port
