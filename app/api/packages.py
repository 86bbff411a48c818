"""Packages: a question frozen at a dataset revision, kept for those who have a key, passed on to all others."""

from collections.abc import Mapping
from functools import cache
from typing import Annotated, Any
from urllib.parse import urlencode

from fastapi import Path, Request, Response
from pydantic import AfterValidator

from app.api.actor import OPEN_TO_ALL, Visitor, private_answer
from app.api.as_of import state_asked
from app.api.bodies import OptionalSent
from app.api.dependencies import format_wished, language_of, services_of, values_of
from app.api.freezing import kept, passed_on
from app.api.package_analysis import QCA, analysis_of
from app.api.package_question import question_of, refuse_beside
from app.api.package_shapes import FILE, GONE, PackageAnswer, question_body
from app.api.parameters import references
from app.api.problem_shapes import headers
from app.api.routes import Router
from app.api.shapes import FIXED, address, address_in, json_answer
from app.api.stored import passing_answer, stored_answer
from app.api.work import count_export
from app.catalogue.freezing import frozen_question
from app.catalogue.packages import ZIP
from app.errors import PackageNotFound
from app.formats.frozen import Frozen, read_frozen
from app.formats.package_readme import package_notes
from app.model.package import Package, StoredFile
from app.query.parameters import AS_OF, LANGUAGE, Parameter, filter_parameters
from app.store.packages import kept_package
from app.vocabulary.languages import sentence_language

EXPORTS = "/v1/exports"
router = Router(prefix=EXPORTS, tags=["packages"])
Json = dict[str, Any]

FORMATS = {"zip": ZIP, "json": "application/json"}
PACKAGE_PARAMETERS = {
    "format": Parameter(
        "format",
        "`zip`, the package itself, or `json`, what is told of it; else by `Accept`.",
        {"type": "string", "enum": list(FORMATS), "default": "zip"},
        shared_as="format-of-packages",
    ),
    "lang": LANGUAGE,
}


@cache
def question_parameters() -> Mapping[str, Parameter]:
    """What can be frozen: any filter."""
    return {**filter_parameters(), AS_OF.name: AS_OF, "lang": LANGUAGE}


def _keepable(package_id: str) -> str:
    if "\0" in package_id:
        raise PackageNotFound(package_id)
    return package_id


PackageId = Annotated[
    str,
    Path(
        description="Identifier of the package, 32 hex digits.",
        max_length=200,
        examples=["0123456789abcdef0123456789abcdef"],
    ),
    AfterValidator(_keepable),
]
_CREATED: dict[int | str, Json] = {
    201: {
        "model": PackageAnswer,
        "description": "The package is kept, at `Location`.",
        "headers": headers("Location"),
    },
    200: {
        "model": PackageAnswer,
        "description": "It was kept before; or, without a key, the package itself, which is not kept.",
        "content": FILE,
    },
}


@router.post(
    "",
    operation_id="createExport",
    summary="Freeze a question",
    status_code=201,
    responses=_CREATED,
    openapi_extra={
        **OPEN_TO_ALL,
        **references(question_parameters().values()),
        "requestBody": question_body(),
    },
)
def create_export(request: Request, visitor: Visitor, sent: OptionalSent) -> Response:
    """All cases that a question finds, as a package: tables, what they hold, query, citation, licence, README.

    The question stands in the address, as for `/v1/cases`, or in the body. With a key the package is kept for good,
    and asking twice makes one. Without, the same is sent and not kept. `Link: <...>; rel="cite-as"` of the file is what
    to cite, with a key and without: the question at its dataset revision.
    With `qca` in place of `query` the cases are those that the filters of its `set` find, in the table or left out of
    it, and the R script that solves it comes along.
    """
    values = values_of(request, question_parameters())
    language = language_of(request, values)
    services = services_of(request)
    base = services.settings.public_url or ""
    if QCA in sent:
        refuse_beside(values, sent)
        analysis = analysis_of(request, sent[QCA], language)
        frozen, held = frozen_question(
            services.keeper, analysis.snapshot, analysis.query, base, analysis.files, analysis.counts
        )
    else:
        snapshot = state_asked(request, values).snapshot
        query = question_of(values, sent, services.database, snapshot)
        frozen, held = frozen_question(services.keeper, snapshot, query, base)
    count_export(request, frozen.cases)
    if visitor is None:
        return passing_answer(passed_on(request, frozen, held), ZIP, _headers(request, frozen))

    def answer(found: tuple[Package, StoredFile], is_new: bool) -> Response:
        package, file = found
        place = {"Location": address(request, f"{EXPORTS}/{package.id}")} if is_new else {}
        return private_answer(
            _told(request, package, file, language),
            201 if is_new else 200,
            headers={**place, "Samspill-Revision": str(package.revision), "Content-Language": language},
        )

    return kept(request, visitor, sent, frozen, held, answer)


@router.get(
    "/{id}",
    operation_id="getExport",
    summary="A package",
    responses={200: {"model": PackageAnswer, "content": FILE}, 410: GONE},
    openapi_extra=references(PACKAGE_PARAMETERS.values()),
)
def get_export(request: Request, package_id: Annotated[PackageId, Path(alias="id")]) -> Response:
    """The package itself, or what is told of it.

    It stays as it is. Where something was taken out of its cases since, 410 names the one that was built instead.
    """
    values = values_of(request, PACKAGE_PARAMETERS)
    language = language_of(request, values)
    wished = format_wished(request, values, FORMATS)
    with services_of(request).database.reading_kept() as session:
        package, file = kept_package(session, package_id)
    if wished == "json":
        told = _told(request, package, file, language)
        return json_answer(told, package.revision, language, headers={"Cache-Control": FIXED})
    return stored_answer(request, file, ZIP, _headers(request, read_frozen(package.told)))


def _told(request: Request, package: Package, file: StoredFile, language: str) -> PackageAnswer:
    frozen, spoken = read_frozen(package.told), sentence_language(language)
    here = f"{EXPORTS}/{package.id}"
    return {
        "id": package.id,
        "name": f"{frozen.name}.zip",
        "made_at": package.made_at,
        "query": {"expression": frozen.expression, "words": frozen.words[spoken], "words_language": spoken},
        "cases": package.cases,
        "published": frozen.published,
        "unjudged": [{"field": one.field, "label": one.labels[spoken], "cases": one.cases} for one in frozen.unjudged],
        "unjudged_in_all": frozen.unjudged_in_all,
        "notes": list(package_notes(frozen, spoken)),
        "scripts": sorted(frozen.scripts),
        "redacted": frozen.redacted,
        "bytes": file.bytes or 0,
        "sha256": file.sha256 or "",
        "links": {
            "self": address_in(request, here, "format=json"),
            "file": address(request, here),
            "query": address_in(request, frozen.path, _asked(frozen)),
        },
        "revision": package.revision,
    }


def _asked(frozen: Frozen) -> str:
    return urlencode(frozen.asked, safe=",:*")


def _headers(request: Request, frozen: Frozen) -> dict[str, str]:
    return {
        # The same with and without a key, as the README inside says it too.
        "Link": f'<{address(request, frozen.path, _asked(frozen))}>; rel="cite-as"',
        "Samspill-Count": str(frozen.cases),
        "Samspill-Revision": str(frozen.revision),
        "Content-Disposition": f'attachment; filename="{frozen.name}.zip"',
    }
