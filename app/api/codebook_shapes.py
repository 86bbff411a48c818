"""Shapes of the codebook."""

from typing import Annotated, Literal, NotRequired

from pydantic import Field
from typing_extensions import TypedDict

from app.api.as_of import AsOfTold
from app.api.shapes import Links, Revision, Tag, Total

Text = Annotated[str, Field(description="In `label_language`.")]
Said = Annotated[str, Field(description="In `sentences_language`.")]
Cases = Annotated[int, Field(description="How many published cases carry it.", ge=0)]


class CodebookAnchor(TypedDict):
    """What a score of an EMES indicator stands for."""

    score: Annotated[int, Field(description="0 (not at all) to 3 (fully).", ge=0, le=3)]
    text: Annotated[str, Field(description="In `definitions_language`.")]
    membership: Annotated[float, Field(description="How far such a case belongs to the set, 0 to 1.", ge=0, le=1)]


class CodebookCode(TypedDict):
    """One code of a field."""

    code: Annotated[str, Field(description="As documents and filters have it.")]
    label: Text
    label_language: Tag
    definition: Annotated[str | None, Field(description="In `definitions_language`.")]
    note: Annotated[str | None, Field(description="When to use it and when not, in `definitions_language`.")]
    group: Annotated[str | None, Field(description="Code of the group of near codes.")]
    membership: Annotated[
        float | None, Field(description="How far it counts as the whole thing, 0 to 1, for fuzzy sets.")
    ]
    anchors: Annotated[list[CodebookAnchor], Field(description="What the scores of an indicator stand for.")]
    cases: Cases


class CodebookCounts(TypedDict):
    """Published cases by what is recorded; `known`, `unknown` and `not_applicable` add up to all."""

    known: Annotated[int, Field(description="Cases in which something is recorded.", ge=0)]
    unknown: Annotated[int, Field(description="Cases in which nothing is, though something could be.", ge=0)]
    not_applicable: Annotated[int, Field(description="Cases to which it does not apply.", ge=0)]
    uncoded: Annotated[
        int | None,
        Field(description="Cases that tell something no code fits; null where nothing can be told so.", ge=0),
    ]
    reasons: Annotated[dict[str, int], Field(description="Cases that say why it is empty, by reason.")]


class CodebookAgreement(TypedDict):
    """How far coders agree on a field. A unit is a revision of a case that two or more coded."""

    alpha: Annotated[
        float | None,
        Field(description="Krippendorff's; null where there are fewer units than `fewest_units`, or nothing varies."),
    ]
    alpha_blind: Annotated[float | None, Field(description="The same over the blind units alone.")]
    units: Annotated[int, Field(description="How many units there are.", ge=0)]
    blind: Annotated[int, Field(description="Units whose second coders had not seen the published codes.", ge=0)]
    same: Annotated[int, Field(description="Units in which all named the same codes.", ge=0)]
    told_only: Annotated[int, Field(description="Units whose first coder only coded what was told.", ge=0)]
    second_coders: Annotated[int, Field(description="How many people coded beside whoever was first.", ge=0)]
    sentence: Said


class CodebookField(TypedDict):
    """One field: of the document, or derived from one and asked by a filter."""

    name: Annotated[
        str, Field(description="Path in the document, `*` for any key of a map; of what is derived, the filter.")
    ]
    path: Annotated[str, Field(description="Where it stands in the document, or what it is derived from.")]
    derived: Annotated[bool, Field(description="Whether it stands in no document as such.")]
    label: Text
    label_language: Tag
    description: Said
    filters: Annotated[list[str], Field(description="Names of the filters that ask for it or what is derived of it.")]
    type: Annotated[
        Literal["text", "code", "integer", "number", "boolean", "date", "part"],
        Field(description="What it holds; `part`: fields of its own."),
    ]
    several: Annotated[bool, Field(description="Whether a case may have several.")]
    required: Annotated[bool, Field(description="Whether there always is a value.")]
    unit: Annotated[str | None, Field(description="What a number counts, in `sentences_language`.")]
    minimum: Annotated[float | None, Field(description="Least value.")]
    maximum: Annotated[float | None, Field(description="Greatest value.")]
    longest: Annotated[int | None, Field(description="Characters at most.")]
    language: Annotated[
        str | None,
        Field(
            description="Language of its text: a BCP 47 tag; `original_language` or `sources[n].language`, what the "
            "document says there; `key`, the key it stands under; `und` for names. Null where it is no text."
        ),
    ]
    vocabulary: Annotated[str | None, Field(description="Where its codes come from, or, of a map, its keys.")]
    absence: Annotated[
        Literal["closed", "open"] | None,
        Field(description="What it means that a code is not named: `closed`, it is absent; `open`, nobody told of it."),
    ]
    absence_sentence: Annotated[str | None, Field(description="The same in words, in `sentences_language`.")]
    empty: Annotated[str, Field(description="What it means that nothing stands there, in `sentences_language`.")]
    guide: Annotated[list[str], Field(description="Rules for coders, in `sentences_language`.")]
    weight: Annotated[
        float | None, Field(description="What it weighs where cases are compared; null where it does not count.")
    ]
    cases: Annotated[CodebookCounts, Field(description="In how many published cases it is recorded.")]
    codes: Annotated[list[CodebookCode], Field(description="Its codes in their own order; none where it has none.")]
    agreement: Annotated[
        CodebookAgreement | None, Field(description="Between coders; null where nobody codes it a second time.")
    ]


class CodebookColumn(TypedDict):
    """One column of a table."""

    name: Annotated[str, Field(description="As it stands in the header.")]
    label: Text
    label_language: Tag
    description: Annotated[str, Field(description="In `definitions_language`.")]
    type: Annotated[
        Literal["text", "code", "integer", "number", "boolean", "date"], Field(description="What its cells hold.")
    ]
    path: Annotated[str | None, Field(description="Where it stands in the document; null where it is derived.")]
    empty: Annotated[str, Field(description="What an empty cell means, in `definitions_language`.")]
    separator: Annotated[str | None, Field(description="Between several values in one cell.")]
    vocabulary: Annotated[str | None, Field(description="Where its codes come from.")]
    language: Annotated[
        str | None, Field(description="Of its text: a tag, `und`, or the name of the column that says it.")
    ]


class CodebookTable(TypedDict):
    """A table of the exports."""

    name: Annotated[str, Field(description="What the table or sheet is called.")]
    shape: Annotated[
        Literal["list", "long", "indicator", "workbook"], Field(description="What to give `shape` to get it.")
    ]
    description: Annotated[str, Field(description="In `definitions_language`.")]
    columns: Annotated[list[CodebookColumn], Field(description="From left to right.")]


class CodebookSign(TypedDict):
    """A way of being empty."""

    code: Annotated[str, Field(description="As filters, counts or `missing` have it.")]
    label: Text
    label_language: Tag
    meaning: Said


class CodebookAnswer(TypedDict):
    """What every field, code and column means, and how often it is met."""

    items: Annotated[list[CodebookField], Field(description="Fields of the document in its order, then the derived.")]
    total: Total
    signs: Annotated[list[CodebookSign], Field(description="What it may mean that a field is empty.")]
    tables: Annotated[list[CodebookTable], Field(description="Every table of the exports.")]
    agreement_method: Annotated[str, Field(description="How agreement is reckoned, in `sentences_language`.")]
    fewest_units: Annotated[int, Field(description="Units from which on there is an alpha.", ge=2)]
    notes: Annotated[list[str], Field(description="To know before quoting a figure, in `sentences_language`.")]
    sentences_language: Annotated[Literal["en", "nb", "nn"], Field(description="Language of sentences.")]
    definitions_language: Annotated[Literal["en"], Field(description="Language of definitions, notes and columns.")]
    cases: Annotated[int, Field(description="How many cases are published.", ge=0)]
    published_on: Annotated[str | None, Field(description="Day of the dataset revision (UTC).")]
    licence: Annotated[str, Field(description="Under which it may be used.")]
    version: Annotated[str, Field(description="SHA-256 of all vocabularies and reference lists in use.")]
    links: Links
    revision: Revision
    as_of: NotRequired[AsOfTold]
