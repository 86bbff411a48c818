"""A caller's own table: a list of objects, or lines of CSV, as cases and columns of numbers."""

import csv
import io
import re
from collections.abc import Mapping, Sequence
from math import isfinite, nan
from typing import Any

from app.qca.table import MOST_CASES, Source, Table
from app.query.complaints import Complaints
from app.vocabulary.nearest import nearest

CASE = "CASE"
"""The column that names the cases."""
NAME = r"[A-Za-z][A-Za-z0-9_]{0,39}"
WORDS_OF_R = frozenset(
    (
        "if",
        "else",
        "repeat",
        "while",
        "function",
        "for",
        "in",
        "next",
        "break",
        "TRUE",
        "FALSE",
        "NULL",
        "Inf",
        "NaN",
        "NA",
    )
)
"""Cannot be names of columns in R, where an answer is to be found again."""
OUTCOME = re.compile(rf"(~?)({NAME})(?:\{{(\d{{1,2}}(?:,\d{{1,2}})*)\}})?")
"""A set as it is written: `SURV`, `~SURV`, `SURV{1}`."""
MOST_COLUMNS = 50
LONGEST_CASE = 100
LARGEST = 1e15
_DECIMAL_COMMA = re.compile(r"[+-]?\d+,\d+")

Rows = Sequence[Mapping[str, Any]]


def read_csv(text: str, complaints: Complaints) -> Rows:
    """The lines of a CSV table by the names of its first line, numbers as numbers; whatever is none stays a text.

    With semicolons between, as some spreadsheets write it, a comma may be the decimal sign.
    """
    text = text.removeprefix("\ufeff")
    first = text.partition("\n")[0]
    has_semicolons = ";" in first and "," not in first
    try:
        lines = list(csv.reader(io.StringIO(text), delimiter=";" if has_semicolons else ",", strict=True))
    except csv.Error as error:
        complaints.at(("cases",), f"The table is no CSV: {error}.")
        return []
    filled = [line for line in lines if any(cell.strip() for cell in line)]
    if not filled:
        complaints.at(("cases",), "The table is empty; its first line names the columns, CASE first.")
        return []
    names, *rest = [[cell.strip() for cell in line] for line in filled]
    if twice := {name for name in names if names.count(name) > 1}:
        complaints.at(("cases",), f"The first line names {', '.join(sorted(twice))} more than once.")
    for number, line in enumerate(rest):
        if len(line) != len(names):
            complaints.at(("cases", number), f"there are {len(line)} values for {len(names)} columns.")
    # What the first column is called is nobody's business as long as it names the cases.
    names = [CASE if not number and CASE not in names else name for number, name in enumerate(names)]
    return [
        {
            name: cell if name == CASE else _number(cell, has_decimal_comma=has_semicolons)
            for name, cell in zip(names, line, strict=False)
        }
        for line in rest
    ]


def _number(cell: str, *, has_decimal_comma: bool) -> Any:
    if has_decimal_comma and _DECIMAL_COMMA.fullmatch(cell):
        cell = cell.replace(",", ".")
    try:
        return float(cell) if cell.isascii() and "_" not in cell else cell
    except ValueError:
        return cell or None


def own_table(sent: Any, complaints: Complaints) -> Source:
    """The table that was sent as `cases`; faults of its form are noted, and why a value is no number is kept."""
    rows = _checked(sent, complaints)
    cases = _names(rows, complaints)
    columns = _columns(rows, complaints)
    gaps = {
        (number, name): said
        for number, row in enumerate(rows)
        for name in columns
        if (said := _gap(row.get(name), name, cases[number])) is not None
    }
    values = {
        name: tuple(nan if (number, name) in gaps else float(row[name]) for number, row in enumerate(rows))
        for name in columns
    }
    return Source(Table(cases, values), gaps=gaps)


def _checked(sent: Any, complaints: Complaints) -> Rows:
    if not isinstance(sent, list) or not all(isinstance(row, Mapping) for row in sent):
        said = '\'cases\' is a list of objects, each with CASE and numbers, as in [{"CASE": "AU", "DEV": 0.81}].'
        complaints.at(("cases",), said)
        return []
    if not sent and not complaints:
        complaints.at(("cases",), "There are no cases in the table.")
    if len(sent) > MOST_CASES:
        complaints.at(("cases",), f"A table may have {MOST_CASES} cases; this one has {len(sent)}.")
        return sent[:1]
    return sent


def _names(rows: Rows, complaints: Complaints) -> tuple[str, ...]:
    seen: set[str] = set()
    for number, row in enumerate(rows):
        name, at = row.get(CASE), ("cases", number, CASE)
        if not isinstance(name, str) or not name.strip() or len(name) > LONGEST_CASE or not name.isprintable():
            hint = None if CASE in row else nearest(CASE, [one for one in row if isinstance(row[one], str)])
            complaints.at(at, f"'{CASE}' names the case, in up to {LONGEST_CASE} characters of one line.", hint)
        elif name in seen:
            complaints.at(at, f"'{name}' is the name of another case as well.")
        seen.add(str(name))
    return tuple(str(row.get(CASE)) for row in rows)


def _columns(rows: Rows, complaints: Complaints) -> tuple[str, ...]:
    names = tuple(dict.fromkeys(name for row in rows for name in row if name != CASE))
    if len(names) > MOST_COLUMNS:
        complaints.at(("cases",), f"A table may have {MOST_COLUMNS} columns; this one has {len(names)}.")
        return names[:MOST_COLUMNS]
    folded = [name.upper() for name in names]
    for name in names:
        if not re.fullmatch(NAME, name):
            said = "is no name of a column: a letter of a to z, then up to 39 letters, digits and underscores"
            complaints.at(("cases",), f"'{name[:60]}' {said}.")
        elif name in WORDS_OF_R:
            complaints.at(("cases",), f"'{name}' is a word of R's own, which cannot be the name of a column there.")
        elif folded.count(name.upper()) > 1:
            # Tosmana and older versions of QCA read small letters as absence.
            complaints.at(("cases",), f"'{name}' is also written in other letters; name columns apart.")
    return names


def _gap(value: Any, name: str, case: str) -> str | None:
    """Why a value is no number; None where it is one."""
    if value is None:
        return f"'{name}' of '{case}' has no value; nothing is filled in, so leave the case out or decide."
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    if is_number and isfinite(value) and abs(value) <= LARGEST:
        return None
    return f"'{name}' of '{case}' is a number, not {str(value)[:60]!r}."
