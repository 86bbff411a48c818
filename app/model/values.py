"""Kinds of values in a document that are neither codes nor running text: years, amounts, addresses, language tags."""

from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any

from pydantic import AfterValidator, Field, GetCoreSchemaHandler, GetJsonSchemaHandler, StringConstraints
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from app.clock import this_year
from app.model.fault_words import VALUE_WORDS
from app.model.texts import ONE_LINE
from app.vocabulary.languages import is_language_tag
from app.vocabulary.nearest import nearest

SLUG = r"^[a-z]{2}(-[a-z0-9]+){2,}$"
# No name or password before the host: such an address would carry a secret into a public document.
LINK = r"^[hH][tT][tT][pP][sS]?://[^\s/?#@]+\.[^\s/?#@]+([/?#]\S*)?$"

# Beyond this a browser no longer counts exactly, and no case is larger.
_MOST = 10**15
_FIRST_YEAR = 1800
_YEARS_AHEAD = 5


@dataclass(frozen=True, slots=True)
class _AnyAmount:
    """A whole or broken number from 0 to `_MOST`, kept as it was written: 3 stays 3, not 3.0."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.union_schema(
            [
                core_schema.int_schema(ge=0, le=_MOST, strict=True),
                core_schema.float_schema(ge=0, le=_MOST, allow_inf_nan=False, strict=True),
            ],
            mode="left_to_right",
            custom_error_type="amount",
            custom_error_message=VALUE_WORDS["amount"]["en"],
        )

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"type": "number", "minimum": 0, "maximum": _MOST}


def _year_in_reach(year: int) -> int:
    last = this_year() + _YEARS_AHEAD
    if _FIRST_YEAR <= year <= last:
        return year
    raise PydanticCustomError("year", VALUE_WORDS["year"]["en"], {"first": _FIRST_YEAR, "last": last})


def _language_tag(tag: str) -> str:
    if tag == "no" or tag.startswith("no-"):
        raise PydanticCustomError("norwegian", VALUE_WORDS["norwegian"]["en"], {"nearest": "nb"})
    if not is_language_tag(tag):
        raise PydanticCustomError("language", VALUE_WORDS["language"]["en"])
    return tag


def _currency(code: str) -> str:
    if code not in _currencies():
        raise PydanticCustomError(
            "currency",
            VALUE_WORDS["currency"]["en"],
            {"nearest": nearest(code, _currencies())},
        )
    return code


@cache
def _currencies() -> frozenset[str]:
    # With those no longer in use: an amount is kept as printed, in kroon and lat where the source says so.
    from babel.numbers import list_currencies

    return frozenset(list_currencies())


Slug = Annotated[str, StringConstraints(max_length=80, pattern=SLUG)]
Link = Annotated[str, StringConstraints(strip_whitespace=True, max_length=2000, pattern=LINK)]
Reference = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=60, pattern=ONE_LINE)]
"""A number or code that a register gave; text, as it may begin with 0."""
Year = Annotated[int, AfterValidator(_year_in_reach), Field(json_schema_extra={"minimum": _FIRST_YEAR})]
LanguageTag = Annotated[str, AfterValidator(_language_tag)]
Currency = Annotated[str, AfterValidator(_currency), Field(json_schema_extra={"pattern": "^[A-Z]{3}$"})]
Amount = Annotated[int | float, _AnyAmount()]
Count = Annotated[int, Field(ge=0, le=_MOST)]
Latitude = Annotated[float, Field(ge=-90, le=90, allow_inf_nan=False)]
Longitude = Annotated[float, Field(ge=-180, le=180, allow_inf_nan=False)]
