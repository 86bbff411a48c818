"""A feed in Atom (RFC 4287), in pages (RFC 5005).

Written here: what writes feeds for others gives no passage a language of its own, and brings a parser of XML along.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from xml.etree.ElementTree import Element, SubElement

from app.formats.about import LICENCE, LICENCE_ADDRESS
from app.formats.citation_words import SITE
from app.formats.xml_text import LANGUAGE, xml_document, xml_text

MEDIA_TYPE = "application/atom+xml"
PAGE, DATA = "text/html", "application/json"
ATOM = "http://www.w3.org/2005/Atom"
XHTML = "http://www.w3.org/1999/xhtml"


@dataclass(frozen=True, slots=True)
class Said:
    """A text and its language, as a BCP 47 tag."""

    text: str
    language: str


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """One thing that happened."""

    id: str
    """An IRI that never changes."""
    title: Said
    at: datetime
    page: str
    """Where people read the case."""
    data: str
    """The same for programs."""
    categories: Mapping[str, Said]
    """What it is filed under: code -> words."""
    paragraphs: Sequence[Said]
    related: str | None = None
    """Where the case to read instead is: its page where there are pages, else its data."""


@dataclass(frozen=True, slots=True)
class Feed:
    """A page of what happened, the newest first."""

    id: str
    """The same on all pages."""
    title: str
    subtitle: str
    language: str
    """Of title and subtitle."""
    updated: datetime
    links: Mapping[str, tuple[str, str]]
    """Relation -> address and media type."""
    entries: Sequence[FeedEntry]


def render_feed(feed: Feed) -> bytes:
    """The feed as XML."""
    root = Element("feed", {"xmlns": ATOM, LANGUAGE: feed.language})
    _text(root, "id", feed.id)
    _text(root, "title", feed.title)
    _text(root, "subtitle", feed.subtitle)
    _text(root, "updated", _moment(feed.updated))
    _text(SubElement(root, "author"), "name", SITE)
    _text(root, "generator", SITE)
    _text(root, "rights", f"{LICENCE}, {LICENCE_ADDRESS}")
    for relation, (address, media_type) in feed.links.items():
        _link(root, relation, media_type, address)
    for entry in feed.entries:
        _entry(SubElement(root, "entry"), entry)
    return xml_document(root)


def _entry(element: Element, entry: FeedEntry) -> None:
    _text(element, "id", entry.id)
    _text(element, "title", entry.title.text, entry.title.language)
    _text(element, "published", _moment(entry.at))
    _text(element, "updated", _moment(entry.at))
    _link(element, "alternate", PAGE, entry.page)
    _link(element, "alternate", DATA, entry.data)
    if entry.related:
        _link(element, "related", PAGE, entry.related)
    for code, words in entry.categories.items():
        SubElement(element, "category", {"term": code, "label": xml_text(words.text), LANGUAGE: words.language})
    # As XHTML, since every paragraph may be in a language of its own.
    content = SubElement(element, "content", {"type": "xhtml"})
    page = SubElement(content, "div", {"xmlns": XHTML})
    for said in entry.paragraphs:
        _text(page, "p", said.text, said.language)


def _link(parent: Element, relation: str, media_type: str, address: str) -> None:
    SubElement(parent, "link", {"rel": relation, "type": media_type, "href": address})


def _text(parent: Element, name: str, text: str, language: str | None = None) -> None:
    child = SubElement(parent, name, {LANGUAGE: language} if language else {})
    child.text = xml_text(text)


def _moment(at: datetime) -> str:
    return at.astimezone(UTC).replace(microsecond=0).isoformat().replace("+00:00", "Z")
