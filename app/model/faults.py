"""What pydantic found wrong, in our words: where it stands, what would be right, the nearest right thing."""

from collections.abc import Mapping, Sequence
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from app.errors import Fault
from app.model.credit import PERSON_KEY
from app.model.fault_sentences import fault_of
from app.model.fault_words import FAULT_WORDS
from app.model.paths import FieldTree, Step, field_at, pointer_to
from app.model.texts import MANY_LINES, ONE_LINE
from app.model.values import LINK, SLUG
from app.vocabulary.choices import CHOICES
from app.vocabulary.nearest import nearest

_PATTERNS = {SLUG: "slug", LINK: "link", PERSON_KEY: "person_key", ONE_LINE: "one_line", MANY_LINES: "many_lines"}
"""Rule by pattern."""


def faults_of(refused: ValidationError, fields: FieldTree) -> list[Fault]:
    """One fault for each error, in the order of the document's fields."""
    return [_fault(error, fields) for error in refused.errors(include_url=False)]


def _fault(error: ErrorDetails, fields: FieldTree) -> Fault:
    # pydantic marks an error in a key by a last step of its own.
    steps = tuple(step for step in error["loc"] if step != "[key]")
    context = error.get("ctx", {})
    pointer = pointer_to(*steps)
    hint = context.get("nearest") or _nearest(error, steps, fields)
    rule = _rule(error, context)
    if rule not in FAULT_WORDS:
        return Fault(error["msg"], pointer=pointer, did_you_mean=hint, rule=rule)
    values = {**context, "expected": _expected(context, steps, fields)}
    return fault_of(rule, pointer, hint, **{name: value for name, value in values.items() if name != "nearest"})


def _rule(error: ErrorDetails, context: Mapping[str, Any]) -> str:
    is_field = bool(error["loc"]) and isinstance(error["loc"][-1], str)
    if error["input"] is None and is_field and error["type"].endswith(("_type", "literal_error")):
        return "missing"
    return _PATTERNS[context["pattern"]] if error["type"] == "string_pattern_mismatch" else error["type"]


def _expected(context: Mapping[str, Any], steps: tuple[Step, ...], fields: FieldTree) -> object:
    """The few words that may stand here; pydantic joins them in English."""
    here = field_at(fields, steps) if "expected" in context else None
    return tuple(f"'{choice}'" for choice in here.choices) if here and here.choices else context.get("expected")


def _nearest(error: ErrorDetails, steps: tuple[Step, ...], fields: FieldTree) -> str | None:
    if error["type"] == "extra_forbidden":
        around = field_at(fields, steps[:-1])
        return nearest(str(steps[-1]), around.fields) if around else None
    if error["type"] == "literal_error":
        here = field_at(fields, steps)
        return _nearest_choice(str(error["input"]), here.choices) if here else None
    return None


def _nearest_choice(sent: str, choices: Sequence[str]) -> str | None:
    """The choice that was meant, by its name or by what readers call it in some language."""
    of_these = (words for words in CHOICES.values() if words.keys() == set(choices))
    named = {label: choice for words in of_these for choice, labels in words.items() for label in labels.values()}
    if near := nearest(sent, choices):
        return near
    label = nearest(sent, named)
    return named[label] if label else None
