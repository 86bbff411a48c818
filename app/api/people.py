"""People who are credited: how somebody without an account is erased."""

from typing import Annotated

from fastapi import APIRouter, Path, Request, Response
from sqlmodel import Session

from app.api.account_shapes import OnePerson, person_shape
from app.api.actor import SECURED, Anybody, private_answer
from app.api.dependencies import values_of
from app.api.me import ME
from app.api.shapes import address
from app.api.writing import written
from app.editorial.people import erase_person, is_own
from app.model.credit import PERSON_KEY
from app.model.role import Role
from app.store.people import cases_crediting

PEOPLE = "/v1/people"
router = APIRouter(prefix=PEOPLE, tags=["accounts"])

PersonKey = Annotated[
    str,
    Path(
        alias="key",
        description="Key of the person, as `credit` of a case has it.",
        pattern=PERSON_KEY,
        examples=["k7m2p9qa4xyz"],
    ),
]


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
