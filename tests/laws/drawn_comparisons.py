"""Cases and profiles drawn from so few values that they are often alike, near or tied."""

from typing import Any

from hypothesis import strategies as st

from tests.builders import a_case, a_municipality, a_statement, an_organisation
from tests.laws.drawn_cases import Json

CODES = {
    "sector": ("eldercare", "health", "energy", "mobility", "work-integration"),
    "collaboration_form": ("grant", "asset-transfer-or-premises", "shared-ownership", "co-creation"),
    "target_group": ("older-people", "children", "youth", "general-residents"),
    "legal_form_family": ("association", "foundation", "company-limited", "public-body", "mutual", "other"),
}
"""Some share a group, or are near, and some are alone."""
COUNTRIES = ("NO", "SE", "FR", "TR", "UA")
"""Two of one regime, and those whose regime is like none."""
SIZES = ("under-5k", "5k-20k", "over-500k")
BARRIERS = ("slow-process", "political-change")


def _some(values: tuple[str, ...], most: int = 3) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(values), max_size=most, unique=True)


def _one(*values: Any) -> st.SearchStrategy[Any]:
    return st.sampled_from(values)


_municipalities = st.lists(
    st.fixed_dictionaries({"population": _one(None, 1, 900, 12_000), "population_band": _one(None, *SIZES)}).map(
        lambda told: a_municipality(**told)
    ),
    min_size=1,
    max_size=3,
)
_organisations = st.lists(
    st.fixed_dictionaries(
        {
            "role": _one("entrepreneur", "entrepreneur", "investor"),
            "legal_form_family": _one(None, *CODES["legal_form_family"]),
            "legal_form": _one(None, None, "no-sa"),
        }
    ).map(lambda told: an_organisation(**told)),
    min_size=1,
    max_size=2,
)
changes = st.fixed_dictionaries(
    {
        "country": _one(*COUNTRIES),
        "sectors": _some(CODES["sector"]),
        "collaboration_forms": _some(CODES["collaboration_form"]),
        "target_groups": _some(CODES["target_group"]),
        "organisations": _organisations,
        "municipalities": _municipalities,
        "place_served": _one(None, None, *({"name": "Odal", "kind": "village", "population": n} for n in (None, 400))),
        "start_year": _one(None, 2000, 2010, 2012, 2025),
        "status": _one("ongoing", "completed", "unknown"),
        "continuity": _one(None, "ended", "scaled"),
        "continuity_note": st.just("Both are so."),
        "summary": _one("A summary of the case.", "A café with books.", "Books and a garden, in Norway.", "1999"),
        "entrepreneur_role": _one(None, "Runs it.", "The garden runs it: a café."),
        "practice": _one(None, {"en": "Reads books.", "nb": "Leser bøker.", "nn": None}),
        "barriers": st.lists(_some(BARRIERS, 2).map(lambda codes: a_statement(*codes)), max_size=2),
    }
)


def built(drawn: list[Json]) -> list[Json]:
    """Cases of different slugs, which end in the place they are drawn in."""
    return [a_case(words=f"case-{number}", **changes) for number, changes in enumerate(drawn)]


def worlds(most: int = 6, least: int = 1) -> st.SearchStrategy[list[Json]]:
    """Some cases."""
    return st.lists(changes, min_size=least, max_size=most).map(built)


_whole = st.fixed_dictionaries(
    {name: st.lists(st.sampled_from(codes), min_size=1, max_size=2, unique=True) for name, codes in CODES.items()}
    | {"population": _one(1, 400, 12_000, 700_000), "country": _one(*COUNTRIES), "start_year": _one(2000, 2011)}
)
weights = st.dictionaries(
    _one(*CODES, "population_band", "country", "start_year", "words"), _one(0.0, 0.1, 0.5, 1.0, 2.0, 7.0), max_size=4
)
"""How many times the usual weight."""


@st.composite
def profiles(draw: st.DrawFn) -> Json:
    """What tells of at least one component, and perhaps of barriers."""
    whole = draw(_whole)
    named = draw(st.lists(st.sampled_from(sorted(whole)), min_size=1, unique=True))
    barriers = draw(_some(BARRIERS, 2))
    return {name: whole[name] for name in named} | ({"barrier": barriers} if barriers else {})
