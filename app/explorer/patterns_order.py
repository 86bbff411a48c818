"""Figures in the order of their picture, so that both are read together."""

from collections.abc import Sequence
from typing import Any

from app.catalogue.chart_orders import BY_LABEL
from app.explorer.asking import Json
from app.model.derivation import UNCODED, UNKNOWN
from app.vocabulary.collating import place_in_order


def in_order(said: Json, bars: Sequence[str], language: str) -> Json:
    """The answer with its rows as the bars are, or with countries and languages by their names."""
    if "counts" not in said:
        places = {key: place for place, key in enumerate(bars)}
        return {**said, "rows": sorted(said["rows"], key=lambda row: places[row["code"] or UNKNOWN])} if bars else said
    down, across = (_places(said[side], said["by"][side]["field"], language) for side in ("rows", "columns"))
    return {
        **said,
        "rows": [said["rows"][n] for n in down],
        "columns": [said["columns"][n] for n in across],
        "counts": [[said["counts"][n][m] for m in across] for n in down],
    }


def _places(values: Sequence[Json], field: str, language: str) -> list[int]:
    places = list(range(len(values)))
    if field not in BY_LABEL:
        return places

    def place(n: int) -> tuple[bool, Any]:
        value = values[n]
        told_in = value.get("label_language", language)
        return value["code"] in (None, UNCODED), place_in_order(value["label"], told_in)

    return sorted(places, key=place)
