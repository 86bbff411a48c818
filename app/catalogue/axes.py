"""One side of a table: the values of a dimension, and the cases of each among those that are counted."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from pyroaring import BitMap

from app.catalogue.band_words import band_label
from app.catalogue.facets import cases_by_value, codes_counted
from app.catalogue.labels import value_label
from app.catalogue.selecting import carrying, unknown_of
from app.catalogue.sets import NOTHING, union
from app.catalogue.snapshot import Snapshot
from app.model.derivation import NOT_APPLICABLE, UNCODED, UNKNOWN
from app.query.conditions import CaseQuery
from app.query.dimensions import OUTCOME_RESULT, Band, By
from app.query.fields import FieldSpec, Kind
from app.vocabulary.field_names import name_label
from app.vocabulary.terms import Label


@dataclass(frozen=True, slots=True)
class Value:
    """A row or a column."""

    code: str | None
    """None is the unknown, `uncoded` what is told and fits no code."""
    label: Label
    cases: int
    """Each once, however many values it has on the other side."""
    band: Band | None = None
    """The numbers that are meant, where it is one of numbers."""

    @property
    def is_recorded(self) -> bool:
        """Whether it is a code or a band."""
        return self.code not in (None, UNCODED)


@dataclass(frozen=True, slots=True)
class Axis:
    """The rows or the columns of a table."""

    field: FieldSpec
    label: Label
    """What a reader calls the dimension."""
    values: tuple[Value, ...]
    """In the order of the vocabulary or from the lowest; then what fits no code, last the unknown."""
    unknown: int
    """Cases in which nothing is recorded though it could be."""
    not_applicable: int
    """Cases to which it does not apply, so that they stand nowhere."""
    recorded: int
    """Cases that have any of the values, each once."""
    elsewhere: int
    """Cases in which it is recorded, but not of what the question asks about, so that they stand nowhere."""
    starts: tuple[int, ...] = ()
    """Where the bands begin, where it is a number."""
    told_only: int = 0
    """Cases that tell something for which no code fits, and carry no code: they are among the unknown as well."""

    @property
    def name(self) -> str:
        """Of the dimension."""
        return self.field.name

    @property
    def mentions(self) -> int:
        """How often a case and a value meet."""
        return sum(value.cases for value in self.values if value.code is not None)

    @property
    def is_repeated(self) -> bool:
        """Whether any case stands under several values, so that they do not add up."""
        return self.mentions > self.recorded


@dataclass(frozen=True, slots=True)
class Side:
    """An axis with the cases behind it."""

    axis: Axis
    sets: tuple[BitMap, ...]
    """The cases of each value, in their order."""
    coded: BitMap
    """The cases that have any code or band."""
    unknown: BitMap
    not_applicable: BitMap


def side_of(snapshot: Snapshot, query: CaseQuery, base: BitMap, by: By, language: str, *, with_zero: bool) -> Side:
    """The values that some of the cases have, or with zero all that there are; the unknown only where there are any."""
    field = by.field
    told = ((code, band, base & ids) for code, band, ids in _told(snapshot, query, by))
    kept = [
        (Value(code, _label(by, code, band, language), len(ids), band), ids)
        for code, band, ids in told
        if ids or with_zero
    ]
    unknown = base & unknown_in(snapshot, field)
    return side_from(base, by, kept, unknown, base & not_applicable_in(snapshot, field), language)


def side_from(
    base: BitMap, by: By, kept: Sequence[tuple[Value, BitMap]], unknown: BitMap, applies_not: BitMap, language: str
) -> Side:
    """An axis of some values with their cases, and the unknown behind them where there are any."""
    field = by.field
    told_only = next((len(ids & unknown) for value, ids in kept if value.code == UNCODED), 0)
    recorded = union(ids for _, ids in kept)
    coded = union(ids for value, ids in kept if value.is_recorded)
    if unknown:
        kept = [*kept, (Value(None, value_label(field, None, language), len(unknown)), unknown)]
    axis = Axis(
        field=field,
        label=name_label(field.name, language),
        values=tuple(value for value, _ in kept),
        unknown=len(unknown),
        not_applicable=len(applies_not),
        recorded=len(recorded),
        elsewhere=len(base - recorded - unknown - applies_not),
        starts=by.starts,
        told_only=told_only,
    )
    return Side(axis, tuple(ids for _, ids in kept), coded, unknown, applies_not)


def _told(snapshot: Snapshot, query: CaseQuery, by: By) -> Iterator[tuple[str, Band | None, BitMap]]:
    field = by.field
    if field.kind is Kind.NUMBER:
        numbers = snapshot.numbers.values(field.name)
        for band in by.bands:
            yield band.code, band, union(ids for number, ids in numbers.items() if band.holds(number))
        return
    cases = _results(snapshot) if field is OUTCOME_RESULT else cases_by_value(snapshot, field, query)
    for code in codes_counted(snapshot, field):
        yield code, None, cases.get(code, NOTHING)


def _results(snapshot: Snapshot) -> Mapping[str, BitMap]:
    return {code: carrying(snapshot, "outcome", f"*:*:{code}") for code in codes_counted(snapshot, OUTCOME_RESULT)}


def unknown_in(snapshot: Snapshot, field: FieldSpec) -> BitMap:
    """Where nothing is recorded though it could be; of results, where an outcome has none or there is no outcome."""
    if field is not OUTCOME_RESULT:
        return unknown_of(snapshot, field.name)
    return carrying(snapshot, "outcome", f"*:*:{UNKNOWN}") | unknown_of(snapshot, "outcome")


def not_applicable_in(snapshot: Snapshot, field: FieldSpec) -> BitMap:
    """Where nothing can be recorded."""
    return snapshot.dimension(NOT_APPLICABLE).get("outcome" if field is OUTCOME_RESULT else field.name, NOTHING)


def _label(by: By, code: str, band: Band | None, language: str) -> Label:
    return value_label(by.field, code, language) if band is None else band_label(by.field.name, band, language)
