"""Krippendorff's alpha: how far coders agree beyond chance, where a coder gives a unit a set of codes."""

from collections.abc import Sequence

import numpy as np

Codes = frozenset[str]

_NESTED, _CROSSING = 2 / 3, 1 / 3


def alpha_of(units: Sequence[Sequence[Codes]]) -> float | None:
    """1 where all coders agree, 0 where they agree as by chance, less where they disagree more than that.

    Each unit as the sets that its coders gave it, in any order. Krippendorff (2011), "Computing Krippendorff's
    alpha-reliability", with 1 - MASI (Passonneau 2006, LREC) as the distance of two sets; where a set holds one code at
    most, that is his alpha for nominal values. A unit that one coder alone coded says nothing. None where nothing could
    be told apart: fewer than two units, or the same codes in all.
    """
    coded_twice = [unit for unit in units if len(unit) > 1]
    domain = sorted({codes for unit in coded_twice for codes in unit}, key=sorted)
    if len(coded_twice) < 2 or len(domain) < 2:
        return None
    counts = np.array([[unit.count(codes) for codes in domain] for unit in coded_twice])
    distances = np.array([[distance(one, other) for other in domain] for one in domain])
    coders, values = counts.sum(axis=1), counts.sum(axis=0)
    within = np.einsum("ui,ij,uj->u", counts, distances, counts)
    observed = (within / (coders - 1)).sum()
    expected = values @ distances @ values / (values.sum() - 1)
    return float(1 - observed / expected)


def distance(one: Codes, other: Codes) -> float:
    """1 - MASI (Passonneau 2006): 0 for the same codes, 1 for none in common.

    Between them the codes in common as a share of all, times 2/3 where one set holds the other, times 1/3 where each
    has codes of its own.
    """
    if one == other:
        return 0.0
    shared = len(one & other) / len(one | other)
    return 1 - shared * (_NESTED if one < other or other < one else _CROSSING)
