"""Simpler measures of likeness, which ours must beat on the probes, and ours with other weights of words."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
import orjson

from app.catalogue.likeness import Flags, Floats
from app.catalogue.traits import Indices
from app.query.measure import DEFAULT_WEIGHTS, PROFILE_WEIGHTS, WORDS
from app.store.reading import contents_of
from tests.benchmark.tfidf import cosines
from tests.comparison.probing import Seen

CODED_FIELDS = ("sector", "collaboration_form", "target_group", "legal_form_family")
WEIGHTS_OF_WORDS = (10, 20, 40)
"""Beside that of the measure, which is the one of 20, 30 and 40 by which most probes of the tuning set hold."""
TEXTS = ("title", "summary", "municipality_role", "entrepreneur_role")


@dataclass(frozen=True, slots=True)
class Measure:
    """A way to say how alike two cases are."""

    name: str
    likeness: Floats
    """Cases x cases in the order of their slugs; nan where nothing is known."""
    is_rival: bool = True
    """Whether ours must beat it; else it is an experiment."""


def measures(seen: Seen) -> Iterator[Measure]:
    """The rivals, then the experiments."""
    traits = seen.traits
    codes = {name: jaccard(traits[name].values[traits[name].index]) for name in CODED_FIELDS}
    yield Measure("overlap of sectors alone (Jaccard)", codes["sector"])
    yield Measure("equal weights", seen.likeness(dict.fromkeys(DEFAULT_WEIGHTS, 1.0)))
    yield Measure("coded fields alike (Jaccard, equal weights)", _mean(codes.values()))
    told = (_same(traits["country"].index), codes["sector"], codes["legal_form_family"])
    yield Measure("country, sector, legal family (Jaccard)", _mean(told))
    yield Measure("words of title, summary, roles (TF-IDF)", cosines(_english(seen)))
    yield Measure("the defaults without words", seen.likeness(PROFILE_WEIGHTS))
    for weight in WEIGHTS_OF_WORDS:
        weighed = seen.likeness({**DEFAULT_WEIGHTS, WORDS: weight})
        yield Measure(f"experiment: words with weight {weight}", weighed, is_rival=False)


def jaccard(flags: Flags) -> Floats:
    """What two sets share, of all that is in either; nan where one is empty."""
    counted = flags.astype(np.float64)
    shared, sizes = counted @ counted.T, counted.sum(axis=1)
    is_known = (sizes[:, None] > 0) & (sizes[None, :] > 0)
    return np.where(is_known, shared / np.maximum(sizes[:, None] + sizes[None, :] - shared, 1), np.nan)


def _same(values: Indices) -> Floats:
    same: Floats = (values[:, None] == values[None, :]).astype(np.float64)
    return same


def _mean(likenesses: Iterable[Floats]) -> Floats:
    """Over what is known: a rival is not to lose by gaps in the sources either."""
    stacked = np.stack(list(likenesses))
    is_known = ~np.isnan(stacked)
    count = is_known.sum(axis=0)
    return np.where(count > 0, np.where(is_known, stacked, 0).sum(axis=0) / np.maximum(count, 1), np.nan)


def _english(seen: Seen) -> list[str]:
    """The texts of each case, in the order of slugs."""
    documents = map(orjson.loads, contents_of(seen.database, "document", seen.traits.ids))
    return [" ".join(document[name] or "" for name in TEXTS) for document in documents]
