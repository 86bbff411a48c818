"""Shapes of what becomes of a file of cases."""

from typing import Annotated, Literal

from pydantic import Field
from typing_extensions import TypedDict

from app.api.one_submission_shapes import Amended
from app.api.shapes import Links
from app.api.submission_shapes import DuplicateReason, Obstacle, PossibleDuplicate, PossibleTwin


class PlaceInFile(TypedDict):
    """Where in the file something stands, as people find it."""

    sheet: Annotated[str | None, Field(description="Name of the sheet; null in a file of lines.")]
    row: Annotated[int | None, Field(description="Row of the sheet or line of the file, from 1; null for all of it.")]
    column: Annotated[str | None, Field(description="Letters of the column; null for the whole row.")]
    name: Annotated[str | None, Field(description="What the column is called.")]


class ImportFault(TypedDict):
    """One thing that is wrong."""

    place: Annotated[PlaceInFile, Field(description="Where it is to be mended.")]
    rule: Annotated[str, Field(description="Permanent name of the rule.")]
    pointer: Annotated[str | None, Field(description="JSON Pointer (RFC 6901) into the document; null for none.")]
    sentence: Annotated[str, Field(description="What is wrong, in `sentence_language`.")]
    sentence_language: Annotated[Literal["en", "nb", "nn"], Field(description="Language of this sentence.")]
    did_you_mean: Annotated[str | None, Field(description="The nearest thing that would be right.")]


class ImportCounts(TypedDict):
    """How many cases become what."""

    new: Annotated[int, Field(description="Drafts of new cases.", ge=0)]
    amendment: Annotated[int, Field(description="Drafts that amend a published case.", ge=0)]
    unchanged: Annotated[int, Field(description="Published already, just so: nothing becomes of them.", ge=0)]
    undecided: Annotated[
        int, Field(description="Perhaps published, on their way or twice in the file: their rows have to say.", ge=0)
    ]
    faulty: Annotated[int, Field(description="With something to be mended.", ge=0)]


class AlikeInFile(TypedDict):
    """Another case of the file that may be the same one."""

    place: Annotated[PlaceInFile, Field(description="Where it begins.")]
    title: Annotated[str, Field(description="As it says.")]
    points: Annotated[float, Field(description="What its reasons add up to, 0 to 120.", ge=0, le=120)]
    reasons: Annotated[list[DuplicateReason], Field(description="Why it may be the same, the weightiest first.")]


class ImportedCase(TypedDict):
    """What becomes of one case."""

    place: Annotated[PlaceInFile, Field(description="Where it begins.")]
    slug: Annotated[str | None, Field(description="The address that it says, else the one that is proposed.")]
    title: Annotated[str | None, Field(description="As it says.")]
    outcome: Annotated[
        Literal["new", "amendment", "unchanged", "undecided", "faulty"], Field(description="What becomes of it.")
    ]
    amends: Annotated[Amended | None, Field(description="What it amends; null for a new one.")]
    decision: Annotated[
        Literal["amend", "related", "new"] | None, Field(description="What its row says of possible duplicates.")
    ]
    possible_duplicates: Annotated[
        list[PossibleDuplicate], Field(description="Published cases that it may be, the likeliest first.")
    ]
    possible_twins: Annotated[
        list[PossibleTwin], Field(description="Open submissions of new cases that it may be, the likeliest first.")
    ]
    alike_in_file: Annotated[
        list[AlikeInFile],
        Field(description="Other cases of the file that it may be, the likeliest first; none where either is decided."),
    ]
    faults: Annotated[list[ImportFault], Field(description="What keeps it out, each at its place.")]
    faults_left_out: Annotated[int, Field(description="How many more there are.", ge=0)]
    advice: Annotated[int, Field(description="Places that could be better; its draft tells them.", ge=0)]
    submission: Annotated[str | None, Field(description="Address of the draft that was made; null for none.")]
    state: Annotated[
        Literal["draft", "submitted"] | None, Field(description="How it stands with it; null where none was made.")
    ]
    not_submitted: Annotated[
        Obstacle | None,
        Field(description="Why it stayed a draft though `submit=true`; null where nothing hindered it."),
    ]


class ImportReport(TypedDict):
    """What becomes of a file."""

    dry_run: Annotated[bool, Field(description="Whether nothing was made yet.")]
    counts: Annotated[ImportCounts, Field(description="Its cases, counted by what becomes of them.")]
    drafts: Annotated[int, Field(description="Drafts that were made, or would be if all cases were taken.", ge=0)]
    is_whole: Annotated[bool, Field(description="Whether nothing stands in the way of any case.")]
    faults: Annotated[list[ImportFault], Field(description="What is wrong with the file: then nothing can be taken.")]
    faults_left_out: Annotated[int, Field(description="How many more there are.", ge=0)]
    skipped: Annotated[list[PlaceInFile], Field(description="Where examples of ours stand, which are passed over.")]
    cases: Annotated[list[ImportedCase], Field(description="Each case, in the order of the file.")]
    sentences_language: Annotated[Literal["en", "nb", "nn"], Field(description="Language of all other sentences.")]
    links: Links
