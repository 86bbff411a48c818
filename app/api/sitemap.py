"""The sitemap, for search engines: where all published cases are read, and the front page once there are pages."""

from collections.abc import Sequence
from datetime import date

from fastapi import APIRouter, Request, Response

from app.api.dependencies import services_of, values_of
from app.api.page_addresses import HAS_PAGES, USUAL, page_path, reading_path
from app.catalogue.history import published_days
from app.errors import SiteAddressUnknown
from app.formats.sitemap import MEDIA_TYPE, Page, render_index, render_sitemap
from app.query.grammar import Reading
from app.query.parameters import Parameter
from app.vocabulary.languages import SENTENCE_LANGUAGES

router = APIRouter()

SITEMAP = "/sitemap.xml"
PAGES_A_PART = 2000
"""In three languages some 3.5 MB; a sitemap may name 50,000 addresses in 50 MB."""
LANGUAGES = (USUAL, *(one for one in SENTENCE_LANGUAGES if one != USUAL))
_PART = Parameter("part", "Number of a part of a sitemap that is too long to be one.", {"type": "integer"})


@router.get(SITEMAP, include_in_schema=False)
def get_sitemap(request: Request) -> Response:
    """Every case in every language; where there are many, where the parts are."""
    values = values_of(request, {_PART.name: _PART})
    services = services_of(request)
    if (site := services.settings.public_url) is None:
        raise SiteAddressUnknown
    snapshot = services.keeper.newest()
    with services.database.reading() as session:
        days = published_days(session, snapshot)
    pages = [*([_front(site)] if HAS_PAGES else []), *(_page(site, slug, day) for slug, day in days)]
    parts = [pages[start : start + PAGES_A_PART] for start in range(0, max(len(pages), 1), PAGES_A_PART)]
    reading = Reading(values)
    number = reading.whole(_PART.name, 0, 1, len(parts))
    reading.finish()
    if number or len(parts) == 1:
        written = render_sitemap(parts[max(number, 1) - 1])
    else:
        written = render_index({f"{site}{SITEMAP}?part={n}": _newest(part) for n, part in enumerate(parts, start=1)})
    # In every language at once, so no Content-Language.
    headers = {"ETag": f'"{snapshot.revision}.mul"', "Samspill-Revision": str(snapshot.revision)}
    return Response(written, 200, headers, MEDIA_TYPE)


def _front(site: str) -> Page:
    return Page({one: f"{site}{page_path(one)}" for one in LANGUAGES})


def _page(site: str, slug: str, changed_on: date) -> Page:
    read = {one: reading_path(one, slug) for one in LANGUAGES}
    return Page({one: f"{site}{path}{'?' if asked else ''}{asked}" for one, (path, asked) in read.items()}, changed_on)


def _newest(part: Sequence[Page]) -> date | None:
    return max((page.changed_on for page in part if page.changed_on), default=None)
