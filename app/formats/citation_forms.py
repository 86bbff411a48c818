"""The forms of a citation, by the name that asks for each."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import orjson

from app.formats.bibtex import render_bibtex
from app.formats.citation import Citation, render_text
from app.formats.csl import csl_item
from app.formats.ris import render_ris


@dataclass(frozen=True, slots=True)
class CitationForm:
    """One form in which a citation is taken along."""

    media_type: str
    ending: str
    """Of file names."""
    written: Callable[[Citation], bytes]


FORMS: Mapping[str, CitationForm] = {
    "text": CitationForm("text/plain", "txt", lambda one: render_text(one).encode()),
    "bibtex": CitationForm("application/x-bibtex", "bib", lambda one: render_bibtex(one).encode()),
    "ris": CitationForm("application/x-research-info-systems", "ris", lambda one: render_ris(one).encode()),
    "csl-json": CitationForm(
        "application/vnd.citationstyles.csl+json", "json", lambda one: orjson.dumps([csl_item(one)])
    ),
}
