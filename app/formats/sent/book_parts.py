"""What the parts of an XLSX file say around its cells: which sheets there are, which cells are dates, shared texts."""

import re

from openpyxl.styles.numbers import BUILTIN_FORMATS, is_date_format

from app.formats.sent.archive import Attributes, Told, not_readable

MOST_TEXT = 200_000
"""Characters of a cell; a spreadsheet keeps 32,767."""
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
_NO_SIGNS = frozenset((0, *range(0xD800, 0xE000)))
"""What no text may hold: PostgreSQL keeps no NUL, and half of a letter is none."""


class Relations(Told):
    """Which other parts a part refers to."""

    def __init__(self) -> None:
        super().__init__()
        self.targets: dict[str, str] = {}
        """By id."""
        self.ids: dict[str, str] = {}
        """The first id of each kind, by the last word of its address."""

    def begins(self, name: str, attributes: Attributes) -> None:
        """Keeps a relation."""
        if name == "Relationship" and "Id" in attributes and "Target" in attributes:
            self.targets[attributes["Id"]] = attributes["Target"]
            self.ids.setdefault(attributes.get("Type", "").rpartition("/")[2], attributes["Id"])

    def of_kind(self, kind: str) -> str | None:
        """Where the part of a kind is."""
        return self.targets.get(self.ids.get(kind, ""))


class SheetNames(Told):
    """The sheets of a workbook, and how it counts days."""

    def __init__(self) -> None:
        super().__init__()
        self.sheets: list[tuple[str, str]] = []
        """Name and id of the part, in order."""
        self.counts_from_1904 = False

    def begins(self, name: str, attributes: Attributes) -> None:
        """Keeps a sheet."""
        if name == "sheet" and "name" in attributes:
            ids = [value for key, value in attributes.items() if key.endswith(":id")]
            self.sheets += [(attributes["name"], one) for one in ids[:1]]
        elif name == "workbookPr":
            self.counts_from_1904 = attributes.get("date1904", "0").lower() in ("1", "true", "on")


class DateStyles(Told):
    """Which styles show a number as a date."""

    def __init__(self) -> None:
        super().__init__()
        self.styles: set[str] = set()
        """Their numbers, as cells have them."""
        self._formats: dict[str, str] = {str(number): code for number, code in BUILTIN_FORMATS.items()}
        self._is_among_cells, self._next = False, 0

    def begins(self, name: str, attributes: Attributes) -> None:
        """Keeps a format, or looks whether a style has one of dates."""
        if name == "numFmt":
            self._formats[attributes.get("numFmtId", "")] = attributes.get("formatCode", "")
        elif name == "cellXfs":
            self._is_among_cells = True
        elif name == "xf" and self._is_among_cells:
            if is_date_format(self._formats.get(attributes.get("numFmtId", "0"))):
                self.styles.add(str(self._next))
            self._next += 1

    def ends(self, name: str) -> None:
        """Leaves the styles of cells."""
        if name == "cellXfs":
            self._is_among_cells = False


class Spelled(Told):
    """Gathers the text of elements. What is said of how a text is pronounced is none of it."""

    def __init__(self) -> None:
        super().__init__()
        self._pieces: list[str] = []
        self._length, self._silent = 0, 0
        self._is_text = False

    def characters(self, content: str) -> None:
        """Keeps text where there is some."""
        if self._is_text:
            self._pieces.append(content)
            self._length += len(content)
            if self._length > MOST_TEXT:
                raise not_readable(f"it holds a text of more than {MOST_TEXT} characters")

    def hear(self, name: str) -> None:
        """An element begins that may hold text."""
        if name == "rPh":
            self._silent += 1
        self._is_text = name in ("t", "v") and not self._silent

    def hush(self, name: str) -> None:
        """It ends."""
        if name == "rPh":
            self._silent -= 1
        self._is_text = False

    def taken(self) -> str:
        """The text so far, as it was written."""
        text = "".join(self._pieces)
        self._pieces.clear()
        self._length = 0
        return text


class SharedTexts(Spelled):
    """The texts that cells name by their number."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []

    def begins(self, name: str, attributes: Attributes) -> None:
        """Listens where text begins."""
        self.hear(name)

    def ends(self, name: str) -> None:
        """Keeps a text."""
        self.hush(name)
        if name == "si":
            self.texts.append(unescaped(self.taken()))


def unescaped(text: str) -> str:
    """Text with what stands for signs that XML cannot hold, `_x000D_`, put back; `_x005F_` is an underscore."""
    return _ESCAPED.sub(_sign, text) if "_x" in text else text


def _sign(escaped: re.Match[str]) -> str:
    number = int(escaped[1], 16)
    return escaped[0] if number in _NO_SIGNS else chr(number)
