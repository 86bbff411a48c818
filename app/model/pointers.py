"""Between the two ways to name a place in a document: our paths (`outcomes[0].text`) and JSON Pointers (RFC 6901)."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from app.model.document import document_fields
from app.model.paths import FieldTree, Step, path_to, pointer_to, steps_to

_STEP = re.compile(r"\[(\d+)\]|([^.\[]+)")
_INDEX = re.compile(r"0|[1-9][0-9]*")
_TRANSLATIONS: Final = "translations"


def steps_of_place(path: str) -> tuple[Step, ...]:
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
    return pointer_to(*steps_of_place(path))


def path_of(pointer: str) -> str | None:
    """The path to what a JSON Pointer names; None for what is no pointer.

    A number is a place in a list where the case has one, or where it has no field at all; else it is a name.
    """
    steps = _placed(pointer)
    return None if steps is None else path_to(*steps)


def followed(pointer: str, moved: Mapping[str, Sequence[int | None]]) -> str:
    """The pointer to the same place in another document, whose parts stand elsewhere; see Rebased.

    To the list itself where the part is not there any more, and where a place in a list of values is named.
    """
    steps: list[Step] = []
    for n, step in enumerate(_placed(pointer) or ()):
        now: Step | None = step
        if isinstance(step, int):
            is_part = n == 1 or (n == 3 and steps[0] == _TRANSLATIONS)
            places = moved.get(str(steps[-1]), ()) if is_part else ()
            now = places[step] if step < len(places) else None
        if now is None:
            break
        steps.append(now)
    return pointer_to(*steps)


def _placed(pointer: str) -> list[Step] | None:
    """The steps of a pointer with numbers for places in lists."""
    steps: list[Step] = []
    field: FieldTree | None = document_fields()
    tokens = steps_to(pointer)
    for token in tokens or ():
        is_place = (field is None or field.is_list) and _INDEX.fullmatch(token)
        steps.append(int(token) if is_place else token)
        field = field.below(steps[-1]) if field else None
    return None if tokens is None else steps
