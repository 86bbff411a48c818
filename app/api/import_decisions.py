"""What is decided about cases of a file beside the file: by the row or line at which each begins."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from app.errors import Fault, QueryRefused
from app.formats.form_choices import DECISIONS
from app.formats.sent.cases import Sent
from app.query.grammar import Reading
from app.query.parameters import Parameter
from app.vocabulary.nearest import nearest

DECISION = Parameter(
    "decision",
    "What a case is beside those that it may be: `ROW:amend`, `ROW:related` or `ROW:new`, by the row or line at which "
    "it begins, as `place` of the report says it. It goes before what the file says. Repeat it or use commas.",
    {"type": "array", "items": {"type": "string", "pattern": r"^[1-9][0-9]{0,6}:(amend|related|new)$"}},
    is_list=True,
    example="12:new",
    shared_as="import_decision",
)
_ONE = re.compile(r"([1-9][0-9]{0,6}):(\w+)", re.ASCII)


def decisions_of(reading: Reading) -> Mapping[int, str]:
    """The decision by row; faults are left in the reading."""
    decided: dict[int, str] = {}
    for text in reading.listed(DECISION.name):
        read = _ONE.fullmatch(text)
        if read is None:
            reading.fault(DECISION.name, f"'{DECISION.name}' is a row and what is decided, as in 12:new, not '{text}'.")
        elif read[2] not in DECISIONS:
            hint = nearest(read[2], DECISIONS)
            said = f"A decision is one of {', '.join(DECISIONS)}, not '{read[2]}'."
            reading.fault(DECISION.name, said, hint and f"{read[1]}:{hint}")
        elif decided.setdefault(int(read[1]), read[2]) != read[2]:
            reading.fault(DECISION.name, f"Two decisions are given for row {read[1]}; give one.")
    return decided


def with_decisions(sent: Sent, decided: Mapping[int, str]) -> Sent:
    """The same file, decided; QueryRefused names every row at which no case begins."""
    begun = {case.place.row for case in sent.cases}
    if faults := list(_unmet(decided, begun)):
        raise QueryRefused(faults[0].detail, faults)
    cases = (replace(case, decision=decided.get(case.place.row or 0, case.decision)) for case in sent.cases)
    return replace(sent, cases=tuple(cases)) if decided else sent


def _unmet(decided: Mapping[int, str], begun: set[int | None]) -> Iterator[Fault]:
    for row in decided:
        if row not in begun:
            yield Fault(f"No case of the file begins at row {row}.", parameter=DECISION.name)
