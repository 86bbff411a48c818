"""Requests that schemathesis draws from the contract, right and wrong ones, and what is held against each answer."""

from collections.abc import Callable
from functools import cache
from typing import Any

import httpx
import requests
import schemathesis
from hypothesis import strategies as st
from schemathesis import Case, GenerationMode
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
)
from schemathesis.schemas import APIOperation

from app.catalogue.forms import MEDIA_TYPES
from app.main import create_api
from tests.contract.operations import Operation, operations
from tests.people import Person

HOST = "http://reader.example"
OUR_OWN = ("user-agent", "x-schemathesis-testcaseid", "connection")
"""Headers that schemathesis adds, and nobody else."""
Json = dict[str, Any]


@cache
def drawn_operations() -> tuple[tuple[Operation, Any], ...]:
    """Every operation as our tests know it, beside what schemathesis makes of it."""
    schemathesis.serializer(MEDIA_TYPES["ndjson"], MEDIA_TYPES["xlsx"])(_as_it_is)
    contract = create_api().openapi()
    drawn = schemathesis.openapi.from_dict(contract)
    by_label = {found.ok().label: found.ok() for found in drawn.get_all_operations()}
    return tuple((one, by_label[f"{one.method.upper()} {one.path}"]) for one in operations(contract))


def _as_it_is(_context: Any, value: Any) -> bytes:
    return value if isinstance(value, bytes) else str(getattr(value, "data", value)).encode("utf-8", "replace")


def cases_of(one: Operation, drawn: Any, mode: GenerationMode) -> st.SearchStrategy[Case]:
    """Requests of one operation; half of them about what is really there."""
    return st.builds(_placed, drawn.as_strategy(generation_mode=mode), st.just(one), st.booleans(), st.booleans())


def _placed(case: Case, one: Operation, is_known: bool, is_guarded: bool) -> Case:
    if is_known:
        for parameter in one.parameters:
            if parameter["in"] == "path":
                case.path_parameters[parameter["name"]] = parameter["schema"]["examples"][0]
    if is_guarded and "If-Match" in one.names("header"):
        case.headers["If-Match"] = "*"
    return case


def request_of(case: Case, person: Person | None) -> httpx.Request:
    """The request as it would go over the wire, with the key of somebody."""
    prepared = requests.Request(**case.as_transport_kwargs(base_url=HOST)).prepare()
    raw = [
        (_bytes(name), _bytes(value))
        for name, value in prepared.headers.items()
        if name.lower() not in (*OUR_OWN, "authorization")
    ]
    if person is not None:
        raw.append((b"authorization", f"Bearer {person.key}".encode()))
    body = prepared.body.encode() if isinstance(prepared.body, str) else prepared.body
    return httpx.Request(prepared.method or "", prepared.url or "", content=body, headers=raw)


def _bytes(text: str | bytes) -> bytes:
    return text if isinstance(text, bytes) else text.encode("latin-1")
