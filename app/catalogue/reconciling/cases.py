"""Cases that a text may mean: by slug, or by title in any language."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from urllib.parse import urlsplit

from pyroaring import BitMap

from app.catalogue.nearly import most_shared
from app.catalogue.offered import offered_title
from app.catalogue.reconciling.entities import Entity, Json, Where, known
from app.catalogue.sets import NOTHING, union
from app.model.derivation import municipality_key, name_key, number_key
from app.query.text import Clause
from app.store.fulltext import WORD_LENGTH
from app.vocabulary.folding import words

SLUG = re.compile(r"[a-z]{2}(-[a-z0-9]+){2,}")
LOOKED_AT = 25
"""Cases whose documents are read for one query."""
MOST_WORDS = 12
MOST_NAMESAKES = 50


def case_of(where: Where, slug: str) -> Entity | None:
    """The published case of a slug."""
    if not SLUG.fullmatch(slug):
        return None
    # Slugs are in the index of titles, but for their country: a handful carry all words of one.
    carriers = where.index.titled(where.database, where.snapshot, words(slug)[1:])
    number = next((number for number in carriers if where.snapshot.rows[number].slug == slug), None)
    return None if number is None else next(_entities(where, [number]))


def find_cases(where: Where, text: str, among: Sequence[str]) -> Iterator[Entity]:
    """Cases whose titles share most with a text; of some countries, where there are any of these."""
    typed = list(dict.fromkeys(words(text)))[:MOST_WORDS]
    sets = [_carrying(where, word) for word in typed]
    there = union(where.snapshot.dimension("country").get(country, NOTHING) for country in among)
    if any(found & there for found in sets):
        sets = [found & there for found in sets]
    return _entities(where, most_shared(sets, len(where.snapshot), LOOKED_AT))


def cases_called(where: Where, key: str) -> list[Entity]:
    """The cases of which this is a whole title in some language; MOST_NAMESAKES of them where there are more."""
    typed = tuple(word[:WORD_LENGTH] for word in key.split())
    numbers = list(islice(where.snapshot.answering((Clause(typed),))[0], 4 * MOST_NAMESAKES)) if typed else []
    return list(islice((one for one in _entities(where, numbers) if key in one.keys), MOST_NAMESAKES))


def cases_among(where: Where, numbers: BitMap, most: int = LOOKED_AT) -> Iterator[Entity]:
    """Some of the cases in a set."""
    return _entities(where, list(islice(numbers, most)))


def address_key(address: str) -> str:
    """An address on the web as addresses are compared: without scheme, `www.`, a slash at its end and a fragment."""
    try:
        parts = urlsplit(address.strip() if "//" in address else f"//{address.strip()}")
    except ValueError:
        return ""
    host = parts.netloc.lower().removeprefix("www.")
    return f"{host}{parts.path.rstrip('/')}{'?' if parts.query else ''}{parts.query}" if "." in host else ""


def _carrying(where: Where, word: str) -> BitMap:
    """The cases with a word in a title, in any language; where there is none, those with one that begins like it."""
    found = where.snapshot.answering((Clause((word[:WORD_LENGTH],)),))[0]
    return found or where.index.titled_nearly(where.database, where.snapshot, word)


def _entities(where: Where, numbers: Sequence[int]) -> Iterator[Entity]:
    for number, document in zip(numbers, where.documents(numbers), strict=True):
        yield _entity(where, number, document)


def _entity(where: Where, number: int, document: Json) -> Entity:
    country = document["country"]
    titles = [document["title"], document["title_original"], *(t["title"] for t in document["translations"].values())]
    places, taking_part = document["municipalities"], document["organisations"]
    numbers = {f"{country}-{number_key(o['number'])}" for o in taking_part if o["number"]}
    return Entity(
        kind="case",
        id=document["slug"],
        name=offered_title(document, where.language).text,
        country=country,
        keys=frozenset(name_key(title) for title in titles if title),
        facts=known(
            country=[country],
            sector=document["sectors"],
            start_year=[str(document["start_year"] or "")],
            municipality={municipality_key(country, m) for m in places} | {name_key(m["name"]) for m in places},
            organisation=numbers | {name_key(o["name"]) for o in taking_part},
            source=[address_key(source["url"] or "") for source in document["sources"]],
        ),
        carriers=BitMap([number]),
        place=", ".join(dict.fromkeys(m["name"] for m in places)),
    )
