"""A citation as CSL-JSON, which citation processors such as that of Zotero and Pandoc read."""

from typing import Any

from app.formats.citation import Citation
from app.formats.citation_words import SITE


def csl_item(citation: Citation) -> dict[str, Any]:
    """One item; a file of them is a list."""
    item: dict[str, Any] = {
        "id": citation.key,
        "type": "dataset",
        "title": citation.title,
        "author": [{"literal": one.name} for one in citation.authors],
        "publisher": SITE,
        "version": citation.version,
        "URL": citation.address,
        "language": citation.title_language,
        "note": " ".join((f"{citation.edition}.", *citation.remarks)),
    }
    if citation.issued:
        issued = citation.issued
        item["issued"] = {"date-parts": [[issued.year, issued.month, issued.day]]}
    return item
