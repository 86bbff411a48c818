"""Shapes of what is said of cases: lists, and one case."""

from datetime import datetime
from typing import Annotated, Literal, NotRequired

from pydantic import Field
from typing_extensions import TypedDict

from app.api.as_of import AsOfTold
from app.api.shapes import LabelLanguages, Labels, Revision, Tag
from app.model.credit import Contribution
from app.model.document import AbsenceReason, CaseDocument
from app.model.places import PlaceServed
from app.model.translations import Practice

Code = Annotated[str, Field(description="A code; its words stand in `labels`.")]
CodeOrNone = Annotated[str | None, Field(description="A code, its words in `labels`; null where unknown.")]
Codes = Annotated[list[str], Field(description="Codes; their words stand in `labels`.")]
Year = Annotated[int | None, Field(description="Null where unknown.")]
Cases = Annotated[int, Field(description="How many cases.", ge=0)]
Link = Annotated[str, Field(description="Address of this answer.")]
Translator = Annotated[Literal["person", "machine"], Field(description="Who translated it.")]


class ShortMunicipality(TypedDict):
    """A municipality as lists show it."""

    name: Annotated[str, Field(description="What it calls itself.")]
    tier: CodeOrNone
    population: Annotated[int | None, Field(description="Inhabitants; null where unknown.")]
    population_band: CodeOrNone
    latitude: Annotated[float | None, Field(description="Degrees north, WGS 84.")]
    longitude: Annotated[float | None, Field(description="Degrees east, WGS 84.")]


class ShortOrganisation(TypedDict):
    """An organisation in the role entrepreneur as lists show it."""

    name: Annotated[str, Field(description="Its own name.")]
    legal_form: CodeOrNone
    legal_form_family: Annotated[str | None, Field(description="As coded, else that of the legal form.")]


class ShortOutcome(TypedDict):
    """An outcome as lists show it."""

    dimension: Code
    evidence: Code
    result: CodeOrNone


class TranslatedTitle(TypedDict):
    """The title in another language, and who translated it."""

    title: Annotated[str, Field(description="In the language of its key.")]
    by: Translator


class ShortCase(TypedDict):
    """A case as lists show it: the same bytes in every language."""

    slug: Annotated[str, Field(description="Permanent address, `country-place-words`.")]
    title: Annotated[str, Field(description="In English.")]
    title_original: Annotated[str | None, Field(description="In `original_language`.")]
    original_language: Annotated[str | None, Field(description="BCP 47 tag; null where unknown.")]
    practice: Annotated[Practice | None, Field(description="The case in one sentence, by language.")]
    country: Code
    place_served: Annotated[
        PlaceServed | None, Field(description="Where it happens, when that is smaller or larger than the municipality.")
    ]
    sectors: Codes
    target_groups: Codes
    collaboration_forms: Codes
    start_year: Year
    end_year: Year
    status: Code
    status_as_of: Year
    continuity: CodeOrNone
    continuity_note: Annotated[str | None, Field(description="In English.")]
    confidence: Code
    unverified_fields: Annotated[list[str], Field(description="Paths in the document.")]
    duration_years: Annotated[int | None, Field(description="Whole years; null where unknown.")]
    at_least: Annotated[bool, Field(description="Whether the duration is counted to the last year it was seen.")]
    municipalities: Annotated[list[ShortMunicipality], Field(description="Local authorities that take part.")]
    organisations: Annotated[list[ShortOrganisation], Field(description="Those in the role entrepreneur.")]
    outcomes: Annotated[list[ShortOutcome], Field(description="What came of it, without words.")]
    translations: Annotated[dict[str, TranslatedTitle], Field(description="Titles by BCP 47 tag.")]
    source_count: Annotated[int, Field(description="How many sources it rests on.", ge=0)]
    revision: Annotated[int, Field(description="Number of the newest revision of this case.", ge=1)]


class FacetValue(TypedDict):
    """A value and the cases that choosing it alone would find."""

    code: Annotated[str | None, Field(description="Null for the unknown, `uncoded` for what fits no code.")]
    label: Annotated[str, Field(description="Words for the code, in the language asked for or `label_language`.")]
    count: Cases
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

    words: Annotated[str, Field(description="As they were read.")]
    field: Annotated[str, Field(description="Name of the filter.")]
    code: Annotated[str, Field(description="The term, as the filter takes it.")]
    label: Annotated[str, Field(description="Words for the term, in `label_language`.")]
    label_language: Tag


class FoundAlone(TypedDict):
    """What one word of a question finds without the others."""

    words: Annotated[str, Field(description="As they were read.")]
    cases: Cases


class QuestionShape(TypedDict):
    """The question as it was understood."""

    expression: Annotated[str, Field(description="Canonical text; as `where` it asks the same. Empty for every case.")]
    words: Annotated[str, Field(description="A sentence in English, Bokmål or Nynorsk.")]
    words_language: Annotated[str, Field(description="Language of that sentence: `en`, `nb` or `nn`.")]
    alone: Annotated[
        list[FoundAlone],
        Field(description="What each word finds on its own, where several together find nothing; else empty."),
    ]
    understood: Annotated[list[Understood], Field(description="Terms that words were also taken for.")]
    passed_over: Annotated[
        list[str], Field(description="Small words between others, such as `og` and `the`, that need not be met.")
    ]


class PageLinks(TypedDict):
    """Addresses of this page and those around it."""

    self: Link
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
    query: Annotated[QuestionShape, Field(description="How the question was understood.")]
    links: Annotated[PageLinks, Field(description="This page and those around it.")]
    revision: Revision
    as_of: NotRequired[AsOfTold]


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


class CreditedPerson(TypedDict):
    """Somebody who had a part in the description, as they agreed to be shown."""

    person: Annotated[str, Field(description="Key, as in `credit` of the document.")]
    name: Annotated[str | None, Field(description="Null where it is not shown, or was withdrawn.")]
    orcid: Annotated[str | None, Field(description="ORCID iD without its address; null as for the name.")]
    ror: Annotated[str | None, Field(description="ROR iD of the organisation without its address; null for none.")]
    shown: Annotated[str, Field(description="What to print: a name, the address of an ORCID iD, or `withdrawn`.")]
    did: Annotated[list[Contribution], Field(description="Codes; their words stand in `labels` as `contribution`.")]


class CreditShape(TypedDict):
    """Who made the description. It is told as of now, whatever revision is read."""

    people: Annotated[list[CreditedPerson], Field(description="In the order of the document; empty for the editors.")]
    sentence: Annotated[str, Field(description="All of it in words, in `sentence_language`.")]
    sentence_language: Annotated[str, Field(description="`en`, `nb` or `nn`.")]


class CaseLinks(TypedDict):
    """Addresses around a case."""

    self: Annotated[str, Field(description="The case, at its newest revision or as of the state that was asked for.")]
    fixed: Annotated[str, Field(description="This revision, for citing.")]
    revisions: Annotated[str, Field(description="Every revision of it.")]
    citation: Annotated[str, Field(description="How to cite this revision.")]
    jsonld: Annotated[str, Field(description="This revision in the words of schema.org.")]
    schema: Annotated[str, Field(description="JSON Schema of `case`.")]


class CaseAnswer(TypedDict):
    """One revision of a case."""

    case: Annotated[CaseDocument, Field(description="The document, as people write it.")]
    id: Annotated[str, Field(description="Identifier that no renaming touches.")]
    number: Annotated[int, Field(description="Number of the revision, from 1.", ge=1)]
    published_at: Annotated[datetime, Field(description="UTC.")]
    trust: Annotated[TrustShape, Field(description="How far to trust it.")]
    credit: Annotated[CreditShape, Field(description="Who made the description.")]
    labels: Labels
    label_languages: LabelLanguages
    links: Annotated[CaseLinks, Field(description="Addresses around the case.")]
    revision: Revision
    as_of: NotRequired[AsOfTold]
