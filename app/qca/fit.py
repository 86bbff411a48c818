"""How well sets fit: consistency, PRI, coverage, relevance of necessity."""

from dataclasses import dataclass
from math import nan

import numpy as np

from app.qca.sets import Membership


@dataclass(frozen=True, slots=True)
class Sufficiency:
    """How far a set lies within the outcome; nan where nothing belongs to it: no evidence is not 0."""

    consistency: float
    pri: float
    """The same without what lies within the outcome and within its negation at once."""
    coverage: float
    """How much of the outcome it accounts for."""


@dataclass(frozen=True, slots=True)
class Necessity:
    """How far the outcome lies within a set; nan where there is nothing to compare."""

    consistency: float
    coverage: float
    ron: float
    """Relevance: low where the set is so large that it would hold almost any outcome."""


def sufficiency(cause: Membership, outcome: Membership) -> Sufficiency:
    """How far the cause is sufficient for the outcome (Ragin 2006; PRI as R's QCA has it)."""
    both = np.minimum(cause, outcome)
    shared = both.sum()
    with_negation = np.minimum(both, 1 - outcome).sum()
    return Sufficiency(
        _ratio(shared, cause.sum()),
        _ratio(shared - with_negation, cause.sum() - with_negation),
        _ratio(shared, outcome.sum()),
    )


def necessity(cause: Membership, outcome: Membership) -> Necessity:
    """How far the cause is necessary for the outcome (relevance: Schneider and Wagemann 2012)."""
    both = np.minimum(cause, outcome)
    shared = both.sum()
    return Necessity(
        _ratio(shared, outcome.sum()), _ratio(shared, cause.sum()), _ratio((1 - cause).sum(), (1 - both).sum())
    )


def _ratio(part: float, whole: float) -> float:
    # A sum of shares that ought to be 0 may come out as 1e-17.
    return float(part / whole) if whole > 1e-12 else nan
