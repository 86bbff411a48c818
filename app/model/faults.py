"""What pydantic found wrong, in our words: where it stands, what would be right, the nearest right thing."""

from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from app.errors import Fault
from app.model.paths import FieldTree, Step, pointer_to
from app.model.texts import MANY_LINES, ONE_LINE
from app.model.values import LINK, SLUG
from app.vocabulary.nearest import nearest

_UNSEEN = "Must hold no control characters and no marks that change the direction of text"
_PATTERNS = {
    SLUG: "Must be 'country-place-words': at least three words of a-z and 0-9 joined by '-', the country's code first.",
    LINK: "Must be a web address that begins with 'https://' or 'http://' and holds no blanks and no password.",
    ONE_LINE: f"{_UNSEEN}, nor line breaks.",
    MANY_LINES: f"{_UNSEEN}; line breaks are '\\n'.",
}
_SENTENCES = {
    "missing": "This field is required.",
    "extra_forbidden": "There is no such field here.",
    "string_type": "Must be text in quotation marks.",
    "string_too_short": "Must not be empty.",
    "string_too_long": "Must have at most {max_length} characters.",
    "int_type": "Must be a whole number, not in quotation marks.",
    "float_type": "Must be a number, not in quotation marks.",
    "tuple_type": "Must be a list.",
    "dict_type": "Must be an object.",
    "mapping_type": "Must be an object.",
    "model_type": "Must be an object.",
    "literal_error": "Must be {expected}.",
    "greater_than_equal": "Must be at least {ge}.",
    "less_than_equal": "Must be at most {le}.",
    "finite_number": "Must be a finite number.",
    "date_from_datetime_parsing": "Must be a date such as '2026-11-25'.",
    "date_parsing": "Must be a date such as '2026-11-25'.",
    "date_type": "Must be a date such as '2026-11-25'.",
}


def faults_of(refused: ValidationError, fields: FieldTree) -> list[Fault]:
    """One fault for each error, in the order of the document's fields."""
    return [_fault(error, fields) for error in refused.errors(include_url=False)]


def _fault(error: ErrorDetails, fields: FieldTree) -> Fault:
    # pydantic marks an error in a key by a last step of its own.
    steps = tuple(step for step in error["loc"] if step != "[key]")
    context = error.get("ctx", {})
    return Fault(
        detail=_detail(error, context),
        pointer=pointer_to(*steps),
        did_you_mean=context.get("nearest") or _nearest(error, steps, fields),
    )


def _detail(error: ErrorDetails, context: Mapping[str, Any]) -> str:
    if error["type"] == "string_pattern_mismatch":
        return _PATTERNS[context["pattern"]]
    # The errors that we raise ourselves say what would be right.
    return _SENTENCES.get(error["type"], error["msg"]).format_map(context)


def _nearest(error: ErrorDetails, steps: tuple[Step, ...], fields: FieldTree) -> str | None:
    if error["type"] == "extra_forbidden":
        around = _find(fields, steps[:-1])
        return nearest(str(steps[-1]), around.fields) if around else None
    if error["type"] == "literal_error":
        here = _find(fields, steps)
        return nearest(str(error["input"]), here.choices) if here else None
    return None


def _find(fields: FieldTree, steps: tuple[Step, ...]) -> FieldTree | None:
    found: FieldTree | None = fields
    for step in steps:
        found = found.below(step) if found else None
    return found
