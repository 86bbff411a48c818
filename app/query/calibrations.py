"""How columns become sets, read from JSON or from parameters."""

import re
from collections.abc import Mapping, Sequence
from math import isfinite
from typing import Any

from app.qca.calibration import RULES, Anchors, Calibration, Convention, Method
from app.qca.table import Source
from app.query.analysis_checks import check_numbers
from app.query.complaints import Complaints
from app.query.own_tables import NAME
from app.vocabulary.nearest import nearest

ANCHORS = ("out", "cross", "in")
MEMBERS: Mapping[Method, tuple[str, ...]] = {
    Method.DIRECT: (*ANCHORS, "convention"),
    Method.LINEAR: ANCHORS,
    Method.CRISP: ("rule",),
    Method.MULTI_VALUE: ("thresholds",),
}
"""What each method is told with."""
MOST_THRESHOLDS = 20
EXAMPLE = '{"DEV": {"method": "direct", "out": 400, "cross": 550, "in": 900}}'
_NUMBER = r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,2})?"
_RULE = re.compile(rf"(>=|>|<=|<)\s*({_NUMBER})")
_SHORT = re.compile(rf"({NAME})\s*(?:([@:])(.*)|((?:>=|>|<=|<).*))", re.DOTALL)


def asked_calibrations(sent: Any, source: Source, complaints: Complaints) -> dict[str, Calibration]:
    """How columns become sets, as an object or as the short forms of parameters; what is wrong is noted."""
    told = _from_short_forms(sent, complaints) if complaints.is_csv and isinstance(sent, list) else sent
    if complaints:
        return {}
    read = _read(told, tuple(source.table.columns), complaints)
    check_numbers(source, read, complaints)
    return read


def _read(sent: Any, columns: Sequence[str], complaints: Complaints) -> dict[str, Calibration]:
    if not isinstance(sent, Mapping) or not sent:
        said = "as in DEV@400,550,900" if complaints.is_csv else f"an object, as in {EXAMPLE}"
        said = f"'calibrate' says how each column becomes a set, {said}."
        complaints.at(("calibrate",), said)
        return {}
    read: dict[str, Calibration] = {}
    for name, told in sent.items():
        if name not in columns:
            complaints.at(("calibrate", name), f"The table has no column '{name}'.", nearest(name, columns))
        elif (found := _calibration(name, told, complaints)) is not None:
            read[name] = found
    return read


def _from_short_forms(texts: Sequence[str], complaints: Complaints) -> dict[str, Any]:
    """`DEV@400,550,900`, `STB<10` and `DEV:550,850` as the objects that they stand for."""
    told: dict[str, Any] = {}
    for text in texts:
        read = _SHORT.fullmatch(text.strip())
        if read is None:
            said = f"'{text[:60]}' is no calibration, as in 'DEV@400,550,900', 'STB<10' or 'DEV:550,850'."
            complaints.at(("calibrate",), said)
            continue
        name, sign, numbers, rule = read.groups()
        parts = [_as_number(part) for part in (numbers or "").split(",")]
        if name in told:
            complaints.at(("calibrate", name), f"'{name}' is calibrated twice; a column becomes a set in one way.")
        elif rule:
            told[name] = {"method": Method.CRISP, "rule": rule}
        elif sign == ":":
            told[name] = {"method": Method.MULTI_VALUE, "thresholds": parts}
        elif len(parts) != len(ANCHORS):
            said = f"'{text.strip()[:60]}' has {len(parts)} anchors and not three: fully out, crossover and fully in"
            complaints.at(("calibrate", name), f"{said}, as in '{name}@400,550,900'.")
        else:
            told[name] = {"method": Method.DIRECT, **dict(zip(ANCHORS, parts, strict=True))}
    return told


def _calibration(name: str, told: Any, complaints: Complaints) -> Calibration | None:
    at = ("calibrate", name)
    if not isinstance(told, Mapping):
        complaints.at(at, f"How '{name}' becomes a set is an object with 'method'.")
        return None
    word = told.get("method", Method.DIRECT)
    method = next((one for one in Method if one == word), None)
    if method is None:
        hint = nearest(word, Method) if isinstance(word, str) else None
        complaints.at((*at, "method"), f"The methods are {', '.join(Method)}.", hint)
        return None
    for member in told:
        if member not in (*MEMBERS[method], "method"):
            said = f"The method '{method}' is told with {', '.join(MEMBERS[method])}, not '{member}'."
            complaints.at((*at, member), said, nearest(member, MEMBERS[method]))
    if method is Method.CRISP:
        return _crisp(at, told, complaints)
    if method is Method.MULTI_VALUE:
        return _multi_value(at, told, complaints)
    return _by_anchors(at, method, told, complaints)


def _crisp(at: tuple[str, str], told: Mapping[str, Any], complaints: Complaints) -> Calibration | None:
    rule = told.get("rule")
    read = _RULE.fullmatch(rule.strip()) if isinstance(rule, str) else None
    if read is None or not _is_finite(float(read[2])):
        complaints.at((*at, "rule"), f"'rule' is one of {', '.join(RULES)} and a number, as in '>=550'.")
        return None
    return Calibration(Method.CRISP, rule=read[1], thresholds=(float(read[2]),))


def _multi_value(at: tuple[str, str], told: Mapping[str, Any], complaints: Complaints) -> Calibration | None:
    numbers = told.get("thresholds")
    listed = numbers if isinstance(numbers, list) and all(map(_is_finite, numbers)) else []
    if not 0 < len(listed) <= MOST_THRESHOLDS or listed != sorted(set(listed)):
        said = f"'thresholds' are 1 to {MOST_THRESHOLDS} ascending numbers, the first value of each next category."
        complaints.at((*at, "thresholds"), said)
        return None
    return Calibration(Method.MULTI_VALUE, thresholds=tuple(map(float, listed)))


def _by_anchors(
    at: tuple[str, str], method: Method, told: Mapping[str, Any], complaints: Complaints
) -> Calibration | None:
    word = told.get("convention", Convention.R)
    convention = next((one for one in Convention if one == word), None)
    if convention is None:
        said = "'convention' is r (membership 0.95 at the outer anchors) or fsqca (log odds 3.0)."
        complaints.at((*at, "convention"), said)
    missing = [name for name in ANCHORS if not _is_finite(told.get(name))]
    for name in missing:
        complaints.at((*at, name), f"'{name}' is a number: the anchors are out, cross (the crossover) and in.")
    if missing or convention is None:
        return None
    out, cross, into = (float(told[name]) for name in ANCHORS)
    if not (out < cross < into or out > cross > into):
        said = "The anchors ascend from out over cross to in, or descend for a set that shrinks as values grow."
        complaints.at(at, said)
        return None
    return Calibration(method, Anchors(out, cross, into), convention)


def _as_number(text: str) -> Any:
    return float(text) if re.fullmatch(_NUMBER, text.strip()) else text


def _is_finite(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and isfinite(value) and abs(value) <= 1e15
