"""The languages of the pages, each under its own addresses."""

from collections.abc import Mapping
from urllib.parse import urlencode

PREFIXES: Mapping[str, str] = {"en": "", "nb": "/nb", "nn": "/nn"}
"""How the addresses of a language begin."""
NAMES: Mapping[str, str] = {"en": "English", "nb": "Bokmål", "nn": "Nynorsk"}


def language_at(path: str) -> str:
    """The language of the pages at a path, which need not be one."""
    return next((one for one, prefix in PREFIXES.items() if prefix and f"{path}/".startswith(f"{prefix}/")), "en")


def path_without_language(path: str) -> str:
    """The same page's path as it is in English."""
    return path.removeprefix(PREFIXES[language_at(path)]) or "/"


def page_address(language: str, path: str, values: Mapping[str, list[str]] | None = None) -> str:
    """A page in a language: `path` as it is in English, such as `/cases/nl-zeist-austerlitz-zorgt`."""
    query = urlencode(values or {}, doseq=True, safe=",:*")
    return f"{PREFIXES[language]}{path}{'?' if query else ''}{query}"
