"""Pages about problems that thousands may be told at once: made once for each language, and filled in."""

import re
from collections.abc import Mapping, Sequence
from html import escape
from typing import Any
from urllib.parse import quote

from fastapi import Request, Response

from app.api.problem_statuses import STATUS
from app.errors import ServiceBusy, TooManyRequests
from app.explorer.refusals import address_told, problem_page

OFTEN = frozenset((STATUS[TooManyRequests], STATUS[ServiceBusy]))
"""Statuses under which nothing was looked for, so that who asked was told nothing but a sentence."""
MOST = 24
"""Pages that are kept: of each revision there are one for each language and status."""

PATH, QUERY, DETAIL = "/samspill-path", "samspill-query", "samspill-detail"
"""What stands in a page that is kept, where each who asked is told something else."""
_GAPS = re.compile(rf"({PATH}|\?{QUERY}|{DETAIL})")

Headers = Mapping[str, str]


class ReadyPages:
    """Those of one service; of the event loop alone, where filling one in takes less time than a thread would."""

    def __init__(self) -> None:
        self._kept: dict[tuple[str, int, int], tuple[Sequence[str], Headers]] = {}

    def page(self, request: Request, language: str, status: int, told: Mapping[str, Any], revision: int) -> Response:
        """The page of a problem that is told by a sentence. It offers nobody another language by their browser's."""
        pieces, headers = self._ready(request, language, status, told, revision)
        request, path = address_told(request)
        query = request.scope["query_string"].decode("ascii", "replace")
        filling = {PATH: quote(path), f"?{QUERY}": query and f"?{query}", DETAIL: told["detail"]}
        html = "".join(escape(filling[piece]) if piece in filling else piece for piece in pieces)
        return Response(html.encode(), status, headers)

    def _ready(
        self, request: Request, language: str, status: int, told: Mapping[str, Any], revision: int
    ) -> tuple[Sequence[str], Headers]:
        key = language, status, revision
        if key not in self._kept:
            if len(self._kept) >= MOST:
                self._kept.clear()
            asked = {**request.scope, "path": PATH, "query_string": QUERY.encode(), "headers": []}
            page = problem_page(Request(asked), language, status, {"code": told["code"], "detail": DETAIL}, revision)
            headers = {name: value for name, value in page.headers.items() if name != "content-length"}
            self._kept[key] = _GAPS.split(bytes(page.body).decode()), headers
        return self._kept[key]
