"""Whom to tell of a weakness of this service."""

from datetime import timedelta

from fastapi import APIRouter, Request, Response

from app import clock
from app.api.dependencies import services_of
from app.errors import ContactUnknown
from app.vocabulary.languages import SENTENCE_LANGUAGES

SECURITY = "/.well-known/security.txt"
VALID = timedelta(days=180)
"""After which it should be read again; RFC 9116 advises less than a year."""

router = APIRouter(include_in_schema=False)


@router.get(SECURITY)
def get_security(request: Request) -> Response:
    """RFC 9116. Without a validator, as it is never remembered: another day it says another date."""
    settings = services_of(request).settings
    contact = settings.contact or ""
    if contact.startswith("http://") or not contact:
        raise ContactUnknown
    expires = (clock.now() + VALID).replace(hour=0, minute=0, second=0, microsecond=0)
    lines = [
        f"Contact: {contact if contact.startswith('https://') else f'mailto:{contact}'}",
        f"Expires: {expires:%Y-%m-%dT%H:%M:%SZ}",
        f"Preferred-Languages: {', '.join(SENTENCE_LANGUAGES)}",
    ]
    # Only over TLS can an address vouch for what stands there.
    if settings.public_url and settings.public_url.startswith("https://"):
        # It is looked for at the root of a host, wherever below it the rest stands (RFC 9116, 3).
        lines.append(f"Canonical: {settings.public_url.removesuffix(settings.base_path)}{SECURITY}")
    kept = {"Cache-Control": "public, max-age=86400"}
    return Response("\n".join((*lines, "")), 200, kept, "text/plain; charset=utf-8")
