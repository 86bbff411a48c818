"""Cases that were picked, side by side with the plan."""

from collections.abc import Iterator

from fastapi import Request, Response

from app.api.comparable import list_comparable
from app.api.comparison import compare_cases
from app.explorer.asking import Answer, Json, answer_of
from app.explorer.compare_asked import Asked
from app.explorer.compare_choices import Choices
from app.explorer.compare_described import described
from app.explorer.rendering import page
from app.explorer.words import words_of
from app.vocabulary.field_names import name_label

UNNAMED = ("practice", "unverified_fields")
"""Rows that are told elsewhere in the table: in the head of a column, among its cautions."""


SIZE = "population_band"
"""The component of size: of the place served where that is told, else of the municipality."""


def show_beside(request: Request, language: str, asked: Asked, choices: Choices) -> Response:
    """The table of `/v1/comparison`, with what all share and what tells them apart."""
    compared, found, columns = compared_of(request, asked, language)
    return page(
        request,
        "compare_beside.html",
        language,
        "/compare",
        compared.revision,
        asked=asked,
        told=described(asked, choices, found, language),
        compared=compared.said,
        columns=columns,
        practices=row_of(compared.said, "practice"),
        sizes=list(sizes_of(compared.said, columns)),
        served=_served(asked, found, language),
        rows=[row for row in compared.said["rows"] if row["field"] not in UNNAMED and _is_told(row)],
        found=found,
        unknown=name_label("unknown value", language).text,
        uncoded=name_label("uncoded value", language).text,
        address=compared.address,
    )


def compared_of(request: Request, asked: Asked, language: str) -> tuple[Answer, Json | None, list[Json]]:
    """The cases that were picked beside the plan, what the API says of the question, and the columns in order."""
    compared = answer_of(request, compare_cases, "/v1/comparison", asked.side_by_side, language)
    found = _asked_of_api(request, asked, language)
    return compared, found, _columns_of(compared.said, found)


def _asked_of_api(request: Request, asked: Asked, language: str) -> Json | None:
    """What the API says of the question itself: its words, the home of the plan; None where only cases are asked."""
    if not asked.is_asking:
        return None
    values = {**asked.values, "limit": ["1"]}
    return answer_of(request, list_comparable, "/v1/comparable", values, language).said


def _columns_of(compared: Json, found: Json | None) -> list[Json]:
    """The columns: the plan, cases abroad, then those of its own country, told apart by `is_home`."""
    countries = row_of(compared, "country")
    home = (found or {}).get("at_home") and countries["profile"]["codes"]
    columns = [
        {**one, "is_home": bool(home) and one["id"] != "profile" and countries[one["id"]]["codes"] == home}
        for one in compared["columns"]
    ]
    return sorted(columns, key=lambda one: one["is_home"])


def _served(asked: Asked, found: Json | None, language: str) -> str:
    """The place that the plan is for, in words; empty where no place was told."""
    words, town = words_of(language), (found or {"filled_in": {}})["filled_in"].get("name")
    if "population" in asked.values:
        return str(words.part_in.format(name=town) if town else words.part_somewhere)
    return str(words.whole) if town else ""


def sizes_of(compared: Json, columns: list[Json]) -> Iterator[tuple[str, str]]:
    """Name of each case whose size was compared with the plan's, and the sentence of the API on it."""
    pairs = {pair["there"]: pair for pair in compared["pairs"] if pair["here"] == "profile"}
    for column in columns:
        for reason in pairs.get(column["id"], {"components": []})["components"]:
            if reason["component"] == SIZE:
                yield column["name"], reason["sentence"]


def row_of(compared: Json, field: str) -> Json:
    """The cells of a field by column."""
    cells: Json = next(row["cells"] for row in compared["rows"] if row["field"] == field)
    return cells


def _is_told(row: Json) -> bool:
    return any(cell["state"] in ("told", "uncoded") for cell in row["cells"].values())
