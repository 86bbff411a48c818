"""Addresses of databases, as settings give them."""

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from app.errors import DatabaseRefused


def read_address(text: str, what: str) -> URL:
    """The address in its parts; DatabaseRefused, which says what cannot be read."""
    try:
        return make_url(text)
    except (ArgumentError, ValueError) as error:
        # What was given is not repeated: it may hold a password.
        raise DatabaseRefused(f"{what} cannot be read.") from error


def read_addresses(text: str | None, what: str) -> list[URL]:
    """The same of several with commas between; of None, none."""
    return [read_address(one.strip(), what) for one in text.split(",")] if text else []
