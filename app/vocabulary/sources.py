"""The public texts that terms of vocabularies rest on."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from app.vocabulary.loading import load_reference


@dataclass(frozen=True, slots=True)
class TermSource:
    """A text that a term names as its source."""

    code: str
    title: str
    address: str | None
    """Where it was read, as noted then; None where that was not noted."""

    @property
    def link(self) -> str | None:
        """The address, if it is one that a reader can follow."""
        return self.address if self.address and re.fullmatch(r"https?://\S+", self.address) else None


@cache
def term_sources() -> Mapping[str, TermSource]:
    """All sources of terms by code."""
    listed: dict[str, dict[str, str | None]] = load_reference("sources")["sources"]
    return {code: TermSource(code, said["title"] or code, said["address"]) for code, said in listed.items()}
