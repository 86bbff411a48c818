"""The codebook: what every field means, as JSON, as a table and as a page."""

from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import urlencode

from fastapi import Request, Response

from app.api.as_of import State, state_asked
from app.api.codebook_answer import codebook_body
from app.api.codebook_shapes import CodebookAnswer
from app.api.dependencies import format_wished, language_of, services_of, values_of
from app.api.parameters import references
from app.api.routes import Router
from app.api.shapes import address, address_in, json_answer
from app.api.work import count_export
from app.catalogue.codebook import codebook_of
from app.formats.codebook import Codebook
from app.formats.codebook_page import OtherForm, codebook_page, page_policy
from app.formats.codebook_table import codebook_rows
from app.formats.delimited import csv_rows
from app.query.parameters import AS_OF, LANGUAGE, Parameter
from app.vocabulary.languages import SENTENCE_LANGUAGES, language_name

router = Router(tags=["vocabularies"])
Json = dict[str, Any]

ADDRESS = "/v1/codebook"
FORMATS = {
    "json": "application/json",
    "csv": "text/csv; charset=utf-8; header=present",
    "html": "text/html; charset=utf-8",
}
CODEBOOK_PARAMETERS = {
    "as_of": AS_OF,
    "lang": LANGUAGE,
    "format": Parameter(
        "format",
        "Format of the answer; else by `Accept`. CSV has a row for each field, code and column; HTML is a page to be "
        "read, printed and kept, which fetches nothing.",
        {"type": "string", "enum": list(FORMATS), "default": "json"},
        shared_as="format-of-codebook",
    ),
}
_TEXT: Json = {"schema": {"type": "string"}}


@router.get(
    ADDRESS,
    operation_id="getCodebook",
    summary="The codebook",
    openapi_extra=references(CODEBOOK_PARAMETERS.values()),
    responses={200: {"model": CodebookAnswer, "content": {"text/csv": _TEXT, "text/html": _TEXT}}},
)
def get_codebook(request: Request) -> Response:
    """What every field, code and column means, how to code it, how often it is met, how far coders agree on it."""
    values = values_of(request, CODEBOOK_PARAMETERS)
    language, kind = language_of(request, values), format_wished(request, values, FORMATS)
    state = state_asked(request, values)
    # All cases are read, as for a file of them.
    count_export(request, len(state.snapshot))
    return _ANSWERS[kind](request, codebook_of(services_of(request).keeper, language, state.snapshot), state)


def _json(request: Request, codebook: Codebook, state: State) -> Response:
    def link(path: str, **asked: str) -> str:
        return address_in(request, path, urlencode({**asked, **state.asked}))

    links = {
        "self": link(ADDRESS),
        "csv": link(ADDRESS, format="csv"),
        "html": link(ADDRESS, format="html"),
        "fields": link("/v1/fields"),
        "vocabularies": address_in(request, "/v1/vocabularies"),
        "measure": link("/v1/comparison/measure"),
    }
    body = {**codebook_body(codebook, links), **state.told}
    return json_answer(body, codebook.revision, codebook.language, headers=state.headers)


def _csv(request: Request, codebook: Codebook, state: State) -> Response:
    file_name = f"samspill-codebook-revision-{codebook.revision}-{codebook.language}.csv"
    headers = {"Content-Disposition": f'attachment; filename="{file_name}"', **state.headers}
    return json_answer(
        csv_rows(codebook_rows(codebook)),
        codebook.revision,
        codebook.language,
        media_type=FORMATS["csv"],
        headers=headers,
    )


def _html(request: Request, codebook: Codebook, state: State) -> Response:
    def form(name: str, language: str | None, **asked: str) -> OtherForm:
        return OtherForm(name, address(request, ADDRESS, urlencode({**asked, **state.asked})), language)

    forms = (
        *(form(language_name(one, one).text, one, format="html", lang=one) for one in SENTENCE_LANGUAGES),
        *(form(one.upper(), None, format=one, lang=codebook.language) for one in ("csv", "json")),
    )
    return json_answer(
        codebook_page(codebook, forms).encode(),
        codebook.revision,
        codebook.language,
        media_type=FORMATS["html"],
        headers={"Content-Security-Policy": page_policy(), **state.headers},
    )


_ANSWERS: Mapping[str, Callable[[Request, Codebook, State], Response]] = {"json": _json, "csv": _csv, "html": _html}
