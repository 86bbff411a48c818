"""What can be meant: a case, an organisation or a municipality, with what is known of it to compare."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, get_args

import orjson
from pyroaring import BitMap

from app.catalogue.snapshot import Snapshot
from app.catalogue.suggestion_index import SuggestionIndex
from app.store.database import Database
from app.store.reading import contents_of

Kind = Literal["case", "organisation", "municipality"]
KINDS: tuple[Kind, ...] = get_args(Kind)
Json = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Where:
    """Where things are looked for, and the language of who asks."""

    database: Database
    snapshot: Snapshot
    index: SuggestionIndex
    language: str

    def documents(self, numbers: Sequence[int]) -> list[Json]:
        """The documents of some revisions, in their order."""
        return [orjson.loads(raw) for raw in contents_of(self.database, "document", numbers)]


@dataclass(frozen=True, slots=True)
class Entity:
    """One thing that may be meant."""

    kind: Kind
    id: str
    """Unique among all kinds: a slug, `NO-1103`, `PL:brzeziny`, `organisation-no-923609016`."""
    name: str
    country: str
    keys: frozenset[str]
    """Everything it is called, folded as `name_key` folds."""
    facts: Mapping[str, frozenset[str]]
    """By property what is known, as it is compared; a property of which nothing is known is left out."""
    carriers: BitMap
    """The published cases that it stands in; of a case, itself."""
    place: str | None = None
    """County, province or municipality that tells it from its namesakes."""


def known(**facts: Sequence[str | None] | set[str]) -> dict[str, frozenset[str]]:
    """Facts without those of which nothing is known."""
    return {name: frozenset(filter(None, values)) for name, values in facts.items() if any(values)}
