"""`make limits`: where it ends. One worker with 500, 5,000 and 50,000 synthetic cases, on SQLite and on PostgreSQL."""

import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from tests.benchmark.asking import Asking, Unmeasured
from tests.benchmark.growth import Growth, markdown
from tests.benchmark.house import CASES, FASTEST
from tests.benchmark.kinds import KINDS, Kind, kind_of
from tests.benchmark.measures import REPEATED
from tests.benchmark.preparation import Preparation
from tests.benchmark.servers import REPOSITORY, samspill
from tests.benchmark.synthetic import synthetic_cases
from tests.benchmark.written import editing, published_a_second

SIZES = (500, 5_000, 50_000)
PUBLISHED = 60
BEGIN = "<!-- where it ends: make limits -->"
END = "<!-- end -->"

_said = Console(stderr=True, highlight=False, soft_wrap=True)


def limits(
    cases: Annotated[list[int] | None, typer.Option(min=100, help="Only collections of so many cases.")] = None,
    only: Annotated[list[str] | None, typer.Option(help=f"Only this database: {', '.join(KINDS)}.")] = None,
    seconds: Annotated[int, typer.Option(min=1, help="How long each kind of question is asked.")] = 4,
    readme: Annotated[bool, typer.Option(help="Put the table into README.md, too.")] = False,
) -> None:
    """Measure how memory, start, answers, publishing and disk grow with the number of cases; prints Markdown."""
    if not shutil.which("wrk"):
        _said.print("This asks with wrk, which is not installed (on Debian and Ubuntu: apt install wrk).")
        raise typer.Exit(2)
    sizes = sorted(cases or SIZES)
    try:
        table = markdown(_measured(sizes, only or KINDS, seconds), sizes)
    except Unmeasured as reason:
        _said.print(str(reason), style="red")
        raise typer.Exit(1) from None
    typer.echo(table, nl=False)
    if readme:
        page = REPOSITORY / "README.md"
        page.write_text(filled(page.read_text(), table))


def filled(page: str, table: str) -> str:
    """A page with this table between its two marks."""
    before, begin, rest = page.partition(f"{BEGIN}\n")
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise Unmeasured(f"README.md has no {BEGIN} with {END} after it.")
    return before + begin + table + end + after


def _measured(sizes: Sequence[int], kinds: Sequence[str], seconds: int) -> dict[str, dict[str, Growth]]:
    folder = REPOSITORY / ".bench"
    folder.mkdir(exist_ok=True)
    measured: dict[str, dict[str, Growth]] = {}
    for name in kinds:
        with kind_of(name, folder) as kind:
            for size in sizes:
                _said.print(f"Measuring {size:,} cases on {kind.name} ...")
                for what, unit, value in _of(kind, Preparation(folder, size, _said.print), seconds):
                    growth = measured.setdefault(what, {}).get(kind.name, Growth(unit, {}))
                    measured[what][kind.name] = Growth(unit, {**growth.values, size: value})
    return measured


def _of(kind: Kind, prepared: Preparation, seconds: int) -> Iterator[tuple[str, str, float]]:
    """Each figure of one collection: what it is, its unit, its value."""
    url = kind.prepared(prepared)
    with samspill(url, CASES, prepared.log) as server:
        yield "from start to first answer", "s", server.started_in
        yield "memory at start", "MB", server.memory_megabytes() or 0
        for what, begun, questions in _questions(prepared, FASTEST * seconds):
            asking = Asking(f"{server.origin}{CASES}?{begun}", questions)
            yield f"{what} a second", "", asking.requests_a_second(seconds)
        yield "a repeated question a second", "", Asking(server.origin + REPEATED).requests_a_second(seconds)
        yield "memory after these", "MB", server.memory_megabytes() or 0
    documents = list(synthetic_cases(PUBLISHED, first=prepared.cases + 1))
    with editing(kind.scratch(prepared), prepared.log) as (server, database, headers):
        yield "publications a second", "", published_a_second(server, database, headers, documents)
    yield "on the disk", "MB", kind.megabytes(url)


def _questions(prepared: Preparation, enough: int) -> Iterator[tuple[str, str, Path]]:
    yield "never-seen filters, page and count,", "", prepared.filters(enough, seed=21)
    yield "the same with eight facets", "", prepared.facets(enough, seed=22)
    yield "never-seen words", "q=", prepared.texts(enough, seed=23)


if __name__ == "__main__":
    typer.run(limits)
