"""Who may no longer act when it comes to writing leaves nothing behind, though the request came before."""

from collections.abc import Callable
from typing import Any

import pytest
from sqlmodel import Session, select

from app.api import submission_actions, submissions
from app.editorial.accounts import erase_account
from app.editorial.keys import revoke_key
from app.editorial.submissions import Examined, examined
from app.model.account import Account, ShownAs
from app.model.first_answer import FirstAnswer
from app.model.submission import Submission
from tests.builders import a_case
from tests.desk import SUBMISSIONS, Desk, refused
from tests.services import Service


@pytest.fixture
def desk(service: Service) -> Desk:
    return Desk(service)


def while_it_is_looked_at(desk: Desk, monkeypatch: pytest.MonkeyPatch, happens: Callable[[Session], Any]) -> None:
    """Somebody else does something after a request came and before it writes."""

    def slowly(*given: Any) -> Examined:
        with desk.database.writing() as session:
            happens(session)
        return examined(*given)

    for route in (submissions, submission_actions):
        monkeypatch.setattr(route, "examined", slowly)


@pytest.mark.parametrize("headers", [{}, {"idempotency_key": "once"}])
def test_no_draft_is_left_of_somebody_who_was_erased(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, headers: dict[str, str]
) -> None:
    author = desk.author
    while_it_is_looked_at(desk, monkeypatch, lambda session: erase_account(session, author.id, ShownAs.WITHDRAWN))

    refused(desk.ask("POST", SUBMISSIONS, author, a_case(), **headers), 401, "key-refused")

    with desk.database.reading() as session:
        assert session.exec(select(Submission).where(Submission.author_id == author.id)).all() == []
        assert session.exec(select(FirstAnswer).where(FirstAnswer.account_id == author.id)).all() == []


def test_nothing_is_decided_with_a_key_that_was_revoked(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    submitted, reviewer = desk.submitted(), desk.reviewer
    while_it_is_looked_at(
        desk, monkeypatch, lambda session: revoke_key(session, reviewer.id, reviewer.prefix, reviewer.id)
    )

    refused(desk.do(submitted, "accept", reviewer), 401, "key-refused")

    assert desk.seen(submitted)["submission"]["state"] == "submitted"


def test_nothing_is_published_in_a_role_that_somebody_has_no_more(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    accepted = desk.accepted()

    def lower(session: Session) -> None:
        session.get_one(Account, desk.editor.id).role = "reviewer"

    while_it_is_looked_at(desk, monkeypatch, lower)

    refused(desk.do(accepted, "publish", desk.editor), 403, "role-too-low")

    assert desk.seen(accepted)["submission"]["state"] == "accepted"
