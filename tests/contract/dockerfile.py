"""A Dockerfile, read, and done without Docker: its own commands in folders that stand for those of the image."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

INSTRUCTION = re.compile(r"(?P<name>[A-Z]+)\s+(?P<rest>.*)", re.DOTALL)
PLACES = ("/venv", "/source", "/usr/share/samspill", "/var/lib/samspill")
"""Folders of the image that its commands name."""


@dataclass(frozen=True)
class Instruction:
    """One line of a Dockerfile, with those that continue it."""

    name: str
    rest: str


def instructions(text: str) -> list[Instruction]:
    """All of them, in order."""
    lines = "\n".join(line for line in text.splitlines() if not line.lstrip().startswith("#"))
    read = []
    for line in filter(str.strip, re.sub(r"\\\n\s*", "", lines).splitlines()):
        match = INSTRUCTION.fullmatch(line)
        assert match is not None, line
        read.append(Instruction(match["name"], match["rest"]))
    return read


def variables(rest: str) -> dict[str, str]:
    """What an ENV or a LABEL sets."""
    return {name: quoted or bare for name, quoted, bare in re.findall(r'([\w.]+)=(?:"([^"]*)"|(\S+))', rest)}


class Image:
    """What the instructions have made so far, in a folder."""

    def __init__(self, root: Path, source: Path) -> None:
        self._root, self._source = root, source
        self.environment = {"PATH": os.environ["PATH"], "HOME": str(root), "TMPDIR": str(root / "tmp")}
        self.folder = root
        self.command: list[str] = []
        self.check: list[str] = []
        self.skipped: list[str] = []
        """What only root can do, and only an image needs."""
        (root / "tmp").mkdir()

    def run(self, one: Instruction) -> None:
        """Does what one instruction says."""
        getattr(self, f"_{one.name.lower()}", self._leave)(one.rest)

    def there(self, text: str) -> str:
        """The same with the folders of the image in ours."""
        return re.sub("|".join(map(re.escape, PLACES)), lambda found: f"{self._root}{found[0]}", text)

    def words(self, words: list[str], **more: str) -> tuple[list[str], Mapping[str, str]]:
        """A command of the image and its environment, to be run from its folder."""
        environment = {**self.environment, **more}
        found = shutil.which(words[0], path=environment["PATH"])
        assert found is not None, words[0]
        return [found, *words[1:]], environment

    def _from(self, _rest: str) -> None:
        # Each stage has its own; they share one folder here, as only what is copied could differ.
        self.environment = {name: self.environment[name] for name in ("HOME", "TMPDIR")} | {"PATH": os.environ["PATH"]}
        self.folder = self._root

    def _env(self, rest: str) -> None:
        path = self.environment["PATH"]
        self.environment |= {name: self.there(value).replace("$PATH", path) for name, value in variables(rest).items()}

    def _workdir(self, rest: str) -> None:
        self.folder = Path(self.there(rest))
        self.folder.mkdir(parents=True, exist_ok=True)

    def _copy(self, rest: str) -> None:
        *sources, target = rest.split()
        if sources[0].startswith("--from="):
            assert sources[1:] == [target], "what another stage made is where it was made"
            return
        there = self.folder / self.there(target)
        for source in sources:
            if (self._source / source).is_dir():
                shutil.copytree(self._source / source, there, ignore=shutil.ignore_patterns("__pycache__"))
            else:
                shutil.copy(self._source / source, there / source if there.is_dir() else there)

    def _run(self, rest: str) -> None:
        if rest.startswith("groupadd"):
            self.skipped.append(rest)
            return
        command = self.there(rest).replace("python -m venv", f"{sys.executable} -m venv")
        subprocess.run(["sh", "-ec", command], cwd=self.folder, env=self.environment, check=True)

    def _cmd(self, rest: str) -> None:
        self.command = json.loads(rest)

    def _healthcheck(self, rest: str) -> None:
        self.check = json.loads(rest[rest.index("[") :])

    def _leave(self, rest: str) -> None:
        """Says what the image is, and does nothing while it is made."""
