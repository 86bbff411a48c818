"""What pages load beside themselves: modules, looks and pictures, from this package and installed ones alone."""

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from hashlib import blake2b
from mimetypes import guess_type
from pathlib import Path
from posixpath import dirname, normpath

from fastapi import APIRouter, HTTPException, Request, Response

from app.api.observing import revision_seen
from app.api.shapes import json_answer
from app.explorer.coarse_outlines import coarse_outlines

FOLDER = Path(__file__).with_name("static")
MADE: Mapping[str, Callable[[], bytes]] = {"outlines.json": coarse_outlines}
"""Files that are made when they are first asked for, by their name among the others."""
KEPT = {"Cache-Control": "public, max-age=31536000"}
"""A year: whenever a file is another one, its address is, too."""
PASSING = {"Cache-Control": "no-cache"}
"""Where the address is that of another version, which another process may serve."""
IMPORT = re.compile(r'^import [^"]*"(\.[^"]+)";$', re.MULTILINE)
"""Names the file that a module imports, from where the module is."""

router = APIRouter(include_in_schema=False)


@cache
def _files() -> Mapping[str, bytes]:
    """Every file by its path in the folder: what is not among them is not there, whatever a path says."""
    held = {str(file.relative_to(FOLDER)): file.read_bytes() for file in sorted(FOLDER.rglob("*")) if file.is_file()}
    return {**held, **{name: make() for name, make in MADE.items()}}


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


@cache
def modules_of(name: str) -> Sequence[str]:
    """What a module imports when it begins, and what that imports: a browser told so asks for all of it at once."""
    found: dict[str, None] = {}
    waiting = [name]
    while waiting:
        here = waiting.pop()
        named = (normpath(f"{dirname(here)}/{one}".lstrip("/")) for one in IMPORT.findall(_files()[here].decode()))
        imported = [one for one in named if one not in found]
        found |= dict.fromkeys(imported)
        waiting += imported
    return list(found)


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
    headers = KEPT if version == _version() else PASSING
    return json_answer(content, revision_seen(request.scope), "en", media_type=kind, headers=headers)
