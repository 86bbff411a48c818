"""What an analysis of sets may be asked with: members of its JSON, and the same as parameters beside a CSV table."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from app.qca.question import CONTRADICTIONS
from app.query.own_tables import OUTCOME
from app.query.parameters import LANGUAGE, Parameter

Json = dict[str, Any]

IN_ADDRESS = ("lang", "format")
"""What is asked of the answer and not of the table: no members, whatever the table is sent as."""
_BESIDE = "Beside a table sent as CSV; in JSON it is a member. "
_OPTIONS: tuple[Parameter, ...] = (
    Parameter(
        "outcome",
        "Column to explain: `SURV`, `~SURV` for its negation, `SURV{1}` for a value of a column that has several.",
        example="SURV",
        shared_as="qca-outcome",
    ),
    Parameter(
        "conditions",
        "Columns to explain it by, at most 12; without it every other column.",
        {"type": "array", "items": {"type": "string"}},
        is_list=True,
        example="DEV,STB",
        shared_as="qca-conditions",
    ),
    Parameter(
        "consistency",
        "Least consistency of a row that counts as sufficient; for necessity, from which a condition is called "
        "necessary. Default 0.8, for necessity 0.9.",
        {"type": "number", "minimum": 0, "maximum": 1},
        shared_as="qca-consistency",
    ),
    Parameter(
        "pri",
        "Least PRI (proportional reduction in inconsistency) of a row that counts as sufficient. R's QCA has 0.",
        {"type": "number", "minimum": 0, "maximum": 1, "default": 0.5},
        shared_as="qca-pri",
    ),
    Parameter(
        "frequency",
        "Cases that a row must have; with fewer it is a remainder.",
        {"type": "integer", "minimum": 1, "default": 1},
        shared_as="qca-frequency",
    ),
    Parameter(
        "contradictions",
        "What becomes of rows whose cases differ in the outcome: they are judged by the cuts as all others, become "
        "remainders, are left out with their cases, or nothing is answered.",
        {"type": "string", "enum": list(CONTRADICTIONS), "default": "by-threshold"},
        shared_as="qca-contradictions",
    ),
    Parameter(
        "complete",
        "Whether the rows that no case belongs to are listed as well, of up to 4096 rows.",
        {"type": "boolean", "default": False},
        shared_as="qca-complete",
    ),
    Parameter(
        "directional_expectations",
        "Presence (`DEV`), absence (`~STB`) or value (`REG{1}`) of conditions that are expected to lead to the "
        "outcome, as R's QCA writes them; without any there is no intermediate solution.",
        {"type": "array", "items": {"type": "string"}},
        is_list=True,
        example="DEV,~STB",
        shared_as="qca-directional-expectations",
    ),
    Parameter(
        "robustness",
        "Whether to tell what becomes of the solutions while each cut moves; in JSON the steps can be named.",
        {"type": "boolean", "default": False},
        shared_as="qca-robustness",
    ),
    Parameter(
        "format",
        "`csv`: the table alone, to be sent on or read by programs; else by `Accept`. It stands in the address beside "
        "JSON as well.",
        {"type": "string", "enum": ["json", "csv"], "default": "json"},
        shared_as="format-of-calibration",
    ),
    Parameter(
        "calibrate",
        "How a column becomes a set: `DEV@400,550,900` by anchors (out, crossover, in) of the direct method, "
        "`STB<10` or `DEV>=550` in or out, `DEV:550,850` values by thresholds.",
        {"type": "array", "items": {"type": "string"}},
        is_list=True,
        has_commas=True,
        example="DEV@400,550,900",
        shared_as="qca-calibrate",
    ),
)


def _members(names: Iterable[str]) -> Mapping[str, Parameter]:
    described = {
        one.name: Parameter(
            one.name, ("" if one.name in IN_ADDRESS else _BESIDE) + one.description, one.schema, one.is_list,
            one.has_commas, one.example, shared_as=one.shared_as, is_refused_at_times=one.name not in IN_ADDRESS,
        )
        for one in _OPTIONS
    }  # fmt: skip
    return {**{name: described[name] for name in names}, "lang": LANGUAGE}


ROWS = ("outcome", "conditions", "consistency", "pri", "frequency", "contradictions", "complete")
TRUTH_TABLE = _members(ROWS)
SOLUTION = _members((*ROWS, "directional_expectations", "robustness"))
NECESSITY = _members(("outcome", "conditions", "consistency"))
CALIBRATION = _members(("calibrate", "format"))
"""What each address understands beside a CSV table. In JSON the same names are members, beside `cases`."""

_BETWEEN = re.compile(r",(?![^{]*\})")


def from_parameters(values: Mapping[str, Sequence[str]], known: Mapping[str, Parameter]) -> dict[str, Any]:
    """The same members from a query string; a text that is not of its kind stays one, to be refused by name."""
    return {
        name: _from_texts(name, values[name], known[name].schema["type"]) for name in values if name not in IN_ADDRESS
    }


def _from_texts(name: str, texts: Sequence[str], kind: str) -> Any:
    if kind == "array":
        if name == "calibrate":
            return list(texts)
        listed = [part.strip() for text in texts for part in _BETWEEN.split(text)]
        return _expected(listed) if name == "directional_expectations" else listed
    text = texts[0].strip()
    if kind == "boolean":
        return {"true": True, "false": False}.get(text, text)
    if kind in ("number", "integer"):
        try:
            return float(text)
        except ValueError:
            return text
    return text


def _expected(texts: Sequence[str]) -> Any:
    """`DEV`, `~STB` and `REG{1,2}` by condition; the texts where one of them is none."""
    expected: dict[str, list[int]] = {}
    for text in texts:
        read = OUTCOME.fullmatch(text)
        if read is None or (read[1] and read[3]):
            return texts
        levels = [int(part) for part in read[3].split(",")] if read[3] else [0 if read[1] else 1]
        expected.setdefault(read[2], []).extend(levels)
    return expected
