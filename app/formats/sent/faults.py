"""A fault of a file that was sent: where it stands, and what it says in each language."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.formats.sent.fault_words import SENT_WORDS
from app.model.fault_sentences import filled


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a file something stands, as people find it: rows and lines count from 1."""

    row: int | None = None
    """Row of the sheet, or line of the file; None for a whole sheet."""
    sheet: str | None = None
    """None in a file of lines."""
    column: str | None = None
    """Letters of the column, as in `AB`; None for a whole row."""
    name: str | None = None
    """What the column is called."""


@dataclass(frozen=True, slots=True)
class SentFault:
    """One thing that is wrong in the file itself."""

    rule: str
    """Permanent name."""
    place: Place
    values: Mapping[str, object] = field(default_factory=dict)
    """What fills its sentence."""
    did_you_mean: str | None = None
    """The nearest thing that would be right."""
    pointer: str | None = None
    """JSON Pointer to what the document lacks because of it."""

    def sentence(self, language: str) -> str:
        """What is wrong, in `en`, `nb` or `nn`."""
        return filled(SENT_WORDS[self.rule][language], self.values, language)


class Faults:
    """Faults as they are found, the first of them kept."""

    def __init__(self, most: int) -> None:
        self._most = most
        self.kept: list[SentFault] = []
        self.left_out = 0

    def add(self, fault: SentFault) -> None:
        """Keeps a fault, or counts it where there are many already."""
        if len(self.kept) < self._most:
            self.kept.append(fault)
        else:
            self.left_out += 1
