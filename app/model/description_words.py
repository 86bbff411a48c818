"""The words of a case's English texts, by which descriptions are compared: distinct, folded, each as a number."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from hashlib import blake2b
from struct import pack
from typing import Any

from app.vocabulary.countries import countries, country_name
from app.vocabulary.folding import spans, words

LANGUAGE = "en"
"""Language of all texts that are compared: every case has them."""
_TEXTS = ("title", "summary", "municipality_role", "entrepreneur_role")


def words_bytes(document: Mapping[str, Any]) -> bytes:
    """The numbers of the words of a valid document, rising, each in four bytes, the lowest first."""
    distinct = {word for text in _texts(document) for word in words(text)} - _names(document)
    numbers = sorted({word_number(word) for word in distinct if _is_telling(word)})
    return pack(f"<{len(numbers)}I", *numbers)


def words_written(document: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Every word that is compared, folded and as it is written, as often as it stands there.

    Names are left out, of the case's own places and organisations and of every country: they would make neighbours
    alike. So are numbers and single letters.
    """
    names = _names(document)
    for text in _texts(document):
        for word, start, end in spans(text):
            if word not in names and _is_telling(word):
                yield word, text[start:end]


@lru_cache(maxsize=10_000)
def word_number(word: str) -> int:
    """The number of a folded word, the same on every machine; 1 to 2³² - 1. Hardly two words share one."""
    return int.from_bytes(blake2b(word.encode(), digest_size=4).digest(), "little") or 1


def _is_telling(word: str) -> bool:
    return len(word) > 1 and not word.isdigit()


def _texts(document: Mapping[str, Any]) -> Iterator[str]:
    practice = document["practice"] or {}
    return (text for text in (*(document[name] for name in _TEXTS), practice.get(LANGUAGE)) if text)


def _names(document: Mapping[str, Any]) -> frozenset[str]:
    place = document["place_served"]
    names = (
        *(name for one in document["municipalities"] for name in (one["name"], one["region"])),
        *(one["name"] for one in document["organisations"]),
        place["name"] if place else None,
    )
    return _words(names) | _names_of_countries()


@cache
def _names_of_countries() -> frozenset[str]:
    # Of all, not only its own: what a case is called by must not depend on where it lies.
    return _words(country_name(code, LANGUAGE).text for code in countries())


def _words(names: Iterable[str | None]) -> frozenset[str]:
    return frozenset(word for name in names if name for word in words(name))
