"""Cases as set memberships: which are in the table, which are left out and why, and what stands behind the zeros."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from app.catalogue.batches import Batches
from app.catalogue.degrees import CaseRead, Degree, Found, Zero
from app.catalogue.keeper import SnapshotKeeper
from app.catalogue.offered import Offered, offered_text
from app.catalogue.selecting import matching
from app.catalogue.snapshot import Snapshot
from app.errors import Fault, QueryRefused
from app.query.configuring import MOST_CASES, SetRequest
from app.query.memberships import Condition

Json = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class ConfiguredCase:
    """One case, and how far it belongs to each set."""

    slug: str
    title: Offered
    degrees: Mapping[str, Degree]
    """By name of the column."""

    @property
    def lacks(self) -> Iterator[tuple[str, Found]]:
        """The columns of which nobody can say, each with the reason."""
        for name, degree in self.degrees.items():
            yield from ((name, found) for found in degree.lacks)

    def value(self, name: str) -> float:
        """How far it belongs, or its category; only where nothing is missing."""
        value = self.degrees[name].value
        assert value is not None  # noqa: S101  a case of which something is missing is left out
        return value


@dataclass(frozen=True)
class Configurations:
    """A whole table."""

    asked: SetRequest
    cases: tuple[ConfiguredCase, ...]
    """In order of their slugs; nothing is missing."""
    excluded: tuple[ConfiguredCase, ...]
    """Those of which something is missing."""
    revision: int

    def __len__(self) -> int:
        return len(self.cases)

    @property
    def found(self) -> int:
        """How many cases the question finds, in the table or not."""
        return len(self.cases) + len(self.excluded)

    def values(self, column: Condition) -> tuple[float, ...]:
        """The memberships of all cases in a set."""
        return tuple(case.value(column.name) for case in self.cases)

    @cached_property
    def zeros(self) -> Mapping[str, tuple[int, int]]:
        """By column: the memberships that absence made 0, and those of them beside something that no code fits."""
        return self._made(is_zero=True)

    @cached_property
    def ones(self) -> Mapping[str, tuple[int, int]]:
        """The same of memberships above 0, which absence makes under NOT."""
        return self._made(is_zero=False)

    def _made(self, *, is_zero: bool) -> Mapping[str, tuple[int, int]]:
        counted: dict[str, tuple[int, int]] = {}
        for column in self.asked.columns:
            degrees = (case.degrees[column.name] for case in self.cases)
            made = [one.zero for one in degrees if one.zero and (one.value == 0) is is_zero]
            if made:
                counted[column.name] = len(made), made.count(Zero.BESIDE_UNCODED)
        return counted

    @cached_property
    def sides(self) -> tuple[int, int, int]:
        """How many cases are more in the outcome than out, more out than in, and exactly in between."""
        values = self.values(self.asked.outcome)
        return sum(v > 0.5 for v in values), sum(v < 0.5 for v in values), sum(v == 0.5 for v in values)

    def holes(self, column: Condition) -> list[int]:
        """Categories in which there is no case, below the highest in which there is one or above."""
        values = set(self.values(column))
        return [level for level in range(column.levels or 0) if level not in values]


def configurations(
    keeper: SnapshotKeeper, snapshot: Snapshot, asked: SetRequest, language: str, count: Callable[[int], None]
) -> Configurations:
    """Every case that the question finds, as memberships; QueryRefused where there are too many.

    `count` is told how many before any is read. Titles are offered in the language of the reader or the next best.
    """
    ids = sorted(matching(snapshot, asked.query.condition), key=lambda one: snapshot.rows[one].slug)
    if len(ids) > MOST_CASES:
        detail = f"The question finds {len(ids)} cases; a table takes {MOST_CASES}. Narrow it with filters."
        raise QueryRefused(detail, [Fault(detail, parameter="conditions")])
    count(len(ids))
    # Documents are let go one by one: all of them take a hundred times what is kept of them.
    read = [_configured(document, asked, language) for document in Batches(keeper, ids).documents()]
    whole = tuple(case for case in read if not any(case.lacks))
    return Configurations(asked, whole, tuple(case for case in read if any(case.lacks)), snapshot.revision)


def _configured(document: Json, asked: SetRequest, language: str) -> ConfiguredCase:
    case = CaseRead(document, asked.absent, asked.convention)
    title = offered_text(document, "title", language)
    assert title is not None  # noqa: S101  every case has a title in English
    degrees = {column.name: case.degree(column.membership) for column in asked.columns}
    return ConfiguredCase(document["slug"], title, degrees)
