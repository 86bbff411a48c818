"""What is read from a file that was sent: cases as documents, and where in the file everything of them stands."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from app.formats.sent.faults import Place, SentFault

Json = Mapping[str, Any]

MOST_BYTES = 20 * 1024 * 1024
"""Of a file that is read."""
MOST_CASES = 2_000


class Locator(Protocol):
    """Knows where in the file a case and its parts stand."""

    def place_of(self, pointer: str) -> Place:
        """The place of what a JSON Pointer into the document names, or where it would belong."""


@dataclass(frozen=True, slots=True)
class SentCase:
    """One case of the file."""

    document: Json
    """As it can be read, perhaps unfinished; what is no value of JSON, or of the wrong type in a cell, is left out."""
    base: int | None
    """Number of the published revision that was changed; None for a new case, or for the newest."""
    decision: str | None
    """`amend`, `related` or `new`, where somebody decided about a possible duplicate."""
    place: Place
    """Where it begins."""
    faults: tuple[SentFault, ...]
    """What is wrong in the file itself, before anybody looks at the document."""
    faults_left_out: int
    """How many more there are."""
    locator: Locator

    @property
    def slug(self) -> str | None:
        """What the document says of its address."""
        slug = self.document.get("slug")
        return slug if isinstance(slug, str) else None

    def place_of(self, pointer: str) -> Place:
        """Where in the file a JSON Pointer into the document leads, such as that of an entry of a checklist."""
        return self.locator.place_of(pointer)

    def is_told(self, pointer: str) -> bool:
        """Whether `faults` name this place already, or nothing was read: a checklist only says that it is empty."""
        is_unread = bool(self.faults) and not self.document
        return is_unread or any(fault.pointer == pointer for fault in self.faults)


@dataclass(frozen=True, slots=True)
class Sent:
    """Everything that a file holds."""

    cases: tuple[SentCase, ...]
    """In the order of the file."""
    faults: tuple[SentFault, ...] = ()
    """What is wrong with the file as a whole: with one of them it is unknown what belongs to which case, so none can be
    taken."""
    faults_left_out: int = 0
    """How many more there are."""
    skipped: tuple[Place, ...] = ()
    """Where examples of ours stand, which were passed over."""
