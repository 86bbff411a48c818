"""Where the words of a question stand in a case: short fragments, each with its field and language."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from app.catalogue.passages import Passage
from app.query.text import Clause, TextQuery
from app.vocabulary.folding import fold, spans

Range = tuple[int, int]
"""First character and the one after the last."""
MOST = 3
"""Fragments a case."""
AROUND = 60
"""Characters of text before and after the words."""


@dataclass(frozen=True, slots=True)
class Fragment:
    """A piece of text with the words that were looked for."""

    field: str
    """Path in the document."""
    text: str
    """The piece itself, with an ellipsis where it was cut."""
    language: str
    """BCP 47 tag, `und` for names."""
    ranges: tuple[Range, ...]
    """Where the words stand in `text`, apart from each other."""
    translated_by: str | None = None
    """`person` or `machine`, where the text is a translation."""


def fragments_of(passages: Iterable[Passage], text: TextQuery) -> list[Fragment]:
    """The first places where the clauses stand, at most MOST; empty where only terms were met."""
    missing = list(text.wanted)
    found: list[Fragment] = []
    for passage in passages:
        if not missing or len(found) == MOST:
            break
        places = _places(passage, missing)
        missing = [clause for clause in missing if clause not in places]
        while places and len(found) < MOST:
            begin, end = _around(passage.text, min(places.values()))
            shown = {clause: place for clause, place in places.items() if place[0] >= begin and place[1] <= end}
            found.append(_fragment(passage, (begin, end), shown.values()))
            places = {clause: place for clause, place in places.items() if clause not in shown}
    return found


def _places(passage: Passage, clauses: Sequence[Clause]) -> dict[Clause, Range]:
    """Where each clause stands first; those that stand nowhere are left out."""
    if (lower := passage.lower) is not None:
        # Most text is English: there one search finds what cutting into words would, in a fiftieth of the time.
        found = ((clause, _searched(lower, clause)) for clause in clauses)
        return {clause: place for clause, place in found if place is not None}
    folded = fold(passage.text)
    # To cut a text into words takes ten times as long as to see that a word is nowhere in it.
    possible = [clause for clause in clauses if all(word in folded for word in clause.words)]
    tokens = list(spans(passage.text)) if possible else []
    return {clause: place for clause in possible if (place := _place(tokens, clause)) is not None}


def _searched(lower: str, clause: Clause) -> Range | None:
    literal, pattern = _search(clause.words, clause.is_beginning)
    # Looking for letters is much faster than for a pattern, and mostly they are not there.
    found = pattern.search(lower) if literal in lower else None
    return found.span() if found else None


@lru_cache(maxsize=1024)
def _search(words: tuple[str, ...], is_beginning: bool) -> tuple[str, re.Pattern[str]]:
    """The longest letters that stand in a text as they do in the clause, and the pattern of the whole clause.

    In ASCII text folding only makes letters small and `oe` an `o`.
    """
    literal = max((piece for word in words for piece in word.split("o")), key=len)
    row = "[^a-z0-9]+".join(re.escape(word).replace("o", "oe*") for word in words)
    return literal, re.compile(f"(?<![a-z0-9]){row}{'[a-z0-9]*' if is_beginning else '(?![a-z0-9])'}")


def _place(tokens: Sequence[tuple[str, int, int]], clause: Clause) -> Range | None:
    """First character and the one after the last of the clause's first occurrence."""
    length = len(clause.words)
    for start in range(len(tokens) - length + 1):
        row = tokens[start : start + length]
        if all(word == token[0] for word, token in zip(clause.words[:-1], row, strict=False)):
            last = row[-1][0]
            if last == clause.words[-1] or (clause.is_beginning and last.startswith(clause.words[-1])):
                return row[0][1], row[-1][2]
    return None


def _around(passage: str, place: Range) -> Range:
    """The piece of a passage that shows a place: whole words only, so that no letter is taken for a word."""
    first, last = place
    begin, end = max(0, first - AROUND), min(len(passage), last + AROUND)
    while 0 < begin < first and not passage[begin - 1].isspace():
        begin += 1
    while last < end < len(passage) and not passage[end].isspace():
        end -= 1
    return begin, end


def _fragment(passage: Passage, piece: Range, places: Iterable[Range]) -> Fragment:
    begin, end = piece
    before, after = "… " if begin else "", " …" if end < len(passage.text) else ""
    shift = len(before) - begin
    ranges: list[Range] = []
    for first, last in sorted(places):
        # Words that overlap, as `kafe` and `kaf*`, are one place to a reader.
        if ranges and first + shift < ranges[-1][1]:
            ranges[-1] = ranges[-1][0], max(ranges[-1][1], last + shift)
        else:
            ranges.append((first + shift, last + shift))
    shown = f"{before}{passage.text[begin:end]}{after}"
    return Fragment(passage.field, shown, passage.language, tuple(ranges), passage.translated_by)
