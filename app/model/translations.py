"""What can be read in several languages: the practice in one sentence, and translations of the English text."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from app.model.part import Part
from app.model.texts import InLanguage, OptionalLine, OptionalPassage, OptionalPracticeLine


class Practice(Part):
    """One sentence: what is done, by whom, with what from the municipality.

    Written in each language, not translated.
    """

    en: Annotated[OptionalPracticeLine, InLanguage("en")] = Field(default=None, description="In English.")
    nb: Annotated[OptionalPracticeLine, InLanguage("nb")] = Field(default=None, description="In Bokmål.")
    nn: Annotated[OptionalPracticeLine, InLanguage("nn")] = Field(default=None, description="In Nynorsk.")


class Translation(Part):
    """The English text of the case in another language; null or left out where it has not been translated."""

    title: Annotated[OptionalLine, InLanguage("key")] = Field(default=None, description="Of `title`.")
    summary: Annotated[OptionalPassage, InLanguage("key")] = Field(default=None, description="Of `summary`.")
    municipality_role: Annotated[OptionalPassage, InLanguage("key")] = Field(
        default=None, description="Of `municipality_role`."
    )
    entrepreneur_role: Annotated[OptionalPassage, InLanguage("key")] = Field(
        default=None, description="Of `entrepreneur_role`."
    )
    barriers: Annotated[tuple[OptionalPassage, ...], InLanguage("key")] = Field(
        default=(), description="Of the text of each barrier, in their order; empty where none is translated."
    )
    enablers: Annotated[tuple[OptionalPassage, ...], InLanguage("key")] = Field(
        default=(), description="Of the text of each enabler, in their order; empty where none is translated."
    )
    outcomes: Annotated[tuple[OptionalPassage, ...], InLanguage("key")] = Field(
        default=(), description="Of the description of each outcome, in their order; empty where none is translated."
    )
    leadership_change: Annotated[OptionalPassage, InLanguage("key")] = Field(
        default=None, description="Of the text of `leadership_change`."
    )
    by: Literal["machine", "person"] = Field(description="Who translated; shown with every passage.")
    checked_on: date | None = Field(default=None, description="Day on which a person checked a machine's work.")
