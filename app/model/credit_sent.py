"""An entry of `credit` as it is sent: somebody by name, by key, or oneself."""

from typing import Any, Literal, get_args

from pydantic import Field

from app.model.credit import Contribution, PersonKey
from app.model.identifiers import OptionalOrcid, OptionalPersonName, OptionalRor
from app.model.part import Part


class CreditSent(Part):
    """Who is meant; what they did is checked with the document."""

    person: PersonKey | None = Field(None, description="Key of somebody who is known here.")
    account: Literal["me"] | None = Field(None, description="Whoever sends it.")
    name: OptionalPersonName = Field(None, description="Full name, as it is to be shown.")
    orcid: OptionalOrcid = Field(None, description="ORCID iD, with or without its address.")
    ror: OptionalRor = Field(None, description="ROR iD of the organisation, with or without its address.")
    consent: bool | None = Field(None, description="Whether the person agreed to be named.")
    did: Any = Field(
        None,
        description="What the person did.",
        json_schema_extra={"type": "array", "items": {"type": "string", "enum": list(get_args(Contribution))}},
    )
