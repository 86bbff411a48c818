"""Between the two ways to name a place in a document: our paths (`outcomes[0].text`) and JSON Pointers (RFC 6901)."""

import re

from app.model.document import document_fields
from app.model.paths import FieldTree, Step, path_to, pointer_to

_STEP = re.compile(r"\[(\d+)\]|([^.\[]+)")
_INDEX = re.compile(r"0|[1-9][0-9]*")
_BAD_ESCAPE = re.compile(r"~(?![01])")


def steps_to(path: str) -> tuple[Step, ...]:
    """The steps of a path that names a place in a document, as changes do; none for the whole of it.

    What stands in a map of mere values has a key that may look like a path itself: `missing.outcomes[0].year` has two
    steps. What is not written like a path is one name.
    """
    name, _, key = path.partition(".")
    field = document_fields().fields.get(name)
    if key and field and field.values and not field.values.fields:
        return name, key
    steps: tuple[Step, ...] = tuple(int(index) if index else name for index, name in _STEP.findall(path))
    return steps if not path or path_to(*steps) == path else (path,)


def pointer_of(path: str) -> str:
    """The JSON Pointer to what a path names."""
    return pointer_to(*steps_to(path))


def path_of(pointer: str) -> str | None:
    """The path to what a JSON Pointer names; None for what is no pointer.

    A number is a place in a list where the case has one, or where it has no field at all; else it is a name.
    """
    if (pointer and not pointer.startswith("/")) or _BAD_ESCAPE.search(pointer):
        return None
    steps: list[Step] = []
    field: FieldTree | None = document_fields()
    for token in pointer.split("/")[1:]:
        step = _step(token.replace("~1", "/").replace("~0", "~"), field)
        field = field.below(step) if field else None
        steps.append(step)
    return path_to(*steps)


def _step(token: str, field: FieldTree | None) -> Step:
    is_place = (field is None or field.is_list) and _INDEX.fullmatch(token)
    return int(token) if is_place else token
