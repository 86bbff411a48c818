"""What is measured, and what Samspill is held against in each."""

from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Any

from tests.benchmark.asking import Asking, Unmeasured
from tests.benchmark.compared import comparable, profiles
from tests.benchmark.house import CASES, House
from tests.benchmark.on_postgresql import postgresql
from tests.benchmark.preparation import seed
from tests.benchmark.results import Comparison, Figure
from tests.benchmark.servers import samspill
from tests.benchmark.stopwatch import Stopwatch
from tests.benchmark.synthetic import write_cases
from tests.benchmark.written import imports, publishing

REPEATED = f"{CASES}?country=NO&start_year.min=1990"
CROSSTAB = "/v1/statistics/crosstab"
PUBLICATIONS = 7
ORDINARY = 15
"""How many ordinary questions are asked after each publication, beside the first."""


def repeated(house: House) -> list[Comparison]:
    """One query again and again, beside hello world and beside bare ASGI with the same bytes."""
    asking = Asking(house.samspill.origin + REPEATED)
    answer = asking.probe()[0]
    what = f"a repeated query ({len(answer.json()['items'])} cases, {len(answer.content) / 1000:.0f} KB)"
    ours, hello, bare = house.race(
        {
            "Samspill": asking,
            "hello world": Asking(f"{house.hello.origin}/"),
            "bare ASGI, same bytes": Asking(f"{house.bare(answer.content).origin}/"),
        }
    )
    return [Comparison(what, ours, hello, 2), Comparison(what, ours, bare, None)]


def unchanged(house: House) -> list[Comparison]:
    """The same query from somebody who has the answer already, beside hello world."""
    address = house.samspill.origin + REPEATED
    tag = Asking(address).probe()[0].headers["ETag"]
    asking = Asking(address, headers={"If-None-Match": tag}, expected=304)
    asking.probe()
    ours, hello = house.race({"Samspill": asking, "hello world": Asking(f"{house.hello.origin}/")})
    return [Comparison("the same, not modified (304)", ours, hello, 2.5)]


def filters(house: House) -> list[Comparison]:
    """Combinations of filters that were never asked, page and count, beside the tutorial."""
    questions = house.prepared.filters(house.enough, seed=1)
    return [_beside_tutorial(house, questions, "never-seen filters, page and count", target=10)]


def facets(house: House) -> list[Comparison]:
    """The same with counts of eight facets."""
    questions = house.prepared.facets(house.enough, seed=2)
    return [_beside_tutorial(house, questions, "never-seen filters with eight facets", target=50)]


def _beside_tutorial(house: House, questions: Path, what: str, target: float) -> Comparison:
    asked = {
        "Samspill": Asking(f"{house.samspill.origin}{CASES}?", questions),
        "tutorial": Asking(f"{house.tutorial.origin}{CASES}?", questions),
    }
    totals = {name: [answer.json()["total"] for answer in asking.probe()] for name, asking in asked.items()}
    if totals["Samspill"] != totals["tutorial"]:
        raise Unmeasured(f"Samspill and the tutorial find different numbers of cases: {totals}.")
    ours, theirs = house.race(asked)
    return Comparison(what, ours, theirs, target)


def crosstab(house: House) -> list[Comparison]:
    """Tables of 30 countries by 19 sectors that were never asked, beside a GROUP BY on the tutorial's tables."""
    tables = house.prepared.crosstabs(house.enough // 10, seed=9)
    asked = {
        "Samspill": Asking(f"{house.samspill.origin}{CROSSTAB}?", tables),
        "tutorial": Asking(f"{house.tutorial.origin}{CROSSTAB}?", tables),
    }
    ours, theirs = (asking.probe() for asking in asked.values())
    if any(_cells(our.json()) != _grouped(their.json()) for our, their in zip(ours, theirs, strict=True)):
        raise Unmeasured("Samspill and the tutorial count different numbers of cases.")
    samspill_figure, tutorial_figure = house.race(asked)
    return [Comparison("never-seen tables, 30 countries x 19 sectors", samspill_figure, tutorial_figure, target=20)]


def _cells(table: dict[str, Any]) -> dict[tuple[str, str], int]:
    """What is counted under two codes, without the empty cells, which GROUP BY does not have."""
    return {
        (row["code"], column["code"]): count
        for row, counts in zip(table["rows"], table["counts"], strict=True)
        for column, count in zip(table["columns"], counts, strict=True)
        if count and column["code"] is not None
    }


def _grouped(cells: list[dict[str, Any]]) -> dict[tuple[str, str], int]:
    return {(cell["row"], cell["column"]): cell["count"] for cell in cells}


def text(house: House) -> list[Comparison]:
    """Two words that were never asked together, beside Datasette's full-text search."""
    words = house.prepared.texts(house.enough, seed=3)
    search = f"{house.datasette.origin}/{house.prepared.datasette.stem}/cases.json?_size=20"
    asked = {
        "Samspill": Asking(f"{house.samspill.origin}{CASES}?q=", words),
        "Datasette": Asking(f"{search}&_search=", words),
        # What Samspill does not do either is left out: guessing at facets, showing the texts that were searched.
        "Datasette, trimmed": Asking(f"{search}&_nosuggest=1&_nocol=names&_nocol=body&_search=", words),
    }
    probed = {name: asking.probe() for name, asking in asked.items()}
    theirs = [answer.json()["filtered_table_rows_count"] for answer in probed["Datasette"]]
    _check_words([answer.json()["total"] for answer in probed["Samspill"]], theirs)
    ours, datasette, trimmed = house.race(asked)
    return [
        Comparison("never-seen words", ours, datasette, target=50),
        Comparison("never-seen words", ours, trimmed, target=None),
    ]


def _check_words(ours: list[int], theirs: list[int]) -> None:
    # Words that are terms find more cases in Samspill; none may find fewer.
    if not any(theirs) or any(our < their for our, their in zip(ours, theirs, strict=True)):
        raise Unmeasured(f"Samspill found {ours} cases, Datasette {theirs}.")


def publication(house: House) -> list[Comparison]:
    """The first answer after another process published one case, beside ordinary never-seen answers."""
    database = house.prepared.scratch(house.prepared.samspill)
    questions = house.prepared.filters((PUBLICATIONS + 1) * (ORDINARY + 1), seed=4)
    first: list[float] = []
    ordinary: list[float] = []
    with (
        samspill(database, CASES, house.prepared.log) as server,
        Stopwatch(server.origin, CASES, questions) as stopwatch,
    ):
        stopwatch.several(ORDINARY)
        for number in range(PUBLICATIONS):
            before = stopwatch.revision
            _publish(house, database, house.prepared.cases + 1 + number)
            first.append(stopwatch.milliseconds())
            if stopwatch.revision != before + 1:
                raise Unmeasured(f"Revision {before} was to be followed by the next; it is {stopwatch.revision}.")
            ordinary.append(median(stopwatch.several(ORDINARY)))
    return [
        Comparison(
            "the first answer after one publication",
            Figure("Samspill", "ms", tuple(first)),
            Figure("ordinary answer", "ms", tuple(ordinary)),
            target=3,
            at_most=True,
        )
    ]


def _publish(house: House, database: Path, number: int) -> None:
    document = house.prepared.folder / "one.ndjson"
    write_cases(document, 1, first=number)
    seed(database, document, house.prepared.log)


def memory(house: House) -> list[Comparison]:
    """Resident memory of one worker after it was asked as much as it could answer."""
    questions = house.prepared.facets(house.enough, seed=5)
    Asking(f"{house.samspill.origin}{CASES}?", questions).requests_a_second(house.seconds)
    megabytes = house.samspill.memory_megabytes()
    if megabytes is None:
        return []
    return [Comparison("memory of one worker", Figure("Samspill", "MB", (megabytes,)), None, target=250, at_most=True)]


def start(house: House) -> list[Comparison]:
    """From starting the process to its first answer."""
    taken = []
    for _ in range(house.rounds):
        with samspill(house.prepared.samspill, CASES, house.prepared.log) as server:
            taken.append(server.started_in)
    return [
        Comparison("from start to first answer", Figure("Samspill", "s", tuple(taken)), None, target=3, at_most=True)
    ]


PROBES = "probes"
"""Not measured with the others: how good the comparison is, on the real cases."""
WITHOUT_WRK = frozenset({"comparable", "start", "publishing", "imports", PROBES})

MEASURES: dict[str, Callable[[House], list[Comparison]]] = {
    "repeated": repeated,
    "unchanged": unchanged,
    "filters": filters,
    "facets": facets,
    "crosstab": crosstab,
    "text": text,
    "publication": publication,
    "comparable": comparable,
    "profiles": profiles,
    "publishing": publishing,
    "imports": imports,
    "postgresql": postgresql,
    "memory": memory,
    "start": start,
}
