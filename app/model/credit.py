"""Who made the description of a case: people by key, never by name, as what is published stays as it was."""

from collections.abc import Mapping
from typing import Annotated, Any, Literal, get_args

from pydantic import Field, StringConstraints

from app.model.json_text import objects_in
from app.model.lists import AT_LEAST_ONE, NAMED_ONCE
from app.model.part import Part

Contribution = Literal["collected", "coded", "wrote", "reviewed", "translated"]
AUTHORING: frozenset[Contribution] = frozenset(("collected", "coded", "wrote"))
"""What makes somebody one of those whom a citation names."""
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
    """What each person did, by key; revisions from before there was credit name nobody.

    Of an unfinished draft only what can be read: some may have done nothing yet.
    """
    named = ((entry.get("person"), entry.get("did")) for _, entry in objects_in(document, "credit"))
    return {key: _known(did) for key, did in named if isinstance(key, str)}


def authors_in(document: Mapping[str, Any]) -> list[str]:
    """Keys of those whom a citation of the case names, in their order."""
    return [key for key, did in credited_in(document).items() if not AUTHORING.isdisjoint(did)]


def _known(did: object) -> list[str]:
    return [one for one in did if one in get_args(Contribution)] if isinstance(did, list) else []
