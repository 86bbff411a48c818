"""Writing a case, step by step."""

from collections.abc import Mapping
from typing import Any

from fastapi import Request, Response

from app.api.dependencies import values_of
from app.api.fields import list_fields
from app.explorer.asking import answer_of
from app.explorer.contributing import work_page
from app.explorer.edit_words import EDIT_WORDS
from app.explorer.hint_words import HINTS
from app.explorer.step_words import STEP_WORDS
from app.model.field_descriptions import description_in
from app.query.parameters import Parameter

Json = Mapping[str, Any]
EDIT_PARAMETERS = {"id": Parameter("id", "Identifier of the submission; none for a new case.", {"type": "string"})}


def show_edit(request: Request, language: str) -> Response:
    """The page on which one case is written: that of `id`, else a new one."""
    values_of(request, EDIT_PARAMETERS)
    said = answer_of(request, list_fields, "/v1/fields", {}, language).said
    own = {
        "fields": {one["path"]: _field(one, said["labels"], language) for one in said["document"]},
        "languages": said["labels"]["language"],
    }
    return work_page(request, language, "edit", {**EDIT_WORDS, **STEP_WORDS}, own=own)


def _field(one: Json, labels: Json, language: str) -> Json:
    """What the form has to know of a field: what it is called and means, and what can be chosen."""
    return {
        "label": one["label"],
        "language": one["label_language"],
        "hint": HINTS[one["path"]][language]
        if one["path"] in HINTS
        else description_in(language, one["path"], one["description"]),
        "vocabulary": one["vocabulary"],
        "choices": {code: labels[one["labels"]][code] for code in one["choices"]},
    }
