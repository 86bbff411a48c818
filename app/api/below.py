"""The path below which a service stands in the address that people know, such as `/samspill`."""

from urllib.parse import unquote

from starlette.types import ASGIApp, Receive, Scope, Send


class Below:
    """ASGI that takes the path away where a proxy has not, so that all behind it stand at the beginning either way."""

    def __init__(self, app: ASGIApp, base: str) -> None:
        self._app = app
        self._base, self._raw_base = unquote(base), base.encode()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes the request on as if it had been sent to the beginning."""
        if scope["type"] == "http" and f"{scope['path']}/".startswith(f"{self._base}/"):
            path = scope["path"].removeprefix(self._base) or "/"
            raw_path = scope.get("raw_path")
            if raw_path is not None:
                raw_path = raw_path.removeprefix(self._raw_base) or b"/"
            scope = {**scope, "path": path, "raw_path": raw_path}
        await self._app(scope, receive, send)
