"""A case with everything in it, and pages taken apart."""

import re
from typing import Any

from lxml.html import HtmlElement as HtmlElement  # type: ignore[import-untyped]  # its types are not installed
from lxml.html import document_fromstring

from tests.asking import Client
from tests.builders import a_case, a_municipality, a_source, a_statement, an_organisation, an_outcome

Json = dict[str, Any]
FULL = "nl-eksempelvik-full"
NEIGHBOUR = "nl-eksempelvik-neighbour"


def a_full_case(text: str = "{field}", **changes: Any) -> Json:
    """A Dutch case in which every field is filled in; `text` is what free texts say, `{field}` their name."""

    def said(field: str) -> str:
        return text.replace("{field}", field)

    full = a_case(
        words="full",
        country="NL",
        title=said("title"),
        title_original=said("title in Dutch"),
        original_language="nl",
        practice={"en": said("practice en"), "nb": said("practice nb"), "nn": said("practice nn")},
        municipalities=[
            a_municipality(
                name=said("municipality"), region=said("region"), lau_code=said("lau")[:60],
                lau_year=2020, successor="1",
                population_band="50k-100k", latitude=52.09, longitude=5.23, precision="municipality-centre",
            )
        ],
        place_served={"name": said("place"), "kind": "village", "population": 1500, "population_year": 2015},
        organisations=[
            an_organisation(
                name=said("enterprise"), legal_form_local=said("local form"), legal_form="nl-cooperatie",
                legal_form_family="cooperative", founded=2011, website="https://example.org/?a=\"'<b>&c",
            )
        ],
        sectors=["eldercare"],
        target_groups=["older-people"],
        collaboration_forms=["partnership-agreement", "grant"],
        start_year=2012,
        status_as_of=2020,
        continuity="ordinary-operations",
        continuity_note=said("continuity note"),
        summary=said("summary"),
        summary_original=said("summary in Dutch"),
        municipality_role=said("municipality role"),
        entrepreneur_role=said("entrepreneur role"),
        regulatory_framework=[said("law")],
        funding=[{"kind": "municipal-budget", "description": said("funding"), "amount": 1234.5,
                  "currency": "LTL", "year": 2004}],
        scale=[{"measure": "volunteers", "value": 1200, "year": 2019, "note": said("scale")}],
        outcomes=[
            an_outcome(description=said("outcome one"), result="partly", year=2018, sources=[0]),
            an_outcome(description=said("outcome two"), evidence="none", dimension="innovation"),
        ],
        barriers=[a_statement("slow-process", text=said("barrier")), a_statement(text=said("barrier without code"))],
        enablers=[a_statement("trust-and-proximity", text=said("enabler"))],
        leadership_change={"text": said("leadership"), "roles": []},
        emes={"limited-profit-distribution": {"score": 2, "evidence": said("emes")}},
        sources=[
            a_source(title=said("source"), publisher=said("publisher"), language="nl", supports=["summary", "outcomes"])
        ],
        translations={
            "nb": {
                "title": said("title nb"), "summary": said("summary nb"), "barriers": [said("barrier nb"), None],
                "outcomes": [None, None], "by": "machine",
            },
            "nn": {"summary": said("summary nn"), "by": "person"},
        },
        unverified_fields=["municipalities.region", "funding[0].year", "place_served.population"],
        missing={"organisations[0].number": "withheld"},
    )  # fmt: skip
    return {**full, **changes}


def read(client: Client, address: str, status: int = 200) -> HtmlElement:
    """A page as a tree."""
    answer = client.get(address)
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    return document_fromstring(answer.text)


def section(tree: HtmlElement, name: str) -> HtmlElement:
    """A section of a page by the id of its heading."""
    (found,) = tree.xpath(f"//section[@aria-labelledby='{name}']")
    return found


def words_in(element: HtmlElement) -> str:
    """Its text, with single blanks, also where an element begins or ends, but none before a comma."""
    return re.sub(r" (?=[,.;:)])|(?<=\() ", "", " ".join(" ".join(element.itertext()).split()))


def language_of(element: HtmlElement) -> str:
    """The language that a browser takes its text to be in."""
    return str(element.xpath("ancestor-or-self::*[@lang][1]/@lang")[0])


def saying(tree: HtmlElement, text: str) -> HtmlElement:
    """The innermost element whose own text is exactly this, the first of several."""
    for element in tree.iter():
        if isinstance(element.tag, str) and (element.text or "").strip() == text and element.tag not in ("title",):
            return element
    raise AssertionError(f"nothing says {text!r}")
