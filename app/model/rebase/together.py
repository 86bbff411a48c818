"""Fields of a case that only mean something together: half of one and half of another would say what nobody said."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Together:
    """Fields of one part that are taken from one side whole, where both sides changed some of them."""

    fields: tuple[str, ...]
    """All of the part where none is named."""
    led_by: tuple[str, ...] = ()
    """Only if one of these changed; else any of them."""


_TOGETHER: Mapping[str, tuple[Together, ...]] = {
    "": (
        Together(("status", "status_as_of", "end_year")),
        Together(("continuity", "continuity_note")),
        Together(("original_language", "title_original", "summary_original"), led_by=("original_language",)),
    ),
    "municipalities": (
        Together(("lau_code", "lau_year")),
        Together(("population", "population_year", "population_band")),
        Together(("latitude", "longitude", "precision")),
    ),
    "place_served": (Together(("population", "population_year")),),
    "organisations": (Together(("legal_form", "legal_form_family", "legal_form_local")),),
    "funding": (Together(("amount", "currency", "year")),),
    "scale": (Together(("measure", "value", "year")),),
    "outcomes": (Together(("evidence", "result")),),
    "sources": (Together(("title", "language")),),
    "emes.*": (Together(("score", "evidence")),),
    "translations.*": (Together((), led_by=("by", "checked_on")),),
}
"""By where the part stands, without places and keys."""


def said_together(pattern: str, names: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Of the fields that a part has, those that belong together, and by which of them that is led."""
    for together in _TOGETHER.get(pattern, ()):
        fields = tuple(name for name in together.fields or names if name in names)
        yield fields, together.led_by or fields
