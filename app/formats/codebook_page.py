"""The codebook as a page that stands by itself: no script, nothing fetched, to be read, printed and kept."""

import re
from base64 import b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from app.formats.about import LICENCE, date_text, number_text
from app.formats.codebook import Codebook, Entry
from app.formats.codebook_page_words import PAGE, TEXT_LANGUAGES
from app.formats.codebook_words import AGREEMENT_METHOD, TYPES

if TYPE_CHECKING:
    from jinja2 import Template


@dataclass(frozen=True, slots=True)
class OtherForm:
    """The codebook in another format or language."""

    name: str
    address: str
    language: str | None = None
    """That of the name and of the form; None for what is no language."""


TEMPLATES = Path(__file__).with_name("templates")


def codebook_page(codebook: Codebook, forms: Sequence[OtherForm] = ()) -> str:
    """HTML (UTF-8), with links to other forms of it where there are any."""
    from babel.numbers import format_decimal

    spoken = codebook.sentences
    words = {name: said[spoken] for name, said in PAGE.items()}
    return _template().render(
        book=codebook,
        published=codebook.published_on and date_text(date.fromisoformat(codebook.published_on[:10]), spoken),
        forms=forms,
        words=words,
        types={name: said[spoken] for name, said in TYPES.items()},
        languages={name: said[spoken] for name, said in TEXT_LANGUAGES.items()},
        method=AGREEMENT_METHOD[spoken],
        licence=LICENCE,
        style=_style(),
        number=lambda number: number_text(number, spoken),
        decimal=lambda number: str(format_decimal(number, locale=spoken)),
        anchor=_anchor,
        depth=_depth,
    )


@cache
def page_policy() -> str:
    """Content Security Policy that lets the page's own style in, and nothing else."""
    digest = b64encode(sha256(_style().encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


@cache
def _template() -> "Template":
    # Imported here: most processes make no pages.
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters["marked"] = _marked
    return made.get_template("codebook.html")


@cache
def _style() -> str:
    return (TEMPLATES / "codebook.css").read_text(encoding="utf-8")


def _marked(text: str) -> str:
    """What stands between backticks as code; all else harmless."""
    from markupsafe import Markup, escape

    parts = re.split("`([^`]*)`", text)
    shown = (Markup("<code>{}</code>").format(part) if place % 2 else escape(part) for place, part in enumerate(parts))
    return Markup("").join(shown)


def _anchor(entry: Entry) -> str:
    kind = "derived" if entry.is_derived else "field"
    return f"{kind}-{entry.name.replace('*', 'each').replace('.', '-')}"


def _depth(entry: Entry) -> int:
    """0 for a field of the case itself, 1 for one of a part."""
    return int(not entry.is_derived and "." in entry.name)
