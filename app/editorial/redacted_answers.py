"""First answers that are kept for those who ask again, without what is unwanted: a repeat is told what is so now."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any

import orjson
from sqlmodel import Session, select

from app.model.first_answer import FirstAnswer
from app.model.mentions import without
from app.model.redacting import Unwanted, redacted
from app.model.withheld import MARK


@dataclass(frozen=True, slots=True)
class AnswerRedaction:
    """What would become of a kept answer."""

    row: FirstAnswer
    body: bytes


def redacted_answers(session: Session, names: Collection[str], unwanted: Unwanted) -> Iterator[AnswerRedaction]:
    """The answers that would change: those that tell of one of some slugs and identifiers, and hold what is unwanted.

    None is deleted: whoever asks again would do again what was done, with what they sent then.
    """
    marks = [name.encode() for name in names]
    for answer in session.exec(select(FirstAnswer)):
        if any(mark in answer.body for mark in marks):
            said = orjson.loads(answer.body)
            rest = _rest(said, unwanted)
            if rest != said:
                yield AnswerRedaction(answer, orjson.dumps(rest))


def _rest(value: Any, unwanted: Unwanted) -> Any:
    if isinstance(value, str):
        return MARK if value.strip() in unwanted.values else without(value, unwanted.telling)
    if isinstance(value, list):
        return [_rest(inner, unwanted) for inner in value]
    if isinstance(value, dict):
        return {_name(name, unwanted): _member(name, inner, unwanted) for name, inner in value.items()}
    return value


def _name(name: str, unwanted: Unwanted) -> str:
    # Ours have no blanks; those of a draft may.
    return without(name, unwanted.telling) if " " in name else name


def _member(name: str, value: Any, unwanted: Unwanted) -> Any:
    if name == "document" and isinstance(value, dict):
        value = redacted(value, unwanted, is_newer=False).document
    return _rest(value, unwanted)
