"""What is told of an address at which there is nothing, or not by this method."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import product
from string import Formatter
from typing import get_args

from app.api.routes import Route
from app.vocabulary.nearest import nearest

BEGINNING = "/docs"
"""Where somebody who knows no address yet is sent."""
LONGEST_HINTED = 300
"""Characters of an address for which a nearest one is looked for."""
FEW_BESIDE = 12
"""Up to how many addresses are told in the place of a nearest one."""


def nothing_at(path: str, routes: Sequence[Route]) -> tuple[str, str | None]:
    """A sentence about an address at which there is nothing, and the nearest one, if any is near."""
    detail = f"There is nothing at {path}"
    like = list(_addresses_like(path, routes)) if len(path) <= LONGEST_HINTED else []
    if hint := _nearest_address(path, like):
        return f"{detail}; did you mean {hint}?", hint
    beside = _names_beside(path, like)
    return (f"{detail}; {path.rpartition('/')[0]} has {', '.join(beside)}." if beside else f"{detail}."), None


def _nearest_address(path: str, like: Sequence[str]) -> str | None:
    """The address of the contract that was most likely meant; none where nothing is near."""
    if path in ("/v1", "/v1/"):
        return BEGINNING
    if not path:
        return None
    if (below := next((one for one in like if one.startswith(f"{path}/")), None)) is not None:
        return below
    found = nearest(path, like)
    # What all addresses of a kind begin and end with makes any two of them look alike.
    return found if found and nearest(_last_name(path), (_last_name(found),)) else None


def _names_beside(path: str, like: Sequence[str]) -> list[str]:
    """What stands in the place of the last name of a path, with its ending if any has it; nothing where it is much."""
    folder, _, name = path.rpartition("/")
    found = list(dict.fromkeys(one.rpartition("/")[2] for one in like if one.rpartition("/")[0] == folder))
    ending = name.partition(".")[2]
    found = [one for one in found if one.partition(".")[2] == ending] or found
    return found if len(found) <= FEW_BESIDE else []


def _last_name(path: str) -> str:
    return path.rstrip("/").rpartition("/")[2].partition(".")[0]


def methods_at(path: str, routes: Iterable[Route]) -> list[str]:
    """The methods of every route of the contract at an address."""
    return [
        method
        for route in routes
        if re.fullmatch(re.sub(r"\{[^}]+\}", "[^/]+", route.path_format), path)
        for method in route.methods or ()
    ]


def _addresses_like(path: str, routes: Iterable[Route]) -> Iterator[str]:
    """Every address of the contract that a path may have been meant to be.

    Parameters are filled from the same places of the path or, where they are few words, with each.
    """
    given = path.split("/")
    for template, route in {route.path_format: route for route in routes}.items():
        parts = template.split("/")
        is_as_long = len(parts) == len(given) and all(given[1:])
        if not is_as_long and any(_is_open(part) for part in parts):
            continue
        mine = given if is_as_long else [""] * len(parts)
        choices = (_filled(part, one, route) for part, one in zip(parts, mine, strict=True))
        yield from (like for one in product(*choices) if (like := "/".join(one)) != path)


def _filled(part: str, given: str, route: Route) -> Sequence[str]:
    if _is_open(part):
        return [given]
    names = [name for _, name, _, _ in Formatter().parse(part) if name]
    if not names:
        return [part]
    words = {name: _words(name, route) for name in names}
    return [part.format(**dict(zip(words, one, strict=True))) for one in product(*words.values())]


def _is_open(part: str) -> bool:
    """Whether anything may stand there."""
    return part.startswith("{") and part.endswith("}")


def _words(name: str, route: Route) -> Sequence[str]:
    """The few words that a parameter of the address takes."""
    return next((get_args(one.field_info.annotation) for one in route.dependant.path_params if one.alias == name), ())
