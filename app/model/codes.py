"""Codes in a document: which vocabulary each comes from, and the nearest code when it does not."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from app.errors import TermUnknown
from app.model.fault_words import VALUE_WORDS
from app.vocabulary.countries import country_code
from app.vocabulary.loading import vocabularies
from app.vocabulary.nearest import nearest

# A longer list of codes belongs in the vocabulary, which has an address of its own.
_MOST_IN_SCHEMA = 60


@dataclass(frozen=True, slots=True)
class CodeOf:
    """Says of a text that it is a code of a vocabulary, and refuses other text, naming the nearest code."""

    vocabulary: str
    kinds: tuple[str, ...] = ()
    """If not empty, only terms of these kinds; terms of the vocabulary then say their `kind`."""

    @property
    def codes(self) -> frozenset[str]:
        """The codes that may stand here."""
        return _codes(self.vocabulary, self.kinds)

    def checked(self, code: str) -> str:
        """The same code; raises PydanticCustomError if it may not stand here."""
        if code in self.codes:
            return code
        likely = vocabularies()[self.vocabulary].nearest(code)
        rule = "term_of_another_kind" if self.kinds else "term_unknown"
        raise PydanticCustomError(
            rule,
            VALUE_WORDS[rule]["en"],
            {
                "code": code,
                "vocabulary": self.vocabulary,
                "kinds": self.kinds,
                "nearest": likely if likely in self.codes else nearest(code, self.codes),
            },
        )

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(self._check(), handler(source))

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        schema = {**handler(core), "x-vocabulary": self.vocabulary}
        if len(self.codes) < _MOST_IN_SCHEMA:
            terms = vocabularies()[self.vocabulary].terms
            return {**schema, "enum": [code for code in terms if code in self.codes]}
        return {**schema, "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"}

    def _check(self) -> Callable[[str], str]:
        return self.checked


@dataclass(frozen=True, slots=True)
class CountryCode(CodeOf):
    """A code of the countries; what else means a country beyond doubt (`EL`, `UK`, `no`) becomes its code."""

    vocabulary: str = "countries"

    def _check(self) -> Callable[[str], str]:
        return self.understood

    def understood(self, text: str) -> str:
        """The ISO code meant; raises PydanticCustomError if none is."""
        try:
            return country_code(text)
        except TermUnknown:
            return self.checked(text)


@cache
def _codes(vocabulary: str, kinds: tuple[str, ...]) -> frozenset[str]:
    terms = vocabularies()[vocabulary].terms.values()
    return frozenset(term.code for term in terms if not kinds or term.extra.get("kind") in kinds)
