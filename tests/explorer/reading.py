"""Pages taken apart."""

from typing import Any

import httpx
from lxml import html  # type: ignore[import-untyped]

from tests.services import Service

BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
"""What browsers accept when somebody opens an address."""


def opened(service: Service, address: str, **headers: str) -> httpx.Response:
    """What a browser is answered."""
    return service.get(address, **{"accept": BROWSER, **headers})


def page_at(service: Service, address: str, status: int = 200, **headers: str) -> Any:
    """The tree of a page, of this status."""
    answer = opened(service, address, **headers)
    assert (answer.status_code, answer.headers["content-type"]) == (status, "text/html; charset=utf-8"), answer.text
    return html.document_fromstring(answer.content.decode())


def text_of(tree: Any, path: str) -> list[str]:
    """The words of every element that an XPath finds, without what spaces them."""
    return [" ".join(one.text_content().split()) for one in tree.xpath(path)]
