"""Cases comparable with a case or a profile: which, how sure, and what differs."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from pyroaring import BitMap

from app.catalogue.placing import PairSample
from app.catalogue.reasons import Reason, Rise, reasons_for, rises_for, unknown_for
from app.catalogue.scores import Scores, Weights
from app.catalogue.selecting import known_of, matching
from app.catalogue.sets import union
from app.catalogue.snapshot import Snapshot
from app.catalogue.traits import Indices, Side, Traits, side_of
from app.errors import Fault, QueryRefused
from app.model.derivation import UNCODED
from app.query.comparing import STUDIABLE, STUDIED_BY, ComparisonRequest, Design
from app.query.measure import COMPONENT, NEAR_TIE
from app.query.profile import Profile
from app.vocabulary.nearest import nearest

Values = Mapping[str, frozenset[str]]
"""Codes by filter name; nothing where it is unknown."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What cases are compared with: a published case, or a profile."""

    side: Side
    values: Values
    """What it has in the fields that a design may study."""
    revision_id: int | None = None
    """Of a case; None for a profile."""
    country: str | None = None
    """Where whoever asks is at home, so that cases from there come last; None where that plays no part."""

    @property
    def is_profile(self) -> bool:
        """Whether it is told rather than published."""
        return self.revision_id is None

    @property
    def barriers(self) -> tuple[str, ...]:
        """The barriers that a profile names, to be answered; those of a case are its own."""
        return tuple(sorted(self.values.get("barrier", ()))) if self.is_profile else ()


@dataclass(frozen=True, slots=True)
class Contrast:
    """What two sides have in a field that a design looks at."""

    field: str
    here: tuple[str, ...]
    there: tuple[str, ...]
    """The same as `here` where it is shared."""


@dataclass(frozen=True, slots=True)
class Result:
    """One comparable case."""

    revision_id: int
    score: float
    low: float
    high: float
    compared: float
    closer_than: float | None
    is_thin: bool
    reasons: tuple[Reason, ...]
    unknown: tuple[str, ...]
    rise: Rise | None
    studied: tuple[Contrast, ...]
    """How they differ or agree in what a design was asked for."""
    leads: tuple[Contrast, ...]
    """What else differs, or is shared: leads to follow, not causes."""

    @property
    def strongest(self) -> dict[str, str | None]:
        """The components that speak most for, `likeness`, and against it, `difference`; None where none does."""
        against = max(self.reasons, key=lambda one: one.weight * (1 - one.likeness))
        return {
            "likeness": self.reasons[0].component if self.reasons[0].share else None,
            "difference": against.component if against.likeness < 1 else None,
        }


@dataclass(frozen=True, slots=True)
class Comparable:
    """The answer: the first of the cases that may be compared."""

    results: tuple[Result, ...]
    at_home: tuple[Result, ...]
    """Those from the country of whoever asks, after the others."""
    total: int
    """How many cases may be among the answers: those that the filters and the design let in."""
    asked: float
    """The share of all weights that the subject tells something of, 0 to 1."""
    weights: Weights
    """Those that counted."""


def subject_of_case(snapshot: Snapshot, traits: Traits, revision_id: int) -> Subject:
    """A published case to compare with."""
    (place,) = traits.places([revision_id])
    return Subject(traits.side(int(place)), _studiable(snapshot, revision_id), revision_id)


def subject_of_profile(profile: Profile) -> Subject:
    """A profile to compare with."""
    values = {name: frozenset(codes) for name, codes in profile.codes.items()}
    if profile.country:
        values["country"] = frozenset((profile.country,))
    return Subject(side_of(profile), values, country=profile.country)


def values_of_case(snapshot: Snapshot, revision_id: int, fields: Sequence[str]) -> dict[str, frozenset[str]]:
    """The codes that a case carries in some fields, by field."""
    return {
        field: frozenset(term for term, ids in snapshot.dimension(field).items() if revision_id in ids)
        for field in fields
    }


def _studiable(snapshot: Snapshot, revision_id: int) -> dict[str, frozenset[str]]:
    # That something was told which fits no code is nothing to agree on.
    values = values_of_case(snapshot, revision_id, STUDIABLE)
    return {field: codes - {UNCODED} for field, codes in values.items()}


def find_comparable(
    snapshot: Snapshot, traits: Traits, pairs: PairSample, subject: Subject, request: ComparisonRequest
) -> Comparable:
    """The cases that compare best under a request, with everything their reasons need."""
    weights = _weights(subject, request)
    _check(snapshot, traits, subject, request, weights)
    candidates = _candidates(snapshot, traits, subject, request)
    scores = Scores(traits, subject.side, weights)
    at_home = snapshot.dimension("country").get(subject.country or "", BitMap())
    met = union(_carrying(snapshot, "barrier", subject.barriers))
    find = _Finder(snapshot, pairs, subject, request, scores, met)
    return Comparable(
        find.results(candidates - at_home), find.results(candidates & at_home), len(candidates),
        scores.whole / sum(request.weights.values()), weights,
    )  # fmt: skip


def _check(snapshot: Snapshot, traits: Traits, subject: Subject, request: ComparisonRequest, weights: Weights) -> None:
    """QueryRefused for what can only be told beside the cases and the subject."""
    faults = [
        Fault(f"There is no case '{slug}' to leave out.", parameter="exclude", did_you_mean=nearest(slug, traits.slugs))
        for slug in sorted(request.excluded)
        if traits.find_slug(slug) is None
    ]
    told = "the profile tells nothing of it" if subject.is_profile else "it is not recorded of this case"
    faults += [
        Fault(f"Nothing can be asked of '{field.name}': {told}.", parameter=STUDIED_BY[request.design])
        for field in request.studied
        if not subject.values.get(field.name)
    ]
    if not weights:
        counting = [
            name for name in request.weights if request.design is Design.CLOSEST or COMPONENT[name].is_background
        ]
        detail = f"Nothing is left to compare; tell or weigh at least one of {', '.join(counting) or 'the components'}."
        faults.append(Fault(detail, parameter="weights"))
    if faults:
        raise QueryRefused(faults[0].detail, faults)


def _candidates(snapshot: Snapshot, traits: Traits, subject: Subject, request: ComparisonRequest) -> BitMap:
    found = matching(snapshot, request.query.condition)
    for field in request.studied:
        alike = union(_carrying(snapshot, field.name, subject.values[field.name]))
        agree = request.design is Design.MOST_DIFFERENT
        found = found & (alike if agree else known_of(snapshot, field.name) - alike)
    excluded = (traits.find_slug(slug) for slug in request.excluded)
    return found - BitMap(one for one in (*excluded, subject.revision_id) if one is not None)


def _carrying(snapshot: Snapshot, field: str, codes: Iterable[str]) -> Iterator[BitMap]:
    carried = snapshot.dimension(field)
    return (carried[code] for code in codes if code in carried)


def _weights(subject: Subject, request: ComparisonRequest) -> Weights:
    """The weights that count: of what was asked, and in a design of the background but for what is studied."""
    studied = {field.name for field in request.studied}
    return {
        name: weight
        for name, weight in request.weights.items()
        if (not subject.is_profile or subject.side.tells(name))
        and (request.design is Design.CLOSEST or (COMPONENT[name].is_background and name not in studied))
    }


@dataclass(frozen=True, slots=True)
class _Finder:
    snapshot: Snapshot
    pairs: PairSample
    subject: Subject
    request: ComparisonRequest
    scores: Scores
    met: BitMap
    """Cases that met a barrier that the asker named."""

    def results(self, candidates: BitMap) -> tuple[Result, ...]:
        if not candidates:
            return ()
        places = self.scores.traits.sorted_places(candidates)
        chosen = [int(place) for place in self._chosen(places)[: self.request.limit]]
        rises = rises_for(self.scores, chosen) if self.request.design is Design.CLOSEST else [None] * len(chosen)
        closer = self._closer_than(self.scores.score[chosen].tolist())
        return tuple(self._result(*one) for one in zip(chosen, closer, rises, strict=True))

    def _chosen(self, places: Indices) -> Sequence[int]:
        request = self.request
        is_closest_first = request.design is not Design.MOST_DIFFERENT
        margin = NEAR_TIE if self.met else 0.0
        ranked = self.scores.ranked(
            places, request.limit, least=request.least, is_closest_first=is_closest_first, margin=margin
        )
        return self._met_first(ranked) if self.met else ranked.tolist()

    def _met_first(self, ranked: Indices) -> list[int]:
        """Of cases that are as good as tied with the first of them, those that met the asker's barriers come first."""
        ordered: list[int] = []
        tied: list[int] = []
        for place in (*ranked.tolist(), None):
            if tied and (place is None or not self._ties(tied[0], place)):
                ordered += sorted(tied, key=lambda one: self.scores.traits.ids[one] not in self.met)
                tied = []
            if place is not None:
                tied.append(place)
        return ordered

    def _ties(self, first: int, place: int) -> bool:
        scores = self.scores
        return bool(
            scores.is_thin_at(first) == scores.is_thin_at(place)
            and abs(scores.score[first] - scores.score[place]) <= NEAR_TIE
        )

    def _result(self, place: int, closer_than: float | None, rise: Rise | None) -> Result:
        scores, revision_id = self.scores, self.scores.traits.ids[place]
        low, high = scores.bounds(place)
        score = float(scores.score[place])
        studied = {field.name for field in self.request.studied}
        contrasts = tuple(self._contrasts(revision_id))
        return Result(
            revision_id, score, low, high, scores.compared_at(place), closer_than,
            scores.is_thin_at(place), reasons_for(scores, place), unknown_for(scores, place), rise,
            tuple(one for one in contrasts if one.field in studied),
            tuple(one for one in contrasts if one.field not in studied),
        )  # fmt: skip

    def _closer_than(self, scores: Sequence[float]) -> Sequence[float | None]:
        if self.subject.is_profile:
            return self.scores.shares_below(scores)
        return [self.pairs.closer_than(score, self.scores.weights) for score in scores]

    def _contrasts(self, revision_id: int) -> Iterator[Contrast]:
        """In what the case differs from the subject, or in a design of agreement what it has in common with it."""
        if self.request.design is Design.CLOSEST:
            return
        theirs = _studiable(self.snapshot, revision_id)
        for field in STUDIABLE:
            here, there = self.subject.values.get(field, frozenset()), theirs[field]
            shared = here & there
            if self.request.design is Design.MOST_DIFFERENT and shared:
                yield Contrast(field, _ordered(shared), _ordered(shared))
            elif self.request.design is Design.MOST_SIMILAR and here and there and not shared:
                yield Contrast(field, _ordered(here), _ordered(there))


def _ordered(codes: frozenset[str]) -> tuple[str, ...]:
    return tuple(sorted(codes))
