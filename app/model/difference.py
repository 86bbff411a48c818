"""Two documents, field by field: what was, what is."""

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

# By what an element of a list is the same one as before, although something else in it changed or it moved.
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
    pairs = _paired(old, new, path)
    for n, element in enumerate(new):
        yield from _between(old[pairs[n]] if n in pairs else None, element, f"{path}[{n}]")
    for n in sorted(set(range(len(old))) - set(pairs.values())):
        yield from _between(old[n], None, f"{path}[{n}]")
    places = [pairs[n] for n in sorted(pairs)]
    if places != sorted(places):
        yield _change(old, new, path)


def _paired(old: Sequence[Any], new: Sequence[Any], path: str) -> dict[int, int]:
    """Which place in the older list each place in the newer one had; new elements are left out."""
    names = IDENTITY.get(path, ())
    left = {n: _identity(element, names, n) for n, element in enumerate(old)}
    pairs: dict[int, int] = {}
    for n, element in enumerate(new):
        same = _identity(element, names, n)
        found = next((k for k, identity in left.items() if identity == same), None)
        if found is not None:
            pairs[n] = found
            del left[found]
    # What is left on both sides at the same place was reworded rather than replaced.
    return pairs | {n: n for n in left if n < len(new) and n not in pairs}


def _identity(element: Mapping[str, Any], names: tuple[str, ...], place: int) -> Hashable:
    return tuple(element.get(name) for name in names) or place


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
