"""Who takes part beside the municipality, and how far the enterprise is one in the sense of EMES."""

from typing import Annotated

from pydantic import Field

from app.model.codes import CodeOf
from app.model.part import Part
from app.model.texts import InLanguage, Name, OptionalLine, OptionalPassage
from app.model.values import Link, Reference, Year


class Organisation(Part):
    """A body that takes part in the collaboration; never a private person."""

    name: Name = Field(description="What it calls itself.")
    role: Annotated[str, CodeOf("organisation-roles")] = Field(description="Its part in the collaboration.")
    legal_form_local: Annotated[OptionalLine, InLanguage("original_language")] = Field(
        default=None, description="Its legal form in the words of its country."
    )
    legal_form: Annotated[str, CodeOf("legal-forms", ("form", "variant"))] | None = Field(
        default=None, description="Its legal form."
    )
    legal_form_family: Annotated[str, CodeOf("legal-form-families")] | None = Field(
        default=None, description="The family in which the coder places it; that of the form is only the default."
    )
    legal_status: Annotated[str, CodeOf("legal-forms", ("status", "label"))] | None = Field(
        default=None, description="A register entry, approval or label laid on the form."
    )
    number: Reference | None = Field(
        default=None, description="Its number in the register of organisations of the country of the case."
    )
    founded: Year | None = Field(default=None, description="Year in which it was founded.")
    website: Link | None = Field(default=None, description="Its own address on the web.")


class EmesScore(Part):
    """How far the enterprise meets one indicator of the ideal type."""

    score: Annotated[int, Field(ge=0, le=3)] | None = Field(
        default=None, description="0 (not at all) to 3 (fully), by the anchors of the indicator; null if undecided."
    )
    evidence: Annotated[OptionalPassage, InLanguage("en")] = Field(default=None, description="What it rests on.")
