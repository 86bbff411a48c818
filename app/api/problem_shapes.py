"""What the contract says of problems, of answers without a body, and of headers."""

from collections.abc import Iterator
from typing import Any

from app.api.state_seen import STATE_SEEN

Json = dict[str, Any]

PROBLEM: Json = {
    "type": "object",
    "description": "What went wrong (RFC 9457).",
    "required": ["type", "title", "status", "detail", "code"],
    "properties": {
        "type": {
            "type": "string",
            "format": "uri-reference",
            "description": "Names the kind of problem, and is where to read what it means.",
        },
        "title": {"type": "string", "description": "The kind in a few words."},
        "status": {"type": "integer", "description": "The HTTP status."},
        "detail": {"type": "string", "description": "What went wrong this time, for people; in English."},
        "code": {"type": "string", "description": "Permanent name of the kind of problem."},
        "reason": {"type": ["string", "null"], "description": "Why the case was withdrawn; in English."},
        "withdrawn_at": {
            "type": ["string", "null"],
            "format": "date-time",
            "description": "When the case was withdrawn (UTC).",
        },
        "replacement": {
            "type": ["string", "null"],
            "description": "Slug of the case to read instead of the withdrawn one; null for none.",
        },
        "rebuilt": {
            "type": ["string", "null"],
            "description": "What was built in the place of a package or a file that held what was taken out: its "
            "identifier or name; null for nothing.",
        },
        "number": {"type": "integer", "description": "Number of the newest revision of the withdrawn case."},
        "errors": {
            "type": "array",
            "description": "One entry for each fault, all of them at once.",
            "items": {
                "type": "object",
                "required": ["detail"],
                "properties": {
                    "detail": {"type": "string", "description": "What is wrong, in `detail_language`."},
                    "detail_language": {
                        "type": "string",
                        "enum": ["nb", "nn"],
                        "description": "Language of `detail`; English where it is left out.",
                    },
                    "parameter": {"type": "string", "description": "Parameter at fault."},
                    "pointer": {"type": "string", "description": "JSON Pointer into the document sent (RFC 6901)."},
                    "position": {
                        "type": "integer",
                        "description": "Character of the value at which reading stopped, from 0.",
                    },
                    "did_you_mean": {"type": "string", "description": "The nearest thing that would be right."},
                },
            },
        },
    },
}

HEADERS: dict[str, Json] = {
    "Samspill-Revision": {
        "description": "Dataset revision that was answered from. In a request: the oldest that may be answered from.",
        "schema": {"type": "integer", "minimum": 0},
    },
    "Samspill-As-Of": {
        "description": "There where `as_of` was asked: the dataset revision, and the versions of vocabularies and "
        "measure, which are those of today.",
        "schema": {"type": "string"},
        "example": '1;vocabularies="e3b0c44298fc1c14";measure="samspill-1"',
    },
    "ETag": {
        "description": "Strong validator for `If-None-Match`; begins with the version of the resource itself.",
        "schema": {"type": "string"},
    },
    "Cache-Control": {"description": "How long the answer may be kept.", "schema": {"type": "string"}},
    "Content-Language": {"description": "Language of labels and sentences.", "schema": {"type": "string"}},
    "X-Request-ID": {"description": "Under which the request stands in our log.", "schema": {"type": "string"}},
    "Link": {"description": "Where to read on, by relation (RFC 8288).", "schema": {"type": "string"}},
    "Location": {"description": "The address to ask instead, or of what was made.", "schema": {"type": "string"}},
    "WWW-Authenticate": {
        "description": "What kind of key is wanted, and what is wrong with the one that was sent (RFC 6750).",
        "schema": {"type": "string"},
    },
    "Retry-After": {"description": "Seconds to wait.", "schema": {"type": "integer"}},
    "RateLimit-Policy": {
        "description": "The limits that the request counted for: `q`, how much may be asked in `w` seconds "
        "(draft-ietf-httpapi-ratelimit-headers-11). Every answer has it that was worked out and not remembered.",
        "schema": {"type": "string"},
        "example": '"requests";q=600;w=60, "work";q=120;w=60',
    },
    "RateLimit": {
        "description": "How much of each of these limits is left (`r`), and for how many seconds no more than that "
        "(`t`).",
        "schema": {"type": "string"},
        "example": '"requests";r=598;t=42, "work";r=119;t=57',
    },
}

_WITH_EVERY = ("Samspill-Revision", "X-Request-ID")

STATUSES = {
    "308": ("CaseRenamed", "The case has another address, in `Location`."),
    "400": ("BodyRefused", "What was sent cannot be read; `errors` says why."),
    "401": ("KeyWanted", "A key is needed, or the one that was sent is not accepted."),
    "403": ("RoleTooLow", "The role of the account does not reach this; `detail` names the one that is needed."),
    "404": ("NothingHere", "Nothing is here; `did_you_mean` names the nearest that is."),
    "406": ("NotAcceptable", "None of the formats wished for is offered; `detail` names those that are."),
    "409": ("Conflict", "What is there already does not allow it; `detail` says what."),
    "410": ("CaseWithdrawn", "The case was withdrawn; `reason` says why, `replacement` what to read instead."),
    "412": (
        "VersionOutdated",
        "It has changed since the version that `If-Match` names, or the newest state of the collection comes before "
        "the `Samspill-Revision` that was sent.",
    ),
    "413": ("BodyTooLarge", "What was sent is larger than is read; `detail` names the bound."),
    "415": ("MediaTypeRefused", "What was sent is of a kind that is not read here; `detail` names those that are."),
    "422": ("QuestionRefused", "The question is not understood; `errors` names each fault."),
    "428": ("VersionMissing", "`If-Match` has to say which version was seen."),
    "429": ("TooManyRequests", "More was asked than may be asked in a minute; `Retry-After` says how long to wait."),
    "507": ("NoRoomForPackage", "What is to be kept would be more than may be kept."),
    "503": (
        "DatabaseUnavailable",
        "More is asked than can be worked out now, the database does not answer for the moment or takes too long, or "
        "nothing can be written or drawn.",
    ),
    "default": ("Problem", "Something else went wrong."),
}
"""Status -> component that describes it, and what it says."""


def responses() -> dict[str, Json]:
    """The shared responses: 304, and every status that is answered with a problem."""
    described = {name: _problem(description) for name, description in STATUSES.values()}
    described["CaseRenamed"]["headers"]["Location"] = reference("headers", "Location")
    for name in ("ETag", "Link"):
        described["CaseWithdrawn"]["headers"][name] = reference("headers", name)
    for name in ("KeyWanted", "RoleTooLow"):
        described[name]["headers"]["WWW-Authenticate"] = reference("headers", "WWW-Authenticate")
    for name in ("DatabaseUnavailable", "TooManyRequests"):
        described[name]["headers"]["Retry-After"] = reference("headers", "Retry-After")
    for name in ("RateLimit-Policy", "RateLimit"):
        described["TooManyRequests"]["headers"][name] = reference("headers", name)
    unchanged = {"description": "What the client has is still right.", "headers": headers("ETag", "Cache-Control")}
    return {"NotModified": unchanged, **described}


def statuses_of(path: str, method: str, parameters: list[Json], *, is_secured: bool) -> Iterator[str]:
    """The problems that an address of this form may answer with; `method` in small letters."""
    if "/health/" in path:
        return
    if is_secured:
        yield from ("401", "403", *(["409"] if method != "get" else []))
    asked = {parameter.get("$ref", "").rpartition("/")[2] for parameter in parameters}
    if "If-Match" in asked:
        yield from ("400", "428")
    if STATE_SEEN["name"] in asked:
        yield "412"
    if "{slug}" in path:
        yield from ("308", "410")
    if "{" in path:
        yield "404"
    if any(name.startswith("format") for name in asked):
        yield "406"
    if method in ("post", "patch"):
        yield from ("400", "413", "415")
    if path.endswith("/exports"):
        yield "507"
    yield from ("422", "429", "503")


def headers(*names: str) -> Json:
    """References to the shared headers, those of every answer among them."""
    return {name: reference("headers", name) for name in (*_WITH_EVERY, *names)}


def reference(kind: str, name: str) -> Json:
    """A reference to a shared component."""
    return {"$ref": f"#/components/{kind}/{name}"}


def _problem(description: str) -> Json:
    content = {"application/problem+json": {"schema": reference("schemas", "Problem")}}
    return {"description": description, "headers": headers(), "content": content}
