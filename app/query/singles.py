"""From checked values to one condition: the same rules for parameters and for `where`."""

import re
from collections.abc import Sequence

from app.errors import Fault, QueryRefused
from app.model.derivation import UNKNOWN
from app.query.conditions import Condition, Has, HasAll, HasOnly, InBox, Known, Matches, Near, Within, all_of, any_of
from app.query.fields import FieldSpec, Kind
from app.query.text import parse_text
from app.query.values import ValueRefused

FURTHEST_KM = 20_040.0
"""Half the circumference of the earth: nothing lies further away."""
_NUMBER = re.compile(r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?", re.ASCII)


def has(field: FieldSpec, values: Sequence[str]) -> Condition:
    """At least one of the values; `unknown` alone asks for what is not recorded."""
    # A name is only a name, though somebody be called so.
    if field.kind is not Kind.NAME and set(values) == {UNKNOWN}:
        return Known(field.name, known=False)
    if field.kind is Kind.NUMBER:
        return any_of(_number_or_unknown(field, value) for value in values)
    return Has(field.name, tuple(sorted(set(values))))


def _number_or_unknown(field: FieldSpec, value: str) -> Condition:
    return Known(field.name, known=False) if value == UNKNOWN else Within(field.name, "=", int(value))


def has_all(field: FieldSpec, values: Sequence[Sequence[str]]) -> Condition:
    """Every one of the values; each comes as the kept values that it means."""
    _check_coded(field, "HAS ALL")
    if field.kind is Kind.NAME:
        return all_of(Has(field.name, tuple(sorted(set(meant)))) for meant in values)
    return HasAll(field.name, _codes(field, values))


def has_only(field: FieldSpec, values: Sequence[Sequence[str]]) -> Condition:
    """At least one value, none outside the list."""
    _check_coded(field, "HAS ONLY")
    return HasOnly(field.name, _codes(field, values))


def _codes(field: FieldSpec, values: Sequence[Sequence[str]]) -> tuple[str, ...]:
    flat = {value for meant in values for value in meant}
    if UNKNOWN in flat and field.kind is not Kind.NAME:
        raise ValueRefused(f"'{UNKNOWN}' is no value that a case could have; ask {field.name} IS UNKNOWN.")
    return tuple(sorted(flat))


def at_least(field: FieldSpec, bound: int) -> Within:
    """Known and not below the bound."""
    return Within(field.name, ">=", bound)


def at_most(field: FieldSpec, bound: int) -> Within:
    """Known and not above the bound."""
    return Within(field.name, "<=", bound)


def _check_coded(field: FieldSpec, operator: str) -> None:
    if field.kind is Kind.NUMBER:
        raise ValueRefused(f"'{field.name}' is one number; {operator} is for fields with several values.")


def special(name: str, text: str) -> Condition:
    """`q`, `near` or `bbox` from its text; QueryRefused otherwise."""
    if name == "q":
        return Matches(parse_text(text))
    if name == "bbox":
        return box(text)
    latitude, longitude, within_km = _numbers("near", text, ("latitude", "longitude", "kilometres"))
    return near(latitude, longitude, within_km)


def near(latitude: float, longitude: float, within_km: float) -> Near:
    """Within so many kilometres of a point; QueryRefused outside the ranges."""
    _check("near", "latitude", latitude, 90)
    _check("near", "longitude", longitude, 180)
    if not 0 < within_km <= FURTHEST_KM:
        detail = f"The distance must be above 0 and at most {FURTHEST_KM:.0f} km, not {within_km:g}."
        raise QueryRefused(detail, [Fault(detail, parameter="within_km")])
    return Near(_plain(latitude), _plain(longitude), within_km)


def kilometres(text: str) -> float:
    """A distance from `200`; QueryRefused when it is no number."""
    (distance,) = _numbers("within_km", text, ("kilometres",))
    return distance


def point(text: str) -> tuple[float, float]:
    """Latitude and longitude in degrees from `59.9,10.7`; QueryRefused otherwise."""
    latitude, longitude = _numbers("near", text, ("latitude", "longitude"))
    return latitude, longitude


def box(text: str) -> InBox:
    """West, south, east, north in degrees; QueryRefused when out of range or south above north."""
    west, south, east, north = _numbers("bbox", text, ("west", "south", "east", "north"))
    for name, value, limit in (("west", west, 180), ("south", south, 90), ("east", east, 180), ("north", north, 90)):
        _check("bbox", name, value, limit)
    if south > north:
        detail = f"South ({south:g}) lies north of north ({north:g}); the order is west,south,east,north."
        turned = f"{west},{north},{east},{south}"
        raise QueryRefused(detail, [Fault(detail, parameter="bbox", did_you_mean=turned)])
    return InBox(_plain(west), _plain(south), _plain(east), _plain(north))


def _numbers(parameter: str, text: str, names: tuple[str, ...]) -> tuple[float, ...]:
    parts = [part.strip() for part in text.split(",")]
    if len(parts) != len(names) or not all(map(_NUMBER.fullmatch, parts)):
        takes = ", ".join(names) if len(names) > 1 else f"a number of {names[0]}"
        detail = f"'{parameter}' takes {takes}, not '{text}'."
        raise QueryRefused(detail, [Fault(detail, parameter=parameter)])
    return tuple(map(float, parts))


def _plain(degrees: float) -> float:
    # Minus zero is zero, also as text.
    return degrees + 0.0


def _check(parameter: str, name: str, value: float, limit: int) -> None:
    if abs(value) > limit:
        detail = f"The {name} must lie between -{limit} and {limit} degrees, not {value:g}."
        raise QueryRefused(detail, [Fault(detail, parameter=parameter)])
