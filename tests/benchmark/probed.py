"""How many probes hold on the real cases: with our measure, those it has to beat, and with other weights of words."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from rich.console import Group
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from tests.benchmark.rivals import Measure, measures
from tests.catalogue.worlds import World
from tests.comparison.probing import (
    MOST_OF_A_HUB,
    PARTS,
    TOP,
    Expectation,
    Margins,
    Seen,
    Situation,
    margins_of,
    probes,
    seen,
    situations,
)
from tests.databases import close_databases, fresh_database
from tests.services import seed_cases


@dataclass(frozen=True, slots=True)
class Probed:
    """What the probes say."""

    cases: int
    ours: Margins
    others: tuple[tuple[Measure, Margins], ...]
    hubs: tuple[tuple[str, float], ...]
    """Cases in the top five of most others, and of which share of those."""
    situations: tuple[tuple[Situation, tuple[tuple[Expectation, bool], ...]], ...]
    """Which expectations hold."""

    def report(self) -> Group:
        """For people: the table, which probes fail and why they should not, hubs and situations."""
        return Group(
            self._table(),
            Text("\nProbes that fail with the defaults (score of what should be above, less the other's)"),
            *map(_indented, self._failing()),
            Text(f"\nCases in the top {TOP} of others (at most {MOST_OF_A_HUB:.0%})"),
            *(_indented(f"{share:6.1%}  {slug}") for slug, share in self.hubs),
            Text("\nSituations"),
            *map(_indented, self._situations()),
        )

    def _table(self) -> Table:
        parts = {part: sum(probe.part == part for probe in probes()) for part in PARTS}
        shown = Table(f"probes that hold, {self.cases} real cases", title_justify="left")
        for heading in (*(f"{part} ({number})" for part, number in parts.items()), f"all ({len(probes())})"):
            shown.add_column(heading, justify="right")
        for name, margins in (("the defaults", self.ours), *((measure.name, m) for measure, m in self.others)):
            shown.add_row(name, *(str(margins.held(part)) for part in PARTS), str(margins.held()))
        return shown

    def _failing(self) -> Iterator[str]:
        for probe in self.ours.failing:
            yield f"{self.ours.by_probe[probe]:+.3f}  {probe} ({probe.part})\n        {probe.because}"

    def _situations(self) -> Iterator[str]:
        for situation, expected in self.situations:
            yield f"{situation.name} ({situation.part})"
            for expectation, holds in expected:
                yield f"    {'holds' if holds else 'FAILS'}  {expectation}"

    def as_json(self) -> dict[str, Any]:
        """For machines."""
        return {
            "probes": {
                name: {part: margins.held(part) for part in PARTS}
                for name, margins in (("defaults", self.ours), *((measure.name, m) for measure, m in self.others))
            },
            "margins": {str(probe): margin for probe, margin in self.ours.by_probe.items()},
            "hubs": dict(self.hubs),
            "situations": {
                situation.name: {str(expectation): holds for expectation, holds in expected}
                for situation, expected in self.situations
            },
        }


def probed() -> Probed:
    """Publishes the real cases into a database of its own and asks."""
    try:
        with fresh_database("sqlite") as database:
            return probed_with(seen(database, World(database, *seed_cases()).snapshot()))
    finally:
        close_databases()


def probed_with(cases: Seen) -> Probed:
    """What the probes say of cases that are ready to be compared."""
    slugs = cases.traits.slugs
    rankings = [(situation, cases.ranking(situation)) for situation in situations()]
    return Probed(
        len(slugs),
        margins_of(slugs, cases.likeness()),
        tuple((measure, margins_of(slugs, measure.likeness)) for measure in measures(cases)),
        tuple(cases.hubs()),
        tuple((one, tuple((e, e.holds(ranking)) for e in one.expected)) for one, ranking in rankings),
    )


def _indented(line: str) -> Padding:
    return Padding(Text(line), (0, 0, 0, 2), expand=False)
