"""Shapes of submissions as those see them who write and review them."""

from datetime import datetime
from typing import Annotated, Any, Literal

from pydantic import Field
from typing_extensions import TypedDict

from app.api.case_shapes import CreditedPerson
from app.api.shapes import Total
from app.api.submission_shapes import Checked

Json = dict[str, Any]
SubmissionState = Annotated[
    Literal["draft", "submitted", "returned", "accepted", "published", "rejected", "withdrawn"],
    Field(description="How it stands with it; /v1/workflow draws the way."),
]
StateLabel = Annotated[str, Field(description="The state in words, in `sentences_language`.")]
Identifier = Annotated[str, Field(description="Identifier, 32 hex digits.")]


class Person(TypedDict):
    """Somebody who writes or reviews, as they chose to be shown."""

    id: Annotated[str, Field(description="Identifier of the account, 32 hex digits.")]
    shown: Annotated[str, Field(description="A name, the address of an ORCID iD, or `withdrawn`.")]


class Amended(TypedDict):
    """What an amendment rests on."""

    slug: Annotated[str, Field(description="The case that is amended.")]
    base: Annotated[int, Field(description="Number of the revision from which it was written.", ge=1)]


class HistoryEntry(TypedDict):
    """One thing that was done with a submission."""

    number: Annotated[int, Field(description="From 1.", ge=1)]
    at: Annotated[datetime, Field(description="When (UTC).")]
    by: Annotated[Person, Field(description="Who.")]
    action: Annotated[
        Literal["create", "submit", "withdraw", "return", "accept", "reject", "publish", "rebase", "redact"],
        Field(description="What; `redact` where something was taken out because it exposed a person."),
    ]
    state: SubmissionState
    words: Annotated[str | None, Field(description="What was said along with it; null for nothing.")]


class SubmissionCommentShape(TypedDict):
    """What somebody said of a place of the document."""

    number: Annotated[int, Field(description="From 1.", ge=1)]
    at: Annotated[datetime, Field(description="When (UTC).")]
    by: Annotated[Person, Field(description="Who.")]
    path: Annotated[str, Field(description="JSON Pointer (RFC 6901) of the place; empty for the whole document.")]
    comment: Annotated[str, Field(description="What was said, in whatever language.")]
    resolved_at: Annotated[datetime | None, Field(description="When it was dealt with (UTC); null while it is open.")]
    resolved_by: Annotated[Person | None, Field(description="Who said so.")]


class SubmissionAction(TypedDict):
    """Something that may be done now."""

    action: Annotated[str, Field(description="What: an action of /v1/workflow, `change`, `delete`, or `comment`.")]
    label: Annotated[str, Field(description="The same in words, in `sentences_language`.")]
    method: Annotated[Literal["POST", "PATCH", "DELETE"], Field(description="How it is asked for.")]
    href: Annotated[str, Field(description="Where.")]


class SubmissionShape(TypedDict):
    """A submission."""

    id: Identifier
    state: SubmissionState
    state_label: StateLabel
    version: Annotated[int, Field(description="With which its ETag begins.", ge=1)]
    amends: Annotated[Amended | None, Field(description="The case that it amends; null for a new one.")]
    is_outdated: Annotated[
        bool, Field(description="Whether its case was amended or withdrawn meanwhile, so that it has to be rebased.")
    ]
    document: Annotated[Json, Field(description="The case as its author sent it; whatever is missing is missing.")]
    credit: Annotated[list[CreditedPerson], Field(description="Whom the keys in `credit` of the document mean now.")]
    author: Annotated[Person, Field(description="Who wrote it.")]
    is_yours: Annotated[bool, Field(description="Whether that is you.")]
    duplicates_seen: Annotated[bool, Field(description="Whether somebody said that no other case is this one.")]
    created_at: Annotated[datetime, Field(description="When it was begun (UTC).")]
    changed_at: Annotated[datetime, Field(description="When its document or state changed last (UTC).")]
    submitted_at: Annotated[datetime | None, Field(description="When it was submitted last (UTC); null before.")]
    published_number: Annotated[int | None, Field(description="Number of the revision that it became.")]
    history: Annotated[list[HistoryEntry], Field(description="What was done, the oldest first.")]
    comments: Annotated[list[SubmissionCommentShape], Field(description="What was said, the oldest first.")]


class SubmissionLinks(TypedDict, total=False):
    """Addresses around a submission."""

    self: Annotated[str, Field(description="This one.")]
    workflow: Annotated[str, Field(description="The way of every submission.")]
    schema: Annotated[str, Field(description="JSON Schema of a case.")]
    case: Annotated[str, Field(description="The published case, where there is one.")]
    difference: Annotated[str, Field(description="What it changes of what is published.")]
    revision: Annotated[str, Field(description="The revision that it became.")]
    actions: Annotated[list[SubmissionAction], Field(description="What you may do with it now.")]


class OneSubmission(Checked):
    """A submission with all that is to be said of it."""

    submission: Annotated[SubmissionShape, Field(description="The submission.")]
    links: Annotated[SubmissionLinks, Field(description="Addresses around it, and what you may do now.")]


class FaultCounts(TypedDict):
    """How much of the checklist fails."""

    blocking: Annotated[int, Field(description="Places that must be mended.", ge=0)]
    advice: Annotated[int, Field(description="Places that could be better.", ge=0)]


class WaitingLinks(TypedDict):
    """Addresses of a submission in a list."""

    self: Annotated[str, Field(description="The whole of it.")]
    actions: Annotated[list[SubmissionAction], Field(description="What you may do with it now.")]


class SubmissionItem(TypedDict):
    """A submission without its document."""

    id: Identifier
    state: SubmissionState
    state_label: StateLabel
    version: Annotated[int, Field(description="With which its ETag begins.", ge=1)]
    title: Annotated[str, Field(description="As its document says; empty where it does not yet.")]
    country: Annotated[str | None, Field(description="As its document says; null where it does not yet.")]
    slug: Annotated[str | None, Field(description="The address that it is to have; null while it has none.")]
    amends: Annotated[Amended | None, Field(description="The case that it amends; null for a new one.")]
    is_outdated: Annotated[
        bool, Field(description="Whether its case was amended or withdrawn meanwhile, so that it has to be rebased.")
    ]
    author: Annotated[Person, Field(description="Who wrote it.")]
    is_yours: Annotated[bool, Field(description="Whether that is you.")]
    created_at: Annotated[datetime, Field(description="When it was begun (UTC).")]
    changed_at: Annotated[datetime, Field(description="When its document or state changed last (UTC).")]
    submitted_at: Annotated[datetime | None, Field(description="When it was submitted last (UTC); null before.")]
    waiting_days: Annotated[
        int | None, Field(description="Whole days since it was submitted; null where it waits for no decision.")
    ]
    faults: Annotated[FaultCounts, Field(description="Its checklist in numbers.")]
    open_comments: Annotated[int, Field(description="Comments that were not dealt with yet.", ge=0)]
    links: Annotated[WaitingLinks, Field(description="Where it is, and what you may do now.")]


class SubmissionListLinks(TypedDict):
    """Addresses around a list."""

    self: Annotated[str, Field(description="This page.")]
    next: Annotated[str | None, Field(description="The next page; null at the end.")]
    workflow: Annotated[str, Field(description="The way of every submission.")]


class SubmissionList(TypedDict):
    """Submissions in a row."""

    items: Annotated[list[SubmissionItem], Field(description="As `sort` says.")]
    total: Total
    sentences_language: Annotated[Literal["en", "nb", "nn"], Field(description="Language of all labels.")]
    links: Annotated[SubmissionListLinks, Field(description="Addresses around this page.")]
