"""The child process that calculates: one line of JSON in, one line out; it ends when its parent does."""

import os
import signal
import sys
from typing import Any

import orjson

from app.qca.analysis import Unanswerable
from app.qca.works import WORKS

READY = b"{}\n"
"""What it says first."""
GRACE_SECONDS = 5
"""After the time that a work may take its parent ends it; without a parent it ends itself, so much later."""


def main() -> None:
    """Works until nothing more is sent."""
    answers = os.fdopen(os.dup(1), "wb")
    # Whatever a library may print belongs to the log.
    os.dup2(2, 1)
    answers.write(READY)
    answers.flush()
    for line in sys.stdin.buffer:
        sent = orjson.loads(line)
        _end_after(sent["seconds"] + GRACE_SECONDS)
        answers.write(orjson.dumps(_worked(sent)) + b"\n")
        answers.flush()
        _end_after(0)


def _worked(sent: dict[str, Any]) -> dict[str, Any]:
    try:
        return {"told": WORKS[sent["work"]](sent)}
    except Unanswerable as why:
        return {"refused": str(why)}


def _end_after(seconds: float) -> None:
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_REAL, seconds)


if __name__ == "__main__":
    main()
