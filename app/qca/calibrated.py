"""Columns made into sets, as they are told."""

from collections.abc import Collection, Mapping
from typing import Any

from app.qca.calibration import Calibration, Method
from app.qca.table import Table

Json = dict[str, Any]

CLOSE = 1e-9
SKEWED = 0.85


def calibrated(table: Table, calibrations: Mapping[str, Calibration], unchanged: Collection[str]) -> Table:
    """The table of sets: what is calibrated and, where they stand, the columns that are sets already."""
    return Table(
        table.cases,
        {
            name: calibrations[name].of(values) if name in calibrations else values
            for name, values in table.columns.items()
            if name in calibrations or name in unchanged
        },
    )


def calibrated_told(table: Table, calibrations: Mapping[str, Calibration], unchanged: Collection[str]) -> Json:
    """The table of sets, and of each column how it was made and what to know of it."""
    sets = calibrated(table, calibrations, unchanged).columns
    cases = [
        {"CASE": case, **{name: values[number] for name, values in sets.items()}}
        for number, case in enumerate(table.cases)
    ]
    columns = [_column(table, name, one, sets[name]) for name, one in calibrations.items()]
    warnings = [warning for column in columns for warning in _warnings(column, len(table.cases))]
    left_out = [name for name in table.columns if name not in sets]
    if left_out:
        warnings.append({"code": "columns-left-out", "names": left_out})
    return {
        "columns": columns,
        "unchanged": list(unchanged),
        "left_out": left_out,
        "cases": cases,
        "warnings": warnings,
    }


def _column(table: Table, name: str, one: Calibration, values: tuple[float, ...]) -> Json:
    is_multi_value = one.method is Method.MULTI_VALUE
    half = [case for case, value in zip(table.cases, values, strict=True) if abs(value - 0.5) < CLOSE]
    anchors = one.anchors
    return {
        "name": name,
        "method": one.method,
        "anchors": None if anchors is None else {"out": anchors.out, "cross": anchors.cross, "in": anchors.into},
        "convention": one.convention if one.method is Method.DIRECT else None,
        "log_odds": one.convention.log_odds if one.method is Method.DIRECT else None,
        "rule": f"{one.rule}{one.thresholds[0]:g}" if one.method is Method.CRISP else None,
        "thresholds": list(one.thresholds) if is_multi_value else None,
        "members": None if is_multi_value else sum(value > 0.5 for value in values),
        "half": [] if is_multi_value else half,
    }


def _warnings(column: Json, cases: int) -> list[Json]:
    warnings: list[Json] = []
    if column["half"]:
        warnings.append({"code": "half-in-condition", "condition": column["name"], "names": column["half"]})
    if column["members"] is not None:
        share = column["members"] / cases
        if share > SKEWED:
            warnings.append({"code": "skewed", "expression": column["name"], "share": share})
        elif share < 1 - SKEWED:
            warnings.append({"code": "skewed", "expression": f"~{column['name']}", "share": 1 - share})
    return warnings
