"""Addresses of the contract that one could have been meant to be."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from string import Formatter
from typing import Any

Json = Mapping[str, Any]


def addresses_like(path: str, paths: Json) -> Iterator[str]:
    """Every address, its parameters filled from the same places of this path or, where they are few words, with each.

    `paths` are those of OpenAPI, by template.
    """
    given = path.split("/")
    for template, operations in paths.items():
        parts = template.split("/")
        is_as_long = len(parts) == len(given) and all(given[1:])
        if not is_as_long and any(_is_open(part) for part in parts):
            continue
        mine = given if is_as_long else [""] * len(parts)
        choices = (_filled(part, one, operations) for part, one in zip(parts, mine, strict=True))
        yield from (like for one in product(*choices) if (like := "/".join(one)) != path)


def _filled(part: str, given: str, operations: Json) -> Sequence[str]:
    if _is_open(part):
        return [given]
    names = [name for _, name, _, _ in Formatter().parse(part) if name]
    if not names:
        return [part]
    words = {name: _words(name, operations) for name in names}
    return [part.format(**dict(zip(words, one, strict=True))) for one in product(*words.values())]


def _is_open(part: str) -> bool:
    """Whether anything may stand there."""
    return part.startswith("{") and part.endswith("}")


def _words(name: str, operations: Json) -> list[str]:
    """The few words that a parameter of the address takes."""
    parameters = [one for operation in operations.values() for one in operation.get("parameters", ())]
    return next((one["schema"]["enum"] for one in parameters if one.get("name") == name), [])
