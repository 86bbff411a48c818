"""The contract as it was released last, `openapi/released.json`; `python -m tests.contract.released` renews it."""

import json
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tests.contract.breaks import breaks

Json = dict[str, Any]

FOLDER = Path(__file__).parents[2] / "openapi"
RELEASED = FOLDER / "released.json"
CHANGELOG = FOLDER / "CHANGELOG.md"

PROSE = frozenset(("title", "description", "summary", "example", "examples", "termsOfService"))
NAMED = frozenset(
    ("properties", "schemas", "parameters", "responses", "headers", "securitySchemes", "paths", "content")
)
"""What holds things by names, which could be those of keywords."""


@dataclass(frozen=True)
class Entry:
    """One version in the list of changes; it has a date from when it is released."""

    version: str
    released_on: str | None
    text: str

    @property
    def order(self) -> tuple[int, int]:
        """Major and minor."""
        major, minor = self.version.split(".")
        return int(major), int(minor)


def entries(changelog: str) -> list[Entry]:
    """The versions, oldest first, as they stand there."""
    headings = list(re.finditer(r"^## (\d+\.\d+)(?: \((\d{4}-\d{2}-\d{2})\))?$", changelog, re.MULTILINE))
    ends = [*(one.start() for one in headings[1:]), len(changelog)]
    return [Entry(one[1], one[2], changelog[one.end() : end].strip()) for one, end in zip(headings, ends, strict=True)]


def reduced(contract: Json) -> Json:
    """What clients depend on: the contract without its words."""
    kept = {name: contract[name] for name in ("openapi", "paths", "components")}
    return {"info": {"version": contract["info"]["version"]}, **{name: _bare(one) for name, one in kept.items()}}


def _bare(value: Any, *, is_named: bool = False) -> Any:
    if isinstance(value, list):
        return [_bare(one) for one in value]
    if not isinstance(value, dict):
        return value
    return {
        name: True if name == "x-vocabulary" else _bare(one, is_named=not is_named and name in NAMED)
        for name, one in value.items()
        if is_named or (name not in PROSE and (not name.startswith("x-") or name == "x-vocabulary"))
    }


def written(contract: Json) -> str:
    """The same as text, with a line for each address and each component, so that a change of it can be read."""
    parts = {"paths": contract["paths"], **contract["components"]}
    told = ",\n".join(f"{json.dumps(part)}: {{\n{_lines(named)}\n}}" for part, named in parts.items())
    return f'{{"openapi": {json.dumps(contract["openapi"])}, "info": {json.dumps(contract["info"])},\n{told}\n}}\n'


def _lines(named: Json) -> str:
    return ",\n".join(
        f"{json.dumps(name)}: {json.dumps(one, ensure_ascii=False, separators=(',', ':'))}"
        for name, one in named.items()
    )


def read(text: str) -> Json:
    """A contract from its text."""
    told = json.loads(text)
    beside = {name: told.pop(name) for name in ("openapi", "info", "paths")}
    return {**beside, "components": told}


def faults(before: Json | None, after: Json, changelog: str) -> Iterator[str]:
    """What has to be mended before a contract can take the place of the one that was released last."""
    *earlier, last = entries(changelog)
    if last.version != after["info"]["version"]:
        yield f"CHANGELOG.md ends with version {last.version}, the contract has {after['info']['version']}."
    orders = [one.order for one in (*earlier, last)]
    if orders != sorted(set(orders)):
        yield "CHANGELOG.md does not list its versions in order, each once."
    if not last.text:
        yield f"CHANGELOG.md says nothing of version {last.version}."
    if before is None:
        if dated := [one.version for one in (*earlier, last) if one.released_on]:
            yield f"Version {dated[-1]} is released, and openapi/released.json, which holds its contract, is missing."
        return
    was = before["info"]["version"]
    if was.startswith(f"{last.order[0]}."):
        yield from (f"This breaks clients of version {was}. {what}" for what in breaks(before, after))
    if last.released_on and before != after:
        yield f"The contract is not the one of version {last.version}, which is released: begin a new entry."


def known() -> Json | None:
    """What was released last, if anything was."""
    return read(RELEASED.read_text("utf-8")) if RELEASED.exists() else None


def release(after: Json) -> list[str]:
    """Freezes a contract as the one of the last entry, which gets a date; faults where it may not be."""
    changelog = CHANGELOG.read_text("utf-8")
    found = list(faults(known(), after, changelog))
    if not found:
        last = entries(changelog)[-1]
        if last.released_on is None:
            today = datetime.now(UTC).date().isoformat()
            heading = f"## {last.version}"
            CHANGELOG.write_text(re.sub(f"^{heading}$", f"{heading} ({today})", changelog, flags=re.MULTILINE), "utf-8")
        RELEASED.write_text(written(after), "utf-8")
    return found


if __name__ == "__main__":
    from app.main import create_api

    if found := release(reduced(create_api().openapi())):
        sys.exit("\n".join(found))
    print(f"{RELEASED} and the date in {CHANGELOG} say what is released.")
