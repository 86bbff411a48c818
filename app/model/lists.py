"""What a list in a document must be like beside its elements."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from app.model.fault_words import VALUE_WORDS

Elements = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class ListRule:
    """Says of a list what must be true of it once its elements are right, here and in the JSON Schema."""

    check: Callable[[Elements], Elements]
    keyword: tuple[str, object]
    """Name and value in JSON Schema."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(self.check, handler(source))

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        name, value = self.keyword
        return {**handler(core), name: value}


def _named_once(elements: Elements) -> Elements:
    if len(set(elements)) < len(elements):
        twice = next(element for element in elements if elements.count(element) > 1)
        raise PydanticCustomError("named_twice", VALUE_WORDS["named_twice"]["en"], {"twice": twice})
    return elements


def _at_least_one(elements: Elements) -> Elements:
    if not elements:
        raise PydanticCustomError("empty_list", VALUE_WORDS["empty_list"]["en"])
    return elements


def at_most(number: int) -> ListRule:
    """The rule that a list has no more elements than so many."""

    def check(elements: Elements) -> Elements:
        if len(elements) > number:
            raise PydanticCustomError("too_many", VALUE_WORDS["too_many"]["en"], {"most": number})
        return elements

    return ListRule(check, ("maxItems", number))


NAMED_ONCE = ListRule(_named_once, ("uniqueItems", True))
# pydantic's own `min_length` also complains of a list whose only element is wrong in itself.
AT_LEAST_ONE = ListRule(_at_least_one, ("minItems", 1))
