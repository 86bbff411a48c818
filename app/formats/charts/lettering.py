"""How wide text is, and where its lines break: before anything is drawn, so that nothing is cut or overlaps."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from math import ceil

_WIDTHS = {
    **dict.fromkeys("ijl'|", 0.222), **dict.fromkeys(" \u00a0.,:;!/()[]ftI·", 0.278), **dict.fromkeys("r-()", 0.333),
    **dict.fromkeys("ckszvxyJ", 0.5), **dict.fromkeys("0123456789abdeghnopquL«»–", 0.556),
    **dict.fromkeys("FTZø", 0.611), **dict.fromkeys("ABEKPSVXYÞ", 0.667), **dict.fromkeys("wCDHNRU", 0.722),
    **dict.fromkeys("GOQØ", 0.778), **dict.fromkeys("mM", 0.833), **dict.fromkeys("%æ", 0.889), "W": 0.944,
    **dict.fromkeys("—…Æ", 1.0),
}  # fmt: skip
"""Of Liberation Sans and Arial, by the size of the font."""
_OTHER = 0.667
_BOLD = 1.08
_BREAKS = re.compile(r"(?<=[ /\-–])")
_ELLIPSIS = "…"


def text_width(text: str, size: float, *, is_bold: bool = False) -> float:
    """How many pixels a line takes, at most a few too many."""
    plain = unicodedata.normalize("NFD", text)
    letters = (_WIDTHS.get(one, _OTHER) for one in plain if not unicodedata.combining(one))
    return sum(letters) * size * (_BOLD if is_bold else 1)


def lines_of(text: str, width: float, size: float, *, is_bold: bool = False) -> list[str]:
    """The text as lines no wider than this, broken between words; a word that is wider breaks inside, with a hyphen."""
    lines = [""]
    for piece in _pieces(text, width, size, is_bold):
        longer = lines[-1] + piece
        if lines[-1] and text_width(longer.rstrip(), size, is_bold=is_bold) > width:
            lines.append(piece)
        else:
            lines[-1] = longer
    return [line.strip() for line in lines]


def column_width(texts: Sequence[str], size: float, usual: float, most: float) -> int:
    """Pixels for labels one below the other: of the widest up to the usual, of the longest word up to the most."""
    widest = max((text_width(text, size) for text in texts), default=0.0)
    return ceil(max(min(widest, usual), min(longest_word(texts, size), most)))


def longest_word(texts: Iterable[str], size: float) -> float:
    """Pixels below which a word would break."""
    return max((text_width(word.strip(), size) for text in texts for word in _BREAKS.split(text)), default=0.0)


def shortened(lines: list[str], most: int) -> list[str]:
    """At most so many lines; where more are left out, the last says so."""
    return lines if len(lines) <= most else [*lines[: most - 1], lines[most - 1].rstrip(" ,.;") + _ELLIPSIS]


def _pieces(text: str, width: float, size: float, is_bold: bool) -> Iterator[str]:
    for word in _BREAKS.split(text):
        while text_width(word.strip(), size, is_bold=is_bold) > width and len(word) > 4:
            cut = len(word) - 1
            while cut > 2 and text_width(word[:cut] + "-", size, is_bold=is_bold) > width:
                cut -= 1
            yield word[:cut] + "-"
            word = word[cut:]
        yield word
