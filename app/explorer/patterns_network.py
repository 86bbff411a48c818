"""Codes that meet: the pairs of a crosstab, strongest first, and how they are drawn."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from app.explorer.asking import Values
from app.explorer.network_drawing import Drawing, Node, arcs, bridges
from app.explorer.patterns_table import FEW, Head, Number, heads_of, number_of
from app.formats.about import number_text
from app.model.derivation import UNCODED

Json = Mapping[str, Any]
MOST_PAIRS = 25
"""Of a network: in more lines nobody follows any."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two codes that stand in the same cases."""

    first: Head
    second: Head
    both: Number
    bond: float
    """Jaccard's coefficient, 0 to 1: cases with both by cases with either."""

    @property
    def key(self) -> str:
        """Of the pair among others, in the picture and in the table."""
        return f"{self.first.code}~{self.second.code}"


@dataclass(frozen=True, slots=True)
class Network:
    """The strongest pairs, and their picture."""

    pairs: Sequence[Pair]
    all_pairs: int
    """That meet often enough."""
    few: int
    """Pairs that meet more seldom."""
    codes: int
    drawing: Drawing | None


def network_of(said: Json, filters: Values, language: str) -> Network:
    """The pairs of a crosstab whose codes meet in enough cases."""
    down, across = said["by"]["rows"]["field"], said["by"]["columns"]["field"]
    rows, columns = (
        heads_of(said["rows"], down, filters, language),
        heads_of(said["columns"], across, filters, language),
    )
    is_itself = down == across
    found: list[Pair] = []
    few = 0
    for n, m, cases in _met(said, is_itself=is_itself):
        if cases < FEW:
            few += 1
            continue
        picks = [(down, said["rows"][n]), (across, said["columns"][m])]
        either = rows[n].total.cases + columns[m].total.cases - cases
        found.append(Pair(rows[n], columns[m], number_of(cases, filters, picks), cases / either))
    found.sort(key=lambda pair: (-pair.bond, -pair.both.cases, pair.key))
    shown = found[:MOST_PAIRS]
    firsts, seconds = {pair.first.code for pair in shown}, {pair.second.code for pair in shown}
    left = _nodes(rows, firsts | seconds if is_itself else firsts, language)
    right = [] if is_itself else _nodes(columns, seconds, language)
    lines = [(pair.first.code, pair.second.code, pair.bond, pair.key) for pair in shown]
    drawing = (arcs(left, lines) if is_itself else bridges(left, right, lines)) if shown else None
    return Network(shown, len(found), few, len(left) + len(right), drawing)


def _met(said: Json, *, is_itself: bool) -> Iterator[tuple[int, int, int]]:
    """Places of two codes and their cases, each pair once."""
    for n, row in enumerate(said["rows"]):
        for m, column in enumerate(said["columns"]):
            if _is_code(row) and _is_code(column) and said["counts"][n][m] and not (is_itself and m <= n):
                yield n, m, said["counts"][n][m]


def _is_code(value: Json) -> bool:
    return value["code"] not in (None, UNCODED)


def _nodes(heads: Sequence[Head], codes: set[str], language: str) -> list[Node]:
    """In the order of the vocabulary, in which near codes are neighbours."""
    return [
        Node(
            one.code, f"{one.label.text} {number_text(one.total.cases, language)}", one.label.language, one.total.cases
        )
        for one in heads
        if one.code in codes
    ]
