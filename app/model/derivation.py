"""Document -> everything that is derived from it: columns, tags, texts, points and the short form."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

import orjson

from app.model.absence import applies
from app.model.credit import authors_in, credited_in
from app.model.description_words import words_bytes
from app.model.passages import passages_bytes, passages_of
from app.model.sizes import inhabitants_of, population_band
from app.vocabulary.countries import countries
from app.vocabulary.folding import fold, words
from app.vocabulary.loading import vocabularies

Json = Mapping[str, Any]
Tagged = tuple[str, str]
"""Dimension and term."""

UNKNOWN = "unknown"
"""Value for every kind of unknown; as a dimension, its terms are the fields that are unknown."""
NOT_APPLICABLE = "not-applicable"
"""As a dimension, its terms are the fields that do not apply and so are neither known nor unknown."""
UNCODED = "uncoded"
"""Value for what was told and fits no code."""

ORGANISATION = "organisation_part"
"""Composite dimension `legal_form|legal_form_family|legal_status` of one organisation in the role entrepreneur."""
MUNICIPALITY = "municipality_part"
"""Composite dimension `population_band|tier` of one municipality."""
OUTCOME = "outcome_part"
"""Composite dimension `dimension|evidence|result` of one outcome."""
MUNICIPALITY_NAME = "municipality_name"
"""Composite dimension `folded name|municipality` of one municipality."""
ORGANISATION_NAME = "organisation_name"
"""Composite dimension `folded name|country|number` of one organisation; the number is empty where nobody told it."""
ORGANISATION_NUMBER = "organisation_number"
"""Dimension of `NO-923609016`, the numbers of organisations as `number_key` has them."""
INHABITANTS = "inhabitants"
"""Dimension of one term, the size of the place served as `inhabitants_of` tells it; none where nothing does."""
CREDITED = "credited"
"""Dimension of the keys of the people who are credited, by which each finds the cases that name them."""
AUTHORED = "authored"
"""Dimension of the keys of those whom a citation names: who collected, coded or wrote."""
BETWEEN_TEXTS = "¶"
"""Word that nobody can ask for: it keeps a phrase from reaching out of one text into the next."""
DERIVATION = 6
"""Raised by one whenever the same document gives other rows, so that a service that starts makes them anew."""
LONGEST_NAME = 120
"""Characters by which names are told apart: a municipality's name stands twice in a term of 255 characters."""


@dataclass(frozen=True, slots=True)
class Derived:
    """What a revision is found, sorted and listed by. The same document gives the same."""

    title_key: str
    """Folded title, to sort by."""
    start_year: int | None
    end_year: int | None
    duration_years: int | None
    at_least: bool
    source_count: int
    tags: frozenset[Tagged]
    texts: tuple[str, str, str]
    """Folded words of title, names and body."""
    places: tuple[tuple[int, float, float], ...]
    """Number among the municipalities from 1, latitude and longitude in degrees (WGS 84)."""
    short: bytes
    passages: bytes
    """The texts that are searched; `read_passages` reads them."""
    words: bytes
    """The words by which descriptions are compared; `words_bytes` says how."""


def derive(document: Json, revision: int) -> Derived:
    """Everything derived from a valid document; `revision` is the number the short form shows."""
    duration, at_least = duration_of(document)
    return Derived(
        title_key=fold(document["title"]),
        start_year=document["start_year"],
        end_year=document["end_year"],
        duration_years=duration,
        at_least=at_least,
        source_count=len(document["sources"]),
        tags=frozenset(_tags(document, duration)),
        texts=texts_of(document),
        places=tuple(_places(document)),
        short=orjson.dumps(_short(document, revision, duration, at_least)),
        passages=passages_bytes(passages_of(document)),
        words=words_bytes(document),
    )


def name_key(name: str) -> str:
    """A name as names are compared: folded words, joined by blanks; a very long one is told apart by a digest."""
    key = " ".join(words(name))
    if len(key) <= LONGEST_NAME:
        return key
    return f"{key[: LONGEST_NAME - 9].rstrip()} {sha256(key.encode()).hexdigest()[:8]}"


def number_key(number: str) -> str:
    """A number of a register as numbers are compared: without blanks, dots and hyphens."""
    return "".join(words(number))


def municipality_key(country: str, municipality: Json) -> str:
    """`NO-3901` where the code is known, else `PL:brzeziny`."""
    code = municipality["lau_code"]
    return f"{country}-{code}" if code else f"{country}:{name_key(municipality['name'])}"


def duration_of(document: Json) -> tuple[int | None, bool]:
    """Whole years, and whether it is a lower bound: a running case is counted to the year it was last seen."""
    start, end = document["start_year"], document["end_year"]
    is_running = end is None and document["status"] == "ongoing"
    last = document["status_as_of"] if is_running else end
    if start is None or last is None or last < start:
        return None, False
    return last - start, is_running


def _tags(document: Json, duration: int | None) -> Iterator[Tagged]:
    values = values_of(document)
    yield from ((field, term) for field, terms in values.items() for term in terms)
    yield from _composites(document)
    if (inhabitants := inhabitants_of(document)) is not None:
        yield INHABITANTS, str(inhabitants)
    yield from ((CREDITED, person) for person in credited_in(document))
    yield from ((AUTHORED, person) for person in authors_in(document))
    numbers = {
        "start_year": document["start_year"],
        "end_year": document["end_year"],
        "duration_years": duration,
        "source_count": len(document["sources"]),
    }
    empty = {field for field, terms in values.items() if not set(terms).difference((UNCODED,))}
    empty |= {field for field, number in numbers.items() if number is None}
    for field in sorted(empty):
        yield (UNKNOWN if applies(document, field) else NOT_APPLICABLE, field)


def values_of(document: Json) -> dict[str, tuple[str, ...]]:
    """The terms of every coded or named field, each once, in the document's order; none where nothing is recorded."""
    country = countries()[document["country"]]
    organisations = document["organisations"]
    entrepreneurs = [o for o in organisations if o["role"] == "entrepreneur"]
    municipalities = document["municipalities"]
    leadership = document["leadership_change"]
    told: dict[str, Iterable[str | None]] = {
        "country": (country.code,),
        "emes": (country.emes,),
        "welfare_regime": (country.welfare_regime,),
        "sector": document["sectors"],
        "sector_group": _groups("sectors", document["sectors"]),
        "target_group": document["target_groups"],
        "target_group_group": _groups("target-groups", document["target_groups"]),
        "collaboration_form": document["collaboration_forms"],
        "collaboration_form_group": _groups("collaboration-forms", document["collaboration_forms"]),
        "legal_form": (o["legal_form"] for o in entrepreneurs),
        "legal_form_family": map(_family, entrepreneurs),
        "legal_status": (o["legal_status"] for o in entrepreneurs),
        "any_legal_form": (o["legal_form"] for o in organisations),
        "barrier": _told(document["barriers"]),
        "enabler": _told(document["enablers"]),
        "outcome": (o["dimension"] for o in document["outcomes"]),
        "evidence": (o["evidence"] for o in document["outcomes"]),
        "continuity": (document["continuity"],),
        "status": (document["status"],),
        "confidence": (document["confidence"],),
        "population_band": map(population_band, municipalities),
        "tier": (m["tier"] for m in municipalities),
        "leadership_role": leadership["roles"] or (UNCODED,) if leadership else (),
        "funding_kind": (f["kind"] for f in document["funding"]),
        "original_language": (document["original_language"],),
        "municipality": (municipality_key(country.code, m) for m in municipalities),
        "organisation": (name_key(o["name"]) for o in organisations),
    }
    return {
        field: tuple(dict.fromkeys(term for term in terms if term and term != UNKNOWN)) for field, terms in told.items()
    }


def _groups(vocabulary: str, codes: Iterable[str]) -> Iterator[str | None]:
    terms = vocabularies()[vocabulary].terms
    return (terms[code].group for code in codes)


def _family(organisation: Json) -> str | None:
    """The family the coder gave; that of the legal form is only its default."""
    given: str | None = organisation["legal_form_family"]
    if given or not organisation["legal_form"]:
        return given
    broader = vocabularies()["legal-forms"].terms[organisation["legal_form"]].broader
    return broader.code if broader else None


def _told(statements: Iterable[Json]) -> Iterator[str]:
    for statement in statements:
        yield from statement["codes"] or (UNCODED,)


def _composites(document: Json) -> Iterator[Tagged]:
    """What must hold of one organisation, municipality or outcome; names beside the keys they stand for."""
    for organisation in document["organisations"]:
        parts = (organisation["legal_form"], _family(organisation), organisation["legal_status"])
        if organisation["role"] == "entrepreneur" and any(parts):
            yield ORGANISATION, "|".join(part or "" for part in parts)
        number = number_key(organisation["number"] or "")
        yield ORGANISATION_NAME, f"{name_key(organisation['name'])}|{document['country']}|{number}"
        if number:
            yield ORGANISATION_NUMBER, f"{document['country']}-{number}"
    for municipality in document["municipalities"]:
        yield MUNICIPALITY, f"{population_band(municipality) or ''}|{municipality['tier'] or ''}"
        key = municipality_key(document["country"], municipality)
        yield MUNICIPALITY_NAME, f"{name_key(municipality['name'])}|{key}"
    for outcome in document["outcomes"]:
        yield OUTCOME, "|".join((outcome["dimension"], outcome["evidence"], outcome["result"] or UNKNOWN))


def texts_of(document: Json) -> tuple[str, str, str]:
    """Folded words of title, names and body."""
    translations = document["translations"].values()
    title = (document["title"], document["title_original"], *(t["title"] for t in translations))
    place = document["place_served"]
    names = (
        *(text for m in document["municipalities"] for text in (m["name"], m["region"])),
        *(o["name"] for o in document["organisations"]),
        place["name"] if place else None,
    )
    prose = ("summary", "municipality_role", "entrepreneur_role")
    body = (
        document["summary_original"],
        *(document["practice"] or {}).values(),
        *(text[name] for text in (document, *translations) for name in prose),
    )
    return _folded(title), _folded(names), _folded(body)


def _folded(texts: Iterable[str | None]) -> str:
    return f" {BETWEEN_TEXTS} ".join(" ".join(words(text)) for text in texts if text)


def _places(document: Json) -> Iterator[tuple[int, float, float]]:
    for number, municipality in enumerate(document["municipalities"], start=1):
        if municipality["latitude"] is not None and municipality["longitude"] is not None:
            yield number, municipality["latitude"], municipality["longitude"]


_AS_IT_IS = (
    "slug", "title", "title_original", "original_language", "practice", "country", "place_served", "sectors",
    "target_groups", "collaboration_forms", "start_year", "end_year", "status", "status_as_of", "continuity",
    "continuity_note", "confidence", "unverified_fields",
)  # fmt: skip


def _short(document: Json, revision: int, duration: int | None, at_least: bool) -> dict[str, Any]:
    """What a list shows of a case, about 1.5 KB; codes only, so the same in every language."""
    return {
        **{name: document[name] for name in _AS_IT_IS},
        "translations": {
            tag: _parts(one, ("title", "by")) for tag, one in document["translations"].items() if one["title"]
        },
        "duration_years": duration,
        "at_least": at_least,
        "municipalities": [
            _parts(m, ("name", "tier", "population", "population_band", "latitude", "longitude"))
            for m in document["municipalities"]
        ],
        "organisations": [
            {**_parts(o, ("name", "legal_form")), "legal_form_family": _family(o)}
            for o in document["organisations"]
            if o["role"] == "entrepreneur"
        ],
        "outcomes": [_parts(o, ("dimension", "evidence", "result")) for o in document["outcomes"]],
        "source_count": len(document["sources"]),
        "revision": revision,
    }


def _parts(whole: Json, names: tuple[str, ...]) -> dict[str, Any]:
    return {name: whole[name] for name in names}
