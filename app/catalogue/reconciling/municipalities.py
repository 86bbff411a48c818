"""Municipalities that a text may mean: by code, or by any of their names; of reference lists and of cases."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import islice

from app.catalogue.printed_names import printed_municipality
from app.catalogue.reconciling.entities import Entity, Json, Where, known
from app.catalogue.sets import union
from app.model.derivation import MUNICIPALITY_NAME, municipality_key, name_key
from app.vocabulary.countries import countries
from app.vocabulary.folding import words
from app.vocabulary.municipalities import Municipality, countries_with_lists, municipalities, municipalities_named

CODE = re.compile(r"[A-Z]{2}[-:]\S.*")
MOST_WORDS = 6
"""Words of a name that are looked for."""
LOOKED_AT = 1000
"""Names that cases carry that are compared for one query."""
COMPARED, LEAST_LIKE = 15, 45
"""Of these, how many are looked at closer, and how much like the text, of 100, they must be."""
READ = 3
"""Cases that are read for what they say of one municipality."""

AUTHORITY = frozenset(
    ("kommune", "kommunen", "herred", "herad", "municipality", "council", "city", "town", "borough", "kommun",
     "gemeinde", "stadt", "gemeente", "gmina", "miasto", "obec", "mesto", "commune", "comune", "municipio",
     "ayuntamiento", "concello", "ajuntament", "kunta", "kaupunki")
)  # fmt: skip
"""Words beside a name that say only that it is one of an authority."""
_BRACKETS = re.compile(r"\s*[(\[]([^)\]]*)[)\]]\s*$")


def name_and_county(text: str) -> tuple[str, str | None]:
    """`Herøy (Nordland)` as people write it: the name, and what stands in brackets behind it."""
    found = _BRACKETS.search(text)
    return (text[: found.start()], found[1]) if found and found.start() else (text, None)


def bare_key(key: str) -> str:
    """A folded name without words that say only that it is an authority; the whole where nothing else is left."""
    return " ".join(word for word in key.split() if word not in AUTHORITY) or key


def municipality_of(where: Where, code: str) -> Entity | None:
    """The municipality of a code such as `NO-1103`, or of a key such as `PL:brzeziny`."""
    code = f"{code[:2].upper()}{code[2:]}"
    if not CODE.fullmatch(code) or code[:2] not in countries():
        return None
    if (listed := municipalities(code[:2]).get(code[3:])) is not None and code[2] == "-":
        return _listed(where, listed)
    return _carried(where, code)


def find_municipalities(where: Where, text: str, among: Sequence[str]) -> Iterator[Entity]:
    """Municipalities with a name that shares most with a text; of some countries, where there are any of these."""
    from rapidfuzz import fuzz, process

    key = bare_key(name_key(text))
    typed = key.split()[:MOST_WORDS]
    near = where.index.named_nearly(where.database, where.snapshot, MUNICIPALITY_NAME, typed, LOOKED_AT, among)
    # The lists are short enough to find names whose first letters are wrong.
    near += [term for term in _listed_names() if not among or term.partition("|")[2][:2] in among]
    names = [term.partition("|")[0] for term in near]
    best = process.extract(key, names, scorer=fuzz.ratio, limit=COMPARED, score_cutoff=LEAST_LIKE)
    return _of_keys(where, (near[place].partition("|")[2] for *_, place in best))


def municipalities_called(where: Where, key: str) -> list[Entity]:
    """The municipalities with this as a whole name, perhaps beside words that say only that they are one."""
    keys = dict.fromkeys(one for name in {key, bare_key(key)} for one in ids_called(where, name))
    return list(_of_keys(where, keys))


def ids_called(where: Where, name: str) -> list[str]:
    """Codes and keys of all that bear a folded name."""
    terms = where.index.called(where.database, where.snapshot, MUNICIPALITY_NAME, name)
    return [term.partition("|")[2] for term in terms]


def _of_keys(where: Where, keys: Iterable[str]) -> Iterator[Entity]:
    """The municipalities of some keys, each once: one without a number is that of its name, where there is but one."""
    seen: set[str] = set()
    for key in keys:
        entity = municipality_of(where, key)
        if entity is not None and entity.id not in seen:
            seen.add(entity.id)
            yield entity


@cache
def _listed_names() -> list[str]:
    every = (one for country in countries_with_lists() for one in municipalities(country).values())
    return [f"{' '.join(words(name))}|{one.code}" for one in every for name in one.names]


def _listed(where: Where, one: Municipality) -> Entity:
    keys = {
        one.code,
        *(key for name in one.names for key in ids_called(where, name_key(name)) if _is_for(key, name, one)),
    }
    carriers = union(where.snapshot.carrying("municipality", key) for key in keys)
    return Entity(
        kind="municipality",
        id=one.code,
        name=one.name,
        country=one.country,
        keys=frozenset(name_key(name) for name in one.names),
        facts=known(
            country=[one.country],
            number=[one.number],
            county=[name_key(one.county), one.county_number],
        ),
        carriers=carriers,
        place=one.county,
    )


def _is_for(key: str, name: str, one: Municipality) -> bool:
    """Whether a case means a listed municipality that names it without its number, or with one no longer in force."""
    is_listed = key[2] == "-" and key[3:] in municipalities(key[:2])
    return key[:2] == one.country and not is_listed and municipalities_named(name) == (one,)


def _carried(where: Where, key: str) -> Entity | None:
    """A municipality that stands in no list, as the cases tell of it; None where none does."""
    carriers = where.snapshot.carrying("municipality", key)
    documents = where.documents(list(islice(carriers, READ)))
    own = [m for document in documents for m in document["municipalities"] if _is(document, m, key)]
    if not own:
        return None
    meant = [one for m in own for one in municipalities_named(m["name"]) if _is_for(key, m["name"], one)]
    if meant:
        return _listed(where, meant[0])
    if key[2] == ":" and (numbered := _numbered(where, key)):
        return municipality_of(where, numbered)
    regions = [m["region"] for m in own if m["region"]]
    return Entity(
        kind="municipality",
        id=key,
        name=printed_municipality(where.database, where.snapshot, key) or key[3:],
        country=key[:2],
        keys=frozenset(name_key(m["name"]) for m in own),
        facts=known(
            country=[key[:2]],
            number=[key[3:] if key[2] == "-" else None],
            county=[name_key(region) for region in regions],
        ),
        carriers=carriers,
        place=next(iter(regions), None),
    )


def _numbered(where: Where, key: str) -> str | None:
    """The one municipality with a number that bears the name of one without; None where there is none, or several."""
    found = {one for one in ids_called(where, key[3:]) if one.startswith(f"{key[:2]}-")}
    found = {one for one in found if municipality_of(where, one) is not None}
    return found.pop() if len(found) == 1 else None


def _is(document: Json, municipality: Json, key: str) -> bool:
    return municipality_key(document["country"], municipality) == key
