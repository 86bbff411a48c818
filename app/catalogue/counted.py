"""What was counted: the values of one dimension, or those of two against each other."""

from dataclasses import dataclass

from app.catalogue.axes import Axis
from app.query.conditions import CaseQuery
from app.query.sentences import sentence_of

Shares = tuple[tuple[float | None, ...], ...]
"""Row by row, 0 to 1; None of nothing."""


@dataclass(frozen=True, slots=True)
class Asked:
    """The question behind a table."""

    query: CaseQuery
    revision: int
    """Dataset revision."""
    language: str
    """Of labels; sentences are in it where we make sentences in it, else in English."""

    @property
    def words(self) -> str:
        """Which cases are counted, as a sentence."""
        return sentence_of(self.query, self.language)


@dataclass(frozen=True, slots=True)
class Crosstab:
    """The values of two dimensions against each other; in a timeline the columns are years."""

    asked: Asked
    rows: Axis
    columns: Axis
    counts: tuple[tuple[int, ...], ...]
    """Row by row: cases that have both values."""
    cases: int
    """How many the question finds, each once."""
    coded_cases: int
    """Cases in any cell of two codes, each once."""
    unknown_both: int
    not_applicable_both: int
    part: str | None = None
    """What must have both values where it is not the case as a whole: the same organisation, municipality, outcome."""
    without_column: tuple[int, ...] = ()
    """Row by row: its cases to which the columns do not apply."""
    without_row: tuple[int, ...] = ()
    """Column by column: its cases to which the rows do not apply."""

    @property
    def mentions(self) -> int:
        """How often a case and a pair of values meet, the unknown left out."""
        high, wide = (sum(value.code is not None for value in axis.values) for axis in (self.rows, self.columns))
        return self._sum(high, wide)

    @property
    def coded_mentions(self) -> int:
        """The same for pairs of two codes."""
        high, wide = (sum(value.is_recorded for value in axis.values) for axis in (self.rows, self.columns))
        return self._sum(high, wide)

    @property
    def row_shares(self) -> Shares:
        """Of the cases of a row, the part that is in the column."""
        pairs = zip(self.rows.values, self.counts, strict=True)
        return tuple(tuple(share(count, row.cases) for count in counts) for row, counts in pairs)

    @property
    def column_shares(self) -> Shares:
        """Of the cases of a column, the part that is in the row."""
        sizes = [column.cases for column in self.columns.values]
        return tuple(tuple(map(share, counts, sizes)) for counts in self.counts)

    @property
    def total_shares(self) -> Shares:
        """Of all cases, the part that has both values."""
        return tuple(tuple(share(count, self.cases) for count in counts) for counts in self.counts)

    def _sum(self, high: int, wide: int) -> int:
        """Over the first rows and columns: codes stand before what fits none, and that before the unknown."""
        return sum(sum(line[:wide]) for line in self.counts[:high])


@dataclass(frozen=True, slots=True)
class Counts:
    """The values of one dimension."""

    asked: Asked
    axis: Axis
    cases: int
    """How many the question finds, each once."""
    splits: tuple[Crosstab, ...] = ()
    """Of outcomes: the same rows by what became of each outcome, and by what it rests on."""

    @property
    def mentions(self) -> int:
        """How often a case and a value meet, the unknown left out."""
        return self.axis.mentions

    @property
    def shares(self) -> tuple[float | None, ...]:
        """Of all cases, the part that has each value, 0 to 1."""
        return tuple(share(value.cases, self.cases) for value in self.axis.values)


def share(part: int, whole: int) -> float | None:
    """0 to 1; None of nothing."""
    return part / whole if whole else None
