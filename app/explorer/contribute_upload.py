"""A file of cases: checked first, then made into drafts."""

from fastapi import Request, Response

from app.api.dependencies import values_of
from app.explorer.contribute_review_words import REVIEW_WORDS
from app.explorer.contribute_upload_words import UPLOAD_WORDS
from app.explorer.contributing import work_page
from app.explorer.words import Words
from app.formats.about import number_text
from app.formats.form_choices import DECISIONS
from app.formats.sent.cases import MOST_BYTES, MOST_CASES

MEGABYTE = 1024 * 1024
SHARED = ("review_points", "review_is_published", "review_is_open", "review_cancel", "review_words_missing")
"""Words of the page of one submission that its modules say here too."""


def show_upload(request: Request, language: str) -> Response:
    """The page of a file; the file itself never leaves the browser for this page, only for the API."""
    values_of(request, {})
    said: Words = {**UPLOAD_WORDS, **{name: REVIEW_WORDS[name] for name in SHARED}}
    own = {
        "decisions": {code: labels[language] for code, labels in DECISIONS.items()},
        "most_bytes": MOST_BYTES,
    }
    limits = {"cases": number_text(MOST_CASES, language), "megabytes": MOST_BYTES // MEGABYTE}
    return work_page(request, language, "upload", said, own=own, limits=limits)
