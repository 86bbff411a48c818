"""JSON-stat as a reader of that format understands it."""

import warnings
from typing import Any

from pyjstat import pyjstat  # type: ignore[import-untyped]  # it ships no types


def read_cube(told: str, naming: str = "id") -> list[tuple[Any, ...]]:
    """Each cell as the values of its dimensions, by code or by `label`, and the number."""
    with warnings.catch_warnings():
        # The reader warns of how it is built itself.
        warnings.simplefilter("ignore", DeprecationWarning)
        table = pyjstat.Dataset.read(told).write("dataframe", naming=naming)
    return [tuple(row) for row in table.itertuples(index=False, name=None)]
