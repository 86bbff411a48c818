"""Shapes of the history of a case: its revisions, and what differs between two of them."""

from datetime import datetime
from typing import Annotated, Any, Literal

from pydantic import Field
from typing_extensions import TypedDict

from app.api.shapes import LabelLanguages, Labels, Revision, Total


class VersionLinks(TypedDict):
    """Address of a revision."""

    self: Annotated[str, Field(description="The revision itself.")]


class VersionShape(TypedDict):
    """One published revision of a case, without its document."""

    slug: Annotated[str, Field(description="Address of the case now.")]
    opaque_id: Annotated[str, Field(description="Identifier of the case that no renaming touches.")]
    number: Annotated[int, Field(description="Number of the revision, from 1.", ge=1)]
    since: Annotated[int, Field(description="Dataset revision that brought it.")]
    until: Annotated[int | None, Field(description="Dataset revision that ended it; null while newest.")]
    published_at: Annotated[datetime, Field(description="UTC.")]
    digest: Annotated[str, Field(description="SHA-256 of the document, hexadecimal.")]
    links: Annotated[VersionLinks, Field(description="Address of the revision.")]


class VersionList(TypedDict):
    """Every revision of a case, newest first."""

    items: Annotated[list[VersionShape], Field(description="Newest first.")]
    total: Total
    revision: Revision


OF_TEXT = "BCP 47 tag, `und` for names; null where it is no text, or has parts: `/v1/fields` tells of these."


class ChangeShape(TypedDict):
    """One field that differs."""

    path: Annotated[str, Field(description="Path in the newer document; of what was removed, in the older one.")]
    kind: Annotated[
        Literal["added", "removed", "changed"], Field(description="`change_kind` in the labels of `/v1/fields`.")
    ]
    before: Annotated[Any, Field(description="Null if added.")]
    after: Annotated[Any, Field(description="Null if removed.")]
    before_language: Annotated[str | None, Field(description=OF_TEXT)]
    after_language: Annotated[str | None, Field(description=OF_TEXT)]


class OriginalLanguages(TypedDict):
    """`original_language` of both revisions, in which parts have texts of their own."""

    before: Annotated[str | None, Field(description="Of the older one, as a BCP 47 tag.")]
    after: Annotated[str | None, Field(description="Of the newer one, as a BCP 47 tag.")]


DifferenceAnswer = TypedDict(
    "DifferenceAnswer",
    {
        "from": Annotated[int, Field(description="Number of the older revision.")],
        "to": Annotated[int, Field(description="Number of the newer revision.")],
        "items": Annotated[list[ChangeShape], Field(description="In the order of the document.")],
        "total": Total,
        "original_language": Annotated[
            OriginalLanguages, Field(description="Language of the place, as either revision says.")
        ],
        "labels": Labels,
        "label_languages": LabelLanguages,
        "revision": Revision,
    },
)
"""What changed between two revisions. In this form because one of its names is a word of Python."""
