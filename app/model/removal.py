"""An element is taken out of a list, and whatever names others by their places goes on naming them."""

from typing import Any

from app.model.paths import Steps, path_to, steps_of

BY_PLACE = ("barriers", "enablers", "outcomes")
"""Lists whose translations are lists in the same order."""

Json = dict[str, Any]


def remove_element(document: Json, steps: Steps) -> None:
    """Takes the element out to which the steps lead, in place. Paths to it go; those behind it move up."""
    *around, place = steps
    assert isinstance(place, int)  # noqa: S101  it is an element of a list
    _delete(document, tuple(around), place)
    name = around[0] if len(around) == 1 else None
    if name in BY_PLACE:
        for language, translation in _dict(document, "translations").items():
            if isinstance(translation, dict) and len(_list(translation, str(name))) > place:
                _delete(document, ("translations", language, str(name)), place)
    if name == "sources":
        for outcome in _list(document, "outcomes"):
            if isinstance(outcome, dict) and isinstance(outcome.get("sources"), list):
                outcome["sources"] = [_moved_up(one, place) for one in outcome["sources"] if one != place]


def moved(steps: Steps, around: Steps, place: int) -> Steps | None:
    """Where steps lead once an element is out of the list that is around it; None where they led into that."""
    at = steps[len(around)] if len(steps) > len(around) and steps[: len(around)] == around else None
    if not isinstance(at, int) or at < place:
        return steps
    return None if at == place else (*around, at - 1, *steps[len(around) + 1 :])


def _delete(document: Json, around: Steps, place: int) -> None:
    value: Any = document
    for step in around:
        value = value[step]
    del value[place]
    naming: list[tuple[Json, str]] = [(document, "unverified_fields"), (document, "coded_fields")]
    naming += [(source, "supports") for source in _list(document, "sources") if isinstance(source, dict)]
    for holder, name in naming:
        if isinstance(holder.get(name), list):
            paths = (_renamed(path, around, place) for path in holder[name])
            holder[name] = [path for path in paths if path is not None]
    if isinstance(document.get("missing"), dict):
        said = {_renamed(path, around, place): reason for path, reason in document["missing"].items()}
        document["missing"] = {path: reason for path, reason in said.items() if path is not None}


def _renamed(path: Any, around: Steps, place: int) -> Any:
    steps = steps_of(path) if isinstance(path, str) else ()
    led = moved(steps, around, place)
    return None if led is None else path if led == steps else path_to(*led)


def _moved_up(number: Any, place: int) -> Any:
    return number - 1 if isinstance(number, int) and number > place else number


def _dict(holder: Json, name: str) -> Json:
    value = holder.get(name)
    return value if isinstance(value, dict) else {}


def _list(holder: Json, name: str) -> list[Any]:
    value = holder.get(name)
    return value if isinstance(value, list) else []
