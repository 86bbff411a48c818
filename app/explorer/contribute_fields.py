"""What pages on which a document is written or read know of its fields."""

from collections.abc import Mapping
from typing import Any

from fastapi import Request

from app.api.fields import list_fields
from app.explorer.asking import answer_of
from app.explorer.contribute_review_words import REVIEW_WORDS
from app.explorer.hint_words import HINTS
from app.explorer.words import Words
from app.model.field_descriptions import description_in

DIMENSIONS = ("change_kind", "collision_reason", "absence_reason", "language")
"""Those whose labels no vocabulary has."""
READING_WORDS: Words = {
    f"review_{name}": REVIEW_WORDS[f"review_{name}"]
    for name in ("nothing", "unknown", "withheld", "sources", "source", "no_source")
}
"""What the module says that shows values of a document."""


def fields_told(request: Request, language: str, *, is_written: bool = False) -> Mapping[str, Any]:
    """Names, languages and codes of all fields, by path; what to write in each of them where that is done."""
    said = answer_of(request, list_fields, "/v1/fields", {}, language).said
    return {
        # The order of the document, which an object does not keep on its way into the page.
        "order": [one["path"] for one in said["document"]],
        "fields": {
            one["path"]: {
                **{name: one[name] for name in ("label", "label_language", "language", "labels", "vocabulary")},
                **({"hint": _hint(one, language)} if is_written else {}),
                "choices": {code: said["labels"][one["labels"]][code] for code in one["choices"]},
            }
            for one in said["document"]
        },
        "labels": {name: said["labels"][name] for name in DIMENSIONS},
    }


def _hint(one: Mapping[str, Any], language: str) -> str:
    path = one["path"]
    return HINTS[path][language] if path in HINTS else description_in(language, path, one["description"])
