"""Why a case compares: what each component of its score rests on."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

import numpy as np

from app.catalogue.likeness import Values, code_names
from app.catalogue.scores import Scores
from app.catalogue.traits import Indices, Traits, codes_in
from app.model.description_words import LANGUAGE
from app.query.measure import COMPONENT, WORDS, Method
from app.vocabulary.countries import countries
from app.vocabulary.loading import vocabularies

Kind = Literal["alike", "near", "differs"]
ALIKE, AKIN = 0.6, 0.3
"""Likeness of words from which on they are called alike, and near; descriptions always share some. Of all pairs of the
152 cases of the first release 15 in a hundred are alike, and 29 differ."""
MOST_WORDS = 7
"""Words that descriptions share, at most, that a reason names: the rarest."""


@dataclass(frozen=True, slots=True)
class Reason:
    """One component of a score, and what it rests on. The score is the sum of the shares."""

    component: str
    likeness: float
    weight: float
    share: float
    """What it adds to the score: weight x likeness over all weight that could be compared."""
    kind: Kind
    """`alike`: something in common; `near`: akin; `differs`: nothing of either. Of words: by their likeness."""
    shared: tuple[Any, ...]
    """Codes, one number (a year, inhabitants), or words of both descriptions."""
    near: tuple[tuple[str, str], ...]
    """Pairs of akin codes, of this side and of the other."""
    here: tuple[Any, ...]
    """Only on the side of whoever asks."""
    there: tuple[Any, ...]
    """Only in the case."""
    cases: int | None = None
    """How many cases have the rarest code that is shared."""

    @property
    def language(self) -> str | None:
        """In which `shared` holds words; None where it holds codes or a number."""
        return LANGUAGE if self.component == WORDS else None


def reasons_for(scores: Scores, place: int) -> tuple[Reason, ...]:
    """The components that a case could be compared in, those that add most first."""
    known = [(name, likeness) for name in scores.weights if (likeness := scores.likeness(name, place)) is not None]
    whole = sum(scores.weights[name] for name, _ in known)
    reasons = [_reason(scores, place, name, likeness, scores.weights[name], whole) for name, likeness in known]
    return tuple(sorted(reasons, key=lambda reason: -reason.share))


def unknown_for(scores: Scores, place: int) -> tuple[str, ...]:
    """The components that were asked and could not be compared."""
    return tuple(name for name in scores.weights if scores.likeness(name, place) is None)


def _reason(scores: Scores, place: int, name: str, likeness: float, weight: float, whole: float) -> Reason:
    trait = scores.traits[name]
    here, there = scores.side.values[name], trait.values[trait.index[place]]
    share = weight * likeness / whole
    if name == WORDS:
        words = scores.traits.descriptions.shared(int(here), int(there), MOST_WORDS)
        said: Kind = "alike" if likeness >= ALIKE else "near" if likeness >= AKIN else "differs"
        return Reason(name, likeness, weight, share, said, words, (), (), ())
    if COMPONENT[name].method in (Method.CODES, Method.FAMILIES):
        ours, theirs = (codes_in(name, trait.taking_part(*sides)) for sides in ((here, there), (there, here)))
        shared = tuple([code for code in ours if code in theirs])
        only_ours, only_theirs = _without(ours, theirs), _without(theirs, ours)
        akin = _akin(name)
        near = tuple([(one, other) for one in only_ours for other in only_theirs if (one, other) in akin])
        kind: Kind = "alike" if shared else "near" if likeness > 0 else "differs"
        cases = min((trait.cases[code_names(name).index(code)] for code in shared), default=None)
        return Reason(name, likeness, weight, share, kind, shared, near, only_ours, only_theirs, cases)
    ours_one, theirs_one = _number(scores.traits, name, here), _number(scores.traits, name, there)
    if ours_one == theirs_one:
        return Reason(name, likeness, weight, share, "alike", (ours_one,), (), (), ())
    kind = "differs" if likeness <= 0 else "near"
    return Reason(name, likeness, weight, share, kind, (), (), (ours_one,), (theirs_one,))


def _without(some: Sequence[str], others: Sequence[str]) -> tuple[str, ...]:
    return tuple([code for code in some if code not in others])


@cache
def _akin(name: str) -> frozenset[tuple[str, str]]:
    """Pairs of different codes of a component that count as near, both ways round."""
    vocabulary = vocabularies()[COMPONENT[name].field.vocabulary or ""]
    group = {code: term.group for code, term in vocabulary.terms.items()}
    kin = {(one, other) for one in group for other in group if group[one] and group[one] == group[other]}
    return frozenset(kin | {pair for pair, nearness in vocabulary.nearness.items() if nearness})


def _number(traits: Traits, name: str, value: Values) -> str | int:
    """The value of a component as a reader knows it: country code, year, inhabitants."""
    if name == "country":
        return _countries()[int(value)]
    return round(10 ** float(value)) if COMPONENT[name].method is Method.SIZE else int(value)


@cache
def _countries() -> Sequence[str]:
    """What the numbers of countries stand for."""
    return tuple(countries())


@dataclass(frozen=True, slots=True)
class Rise:
    """What the asker could choose besides that would make the case more alike than anything else."""

    component: str
    code: str
    score: float
    """The score that would come of it."""


def rises_for(scores: Scores, places: Sequence[int]) -> list[Rise | None]:
    """For each of some cases the one further code of the case that would raise its score most; None where none would.

    Only of what one can choose, and only in components that were compared: whoever tells more is always compared in
    more.
    """
    best: dict[int, Rise] = {}
    for name in scores.weights:
        if COMPONENT[name].is_choice:
            for place, code, score in _tried(scores, name, np.array(places, dtype=np.intp)):
                if score > max(scores.score[place] + 1e-9, best[place].score if place in best else 0.0):
                    best[place] = Rise(name, code, score)
    return [best.get(place) for place in places]


def _tried(scores: Scores, name: str, places: Indices) -> Iterator[tuple[int, str, float]]:
    """For each of some cases each code that only it has, and the score that it would have if the asker chose that."""
    trait, here = scores.traits[name], scores.side.values[name]
    before = scores.alike[name][trait.index[places]]
    places, before = places[~np.isnan(before)], before[~np.isnan(before)]
    theirs = trait.values[trait.index[places]]
    row, code = np.nonzero(theirs & ~here)
    if not len(row):
        return
    sides = np.repeat(here[None, :], len(row), axis=0)
    sides[np.arange(len(row)), code] = True
    likeness = trait.likeness(sides, theirs[row], scores.side.further)
    tried = places[row]
    weight = np.array([scores.compared_at(place) for place in places.tolist()])[row] * scores.whole
    score = np.minimum(1.0, scores.score[tried] + scores.weights[name] * (likeness - before[row]) / weight)
    names = code_names(name)
    yield from zip(tried.tolist(), (names[one] for one in code.tolist()), score.tolist(), strict=True)
