"""How terms are used: which question asks for one, and how many published cases it finds."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from app.catalogue.selecting import carrying
from app.catalogue.snapshot import Snapshot
from app.model.derivation import UNKNOWN
from app.query.fields import CASE_FIELDS
from app.query.values import OUTCOME_PARTS, codes_of


@dataclass(frozen=True, slots=True)
class Use:
    """A question that asks for one term."""

    field: str
    """Name of the filter."""
    value: str
    """What to give it."""
    cases: int
    """How many published cases it finds."""


def uses_of(snapshot: Snapshot, vocabulary: str, code: str, *, is_group: bool = False) -> list[Use]:
    """Every question that asks for a term or a group, the usual one first; empty where none does."""
    asked = _questions(vocabulary, code, is_group)
    return [Use(field, value, len(carrying(snapshot, field, value))) for field, value in asked]


@cache
def _questions(vocabulary: str, code: str, is_group: bool) -> tuple[tuple[str, str], ...]:
    return tuple(_asking(vocabulary, code, is_group))


def _asking(vocabulary: str, code: str, is_group: bool) -> Iterator[tuple[str, str]]:
    for field in CASE_FIELDS:
        if field.vocabulary == vocabulary and field.is_group == is_group and code in (*codes_of(field), UNKNOWN):
            yield field.name, code
    if vocabulary == OUTCOME_PARTS[2]:
        # What became of an outcome has no filter of its own: it is the third part of an outcome.
        yield "outcome", f"*:*:{code}"
