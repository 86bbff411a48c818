"""Suggestions and proposals for programs that match a table."""

from collections.abc import Iterator, Mapping, Sequence

from fastapi import APIRouter, Request, Response

from app.api.dependencies import language_of
from app.api.parameters import references
from app.api.reconciliation import read_asked, where_of
from app.api.reconciliation_manifest import types_in
from app.api.reconciliation_shapes import MatchPropertyShape, ProposedShape, SuggestedList, SuggestedShape
from app.api.shapes import json_answer
from app.catalogue.reconciling.describing import type_name
from app.catalogue.reconciling.entities import KINDS, Kind
from app.catalogue.reconciling.extending import FETCHED
from app.catalogue.reconciling.properties import PROPERTIES
from app.catalogue.reconciling.property_words import PROPERTIES as NAMES
from app.catalogue.reconciling.typing import begun
from app.query.grammar import Reading
from app.query.parameters import LANGUAGE, Parameter
from app.vocabulary.folding import words
from app.vocabulary.languages import sentence_language

router = APIRouter(tags=["reconciliation"])

USUAL, MOST = 20, 50
FURTHEST = 500
"""How many can be skipped."""
LONGEST = 200
TYPE = Parameter(
    "type", "Only of this type.", {"type": "string", "enum": list(KINDS)}, example="municipality",
    shared_as="type-of-things",
)  # fmt: skip
TYPE_WANTED = Parameter(
    "type", "The type.", {"type": "string", "enum": list(KINDS)}, example="municipality", is_required=True,
    shared_as="type-of-properties",
)  # fmt: skip
LIMIT = Parameter(
    "limit",
    "How many at most.",
    {"type": "integer", "minimum": 1, "maximum": MOST, "default": USUAL},
    shared_as="limit-of-proposals",
)
_PASSED_OVER = "OpenRefine sends it along; it changes nothing."
_ALSO_SENT = {"type_strict": "should", "spell": "always", "exact": "false", "prefixed": "true", "schema": "case"}
SUGGEST_PARAMETERS = {
    "prefix": Parameter(
        "prefix",
        "What has been typed, or an identifier; each word may be only begun.",
        {"type": "string", "maxLength": LONGEST},
        example="stav",
        is_required=True,
    ),
    "cursor": Parameter(
        "cursor", "How many to skip.", {"type": "integer", "minimum": 0, "maximum": FURTHEST, "default": 0},
        shared_as="cursor-of-suggestions",
    ),
    "type": TYPE,
    "limit": LIMIT,
    **{name: Parameter(name, _PASSED_OVER, example=example) for name, example in _ALSO_SENT.items()},
    "filter": Parameter(
        "filter", _PASSED_OVER, {"type": "array", "items": {"type": "string"}}, is_list=True, example="(all x)"
    ),
    "lang": LANGUAGE,
}  # fmt: skip
PROPOSE_PARAMETERS = {"type": TYPE_WANTED, "limit": LIMIT, "lang": LANGUAGE}
_DESCRIBED = references(SUGGEST_PARAMETERS.values())


@router.get(
    "/reconcile/suggest/entity",
    operation_id="suggestEntities",
    summary="Things, while typing",
    openapi_extra=_DESCRIBED,
    responses={200: {"model": SuggestedList}},
)
def suggest_entities(request: Request) -> Response:
    """Cases, organisations and municipalities with words that begin as typed, or with just this identifier."""
    reading, language = _read(request, SUGGEST_PARAMETERS)
    prefix, kinds = _prefix(reading), _kinds(reading)
    cursor, limit = reading.whole("cursor", 0, 0, FURTHEST), reading.whole("limit", USUAL, 1, MOST)
    reading.finish()
    where = where_of(request, language)
    found = begun(where, prefix, kinds, cursor + limit + 1)
    shown: list[SuggestedShape] = [
        {
            "id": one.id,
            "name": one.name,
            "description": one.description,
            "notable": [{"id": one.kind, "name": type_name(one.kind, language)}],
        }
        for one in found
    ]
    return _answer(request, shown, cursor, limit, language)


@router.get(
    "/reconcile/suggest/property",
    operation_id="suggestProperties",
    summary="Properties, while typing",
    openapi_extra=_DESCRIBED,
    responses={200: {"model": SuggestedList}},
)
def suggest_properties(request: Request) -> Response:
    """Properties that rows can be compared by, then those that can only be fetched."""
    reading, language = _read(request, SUGGEST_PARAMETERS)
    prefix, kinds = _prefix(reading), _kinds(reading)
    cursor, limit = reading.whole("cursor", 0, 0, FURTHEST), reading.whole("limit", USUAL, 1, MOST)
    reading.finish()
    return _answer(request, list(_called(prefix, _properties(kinds, language))), cursor, limit, language)


@router.get(
    "/reconcile/suggest/type",
    operation_id="suggestTypes",
    summary="Types, while typing",
    openapi_extra=_DESCRIBED,
    responses={200: {"model": SuggestedList}},
)
def suggest_types(request: Request) -> Response:
    """The three types."""
    reading, language = _read(request, SUGGEST_PARAMETERS)
    prefix, kinds = _prefix(reading), _kinds(reading)
    cursor, limit = reading.whole("cursor", 0, 0, FURTHEST), reading.whole("limit", USUAL, 1, MOST)
    reading.finish()
    types = [(str(one["id"]), one["name"]) for one in types_in(language) if one["id"] in kinds]
    return _answer(request, list(_called(prefix, types)), cursor, limit, language)


@router.get(
    "/reconcile/properties",
    operation_id="proposeProperties",
    summary="Properties of a type that can be fetched",
    openapi_extra=references(PROPOSE_PARAMETERS.values()),
    responses={200: {"model": ProposedShape}},
)
def propose_properties(request: Request) -> Response:
    """The properties that can be fetched of things of a type."""
    reading, language = _read(request, PROPOSE_PARAMETERS)
    limit = reading.whole("limit", MOST, 1, MOST)
    if "type" not in reading.values:
        reading.fault("type", f"Say of which type: {', '.join(KINDS)}.")
    kinds = _kinds(reading)
    reading.finish()
    spoken = sentence_language(language)
    properties: list[MatchPropertyShape] = [
        {"id": name, "name": NAMES[name][spoken]} for name, one in FETCHED.items() if kinds[0] in one.kinds
    ]
    body: ProposedShape = {"type": kinds[0], "properties": properties[:limit]}
    if "limit" in reading.values:
        body["limit"] = limit
    return json_answer(body, where_of(request, language).snapshot.revision, language)


def _read(request: Request, known: Mapping[str, Parameter]) -> tuple[Reading, str]:
    values = read_asked(request, known)
    return Reading(values), language_of(request, values)


def _prefix(reading: Reading) -> str:
    if "prefix" not in reading.values:
        reading.fault("prefix", "Say what has been typed, as in prefix=stav.")
        return ""
    # OpenRefine asks for nothing typed, too.
    text = reading.values["prefix"][0]
    if len(text) > LONGEST:
        reading.fault("prefix", f"'prefix' may have {LONGEST} characters; it has {len(text)}.")
    return text


def _kinds(reading: Reading) -> tuple[Kind, ...]:
    text = reading.one("type")
    if text is None or not reading.is_among("type", text, KINDS):
        return KINDS
    return tuple(kind for kind in KINDS if kind == text)


def _properties(kinds: Sequence[Kind], language: str) -> list[tuple[str, str]]:
    kinds_of = {name: one.kinds for name, one in FETCHED.items()}
    kinds_of |= {name: one.kinds for name, one in PROPERTIES.items()}
    spoken = sentence_language(language)
    named = dict.fromkeys((*PROPERTIES, *FETCHED))
    return [(name, NAMES[name][spoken]) for name in named if set(kinds_of[name]) & set(kinds)]


def _called(prefix: str, named: Sequence[tuple[str, str]]) -> Iterator[SuggestedShape]:
    """Those with words, or an id, that begin as typed; all where nothing is typed."""
    typed = words(prefix)
    for code, name in named:
        said = [*words(name), *words(code.replace("_", " "))]
        if code == prefix or all(any(word.startswith(one) for word in said) for one in typed):
            yield {"id": code, "name": name}


def _answer(request: Request, found: list[SuggestedShape], cursor: int, limit: int, language: str) -> Response:
    body: SuggestedList = {"result": found[cursor : cursor + limit]}
    if len(found) > cursor + limit and cursor + limit <= FURTHEST:
        body["cursor"] = cursor + limit
    return json_answer(body, where_of(request, language).snapshot.revision, language)
