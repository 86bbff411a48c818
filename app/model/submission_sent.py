"""What is sent along with what is done to a submission, checked: every field described."""

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import Field, StringConstraints

from app.errors import Fault, SubmissionRefused
from app.model.part import Part
from app.model.sent import Sent, in_form, refusal_of
from app.model.texts import MANY_LINES

Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=5000, pattern=MANY_LINES)]
"""What people say to each other about a submission."""


class SubmitSent(Part):
    """Handing in."""

    duplicates_seen: bool = Field(
        False,
        description="That no possible duplicate or twin is the same case; needed where a new case has some.",
    )


class ReturnSent(Part):
    """Asking for changes."""

    comment: Words = Field(description="What is to be changed, for its author; fields have comments of their own.")


class RejectSent(Part):
    """Turning down for good. Nothing is deleted."""

    reason: Words = Field(description="Why, for its author.")


class WithdrawSent(Part):
    """Taking back what one handed in."""

    reason: Words | None = Field(None, description="Why, for those who have read it.")


class AcceptSent(Part):
    """Finding it good."""

    comment: Words | None = Field(None, description="What is said along, for its author and the editor.")
    duplicates_seen: bool = Field(
        False,
        description="That neither a possible duplicate nor a possible twin is the same case; needed where a new case "
        "has some and nobody said so before.",
    )


class PublishSent(Part):
    """Making it public."""

    duplicates_seen: bool = Field(
        False,
        description="That no possible duplicate is the same case; needed where a new case has some and nobody said so "
        "before, as one may have been published since it was accepted.",
    )


class AmendmentSent(Part):
    """A change to a published case. With neither document nor changes it begins with what is published."""

    base: int | None = Field(
        None, ge=1, le=2**31 - 1, description="Number of the revision that it rests on; the newest when left out."
    )
    document: Mapping[str, Any] | None = Field(None, description="The whole case as it is to be.")
    changes: Mapping[str, Any] | None = Field(
        None, description="What is to take the place of what is there, as JSON Merge Patch (RFC 7396)."
    )


class RebaseSent(Part):
    """Resting on the newest revision."""

    choices: Mapping[str, Literal["mine", "theirs"]] = Field(
        {},
        description="By path of a collision, as the difference names it, or as JSON Pointer: whose value is to stand.",
    )
    otherwise: Literal["mine", "theirs"] = Field(
        "theirs", description="Whose value is to stand at every other collision: your own, or what is published."
    )


class CommentSent(Part):
    """Saying something of a place in the document."""

    path: Annotated[str, StringConstraints(max_length=300)] = Field(
        "",
        description="JSON Pointer (RFC 6901) of the place, as in `/sources/0/url`, or its path; empty for the whole.",
    )
    comment: Words = Field(description="What is said.")


class ResolveSent(Part):
    """Noting whether a comment has been dealt with."""

    resolved: bool = Field(description="Whether it has been dealt with.")


def read_form(form: type[Sent], sent: Mapping[str, Any]) -> Sent:
    """What was sent in its form; SubmissionRefused names every fault."""
    return in_form(form, sent, SubmissionRefused)


def submission_refused(faults: list[Fault]) -> SubmissionRefused:
    """The refusal for some faults; its sentence is that of the first."""
    return refusal_of(SubmissionRefused, faults)
