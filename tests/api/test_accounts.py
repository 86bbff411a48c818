"""Accounts and keys over HTTP: who may what, what is told to whom, and what nobody may see."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest
from sqlmodel import col, select
from structlog.testing import capture_logs

from app import clock
from app.api.account_shapes import PURPOSES, AccountShape, KeyShape, OwnPersonShape, PersonShape
from app.editorial.first_answers import FORGOTTEN
from app.editorial.keys import KEY
from app.errors import KeysUnavailable
from app.main import create_app
from app.model.account import ApiKey
from app.model.first_answer import FirstAnswer
from app.model.revision import AuditEntry
from app.model.role import Role
from app.store.database import Database
from app.store.secret import secret_file, secret_of
from tests.api.looking import lasting
from tests.asking import Client, asking
from tests.databases import fresh_database, settings_of
from tests.people import SECRET, Person, a_key, a_person, ask, prefix_of

ORCID = "0000-0002-1825-0097"
OLA = {"name": "Ola Nordmann", "email": "ola@example.org", "role": "editor"}


@pytest.fixture
def desk(database: Database) -> Iterator[Client]:
    """A client of the service without cases, which has a secret."""
    with asking(database, secret=SECRET, freshness_seconds=0) as client:
        yield client


@pytest.fixture
def admin(database: Database) -> Person:
    return a_person(database, Role.ADMIN)


def done(answer: httpx.Response, status: int = 200) -> Any:
    """What a private answer says."""
    assert answer.status_code == status, answer.text
    assert answer.headers["cache-control"] == "no-store"
    return answer.json()


def change(client: Client, method: str, address: str, person: Person, sent: Any = None, version: int = 1) -> Any:
    """The answer to a request that names the version that it goes by."""
    return ask(client, method, address, person, sent, if_match=f'"{version}"')


def refused(answer: httpx.Response, status: int, code: str) -> Any:
    """The problem that was answered."""
    assert (answer.status_code, answer.json()["code"]) == (status, code)
    return answer.json()


def trail(database: Database) -> list[tuple[str, str, str]]:
    with database.reading() as session:
        entries = session.exec(select(AuditEntry).order_by(col(AuditEntry.id))).all()
        return [(one.actor, one.action, one.subject) for one in entries]


# Oneself


def test_me_shows_all_that_is_stored_and_what_for(desk: Client, database: Database) -> None:
    person = a_person(database, Role.REVIEWER, name="Kari Nordmann", orcid=ORCID, affiliation="05dxps055")

    me = done(ask(desk, "GET", "/v1/me", person))

    account = me["account"]
    assert (account["id"], account["name"], account["role"]) == (person.id, "Kari Nordmann", "reviewer")
    assert (account["orcid"], account["affiliation"], account["shown"]) == (ORCID, "05dxps055", "Kari Nordmann")
    assert account["email"].endswith("@example.org")
    assert [key["prefix"] for key in me["keys"]] == [person.prefix]
    assert me["keys"][0]["last_used_at"].endswith(":00:00Z")
    assert (me["packages"], me["trail_entries"]) == (0, 0)


def test_everything_that_is_stored_has_a_purpose() -> None:
    fields = {f"account.{name}" for name in AccountShape.__annotations__} - {"account.shown"}
    fields |= {f"keys.{name}" for name in KeyShape.__annotations__}
    fields |= {f"credits.{name}" for name in OwnPersonShape.__annotations__ | PersonShape.__annotations__}

    assert set(PURPOSES) == fields | {"packages", "trail_entries"}


def test_a_key_opens_nothing_but_its_own_account(desk: Client, database: Database) -> None:
    one, other = a_person(database), a_person(database)

    assert [done(ask(desk, "GET", "/v1/me", who))["account"]["id"] for who in (one, other, one)] == [
        one.id,
        other.id,
        one.id,
    ]
    assert ask(desk, "GET", "/v1/me").status_code == 401


def test_what_a_person_changes_is_changed(desk: Client, database: Database) -> None:
    person = a_person(database, affiliation="05dxps055")

    told = {"name": "Kari Hansen", "orcid": f"https://orcid.org/{ORCID}", "shown_as": "orcid", "affiliation": None}
    changed = done(change(desk, "PATCH", "/v1/me", person, told))["account"]

    assert (changed["name"], changed["orcid"], changed["affiliation"]) == ("Kari Hansen", ORCID, None)
    assert changed["shown"] == f"https://orcid.org/{ORCID}"
    assert done(ask(desk, "GET", "/v1/me", person))["account"] == changed
    assert trail(database) == [(person.id, "change-account", person.id)]


@pytest.mark.parametrize(
    ("told", "pointers"),
    [
        ({}, [""]),
        ({"role": "admin"}, ["/role"]),
        ({"email": "other@example.org"}, ["/email"]),
        ({"name": None, "shown_as": "nme"}, ["/name", "/shown_as"]),
        ({"orcid": "0000-0002-1825-0098"}, ["/orcid"]),
        ({"shown_as": "orcid"}, ["/shown_as"]),
    ],
)
def test_what_cannot_be_changed_is_refused_and_nothing_is(
    desk: Client, database: Database, told: dict[str, Any], pointers: list[str]
) -> None:
    person = a_person(database)
    before = done(ask(desk, "GET", "/v1/me", person))["account"]

    problem = refused(change(desk, "PATCH", "/v1/me", person, told), 422, "details-refused")

    assert [fault["pointer"] for fault in problem["errors"]] == pointers
    assert done(ask(desk, "GET", "/v1/me", person))["account"] == before
    assert trail(database) == []


def test_who_is_erased_is_gone_and_the_key_with_them(desk: Client, database: Database) -> None:
    person = a_person(database, name="Kari Nordmann", orcid=ORCID, affiliation="05dxps055")

    erased = done(change(desk, "DELETE", "/v1/me", person))["account"]

    assert [erased[name] for name in ("name", "email", "orcid", "affiliation")] == [None] * 4
    assert erased["shown"] == "withdrawn"
    refused(ask(desk, "GET", "/v1/me", person), 401, "key-refused")
    assert trail(database) == [(person.id, "erase-account", person.id)]


def test_who_is_erased_may_still_be_shown_as_author(desk: Client, database: Database) -> None:
    person = a_person(database, name="Kari Nordmann", orcid=ORCID)

    erased = done(change(desk, "DELETE", "/v1/me?shown_as=name", person))["account"]

    assert (erased["name"], erased["orcid"], erased["email"], erased["shown"]) == (
        "Kari Nordmann",
        None,
        None,
        "Kari Nordmann",
    )


def test_a_wrong_wish_erases_nothing(desk: Client, database: Database) -> None:
    person = a_person(database)

    problem = refused(change(desk, "DELETE", "/v1/me?shown_as=nam", person), 422, "query-refused")

    assert problem["errors"][0]["did_you_mean"] == "name"
    refused(change(desk, "DELETE", "/v1/me?shown-as=name", person), 422, "query-refused")
    done(ask(desk, "GET", "/v1/me", person))


def test_the_last_admin_is_not_erased(desk: Client, admin: Person) -> None:
    refused(change(desk, "DELETE", "/v1/me", admin), 409, "last-admin")

    done(ask(desk, "GET", "/v1/me", admin))


def test_everybody_makes_further_keys_which_open_the_same_account(desk: Client, database: Database) -> None:
    person = a_person(database)

    made = done(ask(desk, "POST", "/v1/me/keys", person, {"label": "laptop", "valid_days": 9}), 201)

    assert KEY.fullmatch(made["key"])
    assert made["links"]["revoke"] == f"/v1/accounts/{person.id}/keys/{made['stored']['prefix']}"
    me = done(ask(desk, "GET", "/v1/me", f"Bearer {made['key']}"))
    assert me["account"]["id"] == person.id
    assert {key["label"] for key in me["keys"]} == {"usual", "laptop"}
    assert made["key"][13:] not in str(me)


@pytest.mark.parametrize("address", ["/v1/me/keys", "/v1/accounts/{id}/keys"])
def test_who_repeats_a_request_for_a_key_is_told_the_same_key_without_its_secret(
    desk: Client, admin: Person, database: Database, address: str
) -> None:
    address = address.format(id=admin.id)
    first, again = (
        done(ask(desk, "POST", address, admin, {"label": "laptop"}, idempotency_key="one"), 201) for _ in range(2)
    )

    assert KEY.fullmatch(first["key"])
    assert again == {**first, "key": None}
    assert len(done(ask(desk, "GET", "/v1/me", admin))["keys"]) == 2
    secret = KEY.fullmatch(first["key"])
    with database.reading() as session:
        (kept,) = session.exec(select(FirstAnswer)).all()
    assert secret is not None
    assert secret[2] not in str(kept.model_dump())
    done(ask(desk, "GET", "/v1/me", f"Bearer {first['key']}"))


def test_so_many_keys_and_no_more(desk: Client, database: Database) -> None:
    person = a_person(database)

    answers = [ask(desk, "POST", "/v1/me/keys", person, {"label": "one more"}).status_code for _ in range(11)]

    assert answers == [201] * 9 + [409] * 2


# Admins


def test_an_admin_makes_an_account_and_its_first_key(desk: Client, admin: Person, database: Database) -> None:
    made = done(ask(desk, "POST", "/v1/accounts", admin, OLA), 201)
    key = done(ask(desk, "POST", made["links"]["keys"], admin, {"label": "first"}), 201)["key"]

    me = done(ask(desk, "GET", "/v1/me", f"Bearer {key}"))
    assert me["account"] == made["account"]
    assert {name: me["account"][name] for name in OLA} == OLA
    listed = done(ask(desk, "GET", "/v1/accounts", admin))
    assert [one["id"] for one in listed["items"]] == [admin.id, made["account"]["id"]]
    keys = done(ask(desk, "GET", made["links"]["keys"], admin))
    assert [one["label"] for one in keys["items"]] == ["first"]
    assert trail(database) == [
        (admin.id, "create-account", made["account"]["id"]),
        (admin.id, "create-key", made["account"]["id"]),
    ]


def test_another_account_with_the_same_address_is_refused(desk: Client, admin: Person) -> None:
    done(ask(desk, "POST", "/v1/accounts", admin, OLA), 201)

    problem = refused(ask(desk, "POST", "/v1/accounts", admin, OLA), 409, "account-taken")

    assert [fault["pointer"] for fault in problem["errors"]] == ["/email"]


@pytest.mark.parametrize("role", [Role.CONTRIBUTOR, Role.REVIEWER, Role.EDITOR])
def test_all_others_are_refused_what_admins_may(desk: Client, admin: Person, database: Database, role: Role) -> None:
    person = a_person(database, role)
    keys = f"/v1/accounts/{admin.id}/keys"
    asked = [
        ("GET", "/v1/accounts", None),
        ("POST", "/v1/accounts", OLA),
        ("GET", keys, None),
        ("POST", keys, {"label": "mine now"}),
        ("DELETE", f"{keys}/{admin.prefix}", None),
        ("DELETE", f"/v1/accounts/{'f' * 32}/keys/{admin.prefix}", None),
    ]
    for method, address, sent in asked:
        answer = change(desk, method, address, person, sent)
        problem = refused(answer, 403, "role-too-low")
        assert problem["detail"] == f"This needs the role 'admin', and yours is '{role}'."
        assert answer.headers["www-authenticate"] == (
            'Bearer realm="samspill", error="insufficient_scope", scope="admin"'
        )
        assert answer.headers["cache-control"] == "no-store"

    assert trail(database) == []
    done(ask(desk, "GET", "/v1/me", admin))


def test_keys_are_revoked_by_their_owner_and_by_admins(desk: Client, admin: Person, database: Database) -> None:
    person = a_person(database)
    made = done(ask(desk, "POST", "/v1/me/keys", person, {"label": "lost"}), 201)

    first = done(change(desk, "DELETE", made["links"]["revoke"], person))
    again = done(change(desk, "DELETE", made["links"]["revoke"], person))

    assert first["stored"]["revoked_at"] == again["stored"]["revoked_at"] is not None
    refused(ask(desk, "GET", "/v1/me", f"Bearer {made['key']}"), 401, "key-refused")
    done(change(desk, "DELETE", f"/v1/accounts/{person.id}/keys/{person.prefix}", admin))
    refused(ask(desk, "GET", "/v1/me", person), 401, "key-refused")
    assert [entry[:2] for entry in trail(database)] == [
        (person.id, "create-key"),
        (person.id, "revoke-key"),
        (admin.id, "revoke-key"),
    ]


@pytest.mark.parametrize(
    ("account", "prefix", "status", "code"),
    [
        ("f" * 32, "{prefix}", 404, "account-not-found"),
        ("{id}", "unknown2", 404, "key-not-found"),
        ("F" * 32, "{prefix}", 422, "address-refused"),
        ("{id}", "%00", 422, "address-refused"),
        ("%00", "{prefix}", 422, "address-refused"),
    ],
)
def test_what_is_not_there_cannot_be_revoked(
    desk: Client, admin: Person, account: str, prefix: str, status: int, code: str
) -> None:
    address = f"/v1/accounts/{account}/keys/{prefix}".format(id=admin.id, prefix=admin.prefix)

    refused(change(desk, "DELETE", address, admin), status, code)


def test_an_account_that_is_made_twice_under_one_name_of_the_request_is_made_once(desk: Client, admin: Person) -> None:
    answers = [ask(desk, "POST", "/v1/accounts", admin, OLA, idempotency_key="ola") for _ in range(2)]

    assert done(answers[0], 201) == done(answers[1], 201)
    assert answers[0].headers["location"] == answers[1].headers["location"] == answers[0].json()["links"]["self"]
    assert done(ask(desk, "GET", "/v1/accounts", admin))["total"] == 2


def test_an_admin_mends_an_account(desk: Client, admin: Person, database: Database) -> None:
    person = a_person(database)
    address = f"/v1/accounts/{person.id}"
    sent = {"role": "editor", "email": "NEW@example.org", "name": "Kari Hansen", "affiliation": "05dxps055"}
    before = ask(desk, "GET", address, admin)

    changed = ask(desk, "PATCH", address, admin, {**sent, "orcid": ORCID}, if_match=before.headers["etag"])

    assert before.headers["etag"].startswith('"1.en')
    account = done(changed)["account"]
    assert {name: account[name] for name in sent} == {**sent, "email": "new@example.org"}
    assert (account["orcid"], account["version"], changed.headers["etag"]) == (ORCID, 2, '"2.en"')
    assert done(ask(desk, "GET", address, admin))["account"] == account
    # The role counts from now on, with the key that is there.
    done(ask(desk, "GET", "/v1/audit", person))
    with database.reading() as session:
        (entry,) = session.exec(select(AuditEntry)).all()
    assert (entry.actor, entry.action, entry.subject) == (admin.id, "change-account", person.id)
    assert entry.detail == '{"fields":["affiliation","email","name","orcid","role"]}'


@pytest.mark.parametrize(
    ("told", "pointers"),
    [
        ({}, [""]),
        ({"role": "boss"}, ["/role"]),
        ({"email": "kari"}, ["/email"]),
        ({"email": None, "name": ""}, ["/name", "/email"]),
        ({"shown_as": "name"}, ["/shown_as"]),
        ({"orcid": None}, ["/orcid"]),
    ],
)
def test_what_an_admin_cannot_change_is_refused(
    desk: Client, admin: Person, database: Database, told: dict[str, Any], pointers: list[str]
) -> None:
    person = a_person(database, orcid=ORCID, shown_as="orcid")

    answer = change(desk, "PATCH", f"/v1/accounts/{person.id}", admin, told)

    assert [fault["pointer"] for fault in refused(answer, 422, "details-refused")["errors"]] == pointers
    assert trail(database) == []


def test_an_address_that_another_account_has_is_refused(desk: Client, admin: Person, database: Database) -> None:
    person, other = a_person(database), a_person(database, email="other@example.org")

    refused(
        change(desk, "PATCH", f"/v1/accounts/{person.id}", admin, {"email": "Other@example.org"}), 409, "account-taken"
    )
    done(change(desk, "PATCH", f"/v1/accounts/{other.id}", admin, {"email": "Other@example.org", "role": "admin"}))


def test_the_last_admin_keeps_the_role(desk: Client, admin: Person, database: Database) -> None:
    person = a_person(database)
    refused(change(desk, "PATCH", f"/v1/accounts/{admin.id}", admin, {"role": "editor"}), 409, "last-admin")
    done(change(desk, "PATCH", f"/v1/accounts/{admin.id}", admin, {"role": "admin"}))

    done(change(desk, "PATCH", f"/v1/accounts/{person.id}", admin, {"role": "admin"}))
    done(change(desk, "PATCH", f"/v1/accounts/{admin.id}", admin, {"role": "contributor"}))

    refused(ask(desk, "GET", "/v1/accounts", admin), 403, "role-too-low")
    done(ask(desk, "GET", "/v1/accounts", person))


def test_an_erased_or_unknown_account_is_not_changed(desk: Client, admin: Person, database: Database) -> None:
    person = a_person(database)
    done(change(desk, "DELETE", "/v1/me", person))

    address = f"/v1/accounts/{person.id}"
    refused(change(desk, "PATCH", address, admin, {"role": "editor"}, version=2), 409, "account-erased")
    assert done(ask(desk, "GET", address, admin))["account"]["erased_at"]
    refused(ask(desk, "GET", f"/v1/accounts/{'f' * 32}", admin), 404, "account-not-found")
    refused(change(desk, "PATCH", f"/v1/accounts/{'f' * 32}", admin, {"role": "editor"}), 404, "account-not-found")


def test_accounts_are_listed_page_by_page_each_once(desk: Client, admin: Person, database: Database) -> None:
    # Two of the same moment are told apart by their identifiers.
    now = clock.now()
    people = [admin.id, *(a_person(database, created_at=now + timedelta(hours=n // 2)).id for n in range(5))]

    link, read = "/v1/accounts?limit=2", []
    while link:
        page = done(ask(desk, "GET", link, admin))
        assert page["total"] == 6
        read += [one["id"] for one in page["items"]]
        link = page["links"]["next"]

    assert (sorted(read), read[0]) == (sorted(people), admin.id)
    for question in ("limit=0", "cursor=x", "cursor=WyJ4Il0", "offset=2"):
        refused(ask(desk, "GET", f"/v1/accounts?{question}", admin), 422, "query-refused")


CHANGES = [
    ("PATCH", "/v1/me", {"name": "Ola Hansen"}),
    ("DELETE", "/v1/me", None),
    ("PATCH", "/v1/accounts/{id}", {"name": "Ola Hansen"}),
    ("DELETE", "/v1/accounts/{id}/keys/{prefix}", None),
]


@pytest.mark.parametrize(("method", "address", "sent"), CHANGES)
def test_who_has_not_seen_the_newest_changes_nothing(
    desk: Client, admin: Person, database: Database, method: str, address: str, sent: Any
) -> None:
    other = a_person(database, Role.ADMIN)
    done(change(desk, "PATCH", f"/v1/accounts/{admin.id}", other, {"affiliation": "05dxps055"}))
    before = done(ask(desk, "GET", f"/v1/accounts/{admin.id}", other)), trail(database)
    address = address.format(id=admin.id, prefix=admin.prefix)

    refused(ask(desk, method, address, admin, sent), 428, "version-missing")
    refused(change(desk, method, address, admin, sent, version=1), 412, "version-outdated")

    assert (done(ask(desk, "GET", f"/v1/accounts/{admin.id}", other)), trail(database)) == before
    seen = ask(desk, "GET", "/v1/me", admin).headers["etag"]
    done(ask(desk, method, address, admin, sent, if_match=seen))


def test_a_change_that_changes_nothing_makes_no_version(desk: Client, database: Database) -> None:
    person = a_person(database, name="Kari Nordmann")

    same = change(desk, "PATCH", "/v1/me", person, {"name": "Kari Nordmann"})
    key = done(ask(desk, "POST", "/v1/me/keys", person, {"label": "laptop"}), 201)
    done(change(desk, "DELETE", key["links"]["revoke"], person))

    assert same.headers["etag"] == '"1.en"'
    assert ask(desk, "GET", "/v1/me", person).headers["etag"].startswith('"1.en')


def test_what_was_answered_about_a_person_goes_with_them(desk: Client, admin: Person, database: Database) -> None:
    made = done(ask(desk, "POST", "/v1/accounts", admin, OLA, idempotency_key="ola"), 201)
    key = done(ask(desk, "POST", made["links"]["keys"], admin, {"label": "first"}, idempotency_key="key"), 201)["key"]
    ola = Person(made["account"]["id"], key)
    done(ask(desk, "PATCH", "/v1/me", ola, {"affiliation": "05dxps055"}, if_match="*", idempotency_key="mine"))
    done(ask(desk, "POST", "/v1/me/keys", admin, {"label": "other"}, idempotency_key="other"), 201)

    done(ask(desk, "DELETE", "/v1/me", ola, if_match="*"))

    with database.reading() as session:
        kept = {one.key: one.body for one in session.exec(select(FirstAnswer))}
    # What she was answered is gone; of what was answered about her stays that it was.
    assert kept.keys() == {"ola", "key", "other"}
    assert kept["ola"] == kept["key"] == FORGOTTEN != kept["other"]


# Refusals


@pytest.mark.parametrize("sent", [None, "", "Basic a2FyaTprYXJp", "smsp_", "BearerX abc"])
def test_who_sends_no_key_is_told_that_one_is_needed(desk: Client, sent: str | None) -> None:
    answer = ask(desk, "GET", "/v1/me", sent)

    refused(answer, 401, "key-missing")
    assert answer.headers["www-authenticate"] == 'Bearer realm="samspill"'
    assert answer.headers["cache-control"] == "no-store"


def test_every_key_that_is_not_accepted_gets_the_same_answer(desk: Client, database: Database) -> None:
    gone, old, present = (a_person(database) for _ in range(3))
    with database.writing() as session:
        session.get_one(ApiKey, gone.prefix).revoked_at = session.get_one(ApiKey, gone.prefix).created_at
        session.get_one(ApiKey, old.prefix).expires_at = session.get_one(ApiKey, old.prefix).created_at
    wrong = (gone.key, old.key, present.key[:-1] + "b", a_key(77_777_777), "smsp_", "", "\u00e9", "a" * 5000, "a b")

    answers = [ask(desk, "GET", "/v1/me", f"Bearer {key}") for key in wrong]

    assert {answer.content for answer in answers} == {answers[0].content}
    assert all(lasting(one) == lasting(answers[0]) for one in answers)
    refused(answers[0], 401, "key-refused")
    assert answers[0].headers["www-authenticate"] == 'Bearer realm="samspill", error="invalid_token"'


def test_the_name_of_the_scheme_has_no_case(desk: Client, database: Database) -> None:
    person = a_person(database)

    done(ask(desk, "GET", "/v1/me", f"bearer {person.key}"))
    done(ask(desk, "GET", "/v1/me", f"BEARER  {person.key} "))


def test_who_may_not_write_is_refused_before_what_was_sent_is_read(desk: Client, database: Database) -> None:
    person = a_person(database)

    assert ask(desk, "POST", "/v1/accounts", None, "no object").status_code == 401
    assert ask(desk, "POST", "/v1/accounts", person, "no object").status_code == 403
    assert ask(desk, "POST", "/v1/me/keys", person, "no object").status_code == 400
    assert ask(desk, "POST", "/v1/me/keys", person, {"label": "a" * 70_000}).status_code == 413


def test_neither_key_nor_name_stands_in_the_log(desk: Client, admin: Person) -> None:
    with capture_logs() as lines:
        ask(desk, "POST", "/v1/accounts", admin, OLA)
        ask(desk, "GET", f"/v1/me?key={admin.key}", admin)
        change(desk, "DELETE", f"/v1/accounts/{admin.id}/keys/{admin.key}", admin)
        ask(desk, "GET", "/v1/me", f"Bearer {admin.key[:-1]}")

    assert [line["status"] for line in lines] == [201, 422, 422, 401]
    assert [line["route"] for line in lines] == [
        "/v1/accounts",
        "/v1/me",
        "/v1/accounts/{id}/keys/{prefix}",
        "/v1/me",
    ]
    told = str(lines)
    assert not any(word in told for word in (admin.key, admin.prefix, admin.id, "Ola", "ola@example.org"))


def test_no_e_mail_address_is_public(desk: Client, admin: Person, database: Database) -> None:
    done(ask(desk, "POST", "/v1/accounts", admin, OLA), 201)
    for path, operations in desk.get("/openapi.json").json()["paths"].items():
        if "get" in operations and "{" not in path:
            assert "ola@example.org" not in desk.get(path).text, path


def test_a_private_answer_is_never_remembered_nor_validated(desk: Client, admin: Person) -> None:
    with capture_logs() as lines:
        answers = [ask(desk, "GET", "/v1/accounts", admin) for _ in range(2)]

    assert [line["remembered"] for line in lines] == [False, False]
    assert all("etag" not in answer.headers for answer in answers)
    head = ask(desk, "HEAD", "/v1/me", admin)
    assert (head.status_code, head.content, head.headers["cache-control"]) == (200, b"", "no-store")


def test_a_page_from_elsewhere_may_send_all_that_is_answered(desk: Client) -> None:
    answer = desk.request("OPTIONS", "/v1/me", access_control_request_method="PATCH")

    assert {"GET", "POST", "PATCH", "DELETE"} <= set(answer.headers["access-control-allow-methods"].split(", "))
    assert "WWW-Authenticate" in answer.headers["access-control-expose-headers"]


def test_without_a_setting_keys_need_a_file(database: Database) -> None:
    person = a_person(database, Role.ADMIN)
    is_file = database.url.get_backend_name() == "sqlite"
    with asking(database, freshness_seconds=0, log_level="error") as client:
        for method, address, sent in (("GET", "/v1/me", None), ("POST", "/v1/me/keys", {"label": "a"})):
            answer = ask(client, method, address, person, sent)
            # On SQLite the key of a test, which another secret made, is a key like any other that is not ours.
            problem = refused(answer, *((401, "key-refused") if is_file else (503, "keys-unavailable")))
            assert ("SAMSPILL_SECRET" in problem["detail"]) is not is_file
        refused(ask(client, "GET", "/v1/me"), 401, "key-missing")


def test_the_service_does_not_start_on_a_secret_that_others_can_read() -> None:
    with fresh_database("sqlite") as database:
        settings = settings_of(database, log_level="error")
        file = secret_file(Path(str(database.url.database)))
        secret_of(settings).digest_to_keep(a_key(1))
        file.chmod(0o644)
        try:
            with pytest.raises(KeysUnavailable, match="chmod 600"):
                create_app(settings, database)
        finally:
            file.unlink()


def test_prefixes_in_answers_are_those_of_the_keys(desk: Client, database: Database) -> None:
    person = a_person(database)

    made = done(ask(desk, "POST", "/v1/me/keys", person, {"label": "a"}), 201)

    assert prefix_of(made["key"]) == made["stored"]["prefix"]
