"""Texts of a case in the language of a reader, or the next best."""

from app.catalogue.offered import Offered, offered_practice, offered_text
from app.explorer.asking import Json


def case_title(case: Json, language: str) -> Offered:
    """The title of a case or of its short form."""
    told = {tag: {"title": None, **one} for tag, one in case["translations"].items()}
    return offered_text({**case, "translations": told}, "title", language) or Offered(case["slug"], "und")


def case_practice(case: Json, language: str) -> Offered | None:
    """What is done there, in one sentence; None where nobody has written it."""
    return offered_practice(case, language)
