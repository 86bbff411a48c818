"""Shapes of what a submission changes."""

from typing import Annotated, Any, Literal

from pydantic import Field
from typing_extensions import TypedDict

from app.api.history_shapes import OF_TEXT, ChangeShape, OriginalLanguages
from app.api.one_submission_shapes import Amended
from app.api.shapes import LabelLanguages, Labels, Links, Total


class CollisionShape(TypedDict):
    """A place at which two changes cannot both stand."""

    path: Annotated[str, Field(description="Path in the published case, by which it is chosen when rebasing.")]
    my_path: Annotated[str | None, Field(description="Path in the submission; null where it is not there.")]
    base_path: Annotated[str | None, Field(description="Path in the revision that both began with, likewise.")]
    base: Annotated[Any, Field(description="What it was; null for nothing.")]
    mine: Annotated[Any, Field(description="What the submission says.")]
    theirs: Annotated[Any, Field(description="What is published now.")]
    reason: Annotated[
        Literal[
            "changed-twice", "removed-there", "removed-here", "in-another-order", "said-together", "no-longer-there"
        ],
        Field(
            description="`collision_reason` in the labels of `/v1/fields`. `changed-twice`: both changed it. "
            "`removed-there`: what the submission changed is no longer published. `removed-here`: the submission takes "
            "away what was changed meanwhile, or is spoken of now. `in-another-order`: each ordered the list in its "
            "own way. `said-together`: something was changed that only means something with it. `no-longer-there`: "
            "the submission speaks of something that is gone."
        ),
    ]
    stands: Annotated[Literal["mine", "theirs"], Field(description="Whose value stands unless something is chosen.")]
    together: Annotated[list[str], Field(description="Paths of collisions that are decided as one with it.")]
    base_language: Annotated[str | None, Field(description=OF_TEXT)]
    mine_language: Annotated[str | None, Field(description=OF_TEXT)]
    theirs_language: Annotated[str | None, Field(description=OF_TEXT)]


class SubmissionDifference(TypedDict):
    """What a submission changes."""

    amends: Annotated[Amended | None, Field(description="The case that it amends; null for a new one.")]
    newest: Annotated[int | None, Field(description="Number of the published revision; null for a new case.")]
    is_outdated: Annotated[bool, Field(description="Whether the case was amended since; then it has to be rebased.")]
    items: Annotated[list[ChangeShape], Field(description="What it changes of the revision that it rests on.")]
    total: Total
    original_language: Annotated[OriginalLanguages, Field(description="Languages of original texts.")]
    labels: Labels
    label_languages: LabelLanguages
    published: Annotated[
        list[ChangeShape], Field(description="What was changed by others since that revision, and is published.")
    ]
    collisions: Annotated[list[CollisionShape], Field(description="Where both cannot stand.")]
    links: Links
