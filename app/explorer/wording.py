"""Two wordings of a text beside each other: which words are in one of them only."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

_WORDS = re.compile(r"\s+|\w+|[^\w\s]")
LONGEST = 5_000
"""Signs of both together beyond which nothing is looked for, as it would take too long."""


class Piece(NamedTuple):
    """Some words in a row."""

    text: str
    is_own: bool
    """Whether the other wording does not have them here."""


def compared(before: str, after: str) -> tuple[Sequence[Piece], Sequence[Piece]]:
    """Both wordings in pieces, together what they were."""
    if len(before) + len(after) > LONGEST:
        return [Piece(before, True)], [Piece(after, True)]
    old, new = _WORDS.findall(before), _WORDS.findall(after)
    steps = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    return (
        list(_pieces(old, [(first, last, kind != "equal") for kind, first, last, _, _ in steps])),
        list(_pieces(new, [(first, last, kind != "equal") for kind, _, _, first, last in steps])),
    )


def _pieces(words: Sequence[str], spans: Sequence[tuple[int, int, bool]]) -> Iterator[Piece]:
    for first, last, is_own in spans:
        if first < last:
            yield Piece("".join(words[first:last]), is_own)
