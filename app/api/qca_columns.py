"""Columns of sets and what stands in them, as answers about cases as sets have them."""

from collections.abc import Iterable
from typing import Any

from app.catalogue.configuration_sentences import TableTeller, Warned
from app.catalogue.configurations import Configurations, ConfiguredCase
from app.catalogue.degrees import Degree, Found
from app.query.condition_parts import is_single
from app.query.memberships import Absent, Anchored, Atom, Condition, Graded, Leveled, Tagged, atoms

Json = dict[str, Any]


def column_told(table: Configurations, teller: TableTeller, column: Condition) -> Json:
    """A condition or the outcome: what it is, what it is looked up by, what absence means, how many zeros that made."""
    zeros, beside = table.zeros.get(column.name, (0, 0))
    ones, ones_beside = table.ones.get(column.name, (0, 0))
    parts = list(atoms(column.membership))
    return {
        "name": column.name,
        "expression": str(column),
        "words": teller.condition(column),
        "levels": column.levels,
        "look_ups": [_look_up(atom) for atom in parts],
        "absence": [_absence(table, teller, atom) for atom in parts if isinstance(atom, Tagged)],
        "zeros": zeros,
        "zeros_beside_uncoded": beside,
        "ones": ones,
        "ones_beside_uncoded": ones_beside,
    }


def value_told(degree: Degree) -> Json:
    """How far a case belongs to a column, and what that rests on."""
    return {
        "membership": degree.value,
        "raw": {_name(found.atom): _raw(found) for found in degree.found},
        "zero": degree.zero,
        "at_least": any(found.is_at_least for found in degree.found),
    }


def missing_told(teller: TableTeller, case: ConfiguredCase) -> list[Json]:
    """Everything that is missing of a case that is left out."""
    return [
        {"column": name, "field": _name(found.atom), "reason": found.lack, "sentence": teller.lack(name, found)}
        for name, found in case.lacks
    ]


def warning_told(one: Warned) -> Json:
    """What a reader must know first."""
    return {"code": one.code, "sentence": one.sentence, "columns": one.columns, "numbers": one.numbers or {}}


def codes_asked(atom: Atom) -> Iterable[str]:
    """The codes that a look-up names."""
    match atom:
        case Tagged():
            return atom.codes
        case Graded():
            return (value for value, _ in atom.degrees)
        case Leveled():
            return (code for codes in atom.codes for code in codes)
        case _:
            return ()


def _absence(table: Configurations, teller: TableTeller, atom: Tagged) -> Json:
    usual = Absent.BY_FIELD if is_single(atom.field) else table.asked.absent
    return {
        "field": atom.field.name,
        "codes": atom.codes,
        "declared": atom.field.absence,
        "decision": atom.decision(usual),
        "sentence": teller.decision(atom),
    }


def _look_up(atom: Atom) -> Json:
    kind, anchors, degrees = "codes", tuple[float, ...](), list[Json]()
    match atom:
        case Graded():
            own = dict(atom.own)
            kind = "degrees"
            degrees = [{"value": value, "degree": degree, "own": value in own} for value, degree in atom.degrees]
        case Anchored():
            kind, anchors = "anchors" if len(atom.anchors) == 3 else "threshold", atom.anchors
        case Leveled():
            kind, anchors = "categories", atom.cuts
            degrees = [
                {"value": code, "degree": level, "own": True}
                for level, codes in enumerate(atom.codes)
                for code in codes
            ]
    return {"field": _name(atom), "kind": kind, "anchors": anchors, "degrees": degrees}


def _name(atom: Atom) -> str:
    return atom.field.name if isinstance(atom, Tagged) else atom.field


def _raw(found: Found) -> list[str] | float | None:
    return list(found.raw) if isinstance(found.raw, tuple) else found.raw
