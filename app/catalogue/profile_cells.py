"""What a profile tells of each field in which cases are compared side by side."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from app.catalogue.cells import Cell, State, Statement
from app.catalogue.offered import Offered
from app.query.fields import FIELDS
from app.query.profile import PROFILE_NAMES, STUDIED, Profile
from app.vocabulary.countries import countries


def profile_cell(field: str, profile: Profile) -> Cell:
    """What a profile tells of a field; of much nothing can be told before it is done."""
    cell = _FILLED[field](profile) if field in _FILLED else Cell(State.NOT_APPLICABLE)
    # What came of it is open while it is planned, however much of it could be hoped for.
    is_open = cell.state is State.UNKNOWN and field in STUDIED
    return Cell(State.NOT_APPLICABLE) if is_open else cell


def _cell(*values: str | int | None, name: str | None = None) -> Cell:
    codes = tuple(value for value in values if isinstance(value, str))
    numbers = tuple(value for value in values if isinstance(value, int))
    statements = (Statement(Offered(name, "und")),) if name else ()
    return Cell(State.TOLD if codes or numbers or name else State.UNKNOWN, codes, numbers, statements=statements)


def _coded(name: str) -> Callable[[Profile], Cell]:
    return lambda profile: _cell(*profile.codes.get(name, ()))


def _regime(profile: Profile) -> Cell:
    return _cell(countries()[profile.country].welfare_regime if profile.country else None)


def _municipality(profile: Profile) -> Cell:
    return _cell(name=profile.municipality.name if profile.municipality else None)


def _inhabitants(profile: Profile) -> Cell:
    return _cell(profile.municipality.population if profile.municipality else None)


def _band(profile: Profile) -> Cell:
    given = profile.given or {}
    cell = _cell(
        given.get("population_band") or (profile.municipality.population_band if profile.municipality else None)
    )
    return replace(cell, is_passed_over="population" in given)


def _inhabitants_of_place(profile: Profile) -> Cell:
    return _cell((profile.given or {}).get("population"))


_FILLED: Mapping[str, Callable[[Profile], Cell]] = {
    **{name: _coded(name) for name in PROFILE_NAMES if name in FIELDS},
    "country": lambda profile: _cell(profile.country),
    "welfare_regime": _regime,
    "municipality": _municipality,
    "municipalities.population": _inhabitants,
    "population_band": _band,
    "place_served.population": _inhabitants_of_place,
    "start_year": lambda profile: _cell(profile.start_year),
}
"""How each field is filled; one that is not here a profile has no name for."""
