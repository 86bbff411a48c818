"""Citations: of a case, of a revision of it, and of all cases that a question finds."""

from collections.abc import Mapping
from functools import cache
from typing import Annotated, Any, NotRequired

from fastapi import Request, Response
from pydantic import Field
from typing_extensions import TypedDict

from app.api.as_of import state_asked
from app.api.asked_revision import REVISION, fixed_address, kept_headers, number_asked, revision_asked
from app.api.case import Slug
from app.api.dependencies import format_wished, language_of, services_of, values_of
from app.api.parameters import references
from app.api.routes import Router
from app.api.shapes import address_asking, json_answer
from app.catalogue.citing import citation_of_case, citation_of_set
from app.catalogue.names import PublishedNames
from app.formats.citation import Citation
from app.formats.citation_forms import FORMS
from app.model.document import read_document
from app.query.grammar import parse_query
from app.query.parameters import AS_OF, LANGUAGE, Parameter, filter_parameters

router = Router(tags=["cases"])

_MEDIA_TYPES = {name: form.media_type for name, form in FORMS.items()}
_FORMAT = Parameter(
    "format",
    "Form of the citation; else by `Accept`. `text` is one line to paste, the others are read by reference managers.",
    {"type": "string", "enum": list(FORMS), "default": "text"},
    shared_as="format-of-citation",
)
CASE_CITATION_PARAMETERS: Mapping[str, Parameter] = {
    "format": _FORMAT,
    "as_of": AS_OF,
    "revision": REVISION,
    "lang": LANGUAGE,
}


@cache
def citation_parameters() -> Mapping[str, Parameter]:
    """Everything that the citation of some cases understands."""
    return {**filter_parameters(), "format": _FORMAT, "as_of": AS_OF, "lang": LANGUAGE}


class CitedName(TypedDict):
    """Somebody who made what is cited."""

    literal: Annotated[str, Field(description="As it is to be printed; nobody told us which part is the family name.")]


_PARTS = Annotated[list[int], Field(description="Year, month and day.", min_length=3, max_length=3)]
CitedDay = TypedDict("CitedDay", {"date-parts": Annotated[list[_PARTS], Field(description="One day (UTC).")]})
"""A day as CSL has it. In this form because its name is no name of Python."""


class CitedItem(TypedDict):
    """A citation in CSL-JSON (https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html)."""

    id: Annotated[str, Field(description="What it is called among other citations.")]
    type: Annotated[str, Field(description="`dataset`.")]
    title: Annotated[str, Field(description="Title of the case in English, or the question as a sentence.")]
    author: Annotated[list[CitedName], Field(description="Who collected, coded or wrote; of many cases all of them.")]
    publisher: Annotated[str, Field(description="`Samspill`.")]
    version: Annotated[str, Field(description="Number of the revision of the case, or else of the dataset.")]
    URL: Annotated[str, Field(description="Where exactly this is to be read.")]
    language: Annotated[str, Field(description="Language of the title, as a BCP 47 tag.")]
    note: Annotated[str, Field(description="Who made how many cases, how far to trust them, and the licence.")]
    issued: NotRequired[Annotated[CitedDay, Field(description="Left out while nothing has been published.")]]


class _Csl(Response):
    """What the model of the responses describes."""

    media_type = _MEDIA_TYPES["csl-json"]


_TEXTS = {kind: {"schema": {"type": "string"}} for kind in _MEDIA_TYPES.values() if kind != _Csl.media_type}
_RESPONSES: dict[int | str, dict[str, Any]] = {200: {"model": list[CitedItem], "content": _TEXTS}}


@router.get(
    "/v1/cases/{slug}/citation",
    operation_id="getCitation",
    summary="Citation of a case",
    response_class=_Csl,
    responses=_RESPONSES,
    openapi_extra=references(CASE_CITATION_PARAMETERS.values()),
)
def get_citation(request: Request, slug: Slug) -> Response:
    """Who collected, coded or wrote a revision of a case, as they agreed to be named, its day, address and licence.

    A withdrawn case answers 410, and its revisions can still be cited by their numbers.
    """
    values = values_of(request, CASE_CITATION_PARAMETERS)
    language, form = language_of(request, values), format_wished(request, values, _MEDIA_TYPES)
    number = number_asked(values)
    state = state_asked(request, values)
    with services_of(request).database.reading_published() as session:
        found = revision_asked(session, state.snapshot, slug, number)
        document = read_document(found.document)
        citation = citation_of_case(
            session, found, document, fixed_address(request, found.version), language, is_whole=_is_whole(request)
        )
    headers = kept_headers(state, document, is_fixed=number is not None)
    return _cited(citation, form, state.snapshot.revision, version=found.version.number, headers=headers)


@router.get(
    "/v1/citation",
    operation_id="getCitationOfCases",
    summary="Citation of all cases that a question finds",
    response_class=_Csl,
    responses=_RESPONSES,
    openapi_extra=references(citation_parameters().values()),
)
def get_citation_of_cases(request: Request) -> Response:
    """Everybody who collected, coded or wrote some of the cases; the question in words and as an address."""
    values = values_of(request, citation_parameters())
    language, form = language_of(request, values), format_wished(request, values, _MEDIA_TYPES)
    services = services_of(request)
    state = state_asked(request, values)
    snapshot = state.snapshot
    query = parse_query(values, PublishedNames(services.database, snapshot))
    where = _address_of_set(request, values, snapshot.revision)
    with services.database.reading_published() as session:
        citation = citation_of_set(session, snapshot, query, where, language, is_whole=_is_whole(request))
    headers = dict(state.headers)
    if any(one.is_person for one in citation.authors):
        # As with one case: whoever is named may be erased tomorrow.
        headers.pop("Cache-Control", None)
    return _cited(citation, form, snapshot.revision, headers=headers)


def _address_of_set(request: Request, values: Mapping[str, list[str]], revision: int) -> str:
    """The list of these cases as of the dataset revision, which there is none of while nothing has been published."""
    asked = {name: given for name, given in values.items() if name in filter_parameters()}
    as_of = {"as_of": [str(revision)]} if revision else {}
    return address_asking(request, "/v1/cases", {**asked, **as_of})


def _is_whole(request: Request) -> bool:
    """Whether addresses tell of which service they are."""
    return services_of(request).settings.public_url is not None


def _cited(
    citation: Citation,
    name: str,
    revision: int,
    *,
    version: int | None = None,
    headers: Mapping[str, str] | None = None,
) -> Response:
    form = FORMS[name]
    said = {"Content-Disposition": f'inline; filename="{citation.key}.{form.ending}"', **(headers or {})}
    return json_answer(
        form.written(citation), revision, citation.language, version=version, media_type=form.media_type, headers=said
    )
