"""Where a place of one document of a case is in another one, in which lists may be longer and in another order."""

from collections.abc import Hashable, Iterator, Mapping

from app.model.difference import IDENTITY
from app.model.json_text import JsonObject
from app.model.paths import Step, Steps, value_at
from app.model.removal import BY_PLACE


def counterparts(here: JsonObject, there: JsonObject, steps: Steps) -> Iterator[Steps]:
    """Where the steps into one document lead in another; nowhere where that has no such member.

    An element of a list is found by what it is called, as when two revisions are compared; a text or a code by itself.
    """
    base = _translated(steps)
    if base is not None:
        language, place = steps[:3], steps[3]
        for found in _same(value_at(here, (base, place)), value_at(there, (base,)), base):
            yield from _present(there, (*language, found))
        return
    yield from _follow(here, there, steps, ())


def _follow(here: object, there: object, steps: Steps, done: Steps) -> Iterator[Steps]:
    if not steps:
        yield done
        return
    step, rest = steps[0], steps[1:]
    element = value_at(here, (step,))
    name = str(done[0]) if len(done) == 1 else ""
    for place in _same(element, there, name) if isinstance(step, int) else _member(there, step):
        yield from _follow(element, value_at(there, (place,)), rest, (*done, place))


def _member(there: object, step: Step) -> Iterator[Step]:
    if isinstance(there, dict) and step in there:
        yield step


def _same(element: object, elements: object, name: str) -> Iterator[Step]:
    """Places in a list of what is the same element."""
    for place, other in enumerate(elements if isinstance(elements, list) else ()):
        if other == element or (_identity(other, name) == _identity(element, name) is not None):
            yield place


def _identity(element: object, name: str) -> Hashable:
    """What an element is called; None where that says nothing."""
    if not isinstance(element, Mapping):
        return None
    told = tuple(element.get(part) for part in IDENTITY.get(name, ()))
    return repr(told) if any(told) else None


def _translated(steps: Steps) -> str | None:
    """The list whose elements a list of a translation translates, where the steps lead into such a one."""
    is_one = len(steps) == 4 and steps[0] == "translations" and steps[2] in BY_PLACE
    return str(steps[2]) if is_one else None


def _present(there: JsonObject, steps: Steps) -> Iterator[Steps]:
    if value_at(there, steps) is not None:
        yield steps
