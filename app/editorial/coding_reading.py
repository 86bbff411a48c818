"""Codes and words as a coder sends them -> as they are kept; what is wrong is named all at once."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.editorial.personal import contact_details
from app.errors import Fault
from app.model.coding_sent import CodedSent, coding_refused
from app.query.codable import Codes, all_codes_read


@dataclass(frozen=True, slots=True)
class ReadCoding:
    """What a coder says of a case."""

    codes: Codes
    note: str | None
    is_blind: bool | None


def read_coding(sent: CodedSent) -> ReadCoding:
    """What was sent; CodingRefused where a field or code is unknown, or the note tells how to reach somebody."""
    faults: list[Fault] = []
    codes = all_codes_read(sent.codes, "/codes", faults)
    faults += contact_faults(sent.note, "/note")
    if faults:
        raise coding_refused(faults)
    return ReadCoding(codes, sent.note, sent.blind)


def contact_faults(words: str | None, pointer: str) -> Iterator[Fault]:
    """A fault for every e-mail address and telephone number."""
    for found in contact_details(words or ""):
        yield Fault(f"'{found}' looks like an e-mail address or telephone number; leave it out.", pointer=pointer)
