"""People who are credited: how admins find somebody, and how somebody without an account is erased."""

from collections.abc import Sequence
from typing import Annotated

from fastapi import Path, Request, Response
from sqlmodel import Session

from app.api.account_shapes import OnePerson, person_shape
from app.api.actor import SECURED, Admin, Anybody, private_answer
from app.api.dependencies import services_of, values_of
from app.api.me import ME
from app.api.parameters import references
from app.api.people_shapes import PeopleList, known_person_shape
from app.api.routes import Router
from app.api.shapes import address
from app.api.turning import turn_links
from app.api.writing import written
from app.editorial.finding_people import KnownPerson, find_people
from app.editorial.people import erase_person, is_own
from app.model.credit import PERSON_KEY
from app.model.role import Role
from app.query.grammar import Reading
from app.query.paging import MOST
from app.query.parameters import CURSOR, ENTRIES, LIMIT_OF_ENTRIES, Parameter
from app.query.positions import position_refused, position_text, text_at
from app.store.people import cases_crediting

PEOPLE = "/v1/people"
router = Router(prefix=PEOPLE, tags=["accounts"])

PersonKey = Annotated[
    str,
    Path(
        alias="key",
        description="Key of the person, as `credit` of a case has it.",
        pattern=PERSON_KEY,
        examples=["k7m2p9qa4xyz"],
    ),
]
PEOPLE_PARAMETERS = {
    "q": Parameter(
        "q",
        "Only those who go by this name, or its beginning, however it is written, or by this ORCID iD: as recorded, or "
        "as their account says it.",
        example="Eksempel",
        shared_as="q-of-people",
    ),
    "limit": LIMIT_OF_ENTRIES,
    "cursor": CURSOR,
}


@router.get(
    "",
    operation_id="listPeople",
    summary="Who is credited",
    responses={200: {"model": PeopleList}},
    openapi_extra={**SECURED, **references(PEOPLE_PARAMETERS.values())},
)
def list_people(request: Request, _admin: Admin) -> Response:
    """Everybody who is credited, by key, in the order in which they were recorded. Needs the role `admin`.

    For whoever writes and wants to be erased: several may go by the same name, and one person may have several keys.
    `cases` tells them apart. Erased ones have no name any more, and are listed where `q` is left out.
    """
    values = values_of(request, PEOPLE_PARAMETERS)
    reading = Reading(values)
    asked = reading.one("q")
    limit, cursor = reading.whole("limit", ENTRIES, 1, MOST), reading.one("cursor")
    reading.finish()
    with services_of(request).database.reading() as session:
        found = find_people(session, asked)
        start = _after(found, cursor)
        shown = found[start : start + limit]
        cases = cases_crediting(session, [one.person.key for one in shown])
    following = position_text(shown[-1].person.key) if start + limit < len(found) else None
    body = {
        "items": [known_person_shape(one, cases[one.person.key]) for one in shown],
        "total": len(found),
        "links": turn_links(request, PEOPLE, values, following),
    }
    return private_answer(body)


@router.delete(
    "/{key}",
    operation_id="erasePerson",
    summary="Erase somebody who is credited",
    responses={200: {"model": OnePerson}},
    openapi_extra=dict(SECURED),
)
def erase_a_person(request: Request, actor: Anybody, person_key: PersonKey) -> Response:
    """Name, ORCID iD and organisation go, and every revision shows `withdrawn` in their place; the work stays credited.

    Your own entries, those at /v1/me, you may erase yourself; those of others need the role `admin`. Erasing whom
    somebody erased before changes nothing.
    """
    values_of(request, {})

    def work(session: Session) -> Response:
        if not is_own(session, person_key, actor.account_id):
            # Before anything is looked for: whoever may not know learns not even whether the key is there.
            actor.require(Role.ADMIN)
        person = erase_person(session, person_key, actor.account_id)
        told = person_shape(person, cases_crediting(session, [person_key])[person_key])
        return private_answer({"person": told, "links": {"me": address(request, ME)}})

    return written(request, actor, None, work)


def _after(found: Sequence[KnownPerson], cursor: str | None) -> int:
    """The place after the last one of the page before."""
    if cursor is None:
        return 0
    key = text_at(cursor)
    places = [place for place, one in enumerate(found, start=1) if one.person.key == key]
    if not places:
        raise position_refused()
    return places[0]
