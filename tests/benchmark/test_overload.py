"""What a run under load would tell: each way in which the service could fail it."""

from collections import Counter

import pytest

from app.store.database import Database
from tests.asking import publish
from tests.benchmark.crowd import Served
from tests.benchmark.desks import Written, lost
from tests.benchmark.overload import _faults
from tests.benchmark.synthetic import synthetic_case
from tests.benchmark.tally import Memory

FLAT = Memory([100.0] * 6)


def test_a_publication_that_is_missing_or_there_twice_or_another_one_is_told(database: Database) -> None:
    kept, twice, other, missing = (synthetic_case(number) for number in range(1, 5))
    publish(database, kept, twice, {**other, "title": "Another title"})
    publish(database, {**twice, "title": "Amended"})

    told = list(lost(database, Written({case["slug"]: case for case in (kept, twice, other, missing)})))

    assert [one.split()[0] for one in told] == [twice["slug"], other["slug"], missing["slug"]]
    assert not list(lost(database, Written({kept["slug"]: kept})))


@pytest.mark.parametrize(
    ("served", "memory"),
    [
        (Served([1.0], statuses=Counter({"200": 1, "500": 1})), FLAT),
        (Served([1.0], statuses=Counter({"200": 1, "no answer": 1})), FLAT),
        (Served([1.0], impolite=1, statuses=Counter({"200": 1, "503": 1})), FLAT),
        (Served([1.0] * 98 + [2600.0] * 2, statuses=Counter({"200": 100})), FLAT),
        (Served([1.0], statuses=Counter({"200": 1})), Memory([100.0, 100, 100, 100, 130, 130])),
    ],
    ids=["error", "no answer", "impolite", "late", "memory"],
)
def test_each_fault_is_told_and_nothing_else_is_one(served: Served, memory: Memory) -> None:
    assert len(list(_faults(served, memory))) == 1
    fine = Served([1.0] * 99 + [9000.0], statuses=Counter({"200": 100, "503": 100, "no connection": 9}))
    assert not list(_faults(fine, FLAT))
