"""What is held against a service that was asked twice as much as it can answer."""

from collections.abc import Iterator

from tests.benchmark.crowd import Served
from tests.benchmark.desks import Written
from tests.benchmark.tally import Memory

MOST_MILLISECONDS = 2500.0
"""For 99 of 100 of the served: who waits longer than two seconds for a place is refused."""
LEAST_SERVED = 0.5
"""Of what it answers a second while no more is asked: to refuse the rest may cost so much, and no more."""
MOST_WRITING_MILLISECONDS = 30_000.0
"""For 95 of 100 of the cases on their whole way of four requests, each of which may wait ten seconds for its turn."""


def faults_of(capacity: float, seconds: float, served: Served, memory: Memory, written: Written) -> Iterator[str]:
    """Sentences; `capacity` is how many were answered a second before, and it was asked for so many seconds."""
    yield from _faults_of_answers(served)
    answered = len(served.milliseconds) / seconds
    if not answered >= LEAST_SERVED * capacity or not answered:
        yield f"only {answered:,.1f} questions a second were answered, of {capacity:,.0f} that can be"
    if served.late(0.99) > MOST_MILLISECONDS:
        yield f"one in a hundred of the served waited {served.late(0.99):,.0f} ms"
    if not written.acknowledged:
        yield "not one case was published"
    if written.late(0.95) > MOST_WRITING_MILLISECONDS:
        yield f"one in twenty of the published cases took {written.late(0.95):,.0f} ms"
    if memory.is_flat is False:
        yield f"memory changed by {memory.change:+.0%} in the last third"


def _faults_of_answers(served: Served) -> Iterator[str]:
    if served.failed:
        yield f"{served.failed} questions were answered neither with cases nor with when to come again"
    if served.unanswered:
        yield f"{served.unanswered} questions were not answered at all"
    if served.unconnected:
        yield f"{served.unconnected} questions found every connection still waiting for an answer"
    if served.impolite:
        yield f"{served.impolite} refusals do not say when to come again"
