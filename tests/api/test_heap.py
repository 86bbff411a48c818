"""Memory that is free goes from thread to thread, and back to the system."""

import ctypes
import subprocess
import sys
from pathlib import Path
from resource import getpagesize

import pytest

from app.api.heap import give_back

pytestmark = pytest.mark.skipif(
    not hasattr(ctypes.pythonapi, "malloc_trim"), reason="The C library is not that of GNU."
)

PIECES, PIECE_BYTES = 1000, 64 * 1024
CHILD = f"""
import ctypes, sys
from threading import Barrier, Thread
if "shared" in sys.argv:
    from app.api.heap import share_one_heap
    share_one_heap()
together = Barrier(3)
def ask():
    kept = bytearray({PIECE_BYTES})
    together.wait()
threads = [Thread(target=ask) for _ in range(3)]
[one.start() for one in threads], [one.join() for one in threads]
ctypes.pythonapi.malloc_stats()
"""


def resident_bytes() -> int:
    return int(Path("/proc/self/statm").read_text().split()[1]) * getpagesize()


def test_what_is_free_between_what_is_in_use_is_given_back() -> None:
    pieces = [b"x" * PIECE_BYTES for _ in range(PIECES)]
    before = resident_bytes()
    del pieces[:-1]
    give_back()

    assert before - resident_bytes() > PIECES * PIECE_BYTES / 2


def test_all_threads_share_one_heap() -> None:
    heaps = {
        how: subprocess.run(
            [sys.executable, "-c", CHILD, how], capture_output=True, text=True, check=True
        ).stderr.count("Arena ")
        for how in ("shared", "usual")
    }

    assert heaps["shared"] == 1
    assert heaps["usual"] > 1
