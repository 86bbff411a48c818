"""Answers found by looking at every document, written from what the words mean: what our answers are held against.

Nothing here knows sets, tags, tables or revisions.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from math import asin, cos, dist, radians, sin
from operator import eq, ge, le
from typing import Any

from app.query.conditions import (
    All,
    CaseQuery,
    Condition,
    Has,
    HasAll,
    HasOnly,
    InBox,
    Known,
    Matches,
    Near,
    Not,
    Some,
    Within,
)  # fmt: skip
from app.query.paging import SortKey
from app.query.text import TextQuery
from app.vocabulary.folding import fold
from tests.laws.brute_values import (
    NUMBERS,
    Json,
    Part,
    entrepreneurs,
    is_known,
    is_unknown,
    municipalities,
    points,
    values,
)  # fmt: skip
from tests.laws.brute_words import relevance

EARTH_RADIUS_KM = 6371.0088
TOGETHER = {
    "legal_form": entrepreneurs, "legal_form_family": entrepreneurs, "legal_status": entrepreneurs,
    "population_band": municipalities, "tier": municipalities,
}  # fmt: skip
"""Fields that, standing side by side, are asked of one organisation or one municipality."""


def found(query: CaseQuery, documents: Iterable[Json]) -> set[str]:
    """Slugs of the cases that a question finds."""
    return {case["slug"] for case in documents if holds(query.condition, case)}


def holds(condition: Condition, case: Json) -> bool:
    """Whether a case meets a condition."""
    match condition:
        case All(conditions):
            return _all_hold(conditions, case)
        case Some(conditions):
            return any(holds(one, case) for one in conditions)
        case Not(inner):
            return not holds(inner, case)
        case Has(field, wanted):
            return any(_carries(case, field, value) for value in wanted)
        case HasAll(field, wanted):
            return all(_carries(case, field, value) for value in wanted)
        case HasOnly(field, wanted):
            return _has_only(case, field, wanted)
        case Known(field, known):
            return is_known(case, field) if known else is_unknown(case, field)
        case Within(field, sign, bound):
            number = NUMBERS[field](case)
            return number is not None and {">=": ge, "<=": le, "=": eq}[sign](number, bound)
        case Matches(text):
            return relevance(text, case) > 0
        case _:
            return any(_lies(condition, *point) for point in points(case))


def ordered(
    query: CaseQuery, documents: Iterable[Json], sort: Sequence[SortKey], since: Mapping[str, int]
) -> list[str]:
    """Slugs of the cases found, in order; `since` says which dataset revision brought each."""
    chosen = sorted((case for case in documents if holds(query.condition, case)), key=lambda case: case["slug"])
    ranks: dict[str, Callable[[Json], Any]] = {
        "relevance": lambda case: relevance(query.text() or TextQuery(()), case),
        "title": lambda case: fold(case["title"]),
        "slug": lambda case: case["slug"],
        "country": lambda case: case["country"],
        "published": lambda case: since[case["slug"]],
        **NUMBERS,
    }
    by_relevance_alone = [key.name for key in sort] == ["relevance"]
    keys = [*sort, SortKey("start_year", descending=True)] if by_relevance_alone else sort
    # The least important key first: sorting keeps the order of what is equal.
    for key in reversed(keys):
        rank = ranks[key.name]
        known = [case for case in chosen if rank(case) is not None]
        unknown = [case for case in chosen if rank(case) is None]
        chosen = sorted(known, key=rank, reverse=key.descending or key.name == "relevance") + unknown
    return [case["slug"] for case in chosen]


def _all_hold(conditions: Sequence[Condition], case: Json) -> bool:
    together: dict[Callable[[Json], Sequence[Part]], list[Has]] = {}
    for one in conditions:
        if isinstance(one, Has) and one.field in TOGETHER and "unknown" not in one.values:
            together.setdefault(TOGETHER[one.field], []).append(one)
        elif not holds(one, case):
            return False
    return all(
        any(all(part[one.field] in one.values for one in asked) for part in parts(case))
        for parts, asked in together.items()
    )


def _carries(case: Json, field: str, value: str) -> bool:
    if value == "unknown":
        return is_unknown(case, field)
    if field == "outcome" and ":" in value:
        return any(_fits(value, outcome) for outcome in case["outcomes"])
    return value in values(case, field)


def _has_only(case: Json, field: str, allowed: Sequence[str]) -> bool:
    if not any(_carries(case, field, value) for value in allowed):
        return False
    if field == "outcome":
        return all(any(_fits(value, outcome) for value in allowed) for outcome in case["outcomes"])
    return values(case, field) <= {*allowed, "uncoded"}


def _fits(pattern: str, outcome: Json) -> bool:
    said = (outcome["dimension"], outcome["evidence"], outcome["result"] or "unknown")
    return all(part in ("*", given) for part, given in zip(pattern.split(":"), said, strict=False))


def _lies(condition: Near | InBox, latitude: float, longitude: float) -> bool:
    if isinstance(condition, Near):
        chord = dist(_on_the_globe(condition.latitude, condition.longitude), _on_the_globe(latitude, longitude))
        return 2 * EARTH_RADIUS_KM * asin(min(1.0, chord / 2)) <= condition.within_km
    if not condition.south <= latitude <= condition.north:
        return False
    if condition.west <= condition.east:
        return condition.west <= longitude <= condition.east
    return longitude >= condition.west or longitude <= condition.east


def _on_the_globe(latitude: float, longitude: float) -> tuple[float, float, float]:
    north, east = radians(latitude), radians(longitude)
    return cos(north) * cos(east), cos(north) * sin(east), sin(north)
