"""Two documents, field by field: what was, what is."""

from collections import deque
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from app.model.json_text import signature

IDENTITY: Mapping[str, tuple[str, ...]] = {
    "municipalities": ("name",),
    "organisations": ("name",),
    "funding": ("kind", "description", "year"),
    "scale": ("measure", "note", "year"),
    "outcomes": ("description",),
    "barriers": ("text",),
    "enablers": ("text",),
    "sources": ("url",),
    "credit": ("person",),
}
"""By what an element of a list is the same one as before, although something else in it changed or it moved."""

_ALONE: Mapping[str, tuple[str, ...]] = {"place_served": ("name",), "leadership_change": ("text",)}
"""By what a part that stands in no list is the same one."""


@dataclass(frozen=True, slots=True)
class Change:
    """One field that differs."""

    path: str
    """As the newer document names it; what was removed, as the older one did. `[n]` counts from 0."""
    kind: Literal["added", "removed", "changed"]
    """`added` where nothing was before (null counts as nothing), `removed` where nothing is now."""
    before: Any
    """Null if added."""
    after: Any
    """Null if removed."""


def differences(old: Mapping[str, Any], new: Mapping[str, Any]) -> list[Change]:
    """What changed from one document to the other, in the order of the newer one's fields; empty only if nothing did.

    Null, an empty list and a field that was left out are the same nothing: a field that documents had not yet
    when the older one was written is no change. Elements of a list are compared with what they were before, found
    by what they are called, else by their place. A list in another order is named once, whole.
    """
    return list(_between(old, new, ""))


def _between(old: Any, new: Any, path: str) -> Iterator[Change]:
    if old == new or (_is_nothing(old) and _is_nothing(new)):
        return
    if isinstance(old, Mapping) and isinstance(new, Mapping):
        yield from _between_objects(old, new, path)
    elif _are_objects(old, new):
        yield from _between_lists(old, new, path)
    else:
        yield _change(old, new, path)


def _between_objects(old: Mapping[str, Any], new: Mapping[str, Any], path: str) -> Iterator[Change]:
    for name in [*new, *(name for name in old if name not in new)]:
        yield from _between(old.get(name), new.get(name), f"{path}.{name}" if path else name)


def _between_lists(old: Sequence[Any], new: Sequence[Any], path: str) -> Iterator[Change]:
    pairs = paired(old, new, path)
    for n, element in enumerate(new):
        yield from _between(old[pairs[n]] if n in pairs else None, element, f"{path}[{n}]")
    for n in sorted(set(range(len(old))) - set(pairs.values())):
        yield from _between(old[n], None, f"{path}[{n}]")
    places = [pairs[n] for n in sorted(pairs)]
    if places != sorted(places):
        yield _change(old, new, path)


def paired(old: Sequence[Any], new: Sequence[Any], path: str) -> dict[int, int]:
    """Which place in the older list each place in the newer one had; new elements are left out.

    What is left by `namesakes` on both sides at the same place was reworded rather than replaced.
    """
    pairs = namesakes(old, new, path)
    taken = set(pairs.values())
    return pairs | {n: n for n in range(min(len(old), len(new))) if n not in pairs and n not in taken}


def namesakes(old: Sequence[Any], new: Sequence[Any], path: str) -> dict[int, int]:
    """Which element of the older list each of the newer one is: the very same first, then what is called the same."""
    pairs: dict[int, int] = {}
    for key in (signature, lambda element: identity(element, path)):
        left = _places_by_key(old, key, set(pairs.values()))
        for n, element in enumerate(new):
            if n not in pairs and left.get(called := key(element)):
                pairs[n] = left[called].popleft()
    return pairs


def identity(element: Any, path: str) -> str | None:
    """What the part or the element at a path is called; None where nothing names it."""
    names = IDENTITY.get(path) or _ALONE.get(path)
    called = [element.get(name) for name in names] if names and isinstance(element, Mapping) else []
    return None if all(map(_is_nothing, called)) else signature(called)


def has_identity(path: str) -> bool:
    """Whether something there is one thing or another, not just what stands at this place."""
    return path in IDENTITY or path in _ALONE


def _places_by_key(
    elements: Sequence[Any], key: Callable[[Any], str | None], taken: Collection[int]
) -> dict[str | None, deque[int]]:
    places: dict[str | None, deque[int]] = {}
    for n, element in enumerate(elements):
        if n not in taken:
            places.setdefault(key(element), deque()).append(n)
    # What has no name is not the same as something else without one.
    places.pop(None, None)
    return places


def _are_objects(old: Any, new: Any) -> bool:
    lists = isinstance(old, list) and isinstance(new, list)
    return lists and all(isinstance(element, Mapping) for element in [*old, *new])


def _change(before: Any, after: Any, path: str) -> Change:
    kind: Literal["added", "removed", "changed"] = (
        "added" if _is_nothing(before) else "removed" if _is_nothing(after) else "changed"
    )
    return Change(path, kind, before, after)


def _is_nothing(value: Any) -> bool:
    return value is None or value == [] or value == {}
