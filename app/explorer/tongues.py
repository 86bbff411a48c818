"""The languages of the pages, each under its own addresses."""

from collections.abc import Mapping
from urllib.parse import urlencode

PREFIXES: Mapping[str, str] = {"en": "", "nb": "/nb", "nn": "/nn"}
"""How the addresses of a language begin."""
NAMES: Mapping[str, str] = {"en": "English", "nb": "Bokmål", "nn": "Nynorsk"}


def page_address(language: str, path: str, values: Mapping[str, list[str]] | None = None) -> str:
    """A page in a language: `path` as it is in English, such as `/cases/nl-zeist-austerlitz-zorgt`."""
    query = urlencode(values or {}, doseq=True, safe=",:*")
    return f"{PREFIXES[language]}{path}{'?' if query else ''}{query}"
