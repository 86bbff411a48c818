"""The program that draws: specifications and drawings come in, SVG and PNG go out, until nothing comes for long.

It is run by itself (`renderer.py`) and imports nothing of ours, so that it is small and starts quickly.
"""

import os
import struct
import sys
from threading import Timer

HEAD = struct.Struct(">cdQ")
ANSWER = struct.Struct(">cQ")
IDLE_SECONDS = 300
"""After which the memory is given back."""


def draw(wanted: bytes, scale: float, what: bytes) -> bytes:
    """SVG of a Vega-Lite specification, PNG of an SVG, or the bundle; nothing is fetched, whatever stands in it."""
    import vl_convert

    if wanted == b"b":
        return vl_convert.javascript_bundle(what.decode()).encode()
    if wanted == b"s":
        return vl_convert.vegalite_to_svg(what.decode(), allowed_base_urls=[]).encode()
    return vl_convert.svg_to_png(what.decode(), scale=scale)


def main() -> None:
    """Answers until the other side goes away."""
    questions = sys.stdin.buffer
    # What the library prints is no answer.
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    while True:
        # Not by `select`, which knows no pipes on Windows. Where a question comes just then, it is asked once more.
        idle = Timer(IDLE_SECONDS, os._exit, [0])
        idle.daemon = True
        idle.start()
        head = questions.read(HEAD.size)
        idle.cancel()
        if len(head) < HEAD.size:
            return
        wanted, scale, size = HEAD.unpack(head)
        what = questions.read(size)
        try:
            kind, drawn = b"+", draw(wanted, scale, what)
        except ValueError as error:
            kind, drawn = b"-", str(error).encode()
        answers.write(ANSWER.pack(kind, len(drawn)) + drawn)
        answers.flush()


if __name__ == "__main__":
    main()
