"""Matching a table: queries and columns by the Reconciliation Service API 0.2, as OpenRefine speaks it."""

from collections.abc import Mapping
from typing import Annotated, Any
from urllib.parse import parse_qsl

from fastapi import Depends, Request, Response

from app.api.bodies import bytes_within
from app.api.dependencies import language_of, services_of
from app.api.parameters import references
from app.api.reconciliation_answer import extension, results
from app.api.reconciliation_columns import read_extension
from app.api.reconciliation_manifest import manifest_of
from app.api.reconciliation_queries import read_queries
from app.api.reconciliation_shapes import (
    EXTEND,
    QUERIES,
    ExtensionShape,
    ManifestShape,
    RowMatches,
    form_body,
)
from app.api.routes import Router
from app.api.shapes import json_answer
from app.catalogue.reconciling.entities import Where
from app.errors import Fault, QueryRefused, TermUnknown
from app.query.grammar import Reading
from app.query.parameters import LANGUAGE, Parameter, read_pairs
from app.vocabulary.countries import country_code

router = Router(tags=["reconciliation"])

FORM = "application/x-www-form-urlencoded"
MOST_BYTES = 512 * 1024
"""Of a form: a batch of long names in which each byte is percent-encoded."""
Values = dict[str, list[str]]
Answered = ManifestShape | dict[str, RowMatches] | ExtensionShape

QUERIES_PARAMETER = Parameter(
    "queries",
    "Queries as a JSON object, by names of your own; each has `query` or `properties`, maybe `type` and `limit`.",
    example=QUERIES,
)
EXTEND_PARAMETER = Parameter("extend", "Columns to fetch: a JSON object of `ids` and `properties`.", example=EXTEND)
COUNTRY = Parameter(
    "country",
    "Country of all rows that name none themselves, ISO 3166-1 alpha-2: without a country no name is certain.",
    {"type": "string"},
    example="NO",
    shared_as="country-of-rows",
)
SENT_PARAMETERS = {one.name: one for one in (COUNTRY, LANGUAGE)}
RECONCILIATION_PARAMETERS = {one.name: one for one in (QUERIES_PARAMETER, EXTEND_PARAMETER, COUNTRY, LANGUAGE)}


async def form_sent(request: Request) -> bytes:
    """The form as it was sent; MediaTypeRefused or BodyTooLarge."""
    return await bytes_within(request, MOST_BYTES, (FORM,), unnamed=FORM)


Sent = Annotated[bytes, Depends(form_sent)]


def _fields(raw: bytes) -> Values:
    """What a form says; QueryRefused."""
    try:
        pairs = parse_qsl(raw.decode("ascii"), keep_blank_values=True, errors="strict", max_num_fields=10)
    except ValueError:
        raise QueryRefused("The form is not percent-encoded UTF-8, or has more than ten fields.") from None
    sent: Values = {}
    for name, value in pairs:
        sent.setdefault(name, []).append(value)
    for name, values in sent.items():
        if name not in (QUERIES_PARAMETER.name, EXTEND_PARAMETER.name) or len(values) > 1:
            detail = f"A form has one field, 'queries' or 'extend'; this has '{name[:60]}' {len(values)} times."
            raise QueryRefused(detail, [Fault(detail, parameter=name[:60])])
    return sent


@router.get(
    "/reconcile",
    operation_id="getReconciliation",
    summary="Match a table",
    responses={200: {"model": Answered}},
    openapi_extra=references(RECONCILIATION_PARAMETERS.values()),
)
def get_reconciliation(request: Request) -> Response:
    """What the service is, or, with `queries` or `extend`, what rows may mean and what is known of it.

    Speaks the Reconciliation Service API 0.2 of the W3C community group, as OpenRefine does.
    """
    values = read_asked(request, RECONCILIATION_PARAMETERS)
    return _answer(request, values, values)


@router.post(
    "/reconcile",
    operation_id="postReconciliation",
    summary="Match a table that is sent",
    responses={200: {"model": Answered}},
    openapi_extra={**references(SENT_PARAMETERS.values()), "requestBody": form_body()},
)
def post_reconciliation(request: Request, sent: Sent) -> Response:
    """The same for a form, which may be longer than an address."""
    answer = _answer(request, read_asked(request, SENT_PARAMETERS), _fields(sent))
    # What answers a POST is kept by nobody, so it has nothing to be validated by.
    del answer.headers["ETag"]
    answer.headers["Cache-Control"] = "no-store"
    return answer


def read_asked(request: Request, known: Mapping[str, Parameter]) -> Values:
    """The query string, in which a second `?` is read as `&`.

    OpenRefine puts `?type=` behind the addresses of a manifest, and those have `?lang=` already.
    """
    return read_pairs(request.scope["query_string"].replace(b"?", b"&"), known)


def where_of(request: Request, language: str) -> Where:
    """Where things are looked for now."""
    services = services_of(request)
    return Where(services.database, services.keeper.newest(), services.suggestions, language)


def _answer(request: Request, values: Values, sent: Values) -> Response:
    language = language_of(request, values)
    country = _country(values)
    queries, extend = (sent.get(name, [None])[0] for name in (QUERIES_PARAMETER.name, EXTEND_PARAMETER.name))
    if queries is not None and extend is not None:
        detail = "Send 'queries' or 'extend', not both."
        raise QueryRefused(detail, [Fault(detail, parameter="extend")])
    where = where_of(request, language)
    body: Any = manifest_of(request, language)
    if queries is not None:
        body = results(request, where, read_queries(queries, country, QUERIES))
    elif extend is not None:
        body = extension(request, where, *read_extension(extend, EXTEND))
    return json_answer(body, where.snapshot.revision, language)


def _country(values: Values) -> str | None:
    reading = Reading(values)
    text = reading.one(COUNTRY.name)
    if text is None:
        reading.finish()
        return None
    try:
        return country_code(text)
    except TermUnknown as error:
        detail = f"There is no country '{text[:60]}'; give its code of two letters, as in NO."
        reading.fault(COUNTRY.name, detail, error.nearest)
    reading.finish()
    return None
