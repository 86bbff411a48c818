"""Questions without end, for readers who go on for as long as they are let."""

from collections.abc import Callable, Iterator
from itertools import count

from tests.benchmark.questions import facet_questions, filter_questions, text_questions

DRAWN_AT_ONCE = 1000
MOST_DRAWINGS = 10_000_000


class Questions:
    """Query strings by what they ask for. Among a thousand none comes twice, and later ones hardly ever do."""

    def __init__(self, seed: int) -> None:
        def without_end(draw: Callable[[int, int], Iterator[str]], kind: int) -> Iterator[str]:
            first = (seed * 3 + kind) * MOST_DRAWINGS
            return (asked for one in count(first) for asked in draw(DRAWN_AT_ONCE, one))

        self.filters = without_end(filter_questions, 0)
        self.facets = without_end(facet_questions, 1)
        self.texts = (f"q={words}" for words in without_end(text_questions, 2))
