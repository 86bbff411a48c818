"""Questions to begin with: what each asks of the API, and the picture of its answer."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.api.cases import list_cases
from app.api.statistics import get_counts, get_crosstab, get_timeline
from app.explorer.asking import Route

Values = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Question:
    """One of them; its words are `question_` and its name."""

    name: str
    kind: str
    """Kind of picture."""
    path: str
    route: Route
    asked: Values

    def values(self) -> dict[str, list[str]]:
        """As the routes read them."""
        return {name: [value] for name, value in self.asked.items()}


_ALL = (
    Question("sectors", "bars", "/v1/statistics/counts", get_counts, {"by": "sector_group"}),
    Question(
        "forms",
        "heatmap",
        "/v1/statistics/crosstab",
        get_crosstab,
        {"rows": "sector_group", "columns": "collaboration_form_group"},
    ),
    Question(
        "years",
        "timeline",
        "/v1/statistics/timeline",
        get_timeline,
        {"by": "collaboration_form_group", "sector": "eldercare"},
    ),
    Question("outcomes", "bars", "/v1/statistics/counts", get_counts, {"by": "outcome", "sector": "work-integration"}),
    Question("places", "map", "/v1/cases", list_cases, {"country": "DK,FI,IS,NO,SE"}),
)

QUESTIONS: Mapping[str, Question] = {one.name: one for one in _ALL}
"""By name, the first for who asks for none."""
