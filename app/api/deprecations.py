"""What of the contract is to go: one table, which the contract and every answer that it concerns tell of."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from app.api.parameters import component_name
from app.query.parameters import Parameter

Json = dict[str, Any]

NOTICE = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class Deprecation:
    """An operation, or a parameter wherever it means the same, that is to go."""

    since: date
    sunset: date
    instead: str
    """What to use in its place: a sentence in English."""
    operation: str | None = None
    """Its `operationId`."""
    parameter: Parameter | None = None

    def __post_init__(self) -> None:
        if (self.operation is None) == (self.parameter is None):
            raise ValueError("Either an operation is deprecated or a parameter.")
        if self.sunset - self.since < NOTICE:
            raise ValueError(f"Between deprecation and sunset lie {NOTICE.days} days at least.")


DEPRECATIONS: tuple[Deprecation, ...] = ()
"""Nothing is."""


def mark_deprecated(contract: Json) -> None:
    """Says in the contract what is to go, when, and what to use in its place; KeyError for what is not there."""
    operations = {one["operationId"]: one for methods in contract["paths"].values() for one in methods.values()}
    for row in DEPRECATIONS:
        if row.parameter is not None:
            told = contract["components"]["parameters"][component_name(row.parameter)]
        else:
            told = operations[row.operation]
        told["deprecated"] = True
        told["description"] += f"\n\nDeprecated since {row.since}, gone from {row.sunset} on. {row.instead}"
