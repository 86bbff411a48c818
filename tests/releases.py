"""Releases for tests, as the command makes them."""

from app.catalogue.keeper import SnapshotKeeper
from app.cli.releasing import created_release
from app.model.package import Release
from app.store.database import Database


def a_release(database: Database, label: str = "2026.1", base: str = "") -> Release:
    """A release of all cases as they are now."""
    release, _ = created_release(SnapshotKeeper(database), label, base)
    return release
