"""Addresses of the pages that people read, and of the data that is there for as long as there are no pages."""

USUAL = "en"
"""Language of the pages whose addresses name none."""
HAS_PAGES = True
"""Whether this service answers at the addresses of pages. Until it does, none of them is told to anybody."""

STANDING = ("", "compare", "patterns", "patterns/truth-table", "contribute", "about", "developers", "accessibility")
"""Pages that are always there, beside those of cases; the front page first."""


def page_path(language: str, path: str = "") -> str:
    """Path of a page in a language of sentences: `/cases/x`, `/nb/cases/x`."""
    return f"/{path}" if language == USUAL else f"/{language}/{path}"


def reading_path(language: str, slug: str) -> tuple[str, str]:
    """Where a case is read: path and query of its page, or of its data where there are no pages."""
    return (page_path(language, f"cases/{slug}"), "") if HAS_PAGES else (f"/v1/cases/{slug}", f"lang={language}")
