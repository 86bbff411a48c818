"""In front of the routes: every request that is not answered from memory counts for the address it comes from."""

from starlette.types import ASGIApp, Receive, Scope, Send

from app.api.answers import is_unasked
from app.api.limits import REQUESTS, Limits
from app.api.network import network_of
from app.api.problems import too_many_requests
from app.errors import TooManyRequests
from app.vocabulary.searches import few_searches


class Limited:
    """ASGI around the application. How the process is may be asked as often as anybody likes.

    For each request the nearest right word is looked for only so often, however many mistakes are in it.
    """

    def __init__(self, app: ASGIApp, limits: Limits) -> None:
        self._app, self._limits = app, limits

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes the request on, or refuses it before anything is done."""
        if scope["type"] == "http" and not is_unasked(scope["path"]):
            try:
                self._limits.count(scope, REQUESTS, network_of(scope))
            except TooManyRequests as refused:
                await too_many_requests(scope, refused)(scope, receive, send)
                return
        with few_searches():
            await self._app(scope, receive, send)
