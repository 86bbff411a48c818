"""Writing a case, step by step."""

from fastapi import Request, Response

from app.api.dependencies import values_of
from app.explorer.contribute_fields import READING_WORDS, fields_told
from app.explorer.contributing import work_page
from app.explorer.edit_words import EDIT_WORDS
from app.explorer.rule_words import RULE_WORDS
from app.explorer.step_words import STEP_WORDS
from app.query.parameters import Parameter

EDIT_PARAMETERS = {"id": Parameter("id", "Identifier of the submission; none for a new case.", {"type": "string"})}


def show_edit(request: Request, language: str) -> Response:
    """The page on which one case is written: that of `id`, else a new one."""
    values_of(request, EDIT_PARAMETERS)
    own = fields_told(request, language, is_written=True)
    return work_page(request, language, "edit", {**EDIT_WORDS, **STEP_WORDS, **READING_WORDS, **RULE_WORDS}, own=own)
