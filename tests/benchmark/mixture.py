"""What readers ask under load, in fixed shares: half of it known, the rest never seen before."""

import random
from collections.abc import Callable, Iterator, Sequence

from tests.benchmark.endless import Questions
from tests.benchmark.house import CASES
from tests.benchmark.questions import filter_questions
from tests.benchmark.synthetic import synthetic_case

KNOWN = 20
"""Questions that are asked again and again, by half of the readers."""
OTHERWISE = 1000
"""Beside seeds of others, so that no words and filters are asked twice."""
COMPARED = 50
"""Cases whose likes are asked for."""
WORDS, FILES, CHARTS, COMPARISONS = 0.10, 0.01, 0.002, 0.005
"""Of the never-seen questions; of the rest two in three are pages and one has eight facets. A picture takes a core
50 to 400 ms, so that few of them are much."""


def pages(seed: int) -> Iterator[str]:
    """Addresses of pages and facets alone, which the tutorials' application answers, too."""
    chance = random.Random(seed)
    known = [f"{CASES}?{question}" for question in filter_questions(KNOWN, seed=7)]
    new = Questions(seed)
    while True:
        yield chance.choice(known)
        yield f"{CASES}?{next(new.facets if chance.random() < 1 / 3 else new.filters)}"


def everything(seed: int) -> Iterator[str]:
    """The same with words, files, charts and comparisons in place of a few."""
    chance = random.Random(seed)
    new = Questions(seed + OTHERWISE)
    compared = [synthetic_case(number)["slug"] for number in range(1, COMPARED + 1)]
    makes: Sequence[Callable[[], str]] = (
        lambda: f"{CASES}?{next(new.texts)}",
        lambda: f"{CASES}?{next(new.filters)}&format=csv",
        lambda: f"/v1/charts/bars.svg?by=sector&{next(new.filters)}",
        lambda: f"{CASES}/{chance.choice(compared)}/comparable",
    )
    shares = (WORDS, FILES, CHARTS, COMPARISONS)
    for number, address in enumerate(pages(seed)):
        is_new = number % 2 == 1
        yield chance.choices(makes, shares)[0]() if is_new and chance.random() < sum(shares) else address
