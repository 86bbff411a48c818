"""What is answered of those who are credited, to admins who look for somebody."""

from collections.abc import Sequence
from typing import Annotated, Any

from pydantic import Field
from typing_extensions import TypedDict

from app.api.account_shapes import PersonShape, person_shape
from app.api.shapes import Total
from app.api.turning import TurnLinks
from app.editorial.finding_people import KnownPerson


class KnownPersonShape(PersonShape):
    """What is kept of somebody who is credited, and how everybody sees them."""

    shown: Annotated[str, Field(description="What everybody sees: a name, an ORCID iD or `withdrawn`.")]
    account: Annotated[str | None, Field(description="Identifier of the account that says who it is, if there is one.")]


class PeopleList(TypedDict):
    """A page of those who are credited."""

    items: Annotated[list[KnownPersonShape], Field(description="In the order in which they were recorded.")]
    total: Total
    links: Annotated[TurnLinks, Field(description="This page and the next.")]


def known_person_shape(known: KnownPerson, cases: Sequence[str]) -> dict[str, Any]:
    """Somebody who is credited, as answered to admins."""
    told = person_shape(known.person, cases)
    return {**told, "shown": known.shown.shown, "account": known.account.id if known.account else None}
