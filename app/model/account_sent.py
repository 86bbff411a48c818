"""What is sent about accounts and keys, checked: every field described."""

from collections.abc import Mapping
from typing import Annotated, Any, Literal, TypeVar

from pydantic import Field, StringConstraints, ValidationError

from app.errors import DetailsRefused, Fault
from app.model.faults import faults_of
from app.model.identifiers import Email, OptionalOrcid, OptionalRor, PersonName
from app.model.part import Part
from app.model.paths import field_tree
from app.model.texts import ONE_LINE

RoleSent = Literal["contributor", "reviewer", "editor", "admin"]
ShownAsSent = Literal["name", "orcid", "withdrawn"]
USUAL_DAYS = 365
MOST_DAYS = 1096
"""Three years: by then most people have moved on, and their keys should have."""

_NAME = "Full name, as it is to be shown."
_ROR = "ROR iD of the organisation, as in `05dxps055` or `https://ror.org/05dxps055`; null for none."
_ORCID = "ORCID iD, as in `0000-0002-1825-0097` or with `https://orcid.org/` before it; null for none."


class AccountSent(Part):
    """A new account."""

    name: PersonName = Field(description=_NAME)
    email: Email = Field(description="E-mail address; kept in small letters, shown to admins and its owner alone.")
    role: RoleSent = Field(description="What the person may do; each role may do all that those before it may.")
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


class KeySent(Part):
    """A new key."""

    label: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=100, pattern=ONE_LINE)] = (
        Field(description="What its owner calls it, as in `laptop`.")
    )
    valid_days: int = Field(USUAL_DAYS, ge=1, le=MOST_DAYS, description="Days until it expires.")


Sent = TypeVar("Sent", AccountSent, AccountChanges, KeySent)


def read_sent(form: type[Sent], sent: Mapping[str, Any]) -> Sent:
    """What was sent in its form; DetailsRefused names every fault."""
    try:
        read = form.model_validate(sent)
    except ValidationError as error:
        raise details_refused(faults_of(error, field_tree(form))) from None
    if form is AccountChanges and not read.model_fields_set:
        names = ", ".join(form.model_fields)
        raise details_refused([Fault(f"Say what is to change: {names}.", pointer="")])
    return read


def details_refused(faults: list[Fault]) -> DetailsRefused:
    """The refusal for some faults; its sentence is that of the first."""
    first = faults[0]
    where = f"{first.pointer.removeprefix('/')}: " if first.pointer else ""
    return DetailsRefused(f"{where}{first.detail}", faults)
