"""A citation as an entry of BibTeX, which biblatex and Zotero read as well."""

from app.formats.citation import Citation
from app.formats.citation_words import SITE
from app.formats.latex import latex

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def render_bibtex(citation: Citation) -> str:
    """One entry. `@misc`, since `@dataset` is known to biblatex alone."""
    # Names and title stand in brackets of their own: a style may neither cut them nor take capitals from them.
    fields = {
        "author": "{" + " and ".join(f"{{{latex(one.name)}}}" for one in citation.authors) + "}",
        "title": f"{{{{{latex(citation.title)}}}}}",
        "howpublished": f"{{{SITE}}}",
    }
    if citation.issued:
        fields |= {"year": f"{{{citation.issued.year}}}", "month": _MONTHS[citation.issued.month - 1]}
    remarks = " ".join((f"{citation.dated_edition}.", *citation.remarks))
    # The address is not LaTeX: all that would mean something there is percent-encoded in it.
    fields |= {"url": f"{{{citation.address}}}", "note": f"{{{latex(remarks)}}}"}
    lines = ",\n".join(f"  {name} = {value}" for name, value in fields.items())
    return f"@misc{{{citation.key},\n{lines}\n}}\n"
