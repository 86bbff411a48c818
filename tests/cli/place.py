"""Where commands run in tests: a data folder of its own, a database of its own."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import orjson
from typer.testing import CliRunner, Result

from app.cli.main import samspill
from app.settings import PREFIX, SEED
from app.store.database import Database


@dataclass(frozen=True)
class Place:
    """A data folder with our vocabularies and cases of the test's own, and a database without tables."""

    folder: Path
    database: Database

    def environment(self) -> dict[str, str]:
        """Variables that make a command run here, beside those of others that have no bearing on it."""
        others = {name: value for name, value in os.environ.items() if not name.upper().startswith(PREFIX)}
        address = self.database.url.render_as_string(hide_password=False)
        return {**others, "SAMSPILL_DATABASE_URL": address, "SAMSPILL_DATA_DIR": str(self.folder)}

    def run(self, *words: str) -> Result:
        """Runs a command in this process."""
        return CliRunner().invoke(samspill, words)

    def write(self, *cases: Mapping[str, Any]) -> None:
        """Writes each case into the file that its slug asks for."""
        for case in cases:
            (self.folder / "cases" / f"{case['slug']}.json").write_bytes(orjson.dumps(case))


def furnish(folder: Path) -> None:
    """Makes a data folder without cases."""
    for name in ("vocabularies", "reference"):
        (folder / name).symlink_to(SEED / name)
    (folder / "cases").mkdir()
