"""What a row of somebody's table says of the thing that it means."""

from dataclasses import dataclass

from app.catalogue.reconciling.entities import Kind


@dataclass(frozen=True, slots=True)
class Told:
    """What the row says of one property."""

    property: str
    values: tuple[str, ...]
    """As they stand in the table; any of them may be meant."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One row."""

    text: str
    """The name, or an identifier in its place; empty where the properties alone tell."""
    kinds: tuple[Kind, ...]
    told: tuple[Told, ...] = ()
    limit: int = 10

    def values(self, name: str) -> tuple[str, ...]:
        """What the row says of a property; nothing where it does not speak of it."""
        return tuple(value for one in self.told if one.property == name for value in one.values)
