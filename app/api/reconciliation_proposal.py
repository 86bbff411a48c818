"""Properties that can be fetched, for programs that match a table."""

from fastapi import Request, Response

from app.api.parameters import references
from app.api.reconciliation import where_of
from app.api.reconciliation_shapes import MatchPropertyShape, ProposedShape
from app.api.reconciliation_suggest import LIMIT, MOST, kinds_asked, reading_of
from app.api.routes import Router
from app.api.shapes import json_answer
from app.catalogue.reconciling.entities import KINDS
from app.catalogue.reconciling.extending import FETCHED
from app.catalogue.reconciling.property_words import PROPERTIES as NAMES
from app.query.parameters import LANGUAGE, Parameter
from app.vocabulary.languages import sentence_language

router = Router(tags=["reconciliation"])

TYPE_WANTED = Parameter(
    "type", "The type.", {"type": "string", "enum": list(KINDS)}, example="municipality", is_required=True,
    shared_as="type-of-properties",
)  # fmt: skip
PROPOSE_PARAMETERS = {"type": TYPE_WANTED, "limit": LIMIT, "lang": LANGUAGE}


@router.get(
    "/reconcile/properties",
    operation_id="proposeProperties",
    summary="Properties of a type that can be fetched",
    openapi_extra=references(PROPOSE_PARAMETERS.values()),
    responses={200: {"model": ProposedShape}},
)
def propose_properties(request: Request) -> Response:
    """The properties that can be fetched of things of a type."""
    reading, language = reading_of(request, PROPOSE_PARAMETERS)
    limit = reading.whole("limit", MOST, 1, MOST)
    if "type" not in reading.values:
        reading.fault("type", f"Say of which type: {', '.join(KINDS)}.")
    kinds = kinds_asked(reading)
    reading.finish()
    spoken = sentence_language(language)
    properties: list[MatchPropertyShape] = [
        {"id": name, "name": NAMES[name][spoken]} for name, one in FETCHED.items() if kinds[0] in one.kinds
    ]
    body: ProposedShape = {"type": kinds[0], "properties": properties[:limit]}
    if "limit" in reading.values:
        body["limit"] = limit
    return json_answer(body, where_of(request, language).snapshot.revision, language)
