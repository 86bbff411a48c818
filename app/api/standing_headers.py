"""The headers of every answer: who may read it, what it depends on, what a browser is to leave alone."""

from app.api.finished import Headers
from app.settings import Settings

ALWAYS: Headers = [
    (b"access-control-allow-origin", b"*"),
    (b"access-control-expose-headers",
     b"Samspill-Revision, Samspill-As-Of, Samspill-Count, ETag, Link, Location, Content-Language, Content-Disposition, "
     b"RateLimit, RateLimit-Policy, Retry-After, Idempotent-Replayed, WWW-Authenticate, X-Request-ID, "
     b"Deprecation, Sunset"),
    (b"vary", b"Accept, Accept-Language, Accept-Encoding"),
    (b"x-content-type-options", b"nosniff"),
]  # fmt: skip
FOR_US = (b"cross-origin-resource-policy", b"same-origin")
"""What is read here alone, so that pages from elsewhere are not let in, as the first two of these do."""
UNLESS_SAID: Headers = [
    # What is no page has nothing that a browser should load, run or put into a frame.
    (b"content-security-policy", b"default-src 'none'; frame-ancestors 'none'"),
    # Nothing is told by cookies, so whatever is read here may be shown anywhere.
    (b"cross-origin-resource-policy", b"cross-origin"),
    # What somebody looked for stands in addresses: others learn the host alone.
    (b"referrer-policy", b"strict-origin-when-cross-origin"),
]
"""For every answer that says nothing of these itself."""
PERMISSIONS = "camera=(), geolocation=(), microphone=(), payment=(), usb=()"
"""What pages ask of nobody, as `Permissions-Policy` has it; what is no page can ask for nothing at all."""
SECURE: tuple[bytes, bytes] = (b"strict-transport-security", b"max-age=31536000")
"""A year. Neither for hosts below this one nor for lists in browsers: other sites may stand there."""


class StandingHeaders:
    """What goes with every answer of one service."""

    def __init__(self, settings: Settings) -> None:
        # Who is met without TLS would lock readers out by asking for it.
        is_secure = (settings.public_url or "").startswith("https://")
        self._always: Headers = [*ALWAYS, *([SECURE] if is_secure else [])]

    def beside(self, given: Headers) -> Headers:
        """The headers of an answer, and those that go with it."""
        names = {name for name, _ in given}
        always = self._always[2:] if FOR_US in given else self._always
        return [*given, *always, *(pair for pair in UNLESS_SAID if pair[0] not in names)]
