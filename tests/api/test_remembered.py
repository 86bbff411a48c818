"""Which finished answers stay at hand."""

from concurrent.futures import ThreadPoolExecutor
from random import Random

from app.api.finished import Finished, finish
from app.api.remembered import AROUND, LARGEST, Key, Remembered


def key(query: bytes = b"", accept: bytes = b"") -> Key:
    return "/v1/cases", query, accept, b"", b""


def answer(revision: int = 1, body: bytes = b"{}", link: bytes = b"") -> Finished:
    headers = [(b"etag", b'"1.en"'), (b"samspill-revision", b"%d" % revision), (b"link", link)]
    return finish(headers, body, b"", "/v1/cases")


def test_an_answer_is_there_as_it_was_kept() -> None:
    remembered, kept = Remembered(100_000), answer()

    remembered.keep(key(), kept)

    assert remembered.get(key(), 1) is kept


def test_another_question_has_no_answer_yet() -> None:
    remembered = Remembered(100_000)
    remembered.keep(key(b"sector=energy"), answer())

    assert remembered.get(key(b"sector=health"), 1) is None


def test_an_answer_of_an_older_revision_is_forgotten() -> None:
    remembered = Remembered(100_000)
    remembered.keep(key(), answer(revision=1))

    assert remembered.get(key(), 2) is None
    assert remembered.bytes == len(remembered) == 0


def test_an_older_answer_that_comes_late_does_not_replace_a_newer_one() -> None:
    remembered, newer = Remembered(100_000), answer(revision=2)
    remembered.keep(key(), newer)

    remembered.keep(key(), answer(revision=1))

    assert remembered.get(key(), 2) is newer


def test_what_was_asked_for_longest_ago_goes_first() -> None:
    remembered = Remembered(2 * AROUND + 1000)
    remembered.keep(key(b"old"), answer())
    remembered.keep(key(b"new"), answer())
    remembered.get(key(b"old"), 1)

    remembered.keep(key(b"newest"), answer())

    assert remembered.get(key(b"new"), 1) is None
    assert remembered.get(key(b"old"), 1) is not None
    assert remembered.get(key(b"newest"), 1) is not None


def test_long_questions_and_headers_count_as_well() -> None:
    remembered = Remembered(100_000)

    for number in range(100):
        remembered.keep(key(b"%d" % number, accept=b"a" * 5000), answer(link=b"l" * 5000))

    assert remembered.bytes <= 100_000
    assert len(remembered) == 100_000 // (remembered.bytes // len(remembered))
    assert len(remembered) < 10


def test_no_answer_may_fill_the_memory_alone() -> None:
    remembered = Remembered(100 * LARGEST)

    remembered.keep(key(), answer(body=b"x" * LARGEST))

    assert len(remembered) == 0


def test_nothing_is_remembered_where_there_is_no_memory() -> None:
    remembered = Remembered(0)

    remembered.keep(key(), answer())

    assert remembered.get(key(), 1) is None


def test_the_bound_holds_while_many_threads_ask_and_keep() -> None:
    remembered = Remembered(20 * AROUND)
    highest: list[int] = []

    def work(seed: int) -> None:
        random = Random(seed)
        for _ in range(2000):
            asked, revision = key(b"%d" % random.randrange(60)), random.randrange(3)
            if (found := remembered.get(asked, revision)) is not None:
                assert found.revision >= revision
            remembered.keep(asked, answer(revision, body=b"x" * random.randrange(500)))
            highest.append(remembered.bytes)

    with ThreadPoolExecutor(8) as threads:
        list(threads.map(work, range(8)))
    assert max(highest) <= 20 * AROUND + AROUND + 1000
    for number in range(60):
        remembered.get(key(b"%d" % number), 9)
    assert remembered.bytes == len(remembered) == 0
