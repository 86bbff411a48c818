"""Values of tied documents compared as people read them: null, an empty list and what was left out are the same."""

from collections.abc import Mapping
from typing import Any, Final

from app.model.rebase.tied import Elements

ABSENT: Final = object()
"""Stands for what was left out."""


def is_nothing(value: Any) -> bool:
    """Whether nothing is said."""
    return value is ABSENT or value in (None, [], {}) or (isinstance(value, Elements) and not _said(value))


def is_alike(one: Any, other: Any) -> bool:
    """Whether both say the same."""
    return bool(one == other) or bool(_said(one) == _said(other))


def _said(value: Any) -> Any:
    """A value without what is nothing; None for nothing."""
    if value is ABSENT:
        return None
    if isinstance(value, Elements):
        # What follows another list has its order from there, and null where it says nothing.
        texts = {key: text for key, text in value.each if text is not None}
        return (texts if value.follows else tuple((key, _said(element)) for key, element in value.each)) or None
    if isinstance(value, Mapping):
        return {name: said for name, below in value.items() if (said := _said(below)) is not None} or None
    return None if value == [] else value
