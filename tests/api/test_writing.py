"""Requests that may be sent again: `Idempotency-Key`."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Event
from typing import Any

import pytest
from sqlmodel import select

from app import clock
from app.api import running, submissions, writing
from app.editorial import submissions as kept_submissions
from app.errors import StillRunning
from app.model.first_answer import FirstAnswer
from app.store.database import Database, open_database
from tests.api.meeting import meet_before_writing
from tests.asking import Client, asking
from tests.builders import a_case
from tests.databases import settings_of
from tests.desk import SUBMISSIONS, Desk, etag, refused, told, where
from tests.people import SECRET, Person, a_key, a_person, a_request, ask, kept
from tests.services import Service

Json = dict[str, Any]
KEY = "6f9c2c52-1a53-4b3e-9c29-4d0d9b6b9a11"


@pytest.fixture
def desk(service: Service) -> Desk:
    return Desk(service)


def begun(desk: Desk, sent: Any, person: Person | None = None, key: str = KEY, address: str = SUBMISSIONS) -> Any:
    """The answer to beginning a case under an Idempotency-Key."""
    return desk.ask("POST", address, person or desk.author, sent, idempotency_key=key)


def count_drafts(desk: Desk, person: Person | None = None) -> int:
    return int(told(desk.ask("GET", SUBMISSIONS, person or desk.author))["total"])


def first_answers(database: Database) -> list[str]:
    with database.reading() as session:
        return sorted(session.exec(select(FirstAnswer.key)))


# Sent again


def test_a_repeat_is_told_what_was_answered_first_though_much_has_happened_since(desk: Desk) -> None:
    case = a_case()
    first = begun(desk, case)
    draft = told(first, 201)
    told(desk.ask("PATCH", where(draft), desk.author, {"start_year": 2019}, if_match=etag(draft)))

    again = begun(desk, case)

    assert (again.status_code, again.content) == (201, first.content)
    for name in ("content-type", "content-language", "location", "etag", "cache-control"):
        assert again.headers[name] == first.headers[name]
    assert again.headers["idempotent-replayed"] == "true"
    assert "idempotent-replayed" not in first.headers
    assert count_drafts(desk) == 1


def test_the_order_of_members_is_no_other_request(desk: Desk) -> None:
    case = a_case()
    first = begun(desk, case)

    assert begun(desk, dict(reversed(case.items()))).content == first.content
    assert count_drafts(desk) == 1


def test_a_key_belongs_to_one_body_one_address_and_one_person(desk: Desk) -> None:
    case = a_case()
    draft = told(begun(desk, case), 201)

    refused(begun(desk, {**case, "title": "Another"}), 422, "idempotency-key-refused")
    refused(begun(desk, case, address=f"{SUBMISSIONS}?lang=nn"), 422, "idempotency-key-refused")
    submit = desk.do(draft, "submit", desk.author, idempotency_key=KEY)
    refused(submit, 422, "idempotency-key-refused")
    assert desk.seen(draft)["submission"]["state"] == "draft"

    theirs = told(begun(desk, case, desk.reviewer), 201)
    assert theirs["submission"]["id"] != draft["submission"]["id"]
    assert count_drafts(desk) == 1


def test_what_was_refused_may_be_mended_and_sent_again_under_the_same_key(desk: Desk) -> None:
    draft = desk.draft(a_case(sectors=["enrgy"]))

    refused(desk.do(draft, "submit", desk.author, idempotency_key=KEY), 422, "submission-refused")
    assert first_answers(desk.database) == []
    mended = told(desk.ask("PATCH", where(draft), desk.author, {"sectors": ["energy"]}, if_match=etag(draft)))
    submitted = told(desk.do(mended, "submit", desk.author, {}, idempotency_key=KEY))

    assert submitted["submission"]["state"] == "submitted"
    assert desk.do(mended, "submit", desk.author, {}, idempotency_key=KEY).json() == submitted


def test_an_action_that_was_done_is_not_refused_for_its_old_version_when_it_is_sent_again(desk: Desk) -> None:
    accepted = desk.accepted()
    first, again = (desk.do(accepted, "publish", desk.editor, idempotency_key=KEY) for _ in range(2))

    assert (first.status_code, again.content) == (201, first.content)
    assert again.headers["location"] == first.headers["location"]
    refused(desk.do(accepted, "publish", desk.editor, idempotency_key="another"), 412, "version-outdated")
    assert desk.database.revision() == 1


# A day


def test_a_first_answer_is_told_for_a_day(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    author = a_person_for_long(desk.database)
    start, case = clock.now(), a_case()
    monkeypatch.setattr(clock, "now", lambda: start)
    first = begun(desk, case, author)

    monkeypatch.setattr(clock, "now", lambda: start + timedelta(hours=24) - timedelta(microseconds=1))
    assert begun(desk, case, author).content == first.content
    refused(begun(desk, {}, author), 422, "idempotency-key-refused")

    monkeypatch.setattr(clock, "now", lambda: start + timedelta(hours=24))
    later = begun(desk, case, author)
    assert told(later, 201)["submission"]["id"] != first.json()["submission"]["id"]
    assert "idempotent-replayed" not in later.headers
    assert begun(desk, case, author).content == later.content
    assert count_drafts(desk, author) == 2


def test_after_a_day_a_key_may_stand_for_another_request(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    author, start = a_person_for_long(desk.database), clock.now()
    monkeypatch.setattr(clock, "now", lambda: start)
    told(begun(desk, a_case(), author), 201)
    told(begun(desk, a_case(), author, "other"), 201)
    assert first_answers(desk.database) == [KEY, "other"]

    monkeypatch.setattr(clock, "now", lambda: start + timedelta(days=2))
    told(begun(desk, {"title": "Another"}, author, "third"), 201)
    # What is older than a day is kept no longer.
    assert first_answers(desk.database) == ["third"]
    told(begun(desk, {"title": "Quite another"}, author), 201)


def a_person_for_long(database: Database) -> Person:
    """An author whose key outlives a day."""
    person, key = a_person(database), a_key(99_000_001)
    with database.writing() as session:
        session.add(kept(key, person.id, expires_at=clock.now() + timedelta(days=30)))
    return Person(person.id, key)


# At the same time


def test_of_two_at_once_one_is_done_and_the_other_told_to_wait(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    was_told = Event()

    class Told(StillRunning):
        def __init__(self) -> None:
            super().__init__()
            was_told.set()

    def slowly(*given: Any) -> kept_submissions.Examined:
        assert was_told.wait(60)
        return kept_submissions.examined(*given)

    monkeypatch.setattr(running, "StillRunning", Told)
    monkeypatch.setattr(submissions, "examined", slowly)
    case = a_case()
    both = desk.client.together(*(a_request("POST", SUBMISSIONS, desk.author, case, idempotency_key=KEY),) * 2)

    done, waiting = sorted(both, key=lambda answer: answer.status_code)
    assert done.status_code == 201
    refused(waiting, 409, "still-running")
    assert begun(desk, case).content == done.content
    assert count_drafts(desk) == 1


def test_two_processes_at_once_do_it_once_and_tell_the_same(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    accepted = desk.accepted()
    meet_before_writing(monkeypatch)

    def publish(client: Client) -> Any:
        address = f"{where(accepted)}/publish"
        return ask(client, "POST", address, desk.editor, {}, if_match=etag(accepted), idempotency_key=KEY)

    elsewhere = open_database(settings_of(desk.database, freshness_seconds=0))
    with asking(elsewhere, secret=SECRET, log_level="error") as other, ThreadPoolExecutor(2) as threads:
        here, there = threads.map(publish, (desk.client, other))

    assert (here.status_code, there.status_code) == (201, 201)
    assert here.content == there.content
    assert desk.database.revision() == 1


# What goes wrong halfway


def test_what_breaks_off_leaves_nothing_behind_and_may_be_sent_again(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    accepted = desk.accepted()
    breaks: list[tuple[str, Callable[..., Any]]] = [
        ("keep_first_answer", breaks_off),
        # Nobody has this account, and the row that says so is written last of all, at the commit.
        ("FirstAnswer", lambda **given: FirstAnswer(**{**given, "account_id": "nobody"})),
    ]
    for name, broken in breaks:
        with monkeypatch.context() as patch:
            patch.setattr(writing, name, broken)
            refused(desk.do(accepted, "publish", desk.editor, idempotency_key=KEY), 500, "unforeseen")
        assert desk.seen(accepted)["submission"]["state"] == "accepted"
        assert desk.database.revision() == 0
        assert first_answers(desk.database) == []

    published = desk.do(accepted, "publish", desk.editor, idempotency_key=KEY)
    assert (published.status_code, published.headers["location"][-12:]) == (201, "/revisions/1")
    assert "idempotent-replayed" not in published.headers


def breaks_off(*_: Any) -> None:
    raise RuntimeError("halfway")


# How it is written


def test_a_key_has_up_to_255_visible_characters_with_or_without_quotes(desk: Desk) -> None:
    for number, key in enumerate(("a", "x" * 255, "!~", KEY, 'with"quotes', f'"{"q" * 253}"'), start=1):
        first, again = (begun(desk, {"title": "A kitchen"}, key=key) for _ in range(2))
        assert (first.status_code, again.content) == (201, first.content), key
        assert count_drafts(desk) == number

    assert "idempotent-replayed" in begun(desk, {"title": "A kitchen"}, key=f'"{KEY}"').headers


def test_a_key_that_cannot_be_kept_is_refused_and_nothing_done(desk: Desk) -> None:
    for key in ("", '""', '"', " ", "x" * 256, "two words", "a\tb", "nøkkel", "\x7f", "a, b"):
        refused(begun(desk, a_case(), key=key), 422, "idempotency-key-refused")

    assert count_drafts(desk) == 0
