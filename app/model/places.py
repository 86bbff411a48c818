"""Where a case happens: municipalities, and the place that is served when it is smaller or larger."""

from typing import Annotated, Literal

from pydantic import Field

from app.model.codes import CodeOf
from app.model.part import Part
from app.model.texts import Name, OptionalName
from app.model.values import Count, Latitude, Longitude, Reference, Year

Precision = Literal["municipality-centre", "place", "address"]
PlaceKind = Literal["whole-municipality", "village", "district", "site", "several-municipalities"]


class Municipality(Part):
    """A local authority that takes part, as it was when it did."""

    name: Name = Field(description="What it calls itself.")
    region: OptionalName = Field(default=None, description="County, province or state that it lies in.")
    tier: Annotated[str, CodeOf("authority-tiers")] | None = Field(
        default=None, description="At which level of government it stands."
    )
    lau_code: Reference | None = Field(
        default=None,
        description="Its number as the country writes it: kommunenummer, TERYT, AGS, INSEE, ISTAT and so on.",
    )
    lau_year: Year | None = Field(default=None, description="Year in which `lau_code` was the number in force.")
    successor: Reference | None = Field(
        default=None, description="Number of the present municipality, where this one has been merged or split since."
    )
    population: Count | None = Field(default=None, description="Inhabitants.")
    population_year: Year | None = Field(default=None, description="Year of `population`.")
    population_band: Annotated[str, CodeOf("population-bands")] | None = Field(
        default=None, description="Size by number of inhabitants."
    )
    latitude: Latitude | None = Field(default=None, description="Degrees north, WGS 84.")
    longitude: Longitude | None = Field(default=None, description="Degrees east, WGS 84.")
    precision: Precision | None = Field(default=None, description="What the point stands for.")


class PlaceServed(Part):
    """The place in which the thing happens."""

    name: Name = Field(description="What the place is called.")
    kind: PlaceKind = Field(description="What it is beside the municipality.")
    population: Count | None = Field(default=None, description="Inhabitants.")
    population_year: Year | None = Field(default=None, description="Year of `population`.")
