"""A case as people write it: one document, read whole or refused with everything that is wrong."""

from collections.abc import Mapping
from functools import cache
from typing import Annotated, Any, Literal

import orjson
from pydantic import AfterValidator, Field, ValidationError

from app.errors import DocumentRefused
from app.model.codes import CodeOf, CountryCode
from app.model.credit import MOST_CREDITED, Credit
from app.model.faults import faults_of
from app.model.findings import Barrier, Enabler, Funding, LeadershipChange, Outcome, Scale
from app.model.json_text import json_object, json_text
from app.model.lists import AT_LEAST_ONE, NAMED_ONCE, at_most
from app.model.organisations import EmesScore, Organisation
from app.model.part import Part
from app.model.paths import FieldTree, field_tree
from app.model.places import Municipality, PlaceServed
from app.model.rules import broken_rules
from app.model.sources import Source
from app.model.texts import InLanguage, Line, OptionalLine, OptionalPassage, Passage
from app.model.translations import Practice, Translation
from app.model.values import LanguageTag, Slug, Year

AbsenceReason = Literal["not-stated", "not-applicable", "not-yet-coded", "disputed", "withheld"]


def _nothing_is_null(practice: Practice | None) -> Practice | None:
    # A form in which nobody fills in a language is one in which nobody fills in any of it.
    return practice if practice and (practice.en or practice.nb or practice.nn) else None


_IN_ORDER = AfterValidator(lambda mapping: dict(sorted(mapping.items())))


class CaseDocument(Part):
    """One collaboration between municipalities and social entrepreneurs.

    Null means unknown, an empty list that none is recorded; `missing` may say why.
    Made by `parse_document`, which alone also checks what must agree between fields.
    """

    slug: Slug = Field(description="Permanent address, `country-place-words`, in ASCII.")
    title: Annotated[Line, InLanguage("en")] = Field(description="What the case is called.")
    title_original: Annotated[OptionalLine, InLanguage("original_language")] = Field(
        default=None, description="What it is called where it happens."
    )
    original_language: LanguageTag | None = Field(
        default=None, description="Language of the place, in which original texts are, as a BCP 47 tag."
    )
    practice: Annotated[Practice | None, AfterValidator(_nothing_is_null)] = Field(
        default=None, description="One sentence: what is done, by whom, with what from the municipality."
    )
    country: Annotated[str, CountryCode()] = Field(description="Country, by ISO 3166-1 alpha-2, or XK.")
    municipalities: Annotated[tuple[Municipality, ...], AT_LEAST_ONE] = Field(
        description="Local authorities that take part."
    )
    place_served: PlaceServed | None = Field(
        default=None, description="Where the thing happens, when that is smaller or larger than the municipality."
    )
    organisations: Annotated[tuple[Organisation, ...], AT_LEAST_ONE] = Field(description="Who takes part beside them.")
    sectors: Annotated[tuple[Annotated[str, CodeOf("sectors")], ...], NAMED_ONCE] = Field(
        default=(), description="What the collaboration works on; the main one first."
    )
    target_groups: Annotated[tuple[Annotated[str, CodeOf("target-groups")], ...], NAMED_ONCE] = Field(
        default=(), description="For whom."
    )
    collaboration_forms: Annotated[tuple[Annotated[str, CodeOf("collaboration-forms")], ...], NAMED_ONCE] = Field(
        default=(), description="How the municipality and the enterprise are bound to each other."
    )
    start_year: Year | None = Field(default=None, description="First year of the collaboration, not of the enterprise.")
    end_year: Year | None = Field(
        default=None, description="Last year of the collaboration; null while it is planned or ongoing."
    )
    status: Annotated[str, CodeOf("case-statuses")] = Field(description="How it stands with this collaboration.")
    status_as_of: Year | None = Field(default=None, description="Year of the newest source that shows the status.")
    continuity: Annotated[str, CodeOf("continuities")] | None = Field(
        default=None, description="What became of what the collaboration brought."
    )
    continuity_note: Annotated[OptionalPassage, InLanguage("en")] = Field(
        default=None, description="How status and continuity fit together; required where they part."
    )
    summary: Annotated[Passage, InLanguage("en")] = Field(description="The case in 80 to 150 words.")
    summary_original: Annotated[OptionalPassage, InLanguage("original_language")] = Field(
        default=None, description="The same in the language of the place."
    )
    municipality_role: Annotated[OptionalPassage, InLanguage("en")] = Field(
        default=None, description="What the municipality does."
    )
    entrepreneur_role: Annotated[OptionalPassage, InLanguage("en")] = Field(
        default=None, description="What the social entrepreneur does."
    )
    regulatory_framework: Annotated[tuple[Line, ...], InLanguage("und")] = Field(
        default=(), description="Laws, agreements and schemes it rests on, by their own names."
    )
    funding: tuple[Funding, ...] = Field(default=(), description="What it lives on.")
    scale: tuple[Scale, ...] = Field(default=(), description="How large it is.")
    outcomes: tuple[Outcome, ...] = Field(default=(), description="What came of it, and who says so.")
    barriers: tuple[Barrier, ...] = Field(default=(), description="What stood in the way.")
    enablers: tuple[Enabler, ...] = Field(default=(), description="What helped.")
    leadership_change: LeadershipChange | None = Field(default=None, description="How leading changed.")
    emes: Annotated[Mapping[Annotated[str, CodeOf("emes-indicators")], EmesScore], _IN_ORDER] = Field(
        default={}, description="How far the enterprise meets each indicator of EMES; never to be summed."
    )
    sources: Annotated[tuple[Source, ...], AT_LEAST_ONE] = Field(description="What the case rests on.")
    translations: Annotated[Mapping[LanguageTag, Translation], _IN_ORDER] = Field(
        default={}, description="The English text in other languages, by BCP 47 tag."
    )
    coded_fields: Annotated[tuple[str, ...], NAMED_ONCE] = Field(
        default=(),
        description="Paths of coded fields for which the coder looked for every code of the vocabulary: "
        "a code that is not named there is absent.",
    )
    missing: Annotated[Mapping[str, AbsenceReason], _IN_ORDER] = Field(
        default={}, description="Why a field is empty, by its path."
    )
    unverified_fields: Annotated[tuple[str, ...], NAMED_ONCE] = Field(
        default=(), description="Paths of fields that are general knowledge or were not found again."
    )
    confidence: Annotated[str, CodeOf("confidence-levels")] = Field(
        description="How well the description is sourced, not how good the collaboration is."
    )
    credit: Annotated[tuple[Credit, ...], at_most(MOST_CREDITED)] = Field(
        default=(),
        description="Who made this description, by key; nobody: Samspill's editors, from public sources. What is "
        "sent may name somebody by `name`, `orcid` and `ror` with their `consent`, or oneself by `account`: 'me'.",
    )


@cache
def document_fields() -> FieldTree:
    """The fields of a case document with all that is declared of them."""
    return field_tree(CaseDocument)


def parse_document(raw: bytes | Mapping[str, object]) -> CaseDocument:
    """The document that was sent as UTF-8 JSON or as the mapping read from it.

    Text comes out in Unicode normal form C and without white space around it. Raises DocumentRefused with
    all faults at once, each with a pointer, what would be right, and the nearest right name or code.
    """
    text = json_text(raw)
    faults = []
    document = None
    try:
        document = CaseDocument.model_validate_json(text)
    except ValidationError as refused:
        faults = faults_of(refused, document_fields())
    faults += broken_rules(json_object(text), document_fields())
    if document is None or faults:
        raise DocumentRefused(_in_a_sentence(len(faults)), faults)
    return document


def document_bytes(document: CaseDocument) -> bytes:
    """The document as canonical UTF-8 JSON: every field, in one order, the same bytes for the same content."""
    return document.__pydantic_serializer__.to_json(document)


def read_document(raw: bytes) -> dict[str, Any]:
    """A document as it is kept; one from before there was credit names nobody."""
    document: dict[str, Any] = orjson.loads(raw)
    document.setdefault("credit", [])
    return document


def case_schema() -> dict[str, Any]:
    """JSON Schema (2020-12) of a case document.

    Beside what JSON Schema knows, `x-vocabulary` names the vocabulary of a code, and `x-language` the language of a
    text: see InLanguage.
    """
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "/v1/schema/case.json",
        **CaseDocument.model_json_schema(),
    }


def _in_a_sentence(faults: int) -> str:
    return f"The case document has {faults} {'fault' if faults == 1 else 'faults'}."
