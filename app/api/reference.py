"""What clients fetch once: the schema of a case, and outlines of countries."""

from functools import cache
from typing import Any

import orjson
from fastapi import Request, Response

from app.api.dependencies import values_of
from app.api.routes import Router
from app.api.shapes import address
from app.model.document import case_schema
from app.vocabulary.loading import digest, reference_dir

router = Router(tags=["reference"])

SCHEMA = "/v1/schema/case.json"
OBJECT: dict[str, Any] = {"type": "object"}


@router.get(
    SCHEMA,
    operation_id="getCaseSchema",
    summary="JSON Schema of a case",
    response_class=Response,
    responses={200: {"content": {"application/schema+json": {"schema": OBJECT}}}},
)
def get_case_schema(request: Request) -> Response:
    """JSON Schema (2020-12) of a case document; `x-vocabulary` says whose codes, `x-language` in which language."""
    values_of(request, {})
    schema = {**case_schema(), "$id": address(request, SCHEMA)}
    return Response(orjson.dumps(schema), 200, _version(), "application/schema+json")


@router.get(
    "/v1/geo/europe.topojson",
    operation_id="getOutlines",
    summary="Outlines of the countries of Europe",
    responses={200: {"content": {"application/json": {"schema": OBJECT}}}},
)
def get_outlines(request: Request) -> Response:
    """TopoJSON by Natural Earth (public domain): `code` of each country, no names, which are among the vocabularies."""
    values_of(request, {})
    return Response(_outlines(), 200, _version(), "application/json")


@cache
def _outlines() -> bytes:
    return (reference_dir() / "geo" / "europe.topojson").read_bytes()


def _version() -> dict[str, str]:
    # Neither changes when cases do, but both may with the files or the code: the end of the ETag tells it.
    return {"ETag": f'"{digest()[:12]}.en"', "Content-Language": "en"}
