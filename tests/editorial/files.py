"""A folder of case files for tests, and runs over it."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import orjson

from app.editorial.seed_files import seed_texts
from app.editorial.seeding import SeedReport, seed
from app.store.database import Database


@dataclass(frozen=True)
class Files:
    """Files beside the database that they are seeded into."""

    database: Database
    folder: Path

    def write(self, *cases: Mapping[str, Any]) -> None:
        """Writes each case into the file that its slug asks for."""
        for case in cases:
            file = self.path(case["slug"])
            file.parent.mkdir(exist_ok=True)
            file.write_bytes(orjson.dumps(case))

    def path(self, slug: str) -> Path:
        """Where the case with this slug lies."""
        return self.folder / slug[:2] / f"{slug}.json"

    def seed(self, *take: str, source: Path | None = None) -> SeedReport:
        """Seeds from the folder, or from another source."""
        source = source or self.folder
        with self.database.writing() as session:
            texts = seed_texts(source)
            return seed(session, self.database.full_text, texts, origin="files", take=frozenset(take))
