"""SVG that anybody may put into a page: what it shows is said in words, and no name in it meets another's."""

import re
from collections.abc import Mapping
from xml.etree import ElementTree

from defusedxml.ElementTree import fromstring

Element = ElementTree.Element

SVG = "http://www.w3.org/2000/svg"
DUBLIN_CORE = "http://purl.org/dc/elements/1.1/"
XML = "http://www.w3.org/XML/1998/namespace"
DRAWN = frozenset(
    ("svg", "g", "path", "text", "tspan", "rect", "line", "circle", "defs", "clipPath", "linearGradient", "stop")
)
"""Elements of a drawing; none of them runs, fetches or leads anywhere."""
_USED = re.compile(r"url\((['\"]?)#([^)'\"]+)\1\)")

ElementTree.register_namespace("", SVG)
ElementTree.register_namespace("dc", DUBLIN_CORE)


def dressed(svg: str, name: str, title: str, description: str, language: str, metadata: Mapping[str, str]) -> str:
    """The drawing as one image with title and description, in the language of both.

    `name` begins every name inside, so that two pictures can stand in one page. `metadata` are elements of Dublin Core.
    ValueError where it holds anything but a drawing.
    """
    root = fromstring(svg)
    for element in root.iter():
        _check(element)
        _clean(element, name)
    root.attrib.pop("class", None)
    root.attrib |= {
        "role": "img",
        "lang": language,
        f"{{{XML}}}lang": language,
        "aria-labelledby": f"{name}-title {name}-desc",
    }
    heads = [_text("title", f"{name}-title", title), _text("desc", f"{name}-desc", description), _metadata(metadata)]
    for place, head in enumerate(heads):
        root.insert(place, head)
    return ElementTree.tostring(root, encoding="unicode")


def _check(element: Element) -> None:
    if element.tag.removeprefix(f"{{{SVG}}}") not in DRAWN:
        raise ValueError(f"A drawing has no {element.tag}.")


def _clean(element: Element, name: str) -> None:
    """All that is described is described once: Vega's own words are English, and would be read part by part."""
    for key in list(element.attrib):
        if key == "role" or key.startswith(("aria-", "on")) or key.endswith("href"):
            del element.attrib[key]
        else:
            element.attrib[key] = _USED.sub(rf"url(#{name}-\2)", element.attrib[key])
    if "id" in element.attrib:
        element.attrib["id"] = f"{name}-{element.attrib['id']}"


def _text(tag: str, identifier: str, text: str) -> Element:
    element = Element(f"{{{SVG}}}{tag}", {"id": identifier})
    element.text = text
    return element


def _metadata(told: Mapping[str, str]) -> Element:
    element = Element(f"{{{SVG}}}metadata")
    for key, value in told.items():
        ElementTree.SubElement(element, f"{{{DUBLIN_CORE}}}{key}").text = value
    return element
