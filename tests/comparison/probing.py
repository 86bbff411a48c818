"""Probes of a measure of likeness: what somebody who read the texts expects of it, written before it was measured.

A probe says of one case that another must score higher than a third. A situation says of a profile which cases stand
among the first. Which of them hold is counted for the measure, and for the measures that it has to beat.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

import numpy as np
import orjson

from app.catalogue.comparing import find_comparable, subject_of_profile
from app.catalogue.likeness import Floats
from app.catalogue.placing import PairSample
from app.catalogue.scores import Scores, Weights
from app.catalogue.snapshot import Snapshot
from app.catalogue.traits import Traits
from app.query.comparing import comparison_of, profile_sent
from app.query.grammar import Reading
from app.query.measure import DEFAULT_WEIGHTS, OF_PROFILES
from app.query.profile import Profile
from app.store.database import Database

Part = Literal["tuning", "kept"]
"""Weights may be fixed by looking at the first; the second is looked at only then."""

PARTS: tuple[Part, ...] = ("tuning", "kept")
TOP = 5
"""How many of the first count when hubs are looked for."""
MOST_OF_A_HUB = 0.25
"""Share of the other cases in whose top five one case may stand."""


@dataclass(frozen=True, slots=True)
class Probe:
    """Seen from one case, `above` must score higher than `below`."""

    case: str
    above: str
    below: str
    because: str
    part: Part
    source: str
    """`subject`, where subject matter is described, or `own`."""

    @property
    def slugs(self) -> tuple[str, str, str]:
        """The three cases."""
        return self.case, self.above, self.below

    def __str__(self) -> str:
        return f"{self.case}: {self.above} > {self.below}"


@dataclass(frozen=True, slots=True)
class Expectation:
    """All of some cases stand among so many first, or none of them does."""

    slugs: tuple[str, ...]
    first: int
    is_among: bool

    def holds(self, ranking: Sequence[str]) -> bool:
        """Whether a ranking, best first, is as expected."""
        return all((slug in ranking[: self.first]) == self.is_among for slug in self.slugs)

    def __str__(self) -> str:
        return f"{'' if self.is_among else 'not '}among the first {self.first}: {', '.join(self.slugs)}"


@dataclass(frozen=True, slots=True)
class Situation:
    """What somebody plans, and which cases must come first for that."""

    name: str
    profile: Mapping[str, Any]
    """As it is sent to the API."""
    filters: Mapping[str, list[str]]
    expected: tuple[Expectation, ...]
    because: str
    part: Part
    source: str
    """`USERS`, where users are described, or `own`."""


@cache
def probes() -> tuple[Probe, ...]:
    """All probes, those of the subject first."""
    return tuple(
        Probe(one["case"], one["above"], one["below"], one["because"], one["set"], one["source"])
        for one in _written()["probes"]
    )


@cache
def situations() -> tuple[Situation, ...]:
    """All situations, those of USERS first."""
    return tuple(
        Situation(
            one["name"], one["profile"], one["filters"], tuple(map(_expectation, one["expect"])), one["because"],
            one["set"], one["source"],
        )
        for one in _written()["situations"]
    )  # fmt: skip


def _expectation(written: Mapping[str, Any]) -> Expectation:
    if "within_first" in written:
        return Expectation(tuple(written["any_order"]), written["within_first"], is_among=True)
    return Expectation((written["slug"],), written["not_within_first"], is_among=False)


def _written() -> Any:
    return orjson.loads(Path(__file__).with_name("probes.json").read_bytes())


@dataclass(frozen=True, slots=True)
class Margins:
    """By how much each probe holds under a measure: the score of `above` less that of `below`. A tie does not hold."""

    by_probe: Mapping[Probe, float]

    @property
    def failing(self) -> list[Probe]:
        """Those that do not hold."""
        return [probe for probe, margin in self.by_probe.items() if not margin > 0]

    def held(self, *parts: Part, source: str | None = None) -> int:
        """How many hold, of some parts."""
        return sum(
            margin > 0
            for probe, margin in self.by_probe.items()
            if probe.part in (parts or PARTS) and source in (None, probe.source)
        )


def margins_of(slugs: Sequence[str], likeness: Floats) -> Margins:
    """The margins under a measure; `likeness` holds cases x cases in the order of the slugs."""
    place = {slug: number for number, slug in enumerate(slugs)}
    found = {}
    for probe in probes():
        case, above, below = (place[slug] for slug in probe.slugs)
        # Differences of the last digit are no likeness.
        found[probe] = round(float(likeness[case, above] - likeness[case, below]), 9)
    return Margins(found)


@dataclass(frozen=True, slots=True)
class Seen:
    """Published cases, and how they compare."""

    database: Database
    snapshot: Snapshot
    traits: Traits
    pairs: PairSample

    def likeness(self, weights: Weights = DEFAULT_WEIGHTS) -> Floats:
        """Cases x cases: the scores that the measure gives under some weights; nan where nothing could be compared."""
        return np.array([scores.score for scores in self._scores(weights)])

    def compared(self, weights: Weights = DEFAULT_WEIGHTS) -> Floats:
        """Cases x cases: the share of the weight that could be compared."""
        return np.array([scores.compared for scores in self._scores(weights)])

    def _scores(self, weights: Weights) -> Iterator[Scores]:
        return (Scores(self.traits, self.traits.side(place), weights) for place in range(len(self.traits)))

    def hubs(self) -> list[tuple[str, float]]:
        """The cases that stand in the top five of most others, and of which share of those."""
        everybody = np.arange(len(self.traits))
        first: Counter[int] = Counter()
        for place, scores in enumerate(self._scores(DEFAULT_WEIGHTS)):
            ranked = scores.ranked(np.delete(everybody, place), TOP)
            first.update(ranked[:TOP].tolist())
        return [(self.traits.slugs[place], times / (len(self.traits) - 1)) for place, times in first.most_common(TOP)]

    def ranking(self, situation: Situation) -> list[str]:
        """The slugs that the service answers to a situation, best first; those at home are not among them."""
        most = max(one.first for one in situation.expected)
        reading = Reading({**situation.filters, "limit": [str(most)]})
        asked = comparison_of(reading, OF_PROFILES)
        reading.finish()
        subject = subject_of_profile(profile_of_situation(situation))
        found = find_comparable(self.snapshot, self.traits, self.pairs, subject, asked)
        return [self.snapshot.rows[one.revision_id].slug for one in found.results]


def seen(database: Database, snapshot: Snapshot) -> Seen:
    """The cases of a snapshot, ready to be compared."""
    traits = Traits(snapshot, database)
    return Seen(database, snapshot, traits, PairSample(traits))


def profile_of_situation(situation: Situation) -> Profile:
    """Its profile as the API reads it; AssertionError where it would refuse it."""

    def fault(name: str, detail: str, _hint: str | None) -> None:
        raise AssertionError(f"{situation.name}: {name}: {detail}")

    return profile_sent(situation.profile, fault)
