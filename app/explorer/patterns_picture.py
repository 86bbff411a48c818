"""The picture of some figures: where it is drawn, as large as what, and what it says to who does not see it."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import ceil
from urllib.parse import urlencode

from fastapi import Request

from app.errors import QueryRefused
from app.explorer.asking import answer_of
from app.explorer.patterns_asked import Asked
from app.explorer.patterns_views import COUNTS

NARROW = 340
"""Pixels of a picture for telephones, of the kind that can be so narrow."""


@dataclass(frozen=True, slots=True)
class Picture:
    """Addresses of the drawing, by what it is for, and its description."""

    drawn: Mapping[str, str]
    width: int
    height: int
    description: str


def picture_of(request: Request, asked: Asked, language: str) -> Picture | None:
    """The picture of what is asked; None where there is none of such figures, or it would be too large to look at."""
    view = asked.view
    if view.picture is None or view.draw is None:
        return None
    path = f"/v1/charts/{view.picture}"
    try:
        specification = answer_of(request, view.draw, f"{path}.json", asked.of_the_api, language, form="json").said
    except QueryRefused:
        # The figures were answered: what is refused is their picture.
        return None
    around = specification["padding"]
    return Picture(
        drawn=_addresses(path, asked, language),
        width=ceil(specification["width"] + around["left"] + around["right"]),
        height=ceil(specification["height"] + around["top"] + around["bottom"]),
        description=specification["usermeta"]["samspill"]["description"],
    )


def _addresses(path: str, asked: Asked, language: str) -> Mapping[str, str]:
    def to(form: str, **looks: str) -> str:
        values = {**asked.of_the_api, **{name: [value] for name, value in looks.items()}, "lang": [language]}
        return f"{path}.{form}?{urlencode(values, doseq=True, safe=',:*')}"

    narrow = {"narrow": to("svg", width=str(NARROW)), "narrow_dark": to("svg", width=str(NARROW), theme="dark")}
    return {
        "svg": to("svg"),
        "dark": to("svg", theme="dark"),
        **(narrow if asked.view is COUNTS else {}),
        "png": to("png", scale="2"),
        "print": to("svg", theme="print"),
        "json": to("json"),
    }
