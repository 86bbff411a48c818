"""The sitemap, for search engines: the pages that are always there, and those of all published cases."""

from collections.abc import Sequence
from datetime import date

from fastapi import Request, Response

from app.api.dependencies import services_of, values_of
from app.api.page_addresses import STANDING, USUAL, page_path
from app.api.routes import Router
from app.catalogue.history import published_days
from app.errors import SiteAddressUnknown
from app.formats.sitemap import MEDIA_TYPE, Page, render_index, render_sitemap
from app.query.grammar import Reading
from app.query.parameters import Parameter
from app.vocabulary.languages import SENTENCE_LANGUAGES

router = Router()

SITEMAP = "/sitemap.xml"
PAGES_A_PART = 2000
"""In three languages some 3.5 MB; a sitemap may name 50,000 addresses in 50 MB."""
_PART = Parameter("part", "Number of a part of a sitemap that is too long to be one.", {"type": "integer"})


@router.get(SITEMAP, include_in_schema=False)
def get_sitemap(request: Request) -> Response:
    """Every page in every language; where there are many, where its parts are."""
    values = values_of(request, {_PART.name: _PART})
    services = services_of(request)
    if (site := services.settings.public_url) is None:
        raise SiteAddressUnknown
    snapshot = services.keeper.newest()
    with services.database.reading_published() as session:
        days = published_days(session, snapshot)
    pages = [*(_page(site, path) for path in STANDING), *(_page(site, f"cases/{slug}", day) for slug, day in days)]
    parts = [pages[start : start + PAGES_A_PART] for start in range(0, len(pages), PAGES_A_PART)]
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


def _page(site: str, path: str, changed_on: date | None = None) -> Page:
    languages = (USUAL, *(one for one in SENTENCE_LANGUAGES if one != USUAL))
    return Page({one: f"{site}{page_path(one, path)}" for one in languages}, changed_on)


def _newest(part: Sequence[Page]) -> date | None:
    return max((page.changed_on for page in part if page.changed_on), default=None)
