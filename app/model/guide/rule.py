"""A rule for coders, in each language that whole sentences are made in."""

from collections.abc import Mapping
from typing import NamedTuple


class Rule(NamedTuple):
    """The same rule three times."""

    en: str
    nb: str
    nn: str

    def said(self, language: str) -> str:
        """In one of the languages of sentences."""
        text: str = getattr(self, language)
        return text


Rules = Mapping[str, tuple[Rule, ...]]
"""By path of the field; `*` is any key of a map."""
