"""Suggestions and proposals for programs that match a table."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from fastapi import Request, Response

from app.api.dependencies import language_of
from app.api.parameters import references
from app.api.reconciliation import read_asked, where_of
from app.api.reconciliation_manifest import types_in
from app.api.reconciliation_shapes import SuggestedList, SuggestedShape
from app.api.routes import Router
from app.api.shapes import json_answer
from app.catalogue.reconciling.describing import type_name
from app.catalogue.reconciling.entities import KINDS, Kind
from app.catalogue.reconciling.extending import FETCHED
from app.catalogue.reconciling.properties import PROPERTIES
from app.catalogue.reconciling.property_words import PROPERTIES as NAMES
from app.catalogue.reconciling.suggesting import begun
from app.catalogue.term_names import holds
from app.query.grammar import Reading
from app.query.parameters import LANGUAGE, Parameter
from app.vocabulary.folding import words
from app.vocabulary.languages import sentence_language

router = Router(tags=["reconciliation"])

USUAL, MOST = 20, 50
FURTHEST = 500
"""How many can be skipped."""
LONGEST = 200
TYPE = Parameter(
    "type", "Only of this type.", {"type": "string", "enum": list(KINDS)}, example="municipality",
    shared_as="type-of-things",
)  # fmt: skip
LIMIT = Parameter(
    "limit",
    "How many at most.",
    {"type": "integer", "minimum": 1, "maximum": MOST, "default": USUAL},
    shared_as="limit-of-proposals",
)
_PASSED_OVER = "OpenRefine sends it along; it changes nothing."
_ALSO_SENT = {"type_strict": "should", "spell": "always", "exact": "false", "prefixed": "true"}
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


@dataclass(frozen=True, slots=True)
class _Typed:
    """What somebody has typed, and what may be suggested."""

    prefix: str
    kinds: tuple[Kind, ...]
    cursor: int
    """How many to skip."""
    limit: int
    language: str


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
    typed = _typed(request)
    found = begun(where_of(request, typed.language), typed.prefix, typed.kinds, typed.cursor + typed.limit + 1)
    shown: list[SuggestedShape] = [
        {
            "id": one.id,
            "name": one.name,
            "description": one.description,
            "notable": [{"id": one.kind, "name": type_name(one.kind, typed.language)}],
        }
        for one in found
    ]
    return _answer(request, typed, shown)


@router.get(
    "/reconcile/suggest/property",
    operation_id="suggestProperties",
    summary="Properties, while typing",
    openapi_extra=_DESCRIBED,
    responses={200: {"model": SuggestedList}},
)
def suggest_properties(request: Request) -> Response:
    """Properties that rows can be compared by, then those that can only be fetched."""
    typed = _typed(request)
    return _answer(request, typed, _called(typed.prefix, _properties(typed.kinds, typed.language)))


@router.get(
    "/reconcile/suggest/type",
    operation_id="suggestTypes",
    summary="Types, while typing",
    openapi_extra=_DESCRIBED,
    responses={200: {"model": SuggestedList}},
)
def suggest_types(request: Request) -> Response:
    """The three types."""
    typed = _typed(request)
    types = [(str(one["id"]), one["name"]) for one in types_in(typed.language) if one["id"] in typed.kinds]
    return _answer(request, typed, _called(typed.prefix, types))


def reading_of(request: Request, known: Mapping[str, Parameter]) -> tuple[Reading, str]:
    """The question about to be read, and the language of the answer."""
    values = read_asked(request, known)
    return Reading(values), language_of(request, values)


def _typed(request: Request) -> _Typed:
    reading, language = reading_of(request, SUGGEST_PARAMETERS)
    typed = _Typed(
        _prefix(reading),
        kinds_asked(reading),
        reading.whole("cursor", 0, 0, FURTHEST),
        reading.whole("limit", USUAL, 1, MOST),
        language,
    )
    reading.finish()
    return typed


def _prefix(reading: Reading) -> str:
    if "prefix" not in reading.values:
        reading.fault("prefix", "Say what has been typed, as in prefix=stav.")
        return ""
    # OpenRefine asks for nothing typed, too.
    text = reading.values["prefix"][0]
    if len(text) > LONGEST:
        reading.fault("prefix", f"'prefix' may have {LONGEST} characters; it has {len(text)}.")
    return text


def kinds_asked(reading: Reading) -> tuple[Kind, ...]:
    """The type that is asked for, or all."""
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


def _called(prefix: str, named: Sequence[tuple[str, str]]) -> list[SuggestedShape]:
    """Those with words, or an id, that begin as typed; all where nothing is typed."""
    typed = words(prefix)
    said = {code: [*words(name), *words(code.replace("_", " "))] for code, name in named}
    return [{"id": code, "name": name} for code, name in named if code == prefix or holds(said[code], typed)]


def _answer(request: Request, typed: _Typed, found: list[SuggestedShape]) -> Response:
    following = typed.cursor + typed.limit
    body: SuggestedList = {"result": found[typed.cursor : following]}
    if len(found) > following and following <= FURTHEST:
        body["cursor"] = following
    return json_answer(body, where_of(request, typed.language).snapshot.revision, typed.language)
