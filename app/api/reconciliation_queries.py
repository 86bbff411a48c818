"""A batch of queries -> what each asks; every fault with its place."""

from collections.abc import Mapping
from typing import Any

from app.api.reconciliation_reading import LONGEST_TEXT, Place, shown
from app.catalogue.reconciling.asking import Asked, Told
from app.catalogue.reconciling.entities import KINDS, Kind
from app.catalogue.reconciling.properties import PROPERTIES
from app.errors import BodyTooLarge
from app.model.paths import Step
from app.vocabulary.nearest import nearest

MOST_QUERIES = 50
USUAL_LIMIT, MOST_LIMIT = 10, 50
MOST_TOLD = 20
"""Properties of one query, and values of one property."""
STRICT = ("any", "all", "should")
_OF_A_QUERY = ("query", "type", "limit", "properties", "type_strict")


def read_queries(text: str, country: str | None, example: str) -> dict[str, Asked]:
    """What each query of a batch asks, by its name; `country` is that of those that name none."""
    place = Place("queries")
    sent = place.object(text, example)
    if len(sent) > MOST_QUERIES:
        raise BodyTooLarge(f"A batch may have {MOST_QUERIES} queries; this has {len(sent)}.")
    asked = {name: _query(place, name, query, country) for name, query in sent.items()}
    place.finish()
    return {name: one for name, one in asked.items() if one is not None}


def _query(place: Place, name: str, query: Any, country: str | None) -> Asked | None:
    if not isinstance(query, dict):
        place.fault('A query is an object, as in {"query": "Stavanger"}.', name)
        return None
    place.refuse_unknown(query, _OF_A_QUERY, name)
    text = _text(place, query, name)
    kinds = _kinds(place, query, name)
    told = _properties(place, query, name, kinds)
    if not text and not query.get("properties"):
        place.fault("A query has a text as 'query', or 'properties', or both.", name)
    if country and not any(one.property == "country" for one in told):
        told = (*told, Told("country", (country,)))
    return Asked(text, kinds, told, _limit(place, query, name))


def _text(place: Place, query: Mapping[str, Any], name: str) -> str:
    text = query.get("query", "")
    if not isinstance(text, str):
        place.fault("'query' is a text.", name, "query")
        return ""
    if len(text) > LONGEST_TEXT:
        place.fault(f"'query' may have {LONGEST_TEXT} characters; it has {len(text)}.", name, "query")
    return text.strip()


def _kinds(place: Place, query: Mapping[str, Any], name: str) -> tuple[Kind, ...]:
    given = query.get("type", [])
    types = given if isinstance(given, list) else [given]
    for one in types:
        if one not in KINDS:
            hint = nearest(one, KINDS) if isinstance(one, str) else None
            place.fault(
                f"There is no type {shown(one)}; there are {', '.join(KINDS)}.", name, "type", did_you_mean=hint
            )
    strict = query.get("type_strict", "any")
    if strict not in STRICT:
        place.fault(f"'type_strict' is one of {', '.join(STRICT)}.", name, "type_strict")
    kinds = tuple(kind for kind in KINDS if kind in types)
    # Each thing has one type, so none has all of several.
    return () if strict == "all" and len(kinds) > 1 else kinds or KINDS


def _limit(place: Place, query: Mapping[str, Any], name: str) -> int:
    limit = query.get("limit", USUAL_LIMIT)
    is_whole = isinstance(limit, int | float) and not isinstance(limit, bool) and limit == int(limit)
    if not is_whole or not 1 <= limit <= MOST_LIMIT:
        place.fault(f"'limit' is a whole number from 1 to {MOST_LIMIT}.", name, "limit")
        return USUAL_LIMIT
    return int(limit)


def _properties(place: Place, query: Mapping[str, Any], name: str, kinds: tuple[Kind, ...]) -> tuple[Told, ...]:
    given = query.get("properties", [])
    if not isinstance(given, list) or len(given) > MOST_TOLD:
        place.fault(f"'properties' is a list of at most {MOST_TOLD} objects with 'pid' and 'v'.", name, "properties")
        return ()
    read = (_property(place, one, kinds, name, "properties", number) for number, one in enumerate(given))
    return tuple(one for one in read if one is not None and one.values)


def _property(place: Place, one: Any, kinds: tuple[Kind, ...], *steps: Step) -> Told | None:
    if not isinstance(one, dict) or "pid" not in one or "v" not in one:
        place.fault("A property is an object with 'pid' and 'v'.", *steps)
        return None
    place.refuse_unknown(one, ("pid", "v"), *steps)
    pid = one["pid"]
    known = [name for name, each in PROPERTIES.items() if not kinds or set(each.kinds) & set(kinds)]
    if pid not in known:
        hint = nearest(pid, known) if isinstance(pid, str) else None
        detail = f"There is no property {shown(pid)} to compare by here; there are {', '.join(known)}."
        place.fault(detail, *steps, "pid", did_you_mean=hint)
        return None
    values = one["v"] if isinstance(one["v"], list) else [one["v"]]
    if len(values) > MOST_TOLD:
        place.fault(f"A property may have {MOST_TOLD} values; this has {len(values)}.", *steps, "v")
    read = [_value(place, value, *steps, "v") for value in values]
    return Told(pid, tuple(value for value in read if value.strip()))


def _value(place: Place, value: Any, *steps: Step) -> str:
    """A value as text; a thing that was found before is told by its identifier."""
    if isinstance(value, dict) and isinstance(value.get("id"), str):
        value = value["id"]
    if isinstance(value, bool | int | float):
        value = str(value)
    if not isinstance(value, str) or len(value) > LONGEST_TEXT:
        place.fault(
            f"A value is a text of at most {LONGEST_TEXT} characters, a number, or an object with 'id'.", *steps
        )
        return ""
    return value
