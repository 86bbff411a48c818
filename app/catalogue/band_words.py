"""What a reader calls a band of numbers."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.formats.about import number_text
from app.query.dimensions import Band
from app.vocabulary.languages import sentence_language
from app.vocabulary.terms import Label


@dataclass(frozen=True, slots=True)
class _Bounds:
    below: str
    """With the first number that is not meant."""
    above: str
    """With the first number that is."""


_YEARS: Mapping[str, _Bounds] = {
    "en": _Bounds("before {}", "{} or later"),
    "nb": _Bounds("før {}", "{} eller senere"),
    "nn": _Bounds("før {}", "{} eller seinare"),
}
_AMOUNTS: Mapping[str, _Bounds] = {
    "en": _Bounds("under {}", "{} or more"),
    "nb": _Bounds("under {}", "{} eller mer"),
    "nn": _Bounds("under {}", "{} eller meir"),
}
_NUMBERS: Mapping[str, _Bounds] = {
    "en": _Bounds("under {}", "{} or more"),
    "nb": _Bounds("under {}", "{} eller flere"),
    "nn": _Bounds("under {}", "{} eller fleire"),
}
_FIELDS: Mapping[str, Mapping[str, _Bounds]] = {
    "start_year": _YEARS,
    "end_year": _YEARS,
    "duration_years": _AMOUNTS,
    "source_count": _NUMBERS,
}


def band_label(field: str, band: Band, language: str) -> Label:
    """What the numbers of a band are called, in a language that we make sentences in."""
    spoken = sentence_language(language)
    words = _FIELDS[field][spoken]
    # Years are not grouped by thousands.
    spelled = str if words is _YEARS[spoken] else lambda number: number_text(number, spoken)
    if band.low is None:
        return Label(words.below.format(spelled((band.high or 0) + 1)), spoken)
    if band.high is None:
        return Label(words.above.format(spelled(band.low)), spoken)
    text = spelled(band.low) if band.low == band.high else f"{spelled(band.low)}–{spelled(band.high)}"
    return Label(text, spoken)
