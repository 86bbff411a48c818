"""`as_of`: which older state of the collection is asked for, by its dataset revision or by a day."""

import re
from datetime import date

from app.query.grammar import Reading

AsOf = int | date
"""A dataset revision, or a day (UTC) whose last revision is meant."""

_REVISION = re.compile(r"[1-9][0-9]{0,17}", re.ASCII)
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)
_UNDIVIDED_DAY = re.compile(r"((?:19|20)[0-9]{2})(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])", re.ASCII)


def read_as_of(reading: Reading) -> AsOf | None:
    """What `as_of` says, None where it is left out; a fault is left in the reading for what it does not take."""
    text = reading.one("as_of")
    if text is None:
        return None
    if _REVISION.fullmatch(text):
        return int(text)
    try:
        if _DAY.fullmatch(text):
            return date.fromisoformat(text)
    except ValueError:
        pass
    detail = f"'as_of' is a dataset revision from 1, as in as_of=123, or a day, as in as_of=2026-03-01, not '{text}'."
    reading.fault("as_of", detail)
    return None


def day_meant(revision: int) -> str | None:
    """The day that a number looks like that is no revision, `2026-03-01` for 20260301; None where it does not."""
    parts = _UNDIVIDED_DAY.fullmatch(str(revision))
    return "-".join(parts.groups()) if parts else None
