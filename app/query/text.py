"""The words of `q`: plain words, "phrases", beginnings* and -words that must not stand there."""

import re
import unicodedata
from dataclasses import dataclass, field

from app.errors import Fault, QueryRefused
from app.vocabulary.folding import spans, words
from app.vocabulary.small_words import SMALL_WORDS

MOST_CLAUSES = 32
_CLAUSE = re.compile(r'(?P<minus>-?)(?:"(?P<phrase>[^"]*)"|(?P<word>[^\s"]+))(?P<star>\*?)')


@dataclass(frozen=True, slots=True)
class Clause:
    """Folded words that must stand in a row, or, when excluded, must not."""

    words: tuple[str, ...]
    is_beginning: bool = False
    """Whether the last word may go on."""
    is_excluded: bool = False
    spelled: str = field(default="", compare=False)
    """The words as a reader writes them, in small letters; folded where that is not known."""

    @property
    def is_small(self) -> bool:
        """Whether it is one whole word that only joins others."""
        return len(self.words) == 1 and not self.is_beginning and self.words[0] in SMALL_WORDS

    def __str__(self) -> str:
        text = self.spelled or " ".join(self.words)
        quoted = f'"{text}"' if len(self.words) > 1 else text
        return f"{'-' * self.is_excluded}{quoted}{'*' * self.is_beginning}"


@dataclass(frozen=True, slots=True)
class TextQuery:
    """All clauses of a text question, in the order given; every one that is needed must hold."""

    clauses: tuple[Clause, ...]

    def __str__(self) -> str:
        return " ".join(str(clause) for clause in self.clauses)

    @property
    def wanted(self) -> tuple[Clause, ...]:
        """The clauses that must match."""
        return tuple(clause for clause in self.clauses if not clause.is_excluded)

    @property
    def needed(self) -> tuple[Clause, ...]:
        """Those of the wanted clauses that have to be met: not the small words between others, unless all are.

        Whoever puts a small word in quotation marks beside another word needs it.
        """
        return tuple(clause for clause in self.wanted if not clause.is_small) or self.wanted

    @property
    def passed_over(self) -> tuple[str, ...]:
        """Words that need not be met, as they were written."""
        return tuple(str(clause) for clause in self.wanted if clause not in self.needed)


def parse_text(text: str, parameter: str = "q") -> TextQuery:
    """Reads what a person typed; QueryRefused when it holds no word, an open quote or too many words."""
    if text.count('"') % 2:
        raise _refused(parameter, 'A quotation mark is opened and not closed; write "the phrase".', text.rindex('"'))
    clauses = [clause for match in _CLAUSE.finditer(text) for clause in _clauses(match)]
    if not clauses:
        raise _refused(parameter, "There is no word to look for; write at least one letter or digit.")
    if len(clauses) > MOST_CLAUSES:
        raise _refused(parameter, f"At most {MOST_CLAUSES} words are looked for at once; there are {len(clauses)}.")
    return TextQuery(tuple(dict.fromkeys(clauses)))


def _clauses(match: re.Match[str]) -> list[Clause]:
    # `ö-vik` is two words in a row, as in the texts themselves.
    text = match["word"] if match["phrase"] is None else match["phrase"]
    row = tuple(words(text))
    is_beginning = bool(match["star"]) or (match["phrase"] is None and text.endswith("*"))
    return [Clause(row, is_beginning, bool(match["minus"]), _spelled(text, row))] if row else []


def _spelled(text: str, row: tuple[str, ...]) -> str:
    """The words as they were typed, without what stands between them."""
    typed = _composed(_composed(" ".join(text[start:end] for _, start, end in spans(text))).lower())
    # Some signs part into several words, or hold what cannot be seen.
    is_plain = tuple(words(typed)) == row and typed.replace(" ", "").isalnum()
    return typed if is_plain else _composed(" ".join(row))


def _composed(text: str) -> str:
    """The same text with each letter and its marks as one sign."""
    return unicodedata.normalize("NFKC", text)


def _refused(parameter: str, detail: str, position: int | None = None) -> QueryRefused:
    return QueryRefused(detail, [Fault(detail, parameter=parameter, position=position)])
