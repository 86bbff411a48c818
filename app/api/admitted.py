"""In front of the routes: as many are worked for as there are threads, few wait, and the rest is refused at once."""

from starlette.types import ASGIApp, Receive, Scope, Send

from app.api.answers import is_unasked
from app.api.doors import Door, Doors
from app.api.placed import READING, Gone, Place
from app.api.problems import service_busy
from app.errors import ServiceBusy
from app.store.patience import reading_within

ASKING = ("/v1/qca/", "/v1/comparable", "/reconcile")
"""How the addresses begin that are asked by sending something, with a key or without."""
LASTING = ("/v1/submissions/import", "/v1/exports")
"""What takes so long for whoever has a key that those who write one case must not wait for it."""
SECONDS = 10.0
"""How long one reading of the database may take: with 50,000 cases the worst takes two."""


class Admitted:
    """ASGI around the application. Answers that are remembered never come as far as here."""

    def __init__(self, app: ASGIApp, doors: Doors) -> None:
        self._app, self._doors = app, doors

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes the request on as soon as there is a place, or refuses it; who has gone away is not worked for.

        How the service is may be asked however many ask: whoever runs it wants to see it just then.
        """
        if scope["type"] != "http" or is_unasked(scope["path"]):
            await self._app(scope, receive, send)
            return
        door = self._door(scope)
        place = Place(door, scope, receive, send)
        try:
            await place.come_in()
            with reading_within(SECONDS if door is self._doors.reading else None):
                await self._app(scope, place.receive, place.send)
        except Gone:
            return
        except ServiceBusy:
            await service_busy(scope)(scope, receive, send)
        finally:
            place.leave()

    def _door(self, scope: Scope) -> Door:
        # Who has no key writes nothing: what they send is only looked at.
        has_key = any(name == b"authorization" for name, _ in scope["headers"])
        if scope["method"] in READING or not has_key or scope["path"].startswith(ASKING):
            return self._doors.reading
        return self._doors.lasting if scope["path"] in LASTING else self._doors.writing
