"""Words and where they stand in a text, as far as PostgreSQL keeps that and in the form in which it does."""

from collections import Counter, defaultdict
from collections.abc import Iterable

MOST_PLACES, LAST_PLACE = 256, 16_383
"""Places that PostgreSQL keeps of a word, and the one at which it takes all further words to stand."""


def as_kept(words: list[str]) -> list[str]:
    """The words of a text in the order in which PostgreSQL would still know them."""
    if len(words) <= MOST_PLACES or (len(words) <= LAST_PLACE and max(Counter(words).values()) <= MOST_PLACES):
        return words
    return _in_order((place, word) for word, places in _places(words).items() for place in places)


def words_of(parts: Iterable[str]) -> list[str]:
    """The same of the parts of a `tsvector`, each a word with its places, as in `'kjokken':1,4`."""
    placed: list[tuple[int, str]] = []
    for part in parts:
        told, _, places = part.rpartition(":")
        word = told[1:-1].replace("''", "'").replace("\\\\", "\\")
        # Nearly all words stand in one place, and there are millions of them.
        placed += [(int(places), word)] if "," not in places else [(int(one), word) for one in places.split(",")]
    return _in_order(placed)


def tsvector(words: list[str]) -> str:
    """Words with their places, counted from 1, as PostgreSQL reads them: `'kjokken':1,4 'nord':2`."""
    return " ".join(f"{quoted(word)}:{','.join(map(str, places))}" for word, places in _places(words).items())


def quoted(word: str) -> str:
    """A word as it stands in a `tsvector` or a question for one."""
    escaped = word.replace("\\", "\\\\").replace("'", "''")
    return f"'{escaped}'"


def _in_order(placed: Iterable[tuple[int, str]]) -> list[str]:
    return [word for _, word in sorted(placed)]


def _places(words: list[str]) -> dict[str, list[int]]:
    places: defaultdict[str, list[int]] = defaultdict(list)
    for place, word in enumerate(words, start=1):
        found = places[word]
        if len(found) < MOST_PLACES and (not found or found[-1] < LAST_PLACE):
            found.append(min(place, LAST_PLACE))
    return places
