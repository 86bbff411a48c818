"""Which version of something a caller has seen: `If-Match`, compared by the beginnings of validators."""

import re

from fastapi import Request

from app.errors import VersionMissing, VersionOutdated

_ETAG = re.compile(r'(?:W/)?"(\d{1,18})(?:\.[^"]*)?"')


def wished_versions(request: Request) -> frozenset[int] | None:
    """The versions that `If-Match` names by the beginnings of their ETags; None for `*`, VersionMissing for nothing.

    Weak validators count too: what stands between us may weaken an ETag, and the version in it says enough.
    """
    sent = request.headers.get("if-match", "").strip()
    if not sent:
        raise VersionMissing
    if sent == "*":
        return None
    return frozenset(int(version) for version in _ETAG.findall(sent))


def check_version(wished: frozenset[int] | None, present: int) -> None:
    """VersionOutdated where `If-Match` named other versions than the present one."""
    if wished is not None and present not in wished:
        raise VersionOutdated(present)
