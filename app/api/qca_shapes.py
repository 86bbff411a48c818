"""Shapes of analyses of sets."""

from typing import Annotated, Literal, NotRequired

from pydantic import Field
from typing_extensions import TypedDict

from app.api.qca_table_shapes import LeftOut, SetEcho

Figure = Annotated[float | None, Field(description="Null where it rests on nothing.")]
Names = list[str]
Number = Annotated[
    int, Field(description="By which R's QCA calls the row: from 1, in the order of a full table.", ge=1)
]
Configuration = Annotated[
    list[int], Field(description="Of each condition its value, in the order of `conditions`; 1 presence, 0 absence.")
]
Expression = Annotated[
    str, Field(description="As R's QCA writes it: `DEV*~STB`, or `DEV{2}*STB{0}` of several values.")
]


class ConditionShape(TypedDict):
    """A column of the table."""

    name: Annotated[str, Field(description="As it was sent.")]
    kind: Annotated[
        Literal["crisp", "fuzzy", "multi-value"],
        Field(description="0 and 1; memberships between; whole numbers from 0, each a set of its own."),
    ]
    values: Annotated[int, Field(description="How many it can have: 2, or those of a multi-value column.")]


class CutsShape(TypedDict):
    """When a row is sufficient."""

    consistency: Annotated[float, Field(description="Least consistency.")]
    pri: Annotated[float, Field(description="Least PRI.")]
    frequency: Annotated[int, Field(description="Cases that it must have.")]


class WarningShape(TypedDict):
    """What a reader has to know. Beside it stand the names and figures that the sentence is made of."""

    code: Annotated[str, Field(description="Permanent name of the warning.")]
    sentence: Annotated[str, Field(description="In `sentences_language`.")]
    number: NotRequired[Annotated[int, Field(description="How many cases or combinations.")]]
    cases: NotRequired[Annotated[int, Field(description="Cases of the table.")]]
    conditions: NotRequired[Annotated[int, Field(description="How many conditions.")]]
    condition: NotRequired[Annotated[str, Field(description="The condition meant.")]]
    names: NotRequired[Annotated[Names, Field(description="Cases meant.")]]
    expression: NotRequired[Annotated[str, Field(description="Set or row meant.")]]
    expressions: NotRequired[Annotated[Names, Field(description="Rows meant.")]]
    share: NotRequired[Annotated[float, Field(description="Share of the cases.")]]
    cut: NotRequired[Annotated[float, Field(description="Where the cut is.")]]
    row: NotRequired[Number]
    rows: NotRequired[Annotated[int | list[int], Field(description="Rows that occur, or the numbers of those meant.")]]
    possible: NotRequired[Annotated[int, Field(description="Rows that there could be.")]]
    members: NotRequired[Annotated[Names, Field(description="Cases of the row with the outcome.")]]
    deviants: NotRequired[Annotated[Names, Field(description="Cases of the row without it.")]]
    contradictions: NotRequired[Annotated[str, Field(description="What became of the row.")]]
    out: NotRequired[Annotated[int | None, Field(description="How the row was judged.")]]
    solution: NotRequired[Annotated[str, Field(description="The solution meant.")]]
    models: NotRequired[Annotated[int, Field(description="Its models that are given.")]]
    most: NotRequired[Annotated[int, Field(description="How many are given at most.")]]
    ron: NotRequired[Annotated[float, Field(description="Relevance of necessity.")]]
    columns: NotRequired[Annotated[Names, Field(description="Columns of a set of ours that it is about.")]]
    numbers: NotRequired[Annotated[dict[str, int], Field(description="What is counted of them, by name.")]]


class RestShape(TypedDict):
    """What stands in every answer."""

    warnings: Annotated[list[WarningShape], Field(description="To be read before the results, the gravest first.")]
    notes: Annotated[Names, Field(description="How the figures are meant. In `sentences_language`.")]
    excluded: Annotated[list[LeftOut], Field(description="Cases that sets of ours left out, and why.")]
    labels: Annotated[dict[str, dict[str, str]], Field(description="Words for the codes of `because` that occur.")]
    set: Annotated[SetEcho | None, Field(description="How sets of ours were made; null for a caller's table.")]
    case_links: Annotated[dict[str, str], Field(description="Addresses of the cases that are ours, by name.")]
    r_code: Annotated[str, Field(description="R code, in ASCII, that does the same with the package QCA.")]
    sentences_language: Annotated[Literal["en", "nb", "nn"], Field(description="Language of all sentences.")]
    revision: Annotated[int | None, Field(description="Dataset revision of cases that are ours; null for others.")]


class SetsShape(RestShape):
    """The cases and the sets."""

    outcome: Annotated[str, Field(description="What is explained.")]
    cases: Annotated[int, Field(description="Cases that the figures rest on.")]
    with_outcome: Annotated[Names, Field(description="Cases more in than out of the outcome.")]
    without_outcome: Annotated[Names, Field(description="Cases more out than in.")]
    half_in_outcome: Annotated[Names, Field(description="Cases exactly half in.")]
    conditions: Annotated[list[ConditionShape], Field(description="In the order asked for.")]


class RowShape(TypedDict):
    """One combination of conditions."""

    number: Number
    configuration: Configuration
    expression: Expression
    n: Annotated[int, Field(description="Cases that belong to it by more than half.")]
    cases: Annotated[Names, Field(description="Which they are.")]
    deviant_cases: Annotated[Names, Field(description="Those of them without the outcome.")]
    consistency: Figure
    pri: Figure
    consistency_of_negation: Figure
    out: Annotated[Literal[0, 1] | None, Field(description="1 sufficient, 0 not, null a logical remainder (`?` in R).")]
    because: Annotated[
        Literal["consistency", "pri", "frequency", "contradiction", "unobserved"] | None,
        Field(description="Why it is not sufficient: `pri` by PRI alone. In words in `labels`."),
    ]
    contradictory: Annotated[bool, Field(description="Whether its cases differ in the outcome.")]


class RowsShape(TypedDict):
    """A truth table."""

    rows: Annotated[list[RowShape], Field(description="Those that occur, in R's order; with `complete` all.")]
    observed: Annotated[int, Field(description="How many occur.")]
    possible: Annotated[int, Field(description="How many there could be.")]
    unassigned: Annotated[Names, Field(description="Cases exactly half in some condition, which belong to no row.")]
    dropped: Annotated[list[RowShape], Field(description="Contradictory rows that were left out with their cases.")]


class TruthTableAnswer(SetsShape):
    """A truth table and what to know of it."""

    cuts: Annotated[CutsShape, Field(description="The cuts that were used.")]
    contradictions: Annotated[str, Field(description="What became of rows whose cases differ.")]
    directional_expectations: Annotated[dict[str, list[int]], Field(description="By condition the values expected.")]
    truth_table: Annotated[RowsShape, Field(description="The truth table.")]


class RemainderShape(TypedDict):
    """A combination that no sufficient row has."""

    number: Number
    configuration: Configuration


class RemaindersShape(TypedDict):
    """Combinations that are taken for granted, or are not."""

    count: Annotated[int, Field(description="How many.")]
    rows: Annotated[list[RemainderShape] | None, Field(description="Which; null where there are more than 128.")]


class TermShape(TypedDict):
    """One way to the outcome."""

    expression: Expression
    consistency: Figure
    pri: Figure
    raw_coverage: Figure
    unique_coverage: Annotated[
        float | None, Field(description="What no other term of the model covers; R prints `-` for the only one.")
    ]
    cases: Annotated[Names, Field(description="Cases that belong to it by more than half.")]
    deviant_cases: Annotated[Names, Field(description="Those of them without the outcome.")]


class ModelShape(TypedDict):
    """One minimal cover of all sufficient rows."""

    name: Annotated[str, Field(description="`M1` and so on.")]
    expression: Annotated[str, Field(description="Its terms with ` + ` between.")]
    terms: Annotated[list[TermShape], Field(description="Shortest first.")]
    consistency: Figure
    pri: Figure
    coverage: Figure
    simplifying_assumptions: Annotated[RemaindersShape, Field(description="What it takes for sufficient unseen.")]


class IntermediateModelShape(ModelShape):
    """One minimal cover, made with easy counterfactuals alone."""

    origins: Annotated[Names, Field(description="Pairs of a conservative and a parsimonious model that it comes from.")]


class CounterfactualsShape(TypedDict):
    """What a pair of a conservative and a parsimonious model leads to."""

    pair: Annotated[str, Field(description="The first conservative, the second parsimonious model: `C1P2`.")]
    easy: Annotated[RemaindersShape, Field(description="What expectations make easy to believe: used.")]
    difficult: Annotated[RemaindersShape, Field(description="What only parsimony asks for: not used.")]


class SolutionShape(TypedDict):
    """All models that are equally brief."""

    models: Annotated[list[ModelShape], Field(description="None where no row is sufficient.")]
    complete: Annotated[bool, Field(description="Whether these are all that tie; at most 100 are given.")]


class IntermediateShape(TypedDict):
    """The same with the pairs it was made of."""

    models: Annotated[list[IntermediateModelShape], Field(description="None where no row is sufficient.")]
    complete: Annotated[bool, Field(description="Whether these are all that tie; at most 100 are given.")]
    counterfactuals: NotRequired[
        Annotated[list[CounterfactualsShape], Field(description="What was assumed and what was not, by pair.")]
    ]


class StepShape(TypedDict):
    """The solutions with one cut elsewhere."""

    cut: Annotated[Literal["consistency", "pri", "frequency"], Field(description="The cut that was moved.")]
    value: Annotated[float, Field(description="To where.")]
    changed: Annotated[Names, Field(description="Solutions that are others than with the cuts asked for.")]
    gained: Annotated[Names, Field(description="Rows that are sufficient only there.")]
    lost: Annotated[Names, Field(description="Rows that are not sufficient there.")]
    conservative: Annotated[Names, Field(description="Its models.")]
    parsimonious: Annotated[Names, Field(description="Its models.")]
    intermediate: Annotated[Names | None, Field(description="Its models; null without expectations.")]


class SolutionAnswer(TruthTableAnswer):
    """The three solutions of a truth table."""

    conservative: Annotated[SolutionShape, Field(description="Assumes nothing of what does not occur.")]
    parsimonious: Annotated[SolutionShape, Field(description="Assumes whatever makes it shorter.")]
    intermediate: Annotated[
        IntermediateShape | None, Field(description="Assumes what expectations make easy to believe; null without any.")
    ]
    robustness: NotRequired[Annotated[list[StepShape], Field(description="Where it was asked for.")]]


class CandidateShape(TypedDict):
    """A condition, or its negation, without which the outcome might not be."""

    expression: Expression
    condition: Annotated[str, Field(description="Its column.")]
    consistency: Figure
    coverage: Figure
    ron: Annotated[float | None, Field(description="Relevance of necessity: low where nearly all cases have it.")]
    necessary: Annotated[bool, Field(description="Whether its consistency reaches the cut.")]
    deviant_cases: Annotated[Names, Field(description="Cases with the outcome and without it.")]


class NecessityAnswer(SetsShape):
    """Every condition and its negation."""

    consistency: Annotated[float, Field(description="From which a condition is called necessary.")]
    necessity: Annotated[list[CandidateShape], Field(description="In the order of the conditions.")]


AnchorsShape = TypedDict(
    "AnchorsShape",
    {
        "out": Annotated[float, Field(description="Fully out.")],
        "cross": Annotated[float, Field(description="The crossover.")],
        "in": Annotated[float, Field(description="Fully in.")],
    },
)
"""Where a case is out, as much in as out, and in. `in` is a word of Python, so this is no class."""


class ColumnShape(TypedDict):
    """How a column became a set: to be kept with it."""

    name: Annotated[str, Field(description="Of the column.")]
    method: Annotated[Literal["direct", "linear", "crisp", "multi-value"], Field(description="How it was done.")]
    anchors: Annotated[AnchorsShape | None, Field(description="Of `direct` and `linear`.")]
    convention: Annotated[Literal["r", "fsqca"] | None, Field(description="Of `direct`: what the anchors mean.")]
    log_odds: Annotated[float | None, Field(description="Of `direct`: at the outer anchors, ln 19 or 3.")]
    rule: Annotated[str | None, Field(description="Of `crisp`.")]
    thresholds: Annotated[list[float] | None, Field(description="Of `multi-value`.")]
    members: Annotated[int | None, Field(description="Cases more in than out; null for `multi-value`.")]
    half: Annotated[Names, Field(description="Cases exactly half in.")]


class CalibrationAnswer(RestShape):
    """A table of sets."""

    columns: Annotated[list[ColumnShape], Field(description="How each column was made.")]
    unchanged: Annotated[Names, Field(description="Columns that are sets already, and in the table as they were sent.")]
    left_out: Annotated[Names, Field(description="Columns that are no sets and were not calibrated: not in the table.")]
    cases: Annotated[
        list[dict[str, str | float]], Field(description="The table, to be sent on: `CASE` and its memberships.")
    ]
