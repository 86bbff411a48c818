"""Case files as they lie on disk: found, read and checked, all their faults at once."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import orjson

from app.errors import DocumentRefused, Fault, SeedRefused
from app.model.document import CaseDocument, document_bytes, parse_document


@dataclass(frozen=True, slots=True)
class SeedText:
    """One case as a file holds it, not yet read."""

    place: str
    """File, and line in a file of many: `no/no-moss-kitchen.json` or `cases.ndjson:12`."""
    raw: bytes
    slug: str | None = None
    """What the case must be called because its file is; None in a file of many."""


@dataclass(frozen=True, slots=True)
class SeedCase:
    """One case from a file, read and found in order."""

    document: CaseDocument
    digest: str
    """See `content_digest`."""

    @property
    def slug(self) -> str:
        """The slug the case gives itself."""
        return self.document.slug


@dataclass(slots=True)
class SeedReader:
    """Reads the cases of one run and keeps every fault, so that all can be told at once."""

    faults: list[Fault] = field(default_factory=list)
    places: dict[str, str] = field(default_factory=dict)
    """Where each slug was read so far."""

    def read(self, text: SeedText) -> SeedCase | None:
        """The case, or None when there is something wrong with it."""
        found = len(self.faults)
        try:
            document = parse_document(text.raw)
        except DocumentRefused as refused:
            self._add(text, *refused.faults)
            self._check_address(text, _slug_of(text.raw))
            return None
        self._check_address(text, document.slug)
        return SeedCase(document, content_digest(document_bytes(document))) if len(self.faults) == found else None

    def refuse_faults(self) -> None:
        """Raises SeedRefused if anything was wrong so far."""
        if self.faults:
            number = len(self.faults)
            raise SeedRefused(f"The case files have {number} {'fault' if number == 1 else 'faults'}.", self.faults)

    def _check_address(self, text: SeedText, slug: str | None) -> None:
        if slug is None:
            return
        if text.slug not in (None, slug):
            self._add(text, Fault(f"Must be '{text.slug}', as the file is called.", pointer="/slug"))
        if slug in self.places:
            self._add(text, Fault(f"'{slug}' is already the slug in {self.places[slug]}.", pointer="/slug"))
        self.places.setdefault(slug, text.place)

    def _add(self, text: SeedText, *faults: Fault) -> None:
        # Whoever reads the sentence alone must find the spot.
        self.faults += (replace(fault, detail=f"{text.place}{fault.pointer}: {fault.detail}") for fault in faults)


def seed_files(folder: Path) -> list[Path]:
    """The case files in a folder and those below it, in the order of their paths."""
    return sorted(folder.rglob("*.json"))


def seed_texts(source: Path) -> Iterator[SeedText]:
    """The cases of a folder with one file each, of one such file, or of an NDJSON file with one on each line.

    None where there is neither folder nor file.
    """
    if not source.exists():
        return
    if source.is_dir():
        yield from (_of_file(file, file.relative_to(source).as_posix()) for file in seed_files(source))
    elif source.suffix == ".json":
        yield _of_file(source, source.name)
    else:
        with source.open("rb") as lines:
            numbered = enumerate(lines, start=1)
            yield from (SeedText(f"{source.name}:{number}", line) for number, line in numbered if line.strip())


def content_digest(document: bytes) -> str:
    """SHA-256 of what a document in JSON says, 64 hexadecimal digits.

    Empty members do not count: a version that knows one more optional field finds the same content in an old file.
    """
    return hashlib.sha256(orjson.dumps(_said(orjson.loads(document)), option=orjson.OPT_SORT_KEYS)).hexdigest()


def _of_file(file: Path, place: str) -> SeedText:
    return SeedText(place, file.read_bytes(), file.stem)


def _said(value: Any) -> Any:
    if isinstance(value, dict):
        # Zero says something; null and what is empty do not, and equal no number.
        return {name: _said(member) for name, member in value.items() if member or member == 0}
    if isinstance(value, list):
        return [_said(element) for element in value]
    return value


def _slug_of(raw: bytes) -> str | None:
    """The slug that a faulty document gives itself, as far as it can be read."""
    try:
        slug = orjson.loads(raw)["slug"]
    except (orjson.JSONDecodeError, KeyError, TypeError):
        return None
    return slug if isinstance(slug, str) else None
