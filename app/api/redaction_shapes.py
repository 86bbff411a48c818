"""Shapes of what is told of a redaction: places and what is read there afterwards, never what stood there."""

from datetime import datetime
from typing import Annotated

from pydantic import Field
from typing_extensions import TypedDict

from app.api.shapes import Links

_LEFT = (
    "JSON Pointers into the document as it is afterwards: what was taken out elsewhere is told there still, inside a "
    "longer text. Send it in `texts` to take it out there too."
)
_WORDS = (
    "Words that stand there still, as they are written: single words of what was sent in `texts`, such as a surname, "
    "perhaps with an ending. Send them in `texts` where they tell of the person."
)
Left = Annotated[list[str], Field(description=_LEFT)]
WordsLeft = Annotated[list[str], Field(description=_WORDS)]


class Change(TypedDict):
    """A place at which something changes."""

    pointer: Annotated[str, Field(description="JSON Pointer (RFC 6901) into the document as it was before.")]
    text: Annotated[
        str | None,
        Field(
            description="What is read there afterwards. Null where no text stands there any more, and in a draft, "
            "which its author alone may read."
        ),
    ]


class PartsLeft(TypedDict):
    """A place at which something is perhaps left."""

    pointer: Annotated[str, Field(description="JSON Pointer (RFC 6901) into the document as it is afterwards.")]
    words: WordsLeft


Changes = Annotated[list[Change], Field(description="What changes in the document, in its order.")]
PerhapsLeft = Annotated[
    list[PartsLeft], Field(description="Where single words of what was sent in `texts` stand still in the document.")
]


class WordsAfterwards(TypedDict):
    """Something that somebody said."""

    text: Annotated[str, Field(description="As it is read afterwards.")]
    perhaps_left: WordsLeft


class NumberedWords(WordsAfterwards):
    """Something that somebody said of a submission."""

    number: Annotated[int, Field(description="Its number there.", ge=1)]


class RedactedRevision(TypedDict):
    """A published revision in which something changes, or is left."""

    number: Annotated[int, Field(description="Of the revision.", ge=1)]
    changes: Changes
    left: Left
    perhaps_left: PerhapsLeft


class RedactedSubmission(TypedDict):
    """A submission of the case in which something changes, or is left."""

    id: Annotated[str, Field(description="Identifier, 32 hex digits.")]
    changes: Changes
    left: Left
    perhaps_left: PerhapsLeft
    comments: Annotated[list[NumberedWords], Field(description="Comments that change, or perhaps tell it still.")]
    history: Annotated[
        list[NumberedWords],
        Field(description="Entries of its history whose words change, or perhaps tell it still."),
    ]


class RedactedCoding(TypedDict):
    """A second coding in which something changes, or is perhaps left."""

    number: Annotated[int, Field(description="Of the coding.", ge=1)]
    note: Annotated[WordsAfterwards | None, Field(description="The note of the coder; null where there is none.")]
    reason: Annotated[
        WordsAfterwards | None, Field(description="The reason of what was decided; null where nothing was.")
    ]


class RedactedPackage(TypedDict):
    """A package that goes, as it held what is taken out."""

    id: Annotated[str, Field(description="Identifier, 32 hex digits; it answers 410 from then on.")]
    rebuilt: Annotated[
        bool,
        Field(description="Whether the same is built without it: not where its very question tells what is taken out."),
    ]


class RedactionAnswer(TypedDict):
    """What was taken out, or would be: every place, and what is read there afterwards."""

    slug: Annotated[str, Field(description="Address of the case.")]
    number: Annotated[int, Field(description="Number of its newest revision; revisions keep their numbers.", ge=1)]
    dry_run: Annotated[bool, Field(description="Whether nothing was changed.")]
    revision: Annotated[int | None, Field(description="Dataset revision that it made; null where nothing was changed.")]
    redacted_at: Annotated[datetime | None, Field(description="When (UTC); null where nothing was changed.")]
    revisions: Annotated[list[RedactedRevision], Field(description="Of the case, the oldest first.")]
    submissions: Annotated[list[RedactedSubmission], Field(description="Of the case, the oldest first.")]
    codings: Annotated[list[RedactedCoding], Field(description="Second codings of the case, the first one first.")]
    kept_answers: Annotated[
        int, Field(description="Answers to writing requests, kept for those who ask again, that change.", ge=0)
    ]
    packages: Annotated[list[RedactedPackage], Field(description="Packages that held it.")]
    releases: Annotated[
        list[str], Field(description="Labels of releases that held it; their files go and are built without it.")
    ]
    tombstone: Annotated[
        WordsAfterwards | None,
        Field(description="The reason why the case was withdrawn; null where nothing of it changes or may be left."),
    ]
    in_slug: Annotated[
        bool, Field(description="Whether the address of the case tells what was taken out; that stays as it is.")
    ]
    links: Links
