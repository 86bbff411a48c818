"""The address of this site in what people copy."""

from fastapi import Request

from app.api.dependencies import services_of

USUAL = "http://127.0.0.1:8000"
"""Where somebody who tries the program finds it."""


def own_address(request: Request) -> str:
    """The public address; without one, the usual, in whose place `own_address.js` puts that of the reader.

    Never the Host that a request names: whoever sends it could send it to others, from memory.
    """
    return services_of(request).settings.public_url or USUAL
