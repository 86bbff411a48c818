"""One submission, for those who decide on it and those who follow what becomes of it."""

from fastapi import Request, Response

from app.api.dependencies import values_of
from app.explorer.contribute_fields import fields_told
from app.explorer.contribute_queue_words import QUEUE_WORDS
from app.explorer.contribute_review_words import REVIEW_WORDS
from app.explorer.contributing import work_page
from app.explorer.rule_words import RULE_WORDS
from app.query.parameters import Parameter

REVIEW_PAGE_PARAMETERS = {"id": Parameter("id", "Identifier of the submission.")}


def show_review(request: Request, language: str) -> Response:
    """The page of one submission; its module reads which one from the address."""
    values_of(request, REVIEW_PAGE_PARAMETERS)
    own = fields_told(request, language)
    return work_page(request, language, "review", {**QUEUE_WORDS, **REVIEW_WORDS, **RULE_WORDS}, own=own)
