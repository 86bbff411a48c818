"""Minimisation as its definitions say it, for tables so small that everything can be tried."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, product

from app.qca.sets import Term

Row = tuple[int, ...]


def every_term(levels: Sequence[int]) -> Iterator[Term]:
    """Every conjunction there is."""
    yield from product(*([None, *range(number)] for number in levels))


def holds(term: Term, row: Row) -> bool:
    """Whether a term holds for a row."""
    return all(level is None or level == value for level, value in zip(term, row, strict=True))


def brute_models(levels: Sequence[int], needed: set[Row], usable: set[Row]) -> set[frozenset[Term]]:
    """Every smallest set of prime implicants that holds for all needed rows and for no row that is not usable."""
    rows = list(product(*map(range, levels)))
    implicants = [term for term in every_term(levels) if all(row in usable for row in rows if holds(term, row))]
    primes = [term for term in implicants if not any(_is_shorter(other, term) for other in implicants)]
    useful = [term for term in primes if any(holds(term, row) for row in needed)]
    for number in range(len(needed) + 1):
        covers = {frozenset(some) for some in combinations(useful, number) if _covers(some, needed)}
        if covers:
            return covers
    raise AssertionError("Every row is an implicant of itself.")


def _is_shorter(one: Term, other: Term) -> bool:
    return one != other and all(level is None or level == there for level, there in zip(one, other, strict=True))


def _covers(terms: Iterable[Term], rows: set[Row]) -> bool:
    some = list(terms)
    return all(any(holds(term, row) for term in some) for row in rows)
