"""Queries and wishes for columns, as JSON in a form or an address -> what is asked; every fault with its place."""

from collections.abc import Mapping
from typing import Any

from app.catalogue.reconciling.asking import Asked, Told
from app.catalogue.reconciling.entities import KINDS, Kind
from app.catalogue.reconciling.extending import FETCHED, MOST, USUAL, Column
from app.catalogue.reconciling.properties import PROPERTIES
from app.errors import BodyRefused, BodyTooLarge, Fault, QueryRefused
from app.model.paths import Step, pointer_to
from app.model.strict_json import read_json
from app.vocabulary.nearest import nearest

MOST_QUERIES = 50
MOST_IDS = 200
USUAL_LIMIT, MOST_LIMIT = 10, 50
LONGEST_TEXT = 500
"""Characters of a name or a value; the longest title has 200."""
MOST_TOLD = 20
"""Properties of one query, and values of one property."""
MOST_VALUES = 20_000
"""Objects, lists, texts and numbers of one batch."""
STRICT = ("any", "all", "should")
_OF_A_QUERY = ("query", "type", "limit", "properties", "type_strict")
_SETTINGS = ("as", "limit")
_FORMS = ("label", "code")


class Place:
    """Reads JSON and notes each fault with its place."""

    def __init__(self, parameter: str) -> None:
        self.parameter = parameter
        self.faults: list[Fault] = []

    def object(self, text: str, example: str) -> dict[str, Any]:
        """The JSON object in a text; QueryRefused or BodyTooLarge for anything else."""
        try:
            read = read_json(text.encode(), MOST_VALUES)
        except BodyRefused as error:
            pointer = next((fault.pointer for fault in error.faults), None)
            raise QueryRefused(error.detail, [Fault(error.detail, self.parameter, pointer)]) from None
        if not isinstance(read, dict):
            detail = f"'{self.parameter}' is a JSON object, as in {example}."
            raise QueryRefused(detail, [Fault(detail, parameter=self.parameter)])
        return read

    def fault(self, detail: str, *steps: Step, did_you_mean: str | None = None) -> None:
        """Notes a fault; reading goes on."""
        self.faults.append(Fault(detail, self.parameter, pointer_to(*steps), did_you_mean=did_you_mean))

    def finish(self) -> None:
        """QueryRefused with all faults, if there are any."""
        if self.faults:
            raise QueryRefused(self.faults[0].detail, self.faults)


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
    _refuse_unknown(place, query, _OF_A_QUERY, name)
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
                f"There is no type {_shown(one)}; there are {', '.join(KINDS)}.", name, "type", did_you_mean=hint
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
    _refuse_unknown(place, one, ("pid", "v"), *steps)
    pid = one["pid"]
    known = [name for name, each in PROPERTIES.items() if not kinds or set(each.kinds) & set(kinds)]
    if pid not in known:
        hint = nearest(pid, known) if isinstance(pid, str) else None
        detail = f"There is no property {_shown(pid)} to compare by here; there are {', '.join(known)}."
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


def read_extension(text: str, example: str) -> tuple[list[str], list[Column]]:
    """The things and the columns that are asked for."""
    place = Place("extend")
    sent = place.object(text, example)
    _refuse_unknown(place, sent, ("ids", "properties"))
    ids = sent.get("ids")
    if not isinstance(ids, list) or not all(isinstance(one, str) and len(one) <= LONGEST_TEXT for one in ids):
        place.fault("'ids' is a list of identifiers.", "ids")
        ids = []
    elif len(ids) > MOST_IDS:
        raise BodyTooLarge(f"Columns are fetched for {MOST_IDS} things at once; these are {len(ids)}.")
    given = sent.get("properties")
    if not isinstance(given, list) or len(given) > len(FETCHED):
        place.fault(f"'properties' is a list of at most {len(FETCHED)} objects with 'id'.", "properties")
        given = []
    columns = [_column(place, one, "properties", number) for number, one in enumerate(given)]
    place.finish()
    return list(dict.fromkeys(ids)), [column for column in columns if column is not None]


def _column(place: Place, one: Any, *steps: Step) -> Column | None:
    if not isinstance(one, dict) or not isinstance(one.get("id"), str):
        place.fault("A property is an object with 'id'.", *steps)
        return None
    _refuse_unknown(place, one, ("id", "name", "settings"), *steps)
    if one["id"] not in FETCHED:
        hint = nearest(one["id"], FETCHED)
        detail = f"There is no property {_shown(one['id'])} to fetch; there are {', '.join(FETCHED)}."
        place.fault(detail, *steps, "id", did_you_mean=hint)
        return None
    settings = one.get("settings") or {}
    if not isinstance(settings, dict):
        place.fault("'settings' is an object.", *steps, "settings")
        return None
    _refuse_unknown(place, settings, _SETTINGS, *steps, "settings")
    form, limit = settings.get("as", "label"), settings.get("limit", USUAL)
    if form not in _FORMS:
        place.fault(f"'as' is one of {', '.join(_FORMS)}.", *steps, "settings", "as")
    # Forms send numbers as texts.
    if not str(limit).isascii() or not str(limit).isdigit() or not 1 <= int(str(limit)[:9]) <= MOST:
        place.fault(f"'limit' is a whole number from 1 to {MOST}.", *steps, "settings", "limit")
        limit = USUAL
    return Column(one["id"], form == "code", int(limit))


def _refuse_unknown(place: Place, sent: Mapping[str, Any], known: tuple[str, ...], *steps: Step) -> None:
    for name in sent:
        if name not in known:
            detail = f"There is no {_shown(name)} here; there are {', '.join(known)}."
            place.fault(detail, *steps, name, did_you_mean=nearest(name, known))


def _shown(value: Any) -> str:
    return f"'{str(value)[:60]}'"
