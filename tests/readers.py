"""Readers of citations and feeds that others wrote, as those have them who take ours along.

None of them ships types, so they are called by name.
"""

import re
from importlib import import_module
from typing import Any


def read_bibtex(text: str) -> Any:
    """The only entry, as pybtex reads it: `key`, `type`, `fields`, `persons`."""
    entries = import_module("pybtex.database").parse_string(text, "bibtex").entries
    (entry,) = entries.values()
    return entry


def plain_latex(text: str) -> str:
    """What a value of BibTeX says, as pybtex prints it."""
    return _with_brackets(str(import_module("pybtex.richtext").Text.from_latex(text)))


def _with_brackets(text: str) -> str:
    # The only names among those that we write that it leaves as they are.
    return re.sub(r"\\textbrace(left|right) ?", lambda name: "{" if name[1] == "left" else "}", text)


def printed_bibtex(text: str) -> str:
    """The bibliography that pybtex makes of a file in a usual style."""
    told: str = import_module("pybtex").format_from_string(text, style="unsrt", output_backend="plaintext")
    return _with_brackets(told)


def read_ris(text: str) -> Any:
    """The only reference, as rispy reads it: by the names that it has for tags."""
    (reference,) = import_module("rispy").loads(text)
    return reference


def printed_csl(items: Any) -> str:
    """What a citation processor prints of a list of one item, in the style of Harvard."""
    citeproc, source = import_module("citeproc"), import_module("citeproc.source.json")
    style = citeproc.CitationStylesStyle("harvard-cite-them-right", validate=False)
    bibliography = citeproc.CitationStylesBibliography(
        style, source.CiteProcJSON(items), import_module("citeproc.formatter.plain")
    )
    bibliography.register(citeproc.Citation([citeproc.CitationItem(items[0]["id"])]))
    (printed,) = bibliography.bibliography()
    return str(printed)


def read_feed(raw: bytes) -> Any:
    """The feed, as feedparser reads it; it must find nothing wrong."""
    feed = import_module("feedparser").parse(raw)
    assert not feed.bozo, feed.get("bozo_exception")
    return feed
