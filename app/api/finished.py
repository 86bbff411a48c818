"""A finished answer: its bytes, its validator, its compressed form, and what says that it has not changed."""

import gzip
from dataclasses import dataclass
from hashlib import blake2b

from uvicorn.protocols.http.httptools_impl import HEADER_RE, HEADER_VALUE_RE

Headers = list[tuple[bytes, bytes]]

OF_UNCHANGED = frozenset(
    (b"etag", b"cache-control", b"vary", b"samspill-revision", b"access-control-allow-origin",
     b"access-control-expose-headers")
)  # fmt: skip
"""What a 304 says; the rest is known to whoever has the answer, and should not be repeated (RFC 9110, 15.4.5)."""
AS_OF = b"samspill-as-of"
"""The header by which an answer tells that an older state was asked for."""
WORTH_COMPRESSING = 1000
"""Bytes from which a body is compressed."""


@dataclass(frozen=True, slots=True)
class Finished:
    """An answer of status 200 as it is sent, all but the id of the request."""

    revision: int
    """Dataset revision that it was made from."""
    route: str | None
    """Template of the address that made it."""
    head: bytes
    """Its headers, as lines."""
    body: bytes
    etag: bytes
    is_past: bool
    """Whether an older state was asked for, so that it was made at a newer revision than from."""
    unchanged: bytes
    """The head of a 304 to whoever has it already (RFC 9110, 15.4.5)."""


def finish(headers: Headers, body: bytes, coding: bytes, route: str | None) -> Finished:
    """Completes what a route answered: a strong validator `"VERSION.LANGUAGE.CODING-DIGEST"`, which the route began.

    `coding` is `gzip`, or empty for none.
    """
    named = dict(headers)
    coded = coding == b"gzip" and len(body) >= WORTH_COMPRESSING and _is_text(named.get(b"content-type", b""))
    digest = blake2b(body, digest_size=8).hexdigest().encode()
    etag = b'"%s%s-%s"' % (named[b"etag"].strip(b'"'), b".gz" if coded else b"", digest)
    if coded:
        # Without a time in it, the same bytes for the same content.
        body = gzip.compress(body, compresslevel=6, mtime=0)
    kept = [pair for pair in headers if pair[0] not in (b"etag", b"content-length")]
    kept.append((b"etag", etag))
    unchanged = [pair for pair in kept if pair[0] in OF_UNCHANGED]
    kept.append((b"content-length", b"%d" % len(body)))
    if coded:
        kept.append((b"content-encoding", b"gzip"))
    revision = int(named[b"samspill-revision"])
    return Finished(revision, route, lines(kept), body, etag, AS_OF in named, lines(unchanged))


def lines(headers: Headers) -> bytes:
    """Headers as they are sent; ValueError where one would end its line by itself."""
    # Nobody looks again before they go out, where uvicorn would (`api/at_once.py`).
    if any(HEADER_RE.search(name) or HEADER_VALUE_RE.search(value) for name, value in headers):
        raise ValueError("what stands in a header is no header")
    return b"".join(b"%s: %s\r\n" % pair for pair in headers)


def headers_in(head: bytes) -> Headers:
    """The headers that these lines are made of."""
    pairs = (line.split(b": ", 1) for line in head.split(b"\r\n")[:-1])
    return [(name, value) for name, value in pairs]


def _is_text(media_type: bytes) -> bool:
    # Workbooks and Parquet are compressed already; the type of a workbook has "xml" in its middle.
    plain = media_type.partition(b";")[0]
    return plain.startswith(b"text/") or b"json" in plain or plain.endswith((b"+xml", b"/xml"))


def is_known(known: bytes, etag: bytes) -> bool:
    """Whether `If-None-Match` names this validator, by weak comparison (RFC 9110, 13.1.2)."""
    if known == etag or known.strip() == b"*":
        return True
    return etag in (tag.strip().removeprefix(b"W/") for tag in known.split(b","))


def accepted_coding(accepted: bytes) -> bytes:
    """`gzip` where `Accept-Encoding` allows it, else nothing."""
    for wish in accepted.lower().split(b","):
        name, _, weight = wish.partition(b";")
        if name.strip() == b"gzip":
            return b"" if _is_zero(weight) else b"gzip"
    return b""


def _is_zero(weight: bytes) -> bool:
    name, _, value = weight.partition(b"=")
    return name.strip() == b"q" and value.strip().rstrip(b"0") in (b"", b"0.")
