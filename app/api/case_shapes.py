"""Shapes of what is said of cases: lists, one case, its history."""

from datetime import datetime
from typing import Annotated, Any, Literal, NotRequired

from pydantic import Field
from typing_extensions import TypedDict

from app.model.document import AbsenceReason, CaseDocument
from app.model.places import PlaceServed
from app.model.translations import Practice

Code = Annotated[str, Field(description="A code; its words stand in `labels`.")]
Tag = Annotated[str, Field(description="BCP 47 tag.")]
Year = Annotated[int | None, Field(description="Null where unknown.")]
Count = Annotated[int, Field(ge=0)]
Revision = Annotated[int, Field(description="Dataset revision that was answered from.", ge=0)]
ByCode = dict[str, dict[str, str]]
Labels = Annotated[ByCode, Field(description="Words for exactly the codes that occur, by dimension and code.")]
LabelLanguages = Annotated[
    ByCode, Field(description="Language of each label that is not in the one asked for, by dimension and code.")
]


class ShortMunicipality(TypedDict):
    """A municipality as lists show it."""

    name: str
    tier: Code | None
    population_band: Code | None
    latitude: float | None
    longitude: float | None


class ShortOrganisation(TypedDict):
    """An organisation in the role entrepreneur as lists show it."""

    name: str
    legal_form: Code | None
    legal_form_family: Annotated[str | None, Field(description="As coded, else that of the legal form.")]


class ShortOutcome(TypedDict):
    """An outcome as lists show it."""

    dimension: Code
    evidence: Code
    result: Code | None


class TranslatedTitle(TypedDict):
    """The title in another language, and who translated it."""

    title: str
    by: Literal["person", "machine"]


class ShortCase(TypedDict):
    """A case as lists show it: the same bytes in every language."""

    slug: Annotated[str, Field(description="Permanent address, `country-place-words`.")]
    title: Annotated[str, Field(description="In English.")]
    title_original: Annotated[str | None, Field(description="In `original_language`.")]
    original_language: Tag | None
    practice: Practice | None
    country: Code
    place_served: PlaceServed | None
    sectors: list[Code]
    target_groups: list[Code]
    collaboration_forms: list[Code]
    start_year: Year
    end_year: Year
    status: Code
    status_as_of: Year
    continuity: Code | None
    continuity_note: Annotated[str | None, Field(description="In English.")]
    confidence: Code
    unverified_fields: Annotated[list[str], Field(description="Paths in the document.")]
    duration_years: Annotated[int | None, Field(description="Whole years; null where unknown.")]
    at_least: Annotated[bool, Field(description="Whether the duration is counted to the last year it was seen.")]
    municipalities: list[ShortMunicipality]
    organisations: Annotated[list[ShortOrganisation], Field(description="Those in the role entrepreneur.")]
    outcomes: list[ShortOutcome]
    translations: Annotated[dict[str, TranslatedTitle], Field(description="Titles by BCP 47 tag.")]
    source_count: Count
    revision: Annotated[int, Field(description="Number of the newest revision of this case.", ge=1)]


class FacetValue(TypedDict):
    """A value and the cases that choosing it alone would find."""

    code: Annotated[str | None, Field(description="Null for the unknown, `uncoded` for what fits no code.")]
    label: str
    count: Count
    label_language: NotRequired[Annotated[str, Field(description="There where the label fell back.")]]


class Match(TypedDict):
    """A place in a case where words of the question stand."""

    field: Annotated[str, Field(description="Path in the document.")]
    fragment: Annotated[str, Field(description="Some text around the words.")]
    language: Annotated[str, Field(description="BCP 47 tag; `und` for names.")]
    ranges: Annotated[
        list[tuple[int, int]],
        Field(description="First character of the words in the fragment and the one after their last, from 0."),
    ]
    translated_by: NotRequired[
        Annotated[Literal["person", "machine"], Field(description="There where the text is a translation.")]
    ]


class Understood(TypedDict):
    """Words of the question that were also taken for a term."""

    words: str
    field: Annotated[str, Field(description="Name of the filter.")]
    code: str
    label: str
    label_language: Tag


class FoundAlone(TypedDict):
    """What one word of a question finds without the others."""

    words: str
    cases: Count


class QuestionShape(TypedDict):
    """The question as it was understood."""

    expression: Annotated[str, Field(description="Canonical text; as `where` it asks the same. Empty for every case.")]
    words: Annotated[str, Field(description="A sentence in English, Bokmål or Nynorsk.")]
    words_language: Annotated[str, Field(description="Language of that sentence: `en`, `nb` or `nn`.")]
    alone: Annotated[
        list[FoundAlone],
        Field(description="What each word finds on its own, where several together find nothing; else empty."),
    ]
    understood: list[Understood]


class PageLinks(TypedDict):
    """Addresses of this page and those around it."""

    self: str
    next: Annotated[str | None, Field(description="Null at the end.")]
    prev: Annotated[str | None, Field(description="Null at the beginning.")]


class CaseList(TypedDict):
    """A page of cases."""

    items: Annotated[
        list[ShortCase], Field(description="With `fields`, `slug` and those fields of the document alone.")
    ]
    total: Annotated[int, Field(description="How many cases the whole question finds.", ge=0)]
    facets: Annotated[dict[str, list[FacetValue]], Field(description="By field, most cases first, the unknown last.")]
    absence: Annotated[
        dict[str, Literal["closed", "open"]],
        Field(description="Facets of which the coder looked for every code, and those of which only what was told is."),
    ]
    labels: Labels
    label_languages: LabelLanguages
    matches: Annotated[dict[str, list[Match]], Field(description="By slug; none where only a term was met.")]
    query: QuestionShape
    links: PageLinks
    revision: Revision


class TrustShape(TypedDict):
    """How far a case can be trusted."""

    confidence: Annotated[str, Field(description="How well the description is sourced.")]
    unverified_fields: Annotated[
        list[str], Field(description="Paths of what is general knowledge or was not found again.")
    ]
    evidence: Annotated[dict[str, int], Field(description="Number of outcomes by the kind of evidence they rest on.")]
    sources_by_field: Annotated[
        dict[str, list[int]], Field(description="Field -> places in `sources`, from 0, that support it.")
    ]
    unsupported_fields: Annotated[
        list[str], Field(description="Fields that no source names: they rest on the case as a whole.")
    ]
    missing: Annotated[dict[str, AbsenceReason], Field(description="Why a field is empty, by its path.")]


class CaseLinks(TypedDict):
    """Addresses around a case."""

    self: str
    fixed: Annotated[str, Field(description="This revision, for citing.")]
    revisions: str
    schema: Annotated[str, Field(description="JSON Schema of `case`.")]


class CaseAnswer(TypedDict):
    """One revision of a case."""

    case: CaseDocument
    id: Annotated[str, Field(description="Identifier that no renaming touches.")]
    number: Annotated[int, Field(description="Number of the revision, from 1.", ge=1)]
    published_at: Annotated[datetime, Field(description="UTC.")]
    trust: TrustShape
    labels: Labels
    label_languages: LabelLanguages
    links: CaseLinks
    revision: Revision


class VersionLinks(TypedDict):
    """Address of a revision."""

    self: str


class VersionShape(TypedDict):
    """One published revision of a case, without its document."""

    slug: str
    opaque_id: Annotated[str, Field(description="Identifier of the case that no renaming touches.")]
    number: Annotated[int, Field(ge=1)]
    since: Annotated[int, Field(description="Dataset revision that brought it.")]
    until: Annotated[int | None, Field(description="Dataset revision that ended it; null while newest.")]
    published_at: Annotated[datetime, Field(description="UTC.")]
    digest: Annotated[str, Field(description="SHA-256 of the document, hexadecimal.")]
    links: VersionLinks


class VersionList(TypedDict):
    """Every revision of a case, newest first."""

    items: list[VersionShape]
    total: Count
    revision: Revision


class ChangeShape(TypedDict):
    """One field that differs."""

    path: Annotated[str, Field(description="Path in the newer document; of what was removed, in the older one.")]
    kind: Literal["added", "removed", "changed"]
    before: Annotated[Any, Field(description="Null if added.")]
    after: Annotated[Any, Field(description="Null if removed.")]


DifferenceAnswer = TypedDict(
    "DifferenceAnswer",
    {
        "from": Annotated[int, Field(description="Number of the older revision.")],
        "to": Annotated[int, Field(description="Number of the newer revision.")],
        "items": list[ChangeShape],
        "total": Count,
        "revision": Revision,
    },
)
"""What changed between two revisions. In this form because one of its names is a word of Python."""
