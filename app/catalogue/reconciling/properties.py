"""What rows can say beside a name: how each property is read, compared, and what it weighs."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from app.catalogue.reconciling.cases import address_key
from app.catalogue.reconciling.entities import KINDS, Entity, Kind
from app.catalogue.reconciling.municipalities import bare_key
from app.catalogue.reconciling.organisations import ID, organisation_number
from app.errors import TermUnknown
from app.model.derivation import name_key
from app.vocabulary.countries import country_code
from app.vocabulary.folding import words
from app.vocabulary.loading import vocabularies
from app.vocabulary.lookup import terms_meant

Read = Callable[[str], frozenset[str]]
NAME_WEIGHT = 60
"""What the name weighs; the properties weigh what stands beside them."""
_YEAR = re.compile(r"(?<!\d)(\d{4})(?!\d)")
_COUNTY = frozenset(("fylke", "fylkeskommune", "county", "region"))


@dataclass(frozen=True, slots=True)
class Property:
    """One property that rows can speak of."""

    id: str
    kinds: tuple[Kind, ...]
    weight: int
    read: Read
    """What a value of a table may mean, as facts have it; nothing where it cannot be read."""
    is_identifier: bool = False
    """Whether it tells one thing from all others by itself."""
    tells_apart: bool = False
    """Whether it tells namesakes in one country from each other."""

    def likeness(self, entity: Entity, values: tuple[str, ...]) -> float | None:
        """How far what the row says agrees with what is known, 0 to 1; None where nothing is known.

        What cannot be read agrees with nothing: a row is never matched on the half of it that was understood.
        """
        known = entity.facts.get(self.id)
        if known is None:
            return None
        told = frozenset().union(*(self.read(value) for value in values))
        if known & told:
            return 1.0
        if self.id == "start_year" and any(abs(int(one) - int(other)) == 1 for one in known for other in told):
            return 0.5
        return 0.0


def _meant(dimension: str, text: str) -> frozenset[str]:
    """The codes of a dimension that a text means: a code, or words of any language."""
    hits = terms_meant(words(text))
    return frozenset(hit.code for hit in hits if hit.dimension == dimension)


@lru_cache(maxsize=4096)
def read_country(text: str) -> frozenset[str]:
    """The country that a text means: by code, or by its name in any language."""
    try:
        return frozenset((country_code(text),))
    except TermUnknown:
        said = words(text)
        whole = [hit for hit in terms_meant(said) if hit.dimension == "country" and hit.stop - hit.start == len(said)]
        return frozenset(hit.code for hit in whole)


@lru_cache(maxsize=4096)
def _read_sector(text: str) -> frozenset[str]:
    code = text.strip().lower()
    return frozenset((code,)) if code in vocabularies()["sectors"].terms else _meant("sector", text)


def _read_year(text: str) -> frozenset[str]:
    return frozenset(_YEAR.findall(text)[:1])


def _read_municipality(text: str) -> frozenset[str]:
    key = name_key(text)
    return frozenset((text.strip(), f"{text.strip()[:2].upper()}{text.strip()[2:]}", key, bare_key(key)))


def _read_organisation(text: str) -> frozenset[str]:
    found = ID.fullmatch(text.strip())
    by_id = (f"{found[1].upper()}-{found[2]}", found[2].replace("-", " ")) if found else ()
    return frozenset((name_key(text), *by_id))


def _read_number(text: str) -> frozenset[str]:
    digits = organisation_number(text)
    # A table of numbers has lost the zero that Norwegian ones may begin with, and may have won a decimal.
    plain = re.sub(r"\.0+$", "", text.strip())
    return frozenset((digits, plain, plain.zfill(4))) if digits else frozenset()


def _read_county(text: str) -> frozenset[str]:
    key = name_key(text)
    bare = " ".join(word for word in key.split() if word not in _COUNTY)
    return frozenset(filter(None, (key, bare, key.zfill(2) if key.isdigit() else "")))


def _read_source(text: str) -> frozenset[str]:
    return frozenset(filter(None, (address_key(text),)))


PROPERTIES: Mapping[str, Property] = {
    one.id: one
    for one in (
        Property("country", KINDS, 20, read_country),
        Property("number", ("organisation", "municipality"), 60, _read_number, is_identifier=True, tells_apart=True),
        Property("county", ("municipality",), 20, _read_county, tells_apart=True),
        Property("municipality", ("case", "organisation"), 20, _read_municipality, tells_apart=True),
        Property("organisation", ("case",), 20, _read_organisation),
        Property("sector", ("case",), 10, _read_sector),
        Property("start_year", ("case",), 10, _read_year),
        Property("source", ("case",), 60, _read_source),
    )
}
"""By id."""
