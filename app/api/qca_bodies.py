"""What the contract says of the tables that are sent: as JSON with everything in it, or as CSV."""

from collections.abc import Mapping
from typing import Any

from app.qca.question import CONTRADICTIONS
from app.qca.table import MOST_CASES
from app.query.configuring import OF_SET
from app.query.parameters import Parameter

Json = dict[str, Any]

LIPSET = (
    ("AU", 1, 0, 0), ("BE", 1, 1, 1), ("CZ", 1, 1, 1), ("EE", 0, 1, 0), ("FI", 1, 1, 1), ("FR", 1, 1, 1),
    ("DE", 1, 0, 0), ("GR", 0, 0, 0), ("HU", 0, 0, 0), ("IE", 1, 1, 1), ("IT", 0, 1, 0), ("NL", 1, 1, 1),
    ("PL", 0, 0, 0), ("PT", 0, 0, 0), ("RO", 0, 1, 0), ("ES", 0, 0, 0), ("SE", 1, 1, 1), ("UK", 1, 1, 1),
)  # fmt: skip
"""Which democracies of Europe survived between the wars, by development and stability of government (Lipset 1959, as in
Rihoux and Ragin 2009): two of the five conditions of the textbook."""
CASES = [{"CASE": case, "DEV": dev, "STB": stb, "SURV": surv} for case, dev, stb, surv in LIPSET]
MEASURED = [
    {"CASE": case, "DEV": dev, "STB": stb}
    for case, dev, stb in (("AU", 720, 10), ("BE", 1098, 4), ("EE", 468, 6), ("HU", 424, 13), ("IE", 662, 5))
]
_AS_MEMBERS: Mapping[str, Json] = {
    "directional_expectations": {
        "type": "object",
        "description": "By condition 1 where its presence, 0 where its absence is expected to lead to the outcome, a "
        "list of values of a multi-value condition, null for nothing; without any there is no intermediate solution.",
        "additionalProperties": {
            "oneOf": [{"type": "integer"}, {"type": "array", "items": {"type": "integer"}}, {"type": "null"}]
        },
    },
    "robustness": {
        "description": "True, or to which values each cut is moved: `consistency`, `pri`, `frequency`.",
        "oneOf": [
            {"type": "boolean"},
            {"type": "object", "additionalProperties": {"type": "array", "items": {"type": "number"}}},
        ],
    },
}


def analysis_body(known: Mapping[str, Parameter]) -> Json:
    """The request body of an analysis: a table, and the members that go with it."""
    members = {name: _AS_MEMBERS.get(name) or _member(one) for name, one in known.items() if name != "lang"}
    schema = {
        "type": "object",
        "description": "A table of sets and what is asked of it.",
        "properties": {
            "cases": _cases("memberships from 0 to 1, or whole numbers from 0 on"),
            "set": _set(),
            **members,
        },
        "oneOf": [{"required": ["cases", "outcome"]}, {"required": ["set"]}],
        "additionalProperties": False,
    }
    return _body(schema, {"cases": CASES, "outcome": "SURV"}, "CASE,DEV,SURV\nAU,0.81,0.05\nBE,0.99,0.95\n")


def calibration_body() -> Json:
    """The request body of a calibration."""
    direct = {"method": "direct", "out": 400, "cross": 550, "in": 900, "convention": "fsqca"}
    number = {"type": "number"}
    how = {
        "type": "object",
        "properties": {
            "method": {
                "type": "string",
                "enum": ["direct", "linear", "crisp", "multi-value"],
                "default": "direct",
                "description": "By anchors along a logistic curve or straight lines; in or out; values by thresholds.",
            },
            "out": {**number, "description": "Anchor: fully out. Of `direct` and `linear`."},
            "cross": {**number, "description": "Anchor: the crossover, membership 0.5."},
            "in": {**number, "description": "Anchor: fully in; below `out` for a set that shrinks as values grow."},
            "convention": {
                "type": "string",
                "enum": ["r", "fsqca"],
                "default": "r",
                "description": "What the outer anchors of `direct` mean: membership 0.95 and 0.05 (R), or log odds of "
                "3.0 (fsQCA).",
            },
            "rule": {"type": "string", "description": "Of `crisp`: who is in, as in `>=550` or `<10`."},
            "thresholds": {
                "type": "array",
                "items": number,
                "description": "Of `multi-value`: where each next value begins, ascending.",
            },
        },
        "additionalProperties": False,
    }
    schema = {
        "type": "object",
        "description": "A table as it was measured, and how its columns become sets.",
        "properties": {
            "cases": _cases("numbers as they were measured"),
            "calibrate": {
                "type": "object",
                "description": "By column, how it becomes a set. Of the others, those that are sets already are handed "
                "on as they are, the rest is left out.",
                "additionalProperties": how,
            },
        },
        "required": ["cases", "calibrate"],
        "additionalProperties": False,
    }
    example = {"cases": MEASURED, "calibrate": {"DEV": direct, "STB": {"method": "crisp", "rule": "<10"}}}
    return _body(schema, example, "CASE,DEV,STB\nAU,720,10\nBE,1098,4\n")


def _set() -> Json:
    """Sets from our own cases: the parameters of `/v1/qca/table` as members."""
    members = {one.name: {**one.schema, "description": one.description} for one in OF_SET}
    return {
        "type": "object",
        "description": "In place of `cases`: sets from the published cases. Its members are the parameters of "
        "`/v1/qca/table`, filters among them; `outcome` and `conditions` beside it may then be left out.",
        "properties": members,
        "required": ["conditions", "outcome"],
        "additionalProperties": {"description": "A filter of `/v1/cases`: a value, or a list of values."},
        "examples": [EXAMPLE_OF_SET],
    }


EXAMPLE_OF_SET: Json = {
    "sector": "work-integration",
    "conditions": ["OWNS=collaboration_form_group:owning", "BUYS=collaboration_form_group:buying"],
    "outcome": "LASTING=continuity:continued,ordinary-operations,scaled",
}


def _member(parameter: Parameter) -> Json:
    if parameter.name == "contradictions":
        return {**parameter.schema, "enum": list(CONTRADICTIONS), "description": _meaning(parameter)}
    return {**parameter.schema, "description": _meaning(parameter)}


def _meaning(parameter: Parameter) -> str:
    return parameter.description.partition("it is a member. ")[2]


def _cases(numbers: str) -> Json:
    case = {
        "type": "object",
        "properties": {"CASE": {"type": "string", "description": "Name of the case."}},
        "required": ["CASE"],
        "additionalProperties": {"type": "number"},
    }
    described = f"The table: of each case its name and {numbers}, by names that begin with a letter of a to z."
    return {"type": "array", "items": case, "minItems": 1, "maxItems": MOST_CASES, "description": described}


def _body(schema: Json, example: Json, lines: str) -> Json:
    text = {
        "type": "string",
        "description": "The table with the names in the first line and the cases in the first column, UTF-8; what is "
        "asked of it stands in the address. Commas and decimal points, or semicolons or tabs and "
        "decimal commas. Nothing may be missing of a column that is asked for.",
    }
    return {
        "required": True,
        "content": {
            "application/json": {"schema": schema, "example": example},
            "text/csv": {"schema": text, "example": lines},
        },
    }
