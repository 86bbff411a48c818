"""What is asked of the truth table: sets of cases, cuts and a side of the outcome, all of it in one address."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

from app.explorer.tongues import PREFIXES
from app.query.analysis_names import SOLUTION, from_parameters
from app.query.condition_grammar import parse_condition
from app.query.configuring import OF_SET
from app.query.memberships import Condition, Leveled, atoms
from app.query.values import ValueRefused

Values = Mapping[str, Sequence[str]]
PATH = "/patterns/truth-table"
FOR_EXAMPLE: Values = {
    "conditions": (
        "OWNS=collaboration_form_group:owning",
        "BUYS=collaboration_form_group:buying",
        "PREMISES=collaboration_form:asset-transfer-or-premises",
        "COCREATED=collaboration_form:co-creation",
    ),
    "outcome": ("LASTING=continuity:continued,ordinary-operations,scaled",),
}
"""What is asked where nobody says which sets are meant."""
WHOSE_EXAMPLE: Values = {"sector": ("work-integration",)}
"""Of which cases, where nothing at all is said."""
USUAL: Mapping[str, str] = {
    "absent": "by-field", "missing": "exclude", "calibration": "r", "contradictions": "by-threshold",
    "consistency": "0.8", "pri": "0.5", "frequency": "1", "negated": "false", "robustness": "false",
}  # fmt: skip
"""What is taken for granted, and so is not in the address."""
CUTS = ("consistency", "pri", "frequency")
OF_ANALYSIS = (*CUTS, "contradictions", "directional_expectations", "robustness")
OF_PAGE = ("negated", "x")
FEW_ENOUGH = 6
"""Conditions up to which combinations that do not occur are listed: 64 rows."""
READABLE = ",:*;=@!|~"
"""Signs that stay as they are in an address of the page."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One address of the page."""

    values: Values
    """Each condition is a value of its own; what is usual is left out."""
    faults: Sequence[tuple[str, str]] = field(default_factory=tuple)
    """Part of the form -> name of the words that say what is wrong there."""

    @property
    def filters(self) -> dict[str, list[str]]:
        """Which cases."""
        own = {one.name for one in OF_SET} | {*OF_ANALYSIS, *OF_PAGE}
        return {name: list(given) for name, given in self.values.items() if name not in own}

    @property
    def set(self) -> dict[str, list[str]]:
        """As `/v1/qca/table` takes it."""
        own = {*OF_ANALYSIS, *OF_PAGE}
        return {name: list(given) for name, given in self.values.items() if name not in own}

    @property
    def conditions(self) -> list[str]:
        """As they were written."""
        return list(self.values.get("conditions", ()))

    @property
    def outcome(self) -> str:
        """As it was written; empty where it is missing."""
        return self.one("outcome")

    @property
    def is_negated(self) -> bool:
        """Whether the cases without the outcome are to be explained."""
        return self.one("negated") == "true"

    @property
    def expected(self) -> dict[str, str]:
        """By condition `1` for its presence, `0` for its absence, `{1,2}` for values."""
        told = from_parameters({"directional_expectations": self.values.get("directional_expectations", ())}, SOLUTION)
        read = told["directional_expectations"]
        if not isinstance(read, dict):
            return {}
        return {name: f"{{{','.join(map(str, some))}}}" if some not in ([0], [1]) else str(some[0])
                for name, some in read.items()}  # fmt: skip

    def one(self, name: str) -> str:
        """The value of what stands once; the usual one where it does not."""
        return next(iter(self.values.get(name, ())), USUAL.get(name, ""))

    def body(self) -> dict[str, Any]:
        """As `/v1/qca/solution` takes it."""
        given: dict[str, Any] = {"set": {name: _one_or_more(name, some) for name, some in self.set.items()}}
        parsed = parsed_condition(self.outcome)
        if self.is_negated and parsed:
            given["outcome"] = f"~{parsed.name}"
        given |= {name: _number(self.one(name)) for name in CUTS if name in self.values}
        if "robustness" in self.values:
            told = self.one("robustness")
            given["robustness"] = True if told == "true" else told
        if "contradictions" in self.values:
            given["contradictions"] = self.one("contradictions")
        if "directional_expectations" in self.values:
            given |= from_parameters({"directional_expectations": self.values["directional_expectations"]}, SOLUTION)
        return given

    def may_list_remainders(self) -> bool:
        """Whether the combinations that do not occur are few enough to be read."""
        parsed = [parsed_condition(one) for one in self.conditions]
        return len(parsed) <= FEW_ENOUGH and not any(
            isinstance(atom, Leveled) for one in parsed if one for atom in atoms(one.membership)
        )

    def address(self, language: str, **changed: Sequence[str]) -> str:
        """The page with something changed; an empty list leaves it out."""
        return address_of({**self.values, **changed}, language)

    def narrowed(self, language: str, filters: Values) -> str:
        """The page about other cases."""
        rest = {name: given for name, given in self.values.items() if name not in self.filters}
        return address_of({**filters, **rest}, language)

    def without(self, language: str, number: int) -> str:
        """The page without a condition."""
        left = [text for place, text in enumerate(self.conditions) if place != number]
        names = {one.name for text in left if (one := parsed_condition(text))}
        told = [_expectation(name, level) for name, level in self.expected.items() if name in names]
        return self.address(language, conditions=left, directional_expectations=told, x=())


def address_of(values: Values, language: str) -> str:
    """An address of the page; conditions stand in one parameter, parted by `;`."""
    joined = {"conditions": ";", "directional_expectations": ","}
    given = {name: [joined[name].join(some)] if name in joined else list(some) for name, some in values.items() if some}
    return f"{PREFIXES[language]}{PATH}?{urlencode(given, doseq=True, safe=READABLE)}"


def parsed_condition(text: str) -> Condition | None:
    """A condition as it is read; None where it cannot be, which the API tells."""
    try:
        return parse_condition(text)
    except ValueRefused:
        return None


def expectations_told(expected: Mapping[str, str]) -> list[str]:
    """The other way round: `OWNS`, `~BUYS`."""
    return [_expectation(name, level) for name, level in expected.items() if level]


def _expectation(name: str, level: str) -> str:
    return f"{name}{level}" if level.startswith("{") else name if level == "1" else f"~{name}"


def _one_or_more(name: str, given: list[str]) -> str | list[str]:
    return given[0] if len(given) == 1 and name != "conditions" else given


def _number(text: str) -> float | str:
    """A number, with a comma or a point; the text where it is none, which the API refuses by name."""
    try:
        read = float(text.strip().replace(",", "."))
    except ValueError:
        return text
    # JSON has no whole numbers of more than 64 bits.
    return int(read) if read.is_integer() and abs(read) < 2**63 else read
