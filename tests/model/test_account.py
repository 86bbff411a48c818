"""What an account says of itself, and what may be sent about it."""

from datetime import UTC, datetime
from typing import Any

import pytest

from app.errors import DetailsRefused
from app.model.account import Account
from app.model.account_sent import AccountChanges, AccountSent, KeySent
from app.model.role import Role
from app.model.sent import read_sent

NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)
KARI = {"name": "Kari Nordmann", "email": "kari@example.org", "role": "editor"}


def refusal(form: Any, sent: dict[str, Any]) -> dict[str | None, str]:
    with pytest.raises(DetailsRefused) as refused:
        read_sent(form, sent)
    return {fault.pointer: fault.detail for fault in refused.value.faults}


def test_each_role_may_do_what_those_before_it_may() -> None:
    roles = (Role.CONTRIBUTOR, Role.REVIEWER, Role.EDITOR, Role.ADMIN)

    assert [[one.covers(least) for least in roles] for one in roles] == [
        [True, False, False, False],
        [True, True, False, False],
        [True, True, True, False],
        [True, True, True, True],
    ]


@pytest.mark.parametrize(
    ("changes", "shown"),
    [
        ({}, "Kari Nordmann"),
        ({"shown_as": "orcid"}, "https://orcid.org/0000-0002-1825-0097"),
        ({"shown_as": "withdrawn"}, "withdrawn"),
        ({"name": None}, "withdrawn"),
        ({"shown_as": "orcid", "orcid": None}, "withdrawn"),
    ],
)
def test_a_person_is_shown_as_chosen_or_not_at_all(changes: dict[str, Any], shown: str) -> None:
    usual = {**KARI, "id": "0" * 32, "orcid": "0000-0002-1825-0097", "created_at": NOON}

    assert Account.model_validate({**usual, **changes}).shown == shown


def test_what_is_sent_is_kept_in_one_form() -> None:
    sent = {
        "name": "  Ka\u030are  ",
        "email": "Kari@Example.ORG",
        "role": "editor",
        "orcid": "https://orcid.org/0000-0002-1825-0097",
        "affiliation": "https://ror.org/05dxps055",
    }

    assert read_sent(AccountSent, sent).model_dump() == {
        "name": "K\u00e5re",
        "email": "kari@example.org",
        "role": "editor",
        "orcid": "0000-0002-1825-0097",
        "affiliation": "05dxps055",
        "shown_as": "name",
    }


def test_every_fault_is_named() -> None:
    assert refusal(
        AccountSent, {"name": "", "email": "kari", "role": "boss", "orcid": "1", "affiliation": 2, "x": 1}
    ) == {
        "/name": "Must not be empty.",
        "/email": "Must be an e-mail address such as 'kari@example.org'.",
        "/role": "Must be 'contributor', 'reviewer', 'editor' or 'admin'.",
        "/orcid": "Must be an ORCID iD such as '0000-0002-1825-0097', with its check digit right.",
        "/affiliation": "Must be text in quotation marks.",
        "/x": "There is no such field here.",
    }


@pytest.mark.parametrize("name", ["", " ", "a\nb", "a\x00", "\u202eirak", "x" * 201, None, 1])
def test_a_name_is_one_line_that_can_be_seen(name: Any) -> None:
    assert list(refusal(AccountSent, {**KARI, "name": name})) == ["/name"]
    assert list(refusal(AccountChanges, {"name": name})) == ["/name"]


@pytest.mark.parametrize(
    "email",
    ["kari", "kari@", "@example.org", "a@b", "a b@example.org", "a@b@example.org", "a@example..org",
     f"{'a' * 65}@example.org", f"a@{'b' * 260}.org", None],
)  # fmt: skip
def test_what_is_no_address_is_refused(email: Any) -> None:
    assert list(refusal(AccountSent, {**KARI, "email": email})) == ["/email"]


def test_changes_say_something() -> None:
    assert refusal(AccountChanges, {}) == {"": "Say what is to change: name, affiliation, orcid, shown_as."}
    assert refusal(AccountChanges, {"email": "a@example.org"}) == {"/email": "There is no such field here."}
    assert refusal(AccountChanges, {"role": "admin"}) == {"/role": "There is no such field here."}


def test_an_empty_identifier_counts_as_none() -> None:
    assert read_sent(AccountChanges, {"orcid": ""}).model_dump(exclude_unset=True) == {"orcid": None}


@pytest.mark.parametrize(
    ("sent", "pointer"),
    [
        ({}, "/label"),
        ({"label": ""}, "/label"),
        ({"label": "x" * 101}, "/label"),
        ({"label": "a", "valid_days": 0}, "/valid_days"),
        ({"label": "a", "valid_days": 1097}, "/valid_days"),
        ({"label": "a", "valid_days": "9"}, "/valid_days"),
        ({"label": "a", "valid_days": True}, "/valid_days"),
    ],
)
def test_a_key_is_asked_for_in_its_form(sent: dict[str, Any], pointer: str) -> None:
    assert list(refusal(KeySent, sent)) == [pointer]
