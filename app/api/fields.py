"""What can be asked of a case, and what stands in its document."""

from typing import Annotated, Literal, NotRequired
from urllib.parse import urlencode

from fastapi import Request, Response
from pydantic import Field
from typing_extensions import TypedDict

from app.api.as_of import AsOfTold, state_asked
from app.api.dependencies import language_of, values_of
from app.api.parameters import references
from app.api.routes import Router
from app.api.shapes import ByCode, LabelLanguages, Links, Revision, Tag, Total, address, address_in, json_answer
from app.catalogue.described import DescribedField, described_fields
from app.catalogue.labels import field_label, labels_for, value_label
from app.catalogue.selecting import known_of, unknown_of
from app.catalogue.snapshot import Snapshot
from app.query.dimensions import DIMENSIONS
from app.query.fields import CASE_FIELDS, FieldSpec, Kind, extra_values, parts_of
from app.query.paging import SORT_KEYS
from app.query.parameters import AS_OF, FORMAT, LANGUAGE, SHAPES, filters
from app.vocabulary.choices import CHOICES
from app.vocabulary.languages import SENTENCE_LANGUAGES, languages
from app.vocabulary.loading import digest

router = Router(tags=["vocabularies"])

Text = Annotated[str, Field(description="In `label_language`.")]

FIELD_PARAMETERS = {"as_of": AS_OF, "lang": LANGUAGE}


class FieldValue(TypedDict):
    """A value that a filter takes beside the codes."""

    code: Annotated[str, Field(description="What to give the filter.")]
    label: Text
    label_language: Tag


class FieldCases(TypedDict):
    """How many published cases say something here."""

    known: Annotated[int, Field(description="Cases in which it is recorded.", ge=0)]
    unknown: Annotated[int, Field(description="Cases in which it is not.", ge=0)]
    not_applicable: Annotated[int, Field(description="Cases to which it does not apply.", ge=0)]


class FieldShape(TypedDict):
    """One thing that can be asked."""

    name: Annotated[str, Field(description="Name of the filter.")]
    label: Text
    label_language: Tag
    description: Annotated[str, Field(description="In `text_language`.")]
    path: Annotated[str, Field(description="Where its values stand in the document.")]
    kind: Annotated[Literal["coded", "language", "name", "number"], Field(description="How its values look.")]
    vocabulary: Annotated[str | None, Field(description="Name of the vocabulary that holds its codes.")]
    is_group: Annotated[bool, Field(description="Whether its codes are the groups of the vocabulary.")]
    parameters: Annotated[list[str], Field(description="Names of the filters that ask for it.")]
    extra_values: Annotated[list[FieldValue], Field(description="What the filters take beside codes and numbers.")]
    is_facet: Annotated[bool, Field(description="Whether its values can be counted with `facets`.")]
    is_counted: Annotated[
        bool, Field(description="Whether cases can be counted by it: `by`, `rows`, `columns` of statistics and charts.")
    ]
    is_sort_key: Annotated[bool, Field(description="Whether cases can be sorted by it.")]
    absence: Annotated[
        Literal["closed", "open"] | None,
        Field(description="What it means that a code is not named: `closed`, it is absent; `open`, nobody told of it."),
    ]
    asked_together_with: Annotated[
        list[str],
        Field(description="Fields that mean the same organisation or municipality when they are asked together."),
    ]
    cases: Annotated[FieldCases, Field(description="In how many published cases it is recorded.")]
    links: Annotated[dict[str, str], Field(description="Addresses of its `vocabulary` and `counts`, where it has any.")]


class DocumentFieldShape(TypedDict):
    """One field of the document."""

    path: Annotated[str, Field(description="Names joined by dots; `*` is any key of a map.")]
    label: Text
    label_language: Tag
    description: Annotated[str, Field(description="In `text_language`.")]
    is_list: Annotated[bool, Field(description="Whether it holds several; `language` and the rest are of each.")]
    language: Annotated[
        str | None,
        Field(
            description="Language of its text: a BCP 47 tag; `original_language` or `sources[n].language`, what the "
            "document says there; `key`, the key it stands under; `und` for names. Null where it is no text."
        ),
    ]
    vocabulary: Annotated[str | None, Field(description="Where its codes come from, or, of a map, its keys.")]
    labels: Annotated[str | None, Field(description="Name under which `labels` of a case holds what its codes mean.")]
    choices: Annotated[list[str], Field(description="The few words that it may hold.")]


class FieldList(TypedDict):
    """What can be asked, and what a document holds."""

    items: Annotated[list[FieldShape], Field(description="What can be asked, by the name of its filter.")]
    total: Total
    document: Annotated[
        list[DocumentFieldShape], Field(description="Every field of a document, in its order, by its path.")
    ]
    sort: Annotated[list[str], Field(description="Keys that cases can be sorted by.")]
    formats: Annotated[list[str], Field(description="Formats of a list of cases.")]
    shapes: Annotated[list[str], Field(description="Shapes of a table of cases.")]
    languages: Annotated[list[str], Field(description="Languages that labels come in; the others fall back.")]
    sentence_languages: Annotated[list[str], Field(description="Languages that whole sentences come in.")]
    labels: Annotated[ByCode, Field(description="Words for `kind`, `absence`, choices and languages, by dimension.")]
    label_languages: LabelLanguages
    text_language: Annotated[Literal["en"], Field(description="Language of descriptions.")]
    version: Annotated[str, Field(description="SHA-256 of all vocabularies and reference lists in use.")]
    links: Links
    revision: Revision
    as_of: NotRequired[AsOfTold]


@router.get(
    "/v1/fields",
    operation_id="listFields",
    summary="What can be asked",
    openapi_extra=references(FIELD_PARAMETERS.values()),
    responses={200: {"model": FieldList}},
)
def list_fields(request: Request) -> Response:
    """Every field that cases can be found by, with its filters; every field of the document, with its language."""
    values = values_of(request, FIELD_PARAMETERS)
    language = language_of(request, values)
    state = state_asked(request, values)
    snapshot, as_of = state.snapshot, urlencode(state.asked)
    labels, fallen = labels_for({**CHOICES, "language": languages()}, language)
    items = [_field(request, snapshot, field, language) for field in CASE_FIELDS]
    body: FieldList = {
        "items": items,
        "total": len(items),
        "document": [_document_field(field) for field in described_fields(language)],
        "sort": list(SORT_KEYS),
        "formats": list(FORMAT.schema["enum"]),
        "shapes": list(SHAPES),
        "languages": list(languages()),
        "sentence_languages": list(SENTENCE_LANGUAGES),
        "labels": labels,
        "label_languages": fallen,
        "text_language": "en",
        "version": digest(),
        "links": {
            "self": address_in(request, "/v1/fields", as_of),
            "cases": address_in(request, "/v1/cases", as_of),
            "codebook": address_in(request, "/v1/codebook", as_of),
            "vocabularies": address_in(request, "/v1/vocabularies"),
            "schema": address(request, "/v1/schema/case.json"),
        },
        "revision": snapshot.revision,
        **state.told,
    }
    return json_answer(body, snapshot.revision, language, headers=state.headers)


def _field(request: Request, snapshot: Snapshot, field: FieldSpec, language: str) -> FieldShape:
    label = field_label(field, language)
    return {
        "name": field.name,
        "label": label.text,
        "label_language": label.language,
        "description": field.description,
        "path": field.path,
        "kind": field.kind.value,
        "vocabulary": field.vocabulary,
        "is_group": field.is_group,
        "parameters": [name for name, asked in filters().items() if asked.field is field],
        "extra_values": _extra_values(field, language),
        "is_facet": field.is_facet,
        "is_counted": field.name in DIMENSIONS,
        "is_sort_key": field.name in SORT_KEYS,
        "absence": field.absence.value if field.absence else None,
        "asked_together_with": [one for one in parts_of(field.part_of or "") if one != field.name],
        "cases": _cases(snapshot, field),
        "links": _links(request, field),
    }


def _extra_values(field: FieldSpec, language: str) -> list[FieldValue]:
    # A name stands for itself, even one that reads `unknown`.
    codes = () if field.kind is Kind.NAME else extra_values(field)
    labels = {code: value_label(field, code, language) for code in codes}
    return [{"code": code, "label": said.text, "label_language": said.language} for code, said in labels.items()]


def _cases(snapshot: Snapshot, field: FieldSpec) -> FieldCases:
    known, unknown = len(known_of(snapshot, field.name)), len(unknown_of(snapshot, field.name))
    return {"known": known, "unknown": unknown, "not_applicable": len(snapshot) - known - unknown}


def _links(request: Request, field: FieldSpec) -> dict[str, str]:
    links = {}
    if field.vocabulary:
        links["vocabulary"] = address_in(request, f"/v1/vocabularies/{field.vocabulary}")
    if field.is_facet:
        links["counts"] = address_in(request, "/v1/cases", f"facets={field.name}")
    return links


def _document_field(field: DescribedField) -> DocumentFieldShape:
    return {
        "path": field.path,
        "label": field.label.text,
        "label_language": field.label.language,
        "description": field.description,
        "is_list": field.is_list,
        "language": field.language,
        "vocabulary": field.vocabulary,
        "labels": field.dimension,
        "choices": list(field.choices),
    }
