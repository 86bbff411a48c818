"""What is sent of second codings and of decisions on them, checked: every field described."""

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import Field, StringConstraints

from app.errors import CodingRefused, Fault
from app.model.part import Part
from app.model.sent import Sent, in_form, refusal_of
from app.model.texts import BLANK_IS_NULL, MANY_LINES

Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2000, pattern=MANY_LINES)]
"""What is said along with codes; no field of a case."""


class CodedSent(Part):
    """What a coder says of a case."""

    codes: Mapping[str, Any] = Field(
        description="Codes by name of the field. A field that is left out was not coded; an empty list, or `unknown`, "
        "says that every code was looked for and none was found."
    )
    note: Annotated[Words | None, BLANK_IS_NULL] = Field(
        None, description="For reviewers and editors, such as which sources were read; never public."
    )
    blind: bool | None = Field(
        None,
        description="Whether you had not seen the published codes of this case, as who decided on it has; null for "
        "no answer.",
    )


class CodingSent(CodedSent):
    """A new second coding."""

    revision: int | None = Field(
        None, ge=1, le=2**31 - 1, description="Number of the revision that was coded; the newest when left out."
    )
    submit: bool = Field(False, description="Whether to hand it in at once; it cannot be changed then.")


class CodingSubmitSent(Part):
    """Handing in: nothing more is to be said."""


class DecisionSent(Part):
    """What holds where two coders differ."""

    decisions: Mapping[str, Any] = Field(
        description="By name of the field: `first`, `second`, or the codes that hold instead. Every field on which the "
        "two differ has to be among them; `{}` where there is none."
    )
    reason: Words = Field(description="Why, for everybody; it names no people.")


def read_coding_form(form: type[Sent], sent: Mapping[str, Any]) -> Sent:
    """What was sent in its form; CodingRefused names every fault."""
    return in_form(form, sent, CodingRefused)


def coding_refused(faults: list[Fault]) -> CodingRefused:
    """The refusal for some faults; its sentence is that of the first."""
    return refusal_of(CodingRefused, faults)
