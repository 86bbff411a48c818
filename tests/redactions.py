"""Redactions for tests, as an admin makes them."""

from typing import Any

import httpx

from app.editorial.actors import Actor
from app.editorial.redaction import RedactionPlan, plan_redaction, redact
from app.editorial.standing import standing_of
from app.model.redaction_sent import RedactionSent
from app.model.role import Role
from app.model.sent import read_sent
from app.store.database import Database
from tests.desk import Desk
from tests.people import Person, a_person
from tests.traces import SLUG

REASON = "A person who is no public figure is named."


def take_out(database: Database, slug: str, **sent: Any) -> RedactionPlan:
    """Takes something out of a case, and gives the plan by which that was done; the files are not purged."""
    admin = Actor(a_person(database, Role.ADMIN).id, Role.ADMIN, "")
    with database.writing() as session:
        plan = plan_redaction(session, standing_of(session, slug), read_sent(RedactionSent, {"reason": REASON, **sent}))
        redact(session, database.full_text, admin, plan)
    return plan


def redaction(desk: Desk, person: Person, number: int = 1, slug: str = SLUG, **sent: Any) -> httpx.Response:
    """The answer to a redaction, a real one, of a case whose newest revision has this number."""
    return _asked(desk, person, f"/v1/cases/{slug}/redaction?dry_run=false", number, sent)


def trial(desk: Desk, person: Person, number: int = 1, **sent: Any) -> httpx.Response:
    """What such a redaction would do."""
    return _asked(desk, person, f"/v1/cases/{SLUG}/redaction", number, sent)


def _asked(desk: Desk, person: Person, address: str, number: int, sent: dict[str, Any]) -> httpx.Response:
    return desk.ask("POST", address, person, {"reason": REASON, **sent}, if_match=f'"{number}"')
