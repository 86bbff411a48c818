"""The answer of a picture: the question read, the picture drawn in the form that is wished for, what stands beside."""

from collections.abc import Callable, Mapping
from functools import cached_property
from hashlib import blake2b
from typing import Annotated, Literal, TypeVar

import orjson
from fastapi import Path, Request, Response

from app.api.as_of import as_of, state_asked
from app.api.dependencies import language_of, services_of, values_of
from app.api.shapes import address_asking, json_answer
from app.api.work import count_drawing
from app.catalogue.charts import About, Chart, Looks
from app.catalogue.exporting import published_on
from app.catalogue.names import PublishedNames
from app.errors import Fault, QueryRefused
from app.formats.about import LICENCE, LICENCE_ADDRESS
from app.formats.charts.svg import dressed
from app.formats.charts.themes import THEMES
from app.query.conditions import CaseQuery
from app.query.grammar import Reading, read_query
from app.query.parameters import Parameter, filter_parameters
from app.query.picturing import HIGHEST, MOST_PIXELS, WIDEST, PictureRequest, picture_of

Asked = TypeVar("Asked")
"""What is asked beside the filters and the looks."""
Form = Annotated[
    Literal["json", "svg", "png"],
    Path(description="`svg`, `png`, or `json` for the Vega-Lite specification.", examples=["json", "svg", "png"]),
]
MEDIA_TYPES = {"json": "application/json", "svg": "image/svg+xml", "png": "image/png"}
OF_LOOKS = frozenset(("width", "height", "theme", "scale", "sort", "words"))
FIGURES = {
    "bars": ("/v1/statistics/counts", "csv", "text/csv"),
    "heatmap": ("/v1/statistics/crosstab", "csv", "text/csv"),
    "timeline": ("/v1/statistics/timeline", "csv", "text/csv"),
    "map": ("/v1/cases", "geojson", "application/geo+json"),
}
"""Where the figures of each kind of picture are to be had as a file: path, format, media type."""
ALONE = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
"""Of an SVG that is opened by itself: nothing in it runs, whatever were in it."""


class ChartAnswer:
    """One question for a picture."""

    def __init__(self, request: Request, known: Mapping[str, Parameter], kind: str, form: str) -> None:
        self._request, self._kind, self._form = request, kind, form
        self._values = values_of(request, known)
        self.language = language_of(request, self._values)
        self.keeper = services_of(request).keeper
        self._state = state_asked(request, self._values)
        self.snapshot = self._state.snapshot
        self._picture = PictureRequest(None, None, "light", 1.0)

    def read(self, read: Callable[[Reading], Asked]) -> tuple[CaseQuery, Asked]:
        """Which cases, and what else is asked; QueryRefused with all faults at once."""
        reading = Reading(self._values, PublishedNames(self.keeper.database, self.snapshot))
        query, asked = read_query(reading), read(reading)
        self._picture = picture_of(reading, self._form)
        reading.finish()
        return query, asked

    @property
    def looks(self) -> Looks:
        """How it is wanted."""
        picture = self._picture
        return Looks(THEMES[picture.theme], picture.width, picture.height, picture.order, picture.has_words)

    @cached_property
    def about(self) -> About:
        """What is told beside it."""
        revision = self.snapshot.revision
        return About(revision, published_on(self.keeper, revision), self._links())

    def answer(self, chart: Chart) -> Response:
        """The picture in its form."""
        self._check_size(chart)
        body = orjson.dumps(chart.specification) if self._form == "json" else self._drawn(chart)
        figures = f'<{self.about.links["data"]}>; rel="alternate"; type="{FIGURES[self._kind][2]}"'
        headers = {
            "Link": f'{figures}, <{LICENCE_ADDRESS}>; rel="license"',
            "Content-Disposition": f'inline; filename="{chart.name}.{self._form}"',
            # Sentences and labels, where we make no sentences in the language of the labels.
            "Content-Language": ", ".join(dict.fromkeys((chart.said.language, self.language))),
            **({"Content-Security-Policy": ALONE} if self._form == "svg" else {}),
            **self._state.headers,
        }
        media_type = MEDIA_TYPES[self._form]
        return json_answer(body, self.snapshot.revision, self.language, media_type=media_type, headers=headers)

    def _drawn(self, chart: Chart) -> bytes:
        count_drawing(self._request, self._pixels(chart) if self._form == "png" else 0)
        renderer, said = services_of(self._request).renderer, chart.said
        svg = renderer.svg(chart.specification)
        told = {
            "title": said.title,
            "language": said.language,
            "source": said.source,
            "rights": f"{LICENCE} {LICENCE_ADDRESS}",
            "relation": self.about.links["fixed"],
        }
        svg = dressed(svg, self._name(), said.title, said.description, said.language, told)
        return svg.encode() if self._form == "svg" else renderer.png(svg, self._picture.scale)

    def _name(self) -> str:
        """Of this picture among others of the same page."""
        return f"samspill-{blake2b(self.about.links['self'].encode(), digest_size=4).hexdigest()}"

    def _links(self) -> dict[str, str]:
        path, file_format, _ = FIGURES[self._kind]
        asked = {name: given for name, given in self._values.items() if name not in OF_LOOKS}
        figures = {**asked, "format": [file_format], "lang": [self.language]}
        cases = {
            name: given for name, given in asked.items() if name in filter_parameters() or name in ("lang", "as_of")
        }
        drawn = {name: given for name, given in self._values.items() if name != "scale"}
        revision = self.snapshot.revision
        fixed = {**as_of(self._values, revision), "lang": [self.language]}
        return {
            "self": self._link(f"/v1/charts/{self._kind}.{self._form}", self._values),
            # Of the same picture whatever is published later.
            "fixed": self._link(f"/v1/charts/{self._kind}.{self._form}", fixed),
            "svg": self._link(f"/v1/charts/{self._kind}.svg", drawn),
            "png": self._link(f"/v1/charts/{self._kind}.png", drawn),
            "data": self._link(path, figures),
            "cases": self._link("/v1/cases", cases),
            "cite": self._link("/v1/citation", as_of(cases, revision)),
        }

    def _link(self, path: str, values: Mapping[str, list[str]]) -> str:
        return address_asking(self._request, path, values)

    def _check_size(self, chart: Chart) -> None:
        """QueryRefused for a picture that nobody could look at, or that would take too long."""
        width, height = chart.size
        if width > WIDEST or height > HIGHEST:
            detail = (
                f"This picture would be {width} x {height} pixels; at most {WIDEST} x {HIGHEST} are drawn. Ask for "
                "fewer values, such as a group of codes, or for the figures as a file."
            )
            raise QueryRefused(detail, [Fault(detail)])
        if self._form == "png" and (pixels := self._pixels(chart)) > MOST_PIXELS:
            detail = f"This picture would have {pixels} pixels; at most {MOST_PIXELS} are drawn. Lower 'scale'."
            raise QueryRefused(detail, [Fault(detail, parameter="scale")])

    def _pixels(self, chart: Chart) -> int:
        width, height = chart.size
        return round(width * height * self._picture.scale**2)
