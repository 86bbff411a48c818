"""What draws pictures in pages is answered once for each version, compressed."""

from collections.abc import Iterator

import pytest

from app.explorer.vega import VEGA_PATH
from app.formats.charts.renderer import Renderer
from tests.databases import fresh_database
from tests.services import Service, serving

MODULE = b"export { vegaEmbed };" * 100


@pytest.fixture
def found(monkeypatch: pytest.MonkeyPatch) -> Iterator[Service]:
    """On one database, as nothing of it is drawn; the renderer's own tests make the real module."""
    monkeypatch.setattr(Renderer, "bundle", lambda _: MODULE)
    with fresh_database("sqlite") as database, serving(database, []) as service:
        yield service


def test_it_is_a_module_that_browsers_keep(found: Service) -> None:
    answer = found.get(VEGA_PATH, **{"accept-encoding": "gzip"})
    again = found.get(VEGA_PATH, **{"accept-encoding": "gzip", "if-none-match": answer.headers["etag"]})

    assert answer.headers["content-type"] == "text/javascript; charset=utf-8"
    assert answer.headers["cache-control"].startswith("public, max-age=")
    assert answer.headers["content-encoding"] == "gzip"
    assert answer.content == MODULE
    assert again.status_code == 304
    assert found.get("/static/vega-0.0/vega.js").status_code == 404
