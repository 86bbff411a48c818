"""Shapes of the way of a submission."""

from typing import Annotated, Literal

from pydantic import Field
from typing_extensions import TypedDict

from app.api.shapes import LabelLanguages, Labels, Links, Revision

StateCode = Annotated[
    Literal["draft", "submitted", "returned", "accepted", "published", "rejected", "withdrawn"],
    Field(description="Code of a state."),
]


class StateShape(TypedDict):
    """How it may stand with a submission."""

    state: StateCode
    changeable: Annotated[bool, Field(description="Whether an author may change the document.")]
    final: Annotated[bool, Field(description="Whether nothing leads on from here.")]


TransitionShape = TypedDict(
    "TransitionShape",
    {
        "action": Annotated[
            Literal["submit", "withdraw", "return", "accept", "reject", "publish"], Field(description="What is done.")
        ],
        "from": StateCode,
        "to": StateCode,
        "role": Annotated[
            Literal["contributor", "reviewer", "editor", "admin"], Field(description="The least role that may do it.")
        ],
        "who": Annotated[
            Literal["author", "not-author"],
            Field(description="How somebody must stand to the submission: nobody decides on their own."),
        ],
    },
)
"""One thing that may be done in one state."""


class WorkflowAnswer(TypedDict):
    """The way of a submission, from a draft to a published case."""

    states: Annotated[list[StateShape], Field(description="Every state.")]
    transitions: Annotated[list[TransitionShape], Field(description="What may be done, by whom, where it leads.")]
    roles: Annotated[list[str], Field(description="Roles, the least first; each may do what those before it may.")]
    diagram: Annotated[str, Field(description="The same as a state diagram in Mermaid. In `sentences_language`.")]
    labels: Labels
    label_languages: LabelLanguages
    sentences_language: Annotated[Literal["en", "nb", "nn"], Field(description="Language of labels and diagram.")]
    links: Links
    revision: Revision
