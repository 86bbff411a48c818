"""What to print with a table of counts, in sentences: what the cases are not, what is left out, what adds up."""

from collections.abc import Iterator

from app.catalogue.axes import Axis
from app.catalogue.counted import Asked, Counts, Crosstab
from app.catalogue.counting_words import COUNTING_WORDS, CountingWords, Plural
from app.catalogue.facets import siblings_of
from app.catalogue.independence import Independence, Reason
from app.catalogue.years import RUNNING_YEAR
from app.formats.about import number_text, selection_note
from app.query.dimensions import OUTCOME_PARTS, OUTCOME_RESULT
from app.query.fields import Absence
from app.vocabulary.field_names import UNCODED_VALUE, UNKNOWN_VALUE, name_label
from app.vocabulary.languages import sentence_language

FEW = 5
"""Cases in a cell, under which a table says how many such cells there are."""
LEAST = 1e-300
"""What stands for a chance too small for a number."""


def notes_of(table: Counts | Crosstab, *, with_cells: bool = True) -> tuple[str, ...]:
    """The sentences that belong to a table, in the language of its sentences; the selection first.

    Where no cells are seen, nothing need be said of how many of them are small.
    """
    # Of a dimension against itself both sides say the same.
    return tuple(dict.fromkeys(_Teller(table.asked).told(table, with_cells=with_cells)))


def all_notes(table: Counts | Crosstab, found: Independence | None) -> tuple[str, ...]:
    """The same, and last the test of independence or why there is none, where it was looked for."""
    return (*notes_of(table), *([independence_note(found, table.asked.language)] if found else []))


def independence_note(found: Independence, language: str) -> str:
    """The test of a table, or why there is none, in one or two sentences."""
    spoken = sentence_language(language)
    words = COUNTING_WORDS[spoken]
    match found.reason:
        case Reason.MADE_OF_THE_SAME:
            return words.made_of_the_same
        case Reason.COUNTED_MORE_THAN_ONCE:
            return words.repeated.format(n=number_text(found.cases, spoken), m=number_text(found.mentions, spoken))
        case Reason.TOO_FEW_LINES:
            return words.too_few_lines
        case Reason.EXPECTED_TOO_SMALL:
            smallest = _decimal(found.smallest_expected or 0, 2, words, spoken)
            return words.expected_small.format(n=found.small, m=found.cells, smallest=smallest)
    tested = words.tested.format(
        n=number_text(found.cases, spoken),
        chi_square=_decimal(found.chi_square or 0, 2, words, spoken),
        freedom=found.degrees_of_freedom,
        p=_decimal(found.p or LEAST, 3, words, spoken),
        v=_decimal(found.cramers_v or 0, 2, words, spoken),
    )
    return f"{tested} {words.test_of_a_sample}"


class _Teller:
    def __init__(self, asked: Asked) -> None:
        self.asked = asked
        self.language = sentence_language(asked.language)
        self.words = COUNTING_WORDS[self.language]

    def told(self, table: Counts | Crosstab, *, with_cells: bool) -> Iterator[str]:
        if not table.cases:
            yield self.words.none
            return
        yield selection_note(table.cases, self.language)
        rows, columns = (table.axis, None) if isinstance(table, Counts) else (table.rows, table.columns)
        if rows.is_repeated:
            yield self.words.several_rows
        if columns and columns.is_repeated:
            yield self.words.several_columns
        if isinstance(table, Crosstab):
            yield from self._cells(table, with_cells=with_cells)
        yield from self._left_out(rows)
        if columns:
            yield from self._left_out(columns)
        yield from self._meanings(rows, columns)

    def _cells(self, table: Crosstab, *, with_cells: bool) -> Iterator[str]:
        counts = [count for line in table.counts for count in line]
        few = sum(count < FEW for count in counts)
        if few and with_cells:
            yield self.words.small.format(n=number_text(few, self.language), m=number_text(len(counts), self.language))
        if table.part:
            yield self.words.together[table.part]

    def _left_out(self, axis: Axis) -> Iterator[str]:
        label = name_label(axis.name, self.language).text
        if axis.unknown:
            forms = self.words.unknown_results if axis.field is OUTCOME_RESULT else self.words.unknown
            yield self._counted(forms, axis.unknown, label=label)
        if axis.not_applicable:
            yield self._counted(self.words.not_applicable, axis.not_applicable, label=label)
        if axis.told_only:
            uncoded, unknown = (name_label(name, self.language).text for name in (UNCODED_VALUE, UNKNOWN_VALUE))
            yield self._counted(self.words.told_only, axis.told_only, uncoded=uncoded, unknown=unknown)
        if axis.field.absence is Absence.OPEN:
            yield self.words.open_field.format(label=label)

    def _meanings(self, rows: Axis, columns: Axis | None) -> Iterator[str]:
        axes = [axis for axis in (rows, columns) if axis]
        met = {axis.field.part_of for axis in axes if siblings_of(axis.field, self.asked.query)}
        yield from (self.words.meeting[part] for part in sorted(filter(None, met)))
        for axis in axes:
            if axis.elsewhere:
                label = name_label(axis.name, self.language).text
                yield self._counted(self.words.elsewhere, axis.elsewhere, label=label)
        names = {axis.name for axis in axes}
        # Counts of outcomes come with both; a table of two dimensions has room for one of them.
        if columns and "outcome" in names and not names & set(OUTCOME_PARTS[1:]):
            yield self.words.outcome
        if names & {"outcome", "outcome_result"}:
            yield self.words.any_goal
        if "duration_years" in names:
            yield self.words.duration
        if RUNNING_YEAR.name in names:
            yield self.words.running

    def _counted(self, forms: Plural, number: int, **parts: str) -> str:
        said = forms.one if number == 1 else forms.many
        return said.format(n=number_text(number, self.language), **parts)


def _decimal(number: float, digits: int, words: CountingWords, language: str) -> str:
    """A number as people of this language write it; one that would be rounded to nothing is said to be below that."""
    # Imported here: babel reads its files at once.
    from babel.numbers import format_decimal

    least = 10.0**-digits
    text = str(format_decimal(max(number, least) if number else 0, f"#,##0.{'0' * digits}", language))
    return words.below.format(text) if 0 < number < least else text
