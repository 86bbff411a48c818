"""Questions drawn from the values that drawn documents hold, so that they often find something."""

from collections.abc import Sequence
from typing import Any

from hypothesis import strategies as st

from app.query.conditions import CaseQuery, Chosen, Condition, Known, Not, all_of, any_of
from app.query.fields import FIELDS, Kind, extra_values
from app.query.paging import SORT_KEYS, SortKey
from app.query.singles import at_least, at_most, box, has, has_all, has_only, near, special
from tests.laws.drawn_cases import CODES

WORDS = (
    "kafe", "nord", "nordkafe", "kaf*", '"kafé i nord"', '"kafe n"*', "energi", "psykisk", "helse", '"psykisk helse"',
    "eldreomsorgen", "samvirke", "kitchen", "odal", "zzz", "-nord", "-helse", '-"i nord"', "-kaf*",
)  # fmt: skip
PARTS = ("legal_form", "legal_form_family", "legal_status", "population_band", "tier")


def _one(values: Sequence[Any]) -> st.SearchStrategy[Any]:
    return st.sampled_from(values)


def _codes(field: str) -> st.SearchStrategy[list[str]]:
    extra = () if FIELDS[field].kind is Kind.NAME else extra_values(FIELDS[field])
    return st.lists(_one((*CODES[field], *extra)), min_size=1, max_size=2, unique=True)


def _known_codes(field: str) -> st.SearchStrategy[list[list[str]]]:
    values = [value for value in (*CODES[field], *extra_values(FIELDS[field])) if value != "unknown"]
    return st.lists(_one(values).map(lambda value: [value]), min_size=1, max_size=2, unique_by=tuple)


def _about(field: str) -> st.SearchStrategy[Condition]:
    """What can be asked of one field by its parameters."""
    spec = FIELDS[field]
    known = st.booleans().map(lambda known: Known(field, known))
    if spec.kind is Kind.NUMBER:
        bounds = st.integers(0, 6) if field == "duration_years" else st.integers(2009, 2016)
        bounds = st.integers(1, 3) if field == "source_count" else bounds
        return known | bounds.flatmap(
            lambda bound: _one((at_least(spec, bound), at_most(spec, bound), has(spec, [str(bound)])))
        )
    anyone = _codes(field).map(lambda values: has(spec, values))
    return known | anyone | anyone.map(Not) | _known_codes(field).map(lambda values: has_all(spec, values))


def chosen(fields: Sequence[str] = tuple(FIELDS)) -> st.SearchStrategy[Chosen]:
    """A condition that a parameter chose."""
    return _one(fields).flatmap(_chosen_of)


def _chosen_of(field: str) -> st.SearchStrategy[Chosen]:
    return _about(field).map(lambda condition: Chosen(field, condition))


texts = st.lists(_one(WORDS), min_size=1, max_size=3, unique=True).map(lambda words: special("q", " ".join(words)))
places = _one(
    (
        near(60.0, 10.0, 50.0),
        near(60.25, 10.0, 30.0),
        near(-10.0, -179.9, 12.0),
        near(89.0, 10.0, 300.0),
        near(0.0, 0.0, 20_000.0),
        box("9,59,11,60"),
        box("179,-20,-179,0"),
        box("-180,-90,180,90"),
    )
)
_only = _one(tuple(CODES)).flatmap(
    lambda field: _known_codes(field).map(lambda values: has_only(FIELDS[field], values))
)
_single = (
    chosen().map(lambda one: one.condition) | chosen(PARTS).map(lambda one: one.condition) | _only | texts | places
)
conditions: st.SearchStrategy[Condition] = st.recursive(
    _single,
    lambda inner: (
        st.lists(inner, min_size=2, max_size=3).map(all_of)
        | st.lists(inner, min_size=2, max_size=3).map(any_of)
        | inner.map(Not)
    ),
    max_leaves=5,
)
_parameters = st.lists(
    chosen() | chosen(PARTS) | texts.map(lambda one: Chosen("q", one)) | places.map(lambda one: Chosen(one.field, one)),
    max_size=3,
    unique_by=lambda one: str(one.condition),
)
queries = st.builds(lambda parameters, where: CaseQuery(tuple(parameters), where), _parameters, st.none() | conditions)


@st.composite
def sorts(draw: st.DrawFn, *, has_text: bool) -> tuple[SortKey, ...]:
    """Keys to sort by, `relevance` only at the front and only where there are words."""
    names = draw(st.lists(_one(SORT_KEYS[1:]), max_size=2, unique=True))
    keys = [SortKey(name, draw(st.booleans())) for name in names]
    if has_text and draw(st.booleans()):
        keys.insert(0, SortKey("relevance"))
    return tuple(keys) or (SortKey("title"),)
