"""Heavy work: what takes longer the more is sent or found, counted in points."""

from fastapi import Depends, Request

from app.api.dependencies import services_of
from app.api.limits import WORK
from app.api.network import network_of

BYTES_A_POINT = 64 * 1024
"""A case has 10 to 40 KB and is checked in 10 to 30 ms; the worst text of 2 MB takes 2.5 s."""
CASES_A_POINT = 100
"""As a workbook they take 0.2 s, as CSV 20 ms."""
UNTOLD = 2**63
"""Bytes of a body that does not say how long it is: it may be the longest."""


async def count_sent(request: Request) -> None:
    """A dependency: one point, and one more for each 64 KB; TooManyRequests before anything of it is read."""
    untold = UNTOLD if "transfer-encoding" in request.headers else 0
    length = request.headers.get("content-length", "")
    _count(request, 1 + (int(length[:18]) if length.isdecimal() else untold) // BYTES_A_POINT)


HEAVY = Depends(count_sent)
"""What a route declares that works hard on what is sent."""


def count_export(request: Request, cases: int) -> None:
    """Counts a file that is about to be made; TooManyRequests."""
    _count(request, 1 + cases // CASES_A_POINT)


def _count(request: Request, points: int) -> None:
    services_of(request).limits.count(request.scope, WORK, network_of(request.scope), points)
