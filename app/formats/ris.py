"""A citation in RIS, as EndNote, Zotero and Mendeley read it."""

from collections.abc import Iterator

from app.formats.citation import Author, Citation
from app.formats.citation_words import SITE


def render_ris(citation: Citation) -> str:
    """One reference of the type DATA."""
    return "".join(f"{tag}  - {' '.join(value.split())}\r\n" for tag, value in _lines(citation))


def _lines(citation: Citation) -> Iterator[tuple[str, str]]:
    yield "TY", "DATA"
    yield "ID", citation.key
    for author in citation.authors:
        yield "AU", _name(author)
    if citation.issued:
        yield "PY", str(citation.issued.year)
        yield "DA", citation.issued.strftime("%Y/%m/%d")
    yield "TI", citation.title
    yield "ET", citation.version
    yield "PB", SITE
    yield "LA", citation.title_language
    yield "UR", citation.address
    for remark in (f"{citation.dated_edition}.", *citation.remarks):
        yield "N1", remark
    yield "ER", ""


def _name(author: Author) -> str:
    # A comma stands between family and given name here, and cannot be written otherwise.
    return author.name if author.is_person else author.name.replace(",", "")
