"""What tables are made of: a published document and what follows from it."""

from collections.abc import Mapping
from functools import cached_property
from typing import Any

from app.model.absence import applies
from app.model.derivation import duration_of, values_of


class Record:
    """A published revision of a case."""

    def __init__(self, document: Mapping[str, Any], revision: int) -> None:
        self.document = document
        self.revision = revision
        """Number of the revision among those of its case, from 1."""

    @property
    def slug(self) -> str:
        """The address of the case."""
        slug: str = self.document["slug"]
        return slug

    @cached_property
    def values(self) -> Mapping[str, tuple[str, ...]]:
        """The codes of every field that can be asked, in the order of the document, as filters find them."""
        return values_of(self.document)

    @cached_property
    def duration(self) -> tuple[int | None, bool]:
        """Whole years, and whether they are a lower bound."""
        return duration_of(self.document)

    def applies(self, field: str) -> bool:
        """Whether a field that is empty could have a value."""
        return applies(self.document, field)
