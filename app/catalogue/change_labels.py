"""What the codes in some changes are called."""

from collections.abc import Iterable, Iterator
from typing import Any

from app.catalogue.labels import DIMENSIONS, Labels, has_label, labels_for
from app.model.changes import ToldChange
from app.model.document import document_fields
from app.model.paths import FieldTree
from app.model.pointers import steps_of_place


def labels_of_changes(changes: Iterable[ToldChange], language: str) -> tuple[Labels, Labels]:
    """Labels of the codes that occur in what changed, and the languages of those that fell back."""
    told = [one.change for one in changes]
    return labels_at(((one.path, value) for one in told for value in (one.before, one.after)), language)


def labels_at(held: Iterable[tuple[str, Any]], language: str) -> tuple[Labels, Labels]:
    """Labels of the codes in values at some paths of documents; what is no code of its field has none."""
    codes: dict[str, dict[str, None]] = {}
    for path, value in held:
        for pattern, code in _codes_at(path, value):
            dimension = DIMENSIONS.get(pattern)
            if dimension and has_label(dimension, code):
                codes.setdefault(dimension, {})[code] = None
    return labels_for(codes, language)


def _codes_at(path: str, value: Any) -> Iterator[tuple[str, str]]:
    """Every text that may be a code on the way to a value and in it, with its path without places."""
    field: FieldTree | None = document_fields()
    pattern = ""
    for step in steps_of_place(path):
        if isinstance(step, str):
            if field and field.values:
                yield pattern, step
            pattern = _below(pattern, field, step)
            field = field.below(step) if field else None
    yield from _codes_in(value, field, pattern)


def _codes_in(value: Any, field: FieldTree | None, pattern: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield pattern, value
    elif isinstance(value, list):
        for element in value:
            yield from _codes_in(element, field, pattern)
    elif isinstance(value, dict) and field:
        for name, held in value.items():
            if field.values:
                yield pattern, name
            yield from _codes_in(held, field.below(name), _below(pattern, field, name))


def _below(pattern: str, field: FieldTree | None, step: str) -> str:
    name = "*" if field and field.values else step
    return f"{pattern}.{name}" if pattern else name
