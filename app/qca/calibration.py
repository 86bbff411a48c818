"""Calibration: what was measured becomes membership, by anchors that somebody can give reasons for."""

from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import exp, log
from operator import ge, gt, le, lt

SNAP = 0.0001
"""R's calibrate() takes what is nearer than this to 0 or 1 for 0 or 1, and so do we."""
RULES: Mapping[str, Callable[[float, float], bool]] = {">=": ge, ">": gt, "<=": le, "<": lt}
"""When a case is in a crisp set, by how it is written."""


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

    def side(self, value: float) -> float:
        """How far a value lies towards the outer anchor of its side: 1 at `into`, 0 at the crossover, -1 at `out`."""
        away = value - self.cross
        is_in = away * (self.into - self.cross) >= 0
        return away / (self.into - self.cross if is_in else self.cross - self.out)


@dataclass(frozen=True, slots=True)
class Calibration:
    """How one column becomes a set."""

    method: Method
    anchors: Anchors | None = None
    """Of the direct and the linear method."""
    convention: Convention = Convention.R
    """Of the direct method."""
    rule: str = ""
    """Of a crisp set: one of RULES."""
    thresholds: tuple[float, ...] = ()
    """Of a crisp set one; of a multi-value one all, ascending."""

    def of(self, values: Sequence[float]) -> tuple[float, ...]:
        """The column as a set."""
        if self.method is Method.CRISP:
            return tuple(float(RULES[self.rule](value, self.thresholds[0])) for value in values)
        if self.method is Method.MULTI_VALUE:
            return tuple(float(bisect_right(self.thresholds, value)) for value in values)
        assert self.anchors is not None  # noqa: S101  the other two methods have them
        sides = map(self.anchors.side, values)
        if self.method is Method.LINEAR:
            return tuple(snapped(0.5 + max(-1.0, min(1.0, side)) / 2) for side in sides)
        return tuple(snapped(_logistic(side * self.convention.log_odds)) for side in sides)


def snapped(membership: float) -> float:
    """The membership, or 0 or 1 where it is as good as that."""
    return 0.0 if membership < SNAP else 1.0 if membership > 1 - SNAP else membership


def _logistic(log_odds: float) -> float:
    # By the exponential that cannot overflow.
    tail = exp(-abs(log_odds))
    return (1 if log_odds >= 0 else tail) / (1 + tail)
