"""Which version of something a caller has seen: `If-Match`, compared by the beginnings of validators."""

import re

from fastapi import Request

from app.errors import VersionMissing, VersionOutdated, VersionUnread

_ETAG = re.compile(r'(?:W/)?"([^"]*)"')
_VERSION = re.compile(r'(\d{1,18})(?:\.[^",]*)?')


def wished_versions(request: Request) -> frozenset[int] | None:
    """The versions that `If-Match` names by the beginnings of their ETags; None for `*`, VersionMissing for nothing.

    Weak validators count too: what stands between us may weaken an ETag, and the version in it says enough. So does a
    single one whose quotes a shell has eaten; VersionUnread for what is no ETag at all.
    """
    sent = request.headers.get("if-match", "").strip()
    if not sent:
        raise VersionMissing
    if sent == "*":
        return None
    tags = _ETAG.findall(sent)
    if not tags and not _VERSION.fullmatch(sent):
        raise VersionUnread
    return frozenset(int(version[1]) for tag in tags or [sent] if (version := _VERSION.fullmatch(tag)))


def check_version(wished: frozenset[int] | None, present: int) -> None:
    """VersionOutdated where `If-Match` named other versions than the present one."""
    if wished is not None and present not in wished:
        raise VersionOutdated(present)
