"""What a reader in Norway is led to before doing likewise: questions to ask at home, and the guides of the country."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from app.explorer.dates import date_text
from app.vocabulary.languages import reading_order

Json = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Guide:
    """A guide by a public body or an association of municipalities, as it was seen on a day."""

    title: str
    publisher: str
    address: str
    language: str
    year: int | None
    seen: str
    """The day, in words."""


def guides_of(terms: Iterable[Json], language: str) -> list[Guide]:
    """The guides that terms lead to, as the API tells them under `details`; each once."""
    told = {one["address"]: one for term in terms for one in term.get("guidance", ())}
    return [
        Guide(one["title"], one["publisher"], address, one["language"], one["year"], date_text(one["seen"], language))
        for address, one in told.items()
    ]


def question_of(questions: Mapping[str, str], language: str) -> tuple[str, str] | None:
    """A question and its language, in the best there is; about law in Norway, so in English there is none."""
    return next(
        ((questions[tag], tag) for tag in (*reading_order(language), "nb", *questions) if tag in questions), None
    )
