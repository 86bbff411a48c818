"""NDJSON that is sent: a case on each line, as it is exported, or beside what it changes and what was decided."""

from typing import Any

from app.errors import BodyRefused, BodyTooLarge
from app.formats.example import EXAMPLE
from app.formats.form_choices import DECISIONS
from app.formats.sent.cases import MOST_BYTES, MOST_CASES, Json, Sent, SentCase
from app.formats.sent.faults import Place, SentFault
from app.formats.sent.flat import map_of_cases
from app.model.strict_json import MOST_VALUES_OF_A_CASE, MemberTwice, read_json
from app.vocabulary.nearest import nearest

MOST_BYTES_OF_A_LINE = 2 * 1024 * 1024
DOCUMENT, BASE, DECISION = "document", "base", "decision"
"""Members of an object around a case; no case has a field `document`."""
_MARK = b"\xef\xbb\xbf"


def read_ndjson(raw: bytes) -> Sent:
    """Every line is a case document, or an object with it as `document` and maybe `base` and `decision`.

    `base` is the number of the revision that was changed, `decision` the answer to a possible duplicate. Lines with
    nothing on them are passed over. BodyTooLarge where there is too much, ImportRefused for GeoJSON; all else is told
    by faults of the case.
    """
    if len(raw) > MOST_BYTES:
        raise BodyTooLarge(f"A file of cases may have {MOST_BYTES} bytes.")
    cases: list[SentCase] = []
    skipped: list[Place] = []
    first: dict[str, int] = {}
    for number, line in enumerate(raw.removeprefix(_MARK).split(b"\n"), start=1):
        if not line.strip():
            continue
        case = _case(number, line, first)
        if case.slug == EXAMPLE:
            skipped.append(case.place)
        elif len(cases) == MOST_CASES:
            raise BodyTooLarge(f"A file may have {MOST_CASES} cases.")
        else:
            cases.append(case)
    return Sent(tuple(cases), skipped=tuple(skipped))


class _Line:
    """What is read from one line; every part of the case stands on it."""

    def __init__(self, number: int) -> None:
        self.place = Place(number)
        self.faults: list[SentFault] = []

    def place_of(self, pointer: str) -> Place:
        """The line."""
        return self.place

    def tell(self, rule: str, hint: str | None = None, **values: object) -> None:
        """A fault of the line."""
        self.faults.append(SentFault(rule, self.place, values, hint))


def _case(number: int, line: bytes, first: dict[str, int]) -> SentCase:
    told = _Line(number)
    around = _object(line, told)
    if around.get("type") == "FeatureCollection":
        raise map_of_cases()
    document = around
    if DOCUMENT in around:
        document = around[DOCUMENT] if isinstance(around[DOCUMENT], dict) else {}
        _tell_of_members(around, told)
    base, decision = (_base(around, told), _decision(around, told)) if DOCUMENT in around else (None, None)
    case = SentCase(document, base, decision, told.place, (), 0, told)
    if case.slug is not None and (before := first.setdefault(case.slug, number)) != number:
        told.tell("line-twice", first=before, slug=case.slug[:80])
    return SentCase(document, base, decision, told.place, tuple(told.faults), 0, told)


def _object(line: bytes, told: _Line) -> Json:
    """The object of a line; an empty one where there is none, which is told."""
    if len(line) > MOST_BYTES_OF_A_LINE:
        told.tell("line-too-long", most=MOST_BYTES_OF_A_LINE)
        return {}
    try:
        value: Any = read_json(line, MOST_VALUES_OF_A_CASE)
    except MemberTwice as error:
        told.tell("member-twice", member=error.name[:80])
        return {}
    except BodyRefused as error:
        told.tell("line-no-json", reason=error.detail.removeprefix("What was sent is not JSON: "))
        return {}
    except BodyTooLarge:
        told.tell("case-too-large", most=MOST_VALUES_OF_A_CASE)
        return {}
    if not isinstance(value, dict):
        told.tell("line-no-object")
        return {}
    return value


def _tell_of_members(around: Json, told: _Line) -> None:
    if not isinstance(around[DOCUMENT], dict):
        told.tell("line-no-object")
    for member in around:
        if member not in (DOCUMENT, BASE, DECISION):
            told.tell("member-unknown", nearest(member, (BASE, DECISION)), member=member[:80])


def _base(around: Json, told: _Line) -> int | None:
    base = around.get(BASE)
    if base is None or (isinstance(base, int) and not isinstance(base, bool) and base > 0):
        return base
    told.tell("base-refused")
    return None


def _decision(around: Json, told: _Line) -> str | None:
    decision = around.get(DECISION)
    if decision is None or (isinstance(decision, str) and decision in DECISIONS):
        return decision
    told.tell("choice-unknown", nearest(str(decision), DECISIONS), value=str(decision)[:80], choices=tuple(DECISIONS))
    return None
