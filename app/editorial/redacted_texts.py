"""What is told of a redaction: each text as it is read afterwards, and single words that perhaps should go as well."""

from dataclasses import dataclass
from typing import NamedTuple

from app.model.mentions import Words, without
from app.model.parts_left import parts_left
from app.model.paths import pointer_to
from app.model.redacting import Redacted, Unwanted


class Change(NamedTuple):
    """A place of a document at which something changes."""

    pointer: str
    text: str | None
    """What stands there afterwards; None where no text does, or where it is not to be shown."""


class PartsLeft(NamedTuple):
    """A place of a document at which single words of what was taken out stand still."""

    pointer: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RedactedWords:
    """Something that was said, as it is read afterwards."""

    text: str
    is_change: bool
    perhaps_left: tuple[str, ...]

    @property
    def is_told(self) -> bool:
        """Whether there is anything to tell of it."""
        return self.is_change or bool(self.perhaps_left)


def redacted_words(said: str, unwanted: Unwanted) -> RedactedWords:
    """Something that was said, without what is unwanted."""
    text = without(said, unwanted.telling)
    return RedactedWords(text, text != said, parts_left(text, unwanted.texts))


def changes_in(result: Redacted, *, is_hidden: bool = False) -> tuple[Change, ...]:
    """What changes in a document, in its order; without the texts where it `is_hidden`."""
    texts = {} if is_hidden else result.texts
    return tuple(Change(pointer_to(*steps), texts.get(steps)) for steps in result.changed)


def parts_left_in(result: Redacted, telling: tuple[Words, ...] = ()) -> tuple[PartsLeft, ...]:
    """Where in a document single words are left; pointers to members of a draft tell nothing of what is `telling`."""
    found = result.perhaps_left.items()
    return tuple(PartsLeft(without(pointer_to(*steps), telling), words) for steps, words in found)
