"""Comparisons among the cases of a world, asked as an address or a sent profile asks them."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from app.catalogue.comparing import Comparable, Result, find_comparable, subject_of_case, subject_of_profile
from app.catalogue.names import PublishedNames
from app.catalogue.placing import PairSample
from app.catalogue.reasons import Reason
from app.catalogue.scores import Scores
from app.catalogue.traits import Traits
from app.errors import Fault, QueryRefused
from app.query.comparing import ComparisonRequest, comparison_of, profile_sent
from app.query.grammar import Reading
from app.query.measure import COMPONENTS, DEFAULT_WEIGHTS, OF_PROFILES, Component
from app.query.profile import Profile
from tests.catalogue.worlds import World, values_of, words_of


class Comparing:
    """The published cases of a world, ready to be compared."""

    def __init__(self, world: World) -> None:
        self.world, self.snapshot = world, world.snapshot()
        self.traits = Traits(self.snapshot, world.database)
        self.pairs = PairSample(self.traits)

    def request(self, string: str = "", components: Sequence[Component] = COMPONENTS) -> ComparisonRequest:
        """Filters and options of a query string, as `values_of` reads it."""
        reading = Reading(values_of(string), PublishedNames(self.world.database, self.snapshot))
        request = comparison_of(reading, components)
        reading.finish()
        return request

    def to_case(self, words: str, string: str = "") -> Comparable:
        """Cases comparable with the case whose slug ends so."""
        subject = subject_of_case(self.snapshot, self.traits, self._id(words))
        return find_comparable(self.snapshot, self.traits, self.pairs, subject, self.request(string))

    def to_profile(self, told: Mapping[str, Any], string: str = "") -> Comparable:
        """Cases comparable with what is told."""
        subject = subject_of_profile(profile_of(told))
        request = self.request(string, OF_PROFILES)
        return find_comparable(self.snapshot, self.traits, self.pairs, subject, request)

    def scores(self, words: str) -> Scores:
        """How alike every case is to the one whose slug ends so, itself among them."""
        place = self.traits.places([self._id(words)])[0]
        return Scores(self.traits, self.traits.side(int(place)), DEFAULT_WEIGHTS)

    def place(self, words: str) -> int:
        """Where a case stands among all."""
        return int(self.traits.places([self._id(words)])[0])

    def words(self, results: Iterable[Result]) -> list[str]:
        """Last words of the slugs, in order."""
        return [words_of(self.snapshot.rows[one.revision_id].slug) for one in results]

    def by_words(self, results: Iterable[Result]) -> dict[str, Result]:
        """Results by the last words of their slugs, in order."""
        some = list(results)
        return dict(zip(self.words(some), some, strict=True))

    def _id(self, words: str) -> int:
        (found,) = (
            one
            for one, slug in zip(self.traits.ids, self.traits.slugs, strict=True)
            if words_of(slug) == words
        )  # fmt: skip
        return found


def profile_of(told: Mapping[str, Any]) -> Profile:
    """The profile of a JSON object; QueryRefused with every fault."""
    faults: list[Fault] = []
    profile = profile_sent(
        told, lambda name, detail, hint: faults.append(Fault(detail, pointer=name, did_you_mean=hint))
    )
    if faults:
        raise QueryRefused(faults[0].detail, faults)
    return profile


def reason(result: Result, component: str) -> Reason:
    """What one component of a score rests on."""
    (found,) = (one for one in result.reasons if one.component == component)
    return found
