"""How far one case belongs to one set: looked up in its document, with the reason where nobody can say."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from app.model.absence import applies
from app.model.derivation import UNCODED, UNKNOWN, duration_of, values_of
from app.qca.calibration import Anchors, Calibration, Convention, Method
from app.query.condition_parts import INDICATOR, POPULATION, is_single
from app.query.fields import FIELDS, FieldSpec
from app.query.memberships import (
    Absent,
    Anchored,
    Atom,
    Either,
    Every,
    Graded,
    Leveled,
    Membership,
    Negated,
    Tagged,
    atoms,
)

Json = Mapping[str, Any]
Raw = tuple[str, ...] | float | None
"""What a case has: codes, a number, or nothing that is recorded."""


class Lack(StrEnum):
    """Why nobody can say how far a case belongs."""

    UNKNOWN = "unknown"
    """Nothing is recorded."""
    NOT_APPLICABLE = "not-applicable"
    """There is nothing to be recorded."""
    ABSENT = "absent"
    """Other codes are recorded, and the absence of this one says nothing."""
    UNCODED = "uncoded"
    """Something is told that no code fits."""
    SEVERAL = "several"
    """Several values of which the memberships differ."""
    NO_MEMBERSHIP = "no-membership"
    """A value that belongs to none of the categories, or has no membership."""
    PART_UNKNOWN = "part-unknown"
    """An outcome fits but for a part that is not recorded."""


class Zero(StrEnum):
    """What stands behind a 0 that absence made."""

    NOT_RECORDED = "not-recorded"
    """The code was not recorded."""
    BESIDE_UNCODED = "beside-uncoded"
    """The same, and the case tells something that no code fits."""


@dataclass(frozen=True, slots=True)
class Found:
    """What one look-up in one case gave."""

    atom: Atom
    raw: Raw
    degree: float | None
    """0 to 1, or the number of a category; None where nobody can say."""
    lack: Lack | None = None
    zero: Zero | None = None
    is_at_least: bool = False
    """Whether the number is a lower bound."""


@dataclass(frozen=True, slots=True)
class Degree:
    """How far a case belongs to a set, and all that was looked up for it."""

    value: float | None
    found: tuple[Found, ...]
    zero: Zero | None = None
    """Where the value rests on a 0 that absence made, what stands behind that; the graver, of several."""

    @property
    def lacks(self) -> tuple[Found, ...]:
        """Why nobody can say; empty where somebody can."""
        return tuple(one for one in self.found if one.lack) if self.value is None else ()


class CaseRead:
    """One document, read once for all sets that ask about it."""

    def __init__(self, document: Json, absent: Absent, convention: str) -> None:
        self.document = document
        self._values = values_of(document)
        self._absent, self._convention = absent, convention

    def degree(self, membership: Membership) -> Degree:
        """How far the case belongs to a set."""
        found = {str(atom): self._found(atom) for atom in atoms(membership)}
        value = _joined(membership, found)
        zero = None if value is None else _resting_on(membership, found)
        return Degree(value, tuple(found.values()), zero)

    def _found(self, atom: Atom) -> Found:
        match atom:
            case Tagged():
                return self._tagged(atom)
            case Graded():
                return self._graded(atom)
            case Anchored():
                number, is_at_least, lack = self._number(atom.field)
                degree = None if number is None else _calibrated(number, atom.anchors, self._convention)
                return Found(atom, number, degree, lack, is_at_least=is_at_least)
            case Leveled():
                return self._leveled(atom)

    def _tagged(self, atom: Tagged) -> Found:
        field = atom.field
        told = self._values[field.name]
        codes = tuple(code for code in told if code != UNCODED)
        outcomes = tuple(self._outcomes) if field.name == "outcome" else ()
        if _has_any(atom.codes, codes, outcomes):
            return Found(atom, codes, 1.0)
        return self._without(
            atom, codes, has_uncoded=UNCODED in told, is_possible=_has_any(atom.codes, (), outcomes, (UNKNOWN,))
        )

    def _without(self, atom: Tagged, codes: tuple[str, ...], *, has_uncoded: bool, is_possible: bool) -> Found:
        """A case without any of the codes: 0 where somebody looked, where another one rules them out, or as decided.

        Where it is possible that one fits, as a part of it is not recorded, only a decided 0 is one.
        """
        field = atom.field
        is_ruled_out = field.path in self.document["coded_fields"] or (codes and is_single(field))
        if is_ruled_out and not is_possible:
            return Found(atom, codes, 0.0)
        # A field of one value is known or not; whatever is decided for absent codes is not meant for it.
        decided = atom.decision(Absent.BY_FIELD if is_single(field) else self._absent)
        if decided is Absent.ZERO or (decided is Absent.ZERO_IF_CODED and codes and not is_possible):
            return Found(atom, codes, 0.0, zero=Zero.BESIDE_UNCODED if has_uncoded else Zero.NOT_RECORDED)
        if is_possible:
            return Found(atom, codes, None, Lack.PART_UNKNOWN)
        if codes:
            return Found(atom, codes, None, Lack.ABSENT)
        return Found(atom, None, None, Lack.UNCODED if has_uncoded else self._why_empty(field.name))

    def _graded(self, atom: Graded) -> Found:
        values = self._ordered(atom.field)
        if not values:
            return Found(atom, None, None, self._why_empty(atom.field))
        known = dict(atom.degrees)
        return _settled(atom, values, {known.get(value) for value in values})

    def _ordered(self, name: str) -> tuple[str, ...]:
        if not name.startswith(INDICATOR):
            return self._values[name]
        scored = self.document["emes"].get(name.removeprefix(INDICATOR))
        return () if scored is None or scored["score"] is None else (str(scored["score"]),)

    def _leveled(self, atom: Leveled) -> Found:
        if atom.cuts:
            number, is_at_least, lack = self._number(atom.field)
            level = None if number is None else float(sum(number >= cut for cut in atom.cuts))
            return Found(atom, number, level, lack, is_at_least=is_at_least)
        values = self._values[atom.field]
        codes = tuple(value for value in values if value != UNCODED)
        if not codes:
            return Found(atom, None, None, Lack.UNCODED if values else self._why_empty(atom.field))
        level_of = {code: float(level) for level, group in enumerate(atom.codes) for code in group}
        return _settled(atom, codes, {level_of.get(code) for code in codes})

    def _number(self, name: str) -> tuple[float | None, bool, Lack | None]:
        """A number, whether it is a lower bound, and why there is none."""
        number: float | None
        is_at_least = False
        if name == POPULATION:
            number, lack = _inhabitants(self.document)
            return number, False, lack
        if name == "duration_years":
            number, is_at_least = duration_of(self.document)
        elif name == "source_count":
            number = len(self.document["sources"])
        else:
            number = self.document[name]
        return number, is_at_least, self._why_empty(name) if number is None else None

    @property
    def _outcomes(self) -> Iterator[tuple[str, ...]]:
        for one in self.document["outcomes"]:
            yield one["dimension"], one["evidence"], one["result"] or UNKNOWN

    def _why_empty(self, name: str) -> Lack:
        return Lack.UNKNOWN if applies(self.document, name) else Lack.NOT_APPLICABLE


def _has_any(
    wanted: Iterable[str], codes: tuple[str, ...], outcomes: Iterable[tuple[str, ...]], fitting: tuple[str, ...] = ()
) -> bool:
    """Whether any is there; `fitting` are parts of an outcome that go with whatever is wanted."""
    patterns = [tuple(code.split(":")) for code in wanted if ":" in code]
    return any(code in codes for code in wanted) or any(
        all(part in ("*", told) or told in fitting for part, told in zip(pattern, outcome, strict=True))
        for outcome in outcomes
        for pattern in patterns
    )


def _settled(atom: Atom, values: tuple[str, ...], degrees: set[float | None]) -> Found:
    """What several values agree on; nothing where they do not."""
    if len(degrees) > 1:
        return Found(atom, values, None, Lack.SEVERAL)
    (degree,) = degrees
    return Found(atom, values, degree, Lack.NO_MEMBERSHIP if degree is None else None)


def _inhabitants(document: Json) -> tuple[float | None, Lack | None]:
    """Inhabitants as counted, of the place served, else of the one municipality: a band is no number."""
    place = document["place_served"]
    if place and place["population"]:
        return place["population"], None
    municipalities = document["municipalities"]
    if len(municipalities) > 1:
        return None, Lack.SEVERAL
    number = municipalities[0]["population"]
    return number, None if number is not None else Lack.UNKNOWN


def _calibrated(number: float, anchors: tuple[float, ...], convention: str) -> float:
    if len(anchors) == 1:
        return float(number >= anchors[0])
    (degree,) = Calibration(Method.DIRECT, Anchors(*anchors), Convention(convention)).of((number,))
    return degree


def _joined(membership: Membership, found: Mapping[str, Found]) -> float | None:
    """Smallest, largest, or 1 minus, as far as what is missing could not change it (Kleene's strong logic)."""
    match membership:
        case Negated(inner):
            value = _joined(inner, found)
            # What 1 - 0.33 leaves behind the twelfth decimal is no membership.
            return None if value is None else round(1 - value, 12)
        case Every(parts):
            return _bounded([_joined(part, found) for part in parts], bound=0.0)
        case Either(parts):
            return _bounded([_joined(part, found) for part in parts], bound=1.0)
        case _:
            return found[str(membership)].degree


def _resting_on(membership: Membership, found: Mapping[str, Found]) -> Zero | None:
    """What stands behind the zeros that absence made, where nobody could say how far the case belongs without them."""
    made = {one.zero for one in found.values() if one.zero}
    gaps = {name: replace(one, degree=None) if one.zero else one for name, one in found.items()}
    if not made or _joined(membership, gaps) is not None:
        return None
    return Zero.BESIDE_UNCODED if Zero.BESIDE_UNCODED in made else Zero.NOT_RECORDED


def _bounded(values: list[float | None], bound: float) -> float | None:
    known = [value for value in values if value is not None]
    # A known 0 makes any AND 0, a known 1 any OR 1, whatever the rest may be.
    if bound in known:
        return bound
    if len(known) < len(values):
        return None
    return min(known) if bound == 0.0 else max(known)


def field_of(atom: Atom) -> FieldSpec | None:
    """The field that is looked up; None for scores and inhabitants, which are no fields of filters."""
    return atom.field if isinstance(atom, Tagged) else FIELDS.get(atom.field)
