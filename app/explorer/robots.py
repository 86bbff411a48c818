"""What machines that read everything are asked to leave: questions, of which there is no end."""

from fastapi import APIRouter, Request, Response

from app.api.dependencies import services_of
from app.api.observing import revision_seen
from app.api.shapes import json_answer
from app.api.sitemap import SITEMAP

RULES = (
    "Allow: /",
    "Disallow: /v1/",
    "Disallow: /*?",
    "Allow: /sitemap.xml",
    "Allow: /v1/dataset",
    "Allow: /v1/feed.atom",
)
"""Every page without a question, and where the collection is described. The longest rule that fits holds."""

router = APIRouter(include_in_schema=False)


@router.get("/robots.txt")
def get_robots(request: Request) -> Response:
    """RFC 9309, and where the sitemap is, if the site knows its own address."""
    site = services_of(request).settings.public_url
    lines = ["User-agent: *", *RULES, *([f"Sitemap: {site}{SITEMAP}"] if site else [])]
    revision = revision_seen(request.scope)
    return json_answer("\n".join((*lines, "")).encode(), revision, "en", media_type="text/plain; charset=utf-8")
