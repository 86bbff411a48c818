"""Requests that schemathesis draws from the contract, right and wrong ones, and what is held against each answer."""

import re
from functools import cache
from typing import Any

import httpx
import requests
import schemathesis
from hypothesis import strategies as st
from schemathesis import GenerationMode
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
)

from app.catalogue.forms import MEDIA_TYPES
from app.main import create_api
from tests.contract.operations import Operation, operations
from tests.people import Person

Case = schemathesis.Case[Any]

HOST = "http://reader.example"
OUR_OWN = frozenset(("user-agent", "x-schemathesis-testcaseid", "connection", "authorization"))
"""Headers that schemathesis adds, and the key, which is somebody's."""
MANY = 100
"""Parameters of an address beside which none is said to be needed: to negate such a schema takes 9 s each time."""


@cache
def drawn_operations() -> tuple[tuple[Operation, Any], ...]:
    """Every operation as our tests know it, beside what schemathesis makes of it."""
    # Both say how they are serialized: as bytes, or text that is none of them.
    schemathesis.serializer(MEDIA_TYPES["ndjson"], MEDIA_TYPES["xlsx"])(_as_it_is)
    known = tuple(operations(create_api().openapi()))
    loose = create_api().openapi()
    for one in operations(loose):
        if len(one.parameters) > MANY:
            one.declared["parameters"] = [
                {**each, "required": False} if each["in"] == "query" else each for each in one.parameters
            ]
    read: Any = schemathesis.openapi.from_dict(loose).get_all_operations()
    drawn = {found.ok().label: found.ok() for found in read}
    return tuple((one, drawn[f"{one.method.upper()} {one.path}"]) for one in known)


def _as_it_is(_context: Any, value: Any) -> bytes:
    return value if isinstance(value, bytes) else str(getattr(value, "data", value)).encode("utf-8", "replace")


def cases_of(one: Operation, drawn: Any, mode: GenerationMode) -> st.SearchStrategy[Case]:
    """Requests of one operation, half of them about what is really there, and for the version that it has."""
    return st.builds(_placed, drawn.as_strategy(generation_mode=mode), st.just(one), st.booleans(), st.booleans())


def _placed(case: Case, one: Operation, is_there: bool, is_guarded: bool) -> Case:
    if is_there:
        # Nearly every number that is drawn is a state that there is not.
        case.headers.pop("Samspill-Revision", None)
    for parameter in one.parameters if is_there else ():
        if parameter["in"] == "path":
            case.path_parameters[parameter["name"]] = parameter["schema"]["examples"][0]
    if is_guarded and "If-Match" in one.names("header"):
        case.headers["If-Match"] = "*"
    return case


def request_of(case: Case, person: Person | None) -> httpx.Request:
    """The request as it would go over the wire, with the key of somebody."""
    prepared = requests.Request(**case.as_transport_kwargs(base_url=HOST)).prepare()
    named = [(_bytes(name), _bytes(value)) for name, value in prepared.headers.items()]
    raw = [(name, value) for name, value in named if name.decode("latin-1").lower() not in OUR_OWN]
    if person is not None:
        raw.append((b"authorization", f"Bearer {person.key}".encode()))
    body: Any = prepared.body.encode() if isinstance(prepared.body, str) else prepared.body
    return httpx.Request(prepared.method or "", prepared.url or "", content=body, headers=raw)


def _bytes(text: str | bytes) -> bytes:
    return text if isinstance(text, bytes) else text.encode("latin-1")


def is_rightly_no_method(answer: httpx.Response) -> bool:
    """Whether a refused method is none of those that the contract has for the address.

    What is drawn for a part of an address may make it another one: nothing at all, a slash, or the name of a neighbour.
    """
    meant = [one for one, _ in drawn_operations() if _template(one.path).fullmatch(answer.request.url.path)]
    # Of two that fit, an address with fewer parts left open is the one that is meant.
    closest = min((one.path.count("{") for one in meant), default=0)
    declared = {one.method.upper() for one in meant if one.path.count("{") == closest}
    allowed = set(answer.headers.get("allow", "").split(", "))
    return answer.status_code == 405 and answer.request.method not in declared | allowed


@cache
def _template(path: str) -> re.Pattern[str]:
    return re.compile("[^/]+".join(map(re.escape, re.split(r"\{\w+\}", path))))


def assert_as_declared(one: Operation, case: Case, answer: httpx.Response) -> None:
    """That the answer has a status of those named, and the kind, form and headers that are declared with it."""
    sent = f"{answer.request.method} {answer.request.url} {answer.request.headers} {answer.request.content[:2000]!r}"
    told = f"{sent}\n{answer.status_code} {answer.text[:1000]}"
    assert answer.status_code < 500, told
    named = str(answer.status_code) in one.declared["responses"]
    assert named or is_rightly_no_method(answer), told
    if answer.status_code >= 400:
        assert answer.headers["content-type"] == "application/problem+json", told
        assert answer.json()["status"] == answer.status_code, told
    checks = [content_type_conformance, response_headers_conformance, response_schema_conformance]
    case.validate_response(answer, checks=checks)
