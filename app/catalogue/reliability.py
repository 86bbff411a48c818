"""How far coders agree on each field, over all second codings that everybody may see."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from app.formats.codebook import Agreement
from app.store.coded_units import FIRST_CODER, CodedUnit, coded_units
from app.store.database import Database

FEWEST = 10
"""Units below which no alpha is given: a single one more or less would turn it."""


NOT_CODED_TWICE = Agreement(0, 0, 0, 0, 0, None, None)


@dataclass(slots=True)
class _Unit:
    """One revision of a case, as its coders coded one field."""

    codes: list[frozenset[str]] = field(default_factory=list)
    seconds: list[str] = field(default_factory=list)
    """Who coded it after the first."""
    is_blind: bool = True
    """Whether every second coder had not seen the published codes."""
    is_whole: bool = True
    """Whether everybody looked for every code."""


def agreements(database: Database, revision: int) -> Mapping[str, Agreement]:
    """By name of the field, at a dataset revision; those alone that some case has two codings of."""
    with database.reading_published() as session:
        return agreements_of(coded_units(session, revision))


def agreements_of(coded: Iterable[CodedUnit]) -> Mapping[str, Agreement]:
    """The same of some units. A field that one coder alone coded in a case tells nothing of that case."""
    twice = {name: [unit for unit in units if len(unit.codes) > 1] for name, units in _gathered(coded).items()}
    return {name: _agreement(units) for name, units in twice.items() if units}


def _gathered(coded: Iterable[CodedUnit]) -> Mapping[str, Sequence[_Unit]]:
    units: dict[tuple[str, str, int], _Unit] = {}
    for one in coded:
        unit = units.setdefault((one.field, one.slug, one.number), _Unit())
        unit.codes.append(one.codes)
        unit.is_whole &= one.is_whole
        if one.coder != FIRST_CODER:
            unit.seconds.append(one.coder)
            unit.is_blind &= bool(one.is_blind)
    by_field: dict[str, list[_Unit]] = {}
    for (name, _, _), unit in units.items():
        by_field.setdefault(name, []).append(unit)
    return by_field


def _agreement(units: Sequence[_Unit]) -> Agreement:
    blind = [unit for unit in units if unit.is_blind]
    return Agreement(
        units=len(units),
        second_coders=len({coder for unit in units for coder in unit.seconds}),
        same=sum(len(set(unit.codes)) == 1 for unit in units),
        told_only=sum(not unit.is_whole for unit in units),
        blind=len(blind),
        alpha=_alpha(units),
        alpha_blind=_alpha(blind),
    )


def _alpha(units: Sequence[_Unit]) -> float | None:
    if len(units) < FEWEST:
        return None
    # Imported here: NumPy takes 20 MB, which a process that compares nothing does not pay.
    from app.catalogue.alpha import alpha_of

    return alpha_of([unit.codes for unit in units])
