"""What is sent about accounts and keys, checked: every field described."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from app.model.identifiers import Email, OptionalOrcid, OptionalRor, PersonName
from app.model.part import Part
from app.model.texts import ONE_LINE

RoleSent = Literal["contributor", "reviewer", "editor", "admin"]
ShownAsSent = Literal["name", "orcid", "withdrawn"]
USUAL_DAYS = 365
MOST_DAYS = 1096
"""Three years: by then most people have moved on, and their keys should have."""

_NAME = "Full name, as it is to be shown."
_EMAIL = "E-mail address; kept in small letters, shown to admins and its owner alone."
_ROLE = "What the person may do; each role may do all that those before it may."
_ROR = "ROR iD of the organisation, as in `05dxps055` or `https://ror.org/05dxps055`; null for none."
_ORCID = "ORCID iD, as in `0000-0002-1825-0097` or with `https://orcid.org/` before it; null for none."


class AccountSent(Part):
    """A new account."""

    name: PersonName = Field(description=_NAME)
    email: Email = Field(description=_EMAIL)
    role: RoleSent = Field(description=_ROLE)
    orcid: OptionalOrcid = Field(None, description=_ORCID)
    affiliation: OptionalRor = Field(None, description=_ROR)
    shown_as: ShownAsSent = Field("name", description="As whom the person is shown to everybody.")


class AccountChanges(Part):
    """What a person changes of the own account; what is left out stays."""

    # The defaults are never used: what was sent is told by the fields that are set.
    name: PersonName = Field("", description=_NAME)
    affiliation: OptionalRor = Field(None, description=_ROR)
    orcid: OptionalOrcid = Field(None, description=_ORCID)
    shown_as: ShownAsSent = Field("name", description="As whom the person is shown to everybody.")


class AccountAmendments(Part):
    """What an admin changes of somebody's account; what is left out stays."""

    # As above.
    name: PersonName = Field("", description=_NAME)
    email: Email = Field("", description=_EMAIL)
    role: RoleSent = Field("contributor", description=_ROLE)
    affiliation: OptionalRor = Field(None, description=_ROR)
    orcid: OptionalOrcid = Field(None, description=_ORCID)


class KeySent(Part):
    """A new key."""

    label: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=100, pattern=ONE_LINE)] = (
        Field(description="What its owner calls it, as in `laptop`.")
    )
    valid_days: int = Field(USUAL_DAYS, ge=1, le=MOST_DAYS, description="Days until it expires.")
