"""Where the words of a question stand in a case: short fragments, each with its field and language."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, islice

from app.catalogue.keeper import SnapshotKeeper
from app.model.passages import Passage, Passages, read_passages
from app.query.text import Clause, TextQuery
from app.store.reading import contents_of
from app.vocabulary.folding import spans

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


def passages(keeper: SnapshotKeeper, ids: Sequence[int]) -> list[Passages]:
    """The texts of some revisions, in their order."""
    return list(map(read_passages, contents_of(keeper.database, "passages", ids)))


def fragments_of(texts: Passages, text: TextQuery) -> list[Fragment]:
    """The first places where the clauses stand, at most MOST; empty where only terms were met."""
    folded, firsts = texts.folded, (_first(texts.folded, clause) for clause in text.needed)
    by_number: dict[int, list[Range]] = {}
    for found in sorted(place for place in firsts if place is not None):
        by_number.setdefault(folded.count("\n", 0, found[0]), []).append(found)
    shown = chain.from_iterable(_shown(texts, number, found) for number, found in by_number.items())
    return list(islice(shown, MOST))


def _shown(texts: Passages, number: int, found: Iterable[Range]) -> Iterator[Fragment]:
    """The fragments of one text; `found` are places in the folded texts, in order."""
    passage = texts.number(number)
    hidden = [_as_written(passage.text, texts.folded, one) for one in found]
    while hidden:
        begin, end = _around(passage.text, hidden[0])
        yield _fragment(passage, (begin, end), (one for one in hidden if one[0] >= begin and one[1] <= end))
        hidden = [one for one in hidden if one[0] < begin or one[1] > end]


def _first(folded: str, clause: Clause) -> Range | None:
    """Where in the folded texts a clause stands first; a beginning takes in how its last word goes on."""
    if len(clause.words) == 1:
        # Looking for letters is much faster than for a pattern.
        word = clause.words[0]
        first = folded.find(f" {word}" if clause.is_beginning else f" {word} ") + 1
        if not first:
            return None
        last = first + len(word)
    elif found := _row(clause.words, clause.is_beginning).search(folded):
        first, last = found.start() + 1, found.end()
    else:
        return None
    return first, folded.index(" ", last) if clause.is_beginning else last


@lru_cache(maxsize=1024)
def _row(words: tuple[str, ...], is_beginning: bool) -> re.Pattern[str]:
    """Words in a row: whatever parts them in the text are blanks by now."""
    return re.compile(f" {' +'.join(map(re.escape, words))}{'' if is_beginning else '(?= )'}")


def _as_written(text: str, folded: str, found: Range) -> Range:
    """The place in a text of what was found in the folded texts."""
    first, last = found
    # Before each text stands a blank, and one after it.
    begin, after = folded.rfind("\n", 0, first) + 2, folded.find("\n", last)
    if text.isascii() and (after if after > 0 else len(folded)) - 1 - begin == len(text):
        # Most text is English, where folding only makes letters small.
        return first - begin, last - begin
    before, length = len(folded[begin:first].split()), len(folded[first:last].split())
    row = list(islice(spans(text), before, before + length))
    return row[0][1], row[-1][2]


def _around(text: str, place: Range) -> Range:
    """The piece of a text that shows a place: whole words only, so that no letter is taken for a word."""
    first, last = place
    begin = text.find(" ", first - AROUND - 1, first) + 1 or first if first > AROUND else 0
    end = text.rfind(" ", last, last + AROUND + 1) if last + AROUND < len(text) else len(text)
    return begin, max(last, end)


def _fragment(passage: Passage, piece: Range, places: Iterable[Range]) -> Fragment:
    begin, end = piece
    before, after = "… " if begin else "", " …" if end < len(passage.text) else ""
    shift = len(before) - begin
    ranges: list[Range] = []
    for first, last in places:
        # Words that overlap, as `kafe` and `kaf*`, are one place to a reader.
        if ranges and first + shift < ranges[-1][1]:
            ranges[-1] = ranges[-1][0], max(ranges[-1][1], last + shift)
        else:
            ranges.append((first + shift, last + shift))
    shown = f"{before}{passage.text[begin:end]}{after}"
    return Fragment(passage.field, shown, passage.language, tuple(ranges), passage.translated_by)
