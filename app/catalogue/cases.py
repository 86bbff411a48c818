"""Find cases, one published case, its history."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from pyroaring import BitMap

from app.catalogue.facets import Count, count_values
from app.catalogue.keeper import SnapshotKeeper
from app.catalogue.orders import Sort, rank_of, values_of
from app.catalogue.selecting import matching
from app.catalogue.snapshot import Snapshot
from app.catalogue.words import LEVELS, part_by_relevance
from app.query.conditions import All, CaseQuery, Matches
from app.query.fields import FIELDS
from app.query.grammar import CaseRequest
from app.query.paging import Cursor, PageRequest, SortKey, beginning, question_digest
from app.query.text import TextQuery
from app.query.understood import Meant, terms_understood
from app.store.reading import contents_of

NEWEST_FIRST = (SortKey("start_year", descending=True),)


@dataclass(frozen=True, slots=True)
class Page:
    """Some of the cases found, in order, and how it goes on."""

    ids: list[int]
    """Revision ids."""
    total: int
    """How many cases the whole question finds."""
    next: Cursor | None
    """None at the end."""
    previous: Cursor | None = None
    """Where the page before begins; None where there is none."""
    meant: tuple[Meant, ...] = ()
    """Terms that words of the question were understood as."""


def snapshot_for(keeper: SnapshotKeeper, page: PageRequest) -> Snapshot:
    """The newest snapshot, or for a later page that of the first page."""
    return keeper.newest() if page.cursor is None else keeper.at(page.cursor.revision)


def find_cases(snapshot: Snapshot, query: CaseQuery, page: PageRequest) -> Page:
    """The cases that a question finds, those of one page."""
    text = query.text() or TextQuery(())
    found = matching(snapshot, query.condition)
    levels = part_by_relevance(snapshot, text, found) if by_relevance(page.sort) else ()
    ids = _ordered(snapshot, found, page, levels)
    before = page.cursor.before if page.cursor else 0
    shown = ids[: page.limit]
    going_on = _cursor(snapshot, query, page, shown[-1], before + len(shown), levels) if len(ids) > page.limit else None
    previous = None
    if 0 < before <= page.limit:
        previous = beginning(snapshot.revision, question_digest(query.expression, page.sort))
    elif before:
        # From the start, since an order can only be followed forwards: as long a walk as to this page.
        back = before - page.limit
        passed = _ordered(snapshot, found, replace(page, limit=back, cursor=None), levels)[:back]
        previous = _cursor(snapshot, query, page, passed[-1], back, levels) if passed else None
    return Page(shown, len(found), going_on, previous, tuple(meant_by(query)))


def meant_by(query: CaseQuery) -> Iterator[Meant]:
    """Terms that words of a question are understood as."""
    # Each text on its own, as it was looked for: words of two texts do not make one term.
    condition = query.condition
    for one in condition.conditions if isinstance(condition, All) else (condition,):
        if isinstance(one, Matches):
            yield from terms_understood(one.text)


def _ordered(snapshot: Snapshot, found: BitMap, page: PageRequest, levels: Sequence[BitMap]) -> list[int]:
    """The ids of the page and, where there is more, one further."""
    sort, after = page.sort, _after(page)
    if not by_relevance(sort):
        return snapshot.orders.first(found, sort, page.limit + 1, after)
    ids: list[int] = []
    reached = page.cursor.key[0] if page.cursor and page.cursor.before else LEVELS[0]
    for level, answering in zip(LEVELS, levels, strict=True):
        if level <= reached and len(ids) <= page.limit:
            beyond = after if level == reached else None
            ids += snapshot.orders.first(answering, within_level(sort), page.limit + 1 - len(ids), beyond)
    return ids


def by_relevance(sort: Sort) -> bool:
    """Whether the order is by relevance first; it stands nowhere else."""
    return sort[0].name == "relevance"


def within_level(sort: Sort) -> Sort:
    """The order of equally relevant cases: what was asked, else the newest first."""
    return sort[1:] or NEWEST_FIRST


def _after(page: PageRequest) -> tuple[Any, ...] | None:
    if page.cursor is None or not page.cursor.before:
        return None
    if by_relevance(page.sort):
        return rank_of(within_level(page.sort), page.cursor.key[1:], page.cursor.slug)
    return rank_of(page.sort, page.cursor.key, page.cursor.slug)


def _cursor(
    snapshot: Snapshot, query: CaseQuery, page: PageRequest, last: int, before: int, levels: Sequence[BitMap]
) -> Cursor:
    row = snapshot.rows[last]
    if by_relevance(page.sort):
        level = next(level for level, ids in zip(LEVELS, levels, strict=True) if last in ids)
        key = (level, *values_of(within_level(page.sort), row))
    else:
        key = values_of(page.sort, row)
    return Cursor(snapshot.revision, question_digest(query.expression, page.sort), key, row.slug, before)


def count_facets(snapshot: Snapshot, request: CaseRequest) -> dict[str, list[Count]]:
    """The counts of every facet asked for."""
    query, with_zero = request.query, request.with_zero
    return {name: count_values(snapshot, FIELDS[name], query, with_zero=with_zero) for name in request.facets}


def short_forms(keeper: SnapshotKeeper, ids: Sequence[int]) -> list[bytes]:
    """The short forms of some revisions as JSON bytes, in their order."""
    return contents_of(keeper.database, "short", ids)


def documents(keeper: SnapshotKeeper, ids: Sequence[int]) -> list[bytes]:
    """The documents of some revisions as JSON bytes, in their order."""
    return contents_of(keeper.database, "document", ids)
