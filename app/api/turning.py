"""Pages of lists in one fixed order, such as that in which things happened: links that lead on."""

from collections.abc import Mapping, Sequence
from typing import Annotated
from urllib.parse import urlencode

from fastapi import Request
from pydantic import Field
from typing_extensions import TypedDict

from app.api.shapes import address

SelfLink = Annotated[str, Field(description="Address of this answer.")]
NextLink = Annotated[str | None, Field(description="Address of the next page; null at the end.")]


class TurnLinks(TypedDict):
    """Addresses of this page and the next."""

    self: SelfLink
    next: NextLink


def turn_links(request: Request, path: str, values: Mapping[str, Sequence[str]], following: str | None) -> TurnLinks:
    """Links of a page; `following` is the cursor of the next one, if there is one."""

    def link(**changed: str) -> str:
        given = {**values, **{name: [value] for name, value in changed.items()}}
        return address(request, path, urlencode(given, doseq=True, safe=",:"))

    return {"self": link(), "next": None if following is None else link(cursor=following)}


def link_header(links: Mapping[str, str | None]) -> str:
    """Links of an answer as a header (RFC 8288)."""
    return ", ".join(f'<{link}>; rel="{relation}"' for relation, link in links.items() if link)
