"""Questions that must be refused, each with the status that says so."""

import random
from collections.abc import Mapping
from dataclasses import dataclass, field

from tests.benchmark.house import CASES
from tests.benchmark.questions import CODED
from tests.benchmark.words import english_words


@dataclass(frozen=True)
class Mistake:
    """Something asked wrongly."""

    address: str
    status: int = 422
    method: str = "GET"
    headers: Mapping[str, str] = field(default_factory=dict)


_QUERIES = (
    "limit=0",
    "limit=501",
    "limit=5&limit=6",
    "cursor=abc",
    "cursor=W251bGwsbnVsbCxudWxsLG51bGwsbnVsbF0",
    "q=",
    "q=%22open",
    "q=%ff",
    "q=a%00b",
    "q=-",
    f"q={'a' * 17_000}",
    "sort=relevance",
    "sort=title,-title",
    "facets=start_year",
    "fields=nothing",
    "near=60,10",
    "near=60,10&within_km=1e400",
    "bbox=1,2,3",
    "start_year.min=2020&start_year.max=2010",
    "start_year=soon",
    "where=country%3DNO+AND",
    f"where={'(' * 5000}",
    f"where={'NOT%20' * 2500}country%3DNO",
    "&".join(["sector=energy"] * 201),
    "format=csv&limit=5",
    "format=csv&fields=nothing",
    "format=ndjson&shape=long",
    "format=xlsx&sidecar=true",
    "format=pdf",
    "shape=long",
    "lang=xx",
    "revision=3",
)
MISTAKES = (
    *(Mistake(f"{CASES}?{query}") for query in _QUERIES),
    Mistake(f"{CASES}/no-such-case", 404),
    Mistake(f"{CASES}/no-such-case/revisions", 404),
    Mistake(f"{CASES}/no-such-case/revisions/x"),
    Mistake("/v1/nothing", 404),
    Mistake("/v1/vocabularies/sectrs", 404),
    Mistake("/v1/vocabularies/sectors/enery", 404),
    Mistake("/v1/suggestions"),
    Mistake(CASES, 405, method="POST"),
    Mistake(CASES, 405, method="DELETE"),
    Mistake(CASES, 406, headers={"Accept": "image/png"}),
)
"""Those that are always the same."""


def mistake(chance: random.Random) -> Mistake:
    """One of them, or as often one that was hardly made before: a word where a name or a code should be."""
    word = chance.choice(english_words())
    drawn = (
        Mistake(f"{CASES}?x{word}=energy"),
        Mistake(f"{CASES}?{chance.choice(list(CODED))}=x{word}"),
        Mistake(f"{CASES}?where=x{word}%3D{chance.randint(1, 9)}"),
        Mistake(f"{CASES}/x-{word}-{chance.randrange(10**6)}", 404),
    )
    return chance.choice(MISTAKES if chance.random() < 0.5 else drawn)
