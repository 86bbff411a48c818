"""Shapes of counts, tables and timelines."""

from typing import Annotated, Any, Literal, NotRequired

from pydantic import Field
from typing_extensions import TypedDict

from app.api.as_of import AsOfTold
from app.api.case_shapes import Cases, Understood
from app.api.json_stat_shapes import DATASET, JSON_STAT
from app.api.shapes import Revision
from app.catalogue.forms import MEDIA_TYPES
from app.catalogue.independence import Reason
from app.query.counting import Counting

Json = dict[str, Any]

Code = Annotated[
    str | None,
    Field(
        description="As the filter takes it, `uncoded` for what is told and fits no code, null for what is not "
        "recorded; a band of numbers such as `under-2000`, `2000-2009`, `2010-and-over`."
    ),
]
Words = Annotated[str, Field(description="In the language asked for or `label_language`.")]
Fallen = Annotated[str, Field(description="There where the label fell back: its BCP 47 tag.")]
Share = Annotated[float | None, Field(description="0 to 1; null of nothing.", ge=0, le=1)]
Shares = Annotated[list[list[Share]], Field(description="Row by row.")]
Mentions = Annotated[
    int,
    Field(
        description="How often a case and a value, or pair of values, meet, the unknown left out. A case counts once "
        "for each, so that rows do not add up to `cases`.",
        ge=0,
    ),
]
Notes = Annotated[list[str], Field(description="Sentences to print with the figures, in `notes_language`.")]
Spoken = Annotated[Literal["en", "nb", "nn"], Field(description="Language of all sentences.")]
FigureLinks = Annotated[
    dict[str, str],
    Field(
        description="`self`; `fixed`, the same figures whatever is published later; `cases`, the cases; `cite`, their "
        "citation."
    ),
]
Title = Annotated[str, Field(description="What the table shows, in `notes_language`.")]
NotApplicable = Annotated[
    int, Field(description="Cases to which the dimension does not apply: they stand in no row.", ge=0)
]

DimensionValue = TypedDict(
    "DimensionValue",
    {
        "code": Code,
        "label": Words,
        "label_language": NotRequired[Fallen],
        "from": NotRequired[Annotated[int | None, Field(description="Of a band, the least number; null for none.")]],
        "to": NotRequired[Annotated[int | None, Field(description="Of a band, the greatest number; null for none.")]],
        "cases": Annotated[int, Field(description="Cases that have it, each once.", ge=0)],
    },
)
"""A row or a column."""


class CountedValue(DimensionValue):
    """A value, and the part of the cases that has it."""

    share: Annotated[float | None, Field(description="Of all cases, 0 to 1; null of nothing.", ge=0, le=1)]
    results: NotRequired[
        Annotated[
            list[DimensionValue],
            Field(description="Of outcomes: the cases by what became of such an outcome, values of none left out."),
        ]
    ]
    evidence: NotRequired[
        Annotated[
            list[DimensionValue],
            Field(description="Of outcomes: the cases by what such an outcome rests on, values of none left out."),
        ]
    ]


class DimensionShape(TypedDict):
    """What is counted by."""

    field: Annotated[str, Field(description="Name of the dimension.")]
    label: Words
    label_language: NotRequired[Fallen]
    bands: NotRequired[Annotated[list[int], Field(description="Of a number: where its bands begin, ascending.")]]
    absence: NotRequired[
        Annotated[
            Literal["closed", "open"],
            Field(description="Whether the coder looked for every code, or only what was told is coded."),
        ]
    ]


class SidesShape(TypedDict):
    """What is counted by, on both sides."""

    rows: Annotated[DimensionShape, Field(description="Down.")]
    columns: Annotated[DimensionShape, Field(description="Across.")]


class CountedQuestion(TypedDict):
    """Which cases are counted."""

    expression: Annotated[str, Field(description="Canonical text; as `where` it asks the same. Empty for every case.")]
    words: Annotated[str, Field(description="A sentence in `words_language`.")]
    words_language: Spoken
    understood: Annotated[list[Understood], Field(description="Terms that words were also taken for.")]


class NotCounted(TypedDict):
    """How many cases, by the side."""

    rows: Cases
    columns: Cases
    both: Annotated[int, Field(description="Cases that are among both.", ge=0)]


class SharesShape(TypedDict):
    """Each count as a part of a whole."""

    row: Annotated[Shares, Field(description="Of the cases of the row.")]
    column: Annotated[Shares, Field(description="Of the cases of the column.")]
    total: Annotated[Shares, Field(description="Of all cases.")]


class IndependenceShape(TypedDict):
    """Pearson's chi-square where it holds, else why it does not."""

    tested: Annotated[bool, Field(description="Whether the test holds and is given.")]
    reason: Annotated[Reason | None, Field(description="Why none is given; null where one is.")]
    sentence: Annotated[str, Field(description="The test, or why there is none, in words.")]
    cases: Annotated[int, Field(description="Cases that have a code on both sides, each once.", ge=0)]
    mentions: Annotated[int, Field(description="How often they are counted.", ge=0)]
    cells: Annotated[int, Field(description="Cells of rows and columns that hold any case; 0 where not looked.", ge=0)]
    expected_below_five: Annotated[int, Field(description="Cells whose expected count is below 5.", ge=0)]
    smallest_expected: Annotated[
        float | None,
        Field(
            description="A test is given where no expected count is below 1 and at most one in five is below 5; null "
            "where not looked."
        ),
    ]
    chi_square: Annotated[float | None, Field(description="Without correction; null where no test is given.")]
    degrees_of_freedom: Annotated[int | None, Field(description="Null where no test is given.")]
    p: Annotated[
        float | None,
        Field(description="Presumes a random sample, which the cases are not; null where no test is given."),
    ]
    cramers_v: Annotated[float | None, Field(description="0 to 1; null where no test is given.")]
    sources: Annotated[list[str], Field(description="Where rule and formulas are from.")]


class CountsAnswer(TypedDict):
    """Cases by one dimension."""

    title: Title
    by: Annotated[DimensionShape, Field(description="The dimension.")]
    rows: Annotated[
        list[CountedValue],
        Field(description="In the order of the vocabulary or from the lowest, then `uncoded`, last the unknown."),
    ]
    cases: Cases
    mentions: Mentions
    unknown: Annotated[int, Field(description="Cases in which it is not recorded.", ge=0)]
    not_applicable: NotApplicable
    notes: Notes
    notes_language: Spoken
    query: Annotated[CountedQuestion, Field(description="How the question was understood.")]
    links: FigureLinks
    revision: Revision
    as_of: NotRequired[AsOfTold]


class _Crossed(TypedDict):
    title: Title
    by: Annotated[SidesShape, Field(description="The dimensions.")]
    rows: Annotated[
        list[DimensionValue],
        Field(description="In the order of the vocabulary or from the lowest, then `uncoded`, last the unknown."),
    ]
    columns: Annotated[list[DimensionValue], Field(description="In the same order.")]
    counts: Annotated[list[list[int]], Field(description="Cases that have both values, row by row.")]
    cases: Cases
    mentions: Mentions
    shares: Annotated[SharesShape, Field(description="The counts as parts.")]
    unknown: Annotated[NotCounted, Field(description="Cases in which it is not recorded.")]
    not_applicable: Annotated[NotCounted, Field(description="Cases to which it does not apply: they stand nowhere.")]
    together: Annotated[
        Literal["organisation", "municipality", "outcome"] | None,
        Field(description="What must have both values in one, where it is not the case as a whole."),
    ]
    notes: Notes
    notes_language: Spoken
    query: Annotated[CountedQuestion, Field(description="How the question was understood.")]
    links: FigureLinks
    revision: Revision
    as_of: NotRequired[AsOfTold]


class CrosstabAnswer(_Crossed):
    """Cases by two dimensions."""

    independence: Annotated[IndependenceShape, Field(description="Whether rows and columns could be independent.")]


class TimelineAnswer(_Crossed):
    """Cases by one dimension and year."""

    counting: Annotated[Counting, Field(description="What the years say of a case.")]


_TEXT: Json = {"type": "string"}


def responses_of(model: Any) -> dict[int | str, Json]:
    """Which formats a count comes in."""
    return {
        200: {
            "model": model,
            "description": "The figures with what to print beside them; in JSON-stat 2.0 the same as a cube; in CSV a "
            "row for each cell; in XLSX the table as it is read, with shares and notes. Cube and files have the code "
            "`not-applicable` where a dimension does not apply, and `unknown` with 0 where there is no case.",
            "headers": {
                "Content-Disposition": {"description": "A name for a file, with its revision.", "schema": _TEXT},
                "Samspill-Count": {
                    "description": "Of a CSV or XLSX file: how many cases the question finds, 0 where it finds none.",
                    "schema": {"type": "integer"},
                },
                "Link": {
                    "description": "`self`; of a CSV or XLSX file `describedby`, the same in JSON.",
                    "schema": _TEXT,
                },
            },
            "content": {
                JSON_STAT: {"schema": DATASET},
                "text/csv": {"schema": _TEXT},
                MEDIA_TYPES["xlsx"]: {"schema": {"type": "string", "format": "binary"}},
            },
        }
    }
