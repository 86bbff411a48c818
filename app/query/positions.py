"""Where the next page of a list in one fixed order begins: the key of the last entry on the page before, as a text."""

import base64
import binascii

import orjson

from app.errors import Fault, QueryRefused

LARGEST = 2**53 - 1
"""Of numbers in a key; no database of ours counts further."""


def position_text(*key: int | str) -> str:
    """A key as a cursor."""
    return base64.urlsafe_b64encode(orjson.dumps(key)).rstrip(b"=").decode()


def numbers_at(text: str, length: int) -> tuple[int, ...]:
    """A key of so many numbers from a cursor that this service gave; QueryRefused otherwise."""
    key = _key(text)
    # Truth values are whole numbers to Python.
    whole = (one for one in key if isinstance(one, int) and not isinstance(one, bool))
    numbers = tuple(one for one in whole if 0 <= one <= LARGEST)
    if len(key) != length or len(numbers) != length:
        raise position_refused()
    return numbers


def text_at(text: str) -> str:
    """A key of one text; QueryRefused otherwise."""
    key = _key(text)
    if len(key) != 1 or not isinstance(key[0], str) or "\0" in key[0]:
        raise position_refused()
    return key[0]


def position_refused() -> QueryRefused:
    """The refusal of a cursor that leads nowhere here."""
    detail = "This is no cursor of this list; follow 'links.next' of the page before."
    return QueryRefused(detail, [Fault(detail, parameter="cursor")])


def _key(text: str) -> list[object]:
    try:
        key = orjson.loads(base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)))
        # Several texts may be read alike; only one of them is ours.
        is_ours = isinstance(key, list) and position_text(*key) == text
    except (binascii.Error, ValueError, TypeError):
        is_ours = False
    if not is_ours:
        raise position_refused()
    found: list[object] = key
    return found
