"""Which revision of a case is asked for, and what is true of every answer about one."""

from collections.abc import Mapping
from typing import Any

from fastapi import Request
from sqlmodel import Session

from app.api.as_of import State
from app.api.shapes import FIXED, address
from app.catalogue.history import PublishedCase, Version, case_revision, published_case
from app.catalogue.snapshot import Snapshot
from app.errors import Fault, QueryRefused
from app.model.credit import credited_in
from app.query.parameters import Parameter

REVISION_NUMBER = {"type": "integer", "minimum": 1}
REVISION = Parameter("revision", "Number of a revision, from 1; the newest when left out.", REVISION_NUMBER)


def number_of(values: Mapping[str, list[str]], name: str) -> int | None:
    """The number of a revision, None where the parameter is left out; QueryRefused."""
    if name not in values:
        return None
    text = values[name][0]
    if not (text.isascii() and text.isdigit() and len(text) <= 10 and 1 <= int(text) < 2**31):
        raise parameter_refused(name, f"'{name}' is the number of a revision, from 1, not '{text}'.")
    return int(text)


def number_asked(values: Mapping[str, list[str]]) -> int | None:
    """The revision that a number asks for, None for that of the state that is asked for; QueryRefused for both."""
    number = number_of(values, REVISION.name)
    if number is not None and "as_of" in values:
        detail = "'revision' says already which revision of the case is meant; leave out one of both."
        raise parameter_refused("as_of", detail)
    return number


def kept_headers(state: State, document: Mapping[str, Any], *, is_fixed: bool) -> dict[str, str]:
    """What goes into the head of an answer that tells who made a revision; `is_fixed` where its number was asked."""
    headers = {**state.headers, **({"Cache-Control": FIXED} if is_fixed else {})}
    if credited_in(document):
        # Whoever is named may be erased tomorrow, and then stand in no answer that somebody keeps.
        headers.pop("Cache-Control", None)
    return headers


def revision_asked(session: Session, snapshot: Snapshot, slug: str, number: int | None) -> PublishedCase:
    """The revision of a case that a number asks for, the newest without one; raises as `case_revision`."""
    if number is None:
        return published_case(session, snapshot, slug)
    return case_revision(session, snapshot, slug, number)


def fixed_address(request: Request, version: Version) -> str:
    """Where exactly this revision is to be read, for ever, in whatever language: the address to cite."""
    return address(request, f"/v1/cases/{version.slug}/revisions/{version.number}")


def parameter_refused(parameter: str, detail: str) -> QueryRefused:
    """The refusal of what one parameter says."""
    return QueryRefused(detail, [Fault(detail, parameter=parameter)])
