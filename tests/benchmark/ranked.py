"""Chance for synthetic data: values of which a few are common and many are rare, as codes and words are."""

import random
from collections.abc import Sequence
from itertools import accumulate
from typing import Generic, TypeVar

T = TypeVar("T")


class Ranked(Generic[T]):
    """Values, the most common first: the chance of each falls with its rank (Zipf and Mandelbrot)."""

    def __init__(self, values: Sequence[T], exponent: float = 1.0, offset: float = 2.0) -> None:
        self.values = values
        self._cumulative = list(accumulate((rank + offset) ** -exponent for rank in range(1, len(values) + 1)))

    def one(self, chance: random.Random) -> T:
        """One value."""
        return self.many(chance, 1)[0]

    def many(self, chance: random.Random, count: int) -> list[T]:
        """As many values, each drawn by itself: they may repeat."""
        return chance.choices(self.values, cum_weights=self._cumulative, k=count)

    def some(self, chance: random.Random, count: int) -> list[T]:
        """As many different values, in the order drawn."""
        drawn: dict[T, None] = {}
        while len(drawn) < count:
            drawn.update(dict.fromkeys(self.many(chance, count - len(drawn))))
        return list(drawn)


def whichever(chance: random.Random, weights: dict[T, int]) -> T:
    """One of the keys, as often as its weight says."""
    return chance.choices(list(weights), weights=list(weights.values()))[0]
