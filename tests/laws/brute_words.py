"""How well a document answers words, found by reading its texts from beginning to end."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from app.query.text import Clause, TextQuery
from app.vocabulary.folding import words
from app.vocabulary.lookup import terms_meant
from app.vocabulary.small_words import SMALL_WORDS
from tests.laws.brute_values import values

Json = Mapping[str, Any]


def relevance(text: TextQuery, case: Json) -> int:
    """4 all words in a title, 3 in titles or names, 2 in any text, 1 by a term only, 0 not at all."""
    if any(
        relevance(TextQuery((Clause(one.words, one.is_beginning),)), case) for one in text.clauses if one.is_excluded
    ):
        return 0
    passages: list[list[str]] = []
    for level, zone in ((4, _titles(case)), (3, _names(case)), (2, _prose(case))):
        passages += [words(passage) for passage in zone if passage]
        if all(any(_stands(clause, passage) for passage in passages) for clause in needed(text)):
            return level
    return int(
        all(
            _carries_meaning(text.wanted, place, case) or any(_stands(clause, passage) for passage in passages)
            for place, clause in enumerate(text.wanted)
            if clause in needed(text)
        )
    )


def needed(text: TextQuery) -> list[Clause]:
    """All words but the small ones, or these where there are no others."""
    large = [one for one in text.wanted if one.is_beginning or len(one.words) > 1 or one.words[0] not in SMALL_WORDS]
    return large or list(text.wanted)


def _stands(clause: Clause, passage: Sequence[str]) -> bool:
    length = len(clause.words)
    rows = (tuple(passage[start : start + length]) for start in range(len(passage) - length + 1))
    if clause.is_beginning:
        *first, last = clause.words
        return any(row[:-1] == tuple(first) and row[-1].startswith(last) for row in rows)
    return clause.words in rows


def _carries_meaning(wanted: Sequence[Clause], place: int, case: Json) -> bool:
    """Whether the case carries a term that is meant by this clause, or by a row of words with this one in it."""
    return any(code in values(case, dimension) for dimension, code in _meanings(wanted, place))


def _meanings(wanted: Sequence[Clause], place: int) -> Iterator[tuple[str, str]]:
    clause = wanted[place]
    if clause.is_beginning:
        return
    if len(clause.words) > 1:
        for hit in terms_meant(clause.words):
            if (hit.start, hit.stop) == (0, len(clause.words)):
                yield hit.dimension, hit.code
        return
    first, last = place, place + 1
    while first > 0 and _is_plain(wanted[first - 1]):
        first -= 1
    while last < len(wanted) and _is_plain(wanted[last]):
        last += 1
    for hit in terms_meant([one.words[0] for one in wanted[first:last]]):
        if first + hit.start <= place < first + hit.stop:
            yield hit.dimension, hit.code


def _is_plain(clause: Clause) -> bool:
    return len(clause.words) == 1 and not clause.is_beginning


def _titles(case: Json) -> Iterable[str | None]:
    return [case["title"], case["title_original"], *(one["title"] for one in case["translations"].values())]


def _names(case: Json) -> Iterable[str | None]:
    for municipality in case["municipalities"]:
        yield from (municipality["name"], municipality["region"])
    yield from (one["name"] for one in case["organisations"])
    if case["place_served"]:
        yield case["place_served"]["name"]


def _prose(case: Json) -> Iterable[str | None]:
    for text in (case, *case["translations"].values()):
        yield from (text["summary"], text["municipality_role"], text["entrepreneur_role"])
    yield case["summary_original"]
    yield from (case["practice"] or {}).values()
