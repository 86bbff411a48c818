"""One case as linked data."""

from functools import partial

import orjson
from fastapi import Request, Response
from sqlmodel import Session

from app.api.as_of import State
from app.api.asked_revision import fixed_address, kept_headers
from app.api.shapes import address, json_answer
from app.catalogue.citing import citation_of_case
from app.catalogue.crediting import crediting_of
from app.catalogue.history import PublishedCase
from app.catalogue.labels import code_label
from app.formats.case_linked import AboutCase, linked_case
from app.formats.citation import render_text
from app.model.document import read_document

LINKED_TYPE = "application/ld+json"


def linked_answer(
    request: Request, session: Session, state: State, found: PublishedCase, language: str, *, is_fixed: bool
) -> Response:
    """A revision of a case as JSON-LD."""
    document = read_document(found.document)
    version = found.version
    cited = citation_of_case(session, found, document, fixed_address(request, version), language)
    about = AboutCase(
        base=address(request, ""),
        number=version.number,
        published_on=version.published_at.date(),
        people=crediting_of(session, document, language).people,
        cited_as=render_text(cited).strip(),
        language=language,
    )
    body = orjson.dumps(linked_case(document, about, partial(code_label, language=language)))
    headers = kept_headers(state, document, is_fixed=is_fixed)
    return json_answer(
        body, state.snapshot.revision, language, version=version.number, media_type=LINKED_TYPE, headers=headers
    )
