"""Conditions -> sets of published revisions. AND, OR and NOT are set operations."""

from collections.abc import Iterable, Iterator, Sequence

from pyroaring import BitMap

from app.catalogue.sets import NOTHING, intersection, union
from app.catalogue.snapshot import Snapshot
from app.catalogue.words import find_words
from app.model.derivation import NOT_APPLICABLE, UNCODED, UNKNOWN
from app.query.conditions import All, Condition, Has, HasAll, HasOnly, Known, Matches, Not, Some, Within
from app.query.fields import COMPOSITE, FIELDS, Kind, parts_of


def matching(snapshot: Snapshot, condition: Condition) -> BitMap:
    """The published revisions that meet a condition."""
    match condition:
        case All(conditions):
            return intersection(snapshot.everything, matching_together(snapshot, conditions))
        case Some(conditions):
            return union(matching(snapshot, one) for one in conditions)
        case Not(inner):
            # The complement is taken among all published cases, so that it keeps those with nothing recorded.
            return snapshot.everything - matching(snapshot, inner)
        case Has(field, values):
            return union(carrying(snapshot, field, value) for value in values)
        case HasAll(field, values):
            return intersection(snapshot.everything, (carrying(snapshot, field, value) for value in values))
        case HasOnly():
            return _only(snapshot, condition)
        case Known(field, known):
            return known_of(snapshot, field) if known else unknown_of(snapshot, field)
        case Matches(text):
            return find_words(snapshot, text)
        case Within():
            return snapshot.numbers.within(condition)
        case _:
            return snapshot.lying(condition)


def unknown_of(snapshot: Snapshot, field: str) -> BitMap:
    """Where nothing is recorded though the field applies."""
    return snapshot.dimension(UNKNOWN).get(field, NOTHING)


def known_of(snapshot: Snapshot, field: str) -> BitMap:
    """Where something is recorded."""
    applies_not = snapshot.dimension(NOT_APPLICABLE).get(field, NOTHING)
    return snapshot.everything - unknown_of(snapshot, field) - applies_not


def carrying(snapshot: Snapshot, field: str, value: str) -> BitMap:
    """Where one value of a field is recorded; `unknown` is where nothing is."""
    if value == UNKNOWN and FIELDS[field].kind is not Kind.NAME:
        return unknown_of(snapshot, field)
    if FIELDS[field].kind is Kind.NAME:
        return snapshot.carrying(field, value)
    if ":" in value and field in COMPOSITE:
        return union(ids for _, ids in _patterned(snapshot, field, value))
    return snapshot.dimension(field).get(value, NOTHING)


def _patterned(snapshot: Snapshot, field: str, pattern: str) -> Iterator[tuple[str, BitMap]]:
    """The terms of a composite dimension that fit `a:b:c`, where `*` fits anything."""
    wanted = pattern.split(":")
    for term, ids in snapshot.dimension(COMPOSITE[field]).items():
        if all(part in ("*", given) for part, given in zip(wanted, term.split("|"), strict=True)):
            yield term, ids


def _only(snapshot: Snapshot, condition: HasOnly) -> BitMap:
    field = condition.field
    named = union(carrying(snapshot, field, value) for value in condition.values)
    if FIELDS[field].kind is Kind.NAME:
        return named - snapshot.carrying_others(field, condition.values)
    if field in COMPOSITE:
        patterns = [value if ":" in value else f"{value}:*:*" for value in condition.values]
        allowed = {term for pattern in patterns for term, _ in _patterned(snapshot, field, pattern)}
    else:
        # Told but uncoded is no value outside the list: nobody knows which it would be.
        allowed = {*condition.values, UNCODED}
    terms = snapshot.dimension(COMPOSITE.get(field, field))
    return named - union(ids for term, ids in terms.items() if term not in allowed)


def matching_together(snapshot: Snapshot, conditions: Iterable[Condition]) -> Iterator[BitMap]:
    """The set of each condition; those about parts of one organisation or municipality must meet in one."""
    parts: dict[str, list[Has]] = {}
    for condition in conditions:
        if isinstance(condition, Has) and (part := part_asked(condition)):
            parts.setdefault(part, []).append(condition)
        else:
            yield matching(snapshot, condition)
    for part, asked in parts.items():
        yield matching(snapshot, asked[0]) if len(asked) == 1 else _meeting(snapshot, part, asked)


def part_asked(condition: Has) -> str | None:
    """The part that must have the value; None where the case as a whole is asked, as it is for the unknown."""
    return None if UNKNOWN in condition.values else FIELDS[condition.field].part_of


def _meeting(snapshot: Snapshot, part: str, asked: Sequence[Has]) -> BitMap:
    return union(ids for _, ids in parts_meeting(snapshot, part, asked))


def parts_meeting(snapshot: Snapshot, part: str, asked: Sequence[Has]) -> Iterator[tuple[Sequence[str], BitMap]]:
    """Each part that meets all conditions: its values in the order of `parts_of`, and the cases with such a one."""
    wanted = [(parts_of(part).index(one.field), one.values) for one in asked]
    for term, ids in snapshot.dimension(part).items():
        values = term.split("|")
        if all(values[place] in accepted for place, accepted in wanted):
            yield values, ids
