"""The public texts that a case rests on."""

from typing import Annotated

from pydantic import Field

from app.model.part import Part
from app.model.texts import InLanguage, Line, OptionalName
from app.model.values import LanguageTag, Link, Year


class Source(Part):
    """A public text that the case rests on."""

    title: Annotated[Line, InLanguage("sources[n].language")] = Field(description="Its title.")
    publisher: OptionalName = Field(default=None, description="Who published it.")
    year: Year | None = Field(default=None, description="Year of publication.")
    url: Link = Field(description="Where it can be read.")
    language: LanguageTag = Field(description="Language it is in, as a BCP 47 tag.")
    supports: tuple[str, ...] = Field(default=(), description="Paths of the fields that it supports.")
