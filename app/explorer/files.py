"""What pages load beside themselves: modules, looks and pictures, from this package and installed ones alone."""

from collections.abc import Mapping
from functools import cache
from hashlib import blake2b
from mimetypes import guess_type
from pathlib import Path

from fastapi import APIRouter, HTTPException, Request, Response

from app.api.observing import observation_of
from app.api.shapes import json_answer

FOLDER = Path(__file__).with_name("static")
HEADERS = {"Cache-Control": "public, max-age=86400"}

router = APIRouter(include_in_schema=False)


@cache
def _files() -> Mapping[str, bytes]:
    """Every file by its path in the folder: what is not among them is not there, whatever a path says."""
    return {str(file.relative_to(FOLDER)): file.read_bytes() for file in sorted(FOLDER.rglob("*")) if file.is_file()}


@cache
def _version() -> str:
    """Another one whenever a file is another one, so that old and new ones never meet in a page."""
    digest = blake2b(digest_size=6)
    for name, content in _files().items():
        digest.update(f"{name}\0{len(content)}\0".encode() + content)
    return digest.hexdigest()


def file_address(name: str) -> str:
    """The path of a file, which has to be there."""
    assert name in _files(), name  # noqa: S101  a template names it
    return f"/static/{_version()}/{name}"


@router.get("/favicon.ico")
def get_icon(request: Request) -> Response:
    """The icon, for those that ask where it has always been."""
    return get_file(request, _version(), "icon-32.png")


@router.get("/static/{version}/{name:path}")
def get_file(request: Request, version: str, name: str) -> Response:
    """A file; that of today, whatever the version, as a page may have been loaded before a new one came."""
    content = _files().get(name)
    if content is None:
        raise HTTPException(404)
    media_type = guess_type(name)[0] or "application/octet-stream"
    kind = f"{media_type}; charset=utf-8" if media_type.startswith("text/") else media_type
    return json_answer(content, observation_of(request.scope).revision or 0, "en", media_type=kind, headers=HEADERS)
