"""The countries that cases may come from, what we say of them, and their names."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from app.errors import TermUnknown
from app.vocabulary.loading import vocabularies
from app.vocabulary.terms import Label, Term

# Eurostat and NUTS use these for Greece and the United Kingdom.
_ALSO = {"EL": "GR", "UK": "GB"}


@dataclass(frozen=True, slots=True)
class Country:
    """What is known of a country as ground for municipalities and social enterprise; None where unknown."""

    code: str
    """ISO 3166-1 alpha-2, or XK for Kosovo."""
    welfare_regime: str
    """Code of welfare-regimes."""
    procurement_regime: str
    """The family of procurement law, such as `eu-directives`."""
    emes: str
    """Code of emes-memberships: how the country is present in the network."""
    eu_member: bool
    eea: bool
    """Whether the country takes part in the European Economic Area."""
    municipal_term: Mapping[str, str]
    """What a municipality is called: `local` and `en`."""
    municipal_tiers: int | None
    """Number of elected levels below the state."""
    has_dedicated_social_enterprise_law: bool | None
    law: str | None
    """That law, by its own name."""
    unverified: tuple[str, ...]
    """Names of the fields that are general knowledge."""


@cache
def countries() -> Mapping[str, Country]:
    """All countries by code, in alphabetical order of the codes."""
    return {code: _country(term) for code, term in sorted(vocabularies()["countries"].terms.items())}


def country_code(text: str) -> str:
    """The ISO code that a text means: `no`, `UK` and `EL` are understood; raises TermUnknown, naming the nearest."""
    code = text.strip().upper()
    code = _ALSO.get(code, code)
    if code not in countries():
        raise TermUnknown("countries", text, vocabularies()["countries"].nearest(text))
    return code


@lru_cache(maxsize=8192)
def country_name(code: str, language: str) -> Label:
    """The country's name in this language, in English where no other label is in it; raises TermUnknown."""
    return vocabularies()["countries"].label(code, language)


def alpha_3(code: str) -> str | None:
    """ISO 3166-1 alpha-3 of a country; None for Kosovo, to which ISO has given none."""
    # Imported here: pycountry reads its files at once.
    import pycountry

    found = pycountry.countries.get(alpha_2=code)
    return str(found.alpha_3) if found else None


def _country(term: Term) -> Country:
    said: dict[str, Any] = dict(term.extra)
    return Country(code=term.code, **said | {"unverified": tuple(said["unverified"])})
