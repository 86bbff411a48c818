"""How alike each two of some cases are, a profile perhaps among them, and why. Brings NumPy."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from app.catalogue.comparison_table import PROFILE
from app.catalogue.placing import PairSample
from app.catalogue.reasons import Reason, reasons_for, unknown_for
from app.catalogue.scores import Scores, Weights
from app.catalogue.traits import Side, Traits, side_of
from app.errors import Fault, QueryRefused
from app.query.measure import PROFILE_WEIGHTS
from app.query.profile import Profile


@dataclass(frozen=True, slots=True)
class Pair:
    """Two columns, compared as anywhere else: the score is what the shares of the reasons add up to."""

    here: str
    """Id of the column that asks: of a profile, wherever there is one."""
    there: str
    score: float | None
    """Between cases the same both ways round; None where nothing could be compared."""
    low: float
    high: float
    compared: float
    closer_than: float | None
    is_thin: bool
    reasons: tuple[Reason, ...]
    unknown: tuple[str, ...]


def pairs_of(
    traits: Traits, sample: PairSample, slugs: Sequence[str], profile: Profile | None, weights: Weights
) -> Iterator[Pair]:
    """The profile with each case, then every two cases, in the order in which they were named.

    The cases are published at the revision of the traits. QueryRefused where nothing that the profile tells counts.
    """
    places = {slug: _place(traits, slug) for slug in slugs}
    if profile is not None:
        told = _told(side_of(profile), weights)
        asking = Scores(traits, side_of(profile), told)
        yield from (_pair(asking, PROFILE, slug, place, None) for slug, place in places.items())
    scores = {slug: Scores(traits, traits.side(place), weights) for slug, place in places.items()}
    yield from (_pair(scores[here], here, there, places[there], sample) for here, there in combinations(slugs, 2))


def _place(traits: Traits, slug: str) -> int:
    revision_id = traits.find_slug(slug)
    assert revision_id is not None  # noqa: S101  the caller has read it at this revision
    (place,) = traits.places([revision_id])
    return int(place)


def _told(side: Side, weights: Weights) -> Weights:
    told: Mapping[str, float] = {name: weight for name, weight in weights.items() if side.tells(name)}
    if not told:
        weighed = [name for name in weights if name in PROFILE_WEIGHTS]
        detail = f"Nothing is left to compare; tell or weigh at least one of {', '.join(weighed) or 'the components'}."
        raise QueryRefused(detail, [Fault(detail, parameter="weights")])
    return told


def _pair(scores: Scores, here: str, there: str, place: int, sample: PairSample | None) -> Pair:
    """A profile is placed among the cases that it is compared with, cases among pairs of cases."""
    score = None if np.isnan(scores.score[place]) else float(scores.score[place])
    low, high = scores.bounds(place)
    return Pair(
        here, there, score, low, high, float(scores.compared[place]), _closer_than(scores, score, sample),
        bool(scores.is_thin[place]), reasons_for(scores, place), unknown_for(scores, place),
    )  # fmt: skip


def _closer_than(scores: Scores, score: float | None, sample: PairSample | None) -> float | None:
    if score is None:
        return None
    return sample.closer_than(score, scores.weights) if sample else scores.share_below(score)
