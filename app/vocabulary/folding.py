"""One way to compare words: what people type and what is stored meet after folding."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

# Letters that Unicode does not take apart into a letter and a mark, but that people type without it.
_PLAIN = str.maketrans(
    {
        "ß": "ss",
        "ς": "σ",
        "æ": "ae",
        "œ": "oe",
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "ħ": "h",
        "ı": "i",
        "ŋ": "n",
        "ŧ": "t",
        "ĸ": "k",
        "ə": "e",
    }
)
# Marks above and below letters, and signs that are not seen, such as the soft hyphen.
_DROPPED = frozenset({"Mn", "Me", "Cf"})
# `oe` is how ö and ø are written where the keyboard has neither; `oee` would otherwise fold once more.
_OE = re.compile("oe+")
_WORD = re.compile(r"[^\W_]+")


class _Letters(dict[int, str]):
    """What each character folds to, found out when it is first met."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _fold_character(chr(code))
        return folded


_LETTERS = _Letters()


def fold(text: str) -> str:
    """The text as it is compared: lower case, without accents, `ö`, `ø` and `oe` as `o`.

    Folding what is folded changes nothing.
    """
    return _OE.sub("o", text.translate(_LETTERS))


def words(text: str) -> list[str]:
    """The folded words of a text, in order: runs of letters and digits; hyphens and apostrophes part words.

    Joined by blanks they are what the full-text index is fed: every database then cuts at the same places.
    """
    return [word for chunk in text.split() for word, _, _ in _pieces(chunk)]


def spans(text: str) -> Iterator[tuple[str, int, int]]:
    """The folded words of a text, each with its start and end (exclusive) in the text as it was given."""
    for found in re.finditer(r"\S+", text):
        at = found.start()
        for word, start, end in _pieces(found.group()):
            yield word, at + start, at + end


def _fold_character(character: str) -> str:
    # Some characters need a second round: 𝐀 becomes A before it becomes a.
    folded = character
    while (again := _fold_once(folded)) != folded:
        folded = again
    return "".join(letter if not letter.isalnum() or _is_common(letter) else " " for letter in folded)


def _is_common(letter: str) -> bool:
    # Databases differ on numerals such as ➊ and on letters younger than Unicode 3.2 (2002): to us they part words.
    categories = unicodedata.category(letter), unicodedata.ucd_3_2_0.category(letter)
    return all(category.startswith("L") or category == "Nd" for category in categories)


def _fold_once(text: str) -> str:
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).lower())
    return "".join(c for c in apart if unicodedata.category(c) not in _DROPPED).translate(_PLAIN)


@lru_cache(maxsize=4_000)
def _pieces(chunk: str) -> tuple[tuple[str, int, int], ...]:
    """The folded words of text without white space, each with its start and end in that text."""
    folded, origins = chunk.lower(), list(range(len(chunk)))
    if not chunk.isascii():
        letters = [(letter, at) for at, character in enumerate(chunk) for letter in _LETTERS[ord(character)]]
        folded, origins = "".join(letter for letter, _ in letters), [at for _, at in letters]
    origins.append(len(chunk))
    return tuple(
        # A word ends where the next sign begins, so that a mark on its last letter belongs to it;
        # and after its last letter, where one sign (½) makes several words.
        (_OE.sub("o", word.group()), origins[word.start()], max(origins[word.end()], origins[word.end() - 1] + 1))
        for word in _WORD.finditer(folded)
    )
