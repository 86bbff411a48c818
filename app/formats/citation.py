"""A citation, from which every form of it is written; and the form that people paste into a text."""

from dataclasses import dataclass
from datetime import date

from app.formats.about import LICENCE, LICENCE_ADDRESS, date_text, number_text
from app.formats.citation_words import CASES, LICENCE_IS, MADE_BY, SITE, UNDATED


@dataclass(frozen=True, slots=True)
class Author:
    """Who collected, coded or wrote, as is to be printed.

    A name is never cut into a given and a family name: nobody has told us where.
    """

    name: str
    cases: int
    """How many of the cases cited."""
    is_person: bool = True
    """Or people who are not named; otherwise our editors."""


@dataclass(frozen=True, slots=True)
class Citation:
    """What is said of a case or of some cases where they are cited."""

    key: str
    """What it is called among other citations: ASCII letters, digits and hyphens."""
    authors: tuple[Author, ...]
    title: str
    title_language: str
    version: str
    """Number of the revision: that of the case, or of the dataset where some are cited."""
    edition: str
    """The same in words, in the language of sentences."""
    issued: date | None
    """Day of that revision (UTC); None while nothing has been published."""
    address: str
    notes: tuple[str, ...]
    """Sentences on how far to trust what is cited."""
    language: str
    """Of sentences."""
    is_of_many: bool = False
    """Whether it is of all cases that a question finds, however many these are."""

    @property
    def dated_edition(self) -> str:
        """The revision and its day, in words."""
        return f"{self.edition}, {date_text(self.issued, self.language)}" if self.issued else self.edition

    @property
    def remarks(self) -> tuple[str, ...]:
        """What no field of a form takes, a sentence each: who made how many, how far to trust it, the licence."""
        licence = _licence(self.language)
        made = any(one.cases for one in self.authors)
        return (*([_shares(self)] if self.is_of_many and made else []), *self.notes, licence)


def render_text(citation: Citation) -> str:
    """One line to be pasted, in the language of sentences."""
    names = "; ".join(_counted(one, citation) for one in citation.authors)
    year = citation.issued.year if citation.issued else UNDATED[citation.language]
    said = (f"{names} ({year})", citation.title, SITE, citation.dated_edition, *citation.notes)
    return " ".join((*map(_sentence, said), citation.address, _sentence(_licence(citation.language)))) + "\n"


def cases_text(cases: int, language: str) -> str:
    """So many cases, in words."""
    one, many = CASES[language]
    return one if cases == 1 else many.format(number_text(cases, language))


def _counted(author: Author, citation: Citation) -> str:
    is_told = citation.is_of_many and author.cases
    return f"{author.name} ({cases_text(author.cases, citation.language)})" if is_told else author.name


def _shares(citation: Citation) -> str:
    told = "; ".join(_counted(one, citation) for one in citation.authors)
    return _sentence(MADE_BY[citation.language].format(told))


def _licence(language: str) -> str:
    return LICENCE_IS[language].format(f"{LICENCE}, {LICENCE_ADDRESS}")


def _sentence(text: str) -> str:
    return text if text.endswith((".", "!", "?", "/")) else f"{text}."
