"""Organisations that a text may mean: by number in the register of their country, or by name.

Cases name organisations; nothing else says which there are. Those with the same number in the same country are one,
and so are those of the same name there, as long as no two numbers part them.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from pyroaring import BitMap

from app.catalogue.reconciling.entities import Entity, Json, Where, known
from app.catalogue.sets import NOTHING, union
from app.model.derivation import ORGANISATION_NAME, ORGANISATION_NUMBER, municipality_key, name_key, number_key
from app.vocabulary.countries import countries

ID = re.compile(r"organisation-([a-z]{2})-(\S+)")
MOST_WORDS = 8
"""Words of a name that are looked for."""
LOOKED_AT = 1000
"""Names that are compared for one query."""
COMPARED = 8
"""Of these, how many are looked at closer."""
READ = 10
"""Cases that are read for what they say of one organisation."""

# How a number is written where it stands for value added tax.
_VAT = re.compile(r"^(?:no)?(\d{9})mva$|^no(\d{9})$")


def organisation_number(text: str) -> str:
    """A number as it is compared; that of Norway also as it is written for value added tax."""
    key = number_key(text)
    vat = _VAT.match(key)
    return (vat[1] or vat[2]) if vat else key


def organisation_of(where: Where, identifier: str) -> Entity | None:
    """The organisation of an id; None where no case names it now, or the name was parted by numbers since."""
    found = ID.fullmatch(identifier)
    if found is None or found[1].upper() not in countries():
        return None
    country, rest = found[1].upper(), found[2]
    by_number = numbered(where, country, rest)
    if by_number is not None:
        return by_number
    called = [one for one in organisations_called(where, rest.replace("-", " ")) if one.country == country]
    return next((one for one in called if one.id == identifier), called[0] if len(called) == 1 else None)


def numbered(where: Where, country: str, number: str) -> Entity | None:
    """The organisation with a number in a country's register; None where no case names it."""
    carriers = where.snapshot.carrying(ORGANISATION_NUMBER, f"{country}-{number}") if number else NOTHING
    entity = _entity(where, country, number, carriers) if carriers else None
    if entity is None:
        return None
    # Where a case names it without its number, and no other number goes with that name, it is meant as well.
    alone = {key for key in entity.keys if {n for c, n in _parted(where, key) if c == country} == {number, ""}}
    bare = union(where.snapshot.carrying(ORGANISATION_NAME, f"{key}|{country}|") for key in alone)
    return _entity(where, country, number, carriers | bare, frozenset(alone)) if bare else entity


def numbered_among(where: Where, number: str, among: Sequence[str]) -> list[Entity]:
    """The organisations with a number, in some countries; in any where there are none."""
    found = (numbered(where, one, number) for one in among or countries())
    return [one for one in found if one is not None]


def find_organisations(where: Where, text: str, among: Sequence[str]) -> Iterator[Entity]:
    """Organisations with a name that shares most with a text; of some countries, where there are any of these."""
    from rapidfuzz import fuzz, process

    key = name_key(text)
    typed = key.split()[:MOST_WORDS]
    near = where.index.named_nearly(where.database, where.snapshot, ORGANISATION_NAME, typed, LOOKED_AT, among)
    names = list(dict.fromkeys(term.partition("|")[0] for term in near))
    best = process.extract(key, names, scorer=fuzz.token_sort_ratio, limit=COMPARED)
    return (one for name, *_ in best for one in organisations_called(where, name))


def organisations_called(where: Where, key: str) -> list[Entity]:
    """The organisations with this as their whole name."""
    parted = _parted(where, key)
    return [one for country in sorted({country for country, _ in parted}) for one in _of(where, key, country, parted)]


def entries_of(entity: Entity, documents: Iterable[Json]) -> Iterator[Json]:
    """What some cases say of an organisation."""
    number = next(iter(entity.facts.get("number", ())), "")
    return (o for document in documents for o in document["organisations"] if _is(o, number, entity.keys))


def _parted(where: Where, key: str) -> list[tuple[str, str]]:
    """Country and number, empty where it is not told, of all organisations of a name."""
    terms = where.index.called(where.database, where.snapshot, ORGANISATION_NAME, key)
    return [(country, number) for _, country, number in (term.split("|") for term in terms)]


def _of(where: Where, key: str, country: str, parted: Sequence[tuple[str, str]]) -> Iterator[Entity]:
    numbers = sorted(number for other, number in parted if other == country)
    told = [number for number in numbers if number]
    yield from (entity for number in told if (entity := numbered(where, country, number)) is not None)
    if len(told) != 1 and "" in numbers:
        carriers = where.snapshot.carrying(ORGANISATION_NAME, f"{key}|{country}|")
        if (entity := _entity(where, country, "", carriers, frozenset((key,)))) is not None:
            yield entity


def _entity(
    where: Where, country: str, number: str, carriers: BitMap, bare: frozenset[str] = frozenset()
) -> Entity | None:
    """`bare`: names by which it is meant where no number is told. None where the name was taken out since."""
    documents = where.documents(list(islice(carriers, READ)))
    own = [(document, o) for document in documents for o in document["organisations"] if _is(o, number, bare)]
    places = [(document["country"], m) for document, _ in own for m in document["municipalities"]]
    keys = frozenset(name_key(o["name"]) for _, o in own)
    if not own:
        return None
    return Entity(
        kind="organisation",
        id=f"organisation-{country.lower()}-{number or min(keys).replace(' ', '-')}",
        name=own[0][1]["name"],
        country=country,
        keys=keys,
        facts=known(
            country=[country],
            number=[number],
            # Of one with more cases not all places were read, so that none can be said not to be among them.
            municipality={municipality_key(*one) for one in places} | {name_key(m["name"]) for _, m in places}
            if len(carriers) <= READ
            else [],
        ),
        carriers=carriers,
        place=", ".join(dict.fromkeys(m["name"] for _, m in islice(places, 3))) or None,
    )


def _is(organisation: Json, number: str, bare: frozenset[str]) -> bool:
    told = number_key(organisation["number"] or "")
    return told == number if told else name_key(organisation["name"]) in bare
