"""What is sent in a form of its own, such as an account: read, or refused with every fault."""

from collections.abc import Mapping
from typing import Any, TypeVar

from pydantic import ValidationError

from app.errors import DetailsRefused, Fault
from app.model.faults import faults_of
from app.model.part import Part
from app.model.paths import field_tree

Sent = TypeVar("Sent", bound=Part)


def read_sent(form: type[Sent], sent: Mapping[str, Any]) -> Sent:
    """What was sent in its form; DetailsRefused names every fault.

    A form of which everything may be left out is one of changes, and changes something.
    """
    try:
        read = form.model_validate(sent)
    except ValidationError as error:
        raise details_refused(*faults_of(error, field_tree(form))) from None
    if form.model_fields and not read.model_fields_set:
        names = ", ".join(form.model_fields)
        raise details_refused(Fault(f"Say what is to change: {names}.", pointer=""))
    return read


def details_refused(*faults: Fault) -> DetailsRefused:
    """The refusal for some faults; its sentence is that of the first."""
    first = faults[0]
    where = f"{first.pointer.removeprefix('/')}: " if first.pointer else ""
    return DetailsRefused(f"{where}{first.detail}", faults)
