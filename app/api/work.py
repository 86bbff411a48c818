"""Heavy work: what takes longer the more is sent or found, counted in points."""

from collections.abc import Iterator
from contextlib import contextmanager
from math import ceil
from typing import Any

from fastapi import Depends, Request

from app import clock
from app.api.bodies import MOST_BYTES_OF_A_CASE
from app.api.declared_length import bytes_declared
from app.api.dependencies import services_of
from app.api.limits import WORK
from app.api.network import network_of
from app.errors import MatchingBusy
from app.places import taken

BYTES_A_POINT = 64 * 1024
"""A case has 10 to 40 KB and is checked in 10 to 30 ms; the worst text of 2 MB takes 2.5 s."""
CASES_A_POINT = 100
"""As a workbook they take 0.2 s, as CSV 20 ms."""
POINTS_OF_A_DRAWING = 2
"""It takes 50 to 400 ms."""
PIXELS_A_POINT = 500_000
"""They take 150 ms."""
CASES_READ_A_POINT = 10_000
"""An older state of 50,000 takes up to half a second to read."""
CASES_COMPARED_A_POINT = 2500
"""To make 50,000 ready to be compared takes 1 to 3 seconds."""
ROWS_A_POINT = 10
"""Rows of a table, each with a name that nobody asked for before: among 50,000 cases they take 0.1 to 0.3 s."""
UNTOLD = 2**63
"""Bytes of a body that does not say how long it is: it may be the longest."""


def heavy(most_bytes: int) -> Any:
    """What a route declares that works hard on what is sent, of which it reads so much.

    One point, and one more for each 64 KB; TooManyRequests before anything of it is read. What says that it is longer
    is not read at all, and is one point.
    """

    async def count_sent(request: Request) -> None:
        declared = bytes_declared(request.headers.get("content-length", ""))
        untold = UNTOLD if "transfer-encoding" in request.headers else 0
        told = untold if declared is None else declared
        is_read = declared is None or declared <= most_bytes
        _count(request, 1 + (told // BYTES_A_POINT if is_read else 0))

    return Depends(count_sent)


HEAVY = heavy(MOST_BYTES_OF_A_CASE)
"""The same where a case is sent."""


def count_export(request: Request, cases: int) -> None:
    """Counts a file that is about to be made; TooManyRequests."""
    _count(request, 1 + cases // CASES_A_POINT)


def count_begun(request: Request) -> None:
    """Counts a point for what begins now, however small it turns out to be; TooManyRequests."""
    _count(request, 1)


def count_drawing(request: Request, pixels: int = 0) -> None:
    """Counts a picture that is about to be drawn, as SVG or in so many pixels; TooManyRequests."""
    _count(request, POINTS_OF_A_DRAWING + pixels // PIXELS_A_POINT)


def count_past(request: Request, cases: int) -> None:
    """Counts an older state that has to be read; TooManyRequests."""
    _count(request, 1 + cases // CASES_READ_A_POINT)


def count_past_compared(request: Request, cases: int) -> None:
    """Counts an older state whose cases have to be made ready to be compared; TooManyRequests."""
    _count(request, 1 + cases // CASES_COMPARED_A_POINT)


@contextmanager
def matching(request: Request, rows: int) -> Iterator[None]:
    """While rows of a table are matched, or get columns; TooManyRequests or MatchingBusy before it begins."""
    _count(request, max(1, ceil(rows / ROWS_A_POINT)))
    with taken(services_of(request).slow, MatchingBusy):
        yield


@contextmanager
def calculating(request: Request) -> Iterator[None]:
    """While an analysis is worked out: one for each address, which counts a point for each whole second it took.

    TooManyRequests before it begins, where not as much is left as it may take.
    """
    services, who = services_of(request), network_of(request.scope)
    with services.calculating.alone(who, "One address may have one analysis worked out at a time"):
        services.limits.require(request.scope, WORK, who, ceil(services.settings.qca_seconds))
        begun = clock.seconds()
        try:
            yield
        finally:
            services.limits.charge(request.scope, WORK, who, int(clock.seconds() - begun))


def _count(request: Request, points: int) -> None:
    services_of(request).limits.count(request.scope, WORK, network_of(request.scope), points)
