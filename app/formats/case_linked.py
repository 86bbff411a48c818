"""A case in the words of schema.org, as search engines and collections of linked data read it.

The context stands in it, so that nobody has to ask schema.org what the words mean.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import quote

from app.formats.about import LICENCE_ADDRESS
from app.formats.citation_words import SITE, WHOLE
from app.model.credit import AUTHORING
from app.model.credit_words import EDITORS
from app.vocabulary.choices import choice_label
from app.vocabulary.languages import sentence_language
from app.vocabulary.terms import Label

Json = dict[str, Any]
Document = Mapping[str, Any]
Words = Callable[[str, str], Label]
"""What a code of a dimension is called."""

CONTEXT: Json = {
    "@vocab": "https://schema.org/",
    **{name: {"@type": "@id"} for name in ("url", "license", "inDefinedTermSet")},
}
_TERMS = {
    "sectors": ("sector", "sectors"),
    "target_groups": ("target_group", "target-groups"),
    "collaboration_forms": ("collaboration_form", "collaboration-forms"),
}
"""Field of the document -> dimension of its labels, and vocabulary."""
_IN_ADDRESSES = "!#$%&'()*+,/:;=?@[]~"


@dataclass(frozen=True, slots=True)
class AboutCase:
    """What is said of a case beside its document."""

    base: str
    """With which our own addresses begin; may be empty, and then they are read from where this stands."""
    number: int
    """Of the revision."""
    published_on: date
    people: Sequence[Mapping[str, Any]]
    """Who is credited, as they are shown now."""
    cited_as: str
    language: str
    """Of labels."""


def linked_case(document: Document, about: AboutCase, words: Words) -> Json:
    """The case as JSON-LD."""
    told = {
        "@context": CONTEXT,
        "@id": f"{about.base}/v1/cases/{document['slug']}",
        "@type": "Dataset",
        "identifier": document["slug"],
        "url": f"{about.base}/v1/cases/{document['slug']}/revisions/{about.number}",
        "name": _text(document["title"], "en"),
        "alternateName": _original(document, "title_original"),
        "description": [_text(document["summary"], "en"), *_listed(_original(document, "summary_original"))],
        "abstract": [_text(text, language) for language, text in (document["practice"] or {}).items() if text],
        "inLanguage": "en",
        "version": str(about.number),
        "datePublished": about.published_on.isoformat(),
        "isPartOf": {"@id": f"{about.base}/v1/dataset", "@type": "Dataset", "name": _text(WHOLE, "en")},
        "publisher": {"@type": "Organization", "name": SITE},
        "license": LICENCE_ADDRESS,
        "isAccessibleForFree": True,
        "creditText": about.cited_as,
        **_made_by(about),
        "spatialCoverage": [
            _municipality(one, document["country"], about, words) for one in document["municipalities"]
        ],
        "temporalCoverage": _years(document),
        "about": [_organisation(one) for one in document["organisations"]],
        "keywords": list(_keywords(document, about, words)),
        "citation": [_source(one) for one in document["sources"]],
    }
    found: Json = _without_nothing(told)
    return found


def _made_by(about: AboutCase) -> Json:
    """Who made the description; who is not named has no place here, but in `creditText`."""
    creators = [one for one in about.people if not AUTHORING.isdisjoint(one["did"])]
    named = [_person(one) for one in creators if _is_named(one)]
    editors = {"@type": "Organization", "name": EDITORS[sentence_language(about.language)]}
    others = [_person(one) for one in about.people if one not in creators and _is_named(one)]
    return {"creator": named if creators else [editors], "contributor": others}


def _is_named(person: Mapping[str, Any]) -> bool:
    return bool(person["name"] or person["orcid"])


def _person(person: Mapping[str, Any]) -> Json:
    return {
        "@id": f"https://orcid.org/{person['orcid']}" if person["orcid"] else None,
        "@type": "Person",
        "name": person["shown"],
        "affiliation": {"@id": f"https://ror.org/{person['ror']}", "@type": "Organization"} if person["ror"] else None,
    }


def _municipality(place: Document, country: str, about: AboutCase, words: Words) -> Json:
    inside: Json = {"@type": "Country", "identifier": country, "name": _label(words("country", country))}
    if place["region"]:
        inside = {"@type": "AdministrativeArea", "name": place["region"], "containedInPlace": inside}
    return {
        "@type": "AdministrativeArea",
        "identifier": place["lau_code"],
        "name": place["name"],
        "geo": _point(place, about.language),
        "containedInPlace": inside,
    }


def _point(place: Document, language: str) -> Json | None:
    if place["latitude"] is None or place["longitude"] is None:
        return None
    precision = _label(choice_label("precision", place.get("precision") or "municipality-centre", language))
    told = {"latitude": place["latitude"], "longitude": place["longitude"], "description": precision}
    return {"@type": "GeoCoordinates", **told}


def _years(document: Document) -> str | None:
    """`2008/2011`, `2019/..` while it goes on, `2019` where its end is not known; None without a beginning."""
    start, end = document["start_year"], document["end_year"]
    if start is None:
        return None
    if end is None:
        return f"{start}/.." if document["status"] == "ongoing" else str(start)
    return f"{start}/{end}"


def _organisation(one: Document) -> Json:
    return {
        "@type": "Organization",
        "name": one["name"],
        "identifier": one.get("number"),
        "foundingDate": str(one["founded"]) if one["founded"] else None,
        "url": _address(one["website"]),
    }


def _keywords(document: Document, about: AboutCase, words: Words) -> Iterator[Json]:
    for field, (dimension, vocabulary) in _TERMS.items():
        for code in document[field]:
            terms = f"{about.base}/v1/vocabularies/{vocabulary}"
            yield {
                "@id": f"{terms}/{code}",
                "@type": "DefinedTerm",
                "termCode": code,
                "name": _label(words(dimension, code)),
                "inDefinedTermSet": terms,
            }


def _source(one: Document) -> Json:
    return {
        "@type": "CreativeWork",
        "name": _text(one["title"], one["language"]),
        "url": _address(one["url"]),
        "inLanguage": one["language"],
        "datePublished": str(one["year"]) if one["year"] else None,
        "publisher": {"@type": "Organization", "name": one["publisher"]} if one["publisher"] else None,
    }


def _text(text: str, language: str) -> Json:
    return {"@language": language, "@value": text}


def _label(label: Label) -> Json:
    return _text(label.text, label.language)


def _original(document: Document, name: str) -> Json | None:
    return _text(document[name], document["original_language"] or "und") if document[name] else None


def _listed(value: Json | None) -> list[Json]:
    return [] if value is None else [value]


def _address(link: str | None) -> str | None:
    """The link with everything percent-encoded that no IRI may hold; letters of other scripts stay."""
    return link and "".join(sign if not sign.isascii() else quote(sign, _IN_ADDRESSES) for sign in link)


def _without_nothing(told: Any) -> Any:
    """The same without names that have nothing to tell."""
    if isinstance(told, dict):
        return {name: inner for name, value in told.items() if (inner := _without_nothing(value)) not in (None, [], {})}
    return [_without_nothing(one) for one in told] if isinstance(told, list) else told
