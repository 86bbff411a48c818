"""What other sites embed: one module for each version, the same bytes for good."""

from base64 import b64encode
from collections.abc import Mapping
from functools import cache
from hashlib import sha384
from pathlib import Path

from fastapi import APIRouter, HTTPException, Request, Response

from app.api.observing import revision_seen
from app.api.shapes import json_answer

FOLDER = Path(__file__).with_name("embed")
EMBEDS: Mapping[str, str] = {
    "1.0.0": "sha384-vSjMMOzMo2A0WzlXZTOeGvvQZ9IlnOpVb6v3RmGVMBrRUG8/CfO8j4Tg7lgCPeCB",
}
"""Integrity of every version there has been; other sites have it in their pages, so none ever changes or goes."""
NEWEST = "1.0.0"
HEADERS = {
    "Cache-Control": "public, max-age=31536000",
    # For pages that let in nothing from elsewhere that does not say so.
    "Cross-Origin-Resource-Policy": "cross-origin",
}

router = APIRouter(include_in_schema=False)


def embed_path(version: str = NEWEST) -> str:
    """Where a version is."""
    return f"/embed/{version}/samspill.js"


@cache
def module_of(version: str) -> bytes:
    """The module of a version."""
    return (FOLDER / version / "samspill.js").read_bytes()


def integrity_of(module: bytes) -> str:
    """What a page writes beside the address, so that a browser runs these bytes and no others (W3C SRI)."""
    return f"sha384-{b64encode(sha384(module).digest()).decode()}"


@router.get("/embed/{version}/samspill.js")
def get_module(request: Request, version: str) -> Response:
    """The module of a version."""
    if version not in EMBEDS:
        raise HTTPException(404)
    revision = revision_seen(request.scope)
    kind = "text/javascript; charset=utf-8"
    # The cases may change, the module does not.
    return json_answer(module_of(version), revision, "en", version=0, media_type=kind, headers=HEADERS)
