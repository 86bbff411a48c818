"""Who made the description of a case: people by key, never by name, as what is published stays as it was."""

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import Field, StringConstraints

from app.model.lists import AT_LEAST_ONE, NAMED_ONCE
from app.model.part import Part

Contribution = Literal["collected", "coded", "wrote", "reviewed", "translated"]
MOST_CREDITED = 100
"""People whom one case may credit."""
PERSON_KEY = r"^[a-z2-9]{12}$"
PersonKey = Annotated[str, StringConstraints(pattern=PERSON_KEY)]


class Credit(Part):
    """Somebody who had a part in the description."""

    person: PersonKey = Field(
        description="Key of a person, which says nothing by itself; whom it means stands beside the document, until "
        "that person is erased."
    )
    did: Annotated[tuple[Contribution, ...], AT_LEAST_ONE, NAMED_ONCE] = Field(
        description="What the person did: collected sources, coded, wrote, reviewed, translated."
    )


def credited_in(document: Mapping[str, Any]) -> dict[str, list[str]]:
    """What each person did for a published document, by key; revisions from before there was credit name nobody."""
    return {entry["person"]: entry["did"] for entry in document.get("credit", ())}
