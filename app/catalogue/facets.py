"""How many cases each value of a field would find, under all that was asked but the parameters of the field itself."""

from collections.abc import Sequence
from dataclasses import dataclass

from pyroaring import BitMap

from app.catalogue.dimensions import Sets
from app.catalogue.selecting import matching, part_asked, parts_meeting, unknown_of
from app.catalogue.sets import union
from app.catalogue.snapshot import Snapshot
from app.model.derivation import UNCODED
from app.query.conditions import All, CaseQuery, Has
from app.query.fields import FieldSpec, Kind, parts_of
from app.query.values import codes_of


@dataclass(frozen=True, slots=True)
class Count:
    """One value and the cases it would find; `code` is None for the unknown."""

    code: str | None
    cases: int


def count_values(snapshot: Snapshot, field: FieldSpec, query: CaseQuery, *, with_zero: bool = False) -> list[Count]:
    """Counts of a field's values, most cases first, then in the order of the vocabulary; the unknown last.

    Each count is what choosing that value alone would find.
    """
    rest = query.without(field.name)
    base = matching(snapshot, rest.condition)
    cases = cases_by_value(snapshot, field, rest)
    known = [Count(code, _overlap(base, cases.get(code))) for code in codes_counted(snapshot, field)]
    unknown = Count(None, _overlap(base, unknown_of(snapshot, field.name)))
    ordered = sorted(known, key=lambda count: (count.code == UNCODED, -count.cases))
    return [count for count in (*ordered, unknown) if count.cases or with_zero]


def cases_by_value(snapshot: Snapshot, field: FieldSpec, query: CaseQuery) -> Sets:
    """The cases with each value of a field, where it stands in one part with all that is asked of such a part."""
    siblings = siblings_of(field, query)
    return _meeting_cases(snapshot, field, siblings) if siblings else snapshot.dimension(field.name)


def siblings_of(field: FieldSpec, query: CaseQuery) -> list[Has]:
    """Conditions that a value must meet in the same organisation or municipality."""
    condition = query.condition
    asked = condition.conditions if isinstance(condition, All) else (condition,)
    of_a_part = (one for one in asked if isinstance(one, Has) and part_asked(one) is not None)
    return [one for one in of_a_part if part_asked(one) == field.part_of]


def _meeting_cases(snapshot: Snapshot, field: FieldSpec, siblings: Sequence[Has]) -> dict[str, BitMap]:
    """The cases by the value of the field that stands in one part with all siblings."""
    part = field.part_of or ""
    place = parts_of(part).index(field.name)
    cases: dict[str, list[BitMap]] = {}
    for values, ids in parts_meeting(snapshot, part, siblings):
        cases.setdefault(values[place], []).append(ids)
    return {value: union(sets) for value, sets in cases.items()}


def codes_counted(snapshot: Snapshot, field: FieldSpec) -> Sequence[str]:
    """Every value of a field of codes in the order of its vocabulary, last what fits none where that may be told."""
    if field.kind is Kind.LANGUAGE:
        return sorted(snapshot.dimension(field.name))
    return (*codes_of(field), UNCODED) if field.tells else tuple(codes_of(field))


def _overlap(base: BitMap, ids: BitMap | None) -> int:
    return base.intersection_cardinality(ids) if ids else 0
