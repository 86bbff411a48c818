"""What tests of writing share."""

from pathlib import Path

import pytest

from app.store.database import Database
from tests.editorial.collection import Collection
from tests.editorial.files import Files


@pytest.fixture
def collection(database: Database) -> Collection:
    """An empty collection."""
    return Collection(database)


@pytest.fixture
def files(database: Database, tmp_path: Path) -> Files:
    """An empty folder for case files."""
    return Files(database, tmp_path)
