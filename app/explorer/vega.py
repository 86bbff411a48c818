"""Vega for browsers: what draws the specification of a picture in a page, from the library that draws it here."""

from collections.abc import AsyncIterator
from importlib.metadata import version

from fastapi import APIRouter, Depends, Request, Response

from app.api.charts import turn_of
from app.api.dependencies import services_of
from app.api.observing import revision_seen
from app.api.shapes import json_answer
from app.explorer.files import KEPT

VERSION = version("vl-convert-python")
VEGA_PATH = f"/static/vega-{VERSION}/vega.js"
"""Another address whenever the library is another one: loading it to look would take it into this process."""

router = APIRouter(include_in_schema=False)


async def turn_to_bundle(request: Request) -> AsyncIterator[None]:
    """Waits among those who have something drawn, as it is made where pictures are."""
    async with turn_of(request):
        yield


@router.get(VEGA_PATH, dependencies=[Depends(turn_to_bundle, scope="function")])
def get_vega(request: Request) -> Response:
    """A module that exports `vegaEmbed`."""
    content = services_of(request).renderer.bundle()
    kind = "text/javascript; charset=utf-8"
    return json_answer(content, revision_seen(request.scope), "en", media_type=kind, headers=KEPT)
