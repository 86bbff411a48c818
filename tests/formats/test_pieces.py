from hashlib import sha256
from typing import IO

import pytest

from app.formats import pieces
from app.formats.pieces import Digest, digest_of, in_pieces, of_file


def test_small_chunks_become_pieces_worth_sending(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pieces, "PIECE", 3)

    assert list(in_pieces([b"a", b"b", b"cd", b"", b"efgh", b"i"])) == [b"abcd", b"efgh", b"i"]
    assert list(in_pieces([b"", b""])) == []


def test_a_file_is_handed_out_when_it_is_whole() -> None:
    def write(file: IO[bytes]) -> None:
        file.write(b"end")
        file.seek(0)
        file.write(b"E")

    assert b"".join(of_file(write)) == b"End"


def test_bytes_are_counted_and_digested_on_their_way() -> None:
    seen: list[bytes] = []

    assert digest_of([b"ab", b"c"], seen.append) == Digest(3, sha256(b"abc").hexdigest())
    assert seen == [b"ab", b"c"]
