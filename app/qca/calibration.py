"""Calibration: what was measured becomes membership, by anchors that somebody can give reasons for."""

from dataclasses import dataclass
from enum import StrEnum
from math import log

import numpy as np
from numpy.typing import NDArray

from app.qca.sets import Membership

SNAP = 0.0001
"""R's calibrate() takes what is nearer than this to 0 or 1 for 0 or 1."""


class Method(StrEnum):
    """How a column becomes a set."""

    DIRECT = "direct"
    """Three anchors and a logistic curve (Ragin 2008)."""
    LINEAR = "linear"
    """Three anchors and straight lines between."""
    CRISP = "crisp"
    """In or out, by one threshold."""
    MULTI_VALUE = "multi-value"
    """Values from 0 on, by ascending thresholds."""


class Convention(StrEnum):
    """What the outer anchors of the direct method mean. It changes second decimals, so it is told with the column."""

    R = "r"
    """Membership 0.95 and 0.05, log odds of ln 19: calibrate() in R with its default."""
    FSQCA = "fsqca"
    """Log odds of plus and minus 3.0, membership 0.953 and 0.047: Ragin's fsQCA."""

    @property
    def log_odds(self) -> float:
        """At the outer anchors."""
        return log(19) if self is Convention.R else 3.0


@dataclass(frozen=True, slots=True)
class Anchors:
    """Where a case is fully out, as much in as out, and fully in; descending for a set that shrinks as values grow."""

    out: float
    cross: float
    into: float


def direct(values: Membership, anchors: Anchors, convention: Convention) -> Membership:
    """Membership by the logistic curve through the crossover, steep on each side as its outer anchor says."""
    log_odds = _sides(values, anchors) * convention.log_odds
    # Each tail by the exponential that cannot overflow.
    tail = np.exp(-np.abs(log_odds))
    return np.where(log_odds >= 0, 1, tail) / (1 + tail)


def linear(values: Membership, anchors: Anchors) -> Membership:
    """Membership by straight lines from the crossover to the outer anchors, and no further."""
    return 0.5 + np.clip(_sides(values, anchors), -1, 1) / 2


def snapped(membership: Membership) -> tuple[Membership, NDArray[np.bool_]]:
    """Membership with what is as good as 0 or 1 made so, and which values that changed."""
    made = np.where(membership < SNAP, 0.0, np.where(membership > 1 - SNAP, 1.0, membership))
    return made, made != membership


RULES = {">=": np.greater_equal, ">": np.greater, "<=": np.less_equal, "<": np.less}
"""What a crisp set may hold, by how it is written."""


def crisp(values: Membership, rule: str, threshold: float) -> Membership:
    """1 for what the rule holds for, else 0."""
    return np.asarray(RULES[rule](values, threshold), dtype=np.float64)


def multi_value(values: Membership, thresholds: tuple[float, ...]) -> Membership:
    """How many of the ascending thresholds each value reaches."""
    return np.searchsorted(np.array(thresholds), values, side="right").astype(np.float64)


def _sides(values: Membership, anchors: Anchors) -> Membership:
    """How far each value lies towards the outer anchor of its side: 1 at `into`, 0 at the crossover, -1 at `out`."""
    away = values - anchors.cross
    is_in = away * np.sign(anchors.into - anchors.cross) >= 0
    return np.where(is_in, away / (anchors.into - anchors.cross), away / (anchors.cross - anchors.out))
