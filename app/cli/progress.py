"""How far long work has come: a bar on a terminal, a plain line now and then elsewhere."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic

from app.cli.refusals import tell

SECONDS_BETWEEN_LINES = 5.0


@contextmanager
def progress(doing: str, total: int | None = None) -> Iterator[Callable[[int], None]]:
    """Gives what is to be called with the number done so far; `total` is None where nobody knows it yet.

    All of it goes to standard error.
    """
    if not sys.stderr.isatty():
        yield _lines(doing, total)
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(doing, total=total)
        yield lambda done: bar.update(task, completed=done)


def _lines(doing: str, total: int | None) -> Callable[[int], None]:
    tell(f"{doing} ...")
    last = monotonic()

    def hear(done: int) -> None:
        nonlocal last
        if monotonic() - last >= SECONDS_BETWEEN_LINES:
            last = monotonic()
            tell(f"{doing}: {done:,}{f' of {total:,}' if total is not None else ''}")

    return hear
