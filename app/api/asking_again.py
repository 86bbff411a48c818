"""A question is asked once more where the server that it was put to went away meanwhile."""

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.api.problems import database_unavailable
from app.store.servers import ServerGone

READING = ("GET", "HEAD")


class AskedAgain:
    """ASGI around the routes: what only reads is asked a second time, when another server takes it."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Asks, and asks again; 503 where that does not help either. What has begun to be sent is broken off."""
        has_begun = False

        async def noticed(message: Message) -> None:
            nonlocal has_begun
            has_begun = True
            await send(message)

        asked = dict(scope)
        attempts = 2 if scope.get("method") in READING else 1
        for attempt in range(1, attempts + 1):
            try:
                await self.app(scope, receive, noticed)
                return
            except ServerGone as error:
                if has_begun:
                    raise
                if attempt == attempts:
                    await database_unavailable(scope, error)(scope, receive, send)
                else:
                    # The first attempt has written into it, as a route does, and who logs it reads it here.
                    scope.clear()
                    scope.update(asked)
