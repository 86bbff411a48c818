"""Shapes of cases side by side."""

from typing import Annotated, Any, Literal, NotRequired

from pydantic import Field
from typing_extensions import TypedDict

from app.api.as_of import AsOfTold
from app.api.comparable_shapes import ReasonShape
from app.api.shapes import LabelLanguages, Labels, Links, Revision, Tag
from app.catalogue.forms import MEDIA_TYPES
from app.model.document import AbsenceReason

Json = dict[str, Any]
ColumnId = Annotated[str, Field(description="Slug of a case, or `profile`.")]
Spoken = Annotated[Literal["en", "nb", "nn"], Field(description="Language of all sentences.")]
Values = list[str | int]
ByField = Annotated[str, Field(description="Name of a row.")]


class OfferedShape(TypedDict):
    """A text in the reader's language or the next best."""

    text: Annotated[str, Field(description="In `language`.")]
    language: Annotated[str, Field(description="BCP 47 tag, `und` for names.")]
    translated_by: Annotated[
        Literal["machine", "person"] | None, Field(description="Who translated it; null where nobody did.")
    ]


class StatementShape(TypedDict):
    """One thing that is told, and the codes that stand for it."""

    text: Annotated[str, Field(description="In `language`.")]
    language: Annotated[str, Field(description="BCP 47 tag, `und` for names.")]
    translated_by: Annotated[
        Literal["machine", "person"] | None, Field(description="Who translated it; null where nobody did.")
    ]
    codes: Annotated[list[str], Field(description="Codes for this statement alone; none where no code fits.")]


class CellShape(TypedDict):
    """One field of one column."""

    state: Annotated[
        Literal["told", "uncoded", "unknown", "not-applicable"],
        Field(
            description="`told`; `uncoded`: told, but no code fits; `unknown`: not recorded; `not-applicable`: there "
            "is nothing to be told, such as the end of what goes on."
        ),
    ]
    codes: Annotated[
        list[str],
        Field(
            description="Codes, their words in `labels`. Outcomes are `dimension:evidence:result`, as the filter takes "
            "them, with the words of each part under `outcome`, `evidence` and `outcome_result`."
        ),
    ]
    numbers: Annotated[list[int], Field(description="Years, or inhabitants of each municipality.")]
    at_least: Annotated[bool, Field(description="Whether the number is a lower bound.")]
    statements: Annotated[list[StatementShape], Field(description="What is told in words.")]
    reason: Annotated[AbsenceReason | None, Field(description="Why nothing is told, where somebody said why.")]
    unverified: Annotated[bool, Field(description="Whether it is general knowledge or was not found again.")]


class ComparedColumn(TypedDict):
    """One case, or the profile."""

    id: ColumnId
    name: Annotated[str, Field(description="What sentences call it: the place, or that it is the reader's plan.")]
    title: Annotated[OfferedShape | None, Field(description="Title of the case; null for a profile.")]
    number: Annotated[int | None, Field(description="Number of the revision of the case; null for a profile.")]
    doubts: Annotated[
        list[str], Field(description="To be shown beside its name: what is doubtful about it. In `sentences_language`.")
    ]
    cautions: Annotated[list[str], Field(description="What to know before relying on it. In `sentences_language`.")]
    link: Annotated[str | None, Field(description="Address of the case; null for a profile.")]


class ComparedRow(TypedDict):
    """One field of every column."""

    field: Annotated[str, Field(description="Filter name; of what is no filter, its path in the document.")]
    label: Annotated[str, Field(description="In `label_language`.")]
    label_language: Tag
    absence: Annotated[
        Literal["closed", "open"] | None,
        Field(description="What it means that a code is not named: `closed`, it is absent; `open`, nobody told of it."),
    ]
    cells: Annotated[dict[str, CellShape], Field(description="By id of the column.")]


class PairShape(TypedDict):
    """Two columns, compared as cases are compared everywhere."""

    here: Annotated[str, Field(description="Id of the column that asks; of the profile, where there is one.")]
    there: ColumnId
    score: Annotated[
        float | None,
        Field(
            description="Mean likeness over what could be compared, by weight; null where nothing could.", ge=0, le=1
        ),
    ]
    low: Annotated[float, Field(description="The score if all that is unknown disagreed.", ge=0, le=1)]
    high: Annotated[float, Field(description="The score if all that is unknown agreed.", ge=0, le=1)]
    compared: Annotated[float, Field(description="Share of the weight asked about that could be compared.", ge=0, le=1)]
    closer_than: Annotated[
        float | None,
        Field(description="Between cases: share of the pairs of cases that are less alike. From a profile: share of "
                          "the published cases that it is less like."),
    ]  # fmt: skip
    thin: Annotated[bool, Field(description="Under half of the weight could be compared.")]
    thin_sentence: Annotated[str | None, Field(description="The same in words; null where it is not thin.")]
    components: Annotated[list[ReasonShape], Field(description="What the score is made of, most first.")]
    unknown: Annotated[list[str], Field(description="Components that were asked and could not be compared.")]
    unknown_sentence: Annotated[str | None, Field(description="The same in words; null where all could.")]


class ComparedSentences(TypedDict):
    """The table in words, in `sentences_language`."""

    shared: Annotated[str, Field(description="What all have in common.")]
    apart: Annotated[list[str], Field(description="What tells them apart, a sentence for each field.")]


class PairMeasure(TypedDict):
    """How pairs were measured."""

    name: Annotated[str, Field(description="Name and version of the measure, see /v1/comparison/measure.")]
    weights: Annotated[dict[str, float], Field(description="Of the components that counted.")]
    frequencies: Annotated[
        dict[str, int], Field(description="Dataset revision and number of cases whose codes were counted for rarity.")
    ]
    pairs: Annotated[int, Field(description="Pairs of cases among which `closer_than` places a pair.", ge=0)]


class SideBySideAnswer(TypedDict):
    """Cases side by side."""

    columns: Annotated[list[ComparedColumn], Field(description="The profile first, then the cases as named.")]
    rows: Annotated[list[ComparedRow], Field(description="The fields, in reading order.")]
    shared: Annotated[
        dict[str, Values],
        Field(description="By row, the codes or numbers that all have to whom the field applies; others are left out."),
    ]
    apart: Annotated[
        dict[str, dict[str, Values]],
        Field(
            description="By row and column, what only some have. Who has only what all have stands there with nothing; "
            "of whom nothing is known is left out."
        ),
    ]
    pairs: Annotated[list[PairShape], Field(description="The profile with each case, then every two cases.")]
    sentences: Annotated[ComparedSentences, Field(description="The table in words.")]
    cautions: Annotated[list[str], Field(description="What to know of the whole. In `sentences_language`.")]
    profile: Annotated[Json | None, Field(description="What was told, as it was understood; null where nothing was.")]
    measure: Annotated[PairMeasure, Field(description="The measure and what it was asked with.")]
    labels: Labels
    label_languages: LabelLanguages
    sentences_language: Spoken
    links: Links
    revision: Revision
    as_of: NotRequired[AsOfTold]


_TEXT: Json = {"type": "string"}

SIDE_BY_SIDE_RESPONSES: dict[int | str, Json] = {
    200: {
        "model": SideBySideAnswer,
        "description": "Everything in JSON; the table in CSV; in XLSX the table, the pairs and the sources.",
        "headers": {
            "Content-Disposition": {"description": "A name for the file, with its revision.", "schema": _TEXT},
        },
        "content": {
            "text/csv": {"schema": _TEXT},
            MEDIA_TYPES["xlsx"]: {"schema": {"type": "string", "format": "binary"}},
        },
    }
}
"""Which formats it comes in."""
