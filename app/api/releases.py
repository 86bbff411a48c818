"""Releases: all published cases under a label, and the files that they can be had as."""

from collections.abc import Sequence
from typing import Annotated, Any

from fastapi import Path, Request, Response
from pydantic import AfterValidator
from sqlmodel import Session

from app.api.dependencies import language_of, services_of, values_of
from app.api.package_shapes import GONE
from app.api.parameters import references
from app.api.release_shapes import GoneFile, ReleaseAnswer, ReleaseFileShape, ReleaseList, ReleaseSummary
from app.api.routes import Router
from app.api.shapes import FIXED, address, address_in, json_answer
from app.api.stored import stored_answer
from app.errors import ReleaseNotFound
from app.formats.frozen import read_frozen
from app.formats.package_citation import citation_sentence
from app.formats.package_words import TITLE
from app.formats.release_words import description_of
from app.model.package import Release, ReleaseFile
from app.query.parameters import LANGUAGE
from app.store.packages import files_of, rebuilt_name, release_file, release_of, releases
from app.vocabulary.languages import sentence_language

RELEASES = "/v1/releases"
router = Router(prefix=RELEASES, tags=["packages"])
Json = dict[str, Any]

RELEASE_PARAMETERS = {"lang": LANGUAGE}
EXAMPLE = "2026.1"
RELEASED = (
    "application/zip", "application/vnd.sqlite3", "application/vnd.apache.parquet", "text/markdown", "text/plain",
)  # fmt: skip
"""What files of releases are."""


def _keepable(text: str) -> str:
    if "\0" in text:
        raise ReleaseNotFound("release or file of this name", None)
    return text


Label = Annotated[
    str, Path(description="Label of the release.", max_length=200, examples=[EXAMPLE]), AfterValidator(_keepable)
]
Name = Annotated[
    str,
    Path(description="Name of the file.", max_length=200, examples=[f"samspill-{EXAMPLE}-README.md"]),
    AfterValidator(_keepable),
]


@router.get(
    "",
    operation_id="listReleases",
    summary="Releases",
    responses={200: {"model": ReleaseList}},
    openapi_extra=references(RELEASE_PARAMETERS.values()),
)
def list_releases(request: Request) -> Response:
    """All releases, the newest first. Each is made by whoever runs the service, and stays."""
    language = language_of(request, values_of(request, RELEASE_PARAMETERS))
    services = services_of(request)
    with services.database.reading_kept() as session:
        revision = services.keeper.newest().revision
        items = [_summary(request, one, language) for one in releases(session)]
    body: ReleaseList = {
        "items": items,
        "total": len(items),
        "links": {"self": address_in(request, RELEASES)},
        "revision": revision,
    }
    return json_answer(body, revision, sentence_language(language))


@router.get(
    "/{label}",
    operation_id="getRelease",
    summary="A release",
    responses={200: {"model": ReleaseAnswer}},
    openapi_extra=references(RELEASE_PARAMETERS.values()),
)
def get_release(request: Request, label: Label) -> Response:
    """A release with its files: a Frictionless Data Package, an SQLite file, Parquet, README, and digests of all."""
    language = language_of(request, values_of(request, RELEASE_PARAMETERS))
    with services_of(request).database.reading_kept() as session:
        release = release_of(session, label)
        body = _told(request, session, release, language)
    headers = {"Cache-Control": FIXED if body["is_complete"] else "public, no-cache"}
    return json_answer(body, release.revision, sentence_language(language), headers=headers)


@router.get(
    "/{label}/{name}",
    operation_id="getReleaseFile",
    summary="A file of a release",
    response_class=Response,
    responses={
        200: {
            "description": "The file.",
            "content": {kind: {"schema": {"type": "string", "format": "binary"}} for kind in RELEASED},
        },
        410: GONE,
    },
)
def get_release_file(request: Request, label: Label, name: Name) -> Response:
    """The file as it was frozen, with the digest that the release tells.

    Where something was taken out of its cases since, 410 names the file that was built instead.
    """
    values_of(request, {})
    with services_of(request).database.reading_kept() as session:
        release = release_of(session, label)
        found, file = release_file(session, release, name)
    headers = {
        "Samspill-Revision": str(release.revision),
        "Content-Disposition": f'attachment; filename="{found.name}"',
    }
    return stored_answer(request, file, found.media_type, headers)


def _summary(request: Request, release: Release, language: str) -> ReleaseSummary:
    frozen = read_frozen(release.told)
    return {
        "label": release.label,
        "title": TITLE[sentence_language(language)].format(release.label),
        "revision": release.revision,
        "published_on": frozen.published_on,
        "made_at": release.made_at,
        "cases": release.cases,
        "version": release.version,
        "redacted": frozen.redacted,
        "links": {"self": address_in(request, f"{RELEASES}/{release.label}")},
    }


def _told(request: Request, session: Session, release: Release, language: str) -> ReleaseAnswer:
    files, frozen = files_of(session, release), read_frozen(release.told)
    summary = _summary(request, release, language)
    return {
        **summary,
        "links": {**summary["links"], "releases": address_in(request, RELEASES)},
        "files": [_file(request, one, language) for one in files if one.build == release.built and one.gone_at is None],
        "gone": _gone(release, files),
        "is_complete": release.built == release.build,
        "citation": citation_sentence(frozen, sentence_language(language)),
    }


def _file(request: Request, file: ReleaseFile, language: str) -> ReleaseFileShape:
    return {
        "name": file.name,
        "kind": file.kind,
        "description": description_of(file.kind, sentence_language(language)),
        "media_type": file.media_type,
        "bytes": file.bytes,
        "sha256": file.sha256,
        "links": {"file": address(request, f"{RELEASES}/{file.label}/{file.name}")},
    }


def _gone(release: Release, files: Sequence[ReleaseFile]) -> list[GoneFile]:
    return [
        {
            "name": one.name,
            "sha256": one.sha256,
            "gone_at": one.gone_at,
            "rebuilt": rebuilt_name(release, one.kind),
        }
        for one in files
        if one.gone_at is not None
    ]
