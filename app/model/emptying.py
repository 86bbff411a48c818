"""A place of a document is emptied: by null where that may be, else by a mark; `missing` says why. All in place."""

from typing import Any

from app.model.document import document_fields
from app.model.free_texts import free_texts, is_address
from app.model.paths import FieldTree, Steps, field_at, path_to, steps_of, value_at
from app.model.removal import remove_element
from app.model.withheld import ADDRESS, MARK, MARKS, WITHHELD

Json = dict[str, Any]


def is_element(document: Json, steps: Steps) -> bool:
    """Whether an element of a list stands there that can go without leaving a gap."""
    # Translations of a list stand in its order, and have gaps.
    is_of_a_case = steps[0] != "translations" and _field(steps) is not None
    return is_of_a_case and isinstance(steps[-1], int) and isinstance(value_at(document, steps[:-1]), list)


def remove(document: Json, steps: Steps) -> bool:
    """Takes an element out of its list; what named others by their places goes on naming them.

    False where it stays, without its texts, as the only one of a list that must have one.
    """
    around = _field(steps[:-1])
    is_only = value_at(document, steps[:-1]) == [value_at(document, steps)]
    if is_only and around is not None and around.is_required:
        for one in list(free_texts(document)):
            if one.steps[: len(steps)] == steps:
                empty(document, one.steps, None)
        return False
    remove_element(document, steps)
    _count_no_longer_as_coded(document, steps)
    if is_only:
        _tell(document, steps[:-1])
    return True


def empty(document: Json, steps: Steps, instead: str | None) -> None:
    """Puts a text there, or nothing; what must be there gets a mark."""
    holder: Any = value_at(document, steps[:-1])
    field = None if isinstance(steps[-1], int) else _field(steps)
    if instead is None and field is not None and field.is_required:
        instead = ADDRESS if is_address(steps) else MARK
    if instead is None and isinstance(holder, dict) and _may_be_left_out(steps):
        del holder[steps[-1]]
    else:
        holder[steps[-1]] = _nothing(field) if instead is None else instead
    if instead is None or instead in MARKS:
        _tell(document, steps)
        _count_no_longer_as_coded(document, steps)


def _field(steps: Steps) -> FieldTree | None:
    return field_at(document_fields(), steps)


def _may_be_left_out(steps: Steps) -> bool:
    """Whether it is a member of a map, or something in a draft that no case has."""
    around = _field(steps[:-1])
    return around is None or around.values is not None or _field(steps) is None


def _nothing(field: FieldTree | None) -> object:
    if field is None:
        return None
    return [] if field.is_list else {} if field.values is not None else None


def _tell(document: Json, steps: Steps) -> None:
    """Says in `missing` why it is empty, and takes back what was said of it and of what was below it."""
    path = path_to(*steps)
    if _field(steps) is None or steps_of(path) != steps:
        return
    said = document.get("missing")
    kept = {other: why for other, why in said.items() if not _is_within(other, steps)} if isinstance(said, dict) else {}
    document["missing"] = dict(sorted({**kept, path: WITHHELD}.items()))
    if isinstance(document.get("unverified_fields"), list):
        document["unverified_fields"] = [one for one in document["unverified_fields"] if not _is_within(one, steps)]


def _count_no_longer_as_coded(document: Json, steps: Steps) -> None:
    """A code that was withheld is not absent, as it would be where the coder looked for every code."""
    names = _names(steps)
    if isinstance(document.get("coded_fields"), list):
        document["coded_fields"] = [
            path for path in document["coded_fields"] if _names(_told(path))[: len(names)] != names
        ]


def _is_within(path: object, steps: Steps) -> bool:
    return _told(path)[: len(steps)] == steps


def _told(path: object) -> Steps:
    return steps_of(path) if isinstance(path, str) else ()


def _names(steps: Steps) -> Steps:
    return tuple(step for step in steps if isinstance(step, str))
