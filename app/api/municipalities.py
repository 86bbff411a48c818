"""Reference lists of municipalities: number, names, county, population, point."""

from collections.abc import Sequence
from typing import Annotated, Literal
from urllib.parse import urlencode

from fastapi import Request, Response
from pydantic import Field
from typing_extensions import TypedDict

from app.api.dependencies import language_of, services_of, values_of
from app.api.parameters import references
from app.api.routes import Router
from app.api.shapes import LabelLanguages, Labels, Links, Revision, Tag, Total, address, json_answer
from app.catalogue.labels import labels_for
from app.errors import TermUnknown
from app.query.grammar import Reading
from app.query.paging import LIMIT, MOST
from app.query.parameters import LANGUAGE, Parameter
from app.vocabulary.countries import country_code
from app.vocabulary.languages import sentence_language
from app.vocabulary.municipalities import (
    Municipality,
    counted_on,
    countries_with_lists,
    find_municipalities,
    municipalities,
)

router = Router(tags=["reference"])

MUNICIPALITY_PARAMETERS = {
    "country": Parameter(
        "country",
        "Country whose municipalities are meant, ISO 3166-1 alpha-2.",
        {"type": "string", "enum": list(countries_with_lists()), "default": countries_with_lists()[0]},
        shared_as="country-with-municipalities",
    ),
    "q": Parameter(
        "q",
        "Beginning of a name, in any of its languages, of a word in it, or of a number; all when left out.",
        example="guovda",
        shared_as="q-of-municipalities",
    ),
    "limit": Parameter(
        "limit",
        "How many municipalities to give; `total` says how many there are.",
        {"type": "integer", "minimum": 1, "maximum": MOST, "default": LIMIT},
        shared_as="limit-of-municipalities",
    ),
    "lang": LANGUAGE,
}

POINTS = {
    "en": "The point is the centre of the area, which may lie in water.",
    "nb": "Punktet er midten av området, som kan ligge i vann.",
    "nn": "Punktet er midten av området, som kan liggje i vatn.",
}
"""What a point stands for."""


class MunicipalityShape(TypedDict):
    """One municipality."""

    code: Annotated[str, Field(description="Country and number, as the filter `municipality` takes it.")]
    number: Annotated[str, Field(description="Official number, with leading zeros.")]
    name: Annotated[str, Field(description="Official name.")]
    other_names: Annotated[list[str], Field(description="Official names in other languages, such as Sami and Kven.")]
    county: Annotated[str, Field(description="Name of the county that it lies in.")]
    county_number: Annotated[str, Field(description="Official number of the county, with leading zeros.")]
    population: Annotated[int, Field(description="Inhabitants on 1 January of `population_year`.")]
    population_year: Annotated[int, Field(description="Year of `population`.")]
    population_band: Annotated[str, Field(description="Size by number of inhabitants; its words stand in `labels`.")]
    written_language: Annotated[
        str | None, Field(description="Form of Norwegian that the council has chosen; null is neutral.")
    ]
    latitude: Annotated[float | None, Field(description="Degrees north, WGS 84.")]
    longitude: Annotated[float | None, Field(description="Degrees east, WGS 84.")]
    precision: Annotated[str | None, Field(description="What the point stands for; null where there is none.")]


class MunicipalityList(TypedDict):
    """Municipalities of one country, those most likely meant first."""

    items: Annotated[list[MunicipalityShape], Field(description="Those most likely meant first.")]
    total: Total
    country: Annotated[str, Field(description="Country whose municipalities they are; its words stand in `labels`.")]
    labels: Labels
    label_languages: LabelLanguages
    name_language: Annotated[Literal["und"], Field(description="Language of all names: they are in none.")]
    notes: Annotated[list[str], Field(description="To be shown beside the points, in `notes_language`.")]
    notes_language: Tag
    links: Links
    revision: Revision


@router.get(
    "/v1/municipalities",
    operation_id="listMunicipalities",
    summary="Municipalities of a country",
    openapi_extra=references(MUNICIPALITY_PARAMETERS.values()),
    responses={200: {"model": MunicipalityList}},
)
def list_municipalities(request: Request) -> Response:
    """The municipalities of a reference list, or those with a name, in any language, or number that begins as typed."""
    values = values_of(request, MUNICIPALITY_PARAMETERS)
    language = language_of(request, values)
    reading = Reading(values)
    country, limit = _country(reading), reading.whole("limit", LIMIT, 1, MOST)
    reading.finish()
    found = find_municipalities(country, values.get("q", [""])[0], len(municipalities(country)))
    shown = [_municipality(one) for one in found[:limit]]
    labels, fallen = labels_for(_codes(shown, country), language)
    revision = services_of(request).keeper.newest().revision
    spoken = sentence_language(language)
    body: MunicipalityList = {
        "items": shown,
        "total": len(found),
        "country": country,
        "labels": labels,
        "label_languages": fallen,
        "name_language": "und",
        "notes": [POINTS[spoken]],
        "notes_language": spoken,
        "links": {"self": address(request, "/v1/municipalities", urlencode(values, doseq=True))},
        "revision": revision,
    }
    return json_answer(body, revision, language)


def _country(reading: Reading) -> str:
    """The country asked for, by its code; a fault where there is no list of it."""
    text = reading.one("country") or countries_with_lists()[0]
    listed = ", ".join(countries_with_lists())
    try:
        country = country_code(text)
    except TermUnknown as error:
        reading.fault(
            "country", f"'country' has no code '{text}'; there are municipalities of {listed}.", error.nearest
        )
        return countries_with_lists()[0]
    if country not in countries_with_lists():
        reading.fault("country", f"There is no list of the municipalities of {country}; there is one of {listed}.")
    return country


def _municipality(one: Municipality) -> MunicipalityShape:
    return {
        "code": one.code,
        "number": one.number,
        "name": one.name,
        "other_names": list(one.other_names),
        "county": one.county,
        "county_number": one.county_number,
        "population": one.population,
        "population_year": counted_on(one.country).year,
        "population_band": one.population_band,
        "written_language": one.written_language,
        "latitude": one.latitude,
        "longitude": one.longitude,
        "precision": None if one.latitude is None else "municipality-centre",
    }


def _codes(shown: Sequence[MunicipalityShape], country: str) -> dict[str, list[str]]:
    """The codes that are shown, by the dimension that their labels stand under."""
    held: dict[str, set[str | None]] = {
        "country": {country},
        "population_band": {one["population_band"] for one in shown},
        "written_language": {one["written_language"] for one in shown},
        "precision": {one["precision"] for one in shown},
    }
    return {dimension: sorted(filter(None, codes)) for dimension, codes in held.items()}
