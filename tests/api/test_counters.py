"""Windows that are counted in: they end when they should, are bounded, and need no thread."""

import threading
from concurrent.futures import ThreadPoolExecutor

from app.api.counters import MOST_WINDOWS, Counters
from tests.api.limiting import Hand


def test_a_window_counts_until_it_ends_and_the_next_begins_when_it_is_needed(hand: Hand) -> None:
    counters = Counters()

    assert [counters.incr("a", 60), counters.incr("a", 60, 5), counters.incr("b", 60)] == [1, 6, 1]
    hand.at += 59.9
    assert (counters.get("a"), counters.get_expiry("a")) == (6, 1060)
    hand.at += 0.1
    assert (counters.get("a"), counters.get_expiry("a")) == (0, 1060)
    hand.at += 40
    assert counters.incr("a", 60) == 1
    assert counters.get_expiry("a") == 1160


def test_what_was_never_counted_is_nothing_and_takes_no_room(hand: Hand) -> None:
    counters = Counters()

    assert (counters.get("a"), counters.get_expiry("a"), len(counters)) == (0, hand.at, 0)


def test_however_many_come_no_more_windows_are_kept_than_may_be(hand: Hand) -> None:
    counters = Counters()
    for number in range(100_000):
        counters.incr(str(number), 60)

    assert len(counters) == MOST_WINDOWS
    assert counters.get("99999") == 1
    assert counters.get(str(100_000 - MOST_WINDOWS)) == 1
    assert counters.get(str(100_000 - MOST_WINDOWS - 1)) == 0


def test_who_has_a_window_opens_no_other(hand: Hand) -> None:
    counters = Counters(2)
    for name in ("a", "b", "a", "b", "a"):
        counters.incr(name, 60)

    assert (counters.get("a"), counters.get("b")) == (3, 2)
    counters.incr("c", 60)
    assert (counters.get("a"), counters.get("b"), counters.get("c")) == (0, 2, 1)


def test_windows_that_have_ended_are_removed_by_whoever_opens_another(hand: Hand) -> None:
    counters = Counters()
    for number in range(1000):
        counters.incr(str(number), 60)
        hand.at += 0.01
    hand.at += 55
    counters.incr("new", 60)

    assert 1 <= len(counters) < 1000
    hand.at += 60
    counters.incr("newer", 60)
    assert len(counters) == 1


def test_a_window_can_be_forgotten_and_so_can_all(hand: Hand) -> None:
    counters = Counters()
    for name in ("a", "b", "c"):
        counters.incr(name, 60)
    counters.clear("a")
    counters.clear("never")

    assert counters.check()
    assert (counters.get("a"), len(counters)) == (0, 2)
    assert (counters.reset(), len(counters)) == (2, 0)


def test_threads_count_together_and_none_is_started() -> None:
    counters = Counters()
    before = threading.active_count()
    with ThreadPoolExecutor(8) as threads:
        sums = list(threads.map(lambda _: counters.incr("a", 1000), range(4000)))

    assert sorted(sums) == list(range(1, 4001))
    assert threading.active_count() == before
