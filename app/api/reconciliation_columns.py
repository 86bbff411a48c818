"""A wish for columns -> the things and the properties that are asked for; every fault with its place."""

from typing import Any

from app.api.reconciliation_reading import LONGEST_TEXT, Place, shown
from app.catalogue.reconciling.extending import FETCHED, MOST, USUAL, Column
from app.errors import BodyTooLarge
from app.model.paths import Step
from app.vocabulary.nearest import nearest

MOST_IDS = 200
_SETTINGS = ("as", "limit")
_FORMS = ("label", "code")


def read_extension(text: str, example: str) -> tuple[list[str], list[Column]]:
    """The things and the columns that are asked for."""
    place = Place("extend")
    sent = place.object(text, example)
    place.refuse_unknown(sent, ("ids", "properties"))
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
    place.refuse_unknown(one, ("id", "name", "settings"), *steps)
    if one["id"] not in FETCHED:
        hint = nearest(one["id"], FETCHED)
        detail = f"There is no property {shown(one['id'])} to fetch; there are {', '.join(FETCHED)}."
        place.fault(detail, *steps, "id", did_you_mean=hint)
        return None
    settings = one.get("settings") or {}
    if not isinstance(settings, dict):
        place.fault("'settings' is an object.", *steps, "settings")
        return None
    place.refuse_unknown(settings, _SETTINGS, *steps, "settings")
    form = settings.get("as", "label")
    if form not in _FORMS:
        place.fault(f"'as' is one of {', '.join(_FORMS)}.", *steps, "settings", "as")
    return Column(one["id"], form == "code", _limit(place, settings, *steps))


def _limit(place: Place, settings: dict[str, Any], *steps: Step) -> int:
    # Forms send numbers as texts.
    text = str(settings.get("limit", USUAL))
    if not (text.isascii() and text.isdigit() and len(text) <= 9 and 1 <= int(text) <= MOST):
        place.fault(f"'limit' is a whole number from 1 to {MOST}.", *steps, "settings", "limit")
        return USUAL
    return int(text)
