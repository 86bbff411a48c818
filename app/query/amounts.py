"""Bounds on one number taken together, as people say them: from 2010 to 2015, in 2010 or 2012."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.query.conditions import Condition, Within


@dataclass(frozen=True, slots=True)
class Amount:
    """A number that is one of some, or lies between bounds."""

    field: str
    low: int | None = None
    high: int | None = None
    among: tuple[int, ...] = ()
    """In rising order; the bounds are None then."""

    @property
    def last(self) -> int:
        """The number that stands last when it is said."""
        known = (*self.among, self.low, self.high)
        return [number for number in known if number is not None][-1]


def amount_of(within: Within) -> Amount:
    """One bound, or one number."""
    if within.sign == "=":
        return Amount(within.field, among=(within.bound,))
    return Amount(within.field, within.bound) if within.sign == ">=" else Amount(within.field, high=within.bound)


def ranges_among(conditions: Iterable[Condition]) -> list[Condition | Amount]:
    """Conditions that must all hold, a lower and an upper bound of one field made a range."""
    kept, bounds = _parted(conditions, (">=", "<="))
    for field, given in bounds.items():
        low, high = ([one.bound for one in given if one.sign == sign] for sign in (">=", "<="))
        if len(low) == len(high) == 1 and low == high:
            kept.append(Amount(field, among=(low[0],)))
        elif len(low) == len(high) == 1 and low < high:
            kept.append(Amount(field, low[0], high[0]))
        else:
            kept += map(amount_of, given)
    return kept


def choices_among(conditions: Iterable[Condition]) -> list[Condition | Amount]:
    """Conditions of which one must hold, the numbers of one field made a choice."""
    kept, numbers = _parted(conditions, ("=",))
    return kept + [Amount(field, among=tuple(sorted(one.bound for one in given))) for field, given in numbers.items()]


def _parted(
    conditions: Iterable[Condition], signs: tuple[str, ...]
) -> tuple[list[Condition | Amount], dict[str, list[Within]]]:
    kept: list[Condition | Amount] = []
    by_field: dict[str, list[Within]] = {}
    for condition in conditions:
        if isinstance(condition, Within) and condition.sign in signs:
            by_field.setdefault(condition.field, []).append(condition)
        else:
            kept.append(amount_of(condition) if isinstance(condition, Within) else condition)
    return kept, by_field
