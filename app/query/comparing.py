"""What is asked of a comparison: the design, the weights, which cases, how many."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from app.errors import Fault
from app.query.conditions import CaseQuery
from app.query.fields import FIELDS, FieldSpec
from app.query.grammar import Reading, read_query
from app.query.measure import COMPONENTS, Component
from app.query.parameters import AS_OF, LANGUAGE, Parameter, filter_parameters
from app.query.profile import ONE_VALUE, PROFILE_NAMES, STUDIED, FaultOf, Profile, read_profile
from app.vocabulary.nearest import nearest

LIMIT, MOST = 10, 100
MOST_EXCLUDED = 500
LARGEST_WEIGHT = 1000.0
_SCORE = re.compile(r"0?\.\d{1,12}|[01](?:\.0{0,12})?", re.ASCII)
_WEIGHT = re.compile(r"\d{1,4}(?:\.\d{1,6})?", re.ASCII)


class Design(StrEnum):
    """Which cases are looked for."""

    CLOSEST = "closest"
    """The most alike in all that is compared."""
    MOST_SIMILAR = "most-similar"
    """Alike in their background, and different in what is studied."""
    MOST_DIFFERENT = "most-different"
    """Different in their background, and agreeing in what is studied."""


STUDIABLE = (
    "collaboration_form", "legal_form_family", "sector", "target_group", "country", "welfare_regime", *STUDIED,
)  # fmt: skip
"""Fields that `differ_on` and `agree_on` take."""
STUDIED_BY = {Design.MOST_SIMILAR: "differ_on", Design.MOST_DIFFERENT: "agree_on"}
"""The parameter that says what a design studies."""


@dataclass(frozen=True, slots=True)
class ComparisonRequest:
    """A whole question for comparable cases, but for what they are compared with."""

    query: CaseQuery
    """Which cases may be among the answers."""
    weights: Mapping[str, float]
    """Of every component that counts; above 0."""
    design: Design = Design.CLOSEST
    studied: tuple[FieldSpec, ...] = ()
    """In which they must differ or agree."""
    limit: int = LIMIT
    least: float = 0.0
    """The lowest score that is given."""
    excluded: frozenset[str] = frozenset()
    """Slugs of cases that a person has said no to."""


COMPARING_OPTIONS: tuple[Parameter, ...] = (
    Parameter(
        "design",
        "`closest`: the most alike. `most-similar`: alike in background, different in `differ_on`. `most-different`: "
        "different in background, agreeing in `agree_on`. What else differs or is shared is a lead, not a cause.",
        {"type": "string", "enum": list(Design), "default": Design.CLOSEST},
    ),
    Parameter("differ_on", "Fields in which the cases must differ, in every one of them; both sides known. "
              "Belongs to `design=most-similar`.",
              {"type": "array", "items": {"type": "string", "enum": list(STUDIABLE)}}, is_list=True,
              example="continuity"),
    Parameter("agree_on", "Fields in which the cases must have a value in common, in every one of them. "
              "Belongs to `design=most-different`.",
              {"type": "array", "items": {"type": "string", "enum": list(STUDIABLE)}}, is_list=True,
              example="collaboration_form"),
    Parameter("weights", "How many times its usual weight a component counts, as in `sector:2,country:0`: the sector "
              "twice, the country not at all. `words` compares cases only: a profile has no text. Components and usual "
              "weights: `/v1/comparison/measure`.",
              example="sector:2,country:0"),
    Parameter("limit", "How many cases to give.",
              {"type": "integer", "minimum": 1, "maximum": MOST, "default": LIMIT}, shared_as="limit-of-comparable"),
    Parameter("score.min", "The lowest score to give, 0 to 1.",
              {"type": "number", "minimum": 0, "maximum": 1, "default": 0}, example="0.5"),
    Parameter("exclude", "Slugs of cases that you have looked at and said no to.",
              {"type": "array", "items": {"type": "string"}}, is_list=True, example="no-austrheim-forskerfabrikken"),
)  # fmt: skip


def profile_parameters() -> tuple[Parameter, ...]:
    """The profile as parameters of an address: `profile.` before names that are also filters."""
    return tuple(_profile_parameter(name) for name in PROFILE_NAMES)


def _profile_parameter(name: str) -> Parameter:
    if name == "population":
        return Parameter(name, _PROFILED[name], {"type": "integer", "minimum": 1}, example="400")
    asked = filter_parameters()[name]
    said = _PROFILED.get(name) or f"What cases are compared with. {FIELDS[name].description}"
    schema = asked.schema.get("items", asked.schema) if name in ONE_VALUE else asked.schema
    return Parameter(
        f"profile.{name}", said, schema, is_list=name not in ONE_VALUE, example=_PROFILE_EXAMPLES.get(name)
    )


_PROFILED = {
    "population": "Inhabitants of the place that the plan is for: of the village, where it is for one.",
    "municipality": "A municipality of a reference list, by code or name; country and inhabitants are filled in.",
    "barrier": "Scores nothing, as it is what is to be learned: each result says whether it was met there, and of "
    "cases as good as tied those that met it come first.",
}
_PROFILE_EXAMPLES = {"municipality": "NO-4613", "sector": "eldercare", "start_year": "2024", "outcome": "wellbeing"}


def comparison_of(reading: Reading, components: Sequence[Component] = COMPONENTS) -> ComparisonRequest:
    """Filters and options of a comparison in some components; faults are left in the reading."""
    query = read_query(reading)
    design = _design(reading)
    return ComparisonRequest(
        query, weights_of(reading, components), design, _studied(reading, design),
        reading.whole("limit", LIMIT, 1, MOST), _least(reading), _excluded(reading),
    )  # fmt: skip


def profile_of(reading: Reading) -> Profile:
    """The profile among the parameters; faults are left in the reading."""
    given = {
        name: reading.listed(f"profile.{name}") if name != "municipality" else list(reading.values[f"profile.{name}"])
        for name in PROFILE_NAMES
        if f"profile.{name}" in reading.values
    }
    if "population" in reading.values:
        given["population"] = reading.listed("population")

    def fault(name: str, detail: str, hint: str | None) -> None:
        parameter = name if name in ("", "population") else f"profile.{name}"
        reading.faults.append(Fault(detail, parameter=parameter or "profile.sector", did_you_mean=hint))

    return read_profile(given, fault)


_OPTIONS = frozenset(parameter.name for parameter in (*COMPARING_OPTIONS, AS_OF, LANGUAGE))


def profile_sent(sent: Mapping[str, Any], fault: FaultOf) -> Profile:
    """The profile of a JSON object; faults are noted under the name of the member."""
    given: dict[str, list[str]] = {}
    for name, value in sent.items():
        if name in _OPTIONS:
            fault(name, f"'{name}' belongs in the address, as in /v1/comparable?{name}=…", None)
            continue
        values = value if isinstance(value, list) else [value]
        if all(isinstance(one, str) or _is_whole(one) for one in values):
            given[name] = [str(one).strip() for one in values]
        else:
            takes = "a whole number" if name in ("population", "start_year") else "a text or a list of texts"
            fault(name, f"'{name}' takes {takes}; where nothing is known, leave it out.", None)
    return read_profile(given, fault, was_anything_sent=bool(sent))


def _is_whole(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _design(reading: Reading) -> Design:
    return Design(reading.one_of("design", list(Design), Design.CLOSEST))


def _studied(reading: Reading, design: Design) -> tuple[FieldSpec, ...]:
    for kind, name in STUDIED_BY.items():
        if kind is design and name not in reading.values:
            reading.fault(name, f"design={design} needs '{name}', such as {name}=continuity.")
        elif kind is not design and name in reading.values:
            reading.fault(name, f"'{name}' belongs to design={kind}; the design asked for is {design}.")
    needed = STUDIED_BY.get(design)
    names = reading.listed(needed) if needed and needed in reading.values else []
    for name in names:
        if name not in STUDIABLE:
            detail = f"'{needed}' takes {', '.join(STUDIABLE)}, not '{name}'."
            reading.fault(needed or "", detail, nearest(name, STUDIABLE))
    return tuple(FIELDS[name] for name in names if name in STUDIABLE)


def weights_of(reading: Reading, components: Sequence[Component]) -> dict[str, float]:
    """What every one of some components weighs that counts, as `weights` says; faults are left in the reading."""
    times = {one.name: 1.0 for one in components}
    seen: set[str] = set()
    for part in reading.listed("weights") if "weights" in reading.values else ():
        name, _, text = (piece.strip() for piece in part.partition(":"))
        if name not in times:
            detail = f"'weights' has no component '{name}'; there are {', '.join(times)}."
            reading.fault("weights", detail, nearest(name, times))
        elif name in seen:
            reading.fault("weights", f"'weights' names {name} twice.")
        elif not _WEIGHT.fullmatch(text) or float(text) > LARGEST_WEIGHT:
            detail = f"The weight of {name} is a number from 0 to {LARGEST_WEIGHT:g}, not '{text}'."
            reading.fault("weights", detail, f"{name}:1")
        else:
            seen.add(name)
            times[name] = float(text)
    weights = {one.name: one.weight * times[one.name] for one in components if times[one.name]}
    if not weights:
        reading.fault("weights", "All weights are zero, so nothing is compared; leave one above zero.", "sector:1")
    return weights


def _least(reading: Reading) -> float:
    text = reading.one("score.min")
    if text is None:
        return 0.0
    if not _SCORE.fullmatch(text.strip()):
        reading.fault("score.min", f"'score.min' is a number from 0 to 1, not '{text}'.", "0.5")
        return 0.0
    return float(text)


def _excluded(reading: Reading) -> frozenset[str]:
    slugs = reading.listed("exclude") if "exclude" in reading.values else []
    if len(slugs) > MOST_EXCLUDED:
        reading.fault("exclude", f"'exclude' takes at most {MOST_EXCLUDED} cases, not {len(slugs)}.")
    return frozenset(slugs)
