"""Figures at several sizes of the collection, and how they grow with it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log


@dataclass(frozen=True)
class Growth:
    """One figure at each size."""

    unit: str
    values: Mapping[int, float]
    """By number of cases."""

    @property
    def exponent(self) -> float | None:
        """k where the figure grows as n^k: the slope of a line through the logarithms; None of fewer than two."""
        points = [(log(cases), log(value)) for cases, value in self.values.items() if value > 0]
        if len(points) < 2:
            return None
        middle_x, middle_y = (sum(axis) / len(points) for axis in zip(*points, strict=True))
        slope = sum((x - middle_x) * (y - middle_y) for x, y in points) / sum((x - middle_x) ** 2 for x, _ in points)
        return float(slope)

    def told(self, cases: int) -> str:
        """The figure at a size."""
        value = self.values.get(cases)
        if value is None:
            return ""
        return f"{value:,.{0 if value >= 100 else 1 if value >= 10 else 2}f} {self.unit}".rstrip()

    @property
    def told_growth(self) -> str:
        """How it grows, as in `n^0.9`; what changes by less than a quarter from one end to the other stays."""
        if (exponent := self.exponent) is None:
            return ""
        sizes = self.values.keys()
        return "stays" if (max(sizes) / min(sizes)) ** abs(exponent) < 1.25 else f"n^{exponent:.1f}"


def markdown(measured: Mapping[str, Mapping[str, Growth]], sizes: Sequence[int]) -> str:
    """A table: a row for each figure, and for each kind of database the sizes and the growth."""
    kinds = list(dict.fromkeys(kind for figures in measured.values() for kind in figures))
    heads = [f"{kind}, {size:,} cases" if size == sizes[0] else f"{size:,}" for kind in kinds for size in (*sizes, 0)]
    heads = ["grows as" if head == "0" else head for head in heads]
    lines = [["", *heads], ["---", *["---:"] * len(heads)]]
    for what, figures in measured.items():
        told = [[*(figures[kind].told(size) for size in sizes), figures[kind].told_growth] for kind in kinds]
        lines.append([what, *(cell for cells in told for cell in cells)])
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)
