"""The picture of some figures: where it is drawn, as large as what, what it says to who does not see it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil
from urllib.parse import urlencode

from fastapi import Request

from app.errors import QueryRefused
from app.explorer.asking import Json, answer_of
from app.explorer.patterns_asked import Asked
from app.explorer.patterns_views import COUNTS

NARROW = 320
"""Pixels of a picture for telephones, of the kind that can be so narrow."""
ALONE = {"words": "false"}
"""The page says question, notes and source itself."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A drawing in both themes."""

    light: str
    dark: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Picture:
    """What is seen, and what there is of it as files."""

    wide: Drawn
    narrow: Drawn | None
    files: Mapping[str, str]
    description: str
    notes: Sequence[str]
    """To print below it, the source last."""
    order: Sequence[str]
    """Keys of the values as they stand in it; of bars alone."""


def picture_of(request: Request, asked: Asked, language: str) -> Picture | None:
    """The picture of what is asked; None where there is none of such figures, or it would be too large to look at."""
    if asked.view.picture is None:
        return None
    try:
        specification = _specification(request, asked, language, ALONE)
    except QueryRefused:
        # The figures were answered: what is refused is their picture.
        return None
    is_bars = asked.view is COUNTS
    narrow = {**ALONE, "width": str(NARROW)}
    return Picture(
        wide=_drawn(asked, specification, language, ALONE),
        narrow=_drawn(asked, _specification(request, asked, language, narrow), language, narrow) if is_bars else None,
        files={
            "SVG": _address(asked, "svg", language),
            "print": _address(asked, "svg", language, {"theme": "print"}),
            "PNG": _address(asked, "png", language, {"scale": "2"}),
            "Vega-Lite": _address(asked, "json", language),
        },
        description=specification["usermeta"]["samspill"]["description"],
        notes=[*specification["usermeta"]["samspill"]["notes"], specification["usermeta"]["samspill"]["credit_line"]],
        order=[bar["key"] for bar in specification["layer"][0]["data"]["values"]] if is_bars else [],
    )


def _specification(request: Request, asked: Asked, language: str, looks: Mapping[str, str]) -> Json:
    view = asked.view
    assert view.draw is not None  # noqa: S101  there is a picture
    values = {**asked.of_the_api, **_listed(looks)}
    return answer_of(request, view.draw, f"/v1/charts/{view.picture}.json", values, language, form="json").said


def _drawn(asked: Asked, specification: Json, language: str, looks: Mapping[str, str]) -> Drawn:
    around = specification["padding"]
    return Drawn(
        light=_address(asked, "svg", language, looks),
        dark=_address(asked, "svg", language, {**looks, "theme": "dark"}),
        width=ceil(specification["width"] + around["left"] + around["right"]),
        height=ceil(specification["height"] + around["top"] + around["bottom"]),
    )


def _address(asked: Asked, form: str, language: str, looks: Mapping[str, str] | None = None) -> str:
    values = {**asked.of_the_api, **_listed(looks), "lang": [language]}
    return f"/v1/charts/{asked.view.picture}.{form}?{urlencode(values, doseq=True, safe=',:*')}"


def _listed(looks: Mapping[str, str] | None) -> dict[str, list[str]]:
    return {name: [value] for name, value in (looks or {}).items()}
