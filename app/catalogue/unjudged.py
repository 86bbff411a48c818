"""Which cases a question leaves out only because nothing is recorded on what it asks for."""

from collections.abc import Collection, Iterator, Sequence
from itertools import combinations

from pyroaring import BitMap

from app.catalogue.labels import field_label
from app.catalogue.selecting import matching, part_asked
from app.catalogue.snapshot import Snapshot
from app.formats.frozen import Unjudged
from app.query.conditions import (
    All,
    Condition,
    Has,
    HasAll,
    HasOnly,
    Known,
    Not,
    Some,
    Within,
    walk,
)  # fmt: skip
from app.query.fields import FIELDS
from app.vocabulary.languages import SENTENCE_LANGUAGES


def unjudged_by(snapshot: Snapshot, condition: Condition, found: BitMap) -> Iterator[Unjudged]:
    """By field: cases of which it is unknown, and which would be found if nothing were asked of it."""
    for name in sorted(_asked(condition)):
        if kept_out := matching(snapshot, lifted(condition, {name})) - found:
            labels = {language: field_label(FIELDS[name], language).text for language in SENTENCE_LANGUAGES}
            yield Unjudged(name, labels, len(kept_out))


def unjudged_in_all(snapshot: Snapshot, condition: Condition, found: BitMap) -> BitMap:
    """Cases that would be found if nothing were asked of what is unknown of each, were it several fields at once."""
    return matching(snapshot, lifted(condition, _asked(condition))) - found


def lifted(condition: Condition, fields: Collection[str]) -> Condition:
    """The same question, but whatever is asked of these fields is met where they are unknown."""
    return _lifted(condition, fields, is_denied=False)


def _lifted(condition: Condition, fields: Collection[str], *, is_denied: bool) -> Condition:
    match condition:
        case Not(inner):
            return Not(_lifted(inner, fields, is_denied=not is_denied))
        case Some(conditions):
            return Some(tuple(_lifted(one, fields, is_denied=is_denied) for one in conditions))
        case All(conditions):
            return _lifted_together(conditions, fields, is_denied=is_denied)
        case Has(field) | HasAll(field) | HasOnly(field) | Within(field):
            # What is denied keeps the unknown as it is.
            is_lifted = field in fields and not is_denied
            return Some((condition, Known(field, known=False))) if is_lifted else condition
        case _:
            return condition


def _lifted_together(conditions: Sequence[Condition], fields: Collection[str], *, is_denied: bool) -> Condition:
    """Conditions that must meet in one part go on meeting there, but for those that are lifted."""
    parts: dict[str, list[Has]] = {}
    others: list[Condition] = []
    for one in conditions:
        if isinstance(one, Has) and (part := part_asked(one)):
            parts.setdefault(part, []).append(one)
        else:
            others.append(_lifted(one, fields, is_denied=is_denied))
    meeting = [one for asked in parts.values() for one in asked]
    if is_denied:
        return All((*others, *meeting))
    return All((*others, *(_lifted_in_part(asked, fields) for asked in parts.values())))


def _lifted_in_part(asked: Sequence[Has], fields: Collection[str]) -> Condition:
    names = sorted({one.field for one in asked} & set(fields))
    ways = (chosen for count in range(len(names) + 1) for chosen in combinations(names, count))
    return Some(
        tuple(
            All((*(one for one in asked if one.field not in unknown), *(Known(name, known=False) for name in unknown)))
            for unknown in ways
        )
    )


def _asked(condition: Condition) -> set[str]:
    """Fields of which values are asked for; whether something is known can always be judged."""
    inside = (one for one in walk(condition) if isinstance(one, Has | HasAll | HasOnly | Within))
    return {one.field for one in inside if one.field in FIELDS}
