"""Validators and compression of finished answers."""

import gzip

import pytest

from app.api.finished import WORTH_COMPRESSING, Headers, accepted_coding, finish, headers_in, is_known, lines

LONG = b"0123456789" * WORTH_COMPRESSING


def headers_of(media_type: bytes = b"application/json", begun: bytes = b'"3.nb"') -> Headers:
    return [(b"content-type", media_type), (b"etag", begun), (b"content-length", b"7"), (b"samspill-revision", b"5")]


def test_the_validator_begins_with_version_and_language() -> None:
    assert finish(headers_of(), LONG, b"", None).etag.startswith(b'"3.nb-')


def test_the_validator_names_the_coding() -> None:
    assert finish(headers_of(), LONG, b"gzip", None).etag.startswith(b'"3.nb.gz-')


def test_other_bytes_have_another_validator() -> None:
    assert finish(headers_of(), b"one", b"", None).etag != finish(headers_of(), b"two", b"", None).etag


def test_the_same_bytes_have_the_same_validator() -> None:
    assert finish(headers_of(), LONG, b"gzip", None) == finish(headers_of(), LONG, b"gzip", None)


def test_a_compressed_body_holds_the_same_bytes_and_says_so() -> None:
    finished = finish(headers_of(), LONG, b"gzip", None)

    assert gzip.decompress(finished.body) == LONG
    assert (b"content-encoding", b"gzip") in headers_in(finished.head)
    assert (b"content-length", str(len(finished.body)).encode()) in headers_in(finished.head)


@pytest.mark.parametrize(
    ("media_type", "body"),
    [
        (b"application/json", b"short"),
        (b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", LONG),
        (b"application/vnd.apache.parquet", LONG),
    ],
)
def test_what_would_not_shrink_is_not_compressed(media_type: bytes, body: bytes) -> None:
    finished = finish(headers_of(media_type), body, b"gzip", None)

    assert finished.body == body
    assert b"content-encoding" not in dict(headers_in(finished.head))
    assert b".gz" not in finished.etag


@pytest.mark.parametrize("media_type", [b"text/csv; charset=utf-8", b"application/x-ndjson", b"application/geo+json"])
def test_text_of_every_kind_is_compressed(media_type: bytes) -> None:
    assert finish(headers_of(media_type), LONG, b"gzip", None).body != LONG


def test_what_says_that_nothing_changed_has_the_validator_and_describes_no_body() -> None:
    unchanged = dict(headers_in(finish(headers_of(), LONG, b"gzip", None).unchanged))

    assert unchanged.keys() == {b"etag", b"samspill-revision"}


@pytest.mark.parametrize(
    ("known", "answer"),
    [
        (b'"3.nb-ab"', True),
        (b"*", True),
        (b' "x" , "3.nb-ab"', True),
        (b'W/"3.nb-ab"', True),
        (b'"x", W/"3.nb-ab" ,"y"', True),
        (b'"3.nb-a"', False),
        (b"3.nb-ab", False),
        (b"", False),
        (b'"x", "y"', False),
        (b'"*"', False),
    ],
)
def test_a_validator_is_known_where_it_is_named(known: bytes, answer: bool) -> None:
    assert is_known(known, b'"3.nb-ab"') is answer


@pytest.mark.parametrize(
    ("accepted", "coding"),
    [
        (b"gzip", b"gzip"),
        (b"GZIP", b"gzip"),
        (b"br, gzip;q=0.5", b"gzip"),
        (b"deflate , gzip ; q=0.001", b"gzip"),
        (b"gzip;q=0", b""),
        (b"gzip; q=0.000", b""),
        (b"br", b""),
        (b"", b""),
        (b"x-gzipped", b""),
        (b"identity", b""),
    ],
)
def test_a_coding_is_taken_where_it_is_accepted(accepted: bytes, coding: bytes) -> None:
    assert accepted_coding(accepted) == coding


def test_lines_are_the_headers_that_they_are_made_of() -> None:
    headers = [(b"link", b'</v1/cases?q=a%0D>; rel="self"'), (b"x-empty", b""), (b"vary", b"Accept: all")]

    assert headers_in(lines(headers)) == headers


@pytest.mark.parametrize(
    "header", [(b"link", b"</>\r\nset-cookie: a=b"), (b"link", b"a\nb"), (b"a: b", b""), (b"a\r", b"")]
)
def test_a_header_that_would_be_two_is_refused(header: tuple[bytes, bytes]) -> None:
    with pytest.raises(ValueError, match="no header"):
        lines([header])
