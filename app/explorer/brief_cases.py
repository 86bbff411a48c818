"""The cases of a brief, each with what a council asks of it: who, with what money, and what to know before relying."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.catalogue.explaining import explainer
from app.explorer.asking import Json
from app.explorer.compare_asked import Asked
from app.explorer.compare_beside import row_of
from app.explorer.compare_described import codes_given
from app.explorer.figures import sum_of_money

MOST_SOURCES = 9
"""Sources that are printed, of each case as many: the newest; the others stand on its page."""


@dataclass(frozen=True, slots=True)
class BriefCase:
    """One column of the brief."""

    slug: str
    name: str
    """What sentences call it: the place."""
    is_home: bool
    found: Json
    """The whole answer about the case."""
    organisations: list[str]
    evaluators: list[str]
    doubts: list[str]
    """What is doubtful about the case itself."""
    cautions: list[str]
    feared: list[str]
    """Sentences on the barriers that the plan fears: met there, not told there."""
    wished: list[str]
    """Dimensions of outcomes that the plan wishes for and of which nothing is told there."""
    money: list[tuple[str, str | None, int | None]]
    """Kind of funding, sum, year; what a sum is for stands on the page of the case, in English."""
    sources: list[Json]

    @property
    def case(self) -> Json:
        """The document of the case."""
        return dict(self.found["case"])

    @property
    def labels(self) -> Json:
        """Labels of its codes."""
        return dict(self.found["labels"])


def brief_case(column: Json, found: Json, compared: Json, asked: Asked, language: str) -> BriefCase:
    """A column of a comparison and what the API says of its case."""
    case, slug = found["case"], column["id"]
    speaker = explainer(language, to_asker=True, home=None, number=0)
    told_of = {one["dimension"] for one in case["outcomes"]}
    return BriefCase(
        slug,
        column["name"],
        column["is_home"],
        found,
        [one["name"] for one in case["organisations"] if one["role"] == "entrepreneur"],
        [one["name"] for one in case["organisations"] if one["role"] == "evaluator"],
        column["doubts"],
        column["cautions"],
        speaker.barriers(codes_given(asked, "barrier"), row_of(compared, "barrier")[slug]["codes"]),
        [code for code in codes_given(asked, "outcome") if code not in told_of],
        list(_money(case, language)),
        sorted(case["sources"], key=lambda one: -(one["year"] or 0))[: MOST_SOURCES // max(3, len(asked.cases))],
    )


def _money(case: Json, language: str) -> Iterator[tuple[str, str | None, int | None]]:
    """Each kind of funding with its sums; a kind without any is named once."""
    summed = [one for one in case["funding"] if one["amount"] is not None]
    for one in summed:
        told = sum_of_money(one["amount"], one["currency"], language)
        yield one["kind"], told, one["year"]
    kinds = dict.fromkeys(one["kind"] for one in case["funding"])
    for kind in kinds:
        if kind not in {one["kind"] for one in summed}:
            yield kind, None, None
