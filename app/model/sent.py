"""What is sent in a form of its own, such as an account: read, or refused with every fault."""

from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from pydantic import ValidationError

from app.errors import DetailsRefused, DomainError, Fault
from app.model.faults import faults_of
from app.model.part import Part
from app.model.paths import field_tree

Sent = TypeVar("Sent", bound=Part)
Refusal = TypeVar("Refusal", bound=DomainError)


def read_sent(form: type[Sent], sent: Mapping[str, Any]) -> Sent:
    """What was sent in its form; DetailsRefused names every fault.

    A form of which everything may be left out is one of changes, and changes something.
    """
    read = in_form(form, sent, DetailsRefused)
    if form.model_fields and not read.model_fields_set:
        names = ", ".join(form.model_fields)
        raise details_refused(Fault(f"Say what is to change: {names}.", pointer=""))
    return read


def details_refused(*faults: Fault) -> DetailsRefused:
    """The refusal for some faults; its sentence is that of the first."""
    return refusal_of(DetailsRefused, faults)


def in_form(form: type[Sent], sent: Mapping[str, Any], refusal: type[DomainError]) -> Sent:
    """What was sent in its form; otherwise the refusal, which names every fault."""
    try:
        return form.model_validate(sent)
    except ValidationError as error:
        raise refusal_of(refusal, faults_of(error, field_tree(form))) from None


def refusal_of(refusal: type[Refusal], faults: Sequence[Fault]) -> Refusal:
    """A refusal for some faults; its sentence is that of the first."""
    first = faults[0]
    where = f"{first.pointer.removeprefix('/')}: " if first.pointer else ""
    return refusal(f"{where}{first.detail}", faults)
