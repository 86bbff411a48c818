"""One works, a few wait, others are turned away."""

from concurrent.futures import ThreadPoolExecutor
from threading import BoundedSemaphore

import pytest

from app.catalogue.few_at_once import FewAtOnce
from app.errors import PastBusy


def test_whoever_finds_all_places_taken_is_turned_away_until_one_is_free() -> None:
    few = FewAtOnce(1)

    with few.turn(), pytest.raises(PastBusy), few.turn():
        pass
    with pytest.raises(ZeroDivisionError), few.turn():
        _ = 1 / 0
    with few.turn():
        pass


def test_one_works_at_a_time() -> None:
    few = FewAtOnce(8)
    working: list[int] = []
    seen: list[int] = []

    def work(number: int) -> None:
        with few.turn():
            working.append(number)
            seen.append(len(working))
            working.remove(number)

    with ThreadPoolExecutor(8) as threads:
        list(threads.map(work, range(8)))
    assert seen == [1] * 8


def test_what_others_hold_of_shared_places_is_missing_here() -> None:
    few, places = FewAtOnce(8), BoundedSemaphore(1)
    few.share(places)

    with places, pytest.raises(PastBusy), few.turn():
        pass
    with few.turn():
        assert not places.acquire(blocking=False)
    assert places.acquire(blocking=False)
