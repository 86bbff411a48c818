"""Paths: how a document names its own fields, as in `municipalities[0].lau_code`, and what each field declares."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from app.model.codes import CodeOf
from app.model.texts import InLanguage

Step = str | int
"""A field's name or key, or a place in a list counted from 0."""
Steps = tuple[Step, ...]

T = TypeVar("T")

_PATH = re.compile(r"[a-z_]+(\[\d{1,4}\])?(\.[A-Za-z0-9_-]+(\[\d{1,4}\])?)*")
_POINTER = re.compile(r"(/([^~/]|~[01])*)*")
_STEP = re.compile(r"\[(\d+)\]|([^.\[]+)")


@dataclass(frozen=True, slots=True, eq=False)
class FieldTree:
    """A field and the fields below it. In a list, all that follows is said of each element."""

    fields: Mapping[str, "FieldTree"] = field(default_factory=dict)
    """By name; empty for values and maps."""
    is_list: bool = False
    values: "FieldTree | None" = None
    """What stands under each key, if the field is a map."""
    keys: CodeOf | None = None
    """Where the keys of a map come from, if they are codes."""
    coded: CodeOf | None = None
    """Where its codes come from, if it holds codes."""
    language: str | None = None
    """In which language its text is, as InLanguage says."""
    choices: tuple[str, ...] = ()
    """The few words that it may hold, if it is bound to some."""
    description: str = ""
    is_required: bool = False
    """Whether it has to be there, and is then never null."""

    def paths(self, prefix: str = "") -> Iterator[tuple[str, "FieldTree"]]:
        """All fields below this one with their paths, without indices; what is under a key is left out."""
        for name, below in self.fields.items():
            yield f"{prefix}{name}", below
            yield from below.paths(f"{prefix}{name}.")

    def below(self, step: Step) -> "FieldTree | None":
        """The field that one step leads to, or None."""
        if isinstance(step, int):
            return self if self.is_list else None
        if self.values is not None:
            return self.values if self.keys is None or step in self.keys.codes else None
        return self.fields.get(step)


@lru_cache(maxsize=20_000)
def steps_of(path: str) -> tuple[Step, ...]:
    """The steps of a path; none if it is not written like one."""
    if not _PATH.fullmatch(path):
        return ()
    return tuple(int(index) if index else name for index, name in _STEP.findall(path))


def find_field(tree: FieldTree, path: str) -> FieldTree | None:
    """The field that a path names, or None."""
    steps = steps_of(path)
    return field_at(tree, steps) if steps else None


def path_to(*steps: Step) -> str:
    """The path of these steps: what `steps_of` reads."""
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in steps).removeprefix(".")


def values_at(value: object, steps: Sequence[Step]) -> list[object]:
    """What a document holds at a path: one value of each element where a list is passed without an index.

    A field that was left out counts as null; nothing is below null, and nothing at an index that does not exist.
    """
    if not steps:
        return [value]
    step, rest = steps[0], steps[1:]
    if isinstance(value, list):
        if isinstance(step, int):
            return values_at(value[step], rest) if step < len(value) else []
        return [one for element in value for one in values_at(element, steps)]
    if isinstance(value, dict) and isinstance(step, str):
        return values_at(value.get(step), rest)
    return []


def field_at(tree: FieldTree, steps: Steps) -> FieldTree | None:
    """The field that some steps lead to, or None; that of no step is the whole."""
    found: FieldTree | None = tree
    for step in steps:
        found = found.below(step) if found else None
    return found


def value_at(value: object, steps: Steps) -> object:
    """What stands in a document where some steps lead; null where that is nothing."""
    for step in steps:
        if isinstance(value, list) and isinstance(step, int) and step < len(value):
            value = value[step]
        elif isinstance(value, dict):
            value = value.get(step)
        else:
            return None
    return value


def pointer_to(*steps: Step) -> str:
    """The JSON Pointer (RFC 6901) that leads through these steps."""
    return "".join("/" + str(step).replace("~", "~0").replace("/", "~1") for step in steps)


def steps_to(pointer: str) -> tuple[str, ...] | None:
    """The steps of a JSON Pointer (RFC 6901), places in lists as digits; None for what is no pointer."""
    if not _POINTER.fullmatch(pointer):
        return None
    return tuple(step.replace("~1", "/").replace("~0", "~") for step in pointer.split("/")[1:])


def field_tree(model: type[BaseModel]) -> FieldTree:
    """The fields of a model, as its annotations declare them."""
    return FieldTree(fields={name: _declared(info) for name, info in model.model_fields.items()})


def _declared(info: FieldInfo) -> FieldTree:
    described = _described(info.annotation, info.metadata, info.description or "")
    return replace(described, is_required=info.is_required())


def _described(annotation: Any, metadata: Sequence[Any], description: str) -> FieldTree:
    """The tree of one annotation: what wraps a type (Annotated, `| None`, a list) is taken off layer by layer."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _described(arguments[0], [*arguments[1:], *metadata], description)
    if origin in (Union, UnionType) and NoneType in arguments:
        return _described(next(one for one in arguments if one is not NoneType), metadata, description)
    inner = _described(arguments[0], metadata, description) if origin is tuple else FieldTree()
    mapped = origin is not None and origin is not tuple and issubclass(_class_of(origin), Mapping)
    return FieldTree(
        fields=field_tree(annotation).fields if _is_model(annotation) else inner.fields,
        is_list=origin is tuple,
        values=_described(arguments[1], (), description) if mapped else None,
        keys=_described(arguments[0], (), "").coded if mapped else None,
        coded=_last(metadata, CodeOf) or inner.coded,
        language=language.language if (language := _last(metadata, InLanguage)) else inner.language,
        choices=arguments if origin is Literal else inner.choices,
        description=description,
    )


def _class_of(origin: Any) -> type:
    return origin if isinstance(origin, type) else NoneType


def _is_model(annotation: Any) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, BaseModel)


def _last(metadata: Sequence[Any], kind: type[T]) -> T | None:
    return next((one for one in reversed(metadata) if isinstance(one, kind)), None)
