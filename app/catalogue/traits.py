"""What the published cases are compared by, as arrays in the order of their slugs."""

from array import array
from bisect import bisect_left
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from itertools import compress
from threading import Lock

import numpy as np
from numpy.typing import NDArray
from pyroaring import BitMap

from app.catalogue.descriptions import Descriptions
from app.catalogue.likeness import (
    Flags,
    Floats,
    Likeness,
    OneSide,
    SoftOverlap,
    Values,
    code_names,
    code_row,
    likeness_of,
    to_each,
)
from app.catalogue.sets import NOTHING
from app.catalogue.snapshot import Snapshot
from app.model.derivation import INHABITANTS
from app.query.measure import FURTHER, OF_PROFILES, WORDS, Component, Method
from app.query.profile import Profile
from app.store.database import Database
from app.store.reading import numbers_by_id
from app.vocabulary.countries import countries

Indices = NDArray[np.intp]

NOWHERE = -1

_OF_CODES = (Method.CODES, Method.FAMILIES)


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a comparison: a case, or what a profile tells."""

    values: Mapping[str, Values]
    """By component: flags of codes, or a number; no codes and nan are unknown. A profile has no `words`."""
    further: float = 1.0
    """What each code of the other side counts, where one of this side counts 1."""

    def tells(self, component: str) -> bool:
        """Whether anything is told of a component."""
        value = self.values.get(component)
        if value is None:
            return False
        return bool(value.any()) if value.ndim else not np.isnan(value)


@dataclass(frozen=True, slots=True)
class Trait:
    """One component of all cases. There are far fewer different values than cases: each is compared once."""

    values: Values
    """Every different value once."""
    index: Indices
    """Place in `values`, by case."""
    likeness: Likeness
    alike: OneSide
    """How alike a side is to each different value."""
    cases: tuple[int, ...] = ()
    """How many cases carry each code."""

    def taking_part(self, side: Values, other: Values) -> Values:
        """The codes of a side that count beside another."""
        return self.likeness.compared(side, other) if isinstance(self.likeness, SoftOverlap) else side

    @property
    def is_known(self) -> Flags:
        """Of each different value."""
        return np.any(self.values, axis=-1) if self.values.ndim > 1 else ~np.isnan(self.values)


class Known:
    """Which components are known of each case."""

    def __init__(self, bits: Indices) -> None:
        self.bits = bits
        """By case, a number of which each component is a bit, in their order."""
        self.ever = np.unique(bits)
        """Every such number once."""


class Traits:
    """The published cases at one dataset revision, ready to be compared. Immutable."""

    def __init__(self, snapshot: Snapshot, database: Database) -> None:
        self.revision = snapshot.revision
        self._everything = snapshot.everything
        self.ids = array("I", sorted(snapshot.everything, key=lambda one: snapshot.rows[one].slug))
        """Revision ids in the order of their slugs, which is how ties end."""
        self.slugs = [snapshot.rows[one].slug for one in self.ids]
        # By revision id, since whole sets of ids are looked up at every question; NOWHERE for those not published.
        self._places = np.full(max(self.ids, default=0) + 1, NOWHERE, dtype=np.intp)
        self._places[self.ids] = np.arange(len(self.ids))
        sizes = numbers_by_id(database, INHABITANTS)
        self.inhabitants = np.array([sizes.get(one, np.nan) for one in self.ids], dtype=np.float64)
        self._traits = {one.name: self._trait(snapshot, one) for one in OF_PROFILES}
        self._known = Known(self._bits())
        self._database, self._lock = database, Lock()
        self._words: tuple[Descriptions, Trait, Known] | None = None

    def __len__(self) -> int:
        return len(self.ids)

    def __getitem__(self, component: str) -> Trait:
        return self._of_words[1] if component == WORDS else self._traits[component]

    @property
    def descriptions(self) -> Descriptions:
        """The words of all cases; read when cases are first compared with a case, since profiles have none."""
        return self._of_words[0]

    def known(self, components: Container[str]) -> Known:
        """Which components are known of each case, words among them where they are among these."""
        return self._of_words[2] if WORDS in components else self._known

    @property
    def _of_words(self) -> tuple[Descriptions, Trait, Known]:
        # Others wait: two threads would make the same.
        with self._lock:
            if self._words is None:
                descriptions = Descriptions(self._database, self.ids)
                trait = Trait(descriptions.values, np.arange(len(self)), descriptions.between, descriptions.to_each)
                bits = self._known.bits + (trait.is_known.astype(np.intp) << len(self._traits))
                self._words = descriptions, trait, Known(bits)
            return self._words

    def find_slug(self, slug: str) -> int | None:
        """The revision id of a published case; None where none has this slug."""
        place = bisect_left(self.slugs, slug)
        return self.ids[place] if place < len(self) and self.slugs[place] == slug else None

    def places(self, ids: BitMap | Iterable[int]) -> Indices:
        """Where some cases stand in the arrays; KeyError for one that is not published at this revision."""
        given = np.array(ids.to_array() if isinstance(ids, BitMap) else list(ids), dtype=np.intp)
        is_there = given < len(self._places)
        places = self._places.take(given, mode="clip")
        if not is_there.all() or NOWHERE in places:
            raise KeyError(*given[~is_there | (places == NOWHERE)])
        return places

    def sorted_places(self, ids: BitMap) -> Indices:
        """Where some of the published cases stand, in the order of slugs."""
        # Faster than sorting, for sets are large: marked are those that are in or those that are not, the fewer.
        is_most = len(ids) > len(self) // 2
        is_among = np.full(len(self), is_most)
        is_among[self.places(self._everything - ids if is_most else ids)] = not is_most
        return np.flatnonzero(is_among)

    def side(self, place: int) -> Side:
        """A case as a side."""
        traits = {**self._traits, WORDS: self[WORDS]}
        return Side({name: trait.values[trait.index[place]] for name, trait in traits.items()})

    def _bits(self) -> Indices:
        known = np.zeros(len(self), dtype=np.intp)
        for bit, trait in enumerate(self._traits.values()):
            known += trait.is_known[trait.index].astype(np.intp) << bit
        return known

    def _trait(self, snapshot: Snapshot, component: Component) -> Trait:
        if component.method in _OF_CODES:
            return self._coded(snapshot, component)
        values, index = np.unique(self._numbers(snapshot, component.method), return_inverse=True)
        likeness = likeness_of(component, (), len(self))
        return Trait(values, index.reshape(-1), likeness, to_each(likeness, values))

    def _numbers(self, snapshot: Snapshot, method: Method) -> Floats:
        if method is Method.SIZE:
            size: Floats = np.log10(self.inhabitants)
            return size
        if method is Method.CONTEXT:
            return self._countries(snapshot)
        rows = snapshot.rows
        years = [np.nan if (year := rows[one].start_year) is None else year for one in self.ids]
        return np.array(years, dtype=np.float64)

    def _coded(self, snapshot: Snapshot, component: Component) -> Trait:
        names, carried = code_names(component.name), snapshot.dimension(component.name)
        # A set of codes as a number of 64 bits: vocabularies of a comparison are smaller than that.
        bits = np.left_shift(1, np.arange(len(names), dtype=np.uint64))
        packed = np.zeros(len(self), dtype=np.uint64)
        for bit, code in zip(bits, names, strict=True):
            packed[self.places(carried.get(code, NOTHING))] |= bit
        packed, index = np.unique(packed, return_inverse=True)
        sets = packed[:, None] & bits > 0
        cases = tuple(len(carried.get(code, ())) for code in names)
        likeness = likeness_of(component, cases, len(self))
        return Trait(sets, index.reshape(-1), likeness, to_each(likeness, sets), cases)

    def _countries(self, snapshot: Snapshot) -> Floats:
        found = np.full(len(self), np.nan)
        for code, ids in snapshot.dimension("country").items():
            found[self.places(ids)] = _country(code)
        return found


def side_of(profile: Profile) -> Side:
    """A profile as a side; the codes of a case count less against it than its own."""
    numbers = {
        "population_band": float(np.log10(profile.inhabitants)) if profile.inhabitants else np.nan,
        "start_year": _number(profile.start_year),
        "country": _country(profile.country) if profile.country else np.nan,
    }
    values: dict[str, Values] = {name: np.array(number) for name, number in numbers.items()}
    for component in OF_PROFILES:
        if component.method in _OF_CODES:
            values[component.name] = code_row(component.name, profile.codes.get(component.name, ()))
    return Side(values, FURTHER)


def codes_in(component: str, row: Values) -> list[str]:
    """The codes that flags stand for."""
    return list(compress(code_names(component), row.tolist()))


def _country(code: str) -> float:
    return float(list(countries()).index(code))


def _number(value: int | None) -> float:
    return np.nan if value is None else float(value)
