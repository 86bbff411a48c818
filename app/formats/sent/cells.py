"""One cell of a sheet that was sent, and the value of a document that it becomes."""

import math
from dataclasses import dataclass
from enum import Enum

from app.formats.columns import Column, Type

MOST_DIGITS = 17
"""Of a whole number; a spreadsheet keeps 15."""
MOST_WHOLE = 2**53
"""Beyond it no spreadsheet knows all whole numbers."""


class Kind(Enum):
    """What a spreadsheet takes the content of a cell for."""

    TEXT = "text"
    NUMBER = "number"
    TRUTH = "truth"
    DATE = "date"
    FORMULA = "formula"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class SentCell:
    """A cell that holds something."""

    column: int
    """From 1."""
    kind: Kind
    text: str
    """As it is written there; a date in ISO 8601, without its time where it is midnight."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a cell cannot become a value: the rule, and what fills its sentence."""

    rule: str
    value: object = None


Value = str | int | float | bool | None


def value_of(cell: SentCell, column: Column) -> Value | Refusal:
    """What belongs into a document; None where there is nothing but space.

    Nothing is guessed from another type: a number in a cell for text may have lost the zeros it began with, and a
    spreadsheet makes dates of what were names.
    """
    if column.type is Type.BOOLEAN:
        return cell.text != "0" if cell.kind is Kind.TRUTH else Refusal("cell-no-truth")
    if column.type in (Type.INTEGER, Type.NUMBER):
        return _never(cell) or _number(cell, column)
    if cell.kind is Kind.TEXT:
        return plain(cell.text) or None
    if cell.kind is Kind.DATE:
        return cell.text if column.type is Type.DATE else Refusal("cell-date", cell.text)
    return _never(cell) or Refusal("cell-number", cell.text)


def plain(text: str) -> str:
    """Text with its line breaks as one sign each, and no space around it."""
    return text.replace("\r\n", "\n").replace("\r", "\n").strip()


def _never(cell: SentCell) -> Refusal | None:
    """What no column takes."""
    match cell.kind:
        case Kind.FORMULA:
            return Refusal("cell-formula")
        case Kind.ERROR:
            return Refusal("cell-error", cell.text[:20])
        case Kind.TRUTH:
            return Refusal("cell-truth", "FALSE" if cell.text == "0" else "TRUE")
        case _:
            return None


def _number(cell: SentCell, column: Column) -> int | float | Refusal:
    if cell.kind is not Kind.NUMBER:
        return Refusal("cell-text") if cell.kind is Kind.TEXT else Refusal("cell-date", cell.text)
    number = _read(cell.text)
    if number is None:
        return Refusal("cell-no-number")
    if isinstance(number, int):
        return number
    # No spreadsheet knows whole numbers from others, and some write 3.0 for 3.
    if number.is_integer() and abs(number) <= MOST_WHOLE:
        return int(number)
    return number if column.type is Type.NUMBER else Refusal("cell-fraction", cell.text)


def _read(text: str) -> int | float | None:
    if text.removeprefix("-").isdecimal() and len(text) <= MOST_DIGITS:
        return int(text)
    try:
        number = float(text)
    except ValueError:
        return None
    return number if math.isfinite(number) else None
