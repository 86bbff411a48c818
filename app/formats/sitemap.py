"""A sitemap (https://www.sitemaps.org/protocol.html): which pages there are, in which languages, since when."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from xml.etree.ElementTree import Element, SubElement

from app.formats.xml_text import xml_document

MEDIA_TYPE = "application/xml"
SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
XHTML = "http://www.w3.org/1999/xhtml"


@dataclass(frozen=True, slots=True)
class Page:
    """One page in all its languages."""

    addresses: Mapping[str, str]
    """Whole address by language, as a BCP 47 tag; the first is for whoever reads none of them."""
    changed_on: date | None = None


def render_sitemap(pages: Iterable[Page]) -> bytes:
    """An entry for each page in each language, which names the others."""
    root = Element("urlset", {"xmlns": SITEMAP, "xmlns:xhtml": XHTML})
    for page in pages:
        usual = next(iter(page.addresses.values()))
        alternates = {**page.addresses, "x-default": usual}
        for address in page.addresses.values():
            entry = SubElement(root, "url")
            _located(entry, address, page.changed_on)
            for language, other in alternates.items():
                SubElement(entry, "xhtml:link", {"rel": "alternate", "hreflang": language, "href": other})
    return xml_document(root)


def render_index(parts: Mapping[str, date | None]) -> bytes:
    """Where the parts of a sitemap are that is too long to be one; the day of the newest page in each."""
    root = Element("sitemapindex", {"xmlns": SITEMAP})
    for address, changed_on in parts.items():
        _located(SubElement(root, "sitemap"), address, changed_on)
    return xml_document(root)


def _located(element: Element, address: str, changed_on: date | None) -> None:
    SubElement(element, "loc").text = address
    if changed_on:
        SubElement(element, "lastmod").text = changed_on.isoformat()
