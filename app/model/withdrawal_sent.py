"""What is sent to withdraw and to restore a case, checked: every field described."""

from typing import Annotated

from pydantic import Field, StringConstraints

from app.model.part import Part
from app.model.texts import BLANK_IS_NULL, ONE_LINE

Reason = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=1000, pattern=ONE_LINE)]
OtherSlug = Annotated[
    Annotated[str, StringConstraints(strip_whitespace=True, max_length=200, pattern=ONE_LINE)] | None, BLANK_IS_NULL
]


class WithdrawalSent(Part):
    """Why a case is withdrawn."""

    reason: Reason = Field(
        description="Why, in a sentence in English that everybody reads at the address of the case; it names no people."
    )
    replacement: OtherSlug = Field(None, description="Slug of the published case to read instead; null for none.")


class RestorationSent(Part):
    """Restoring a case: nothing more is to be said."""
