"""In which order readers of a language look for words."""

import unicodedata

_LAST = {"nb": "æøå", "nn": "æøå", "no": "æøå", "da": "æøå", "sv": "åäö", "fi": "åäö"}
"""Letters that stand after z, in their order."""
_MEETING = str.maketrans("äæöø", "ææøø"), str.maketrans("æäøö", "ääöö")
"""Letters of a neighbour language stand with one's own."""


def place_in_order(text: str, language: str) -> tuple[str, str]:
    """What to sort a word by, in its language: Norwegian å after z, elsewhere with a."""
    last = _LAST.get(language, "")
    small = unicodedata.normalize("NFC", text).casefold()
    small = small.translate(_MEETING[last == "åäö"]) if last else small
    letters = (chr(0x10FFF0 + last.index(one)) if one in last else _plain(one) for one in small)
    return "".join(letters), text


def _plain(letter: str) -> str:
    return _APART.get(letter) or unicodedata.normalize("NFD", letter)[0]


_APART = {"æ": "ae", "ø": "o", "ł": "l", "đ": "d"}
