"""A caller's own table: a list of objects, or lines of CSV, as cases and columns of numbers."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
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
COLUMNS_OF_R = frozenset(("OUT", "n", "incl", "PRI", "cases", "stringsAsFactors"))
"""Names of columns that `truthTable()` of R's QCA makes itself, and of an argument of `data.frame()`."""
OUTCOME = re.compile(rf"(~?)({NAME})(?:\{{(\d{{1,2}}(?:,\d{{1,2}})*)\}})?")
"""A set as it is written: `SURV`, `~SURV`, `SURV{1}`."""
MOST_COLUMNS = 50
MOST_CELLS = 20_000
"""Of a CSV table, empty ones as well: what is larger is read no further."""
LONGEST_CASE = 100
LARGEST = 1e15
MISSING = frozenset(("", "NA", "N/A", "#N/A", "NAN", "NULL", "NONE", ".", "-", "?"))
"""How programs and people write that there is no value."""
ONE_LINE = (
    "The table is a single line, so it has no cases: its first line names the columns, each further one is a case. "
    "'curl -d' takes line breaks out of a file; send it with --data-binary."
)
_LINE_BREAK = re.compile(r"[\r\n]")
_DECIMAL_COMMA = re.compile(r"[+-]?\d+,\d+")

Rows = Sequence[Mapping[str, Any]]


def read_csv(text: str, complaints: Complaints) -> tuple[Rows, bool]:
    """The lines of a CSV table by the names of its first line, numbers as numbers; whatever is none stays a text.

    And whether the first column names the cases though none is called CASE. With semicolons or tabs between, as some
    spreadsheets write it, a comma may be the decimal sign.
    """
    text = text.removeprefix("\ufeff").strip("\r\n")
    between = _between(text.partition("\n")[0])
    if text and not _LINE_BREAK.search(text):
        complaints.at(("cases",), ONE_LINE)
        return [], False
    try:
        filled = list(_filled(csv.reader(io.StringIO(text), delimiter=between, strict=True)))
    except csv.Error as error:
        complaints.at(("cases",), f"The table is no CSV: {error}.")
        return [], False
    except _TooLarge as error:
        complaints.at(("cases",), str(error))
        return [], False
    if not filled:
        complaints.at(("cases",), "The table is empty; its first line names the columns, CASE first.")
        return [], False
    names, *rest = [[cell.strip() for cell in line] for line in filled]
    if twice := [name for name, times in Counter(names).items() if times > 1]:
        complaints.at(("cases",), f"The first line names {', '.join(sorted(twice))} more than once.")
    for number, line in enumerate(rest):
        if len(line) != len(names):
            said = f"there are {len(line)} values for {len(names)} columns"
            complaints.at(("cases", number), f"{said}{_why_more(line, len(names)) if between == ',' else ''}.")
    is_unnamed = CASE not in names
    if is_unnamed and rest and all(_is_numeric(line[0], has_decimal_comma=between != ",") for line in rest):
        said = f"No column is called {CASE}, and the first one, '{names[0][:60]}', holds nothing but numbers"
        hint = f"put names of the cases first, or call it {CASE} if its numbers name them"
        complaints.at(("cases",), f"{said}, which would be taken for names: {hint}.")
    # What the first column is called is nobody's business as long as it names the cases, which a note says.
    names = [CASE if not number and is_unnamed else name for number, name in enumerate(names)]
    rows = [
        {
            name: cell if name == CASE else _number(cell, has_decimal_comma=between != ",")
            for name, cell in zip(names, line, strict=False)
        }
        for line in rest
    ]
    return rows, is_unnamed


def _is_numeric(cell: str, *, has_decimal_comma: bool) -> bool:
    return isinstance(_number(cell, has_decimal_comma=has_decimal_comma), float)


class _TooLarge(Exception):
    """A table that is read no further."""


def _filled(lines: Iterator[list[str]]) -> Iterator[list[str]]:
    """The lines in which something stands; _TooLarge for more columns or cells than a table has."""
    cells, columns = 0, 0
    for line in lines:
        cells += len(line)
        if cells > MOST_CELLS:
            said = f"A table may have {MOST_CASES} cases and {MOST_COLUMNS} columns"
            raise _TooLarge(f"{said}; this one has more than {MOST_CELLS} cells.")
        if any(cell.strip() for cell in line):
            columns = columns or len(line)
            # Beside the names of the cases. Nothing is done with names before it is known how many there are.
            if columns > MOST_COLUMNS + 1:
                raise _TooLarge(f"A table may have {MOST_COLUMNS} columns; this one has {columns - 1}.")
            yield line


def _between(first: str) -> str:
    """What parts the columns, by the line that names them."""
    return next((sign for sign in (",", ";", "\t") if sign in first), ",")


def _why_more(line: Sequence[str], columns: int) -> str:
    """A hint where numbers seem to have been cut at a decimal comma."""
    is_cut = any(_DECIMAL_COMMA.fullmatch(",".join(pair)) for pair in pairwise(cell.strip() for cell in line))
    if len(line) <= columns or not is_cut:
        return ""
    return "; numbers take a decimal point, 0.6 and not 0,6, unless semicolons stand between the columns"


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
        elif name in COLUMNS_OF_R:
            said = f"'{name}' is reserved: in R a truth table or a data frame has something of its own of that name"
            complaints.at(("cases",), f"{said}. Give the column another name.")
        elif folded.count(name.upper()) > 1:
            # Tosmana and older versions of QCA read small letters as absence.
            complaints.at(("cases",), f"'{name}' is also written in other letters; name columns apart.")
    return names


def _gap(value: Any, name: str, case: str) -> str | None:
    """Why a value is no number; None where it is one."""
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    if is_number and isfinite(value) and abs(value) <= LARGEST:
        return None
    told = str(value).strip()
    if value is None or told.upper() in MISSING:
        written = "" if value is None else f" ({told})"
        return (
            f"'{name}' of '{case}' has no value{written}. Nothing is filled in: leave the case out, leave the column "
            "out of the question, or decide what the value is."
        )
    if _DECIMAL_COMMA.fullmatch(told):
        return (
            f"'{name}' of '{case}' should be a number; '{told[:60]}' looks like a decimal comma, write "
            f"{told.replace(',', '.')[:60]}."
        )
    return f"'{name}' of '{case}' should be a number, not {told[:60]!r}."
