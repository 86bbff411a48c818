"""Names of municipalities and organisations as the cases print them, by what is kept of each to compare with."""

from typing import Any

import orjson

from app.catalogue.snapshot import Snapshot
from app.model.derivation import municipality_key, name_key
from app.store.database import Database
from app.store.reading import contents_of


def printed_organisation(database: Database, snapshot: Snapshot, key: str) -> str | None:
    """The name of an organisation by its `name_key`; None where no case bears it now."""
    document = _carrier(database, snapshot, "organisation", key)
    held = document["organisations"] if document else ()
    # A name may have been taken back since somebody read it.
    return next((one["name"] for one in held if name_key(one["name"]) == key), None)


def printed_municipality(database: Database, snapshot: Snapshot, key: str) -> str | None:
    """The name of a municipality by its `municipality_key`; None where no case bears it now."""
    document = _carrier(database, snapshot, "municipality", key)
    held = document["municipalities"] if document else ()
    return next((one["name"] for one in held if municipality_key(document["country"], one) == key), None)


def _carrier(database: Database, snapshot: Snapshot, dimension: str, key: str) -> Any:
    """The document of one case that bears it."""
    carriers = snapshot.carrying(dimension, key)
    return orjson.loads(contents_of(database, "document", [min(carriers)])[0]) if carriers else None
