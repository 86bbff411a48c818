"""Fields of a document that name other fields by path, and whether what they name is there."""

from collections.abc import Iterator

from app.errors import Fault
from app.model.fault_sentences import fault_of
from app.model.json_text import JsonObject, objects_in
from app.model.paths import FieldTree, Step, find_field, pointer_to, steps_of, values_at
from app.model.withheld import MARKS
from app.vocabulary.nearest import nearest

Named = tuple[str, tuple[Step, ...]]
"""A path, and the steps to where the document names it."""

# `unknown` is a code that says what null says elsewhere, and so are marks where a text must be.
_EMPTY: tuple[object, ...] = (None, [], {}, "", "unknown", *MARKS)


def broken_references(case: JsonObject, fields: FieldTree) -> Iterator[Fault]:
    """One fault for each path that names nothing, or something else than it should."""
    missing = list(_named_in(case, "missing"))
    for path, place in [*_supported(case), *_named_in(case, "unverified_fields"), *missing]:
        if find_field(fields, path) is None:
            known = (name for name, _ in fields.paths())
            yield fault_of("no_such_path", pointer_to(*place), nearest(path, known))
        elif _beyond_the_end(case, path):
            yield fault_of("no_such_element", pointer_to(*place))
    for path, place in missing:
        steps = steps_of(path)
        if steps and any(value not in _EMPTY for value in values_at(case, steps)):
            yield fault_of("missing_and_there", pointer_to(*place))
    yield from _not_coded(case, fields)


def _not_coded(case: JsonObject, fields: FieldTree) -> Iterator[Fault]:
    for path, place in _named_in(case, "coded_fields"):
        found = find_field(fields, path)
        if found is None or found.coded is None:
            coded = (name for name, below in fields.paths() if below.coded)
            yield fault_of("not_coded", pointer_to(*place), nearest(path, coded))


def _named_in(case: JsonObject, name: str) -> Iterator[Named]:
    named = case.get(name)
    if isinstance(named, dict):
        yield from ((path, (name, path)) for path in named)
    elif isinstance(named, list):
        yield from ((path, (name, n)) for n, path in enumerate(named) if isinstance(path, str))


def _supported(case: JsonObject) -> Iterator[Named]:
    for n, source in objects_in(case, "sources"):
        paths = source.get("supports")
        for k, path in enumerate(paths if isinstance(paths, list) else ()):
            if isinstance(path, str):
                yield path, ("sources", n, "supports", k)


def _beyond_the_end(case: JsonObject, path: str) -> bool:
    return "[" in path and not values_at(case, steps_of(path))
