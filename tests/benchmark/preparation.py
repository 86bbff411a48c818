"""Everything that is made once and kept in `.bench/`: cases, databases, lists of questions."""

import hashlib
import sqlite3
import subprocess
import time
from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from tests.benchmark.asking import Unmeasured
from tests.benchmark.cores import on_core
from tests.benchmark.datasette_rows import fill_datasette
from tests.benchmark.questions import crosstab_questions, facet_questions, filter_questions, text_questions
from tests.benchmark.servers import REPOSITORY, SAMSPILL, samspill_environment
from tests.benchmark.synthetic import write_cases
from tests.benchmark.tutorial_rows import fill_tutorial

HERE = Path(__file__).parent
_LONGEST_SEEDING_SECONDS = 900


@dataclass(frozen=True)
class Preparation:
    """What is measured with; each thing is made when it is first asked for, unless it is there from an earlier run.

    The name of a file holds a digest of the code that made it: other code, another file.
    """

    folder: Path
    cases: int
    report: Callable[[str], None]
    """Is told what is being made."""

    @cached_property
    def documents(self) -> Path:
        """The synthetic cases as NDJSON."""
        return self._made("cases.ndjson", _synthetic(), lambda path: write_cases(path, self.cases))

    @cached_property
    def tutorial(self) -> Path:
        """The database of the tutorial."""
        code = [*_synthetic(), *HERE.glob("tutorial_*.py")]
        return self._made("tutorial.db", code, lambda path: fill_tutorial(path, self.documents))

    @cached_property
    def datasette(self) -> Path:
        """The database of Datasette."""
        code = [*_synthetic(), HERE / "datasette_rows.py"]
        return self._made("datasette.db", code, lambda path: fill_datasette(path, self.documents))

    @cached_property
    def samspill(self) -> Path:
        """The database of Samspill; seeded anew when what decides about its rows has changed."""
        return self._made("samspill.db", _deciding(), lambda path: seed(path, self.documents, self.log))

    @property
    def name(self) -> str:
        """What a database with these cases is called on a server."""
        return f"samspill_{self.cases}_{_digest(_deciding())}"

    @property
    def log(self) -> Path:
        """What the servers and commands had to say."""
        return self.folder / "servers.log"

    def filters(self, count: int, seed: int) -> Path:
        """A list of combinations of filters, one query string a line."""
        return self._listed("filters", filter_questions(count, seed))

    def facets(self, count: int, seed: int) -> Path:
        """A list of combinations of filters, each with eight facets."""
        return self._listed("facets", facet_questions(count, seed))

    def crosstabs(self, count: int, seed: int) -> Path:
        """A list of tables of 30 countries by 19 sectors."""
        return self._listed("crosstabs", crosstab_questions(count, seed))

    def texts(self, count: int, seed: int) -> Path:
        """A list of words to look for."""
        return self._listed("texts", text_questions(count, seed))

    def scratch(self, database: Path, name: str = "scratch.db") -> Path:
        """A copy of a database that may be written to."""
        copy = self.folder / name
        for old in self.folder.glob(f"{name}*"):
            old.unlink()
        with closing(sqlite3.connect(database)) as source, closing(sqlite3.connect(copy)) as target:
            source.backup(target)
        return copy

    def _listed(self, name: str, lines: Iterable[str]) -> Path:
        path = self.folder / f"{name}.txt"
        with path.open("w") as file:
            file.writelines(f"{line}\n" for line in lines)
        return path

    def _made(self, name: str, code: Iterable[Path], make: Callable[[Path], None]) -> Path:
        stem, suffix = name.split(".")
        path = self.folder / f"{stem}-{self.cases}-{_digest(code)}.{suffix}"
        if path.exists():
            return path
        for outdated in self.folder.glob(f"{stem}-{self.cases}-*"):
            outdated.unlink()
        self.report(f"Making {path.relative_to(self.folder.parent)} ...")
        begun = time.monotonic()
        unfinished = path.with_name(f"unfinished-{path.name}")
        unfinished.unlink(missing_ok=True)
        make(unfinished)
        unfinished.rename(path)
        self.report(f"  took {time.monotonic() - begun:.0f} s")
        return path


def seed(database: Path | str, documents: Path, log: Path) -> None:
    """Publishes the cases of an NDJSON file by Samspill's own command, in a process of its own."""
    with log.open("ab") as output, on_core(-1):
        finished = subprocess.run(
            [str(SAMSPILL), "seed", "--from", str(documents)],
            env=samspill_environment(database), stdin=subprocess.DEVNULL, stdout=output, stderr=output,
            timeout=_LONGEST_SEEDING_SECONDS, check=False,
        )  # fmt: skip
    if finished.returncode:
        raise Unmeasured(f"samspill seed ended with {finished.returncode}; the log is {log}.")


def _deciding() -> list[Path]:
    """What decides about the rows of Samspill."""
    floors = ("vocabulary", "model", "store", "editorial")
    code = [file for floor in floors for file in REPOSITORY.glob(f"app/{floor}/**/*.py")]
    return [*code, *_synthetic(), *REPOSITORY.glob("data/seed/reference/*.json")]


def _synthetic() -> list[Path]:
    code = [HERE / f"{name}.py" for name in ("synthetic", "proportions", "ranked", "words")]
    return [*code, *REPOSITORY.glob("data/seed/vocabularies/*.json")]


def _digest(files: Iterable[Path]) -> str:
    total = hashlib.sha256()
    for file in sorted(files):
        total.update(file.read_bytes())
    return total.hexdigest()[:12]
