"""Values that are called the same, such as the foundations of two countries, told apart in one picture."""

from collections import Counter
from dataclasses import replace

from app.catalogue.axes import Axis, Value
from app.vocabulary.loading import vocabularies
from app.vocabulary.terms import Label


def told_apart(axis: Axis) -> Axis:
    """The same axis; labels that several values have are followed by the country of each, else by its code."""
    often = Counter(value.label.text for value in axis.values)
    return replace(
        axis, values=tuple(value if often[value.label.text] == 1 else _named(value) for value in axis.values)
    )


def _named(value: Value) -> Value:
    if value.code is None:
        return value
    country = value.code.partition("-")[0].upper()
    mark = country if country in vocabularies()["countries"].terms else value.code
    return replace(value, label=Label(f"{value.label.text} ({mark})", value.label.language))
