"""What is asked of cases side by side: which, with what profile beside them, and how things weigh."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from app.query.comparing import COMPARING_OPTIONS, profile_of, profile_parameters, weights_of
from app.query.grammar import Reading
from app.query.measure import COMPONENTS, OF_PROFILES
from app.query.parameters import AS_OF, LANGUAGE, Parameter
from app.query.profile import Profile

FEWEST, MOST = 2, 12
"""Columns, at least, a profile among them; cases, at most."""
CELLS = ("labels", "codes")
"""What stands in the cells of a file: words for a reader, or codes for a program."""
_TAKEN = f"{FEWEST} to {MOST} cases, or 1 to {MOST} beside a profile such as profile.sector=eldercare"


@dataclass(frozen=True, slots=True)
class SideBySide:
    """A whole question for cases beside each other."""

    slugs: tuple[str, ...]
    """Of the cases, in the order in which they were named; whether there are such is not known yet."""
    profile: Profile | None
    """One more column."""
    weights: Mapping[str, float]
    """Of every component that counts; above 0."""
    cells: str = CELLS[0]
    """What stands in the cells of a file."""


SIDE_BY_SIDE_OPTIONS: tuple[Parameter, ...] = (
    Parameter("cases", f"Slugs of the cases to compare: {_TAKEN}.",
              {"type": "array", "items": {"type": "string"}, "minItems": 1, "maxItems": MOST},
              is_list=True, is_required=True,
              example="nl-zeist-austerlitz-zorgt,de-eichstetten-buergergemeinschaft"),
    *(option for option in COMPARING_OPTIONS if option.name == "weights"),
    Parameter("format", "Format of the answer; else by `Accept`. A file holds the table; a workbook also how alike "
              "each pair is, and the sources of each case.",
              {"type": "string", "enum": ["json", "csv", "xlsx"], "default": "json"},
              shared_as="format-of-comparison"),
    Parameter("cells", "What stands in the cells of a CSV or XLSX file: `labels` in words, or `codes`, several joined "
              "by `|`. In JSON both are there.",
              {"type": "string", "enum": list(CELLS), "default": CELLS[0]}),
    AS_OF,
    LANGUAGE,
)  # fmt: skip


def side_by_side_parameters() -> dict[str, Parameter]:
    """Everything that a comparison side by side understands, the profile among it."""
    return {parameter.name: parameter for parameter in (*SIDE_BY_SIDE_OPTIONS, *profile_parameters())}


def side_by_side_of(reading: Reading) -> SideBySide:
    """Which cases, which profile, which weights; faults are left in the reading."""
    names_profile = any(name == "population" or name.startswith("profile.") for name in reading.values)
    slugs = _slugs(reading, least=1 if names_profile else FEWEST)
    profile = profile_of(reading) if names_profile else None
    components = COMPONENTS if len(slugs) > 1 else OF_PROFILES
    return SideBySide(slugs, profile, weights_of(reading, components), _cells(reading))


def _slugs(reading: Reading, least: int) -> tuple[str, ...]:
    if "cases" not in reading.values:
        reading.fault("cases", f"Say which cases to compare, as in cases=SLUG,SLUG: {_TAKEN}.")
        return ()
    # A list would take what stands twice as once; here that is a mistake.
    once, sent = tuple(reading.listed("cases")), list(_sent(reading))
    for slug, times in Counter(sent).items():
        if times > 1:
            reading.fault("cases", f"'cases' names '{slug}' {times} times; name each case once.")
    if not least <= len(sent) <= MOST:
        number = f"{len(sent)} {'case' if len(sent) == 1 else 'cases'}"
        reading.fault("cases", f"'cases' names {number}; a comparison takes {_TAKEN}.")
    # Nobody looks for thousands of them.
    return once[:MOST]


def _sent(reading: Reading) -> Iterator[str]:
    """As sent, each as often as it was."""
    for value in reading.values["cases"]:
        yield from filter(None, (part.strip() for part in value.split(",")))


def _cells(reading: Reading) -> str:
    text = reading.one("cells")
    if text is not None and text not in CELLS:
        reading.fault("cells", f"'cells' is one of {', '.join(CELLS)}, not '{text}'.")
    return text or CELLS[0]
