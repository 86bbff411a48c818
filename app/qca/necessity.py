"""Necessary conditions: each condition and its negation, one by one."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.qca.fit import Necessity, necessity
from app.qca.sets import HALF, Membership, Space
from app.qca.table import Kind

NECESSARY = 0.9
"""Consistency from which a condition is usually called necessary."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """One condition, or its negation, as something without which the outcome might not be."""

    expression: str
    condition: str
    fit: Necessity
    deviants: tuple[str, ...]
    """Cases that have the outcome without it."""


def candidates(space: Space) -> list[Candidate]:
    """Every condition of a question, present and absent; of several values each value, and all others than that."""
    return [
        Candidate(
            expression,
            name,
            necessity(membership, space.outcome),
            tuple(space.named((membership < HALF) & (space.outcome > HALF))),
        )
        for expression, name, membership in _sets(space)
    ]


def _sets(space: Space) -> Iterator[tuple[str, str, Membership]]:
    for one in space.conditions:
        if one.kind is not Kind.MULTI_VALUE:
            yield one.name, one.name, one.membership(1)
            yield f"~{one.name}", one.name, one.membership(0)
            continue
        for level in range(one.levels):
            yield f"{one.name}{{{level}}}", one.name, one.membership(level)
            yield f"~{one.name}{{{level}}}", one.name, 1 - one.membership(level)
