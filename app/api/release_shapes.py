"""What the contract says of releases."""

from datetime import datetime
from typing import Annotated

from pydantic import Field
from typing_extensions import TypedDict

from app.api.shapes import Links, Revision, Total


class ReleaseSummary(TypedDict):
    """All published cases at one moment, under a label that is never given twice."""

    label: Annotated[str, Field(description="Label, such as `2026.1`.")]
    title: Annotated[str, Field(description="What it is called, in the language of `Content-Language`.")]
    revision: Annotated[int, Field(description="Dataset revision that it holds.", ge=1)]
    published_on: Annotated[str | None, Field(description="Day of that revision (UTC), ISO 8601.")]
    made_at: Annotated[datetime, Field(description="When it was frozen (UTC).")]
    cases: Annotated[int, Field(description="How many cases it holds.", ge=0)]
    version: Annotated[str, Field(description="Of the software that wrote its files.")]
    redacted: Annotated[
        int | None, Field(description="Dataset revision that took something out of its cases since; null for none.")
    ]
    links: Links


class ReleaseFileShape(TypedDict):
    """A file of a release."""

    name: Annotated[str, Field(description="Name of the file, as its address has it.")]
    kind: Annotated[str, Field(description="What it is, the same in every release: `cases.parquet`.")]
    description: Annotated[str, Field(description="What it holds, in the language of `Content-Language`.")]
    media_type: Annotated[str, Field(description="Media type.")]
    bytes: Annotated[int, Field(description="Length.", ge=0)]
    sha256: Annotated[str, Field(description="Digest, hexadecimal.")]
    links: Annotated[Links, Field(description="`file`: where it is.")]


class GoneFile(TypedDict):
    """A file that held something which was taken out; its address answers 410."""

    name: Annotated[str, Field(description="Name of the file.")]
    sha256: Annotated[str, Field(description="Digest that it had, hexadecimal.")]
    gone_at: Annotated[datetime, Field(description="When that was taken out (UTC).")]
    rebuilt: Annotated[str, Field(description="Name of the file to read instead.")]


class ReleaseAnswer(ReleaseSummary):
    """A release with its files."""

    files: Annotated[list[ReleaseFileShape], Field(description="Its files, the data package first.")]
    gone: Annotated[list[GoneFile], Field(description="Files that it had, the newest first.")]
    is_complete: Annotated[
        bool, Field(description="False for the moment in which files are built anew, after something was taken out.")
    ]
    citation: Annotated[str, Field(description="How to cite it, in the language of `Content-Language`.")]


class ReleaseList(TypedDict):
    """All releases."""

    items: Annotated[list[ReleaseSummary], Field(description="The newest first.")]
    total: Total
    links: Links
    revision: Revision
