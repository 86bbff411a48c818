"""What pictures say to who does not see them: the main figures in sentences, and the same as a table."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from app.catalogue.axes import Value
from app.catalogue.chart_words import CASES, CHART_WORDS, POINTS, ChartWords
from app.catalogue.counted import Counts, Crosstab
from app.formats.about import LICENCE, date_text, number_text, points_note
from app.formats.charts.frame import Cell, Table
from app.formats.charts.maps import Spot
from app.vocabulary.languages import sentence_language

LISTED = 12
"""Values that a description names; the table has all of them."""
PAIRS = 3
"""Cells that a description names."""


@dataclass(frozen=True, slots=True)
class Teller:
    """Makes the sentences of one language."""

    language: str

    @property
    def words(self) -> ChartWords:
        """Turns of phrase."""
        return CHART_WORDS[self.language]

    def counts(self, counts: Counts) -> str:
        """The bars."""
        values = sorted(counts.axis.values, key=lambda value: (not value.is_recorded, -value.cases))
        return " ".join((self.words.told_bars.format(cases=self._cases(counts.cases)), *self._values(values)))

    def crosstab(self, crosstab: Crosstab) -> str:
        """The cells with most cases, and the unknown of both sides."""
        rows, columns = crosstab.rows.values, crosstab.columns.values
        told = self.words.told_heatmap.format(
            cases=self._cases(crosstab.cases), rows=self._number(len(rows)), columns=self._number(len(columns))
        )
        cells = [
            (crosstab.counts[n][m], self.words.both.format(row=row.label.text, column=column.label.text))
            for n, row in enumerate(rows)
            for m, column in enumerate(columns)
            if row.is_recorded and column.is_recorded and crosstab.counts[n][m]
        ]
        cells.sort(key=lambda cell: -cell[0])
        most = "; ".join(f"{label} {self._number(cases)}" for cases, label in cells[:PAIRS])
        unknown = [
            f"{axis.label.text}, {value.label.text.lower()}: {self._number(value.cases)}."
            for axis in (crosstab.rows, crosstab.columns)
            for value in axis.values
            if value.code is None
        ]
        return " ".join((told, self.words.most.format(listed=most) if most else self.words.nothing, *unknown))

    def timeline(self, crosstab: Crosstab) -> str:
        """How many cases each strip has, and its highest year."""
        years = [value for value in crosstab.columns.values if value.code is not None]
        if not years:
            return self.words.nothing
        told = self.words.told_timeline.format(
            cases=self._cases(crosstab.cases),
            first=years[0].label.text,
            last=years[-1].label.text,
            rows=self._number(len(crosstab.rows.values)),
        )
        strips = sorted(zip(crosstab.rows.values, crosstab.counts, strict=True), key=lambda one: -one[0].cases)
        listed = "; ".join(self._strip(row, counts, years) for row, counts in strips[:LISTED])
        unknown = [
            f"{value.label.text}, {crosstab.columns.label.text.lower()}: {self._number(value.cases)}."
            for value in crosstab.columns.values
            if value.code is None
        ]
        return " ".join((told, f"{listed}." if listed else self.words.nothing, *self._more(len(strips)), *unknown))

    def map(self, spots: Sequence[Spot], cases: int, not_shown: int) -> str:
        """The points with most cases, and what is not shown."""
        told = self.words.told_map.format(
            cases=self._cases(cases - not_shown), points=self._counted(POINTS, len(spots))
        )
        shared = [f"{', '.join(one.names)} {self._number(len(one.cases))}" for one in spots if len(one.cases) > 1]
        most = [self.words.most.format(listed="; ".join(shared[:LISTED]))] if shared else []
        unverified = sum(spot.is_unverified for spot in spots)
        doubt = [self.words.unverified_of.format(n=self._number(unverified))] if unverified else []
        left_out = [points_note(not_shown, self.language)] if not_shown else []
        return " ".join((told, *most, *doubt, *left_out))

    def several_points(self, spots: Sequence[Spot], cases: int) -> str:
        """That there are more points than cases, as those in several places have several."""
        return self.words.several_points.format(cases=self._cases(cases), points=self._counted(POINTS, len(spots)))

    def shades(self, darkest: int) -> str:
        """Between which numbers the shades of a cross-table go."""
        return self.words.shades.format(cases=self._cases(darkest))

    def source(self, revision: int, day: str | None) -> str:
        """Where the figures are from."""
        # On one line.
        licence = LICENCE.replace(" ", "\u00a0")
        if day is None:
            return self.words.undated.format(revision=revision, licence=licence)
        return self.words.source.format(
            revision=revision, day=date_text(date.fromisoformat(day), self.language), licence=licence
        )

    def _strip(self, row: Value, counts: Sequence[int], years: Sequence[Value]) -> str:
        most, place = max((cases, -n) for n, cases in enumerate(counts[: len(years)]))
        if not most:
            return f"{row.label.text} {self._number(row.cases)}"
        return self.words.most_in_year.format(
            label=row.label.text,
            n=self._number(row.cases),
            year=years[-place].label.text,
            most=self._number(most),
        )

    def _values(self, values: Sequence[Value]) -> Iterator[str]:
        known = [value for value in values if value.code is not None]
        if not values:
            yield self.words.nothing
        if known:
            yield "; ".join(f"{one.label.text} {self._number(one.cases)}" for one in known[:LISTED]) + "."
        yield from self._more(len(known))
        yield from (f"{one.label.text}: {self._number(one.cases)}." for one in values if one.code is None)

    def _more(self, values: int) -> Iterator[str]:
        if values > LISTED:
            yield self.words.and_more.format(n=self._number(values - LISTED))

    def _cases(self, number: int) -> str:
        return self._counted(CASES, number)

    def _counted(self, forms: Mapping[str, tuple[str, str]], number: int) -> str:
        one, many = forms[self.language]
        return one if number == 1 else many.format(self._number(number))

    def _number(self, number: int) -> str:
        return number_text(number, self.language)


def counts_table(counts: Counts) -> Table:
    """A row for each bar; of outcomes, also how many have each result and each kind of evidence."""
    words = CHART_WORDS[sentence_language(counts.asked.language)]
    beside = [
        f"{split.columns.label.text}: {value.label.text}" for split in counts.splits for value in split.columns.values
    ]
    header = (counts.axis.label.text, words.cases, words.share, *beside)
    rows: list[tuple[Cell, ...]] = [
        (
            value.label.text,
            value.cases,
            None if share is None else round(share, 4),
            *(cases for split in counts.splits for cases in split.counts[n]),
        )
        for n, (value, share) in enumerate(zip(counts.axis.values, counts.shares, strict=True))
    ]
    return Table(header, tuple(rows))


def crosstab_table(crosstab: Crosstab) -> Table:
    """A row for each row, and how many cases each has."""
    words = CHART_WORDS[sentence_language(crosstab.asked.language)]
    header = (crosstab.rows.label.text, *(value.label.text for value in crosstab.columns.values), words.cases)
    rows: list[tuple[Cell, ...]] = [
        (value.label.text, *counts, value.cases)
        for value, counts in zip(crosstab.rows.values, crosstab.counts, strict=True)
    ]
    return Table(header, tuple(rows))


def spots_table(spots: Sequence[Spot], words: ChartWords, precisions: dict[str, str]) -> Table:
    """A row for each point."""
    header = (words.place, words.cases, words.precision, words.verified)
    rows = [
        (", ".join(one.names), len(one.cases), precisions[one.precision], words.no if one.is_unverified else words.yes)
        for one in spots
    ]
    return Table(header, tuple(rows))
