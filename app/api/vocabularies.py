"""Vocabularies: which there are, their terms in every language, how often each is used; also as linked data."""

from collections import Counter
from typing import Annotated, Any, Literal

from fastapi import Path, Request, Response
from pydantic import Field
from typing_extensions import TypedDict

from app.api.dependencies import format_wished, language_of, services_of, values_of
from app.api.parameters import references
from app.api.routes import Router
from app.api.shapes import Tag, Total, address, json_answer
from app.api.terms import (
    GroupAnswer,
    Revision,
    TermAnswer,
    Text,
    TheLinks,
    Version,
    VocabularyGroup,
    VocabularyTerm,
    group_shape,
    term_shape,
    vocabulary_links,
)
from app.catalogue.labels import field_label
from app.query.fields import CASE_FIELDS
from app.query.parameters import LANGUAGE, Parameter
from app.vocabulary.countries import country_code
from app.vocabulary.field_names import name_label
from app.vocabulary.loading import digest, vocabularies
from app.vocabulary.terms import Vocabulary

router = Router(prefix="/v1/vocabularies", tags=["vocabularies"])
Json = dict[str, Any]

FORMATS = {"json": "application/json", "turtle": "text/turtle", "jsonld": "application/ld+json"}
VOCABULARY_PARAMETERS = {
    "lang": LANGUAGE,
    "format": Parameter(
        "format",
        "Format of the answer; else by `Accept`. Turtle and JSON-LD are SKOS, with all labels whatever `lang` says.",
        {"type": "string", "enum": list(FORMATS), "default": "json"},
        shared_as="format-of-vocabularies",
    ),
}


class VocabularySummary(TypedDict):
    """What a vocabulary holds."""

    name: Annotated[str, Field(description="Name of the vocabulary, as addresses have it.")]
    label: Text
    label_language: Tag
    fields: Annotated[list[str], Field(description="Names of the filters that take its codes.")]
    term_count: Annotated[int, Field(description="How many terms it has.", ge=0)]
    group_count: Annotated[int, Field(description="How many groups of near terms it has.", ge=0)]
    languages: Annotated[dict[str, int], Field(description="How many terms have a label, by BCP 47 tag.")]
    text_language: Annotated[Literal["en"], Field(description="Language of definitions and notes.")]
    links: TheLinks


class VocabularyList(TypedDict):
    """All vocabularies."""

    items: Annotated[list[VocabularySummary], Field(description="What each vocabulary holds.")]
    total: Total
    version: Version
    revision: Revision


class Nearness(TypedDict):
    """Two codes that are akin."""

    codes: Annotated[list[str], Field(description="The two codes.", min_length=2, max_length=2)]
    nearness: Annotated[float, Field(description="0 (nothing) to 1 (the same).")]


class MembershipsShape(TypedDict):
    """What terms are more or less members of, and why each is as far in as it is."""

    set: Annotated[str, Field(description="What a full member is, in `set_language`.")]
    set_language: Tag
    reason: Annotated[str, Field(description="Why each term has its `membership`, in `text_language`.")]


class VocabularyAnswer(VocabularySummary):
    """A vocabulary with all its terms and groups, in its own order."""

    items: Annotated[list[VocabularyTerm], Field(description="Its terms, in its own order.")]
    total: Total
    groups: Annotated[list[VocabularyGroup], Field(description="Near terms that can be asked for together.")]
    nearness: Annotated[list[Nearness], Field(description="How near codes are to each other, where it was said.")]
    memberships: Annotated[
        MembershipsShape | None,
        Field(description="What `membership` of its terms, or of scores, is of; null where they are in no order."),
    ]
    version: Version
    revision: Revision


_DECLARED = references(VOCABULARY_PARAMETERS.values())
_LINKED: dict[str, Json] = {
    FORMATS["turtle"]: {"schema": {"type": "string"}},
    FORMATS["jsonld"]: {"schema": {"type": "object"}},
}


def _answering(model: Any) -> dict[int | str, Json]:
    return {200: {"model": model, "content": _LINKED}}


_NAME = Path(description="Name of the vocabulary.", examples=["sectors"])
_CODE = Path(description="Code, as documents and filters have it.", examples=["energy"])
_GROUP = Path(description="Code, as documents and filters have it.", examples=["care"])


@router.get(
    "",
    operation_id="listVocabularies",
    summary="Vocabularies",
    openapi_extra=_DECLARED,
    responses=_answering(VocabularyList),
)
def list_vocabularies(request: Request) -> Response:
    """Every vocabulary, with the number of its terms and the languages that they have labels in."""
    language, kind = _asked(request)
    if kind != "json":
        # Imported here: rdflib takes as long to import as half of all else.
        from app.formats.linked import render_schemes

        return _linked(request, render_schemes(vocabularies(), _base(request), kind), kind)
    revision = services_of(request).keeper.newest().revision
    items = [_summary(request, vocabulary, language) for vocabulary in vocabularies()]
    body: VocabularyList = {"items": items, "total": len(items), "version": digest(), "revision": revision}
    return json_answer(body, revision, language)


@router.get(
    "/{name}",
    operation_id="getVocabulary",
    summary="A vocabulary",
    openapi_extra=_DECLARED,
    responses=_answering(VocabularyAnswer),
)
def get_vocabulary(request: Request, name: str = _NAME) -> Response:
    """All terms and groups of a vocabulary, in its own order."""
    language, kind = _asked(request)
    vocabulary = vocabularies()[name]
    if kind != "json":
        from app.formats.linked import render_vocabulary

        return _linked(request, render_vocabulary(vocabulary, _base(request), kind), kind)
    snapshot = services_of(request).keeper.newest()
    body: VocabularyAnswer = {
        **_summary(request, vocabulary, language),
        "items": [term_shape(request, snapshot, vocabulary, term, language) for term in vocabulary.terms.values()],
        "total": len(vocabulary.terms),
        "groups": [group_shape(request, snapshot, vocabulary, group, language) for group in vocabulary.groups.values()],
        "nearness": [
            {"codes": [one, other], "nearness": near}
            for (one, other), near in vocabulary.nearness.items()
            if one < other
        ],
        "memberships": _memberships(vocabulary, language),
        "version": digest(),
        "revision": snapshot.revision,
    }
    return json_answer(body, snapshot.revision, language)


@router.get(
    "/{name}/{code}",
    operation_id="getTerm",
    summary="A term",
    openapi_extra=_DECLARED,
    responses=_answering(TermAnswer),
)
def get_term(request: Request, name: str = _NAME, code: str = _CODE) -> Response:
    """One term of a vocabulary with all that is said of it."""
    language, kind = _asked(request)
    vocabulary = vocabularies()[name]
    if vocabulary.name == "countries":
        code = country_code(code)
    if kind != "json":
        from app.formats.linked import render_term

        return _linked(request, render_term(vocabulary, code, _base(request), kind), kind)
    snapshot = services_of(request).keeper.newest()
    body: TermAnswer = {
        **term_shape(request, snapshot, vocabulary, vocabulary.term(code), language),
        "vocabulary": name,
        "version": digest(),
        "revision": snapshot.revision,
    }
    return json_answer(body, snapshot.revision, language)


@router.get(
    "/{name}/groups/{code}",
    operation_id="getGroup",
    summary="A group of terms",
    openapi_extra=_DECLARED,
    responses=_answering(GroupAnswer),
)
def get_group(request: Request, name: str = _NAME, code: str = _GROUP) -> Response:
    """Several near terms of a vocabulary that can be asked for together."""
    language, kind = _asked(request)
    vocabulary = vocabularies()[name]
    if kind != "json":
        from app.formats.linked import render_group

        return _linked(request, render_group(vocabulary, code, _base(request), kind), kind)
    snapshot = services_of(request).keeper.newest()
    body: GroupAnswer = {
        **group_shape(request, snapshot, vocabulary, vocabulary.group(code), language),
        "vocabulary": name,
        "version": digest(),
        "revision": snapshot.revision,
    }
    return json_answer(body, snapshot.revision, language)


def _asked(request: Request) -> tuple[str, str]:
    """Language and format."""
    values = values_of(request, VOCABULARY_PARAMETERS)
    return language_of(request, values), format_wished(request, values, FORMATS)


def _base(request: Request) -> str:
    return address(request, "")


def _linked(request: Request, graph: bytes, kind: str) -> Response:
    revision = services_of(request).keeper.newest().revision
    # In every language at once, so no Content-Language.
    return Response(graph, 200, {"ETag": f'"{revision}.mul"', "Samspill-Revision": str(revision)}, FORMATS[kind])


def _memberships(vocabulary: Vocabulary, language: str) -> MembershipsShape | None:
    told = vocabulary.memberships
    if told is None:
        return None
    label = told.label(language)
    return {"set": label.text, "set_language": label.language, "reason": told.reason}


def _summary(request: Request, vocabulary: Vocabulary, language: str) -> VocabularySummary:
    asking = [field for field in CASE_FIELDS if field.vocabulary == vocabulary.name]
    label = field_label(asking[0], language) if asking else name_label(vocabulary.name, language)
    spoken = Counter(one for term in vocabulary.terms.values() for one in term.labels)
    return {
        "name": vocabulary.name,
        "label": label.text,
        "label_language": label.language,
        "fields": [field.name for field in asking],
        "term_count": len(vocabulary.terms),
        "group_count": len(vocabulary.groups),
        "languages": dict(sorted(spoken.items())),
        "text_language": "en",
        "links": vocabulary_links(request, vocabulary.name),
    }
