"""Submissions in a row, as they are asked for and answered."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlencode

from fastapi import Request

from app import clock
from app.api.shapes import address_in
from app.api.submission_answer import SUBMISSIONS, actions_of, person_shape
from app.editorial.actors import Actor
from app.editorial.queue import SORTS, Waiting, Wish
from app.editorial.review import State
from app.editorial.review_words import STATES
from app.editorial.twins import OPEN
from app.errors import TermUnknown
from app.query.grammar import Reading
from app.query.paging import LIMIT, MOST
from app.query.parameters import LANGUAGE, Parameter
from app.query.positions import position_refused
from app.vocabulary.countries import country_code
from app.vocabulary.folding import words

Json = dict[str, Any]

_STATES = [state.value for state in State]
QUEUE_PARAMETERS: Mapping[str, Parameter] = {
    "state": Parameter(
        "state", "Only those in one of these states. When left out, those on their way: draft, submitted, returned, "
        "accepted.", {"type": "array", "items": {"type": "string", "enum": _STATES}},
        is_list=True, example="submitted", shared_as="submission_state",
    ),
    "author": Parameter("author", "`me` for only those that you wrote.", {"type": "string", "enum": ["me"]}),
    "amends": Parameter("amends", "Only amendments of the case with this slug.", example="no-austrheim-forskerfabrikken"
    ),
    "country": Parameter(
        "country", "Only those of this country, ISO 3166-1 alpha-2; EL and UK are understood.", example="NO",
        shared_as="submission_country",
    ),
    "q": Parameter(
        "q", "Beginnings of words, each of which begins a word of the title. Letters are compared without marks.",
        example="kjøken", shared_as="submission_q",
    ),
    "sort": Parameter(
        "sort", "`oldest`: what has waited longest first; `newest`: what was changed last first.",
        {"type": "string", "enum": list(SORTS), "default": "newest"}, shared_as="submission_sort",
    ),
    "limit": Parameter(
        "limit", "How many at most.", {"type": "integer", "minimum": 1, "maximum": MOST, "default": LIMIT},
        shared_as="submission_limit",
    ),
    "cursor": Parameter("cursor", "From `links.next` of the page before.", shared_as="submission_cursor"),
    "lang": LANGUAGE,
}  # fmt: skip


def wish_of(values: Mapping[str, Sequence[str]]) -> Wish:
    """What the query string asks for; QueryRefused for what it cannot mean."""
    reading = Reading(values)
    sort = reading.one_of("sort", SORTS, "newest")
    states = [State(one) for one in reading.listed("state") if reading.is_among("state", one, _STATES)]
    is_own = reading.one_of("author", ("me",), "") == "me"
    country, limit = _country(reading), reading.whole("limit", LIMIT, 1, MOST)
    reading.finish()
    cursor = values.get("cursor")
    return Wish(
        states=tuple(states) or OPEN,
        is_own=is_own,
        amends=values["amends"][0] if "amends" in values else None,
        country=country,
        words=words(values["q"][0]) if "q" in values else (),
        sort=sort,
        limit=limit,
        after=_position(cursor[0], sort) if cursor else None,
    )


def next_query(wish: Wish, waiting: Sequence[Waiting], values: Mapping[str, Sequence[str]]) -> str | None:
    """The query string of the page after these; None where no more were found than fit."""
    if len(waiting) <= wish.limit:
        return None
    last = waiting[wish.limit - 1]
    moment = last.submission.changed_at if wish.sort == "newest" else last.position
    cursor = f"{wish.sort}~{moment.isoformat()}~{last.submission.id}"
    kept = [(name, value) for name, given in values.items() if name != "cursor" for value in given]
    return urlencode([*kept, ("cursor", cursor)])


def waiting_shape(request: Request, waiting: Waiting, actor: Actor, spoken: str) -> Json:
    """One of them, without its document."""
    one = waiting.submission
    is_waiting = one.state in (State.SUBMITTED.value, State.ACCEPTED.value)
    here = address_in(request, f"{SUBMISSIONS}/{one.id}")
    return {
        "id": one.id,
        "state": one.state,
        "state_label": STATES[one.state][spoken],
        "version": one.version,
        "title": one.title,
        "country": one.country or None,
        "slug": one.slug,
        "amends": {"slug": one.amends, "base": one.base} if one.amends else None,
        "is_outdated": waiting.is_outdated,
        "author": person_shape(waiting.author),
        "is_yours": one.author_id == actor.account_id,
        "created_at": one.created_at,
        "changed_at": one.changed_at,
        "submitted_at": one.submitted_at,
        "waiting_days": (clock.now() - one.submitted_at).days if is_waiting else None,
        "faults": {"blocking": one.faults, "advice": one.advice},
        "open_comments": waiting.open_comments,
        "links": {"self": here, "actions": actions_of(request, one, actor, spoken, waiting.is_outdated)},
    }


def _country(reading: Reading) -> str | None:
    text = reading.one("country")
    try:
        return country_code(text) if text is not None else None
    except TermUnknown as unknown:
        reading.fault("country", unknown.detail)
        return None


def _position(cursor: str, sort: str) -> tuple[datetime, str]:
    order, _, rest = cursor.partition("~")
    moment, _, identifier = rest.partition("~")
    at = _moment(moment)
    if order != sort or at is None or len(identifier) != 32:
        raise position_refused()
    return at, identifier


def _moment(text: str) -> datetime | None:
    """A moment that can be told in UTC; None for anything else."""
    try:
        at = datetime.fromisoformat(text)
        return None if at.tzinfo is None else at.astimezone(UTC)
    except (ValueError, OverflowError):
        return None
