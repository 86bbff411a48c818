"""The trail over HTTP: for editors alone, the newest first, by who, what, whom and when."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import Any

import orjson
import pytest

from app import clock
from app.editorial.audit import ACTIONS, append
from app.model.role import Role
from app.store.database import Database
from tests.asking import Client, asking
from tests.people import SECRET, Person, a_person, ask

AUDIT = "/v1/audit"
NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)
OTHER = "f" * 32


@pytest.fixture
def desk(database: Database) -> Iterator[Client]:
    with asking(database, secret=SECRET, freshness_seconds=0) as client:
        yield client


@pytest.fixture
def editor(database: Database) -> Person:
    return a_person(database, Role.EDITOR)


@pytest.fixture
def trail(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    """Five entries, an hour apart from noon on."""
    with database.writing() as session:
        for number, (actor, action, subject) in enumerate(
            [
                ("samspill seed", "seed", "dataset"),
                ("command-line", "create-account", OTHER),
                (OTHER, "withdraw-case", "no-eksempelvik-a"),
                (OTHER, "withdraw-case", "no-eksempelvik-b"),
                (OTHER, "restore-case", "no-eksempelvik-a"),
            ]
        ):
            monkeypatch.setattr(clock, "now", lambda hours=number: NOON + timedelta(hours=hours))
            append(session, actor, action, subject, {"number": number})
    monkeypatch.undo()


def told(desk: Client, person: Person, question: str = "") -> Any:
    answer = ask(desk, "GET", f"{AUDIT}{question}", person)
    assert answer.status_code == 200, answer.text
    assert answer.headers["cache-control"] == "no-store"
    assert "etag" not in answer.headers
    return answer.json()


@pytest.mark.usefixtures("trail")
def test_the_newest_comes_first_with_all_that_proves_it(desk: Client, editor: Person) -> None:
    answer = told(desk, editor)

    items = answer["items"]
    assert [one["id"] for one in items] == [5, 4, 3, 2, 1]
    assert items[0] == {
        "id": 5,
        "at": "2026-05-01T16:00:00Z",
        "actor": OTHER,
        "action": "restore-case",
        "subject": "no-eksempelvik-a",
        "detail": {"number": 4},
        "previous": items[1]["digest"],
        "digest": items[0]["digest"],
    }
    assert answer["last"] == {"id": 5, "digest": items[0]["digest"]}
    assert (answer["total"], answer["links"]) == (5, {"self": AUDIT, "next": None})


@pytest.mark.usefixtures("trail")
def test_anybody_can_compute_the_digests_as_the_contract_says(desk: Client, editor: Person) -> None:
    for one in told(desk, editor)["items"]:
        at = datetime.fromisoformat(one["at"]).isoformat(timespec="microseconds")
        detail = orjson.dumps(one["detail"], option=orjson.OPT_SORT_KEYS).decode()
        fields = [one["id"], at, one["actor"], one["action"], one["subject"], detail, one["previous"]]
        assert sha256(orjson.dumps(fields)).hexdigest() == one["digest"]


@pytest.mark.usefixtures("trail")
@pytest.mark.parametrize(
    ("question", "ids"),
    [
        (f"actor={OTHER}", [5, 4, 3]),
        ("actor=samspill%20seed", [1]),
        ("actor=command-line", [2]),
        (f"actor={'0' * 32}", []),
        ("action=withdraw-case", [4, 3]),
        ("action=erase-account", []),
        ("subject=no-eksempelvik-a", [5, 3]),
        ("subject=nothing", []),
        ("since=2026-05-01T14:00:00Z", [5, 4, 3]),
        ("until=2026-05-01T14:00:00Z", [2, 1]),
        ("since=2026-05-01T14:00:00%2B02:00&until=2026-05-01T13:00:00.000001Z", [2, 1]),
        ("since=2026-05-01&until=2026-05-02", [5, 4, 3, 2, 1]),
        ("since=2026-05-02", []),
        (f"action=withdraw-case&actor={OTHER}&subject=no-eksempelvik-b", [4]),
    ],
)
def test_entries_are_chosen_by_who_what_whom_and_when(
    desk: Client, editor: Person, question: str, ids: list[int]
) -> None:
    answer = told(desk, editor, f"?{question}")

    assert [one["id"] for one in answer["items"]] == ids
    assert answer["total"] == len(ids)
    assert answer["last"]["id"] == 5


@pytest.mark.usefixtures("trail")
@pytest.mark.parametrize("limit", [1, 2, 5])
def test_pages_joined_are_the_whole(desk: Client, editor: Person, limit: int) -> None:
    link, read = f"{AUDIT}?limit={limit}&until=2026-05-01T16:00:00Z", []
    while link:
        answer = told(desk, editor, link.removeprefix(AUDIT))
        assert answer["total"] == 4
        read += [one["id"] for one in answer["items"]]
        link = answer["links"]["next"]

    assert read == [4, 3, 2, 1]


def test_an_empty_trail_ends_with_nothing(desk: Client, editor: Person) -> None:
    answer = told(desk, editor)

    assert (answer["items"], answer["total"], answer["last"]) == ([], 0, {"id": 0, "digest": ""})


@pytest.mark.parametrize(
    ("question", "parameter", "hint"),
    [
        ("actor=Kari", "actor", None),
        ("actor=command-lin", "actor", "command-line"),
        ("action=withdraw-cse", "action", "withdraw-case"),
        (f"subject={'x' * 121}", "subject", None),
        ("subject=", "subject", None),
        ("since=yesterday", "since", None),
        ("since=2026-05-01T14:00:00", "since", None),
        ("since=2026-05-01T14:00:00+02:00", "since", None),
        ("until=2026-02-30", "until", None),
        ("until=0001-01-01T00:00:00%2B14:00", "until", None),
        ("limit=501", "limit", None),
        ("cursor=WzEsMV0", "cursor", None),
        ("actr=x", "actr", "actor"),
    ],
)
def test_what_is_not_understood_is_refused(
    desk: Client, editor: Person, question: str, parameter: str, hint: str | None
) -> None:
    answer = ask(desk, "GET", f"{AUDIT}?{question}", editor)

    assert answer.status_code == 422, answer.text
    assert [(one["parameter"], one.get("did_you_mean")) for one in answer.json()["errors"]] == [(parameter, hint)]


@pytest.mark.parametrize(("role", "status"), [(None, 401), (Role.CONTRIBUTOR, 403), (Role.REVIEWER, 403)])
def test_nobody_but_editors_reads_it(desk: Client, database: Database, role: Role | None, status: int) -> None:
    person = a_person(database, role) if role else None

    assert ask(desk, "GET", AUDIT, person).status_code == status
    assert ask(desk, "GET", AUDIT, a_person(database, Role.ADMIN)).status_code == 200


def test_every_action_fits_into_its_column() -> None:
    assert len(set(ACTIONS)) == len(ACTIONS)
    assert max(map(len, ACTIONS)) <= 40
