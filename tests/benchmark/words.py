"""Words for synthetic texts: those of the seed's English texts, the most common first."""

import re
from collections import Counter
from functools import cache
from pathlib import Path

import orjson

from app.settings import SEED
from tests.benchmark.ranked import Ranked

_WORD = re.compile(r"[a-z]{2,}")
_FIELDS = ("summary", "municipality_role", "entrepreneur_role")


@cache
def english_words() -> tuple[str, ...]:
    """Several thousand lower-case words by how often the real cases use them, then in alphabetical order."""
    found: Counter[str] = Counter()
    for file in sorted(Path(SEED, "cases").glob("*/*.json")):
        case = orjson.loads(file.read_bytes())
        found.update(_WORD.findall(" ".join(case[field] or "" for field in _FIELDS).lower()))
    return tuple(sorted(found, key=lambda word: (-found[word], word)))


@cache
def words_of_prose() -> Ranked[str]:
    """The words that synthetic texts are made of: the rarest stands in about one case of a thousand."""
    return Ranked(english_words(), exponent=1.1)
