"""Shapes of cases as sets."""

from typing import Annotated, Any, Literal, NotRequired

from pydantic import Field
from typing_extensions import TypedDict

from app.api.as_of import AsOfTold
from app.api.comparison_shapes import Spoken
from app.api.shapes import LabelLanguages, Labels, Links, Revision, Tag
from app.catalogue.forms import MEDIA_TYPES

Json = dict[str, Any]
SCRIPT_TYPE = "text/x-rsrc; charset=utf-8"
"""Of a script for R."""

Slug = Annotated[str, Field(description="Slug of the case.")]
Title = Annotated[str, Field(description="Title of the case, in `title_language`.")]
CaseLink = Annotated[str, Field(description="Address of the case.")]
ColumnName = Annotated[str, Field(description="Name of the column: capital letters and digits.")]
Raw = Annotated[
    dict[str, list[str] | float | None],
    Field(description="What the case has, by field: codes, scores, a number; null where nothing is recorded."),
]
Lacking = Literal["unknown", "not-applicable", "absent", "uncoded", "several", "no-membership", "part-unknown"]


class AbsenceDecision(TypedDict):
    """What it was taken to mean that codes are not recorded."""

    field: Annotated[str, Field(description="Name of the field.")]
    codes: Annotated[list[str], Field(description="The codes asked for, any of them.")]
    declared: Annotated[
        Literal["closed", "open"] | None, Field(description="What the field declares; null where it declares nothing.")
    ]
    decision: Annotated[
        Literal["zero-if-coded", "zero", "missing"], Field(description="What was decided, by the caller or the field.")
    ]
    sentence: Annotated[str, Field(description="The same in words, in `sentences_language`.")]


class DegreeOfValue(TypedDict):
    """How far a value, or a category, belongs."""

    value: Annotated[str, Field(description="A code, or a score.")]
    degree: Annotated[float, Field(description="Membership, 0 to 1; of categories, their number.", ge=0)]
    own: Annotated[bool, Field(description="Whether the caller gave it; else the vocabulary has it.")]


class LookUp(TypedDict):
    """A field that memberships are looked up in, with its anchors or memberships."""

    field: Annotated[str, Field(description="Field, `population` or an indicator, `emes.` before its code.")]
    kind: Annotated[
        Literal["codes", "degrees", "anchors", "threshold", "categories"],
        Field(description="`codes`: in or out. `degrees`: by value. `anchors`: calibrated. `threshold`: by one number. "
                          "`categories`: 0, 1, 2 …"),
    ]  # fmt: skip
    anchors: Annotated[
        list[float],
        Field(description="Fully out, in between, fully in; or where it begins to be 1; or where categories begin."),
    ]
    degrees: Annotated[list[DegreeOfValue], Field(description="By value; of `codes` and `anchors` none.")]


class SetColumn(TypedDict):
    """A condition, or the outcome."""

    name: ColumnName
    expression: Annotated[str, Field(description="As it can be asked again.")]
    words: Annotated[str, Field(description="What makes a case a member, in `sentences_language`.")]
    levels: Annotated[int | None, Field(description="How many categories; null where it is a set.")]
    look_ups: Annotated[list[LookUp], Field(description="What is looked up in each case.")]
    absence: Annotated[list[AbsenceDecision], Field(description="For codes, what their absence means.")]
    zeros: Annotated[int, Field(description="Memberships of cases in the table that absence made 0.", ge=0)]
    zeros_beside_uncoded: Annotated[
        int, Field(description="Those of them in cases that tell something that no code fits.", ge=0)
    ]
    ones: Annotated[int, Field(description="Memberships above 0 that absence made, under NOT.", ge=0)]
    ones_beside_uncoded: Annotated[
        int, Field(description="Those of them in cases that tell something that no code fits.", ge=0)
    ]


class SetValue(TypedDict):
    """One case in one column."""

    membership: Annotated[float, Field(description="0 to 1; of a column with `levels`, the category.")]
    raw: Raw
    zero: Annotated[
        Literal["not-recorded", "beside-uncoded"] | None,
        Field(
            description="Whether it rests on an absence that made a look-up 0, be it above 0 under NOT; and whether "
            "something is told that no code fits."
        ),
    ]
    at_least: Annotated[bool, Field(description="Whether a number is a lower bound.")]


class SetCase(TypedDict):
    """One case of the table."""

    slug: Slug
    title: Title
    title_language: Tag
    values: Annotated[dict[str, SetValue], Field(description="By name of the column.")]
    link: CaseLink


class MissingValue(TypedDict):
    """One reason why a case is left out."""

    column: ColumnName
    field: Annotated[str, Field(description="What was looked up.")]
    reason: Annotated[
        Lacking,
        Field(description="`unknown`: not recorded. `not-applicable`: nothing to record. `absent`: other codes are "
                          "recorded, and absence was not to be 0. `uncoded`: told, but no code fits. `several`: values "
                          "of different membership. `no-membership`: a value that belongs nowhere. `part-unknown`: an "
                          "outcome fits but for a part that is not recorded."),
    ]  # fmt: skip
    sentence: Annotated[str, Field(description="The same in words, in `sentences_language`.")]


class ExcludedCase(TypedDict):
    """A case that is left out."""

    slug: Slug
    title: Title
    title_language: Tag
    missing: Annotated[list[MissingValue], Field(description="Everything that is missing.")]
    link: CaseLink


class SetWarning(TypedDict):
    """What to know before anything else."""

    code: Annotated[
        Literal["nothing-left", "zeros-from-absence", "open-field", "few-on-one-side", "exactly-half", "lower-bounds",
                "constant", "empty-category"],
        Field(description="What it is about."),
    ]  # fmt: skip
    sentence: Annotated[str, Field(description="In `sentences_language`.")]
    columns: Annotated[list[str], Field(description="Names of the columns that it is about.")]
    numbers: Annotated[dict[str, int], Field(description="What the sentence counts, by name.")]


class SetSides(TypedDict):
    """Cases by the side of the outcome on which they stand; all null where it has categories."""

    inside: Annotated[int | None, Field(description="More in the outcome than out: over 0.5.")]
    outside: Annotated[int | None, Field(description="More out than in: under 0.5.")]
    between: Annotated[int | None, Field(description="Exactly 0.5.")]


class SetQuestion(TypedDict):
    """The filters, as they were understood."""

    expression: Annotated[str, Field(description="In canonical form; empty where every case is meant.")]
    words: Annotated[str, Field(description="The same as a sentence, in `sentences_language`.")]


Absents = Annotated[
    Literal["by-field", "zero-if-coded", "zero", "missing"], Field(description="What absence meant, as asked.")
]
Missings = Annotated[Literal["exclude", "refuse"], Field(description="What became of missing memberships, as asked.")]
Conventions = Annotated[Literal["r", "fsqca"], Field(description="What outer anchors meant, as asked.")]


class LeftOut(TypedDict):
    """One reason why a case of ours is left out of an analysis."""

    case: Slug
    column: ColumnName
    reason: Annotated[Lacking, Field(description="As `/v1/qca/table` has it.")]
    sentence: Annotated[str, Field(description="The same in words, in `sentences_language`.")]


class SetEcho(TypedDict):
    """What was asked of our cases, and decided."""

    conditions: Annotated[list[SetColumn], Field(description="The conditions, in the order asked for.")]
    outcome: Annotated[SetColumn, Field(description="What is to be explained.")]
    absent: Absents
    missing: Missings
    calibration: Conventions
    query: Annotated[SetQuestion, Field(description="Which cases were asked for.")]
    link: Annotated[str, Field(description="Address of the table with every case.")]


class SetTable(TypedDict):
    """Cases as sets, with everything that was decided on the way."""

    warnings: Annotated[list[SetWarning], Field(description="What zeros mean stands first.")]
    notes: Annotated[
        list[str], Field(description="Sentences about the whole; the first says how many cases have the outcome.")
    ]
    sides: Annotated[SetSides, Field(description="How the outcome is spread.")]
    conditions: Annotated[list[SetColumn], Field(description="The conditions, in the order asked for.")]
    outcome: Annotated[SetColumn, Field(description="What is to be explained.")]
    excluded: Annotated[list[ExcludedCase], Field(description="By slug, those of which something is missing.")]
    cases: Annotated[list[SetCase], Field(description="By slug; nothing is missing of them.")]
    absent: Absents
    missing: Missings
    calibration: Conventions
    query: Annotated[SetQuestion, Field(description="Which cases were asked for.")]
    labels: Labels
    label_languages: LabelLanguages
    sentences_language: Spoken
    links: Links
    revision: Revision
    as_of: NotRequired[AsOfTold]


_TEXT: Json = {"type": "string"}
TABLE_RESPONSES: dict[int | str, Json] = {
    200: {
        "model": SetTable,
        "description": "Everything in JSON; in CSV the table alone; for R a script that reads it and analyses it.",
        "headers": {
            "Content-Disposition": {"description": "A name for the file, with its revision.", "schema": _TEXT},
            "Samspill-Count": {"description": "Cases in the table.", "schema": {"type": "integer"}},
        },
        "content": {
            MEDIA_TYPES["csv"].partition(";")[0]: {"schema": _TEXT},
            SCRIPT_TYPE.partition(";")[0]: {"schema": _TEXT},
        },
    }
}
"""Which formats it comes in."""
