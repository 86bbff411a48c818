"""Shapes of the measure."""

from typing import Annotated, Literal, NotRequired

from pydantic import Field
from typing_extensions import TypedDict

from app.api.as_of import AsOfTold
from app.api.shapes import Links, Revision, Tag
from app.query.comparing import Design

ComponentName = Annotated[str, Field(description="Name of a component.")]
Text = Annotated[str, Field(description="In `label_language`.")]
SourceCode = Annotated[str, Field(description="What it rests on, by its name in `sources`.")]


class Named(TypedDict):
    """What a reader calls something."""

    label: Text
    label_language: Tag


class MeasuredCode(TypedDict):
    """One code, and what it counts at this dataset revision."""

    code: Annotated[str, Field(description="As documents and filters have it.")]
    label: Text
    label_language: Tag
    group: Annotated[str | None, Field(description="Code of the group in which others are near; null where alone.")]
    group_label: Annotated[str | None, Field(description="The group in words, in the language asked for or next best.")]
    cases: Annotated[int, Field(description="How many published cases carry it, n.", ge=0)]
    rarity: Annotated[float, Field(description="What it counts, log((N + 1) / (n + 0.5)) for all N cases.", ge=0)]


class NearPair(TypedDict):
    """Two families that are akin in what they may do."""

    one: Annotated[str, Field(description="Code of a family.")]
    other: Annotated[str, Field(description="Code of another.")]
    labels: Annotated[list[str], Field(description="Both in words, in the language asked for or next best.")]
    nearness: Annotated[float, Field(description="0 (nothing) to 1 (the same), both ways round.", ge=0, le=1)]


class MeasuredBand(TypedDict):
    """A band of sizes."""

    code: Annotated[str, Field(description="Code of the band.")]
    label: Text
    label_language: Tag
    inhabitants: Annotated[int, Field(description="What it counts as where no number is known.", ge=1)]


class MeasuredRegime(TypedDict):
    """A welfare regime and its countries."""

    code: Annotated[str, Field(description="Code of the regime.")]
    label: Text
    label_language: Tag
    countries: Annotated[list[str], Field(description="Codes of its countries, ISO 3166-1 alpha-2.")]


class ComponentShape(TypedDict):
    """One thing in which cases are compared."""

    name: ComponentName
    label: Text
    label_language: Tag
    field: Annotated[
        str | None,
        Field(description="Name of the filter; a profile calls it the same. Null of `words`, which are none."),
    ]
    method: Annotated[
        Literal["codes", "families", "size", "context", "years", "words"],
        Field(description="How likeness is computed."),
    ]
    likeness: Annotated[str, Field(description="The same in words. In `sentences_language`.")]
    weight: Annotated[
        float,
        Field(
            description="Where nobody changes it; 100 together, and 30 besides for `words`, which compare cases only.",
            gt=0,
        ),
    ]
    reason: Annotated[str, Field(description="Why it matters. In `sentences_language`.")]
    source: SourceCode
    background: Annotated[bool, Field(description="Whether designs hold it alike or different; else it is studied.")]
    codes: Annotated[list[MeasuredCode], Field(description="Of a component with the method `codes`; else empty.")]
    nearness: Annotated[
        list[NearPair], Field(description="Of `families`; pairs that are not here are as far as can be.")
    ]
    bands: Annotated[list[MeasuredBand], Field(description="Of `size`; else empty.")]
    regimes: Annotated[list[MeasuredRegime], Field(description="Of `context`; else empty.")]


class ConstantShape(TypedDict):
    """A number of the measure."""

    name: Annotated[str, Field(description="What it is called here.")]
    value: Annotated[float, Field(description="Its value.")]
    sentence: Annotated[str, Field(description="What it means. In `sentences_language`.")]


class FormulaShape(TypedDict):
    """A figure of a result, and how it is computed."""

    name: Annotated[str, Field(description="Its name in a result; `rarity` is that of codes, `word_rarity` of words.")]
    formula: Annotated[str, Field(description="As it is computed.")]
    sentence: Annotated[str, Field(description="The same in words. In `sentences_language`.")]
    source: SourceCode


class DesignShape(TypedDict):
    """Which cases are looked for."""

    name: Annotated[Design, Field(description="As the parameter `design` has it.")]
    sentence: Annotated[str, Field(description="What it looks for. In `sentences_language`.")]
    needs: Annotated[str | None, Field(description="The parameter that says what is studied; null where nothing is.")]
    components: Annotated[list[str], Field(description="Components that are scored, but for those that are studied.")]


class UnscoredShape(TypedDict):
    """A field that scores nothing, on purpose."""

    field: Annotated[str, Field(description="Name of the filter.")]
    label: Text
    label_language: Tag
    reason: Annotated[str, Field(description="Why it scores nothing. In `sentences_language`.")]


class MeasureSource(TypedDict):
    """What the measure rests on."""

    code: Annotated[str, Field(description="Its name here.")]
    sentence: Annotated[str, Field(description="What rests on it. In `sentences_language`.")]
    citation: Annotated[str | None, Field(description="How to cite it; null where it is reasoned here.")]
    address: Annotated[str | None, Field(description="Where it is; null where it is reasoned here.")]


class Frequencies(TypedDict):
    """Among which cases codes were counted."""

    revision: Revision
    cases: Annotated[int, Field(description="Number of published cases, N.", ge=0)]


class PairsShape(TypedDict):
    """The pairs of cases among which `closer_than` places a pair."""

    size: Annotated[int, Field(description="How many there are at this revision.", ge=0)]
    most: Annotated[int, Field(description="From how many on it is a fixed sample of so many.", ge=1)]


class MeasureAnswer(TypedDict):
    """How cases are compared."""

    name: Annotated[str, Field(description="Name and version; another one where the same cases compare differently.")]
    components: Annotated[
        list[ComponentShape],
        Field(description="What is compared; the default weights of all but `words` add up to 100."),
    ]
    constants: Annotated[list[ConstantShape], Field(description="Its numbers.")]
    formulas: Annotated[list[FormulaShape], Field(description="How each figure of a result comes about.")]
    profile: Annotated[str, Field(description="What is different from a profile. In `sentences_language`.")]
    designs: Annotated[list[DesignShape], Field(description="What can be looked for.")]
    unscored: Annotated[list[UnscoredShape], Field(description="What scores nothing, and why.")]
    limits: Annotated[list[str], Field(description="What it cannot see. In `sentences_language`.")]
    sources: Annotated[list[MeasureSource], Field(description="What it rests on.")]
    frequencies: Annotated[Frequencies, Field(description="Among which cases codes were counted for rarity.")]
    pairs: Annotated[PairsShape, Field(description="Among which pairs `closer_than` places a pair.")]
    sentences_language: Annotated[Literal["en", "nb", "nn"], Field(description="Language of all sentences.")]
    links: Links
    revision: Revision
    as_of: NotRequired[AsOfTold]
