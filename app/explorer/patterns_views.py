"""The ways to look at patterns: what each asks of the API, and which picture there is of its answer."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from app.api.charts import draw_bars, draw_heatmap, draw_timeline
from app.api.statistics import (
    counts_parameters,
    crosstab_parameters,
    get_counts,
    get_crosstab,
    get_timeline,
    timeline_parameters,
)
from app.explorer.asking import Route
from app.query.parameters import Parameter


@dataclass(frozen=True, slots=True)
class View:
    """One of them; its words are `patterns_` and its name."""

    name: str
    statistic: str
    """Last part of the address of the figures."""
    route: Route
    parameters: Callable[[], Mapping[str, Parameter]]
    usual: Mapping[str, str]
    """The dimensions that are shown to who asks for none, by parameter."""
    picture: str | None = None
    """Kind of picture that the API draws."""
    draw: Route | None = None

    @property
    def path(self) -> str:
        """Where the figures are to be had."""
        return f"/v1/statistics/{self.statistic}"


_ALL = (
    View(
        "crosstab",
        "crosstab",
        get_crosstab,
        crosstab_parameters,
        {"rows": "sector_group", "columns": "collaboration_form_group"},
        "heatmap",
        draw_heatmap,
    ),
    View("counts", "counts", get_counts, counts_parameters, {"by": "sector_group"}, "bars", draw_bars),
    View("timeline", "timeline", get_timeline, timeline_parameters, {"by": "sector_group"}, "timeline", draw_timeline),
    View(
        "network",
        "crosstab",
        get_crosstab,
        crosstab_parameters,
        {"rows": "collaboration_form", "columns": "collaboration_form"},
    ),
)
VIEWS: Mapping[str, View] = {one.name: one for one in _ALL}
"""By name, the first for who asks for none."""
CROSSTAB, COUNTS, TIMELINE, NETWORK = _ALL
