"""One submission, for those who decide on it and those who follow what becomes of it."""

from collections.abc import Mapping
from typing import Any

from fastapi import Request, Response

from app.api.dependencies import values_of
from app.api.fields import list_fields
from app.explorer.asking import answer_of
from app.explorer.contribute_queue_words import QUEUE_WORDS
from app.explorer.contribute_review_words import REVIEW_WORDS
from app.explorer.contributing import work_page
from app.query.parameters import Parameter

REVIEW_PAGE_PARAMETERS = {"id": Parameter("id", "Identifier of the submission.")}


def show_review(request: Request, language: str) -> Response:
    """The page of one submission; its module reads which one from the address."""
    values_of(request, REVIEW_PAGE_PARAMETERS)
    own = fields_told(request, language)
    return work_page(request, language, "review", {**QUEUE_WORDS, **REVIEW_WORDS}, own=own)


def fields_told(request: Request, language: str) -> Mapping[str, Any]:
    """What the modules know of the fields of a document: names, languages, dimensions of their codes, by path."""
    said = answer_of(request, list_fields, "/v1/fields", {}, language).said
    return {
        # The order of the document, which an object does not keep on its way into the page.
        "order": [one["path"] for one in said["document"]],
        "fields": {
            one["path"]: {
                "label": one["label"],
                "label_language": one["label_language"],
                "language": one["language"],
                "labels": one["labels"],
            }
            for one in said["document"]
        },
        "labels": {name: said["labels"][name] for name in ("change_kind", "collision_reason", "absence_reason")},
    }
