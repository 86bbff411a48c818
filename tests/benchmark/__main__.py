"""`make bench`: Samspill beside its peers, with synthetic cases, on this machine."""

import shutil
import sys
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Annotated, Any

import orjson
import typer
from rich.console import Console

from tests.benchmark.asking import Unmeasured
from tests.benchmark.house import House
from tests.benchmark.measures import MEASURES, PROBES, WITHOUT_WRK
from tests.benchmark.preparation import Preparation
from tests.benchmark.probed import probed
from tests.benchmark.results import Comparison, as_json, table
from tests.benchmark.servers import REPOSITORY
from tests.benchmark.synthetic import CASES

NO_WRK = "The benchmark asks with wrk, which is not installed (on Debian and Ubuntu: apt install wrk)."
NAMES = (PROBES, *MEASURES)
WIDTH = 132
"""Columns where the output goes to a file: enough for one line a figure."""

# Progress goes beside the results, which may be kept in a file.
_said = Console(stderr=True, highlight=False, soft_wrap=True)


def bench(
    cases: Annotated[int, typer.Option(min=100, help="How many synthetic cases.")] = CASES,
    seconds: Annotated[int, typer.Option(min=1, help="How long each server is asked in a round.")] = 5,
    rounds: Annotated[int, typer.Option(min=1, help="How many rounds; medians are shown.")] = 3,
    only: Annotated[list[str] | None, typer.Option(help=f"Measure only this: {', '.join(NAMES)}.")] = None,
    json: Annotated[Path | None, typer.Option(help="A file for all figures as JSON.")] = None,
) -> None:
    """Measure Samspill beside its peers: each server is one worker on the first core, wrk asks from the last.

    A missed target is a result like any other; the exit code is 1 only when something could not be measured.
    """
    names = only or list(NAMES)
    unknown = set(names) - set(NAMES)
    if unknown:
        raise typer.BadParameter(f"{', '.join(sorted(unknown))}: what can be measured is {', '.join(NAMES)}.")
    if not shutil.which("wrk") and not WITHOUT_WRK.issuperset(names):
        _said.print(NO_WRK)
        raise typer.Exit(2)
    console = Console() if sys.stdout.isatty() else Console(width=WIDTH)
    told: dict[str, Any] = {}
    if PROBES in names:
        _said.print("Asking the probes ...")
        found = probed()
        console.print(found.report())
        told |= found.as_json()
    names = [name for name in names if name != PROBES]
    comparisons, is_whole = _measured(names, cases, seconds, rounds)
    if names:
        console.print(table(comparisons, f"{cases:,} synthetic cases, one worker, {rounds} rounds of {seconds} s"))
    if json:
        told = {**as_json(comparisons, cases=cases, seconds=seconds, rounds=rounds), **told}
        json.write_bytes(orjson.dumps(told, option=orjson.OPT_INDENT_2))
    if not is_whole:
        raise typer.Exit(1)


def _measured(names: Sequence[str], cases: int, seconds: int, rounds: int) -> tuple[list[Comparison], bool]:
    folder = REPOSITORY / ".bench"
    folder.mkdir(exist_ok=True)
    with ExitStack() as stack:
        house = House(Preparation(folder, cases, _said.print), stack, rounds, seconds)
        return measure(house, names)


def measure(house: House, names: Sequence[str]) -> tuple[list[Comparison], bool]:
    """Measures one after the other, and whether all could be."""
    comparisons: list[Comparison] = []
    is_whole = True
    for name in names:
        _said.print(f"Measuring {name} ...")
        try:
            comparisons += MEASURES[name](house)
        except Unmeasured as reason:
            is_whole = False
            _said.print(f"  {reason}", style="red")
    return comparisons, is_whole


if __name__ == "__main__":
    typer.run(bench)
