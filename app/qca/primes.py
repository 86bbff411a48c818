"""Prime implicants: the shortest terms that hold for a configuration and for nothing that they must not."""

from collections.abc import Sequence
from math import prod

import numpy as np
from numpy.typing import NDArray

from app.qca.sets import Configurations, Term

Counts = NDArray[np.int64]
"""A number for each subset of the conditions; the subset is the bits of its index."""
Allowed = NDArray[np.bool_]


def primes_avoiding(needed: Configurations, avoided: Configurations) -> list[Term]:
    """The prime implicants that hold for some needed configuration and for no avoided one.

    All other configurations may be used freely, and are never listed: there may be a million of them.
    """
    return _primes(needed, [_agreeing(row, avoided) == 0 for row in needed])


def primes_within(needed: Configurations, usable: Configurations, levels: Sequence[int]) -> list[Term]:
    """The prime implicants that hold for some needed configuration and for usable ones alone.

    The needed ones are among the usable, and none stands twice.
    """
    subsets = range(2 ** len(levels))
    sizes = np.array([prod(n for bit, n in enumerate(levels) if not subset >> bit & 1) for subset in subsets])
    return _primes(needed, [_agreeing(row, usable) == sizes for row in needed])


def _primes(needed: Configurations, allowed: Sequence[Allowed]) -> list[Term]:
    """Each needed row made shorter in every way: what it keeps is a smallest subset of its conditions that is allowed.

    This is exact, as an implicant is prime if and only if no literal can be taken from it, and takes 2^n steps for
    each needed row, of whatever number of values, where joining rows two by two (Quine-McCluskey) takes up to 3^n.
    """
    found: dict[Term, None] = {}
    for row, fine in zip(needed, allowed, strict=True):
        for subset in np.flatnonzero(_smallest(fine)):
            found[tuple(int(level) if subset >> bit & 1 else None for bit, level in enumerate(row))] = None
    return sorted(found, key=_by_length)


def _agreeing(row: NDArray[np.int64], others: Configurations) -> Counts:
    """How many of the others have the same values as this row in all conditions of each subset."""
    conditions = len(row)
    same = (others == row) @ (1 << np.arange(conditions))
    counts = np.bincount(same, minlength=2**conditions)
    for bit in range(conditions):
        # Who agrees in more conditions agrees in fewer as well.
        without, with_bit = _by_bit(counts, bit)
        without += with_bit
    return counts


def _smallest(allowed: Allowed) -> Allowed:
    """The allowed subsets from which nothing can be taken; more than an allowed subset is always allowed."""
    smallest = allowed.copy()
    for bit in range(allowed.size.bit_length() - 1):
        shorter, _ = _by_bit(allowed, bit)
        _, longer = _by_bit(smallest, bit)
        longer &= ~shorter
    return smallest


def _by_bit(figures: NDArray[np.int64] | Allowed, bit: int) -> tuple[NDArray, NDArray]:  # type: ignore[type-arg]
    """Views of the subsets without a condition and of the same subsets with it."""
    pairs = figures.reshape(-1, 2, 2**bit)
    return pairs[:, 0], pairs[:, 1]


def _by_length(term: Term) -> tuple[int, tuple[int, ...]]:
    return sum(level is not None for level in term), tuple(-1 if level is None else level for level in term)
