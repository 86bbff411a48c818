"""The address of a database, as settings and commands give it: read in its parts, shown without its password."""

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy import URL

LOOKS = "postgresql://USER:PASSWORD@HOST/NAME"
UNSHOWN = "…"
"""What stands for an address that cannot be read: any part of it may be a password."""
HIDDEN = "***"
"""What stands for a password, as SQLAlchemy has it."""
_PASSWORDS = ("password", "sslpassword", "oauth_client_secret", "scram_client_key", "scram_server_key")
"""What libpq is told in confidence, behind the question mark."""


def normal_address(text: str) -> str:
    """The address with the driver that we use, which nobody else names: `postgresql://` and `postgres://` mean it."""
    return re.sub("^postgres(ql)?://", "postgresql+psycopg://", text)


def normal_addresses(text: str) -> str:
    """The same of several with commas between."""
    return ",".join(normal_address(one.strip()) for one in text.split(","))


def read_address(text: str) -> "URL":
    """The address in its parts; ValueError, which says how it should be written and repeats nothing of it."""
    text = normal_address(text)
    if not text.startswith(("sqlite:///", "postgresql+psycopg://")):
        raise ValueError("should begin with 'sqlite:///' or 'postgresql://'")
    # Imported here: whoever only looks at settings needs none of it.
    from sqlalchemy import make_url
    from sqlalchemy.exc import ArgumentError

    try:
        url = make_url(text)
        if url.get_backend_name() == "postgresql":
            _check_server(url)
    except (ArgumentError, ValueError):
        raise ValueError(f"should be like '{LOOKS}', with %40 for an @ in a password") from None
    return url


def read_addresses(text: str) -> "list[URL]":
    """The same of several with commas between."""
    return [read_address(one.strip()) for one in text.split(",")]


def shown_address(text: str) -> str:
    """The address as somebody may see it; in its normal form, but as it is written where no password stands in it."""
    try:
        url = read_address(text)
    except ValueError:
        return UNSHOWN
    return normal_address(text) if url.password is None and not _told_in_confidence(url) else shown(url)


def shown_addresses(text: str) -> str:
    """The same of several with commas between."""
    return ",".join(shown_address(one.strip()) for one in text.split(","))


def shown(url: "URL") -> str:
    """The same of one that has been read."""
    hidden = url.update_query_dict(dict.fromkeys(_told_in_confidence(url), HIDDEN))
    return hidden.render_as_string(hide_password=True).replace(f"={'%2A' * 3}", f"={HIDDEN}")


def _told_in_confidence(url: "URL") -> list[str]:
    return [name for name in url.query if name.lower() in _PASSWORDS]


def _check_server(url: "URL") -> None:
    """ValueError or ArgumentError where a part is not what it seems, such as half of a password."""
    if re.search(r"[@=\s]", url.host or "") or re.search(r"[@=]", url.database or ""):
        raise ValueError
    if url.port is not None and not 1 <= url.port <= 65535:
        raise ValueError
    # The driver knows how several hosts may be told.
    url.get_dialect()().create_connect_args(url)
