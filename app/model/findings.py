"""What came of a case and why: money, scale, outcomes, what hindered, what helped, who led."""

from typing import Annotated

from pydantic import Field

from app.model.codes import CodeOf
from app.model.lists import NAMED_ONCE
from app.model.part import Part
from app.model.texts import InLanguage, OptionalLine, OptionalPassage, Passage
from app.model.values import Amount, Count, Currency, Year


class Funding(Part):
    """Money or its worth that the collaboration lived on, as printed in the source."""

    kind: Annotated[str, CodeOf("funding-kinds")] = Field(description="Where it came from.")
    description: Annotated[OptionalPassage, InLanguage("en")] = Field(default=None, description="What it was for.")
    amount: Amount | None = Field(default=None, description="Sum in `currency`, not converted.")
    currency: Currency | None = Field(default=None, description="ISO 4217 code, also of a currency no longer in use.")
    year: Year | None = Field(default=None, description="Year for which it was given.")


class Scale(Part):
    """One figure that tells how large the thing is."""

    measure: Annotated[str, CodeOf("scale-measures")] = Field(description="What is counted.")
    value: Amount | None = Field(default=None, description="How many; the unit is in `measure`, else in `note`.")
    year: Year | None = Field(default=None, description="Year of the figure.")
    note: Annotated[OptionalLine, InLanguage("en")] = Field(default=None, description="What the figure covers.")


class Outcome(Part):
    """One thing that came of the collaboration, or that it aimed at."""

    dimension: Annotated[str, CodeOf("outcome-dimensions")] = Field(description="What kind of effect it is.")
    description: Annotated[Passage, InLanguage("en")] = Field(description="What is told.")
    evidence: Annotated[str, CodeOf("evidence-kinds")] = Field(
        description="What it rests on; `none` means that no evidence was seen, never that there was no effect."
    )
    result: Annotated[str, CodeOf("outcome-results")] | None = Field(
        default=None, description="What became of the goal; null for a description of activity, or not coded."
    )
    year: Year | None = Field(default=None, description="Year of the outcome.")
    sources: Annotated[tuple[Count, ...], NAMED_ONCE] = Field(
        default=(), description="Places in the list of sources that tell of it, counted from 0."
    )


class Barrier(Part):
    """Something that stood in the way."""

    codes: Annotated[tuple[Annotated[str, CodeOf("barriers")], ...], NAMED_ONCE] = Field(
        default=(), description="What kinds of barrier it is; empty if no code fits."
    )
    text: Annotated[Passage, InLanguage("en")] = Field(description="What is told.")


class Enabler(Part):
    """Something that helped."""

    codes: Annotated[tuple[Annotated[str, CodeOf("enablers")], ...], NAMED_ONCE] = Field(
        default=(), description="What kinds of enabler it is; empty if no code fits."
    )
    text: Annotated[Passage, InLanguage("en")] = Field(description="What is told.")


class LeadershipChange(Part):
    """How leading changed in the municipality or the enterprise."""

    text: Annotated[Passage, InLanguage("en")] = Field(description="What is told.")
    roles: Annotated[tuple[Annotated[str, CodeOf("leadership-roles")], ...], NAMED_ONCE] = Field(
        default=(), description="Whose leading it was."
    )
