"""Addresses of the pages that people read."""

USUAL = "en"
"""Language of the pages whose addresses name none."""

STANDING = ("", "compare", "patterns", "patterns/truth-table", "contribute", "about", "developers", "accessibility")
"""Pages that are always there, beside those of cases; the front page first."""


def page_path(language: str, path: str = "") -> str:
    """Path of a page in a language of sentences: `/cases/x`, `/nb/cases/x`."""
    return f"/{path}" if language == USUAL else f"/{language}/{path}"


def case_page_path(language: str, slug: str) -> str:
    """Where a case is read."""
    return page_path(language, f"cases/{slug}")
