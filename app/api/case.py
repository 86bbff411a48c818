"""One case: its document, its history, what changed."""

from dataclasses import asdict
from typing import Annotated, Any
from urllib.parse import urlencode

import orjson
from fastapi import Path, Request, Response
from pydantic import AfterValidator
from sqlmodel import Session

from app.api.as_of import State, state_asked
from app.api.asked_revision import (
    REVISION,
    REVISION_NUMBER,
    kept_headers,
    number_asked,
    number_of,
    parameter_refused,
    revision_asked,
)
from app.api.case_linked import LINKED_TYPE, linked_answer
from app.api.case_shapes import CaseAnswer
from app.api.dependencies import format_wished, language_of, services_of, values_of
from app.api.difference_answer import difference_body
from app.api.history_shapes import DifferenceAnswer, VersionList
from app.api.parameters import references
from app.api.routes import Router
from app.api.shapes import address, address_in, json_answer
from app.catalogue.crediting import crediting_of
from app.catalogue.history import PublishedCase, Version, case_revision, difference, history, published_case, trust_of
from app.catalogue.labels import labels_of
from app.errors import CaseNotFound
from app.model.document import read_document
from app.query.parameters import AS_OF, LANGUAGE, Parameter

router = Router(prefix="/v1/cases/{slug}", tags=["cases"])
Json = dict[str, Any]
EXAMPLE = "no-austrheim-forskerfabrikken"


def _keepable(slug: str) -> str:
    if "\0" in slug:
        # PostgreSQL cannot even be asked for it.
        raise CaseNotFound(slug)
    return slug


Slug = Annotated[
    str,
    Path(description="Address of the case, `country-place-words`.", max_length=200, examples=[EXAMPLE]),
    AfterValidator(_keepable),
]
Number = Annotated[int, Path(description="Number of a revision, from 1.", ge=1, le=2**31 - 1, examples=[1])]

FORMATS = {"json": "application/json", "jsonld": LINKED_TYPE}
FORMAT = Parameter(
    "format",
    "Format of the answer; else by `Accept`. JSON-LD tells the case in the words of schema.org.",
    {"type": "string", "enum": list(FORMATS), "default": "json"},
    shared_as="format-of-case",
)
CASE_PARAMETERS = {"as_of": AS_OF, "lang": LANGUAGE, "revision": REVISION, "format": FORMAT}
DIFFERENCE_PARAMETERS = {
    "from": Parameter("from", "Number of the older revision.", REVISION_NUMBER),
    "to": Parameter("to", "Number of the newer revision; the newest when left out.", REVISION_NUMBER),
    "lang": LANGUAGE,
}


@router.get(
    "",
    operation_id="getCase",
    summary="Read a case",
    responses={200: {"model": CaseAnswer, "content": {LINKED_TYPE: {"schema": {"type": "object"}}}}},
    openapi_extra=references(CASE_PARAMETERS.values()),
)
def get_case(request: Request, slug: Slug) -> Response:
    """The document of a case, labels of its codes, how far to trust it.

    A renamed case answers 308, a withdrawn one 410.
    """
    values = values_of(request, CASE_PARAMETERS)
    language = language_of(request, values)
    kind = format_wished(request, values, FORMATS)
    number = number_asked(values)
    state = state_asked(request, values)
    with services_of(request).database.reading_published() as session:
        found = revision_asked(session, state.snapshot, slug, number)
        answered = _case_answer if kind == "json" else linked_answer
        return answered(request, session, state, found, language, is_fixed=number is not None)


@router.get(
    "/revisions",
    operation_id="listRevisions",
    summary="History of a case",
    responses={200: {"model": VersionList}},
    openapi_extra=references([LANGUAGE]),
)
def list_revisions(request: Request, slug: Slug) -> Response:
    """Every published revision of a case, newest first."""
    language = language_of(request, values_of(request, {"lang": LANGUAGE}))
    services = services_of(request)
    snapshot = services.keeper.newest()
    with services.database.reading_published() as session:
        versions = history(session, snapshot, slug)
    items = [_version(request, version) for version in versions]
    body = {"items": items, "total": len(items), "revision": snapshot.revision}
    return json_answer(body, snapshot.revision, language)


@router.get(
    "/revisions/{number}",
    operation_id="getRevision",
    summary="Read a revision of a case",
    responses={200: {"model": CaseAnswer}},
    openapi_extra=references([LANGUAGE]),
)
def get_revision(request: Request, slug: Slug, number: Number) -> Response:
    """One published revision, as it was."""
    language = language_of(request, values_of(request, {"lang": LANGUAGE}))
    services = services_of(request)
    state = State(services.keeper.newest())
    with services.database.reading_published() as session:
        found = case_revision(session, state.snapshot, slug, number)
        return _case_answer(request, session, state, found, language, is_fixed=True)


@router.get(
    "/difference",
    operation_id="getDifference",
    summary="What changed between two revisions",
    responses={200: {"model": DifferenceAnswer}},
    openapi_extra=references(DIFFERENCE_PARAMETERS.values()),
)
def get_difference(request: Request, slug: Slug) -> Response:
    """Field by field: what was, what is, and in which language."""
    values = values_of(request, DIFFERENCE_PARAMETERS)
    language = language_of(request, values)
    older, newer = number_of(values, "from"), number_of(values, "to")
    if older is None:
        raise parameter_refused("from", "Say which revision to compare from, as in from=1.")
    services = services_of(request)
    snapshot = services.keeper.newest()
    with services.database.reading_published() as session:
        newer = newer or published_case(session, snapshot, slug).version.number
        compared = difference(session, snapshot, slug, older, newer)
    body = {"from": older, "to": newer, **difference_body(compared, language), "revision": snapshot.revision}
    return json_answer(body, snapshot.revision, language)


def _case_answer(
    request: Request, session: Session, state: State, found: PublishedCase, language: str, *, is_fixed: bool
) -> Response:
    document = read_document(found.document)
    credit = crediting_of(session, document, language)
    labels, fallen = labels_of([document], language)
    version = found.version
    rest: Json = {
        "id": version.opaque_id,
        "number": version.number,
        "published_at": version.published_at,
        "trust": trust_of(document),
        "credit": credit,
        "labels": labels,
        "label_languages": fallen,
        "links": _case_links(request, version, urlencode(state.asked)),
        "revision": state.snapshot.revision,
        **state.told,
    }
    body = b'{"case":%s,%s' % (found.document, orjson.dumps(rest, option=orjson.OPT_UTC_Z)[1:])
    headers = kept_headers(state, document, is_fixed=is_fixed)
    return json_answer(body, state.snapshot.revision, language, version=version.number, headers=headers)


def _case_links(request: Request, version: Version, as_of: str) -> Json:
    case = f"/v1/cases/{version.slug}"
    return {
        "self": address_in(request, case, as_of),
        "fixed": address_in(request, f"{case}/revisions/{version.number}"),
        "revisions": address_in(request, f"{case}/revisions"),
        "citation": address_in(request, f"{case}/citation", f"revision={version.number}"),
        "jsonld": address_in(request, case, f"revision={version.number}&format=jsonld"),
        "schema": address(request, "/v1/schema/case.json"),
    }


def _version(request: Request, version: Version) -> Json:
    link = address_in(request, f"/v1/cases/{version.slug}/revisions/{version.number}")
    return {**asdict(version), "links": {"self": link}}
