"""A process in which many write at once, beside another one on the same database."""

from collections.abc import Callable, Iterable, Sequence
from multiprocessing.connection import Connection
from multiprocessing.synchronize import Barrier
from typing import Any

import httpx

from app.settings import Settings
from app.store import engines
from app.store.database import open_database
from tests.asking import asking
from tests.builders import a_case, a_municipality, an_organisation
from tests.desk import SUBMISSIONS, Desk, etag, told, where
from tests.people import SECRET, Person, a_request

Json = dict[str, Any]
PATIENCE_SECONDS = 120
"""How long a writer waits for the others before it is told that nothing can be written: on a busy machine long."""

Meet = Callable[[], object]
"""Waits until the other process has come as far."""


def write_beside(settings: Settings, people: tuple[Person, Person, Person], meet: Barrier, parent: Connection) -> None:
    """What `test_many_writers` does, done in another process at the same time."""
    engines.WAITING_SECONDS = PATIENCE_SECONDS
    with asking(open_database(settings), secret=SECRET, log_level="error") as client:
        desk = Desk(client, people)
        parent.send(publish_at_once(desk, some_cases("there", 10), meet.wait))
        slug = parent.recv()
        for year in (2021, 2023):
            parent.send(amend_at_once(desk, slug, range(year, year + 2), meet.wait))


def some_cases(words: str, count: int) -> list[Json]:
    """Cases of which none is like another."""
    return [
        a_case(
            words=f"{words}-{number}",
            title=f"{words}{number}",
            municipalities=[a_municipality(name=f"Vik{words}{number}")],
            organisations=[an_organisation(name=f"Lag{words}{number}")],
        )
        for number in range(count)
    ]


def publish_at_once(desk: Desk, cases: Sequence[Json], meet: Meet) -> list[str]:
    """Takes cases all the way, each step for all of them at once; the addresses of what was published."""
    meet()
    drafts = [
        told(one, 201) for one in _at_once(desk, (("POST", SUBMISSIONS, desk.author, case, "") for case in cases))
    ]
    changed = _done(desk, drafts, "", desk.author, {"start_year": 2001}, method="PATCH")
    submitted = _done(desk, changed, "submit", desk.author, {"duplicates_seen": True})
    commented = _at_once(
        desk,
        (
            ("POST", f"{where(one)}/comments", desk.reviewer, {"path": "/title", "comment": "?"}, "")
            for one in submitted
        ),
    )
    accepted = _done(desk, [told(one, 201) for one in commented], "accept", desk.reviewer)
    meet()
    published = _at_once(desk, (("POST", f"{where(one)}/publish", desk.editor, {}, etag(one)) for one in accepted))
    assert [one.status_code for one in published] == [201] * len(cases), [one.text for one in published]
    return [one.headers["location"] for one in published]


def amend_at_once(desk: Desk, slug: str, years: Iterable[int], meet: Meet) -> list[int]:
    """Publishes some amendments of the newest revision at once; of all in all processes one can be. Their statuses."""
    drafts = [
        told(desk.ask("POST", f"/v1/cases/{slug}/amendments", desk.author, {"changes": {"start_year": year}}), 201)
        for year in years
    ]
    submitted = _done(desk, drafts, "submit", desk.author, {"duplicates_seen": True})
    accepted = _done(desk, submitted, "accept", desk.reviewer)
    meet()
    published = _at_once(desk, (("POST", f"{where(one)}/publish", desk.editor, {}, etag(one)) for one in accepted))
    for refused in published:
        assert refused.status_code == 201 or refused.json()["code"] == "base-outdated", refused.text
    meet()
    return [one.status_code for one in published]


def _done(
    desk: Desk, seen: Sequence[Json], action: str, person: Person, sent: Json | None = None, method: str = "POST"
) -> list[Json]:
    here = (f"{where(one)}/{action}".rstrip("/") for one in seen)
    asked = ((method, address, person, sent or {}, etag(one)) for address, one in zip(here, seen, strict=True))
    return [told(one) for one in _at_once(desk, asked)]


def _at_once(desk: Desk, asked: Iterable[tuple[str, str, Person, Json, str]]) -> list[httpx.Response]:
    return desk.client.together(
        *(
            a_request(method, address, person, sent, **({"if_match": guard} if guard else {}))
            for method, address, person, sent, guard in asked
        )
    )
