"""Suggestions while somebody types."""

from typing import Annotated, Literal
from urllib.parse import quote, urlencode

from fastapi import Request, Response
from pydantic import Field
from typing_extensions import TypedDict

from app.api.dependencies import language_of, services_of, values_of
from app.api.parameters import references
from app.api.routes import Router
from app.api.shapes import Links, Revision, address, address_in, json_answer
from app.catalogue.candidates import KINDS, Kind, Typed
from app.catalogue.suggestions import Suggestion, suggest
from app.query.grammar import Reading
from app.query.parameters import LANGUAGE, Parameter
from app.vocabulary.folding import words
from app.vocabulary.nearest import nearest
from app.vocabulary.terms import Label

router = Router(tags=["cases"])

USUAL, MOST = 10, 50
LONGEST = 200
"""Characters that may be typed."""
SUGGESTION_PARAMETERS = {
    "q": Parameter(
        "q",
        "What has been typed; each word may be only begun. Letters are compared without marks.",
        {"type": "string", "minLength": 1, "maxLength": LONGEST},
        example="eldreom",
        is_required=True,
        shared_as="q-of-suggestions",
    ),
    "kinds": Parameter(
        "kinds",
        "What to suggest; all kinds when left out.",
        {"type": "array", "items": {"type": "string", "enum": list(KINDS)}},
        is_list=True,
        example="term,place",
    ),
    "limit": Parameter(
        "limit",
        "How many suggestions at most.",
        {"type": "integer", "minimum": 1, "maximum": MOST, "default": USUAL},
        shared_as="limit-of-suggestions",
    ),
    "lang": LANGUAGE,
}


class SaidShape(TypedDict):
    """Words and the language they are in."""

    text: Annotated[str, Field(description="In `language`.")]
    language: Annotated[str, Field(description="BCP 47 tag, `und` for a name.")]


class SuggestionShape(TypedDict):
    """One thing that may be meant."""

    kind: Annotated[Kind, Field(description="`suggestion_kind` in the labels of `/v1/fields`.")]
    label: Annotated[str, Field(description="In `label_language`.")]
    label_language: Annotated[str, Field(description="BCP 47 tag, `und` for a name.")]
    translated_by: Annotated[
        Literal["machine", "person"] | None, Field(description="Who translated the label; null where nobody did.")
    ]
    within: Annotated[
        SaidShape | None, Field(description="What tells it from others of its name: field, county or country.")
    ]
    matched: Annotated[SaidShape | None, Field(description="The name that was met, where that is not the label.")]
    parameter: Annotated[str | None, Field(description="Name of the filter that asks for it; null for a case.")]
    value: Annotated[str, Field(description="What to give the filter, or the slug of the case.")]
    cases: Annotated[int, Field(description="How many published cases that finds.")]
    link: Annotated[str, Field(description="Address of those cases, or of the case.")]


class SuggestionList(TypedDict):
    """Suggestions, best first."""

    items: Annotated[list[SuggestionShape], Field(description="Best first, those of each kind in turn.")]
    links: Links
    revision: Revision


@router.get(
    "/v1/suggestions",
    operation_id="listSuggestions",
    summary="Suggestions while typing",
    openapi_extra=references(SUGGESTION_PARAMETERS.values()),
    responses={200: {"model": SuggestionList}},
)
def list_suggestions(request: Request) -> Response:
    """Terms in any language, places, organisations and cases with words that begin as typed, best first."""
    values = values_of(request, SUGGESTION_PARAMETERS)
    language = language_of(request, values)
    reading = Reading(values)
    text, kinds, limit = _text(reading), _kinds(reading), reading.whole("limit", USUAL, 1, MOST)
    reading.finish()
    services = services_of(request)
    snapshot = services.keeper.newest()
    typed = Typed(tuple(words(text)), kinds, limit, language)
    found = suggest(services.database, snapshot, services.suggestions, typed)
    body: SuggestionList = {
        "items": [_suggestion(request, one) for one in found],
        "links": {"self": address(request, "/v1/suggestions", urlencode(values, doseq=True))},
        "revision": snapshot.revision,
    }
    return json_answer(body, snapshot.revision, language)


def _text(reading: Reading) -> str:
    if "q" not in reading.values:
        reading.fault("q", "Say what has been typed, as in q=eldre.")
        return ""
    text = reading.one("q") or ""
    if len(text) > LONGEST:
        reading.fault("q", f"'q' may have {LONGEST} characters; it has {len(text)}.")
    elif text and not words(text):
        reading.fault("q", "There is no word to look for; write at least one letter or digit.")
    return text


def _kinds(reading: Reading) -> tuple[Kind, ...]:
    asked = reading.listed("kinds")
    for kind in asked:
        if kind not in KINDS:
            known = ", ".join(KINDS)
            reading.fault("kinds", f"There is no kind '{kind}' to suggest; there are {known}.", nearest(kind, KINDS))
    return tuple(kind for kind in KINDS if kind in asked) if asked else KINDS


def _suggestion(request: Request, one: Suggestion) -> SuggestionShape:
    if one.parameter is None:
        link = address_in(request, f"/v1/cases/{one.value}")
    else:
        link = address_in(request, "/v1/cases", f"{one.parameter}={quote(one.value, safe=':')}")
    return {
        "kind": one.kind,
        "label": one.label.text,
        "label_language": one.label.language,
        "translated_by": one.translated_by,
        "within": _said(one.within),
        "matched": _said(one.matched),
        "parameter": one.parameter,
        "value": one.value,
        "cases": one.cases,
        "link": link,
    }


def _said(label: Label | None) -> SaidShape | None:
    return {"text": label.text, "language": label.language} if label else None
