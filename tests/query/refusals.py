"""How tests ask for what is wrong with a question."""

from collections.abc import Callable
from typing import Any, TypeVar

import pytest

from app.errors import Fault, QueryRefused
from app.query.grammar import parse_request
from tests.query.strategies import NAMES

Read = TypeVar("Read")


def read_or_refused(read: Callable[..., Read], *given: Any) -> tuple[Read | None, tuple[Fault, ...]]:
    """What is read, or None and why not; every other exception is passed on."""
    try:
        return read(*given), ()
    except QueryRefused as refused:
        return None, refused.faults


def faults_of(read: Callable[..., object], *given: Any, **named: Any) -> tuple[Fault, ...]:
    """Every fault found in reading what is given."""
    with pytest.raises(QueryRefused) as refused:
        read(*given, **named)
    return refused.value.faults


def only_fault(read: Callable[..., object], *given: Any, **named: Any) -> Fault:
    """The one fault found in reading what is given."""
    (fault,) = faults_of(read, *given, **named)
    return fault


def fault_of(name: str, *values: str) -> Fault:
    """The one fault of a question with one parameter."""
    return only_fault(parse_request, {name: list(values)}, NAMES)
