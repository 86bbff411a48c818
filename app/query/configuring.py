"""What is asked of cases as sets: which cases, which conditions, which outcome, and what absence and gaps mean."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from app.query.condition_grammar import parse_condition
from app.query.condition_names import NAME
from app.query.conditions import CaseQuery
from app.query.fields import FIELDS
from app.query.grammar import Reading, read_query
from app.query.memberships import Absent, Condition
from app.query.parameters import AS_OF, LANGUAGE, Parameter, filter_parameters
from app.query.values import ValueRefused, codes_of

MOST_CONDITIONS = 30
"""Of a table; 2 to the power of their number is how many rows of a truth table there could be."""
MOST_CASES = 2000
"""Of a table; each document is read, 2,000 in half a second."""
MISSING = ("exclude", "refuse")
"""What becomes of cases of which something is missing."""
CONVENTIONS: Mapping[str, str] = {
    "r": "memberships of 0.95 and 0.05 at the outer anchors, log odds of 2.944, as `calibrate()` of QCA for R has it",
    "fsqca": "log odds of 3.0 at the outer anchors, memberships 0.953 and 0.047, as fsQCA has it",
}
"""By name, what the outer anchors of the direct method mean."""

OF_SET: tuple[Parameter, ...] = (
    Parameter(
        "conditions",
        "The conditions, parted by `;` or each in a parameter of its own, perhaps named (`OWNS=…`, capital letters and "
        "digits). A condition is codes of a field (`collaboration_form:shared-ownership,spin-out`: either), a number "
        "with anchors fully out, in between, fully in (`duration_years@1,3,8`, `population@50000,10000,3000`) or the "
        "one number from which on it is 1 (`source_count@5`), an ordered field (`continuity`, `population_band`, "
        "`emes.economic-risk`) with its memberships or one's own (`continuity@ended=0.33,continued=0.67`), categories "
        "(`continuity{ended|ended-after-pilot,continued,ordinary-operations|scaled}`: 0, 1, 2; "
        "`duration_years{3,8}`), or sets joined by AND, OR, NOT (`~`) and brackets, and named: the smallest of the "
        "memberships, the largest, 1 minus it; a gap stays one unless the rest decides. `!` after codes says what "
        "their absence means, as in `barrier:procurement-complexity!zero`.",
        {"type": "array", "items": {"type": "string"}, "minItems": 1, "maxItems": MOST_CONDITIONS},
        is_list=True, has_commas=True, is_required=True,
        example="OWNS=collaboration_form:shared-ownership,spin-out",
    ),
    Parameter("outcome", "What is to be explained; a condition like the others. `continuity` is fuzzy, "
              "`LASTING=continuity:continued,ordinary-operations,scaled` crisp. Cases with an outcome of a kind are "
              "found with `outcome.all=employment` here, as `outcome` means this.",
              is_required=True, example="LASTING=continuity:continued,ordinary-operations,scaled",
              shared_as="outcome-of-set"),
    Parameter("absent", "What it means that a code is not recorded. `by-field`: as `/v1/fields` declares; on closed "
              "fields 0 where any code is recorded, on open ones missing unless `coded_fields` of the case names them. "
              "`zero-if-coded`: 0 where any code is recorded. `zero`: 0. `missing`: missing. Whatever this says, 0 "
              "where `coded_fields` of the case names the field, as its coder looked for every code; and of fields of "
              "one value, such as `continuity`, another value is 0 and none is missing. A part of an outcome that is "
              "not recorded leaves `outcome:employment:*:reached` missing, but for `zero`.",
              {"type": "string", "enum": list(Absent), "default": Absent.BY_FIELD}),
    Parameter("missing", "What becomes of cases of which a membership is missing: `exclude` lists them with reasons, "
              "`refuse` answers 422.",
              {"type": "string", "enum": list(MISSING), "default": MISSING[0]}),
    Parameter("calibration", "What the outer of three anchors mean. " + "; ".join(
              f"`{name}`: {said}" for name, said in CONVENTIONS.items()) + ".",
              {"type": "string", "enum": list(CONVENTIONS), "default": next(iter(CONVENTIONS))}),
)  # fmt: skip
TABLE_OPTIONS: tuple[Parameter, ...] = (
    Parameter("format", "`csv`: a table that QCA and cna for R, fsQCA and Tosmana read. `r`: a script for R that reads "
              "it and runs the analysis.",
              {"type": "string", "enum": ["json", "csv", "r"], "default": "json"}, shared_as="format-of-qca-table"),
    LANGUAGE,
)  # fmt: skip


def table_parameters() -> dict[str, Parameter]:
    """Everything that a table of sets understands: filters, what is made of the cases, format, language."""
    return {**filter_parameters(), **{one.name: one for one in (*OF_SET, AS_OF, *TABLE_OPTIONS)}}


def set_parameters() -> dict[str, Parameter]:
    """The same without format and language, as they stand in a body under `set`."""
    return {**filter_parameters(), **{one.name: one for one in (*OF_SET, AS_OF)}}


@dataclass(frozen=True, slots=True)
class SetRequest:
    """A whole question for cases as sets."""

    query: CaseQuery
    """Which cases."""
    conditions: tuple[Condition, ...]
    outcome: Condition
    absent: Absent = Absent.BY_FIELD
    is_refusing: bool = False
    """Whether a case of which something is missing is an error."""
    convention: str = next(iter(CONVENTIONS))

    @property
    def columns(self) -> tuple[Condition, ...]:
        """The conditions, then the outcome."""
        return (*self.conditions, self.outcome)

    def parameters(self, revision: int) -> dict[str, str | list[str]]:
        """The same question as of a dataset revision, in canonical form: however it was written, it is one."""
        return {
            **({"where": self.query.expression} if self.query.expression else {}),
            "conditions": [str(one) for one in self.conditions],
            "outcome": str(self.outcome),
            "absent": str(self.absent),
            "missing": MISSING[self.is_refusing],
            "calibration": self.convention,
            # Before the first revision there is none to ask for.
            **({"as_of": str(revision)} if revision else {}),
        }


def set_of(reading: Reading) -> SetRequest | None:
    """The question among the parameters; None, with the faults left in the reading, where it cannot be read."""
    # Here `outcome` is no filter. Faults go into the same list.
    filtering = {name: given for name, given in reading.values.items() if name != "outcome"}
    query = read_query(Reading(filtering, reading.names, reading.faults))
    conditions = list(_conditions(reading))
    outcome = _outcome(reading)
    absent = Absent(reading.one_of("absent", list(Absent), Absent.BY_FIELD))
    is_refusing = reading.one_of("missing", MISSING, MISSING[0]) == "refuse"
    convention = reading.one_of("calibration", list(CONVENTIONS), next(iter(CONVENTIONS)))
    if not outcome or not conditions:
        return None
    _check_names(reading, (*conditions, outcome))
    return SetRequest(query, tuple(conditions), outcome, absent, is_refusing, convention)


def _conditions(reading: Reading) -> Iterator[Condition]:
    if "conditions" not in reading.values:
        reading.fault("conditions", "Say which conditions, as in conditions=OWNS=collaboration_form:shared-ownership.")
        return
    texts = [text for value in reading.values["conditions"] for text in value.split(";")]
    if len(texts) > MOST_CONDITIONS:
        reading.fault("conditions", f"A table takes at most {MOST_CONDITIONS} conditions, not {len(texts)}.")
        return
    for text in texts:
        if (condition := _read(reading, "conditions", text)) is not None:
            yield condition


def _outcome(reading: Reading) -> Condition | None:
    text = reading.one("outcome")
    if text is None:
        if "outcome" not in reading.values:
            reading.fault("outcome", "Say what is to be explained, as in outcome=continuity.")
        return None
    if ";" in text:
        reading.fault("outcome", "There is one outcome; what stands after ';' belongs among the conditions.")
        return None
    if (said := _named_only(text)) is not None:
        reading.fault("outcome", said)
        return None
    if text.split(":")[0] in codes_of(FIELDS["outcome"]):
        detail = f"To be explained: outcome=outcome:{text}. To find cases with such an outcome: outcome.all={text}."
        reading.fault("outcome", detail, f"outcome:{text}")
        return None
    return _read(reading, "outcome", text)


_NAMED_ONLY = re.compile(rf"\s*(?P<negated>~|NOT\s+)?\s*(?P<name>{NAME.pattern})\s*(?P<meant>=.*)?", re.DOTALL)


def _named_only(text: str) -> str | None:
    """What to say of an outcome that is a name where its meaning belongs, or a negated one; None of all others."""
    read = _NAMED_ONLY.fullmatch(text)
    if read is None or (read["meant"] and not read["negated"]):
        return None
    name, meant = read["name"], (read["meant"] or "=continuity:continued,scaled").removeprefix("=").strip()
    said = f"Here the outcome is made, as in {name}={meant}"
    if not read["negated"]:
        return f"'{name}' is a name without a meaning. {said}."
    return (
        f"'{text.strip()}' negates a name. {said}; its negation is asked for where the set is analysed: an 'outcome' "
        f"of '~{name}' beside 'set', or the script of format=r, which looks at both. To have the negation as a column, "
        f"name it: NOT{name[:12]}=NOT ({meant})."
    )


def _read(reading: Reading, parameter: str, text: str) -> Condition | None:
    try:
        return parse_condition(text)
    except ValueRefused as error:
        reading.fault(parameter, error.detail, error.nearest)
        return None


def _check_names(reading: Reading, columns: Sequence[Condition]) -> None:
    seen: dict[str, Condition] = {}
    for column in columns:
        if column.name in seen:
            detail = (
                f"Two columns would be called {column.name}: '{seen[column.name].membership}' and "
                f"'{column.membership}'. Give one another name."
            )
            parameter = "outcome" if column is columns[-1] else "conditions"
            reading.fault(parameter, detail, f"{column.name[:13]}2={column.membership}")
        seen[column.name] = column


def values_sent(sent: Mapping[str, Any]) -> tuple[dict[str, list[str]], dict[str, str]]:
    """Members of a JSON object as the parameters of the same names; and by name, what is wrong with the others."""
    values: dict[str, list[str]] = {}
    wrong: dict[str, str] = {}
    for name, given in sent.items():
        many = given if isinstance(given, list) else [given]
        if many and all(isinstance(one, str | int | float) for one in many):
            values[name] = [_as_text(one) for one in many]
        else:
            wrong[name] = f"'{name}' takes a text, a number, true or false, or a list of them; leave it out otherwise."
    return values, wrong


def _as_text(value: str | float | bool) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
