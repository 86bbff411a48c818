"""The collection as catalogues of open data harvest it."""

from typing import Any

from fastapi import Request, Response
from sqlmodel import Session

from app.api.dependencies import format_wished, services_of, values_of
from app.api.parameters import references
from app.api.routes import Router
from app.api.shapes import address
from app.catalogue.forms import MEDIA_TYPES
from app.catalogue.freezing import published_at
from app.catalogue.snapshot import Snapshot
from app.formats.frozen import read_frozen
from app.model.package import Release
from app.query.parameters import Parameter
from app.store.packages import files_of, releases

router = Router(tags=["packages"])
Json = dict[str, Any]

FORMATS = {"jsonld": "application/ld+json", "turtle": "text/turtle"}
DATASET_PARAMETERS = {
    "format": Parameter(
        "format",
        "Format of the answer; else by `Accept`. Both say the same, in English, Bokmål and Nynorsk.",
        {"type": "string", "enum": list(FORMATS), "default": "jsonld"},
        shared_as="format-of-dataset",
    )
}
_ANSWER: dict[int | str, Json] = {
    200: {
        "description": "A catalogue, the dataset as it is today, the series of releases, and each release.",
        "content": {
            FORMATS["jsonld"]: {"schema": {"type": "object"}},
            FORMATS["turtle"]: {"schema": {"type": "string"}},
        },
    }
}


@router.get(
    "/v1/dataset",
    operation_id="getDataset",
    summary="The collection, described",
    response_class=Response,
    responses=_ANSWER,
    openapi_extra=references(DATASET_PARAMETERS.values()),
)
def get_dataset(request: Request) -> Response:
    """DCAT-AP 3: title, licence, coverage, periodicity, contact, and where the cases are, today's and each release."""
    # Imported here: rdflib takes as long to import as half of all else.
    from app.formats.dcat import DatasetFacts, render_dataset

    kind = format_wished(request, values_of(request, DATASET_PARAMETERS), FORMATS)
    services = services_of(request)
    snapshot = services.keeper.newest()
    modified = published_at(services.keeper, snapshot.revision)
    with services.database.reading_kept() as session:
        told = tuple(_release(session, one) for one in releases(session))
    facts = DatasetFacts(
        base=address(request, ""),
        modified=modified[:10] if modified else None,
        countries=tuple(sorted(code for code, ids in snapshot.dimension("country").items() if ids)),
        first_year=_first_year(snapshot),
        formats=(("json", "application/json"), *MEDIA_TYPES.items()),
        contact=services.settings.contact,
        releases=told,
    )
    graph, revision = render_dataset(facts, kind), snapshot.revision
    # In every language at once, so no Content-Language.
    return Response(graph, 200, {"ETag": f'"{revision}.mul"', "Samspill-Revision": str(revision)}, FORMATS[kind])


def _release(session: Session, release: Release) -> Any:
    from app.formats.dcat import FileFacts, ReleaseFacts

    files = tuple(
        FileFacts(one.name, one.kind, one.media_type, one.bytes, one.sha256)
        for one in files_of(session, release)
        if one.build == release.built and one.gone_at is None
    )
    issued = read_frozen(release.told).published_on or release.made_at.date().isoformat()
    return ReleaseFacts(release.label, issued, files)


def _first_year(snapshot: Snapshot) -> int | None:
    """In which the oldest collaboration began."""
    return min((year for year, ids in snapshot.numbers.values("start_year").items() if ids), default=None)
