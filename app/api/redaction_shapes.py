"""Shapes of what is told of a redaction: places, never what stood there."""

from datetime import datetime
from typing import Annotated

from pydantic import Field
from typing_extensions import TypedDict

from app.api.shapes import Links

_POINTERS = "JSON Pointers (RFC 6901) into the document as it was before, in its order: what changes there."
_LEFT = (
    "JSON Pointers into the document as it is afterwards: what was taken out elsewhere is told there still, inside a "
    "longer text. Send it in `texts` to take it out there too."
)
Pointers = Annotated[list[str], Field(description=_POINTERS)]
Left = Annotated[list[str], Field(description=_LEFT)]


class RedactedRevision(TypedDict):
    """A published revision in which something changes, or is left."""

    number: Annotated[int, Field(description="Of the revision.", ge=1)]
    pointers: Pointers
    left: Left


class RedactedSubmission(TypedDict):
    """A submission of the case in which something changes, or is left."""

    id: Annotated[str, Field(description="Identifier, 32 hex digits.")]
    pointers: Pointers
    comments: Annotated[list[int], Field(description="Numbers of the comments whose words change.")]
    history: Annotated[list[int], Field(description="Numbers of the entries of its history whose words change.")]
    left: Left


class RedactionAnswer(TypedDict):
    """What was taken out, or would be, by its places."""

    slug: Annotated[str, Field(description="Address of the case.")]
    number: Annotated[int, Field(description="Number of its newest revision; revisions keep their numbers.", ge=1)]
    dry_run: Annotated[bool, Field(description="Whether nothing was changed.")]
    revision: Annotated[int | None, Field(description="Dataset revision that it made; null where nothing was changed.")]
    redacted_at: Annotated[datetime | None, Field(description="When (UTC); null where nothing was changed.")]
    revisions: Annotated[list[RedactedRevision], Field(description="Of the case, the oldest first.")]
    submissions: Annotated[list[RedactedSubmission], Field(description="Of the case, the oldest first.")]
    codings: Annotated[
        list[int],
        Field(description="Numbers of the second codings whose note changes, or the reason of what was decided."),
    ]
    kept_answers: Annotated[
        int, Field(description="Answers to writing requests, kept for those who ask again, that change.", ge=0)
    ]
    tombstone: Annotated[bool, Field(description="Whether the reason why the case was withdrawn changes.")]
    in_slug: Annotated[
        bool, Field(description="Whether the address of the case tells what was taken out; that stays as it is.")
    ]
    links: Links
