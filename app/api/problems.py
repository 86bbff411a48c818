"""Errors as RFC 9457 problems."""

from collections.abc import Iterable, Mapping
from errno import EDQUOT, EFBIG, ENOSPC
from http import HTTPStatus
from typing import Any

import orjson
import structlog
from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.routing import APIRoute
from starlette.exceptions import HTTPException
from starlette.types import Scope

from app.api.actor import challenge
from app.api.addresses import methods_at, nothing_at
from app.api.observing import UNFORESEEN, observation_of
from app.api.problem_kinds import OURS
from app.api.problem_statuses import STATUS
from app.api.routes import in_contract
from app.api.shapes import address
from app.errors import (
    AnalysisUnavailable,
    CaseRenamed,
    CaseWithdrawn,
    DomainError,
    DrawingUnavailable,
    Fault,
    MatchingBusy,
    OutOfTime,
    PackageGone,
    PackagesBusy,
    PackageUnfinished,
    PastBusy,
    QueryRefused,
    ServiceBusy,
    TooManyRequests,
    WritingUnavailable,
)
from app.model.fault_sentences import fault_sentence
from app.store.database import UNREACHABLE
from app.store.servers import ServerGone
from app.vocabulary.languages import chosen_language, sentence_language

MEDIA_TYPE = "application/problem+json"
TYPES = "/problems/"
"""Problem types are path-absolute, under the path of the public address; there stands what each means
(`problem_pages.py`)."""
LONGEST_SHOWN = 60
"""Characters of a part of an address that are repeated."""
NO_ROOM = (ENOSPC, EDQUOT, EFBIG)
"""What the system says of a file that it does not let grow."""
BUSY_SECONDS = "2"
"""After which to ask again where too many ask; the sentence says it as well."""


def problem(
    scope: Scope,
    status: int,
    code: str,
    title: str,
    detail: str,
    faults: Iterable[Fault] = (),
    headers: Mapping[str, str] | None = None,
    members: Mapping[str, object] | None = None,
    spoken: str = "en",
) -> Response:
    """A problem document (RFC 9457), with one entry in `errors` for each fault and perhaps members of its kind.

    Faults are said in the language that is spoken, where they can be.
    """
    seen = observation_of(scope)
    seen.problem = code
    kind = f"{seen.base}{TYPES}{code}"
    body: dict[str, Any] = {"type": kind, "title": title, "status": status, "detail": detail, "code": code}
    body |= members or {}
    errors = [_entry(fault, spoken) for fault in faults]
    if errors:
        body["errors"] = errors
    raw = orjson.dumps(body, option=orjson.OPT_UTC_Z)
    # The kind and its sentence are in English; what is to be mended is said to who asked in another language.
    languages = dict.fromkeys(("en", *(one["detail_language"] for one in errors if "detail_language" in one)))
    return Response(raw, status, {"Content-Language": ", ".join(languages), **(headers or {})}, MEDIA_TYPE)


def _ours(
    scope: Scope, code: str, detail: str, faults: Iterable[Fault] = (), headers: dict[str, str] | None = None
) -> Response:
    status, title = OURS[code]
    return problem(scope, status, code, title, detail, faults, headers)


def _entry(fault: Fault, spoken: str) -> dict[str, Any]:
    detail, language = fault_sentence(fault, spoken)
    given = {
        "parameter": fault.parameter,
        "pointer": fault.pointer,
        "position": fault.position,
        "detail": detail,
        "detail_language": None if language == "en" else language,
        "did_you_mean": fault.did_you_mean,
    }
    return {name: value for name, value in given.items() if value is not None}


def database_unavailable(scope: Scope, error: Exception) -> Response:
    """503 for a database that cannot be asked now; why is logged."""
    # Which of several servers is gone has been told when it went.
    trace = {} if isinstance(error, ServerGone) else {"exc_info": error}
    structlog.get_logger().error("database-unavailable", id=observation_of(scope).id, detail=str(error), **trace)
    detail = error.detail if isinstance(error, ServerGone) else ServerGone.detail
    return _ours(scope, "database-unavailable", detail, headers={"Retry-After": "5"})


def service_ending(scope: Scope) -> Response:
    """503 for what could not be finished before this process ends."""
    detail = "This process ends before it could finish; another one answers."
    return _ours(scope, "service-ending", detail, headers={"Retry-After": "5"})


def unforeseen(scope: Scope) -> Response:
    """500; why is logged where the request is observed."""
    detail = "Something failed on our side; it is logged under the id in X-Request-ID."
    return _ours(scope, UNFORESEEN, detail)


def refused(scope: Scope, error: DomainError) -> Response:
    """What is refused in front of the routes."""
    return problem(scope, STATUS[type(error)], error.code, error.title, error.detail)


def too_many_requests(scope: Scope, error: TooManyRequests) -> Response:
    """429 with when to ask again."""
    headers = {"Retry-After": str(error.seconds), "Cache-Control": "no-store"}
    return problem(scope, STATUS[TooManyRequests], error.code, error.title, error.detail, headers=headers)


def service_busy(scope: Scope) -> Response:
    """503 with when to ask again; nothing is logged of each, as there may be thousands."""
    error = ServiceBusy()
    headers = {"Retry-After": BUSY_SECONDS, "Cache-Control": "no-store"}
    return problem(scope, STATUS[ServiceBusy], error.code, error.title, error.detail, headers=headers)


def install(app: FastAPI) -> None:
    """Lets the application answer every error with a problem."""
    app.add_exception_handler(DomainError, problem_of)
    app.add_exception_handler(OSError, _no_room)
    app.add_exception_handler(RequestValidationError, _invalid_address)
    app.add_exception_handler(HTTPException, _http_error)
    for unreachable in UNREACHABLE:
        # Of several servers another one is asked first.
        if unreachable is not ServerGone:
            app.add_exception_handler(unreachable, _unreachable)
    app.add_exception_handler(Exception, _unforeseen)


def problem_of(request: Request, error: Exception) -> Response:
    """The problem that an error of ours is; what has no status is raised again, as it is a mistake of ours."""
    assert isinstance(error, DomainError)  # noqa: S101  registered for these only
    if isinstance(error, TooManyRequests):
        return too_many_requests(request.scope, error)
    # What has no row here is a mistake of ours: it goes the way of all that was not foreseen.
    status = next((STATUS[kind] for kind in type(error).__mro__ if kind in STATUS), None)
    if status is None:
        raise error
    _log(request, error)
    hint = getattr(error, "nearest", None)
    faults = error.faults or ([Fault(error.detail, did_you_mean=hint)] if hint else [])
    headers = _headers_of(request, error)
    return problem(
        request.scope, status, error.code, error.title, error.detail, faults, headers, error.members, _spoken(request)
    )


def _no_room(request: Request, error: Exception) -> Response:
    """A file that was being made on the disk found no room there; all else is a mistake of ours."""
    if getattr(error, "errno", None) not in NO_ROOM:
        raise error
    refused = WritingUnavailable("The disk for temporary files is full")
    refused.__cause__ = error
    return problem_of(request, refused)


def _log(request: Request, error: DomainError) -> None:
    """Notes what whoever runs the service has to know."""
    if isinstance(error, WritingUnavailable):
        structlog.get_logger().error(error.code, id=observation_of(request.scope).id, exc_info=error)
    if isinstance(error, DrawingUnavailable):
        structlog.get_logger().warning(error.code, id=observation_of(request.scope).id, detail=error.detail)


_WAIT: Mapping[type[DomainError], str] = {
    WritingUnavailable: "60",
    PackageUnfinished: "60",
    PackagesBusy: "5",
    AnalysisUnavailable: "5",
    PastBusy: "1",
    MatchingBusy: "1",
    ServiceBusy: BUSY_SECONDS,
    OutOfTime: "60",
}
"""Seconds after which to ask again, where the error itself does not say how many."""


def _headers_of(request: Request, error: DomainError) -> Mapping[str, str]:
    """When to ask again, where to read on, or which key is wanted."""
    if (seconds := _WAIT.get(type(error))) is not None:
        return {"Retry-After": seconds}
    if isinstance(error, DrawingUnavailable):
        return {"Retry-After": str(error.seconds)}
    if isinstance(error, PackageGone) and error.address:
        return {"Link": f'<{address(request, error.address)}>; rel="successor-version"'}
    if isinstance(error, CaseRenamed):
        path = request.scope["path"].replace(request.path_params["slug"], error.slug, 1)
        return {"Location": address(request, path, request.scope["query_string"].decode("ascii"))}
    if isinstance(error, CaseWithdrawn):
        return _beside_tombstone(request, error)
    return challenge(error)


def _spoken(request: Request) -> str:
    """The language of sentences that was asked for; English for one that nobody has."""
    asked = request.query_params.get("lang")
    try:
        return sentence_language(chosen_language(asked, request.headers.get("accept-language")))
    except QueryRefused:
        return "en"


def _beside_tombstone(request: Request, error: CaseWithdrawn) -> dict[str, str]:
    """The validator with which the case may be restored, and where to read on."""
    headers = {"ETag": f'"{error.number}.en"'}
    if error.replacement is not None:
        # A relation of RFC 5829.
        headers["Link"] = f'<{address(request, f"/v1/cases/{error.replacement}")}>; rel="successor-version"'
    return headers


def _invalid_address(request: Request, error: Exception) -> Response:
    """A part of the address, such as the number of a revision, that cannot be read."""
    assert isinstance(error, RequestValidationError)  # noqa: S101  registered for these only
    described = _parameters_of(request)
    faults = []
    for one in error.errors():
        name = str(one["loc"][-1])
        sent = str(one["input"])[:LONGEST_SHOWN]
        faults.append(Fault(f"'{sent}' is not the {name} of anything. {described.get(name, '')}".strip(), name))
    return _ours(request.scope, "address-refused", faults[0].detail, faults)


def _parameters_of(request: Request) -> dict[str, str]:
    """What the route says of the parts of its address that are filled in, by name."""
    route = request.scope.get("route")
    parts = route.dependant.path_params if isinstance(route, APIRoute) else ()
    return {one.alias: one.field_info.description or "" for one in parts}


def _http_error(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)  # noqa: S101  registered for these only
    if error.status_code == HTTPStatus.NOT_FOUND:
        return _nothing_here(request)
    if error.status_code == HTTPStatus.METHOD_NOT_ALLOWED:
        return _method_not_allowed(request, error)
    status = HTTPStatus(error.status_code)
    # By number, as phrases differ from one version of Python to the next.
    code, headers = f"http-{status.value}", dict(error.headers or {})
    return problem(request.scope, status, code, status.phrase, str(error.detail), headers=headers)


def _nothing_here(request: Request) -> Response:
    detail, hint = nothing_at(request.scope["path"], tuple(in_contract(request.app.routes)))
    faults = [Fault(detail, did_you_mean=hint)] if hint else []
    return _ours(request.scope, "not-found", detail, faults)


def _method_not_allowed(request: Request, error: HTTPException) -> Response:
    path = request.scope["path"]
    # The error itself names the methods of one route.
    allowed = methods_at(path, in_contract(request.app.routes))
    allowed = allowed or dict(error.headers or {}).get("Allow", "").split(", ")
    if "GET" in allowed:
        allowed.append("HEAD")
    allow = ", ".join(sorted({*allowed, "OPTIONS"}))
    if request.method == "OPTIONS":
        return Response(status_code=204, headers={"Allow": allow})
    detail = f"{request.method} is not answered at {path}; there are {allow}."
    return _ours(request.scope, "method-not-allowed", detail, headers={"Allow": allow})


def _unreachable(request: Request, error: Exception) -> Response:
    return database_unavailable(request.scope, error)


def _unforeseen(request: Request, _error: Exception) -> Response:
    return unforeseen(request.scope)
