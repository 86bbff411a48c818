"""How a package is cited: as a sentence, and as a Citation File Format file."""

import json
from dataclasses import replace

from app.formats.citation import Author, Citation, render_text
from app.formats.frozen import Frozen
from app.formats.package_words import DESCRIPTION, TITLE
from app.formats.set_citation import set_citation


def package_citation(frozen: Frozen, language: str) -> Citation:
    """The citation of a package in a language of sentences: that of its cases, by their collective."""
    makers = Author(frozen.made_by[language], frozen.cases, is_person=False)
    citation = set_citation(frozen.about(language), [makers], frozen.address, is_whole=bool(frozen.base))
    if not frozen.label:
        return citation
    return replace(citation, title=TITLE[language].format(frozen.label), title_language=language, version=frozen.label)


def citation_sentence(frozen: Frozen, language: str) -> str:
    """Who, when, what, and where it is found again."""
    return render_text(package_citation(frozen, language)).removesuffix("\n")


def citation_file(frozen: Frozen) -> str:
    """`CITATION.cff` (Citation File Format 1.2.0). Texts are written as JSON, which is YAML as well."""
    citation = package_citation(frozen, "en")
    told = {
        "cff-version": "1.2.0",
        "message": "If you use these cases, please cite them as below.",
        "type": "dataset",
        "title": citation.title,
        "abstract": DESCRIPTION["en"],
        "version": frozen.version,
        "license": "CC-BY-4.0",
    }
    if frozen.published_on:
        told["date-released"] = frozen.published_on
    # An address without a host is none that a file can be cited by.
    if frozen.base:
        told["url"] = frozen.address
    lines = [f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in told.items()]
    authors = [f"  - name: {json.dumps(one.name, ensure_ascii=False)}" for one in citation.authors]
    return "\n".join([*lines, "authors:", *authors, ""])
