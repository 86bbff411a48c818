"""What is asked to be counted: by which dimensions, numbers in which bands."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from app.query.dimensions import BANDS, DIMENSIONS, By, by
from app.query.fields import FIELDS
from app.query.grammar import Reading
from app.query.parameters import AS_OF, LANGUAGE, Parameter
from app.vocabulary.nearest import nearest

MOST_BANDS = 60
"""Where bands may begin, at most."""


class Counting(StrEnum):
    """What the years of a timeline say of a case."""

    STARTED = "started"
    RUNNING = "running"


def _side(name: str, description: str, example: str) -> Parameter:
    schema = {"type": "string", "enum": list(DIMENSIONS)}
    return Parameter(name, description, schema, is_required=True, example=example)


def _bands(name: str, of: str) -> Parameter:
    usual = "; ".join(f"{field} {','.join(map(str, starts))}" for field, starts in BANDS.items())
    return Parameter(
        name,
        f"Where the bands of `{of}` begin, ascending, where it is a number: `2000,2010` makes under 2000, 2000 to "
        f"2009, 2010 and over. Usual are: {usual}.",
        {"type": "array", "items": {"type": "integer"}, "minItems": 1, "maxItems": MOST_BANDS},
        is_list=True,
        example="2000,2010",
    )


BY = _side("by", "What to count by: a field of codes, or a number, which is taken in bands.", "sector")
BY_BANDS = _bands("bands", "by")
ROWS = _side("rows", "What the rows are: a field of codes, or a number, which is taken in bands.", "country")
COLUMNS = _side("columns", "What the columns are, in the same way.", "collaboration_form")
ROW_BANDS, COLUMN_BANDS = _bands("rows.bands", "rows"), _bands("columns.bands", "columns")
ZERO = Parameter(
    "zero", "Whether values that no case has are listed too.", {"type": "boolean", "default": False}
)  # fmt: skip
COUNTING = Parameter(
    "counting",
    "What the years say: `started` counts a case in the year it began, `running` in every year from its start to its "
    "end or, while it goes on, to the year it was last seen.",
    {"type": "string", "enum": [str(one) for one in Counting], "default": str(Counting.STARTED)},
)
FORMAT_OF_COUNTS = Parameter(
    "format",
    "Format of the answer; else by `Accept`. `json-stat` is JSON-stat 2.0, `csv` a row for each cell, `xlsx` the table "
    "as it is read, with shares, notes and source.",
    {"type": "string", "enum": ["json", "json-stat", "csv", "xlsx"], "default": "json"},
    shared_as="format-of-counts",
)

COUNTS_OPTIONS = (BY, BY_BANDS, ZERO, FORMAT_OF_COUNTS, AS_OF, LANGUAGE)
CROSSTAB_OPTIONS = (ROWS, COLUMNS, ROW_BANDS, COLUMN_BANDS, ZERO, FORMAT_OF_COUNTS, AS_OF, LANGUAGE)
TIMELINE_OPTIONS = (BY, BY_BANDS, COUNTING, ZERO, FORMAT_OF_COUNTS, AS_OF, LANGUAGE)


@dataclass(frozen=True, slots=True)
class CountsRequest:
    """What to count, beside which cases."""

    by: By
    with_zero: bool


@dataclass(frozen=True, slots=True)
class CrosstabRequest:
    """What to count against each other."""

    rows: By
    columns: By
    with_zero: bool


@dataclass(frozen=True, slots=True)
class TimelineRequest:
    """What to count year by year."""

    by: By
    counting: Counting
    with_zero: bool


def counts_of(reading: Reading) -> CountsRequest:
    """What counts are asked for; faults are left in the reading, and what then stands for them is not to be used."""
    return CountsRequest(_by(reading, "by", "bands"), reading.truth("zero"))


def crosstab_of(reading: Reading) -> CrosstabRequest:
    """The same of a table of two dimensions."""
    rows, columns = (_by(reading, name, f"{name}.bands") for name in ("rows", "columns"))
    return CrosstabRequest(rows, columns, reading.truth("zero"))


def timeline_of(reading: Reading) -> TimelineRequest:
    """The same of a timeline."""
    counting = Counting(reading.one_of("counting", tuple(Counting), Counting.STARTED))
    return TimelineRequest(_by(reading, "by", "bands"), counting, reading.truth("zero"))


def _by(reading: Reading, name: str, bands: str) -> By:
    text = reading.one(name)
    if text is None:
        if name not in reading.values:
            reading.fault(name, f"Say what to count by, as in {name}=sector.")
    elif (dimension := text.strip()) in DIMENSIONS:
        return by(dimension, _starts(reading, bands, name, dimension))
    elif dimension in FIELDS:
        reading.fault(name, f"'{dimension}' holds names, and names are not counted.", nearest(dimension, DIMENSIONS))
    elif named := [one for part in dimension.split(",") if (one := part.strip()) in DIMENSIONS]:
        detail = f"'{name}' takes one dimension at a time, not '{dimension}'{_of_two(name, named)}"
        reading.fault(name, detail, named[0])
    else:
        detail = f"There is nothing called '{dimension}' to count by; there are {', '.join(DIMENSIONS)}."
        reading.fault(name, detail, nearest(dimension, DIMENSIONS))
    # Never counted by: a fault stands in the reading.
    return by("country")


def _of_two(name: str, named: Sequence[str]) -> str:
    """Where two dimensions are counted against each other."""
    if name != "by" or len(named) < 2:
        return "."
    return f"; two against each other are a crosstab or a heatmap with rows={named[0]}&columns={named[1]}."


def _starts(reading: Reading, bands: str, name: str, dimension: str) -> tuple[int, ...] | None:
    """Where the bands begin as the caller says, None for the usual ones."""
    if bands not in reading.values:
        return None
    if dimension not in BANDS:
        reading.fault(bands, f"'{bands}' belongs to numbers such as {name}=start_year; '{dimension}' has codes.")
        return None
    given = reading.listed(bands)
    if refused := [text for text in given if not _is_whole(text)]:
        reading.fault(bands, f"'{bands}' takes whole numbers, not '{refused[0]}'.")
        return None
    starts = tuple(map(int, given))
    if len(starts) > MOST_BANDS:
        reading.fault(bands, f"'{bands}' takes at most {MOST_BANDS} numbers, not {len(starts)}.")
        return None
    if not _is_ascending(starts):
        hint = ",".join(map(str, sorted(set(starts))))
        reading.fault(bands, f"'{bands}' takes numbers that ascend, such as {hint}.", hint)
        return None
    return starts


def _is_whole(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= 9


def _is_ascending(starts: Sequence[int]) -> bool:
    return all(low < high for low, high in pairwise(starts))
