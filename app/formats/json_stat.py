"""JSON-stat 2.0 (https://json-stat.org/full/): a table as a cube of dimensions, cells row by row."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from app.formats.about import LICENCE, LICENCE_ADDRESS, About

Json = dict[str, Any]

SOURCE = "Samspill"


@dataclass(frozen=True, slots=True)
class Dimension:
    """One side of a cube."""

    id: str
    label: str
    categories: Mapping[str, str]
    """Code -> words, in order; at least one."""
    role: str | None = None
    """`geo` or `time`, where it is one of those."""


@dataclass(frozen=True, slots=True)
class Cube:
    """A table to be told."""

    label: str
    dimensions: Sequence[Dimension]
    values: Sequence[int]
    """The last dimension runs fastest."""
    status: Mapping[int, str]
    """Place among the values -> code of what is special about a cell."""
    notes: Sequence[str]


def json_stat(cube: Cube, about: About, href: str, statuses: Mapping[str, str], extension: Json) -> Json:
    """The cube as a dataset; `statuses` are the words for the codes of statuses, `extension` what JSON-stat lacks."""
    roles: Json = {}
    for dimension in cube.dimensions:
        if dimension.role:
            roles.setdefault(dimension.role, []).append(dimension.id)
    told = {
        "version": "2.0",
        "class": "dataset",
        "href": href,
        "label": cube.label,
        "source": f"{SOURCE}, {LICENCE}",
        "updated": about.published_on,
        "note": [about.words, *cube.notes],
        "id": [dimension.id for dimension in cube.dimensions],
        "size": [len(dimension.categories) for dimension in cube.dimensions],
        "role": roles,
        "dimension": {dimension.id: _dimension(dimension) for dimension in cube.dimensions},
        "value": list(cube.values),
        "status": {str(place): code for place, code in cube.status.items()},
        "link": {"license": [{"type": "text/html", "href": LICENCE_ADDRESS}]},
        "extension": {
            **extension,
            "revision": about.revision,
            "expression": about.expression,
            "language": about.language,
            "status": {"label": dict(statuses)},
        },
    }
    # What there is none of is left out, as the format has it.
    return {name: value for name, value in told.items() if value is not None and (value or name not in _MAY_LACK)}


_MAY_LACK = frozenset({"role", "status"})


def _dimension(dimension: Dimension) -> Json:
    codes = dimension.categories
    return {"label": dimension.label, "category": {"index": list(codes), "label": dict(codes)}}
