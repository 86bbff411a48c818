"""Shapes of comparable cases."""

from typing import TYPE_CHECKING, Annotated, Any, Literal, NotRequired

from pydantic import Field
from typing_extensions import TypedDict

from app.api.as_of import AsOfTold
from app.api.case_shapes import ShortCase, Understood
from app.api.shapes import LabelLanguages, Labels, Links, Revision, Total
from app.query.comparing import Design
from app.query.fields import FIELDS
from app.query.profile import ONE_VALUE, PROFILE_NAMES, STUDIED
from app.query.values import codes_of

if TYPE_CHECKING:
    # It brings NumPy, which only those pay for who compare.
    from app.catalogue.reasons import Reason

Json = dict[str, Any]
Share = Annotated[float, Field(ge=0, le=1)]
ComponentName = Annotated[
    str, Field(description="Component of the measure, by the filter name of its field; `words` is no field.")
]
Sentence = Annotated[str, Field(description="In `sentences_language`.")]
CodeOrNumber = str | int


class ReasonShape(TypedDict):
    """One component of a score and what it rests on. The shares add up to the score."""

    component: ComponentName
    likeness: Annotated[float, Field(description="How alike the two are in this, 0 to 1.", ge=0, le=1)]
    weight: Annotated[
        float,
        Field(description="What it weighs; where nobody changes it 100 together, and 20 besides for `words`.", gt=0),
    ]
    share: Annotated[
        float, Field(description="weight x likeness over the weight of all that could be compared.", ge=0, le=1)
    ]
    kind: Annotated[
        Literal["alike", "near", "differs"],
        Field(
            description="`alike`: something in common; `near`: akin only; `differs`: neither. Of words by their "
            "likeness: `alike` from 0.6 on, `near` from 0.3 on."
        ),
    ]
    shared: Annotated[
        list[CodeOrNumber],
        Field(
            description="What both have: codes, a year, or the inhabitants that both count as; of `words` up to seven "
            "of the rarest words that both descriptions hold, none of everyday."
        ),
    ]
    shared_language: Annotated[
        Literal["en"] | None,
        Field(description="Language of `shared` where it holds words; null where it holds codes or a number."),
    ]
    near: Annotated[
        list[tuple[str, str]], Field(description="Pairs of akin codes: of the side that asks, of the case.")
    ]
    here: Annotated[
        list[CodeOrNumber],
        Field(description="Only on the side that asks; of its size, the inhabitants that it counts as."),
    ]
    there: Annotated[
        list[CodeOrNumber],
        Field(description="Only in the case; of its size, the inhabitants it counts as: a band its middle."),
    ]
    sentence: Sentence


def reason_told(reason: "Reason", sentence: str) -> Json:
    """A component as every answer tells it."""
    return {
        "component": reason.component,
        "likeness": reason.likeness,
        "weight": reason.weight,
        "share": reason.share,
        "kind": reason.kind,
        "shared": list(reason.shared),
        "shared_language": reason.language,
        "near": list(reason.near),
        "here": list(reason.here),
        "there": list(reason.there),
        "sentence": sentence,
    }


class CounterfactualShape(TypedDict):
    """The one further choice that would make the case more alike than any other."""

    component: ComponentName
    change: Annotated[str, Field(description="Code that would be chosen besides.")]
    score: Annotated[float, Field(description="The score that would come of it.", ge=0, le=1)]
    sentence: Sentence


class LearnShape(TypedDict):
    """What the reader wants to learn from the case; none of it steers the score."""

    barrier: Annotated[list[str], Field(description="What stood in the way; `uncoded` where told and no code fits.")]
    enabler: Annotated[list[str], Field(description="What helped; likewise.")]
    continuity: Annotated[str | None, Field(description="What became of it; null where unknown.")]
    evidence: Annotated[list[str], Field(description="What its outcomes rest on.")]


class ContrastShape(TypedDict):
    """What two sides have in a field that a design looks at."""

    field: Annotated[str, Field(description="Filter name.")]
    here: Annotated[list[str], Field(description="Codes on the side that asks.")]
    there: Annotated[list[str], Field(description="Codes of the case; the same where they are shared.")]
    sentence: Sentence


class StrongestShape(TypedDict):
    """The components that speak most for and against the likeness."""

    likeness: Annotated[str | None, Field(description="Component that adds most to the score.")]
    difference: Annotated[str | None, Field(description="Component that takes most from it; null where none does.")]


class ResultShape(TypedDict):
    """One comparable case: what is doubtful first, then the case, then why and how sure."""

    studied: Annotated[
        list[ContrastShape],
        Field(description="Of a design: how the two differ or agree in what was asked; else empty."),
    ]
    leads: Annotated[
        list[ContrastShape],
        Field(description="Of a design: what else differs or is shared, leads to follow and not causes; else empty."),
    ]
    doubts: Annotated[
        list[str],
        Field(description="To be shown in the first line: what is doubtful about the case. In `sentences_language`."),
    ]
    case: Annotated[ShortCase, Field(description="The case itself.")]
    score: Annotated[float, Field(description="Mean likeness over what could be compared, by weight.", ge=0, le=1)]
    low: Annotated[float, Field(description="The score if all that is unknown disagreed.", ge=0, le=1)]
    high: Annotated[float, Field(description="The score if all that is unknown agreed.", ge=0, le=1)]
    compared: Annotated[float, Field(description="Share of the weight asked about that could be compared.", ge=0, le=1)]
    closer_than: Annotated[
        float | None,
        Field(description="Between cases: share of the pairs of cases that are less alike. For a profile: share of the "
                          "published cases that it is less like."),
    ]  # fmt: skip
    thin: Annotated[bool, Field(description="Under half of the weight could be compared; such cases come last.")]
    components: Annotated[list[ReasonShape], Field(description="What the score is made of, most first.")]
    strongest: Annotated[StrongestShape, Field(description="The components that decide most.")]
    unknown: Annotated[list[str], Field(description="Components that were asked and could not be compared.")]
    unknown_sentence: Annotated[str | None, Field(description="The same in words; null where all could.")]
    barriers: Annotated[
        list[str], Field(description="Which barriers of the profile were met there, and of which nothing is told.")
    ]
    cautions: Annotated[list[str], Field(description="What to know before relying on it. In `sentences_language`.")]
    counterfactual: Annotated[CounterfactualShape | None, Field(description="Null where no choice would add.")]
    learn: Annotated[LearnShape, Field(description="What is to be learned from it.")]


class FilteredShape(TypedDict):
    """Which cases might be among the answers, as it was understood."""

    expression: Annotated[str, Field(description="Canonical text of the filters. Empty where every case might.")]
    words: Annotated[str, Field(description="The same as a sentence.")]
    words_language: Annotated[str, Field(description="Language of that sentence: `en`, `nb` or `nn`.")]
    understood: Annotated[list[Understood], Field(description="Terms that words of `q` were also taken for.")]


class UsedMeasure(TypedDict):
    """How it was measured."""

    name: Annotated[str, Field(description="Name and version of the measure, see /v1/comparison/measure.")]
    design: Annotated[Design, Field(description="Which cases were looked for.")]
    studied: Annotated[list[str], Field(description="Fields in which the cases had to differ or agree.")]
    weights: Annotated[dict[str, float], Field(description="Of the components that counted.")]
    frequencies: Annotated[
        dict[str, int], Field(description="Dataset revision and number of cases whose codes were counted for rarity.")
    ]
    pairs: Annotated[int, Field(description="Pairs of cases among which `closer_than` places a pair.", ge=0)]


class HomeShape(TypedDict):
    """Cases from the asker's own country, after all others."""

    heading: Sentence
    items: Annotated[list[ResultShape], Field(description="In the same order.")]


class CaseComparison(TypedDict):
    """Cases comparable with a case."""

    items: Annotated[list[ResultShape], Field(description="The most comparable first; thin ones after the others.")]
    total: Total
    case: Annotated[ShortCase, Field(description="The case that the others are compared with.")]
    measure: Annotated[UsedMeasure, Field(description="The measure and what it was asked with.")]
    query: Annotated[FilteredShape, Field(description="How the filters were understood.")]
    labels: Labels
    label_languages: LabelLanguages
    sentences_language: Annotated[Literal["en", "nb", "nn"], Field(description="Language of all sentences.")]
    links: Links
    revision: Revision
    as_of: NotRequired[AsOfTold]


class ProfileComparison(TypedDict):
    """Cases comparable with a profile."""

    items: Annotated[
        list[ResultShape],
        Field(description="The most comparable first, thin ones after the others; without those from the own country."),
    ]
    at_home: Annotated[HomeShape | None, Field(description="Null where the profile tells no country.")]
    total: Total
    asked: Annotated[float, Field(description="Share of all weights that the profile tells something of.", ge=0, le=1)]
    notes: Annotated[list[str], Field(description="Sentences about the answer as a whole. In `sentences_language`.")]
    profile: Annotated[dict[str, Any], Field(description="What was told, as it was understood.")]
    filled_in: Annotated[dict[str, Any], Field(description="What the list of municipalities knew besides.")]
    measure: Annotated[UsedMeasure, Field(description="The measure and what it was asked with.")]
    query: Annotated[FilteredShape, Field(description="How the filters were understood.")]
    labels: Labels
    label_languages: LabelLanguages
    sentences_language: Annotated[Literal["en", "nb", "nn"], Field(description="Language of all sentences.")]
    links: Links
    revision: Revision
    as_of: NotRequired[AsOfTold]


def profile_body() -> Json:
    """The request body (OpenAPI 3.1): a profile in filter names."""
    schema = {
        "type": "object",
        "description": "What cases are compared with; everything may be left out, but not all of it.",
        "properties": {name: _member(name) for name in PROFILE_NAMES},
        "additionalProperties": False,
        "minProperties": 1,
    }
    example = {"municipality": "NO-4613", "population": 400, "sector": ["eldercare"], "target_group": ["older-people"]}
    return {"required": True, "content": {"application/json": {"schema": schema, "example": example}}}


def _member(name: str) -> Json:
    if name == "population":
        return {"type": "integer", "minimum": 1, "description": "Inhabitants of the place that the plan is for."}
    field = FIELDS[name]
    if name in ("start_year",):
        return {"type": "integer", "description": field.description}
    if name == "municipality":
        return {"type": "string", "description": "By code or name; country and inhabitants are filled in."}
    code = {"type": "string", "enum": list(codes_of(field))}
    said = "Scores nothing; answered as met there or not told." if name in STUDIED else field.description
    if name in ONE_VALUE:
        return {**code, "description": said}
    return {"oneOf": [{"type": "array", "items": code}, code], "description": said}
