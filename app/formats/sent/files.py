"""A file of cases, whatever it is: a workbook or lines of JSON. Imported where it is used."""

from app.formats.sent.cases import Sent
from app.formats.sent.flat import other
from app.formats.sent.lines import read_ndjson
from app.formats.sent.workbook import read_workbook

_WORKBOOK = b"PK\x03\x04"
_MARK = b"\xef\xbb\xbf"


def read_cases(raw: bytes) -> Sent:
    """Everything that a file holds, as its first bytes tell what it is.

    ImportRefused for what is neither, or holds less than whole cases; BodyTooLarge where there is too much in it.
    """
    if raw.startswith(_WORKBOOK):
        return read_workbook(raw)
    if raw.removeprefix(_MARK).lstrip().startswith(b"{"):
        return read_ndjson(raw)
    raise other(raw)
