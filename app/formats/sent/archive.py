"""The parts of an XLSX file, told as they are read and never held whole: what was sent may be made to unfold."""

import zlib
from collections.abc import Iterator
from io import BytesIO
from posixpath import dirname, join, normpath
from typing import TypeAlias
from xml.sax import SAXException
from xml.sax.handler import ContentHandler
from xml.sax.xmlreader import AttributesImpl
from zipfile import BadZipFile, ZipFile

from defusedxml.sax import make_parser

from app.errors import BodyTooLarge, ImportRefused
from app.formats.pieces import PIECE

MOST_PARTS = 1_000
MOST_UNFOLDED = 160 * 1024 * 1024
"""Bytes of all parts together; 2,000 of the real cases make 50 million."""
MOST_ELEMENTS = 6_000_000
"""Opening tags that are read; 2,000 of the real cases have 2 million. The shortest takes as long as any."""
# DTDs, which a workbook has none of, are among the errors of values.
_BROKEN = (SAXException, LookupError, ValueError, BadZipFile, zlib.error, EOFError, OSError, RuntimeError)
_ENTRY = b"PK\x01\x02"


class Archive:
    """A ZIP file of XML. ImportRefused where it is none or breaks off, BodyTooLarge where there is too much in it."""

    def __init__(self, raw: bytes) -> None:
        # Before the list of parts is read, as a list of some hundred thousand takes long.
        if raw.count(_ENTRY) > MOST_PARTS:
            raise BodyTooLarge(f"A workbook may have {MOST_PARTS} parts.")
        try:
            self._file = ZipFile(BytesIO(raw))
        except _BROKEN as error:
            raise not_readable(error) from None
        # What a part says of its size is what it can be read to, so this need not be counted again.
        if sum(part.file_size for part in self._file.infolist()) > MOST_UNFOLDED:
            raise BodyTooLarge(f"What is in a workbook may have {MOST_UNFOLDED} bytes, unpacked.")
        self._elements = 0

    def __contains__(self, part: str) -> bool:
        return part in self._file.NameToInfo

    def read(self, part: str, told: "Told") -> None:
        """Tells all elements of a part."""
        for _ in self.pieces(part, told):
            pass

    def pieces(self, part: str, told: "Told") -> Iterator[None]:
        """The same piece by piece, for those who want to take what is done."""
        parser = make_parser()
        parser.forbid_dtd = True
        parser.setContentHandler(told)
        before = self._elements
        try:
            with self._file.open(part) as stream:
                while piece := stream.read(PIECE):
                    parser.feed(piece)
                    self._elements = before + told.elements
                    if self._elements > MOST_ELEMENTS:
                        raise BodyTooLarge(f"A workbook may have {MOST_ELEMENTS} elements; are there empty rows?")
                    yield
            parser.close()
        except _BROKEN as error:
            raise not_readable(error) from None
        yield


Attributes: TypeAlias = "AttributesImpl[str]"


class Told(ContentHandler):
    """Hears of elements by their names without prefix; a subclass keeps what it needs."""

    def __init__(self) -> None:
        super().__init__()
        self.elements = 0

    def startElement(self, name: str, attrs: Attributes) -> None:  # noqa: N802  the name that the library calls
        """Counts, and tells it on."""
        self.elements += 1
        self.begins(name.rpartition(":")[2] if ":" in name else name, attrs)

    def endElement(self, name: str) -> None:  # noqa: N802  the name that the library calls
        """Tells it on."""
        self.ends(name.rpartition(":")[2] if ":" in name else name)

    def begins(self, name: str, attributes: Attributes) -> None:
        """An element begins."""

    def ends(self, name: str) -> None:
        """An element ends."""


def target_of(part: str, target: str) -> str:
    """The name of a part that another one refers to."""
    return normpath(join(dirname(part), target)) if not target.startswith("/") else normpath(target[1:])


def not_readable(reason: object) -> ImportRefused:
    """What is said of a file that is no workbook."""
    return ImportRefused(f"This is not a workbook (.xlsx) that can be read: {reason}.")
