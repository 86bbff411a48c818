"""The same questions and publications with the cases on PostgreSQL, beside the same on SQLite."""

from contextlib import ExitStack
from pathlib import Path

from tests.benchmark.asking import Asking, Unmeasured
from tests.benchmark.house import CASES, House
from tests.benchmark.kinds import kind_of
from tests.benchmark.results import Comparison, Figure
from tests.benchmark.servers import samspill
from tests.benchmark.synthetic import synthetic_cases
from tests.benchmark.written import PUBLISHED, editing, published_a_second


def postgresql(house: House) -> list[Comparison]:
    """Never-seen questions and publications, PostgreSQL beside SQLite."""
    with ExitStack() as stack:
        kind = stack.enter_context(kind_of("postgresql", house.prepared.folder))
        url = kind.prepared(house.prepared)
        with samspill(url, CASES, house.prepared.log) as server:
            compared = [
                _beside(house, server.origin, "never-seen filters", house.prepared.filters(house.enough, seed=31), ""),
                _beside(house, server.origin, "never-seen words", house.prepared.texts(house.enough, seed=33), "q="),
            ]
        return [*compared, _publishing(house, kind.scratch(house.prepared))]


def _beside(house: House, origin: str, what: str, questions: Path, begun: str) -> Comparison:
    ours = Asking(f"{origin}{CASES}?{begun}", questions)
    theirs = Asking(f"{house.samspill.origin}{CASES}?{begun}", questions)
    found = [[answer.json()["total"] for answer in asking.probe()] for asking in (ours, theirs)]
    if found[0] != found[1]:
        raise Unmeasured(f"PostgreSQL and SQLite find different numbers of cases: {found}.")
    figures = house.race({"Samspill": ours, "on SQLite": theirs})
    return Comparison(f"on PostgreSQL: {what}", figures[0], figures[1], target=None)


def _publishing(house: House, url: str) -> Comparison:
    copy = f"sqlite:///{house.prepared.scratch(house.prepared.samspill)}"
    with editing(url, house.prepared.log) as ours, editing(copy, house.prepared.log) as theirs:
        rounds: list[tuple[float, float]] = []
        for turn in range(house.rounds):
            documents = list(synthetic_cases(PUBLISHED, first=house.prepared.cases + 1 + turn * PUBLISHED))
            rounds.append((published_a_second(*ours, documents), published_a_second(*theirs, documents)))
    here, there = zip(*rounds, strict=True)
    what = "on PostgreSQL: publications one after the other"
    return Comparison(what, Figure("Samspill", "/s", here), Figure("on SQLite", "/s", there), target=None)
