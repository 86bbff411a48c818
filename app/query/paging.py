"""Which part of the answer, in which order: sort keys, cursors, page requests."""

import base64
import binascii
import hashlib
from dataclasses import dataclass
from typing import Any

import orjson

from app.errors import Fault, QueryRefused
from app.vocabulary.nearest import nearest

SORT_KEYS = (
    "relevance", "title", "slug", "country", "start_year", "end_year", "duration_years", "source_count", "published",
)  # fmt: skip
"""What can be sorted by. `published` is the dataset revision that brought the newest version."""
_TEXTS = frozenset({"title", "slug", "country"})
_NEVER_UNKNOWN = frozenset({"relevance", "source_count", "published"})
LIMIT = 20
MOST = 500


@dataclass(frozen=True, slots=True)
class SortKey:
    """One key of an order."""

    name: str
    descending: bool = False

    def __str__(self) -> str:
        return f"{'-' * self.descending}{self.name}"


@dataclass(frozen=True, slots=True)
class Cursor:
    """Where a page ends: key and slug of its last case, at the dataset revision of the first page."""

    revision: int
    question: str
    """Digest of question and order, so that a cursor is good for its own question only."""
    key: tuple[Any, ...]
    slug: str
    before: int
    """How many cases stand before the next page; 0 for the first page of that revision, which follows no case."""

    def __str__(self) -> str:
        packed = orjson.dumps([self.revision, self.question, self.key, self.slug, self.before])
        return base64.urlsafe_b64encode(packed).rstrip(b"=").decode()


def beginning(revision: int, question: str) -> Cursor:
    """Leads to the first page as of a revision, where a cursor left out leads to that of the newest."""
    return Cursor(revision, question, (), "", 0)


@dataclass(frozen=True, slots=True)
class PageRequest:
    """How many cases, in which order, after which one."""

    sort: tuple[SortKey, ...] = (SortKey("title"),)
    limit: int = LIMIT
    cursor: Cursor | None = None


def question_digest(expression: str, sort: tuple[SortKey, ...]) -> str:
    """Twelve hexadecimal digits that tell one question and order from another."""
    text = f"{expression}\n{','.join(map(str, sort))}"
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def parse_sort(text: str, *, has_text: bool) -> tuple[SortKey, ...]:
    """Reads `-start_year,title`; QueryRefused for unknown or repeated keys, or relevance without words."""
    keys = tuple(_sort_key(part) for part in text.split(","))
    names = [key.name for key in keys]
    if len(set(names)) < len(names):
        raise _refused("sort", "A key stands twice in 'sort'.")
    if "relevance" in names and not has_text:
        raise _refused("sort", "Nothing is more relevant than another without words to look for; give 'q'.")
    if "relevance" in names and (names[0] != "relevance" or keys[0].descending):
        raise _refused("sort", "'relevance' means the most relevant first and stands before other keys.", "relevance")
    return keys


def _sort_key(part: str) -> SortKey:
    key = SortKey(part.removeprefix("-"), part.startswith("-"))
    if key.name not in SORT_KEYS:
        likely = nearest(key.name, SORT_KEYS)
        told = "" if likely else f"; there are {', '.join(SORT_KEYS)}"
        raise _refused("sort", f"There is no key '{key.name}' to sort by{told}.", likely)
    return key


def parse_cursor(text: str, expression: str, sort: tuple[SortKey, ...]) -> Cursor:
    """Reads a cursor that this service gave for this very question and order; QueryRefused otherwise."""
    cursor = _unpacked(text)
    if cursor is None:
        raise _refused("cursor", "This is no cursor of ours; follow 'links.next' of the page before.")
    # The digest is no secret: who makes up a cursor must not reach further than who follows one.
    fits = not cursor.before or _fits(cursor.key, sort)
    if cursor.question != question_digest(expression, sort) or not fits:
        raise _refused("cursor", "This cursor belongs to another question or order; start again without it.")
    return cursor


def _unpacked(text: str) -> Cursor | None:
    try:
        packed = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
        revision, question, key, slug, before = orjson.loads(packed)
        cursor = Cursor(int(revision), str(question), tuple(key), str(slug), int(before))
        # Several texts may be read alike; only one of them is ours.
        is_ours = str(cursor) == text and cursor.revision >= 0
        is_ours &= cursor.before >= 1 or cursor == beginning(cursor.revision, cursor.question)
    except (binascii.Error, ValueError, TypeError):
        return None
    return cursor if is_ours else None


def _fits(key: tuple[Any, ...], sort: tuple[SortKey, ...]) -> bool:
    """Whether these can be the values of a case under the keys."""
    names = [one.name for one in sort]
    if names == ["relevance"]:
        names.append("start_year")  # Equally relevant cases stand with the newest first.
    return len(key) == len(names) and all(map(_can_be, names, key))


def _can_be(name: str, value: Any) -> bool:
    if value is None:
        return name not in _TEXTS | _NEVER_UNKNOWN
    # Truth values are whole numbers to Python.
    return type(value) is (str if name in _TEXTS else int)


def _refused(parameter: str, detail: str, did_you_mean: str | None = None) -> QueryRefused:
    return QueryRefused(detail, [Fault(detail, parameter=parameter, did_you_mean=did_you_mean)])
