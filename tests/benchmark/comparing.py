"""How long it takes to compare, in a process of its own: `python -m tests.benchmark.comparing DATABASE` prints JSON.

Times are CPU times in milliseconds, one for each profile or round; profiles are never seen before.
"""

import gc
import sys
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import orjson
from fastapi import Request

from app.api.as_of import State
from app.api.comparable_answer import ComparableAnswer
from app.api.dependencies import Services
from app.catalogue.cases import short_forms
from app.catalogue.comparing import Comparable, find_comparable, subject_of_case, subject_of_profile
from app.catalogue.descriptions import Descriptions
from app.catalogue.explaining import explainer
from app.catalogue.keeper import SnapshotKeeper
from app.catalogue.placing import PairSample
from app.catalogue.scores import Scores
from app.catalogue.traits import Traits, side_of
from app.main import create_api
from app.query.comparing import ComparisonRequest, comparison_of, profile_sent
from app.query.grammar import Reading
from app.query.measure import DEFAULT_WEIGHTS, OF_PROFILES, PROFILE_WEIGHTS
from app.query.profile import Profile
from app.settings import Settings
from app.store.database import open_database
from app.store.reading import contents_of
from tests.benchmark.numpy_pass import Matrix, product, ten_best
from tests.benchmark.plain_loop import PlainLoop, compared_part
from tests.benchmark.profiles import profiles

PROFILES = 200
TO_CASES = 50
"""Cases that others are compared with."""
LOOPED = 3
"""Profiles that the plain loop is asked about; it takes its time."""
MAKINGS = 3
AT_ONCE = 2000
"""Documents read at once."""

Json = dict[str, Any]


class Comparing:
    """Our comparison, and what it is held against, on one database."""

    def __init__(self, database: Path) -> None:
        opened = open_database(Settings(database_url=f"sqlite:///{database}"))
        self.services = Services(Settings(), opened, SnapshotKeeper(opened))
        self.snapshot = self.services.keeper.newest()
        self.traits, self.pairs = self.services.traits.at(self.snapshot, opened)
        self._app = create_api(self.services)
        self._app.state.services = self.services

    def answer(self, told: Mapping[str, Any]) -> bytes:
        """The whole answer as the API makes it, with sentences in Nynorsk, labels and short forms."""
        asked, profile = read(told)
        request = Request({"type": "http", "app": self._app, "query_string": b"", "headers": []})
        answer = ComparableAnswer(request, State(self.snapshot), asked, {"country.not": [told["country"]]}, "nn")
        return bytes(answer.to_profile(profile).body)

    def find(self, asked: ComparisonRequest, profile: Profile) -> Comparable:
        """The ten most comparable cases with their reasons."""
        return find_comparable(self.snapshot, self.traits, self.pairs, subject_of_profile(profile), asked)

    def find_to_case(self, place: int, asked: ComparisonRequest) -> Comparable:
        """The ten cases most comparable with a case, words of descriptions among what is compared."""
        subject = subject_of_case(self.snapshot, self.traits, self.traits.ids[place])
        return find_comparable(self.snapshot, self.traits, self.pairs, subject, asked)

    def explain(self, asked: ComparisonRequest, profile: Profile) -> list[list[str]]:
        """The same with a sentence for each reason."""
        found = self.find(asked, profile).results
        speaker = explainer("nn", to_asker=True, home=profile.country, number=len(self.snapshot))
        shorts = map(orjson.loads, short_forms(self.services.keeper, [one.revision_id for one in found]))
        return [
            [speaker.reason(reason, short) for reason in one.reasons] for one, short in zip(found, shorts, strict=True)
        ]

    def matrix(self, told: Mapping[str, Any]) -> Matrix:
        """Cases x components: how alike every case is to a profile; nan where unknown."""
        scores = Scores(self.traits, side_of(read(told)[1]), PROFILE_WEIGHTS)
        columns = [scores.alike[one.name][self.traits[one.name].index] for one in OF_PROFILES]
        return np.ascontiguousarray(np.stack(columns, axis=1), dtype=np.float32)

    def loop(self) -> PlainLoop:
        """The plain loop with the compared part of every document, decoded once."""
        ids = self.traits.ids
        parts = (ids[start : start + AT_ONCE] for start in range(0, len(ids), AT_ONCE))
        documents = (one for some in parts for one in contents_of(self.services.database, "document", some))
        return PlainLoop([compared_part(orjson.loads(one)) for one in documents])


def read(told: Mapping[str, Any]) -> tuple[ComparisonRequest, Profile]:
    """A request for cases of other countries, and the profile."""
    reading = Reading({"country.not": [told["country"]]})
    asked = comparison_of(reading, OF_PROFILES)
    profile = profile_sent(told, lambda name, detail, _hint: reading.fault(name, detail))
    reading.finish()
    return asked, profile


def milliseconds(does: Iterable[Callable[[], object]]) -> list[float]:
    """CPU time of each."""
    taken = []
    for one in does:
        begun = time.process_time()
        one()
        taken.append((time.process_time() - begun) * 1000)
    return taken


def measured(database: Path) -> Json:
    """All times."""
    comparing = Comparing(database)
    snapshot, opened, traits = comparing.snapshot, comparing.services.database, comparing.traits
    told = list(profiles(PROFILES + 5, seed=11))
    for one in told[PROFILES:]:
        comparing.answer(one)
    # As a server that has started does.
    gc.collect()
    gc.freeze()
    matrix = comparing.matrix(told[0])
    weights = np.array(list(PROFILE_WEIGHTS.values()), dtype=np.float32)
    known = np.nan_to_num(matrix)
    # In turn, so that a slow moment of the machine meets all.
    rounds = [
        milliseconds(
            (
                partial(comparing.answer, one),
                partial(comparing.explain, *read(one)),
                partial(ten_best, matrix, weights),
                partial(product, known, weights),
            )
        )
        for one in told[:PROFILES]
    ]
    answer, explained, numpy_pass, bare = (list(times) for times in zip(*rounds, strict=True))
    to_case = comparison_of(Reading({}))
    places = range(0, len(traits), max(1, len(traits) // TO_CASES))
    comparing.find_to_case(0, to_case)
    loop = comparing.loop()
    differing = [one for one in told[:LOOPED] if not agree(loop.ten(one), comparing.find(*read(one)))]
    if differing:
        raise SystemExit(f"The loop finds other cases for {differing[0]}.")
    return {
        "answer": answer,
        "explained": explained,
        "pass": numpy_pass,
        "product": bare,
        "loop": milliseconds(partial(loop.ten, one) for one in told[:LOOPED]),
        "to_case": milliseconds(partial(comparing.find_to_case, place, to_case) for place in places),
        "descriptions": milliseconds([partial(Descriptions, opened, traits.ids)] * MAKINGS),
        "traits": milliseconds([partial(Traits, snapshot, opened)] * MAKINGS),
        "pairs": milliseconds([partial(place_a_pair, traits)] * MAKINGS),
        "sets": {one.name: len(traits[one.name].values) for one in OF_PROFILES},
    }


def place_a_pair(traits: Traits) -> float | None:
    """Draws pairs of cases anew, to place one among them."""
    return PairSample(traits).closer_than(0.5, DEFAULT_WEIGHTS)


def agree(looped: Sequence[tuple[str, float]], found: Comparable) -> bool:
    """Whether both find the same scores; cases that tie to the last digits may come in another order."""
    return np.allclose([score for _, score in looped], [one.score for one in found.results], atol=1e-9)


if __name__ == "__main__":
    print(orjson.dumps(measured(Path(sys.argv[1]))).decode())
