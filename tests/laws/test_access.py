"""Whatever happens to accounts and keys, a key opens exactly what a list on paper says it opens."""

from dataclasses import dataclass, field
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import update
from sqlmodel import Session, col, select

from app import clock
from app.editorial import accounts, keys
from app.editorial.actors import Doorkeeper
from app.editorial.audit import verify
from app.errors import AccountErased, DomainError, KeyRefused, LastAdmin, TooManyKeys
from app.model.account import Account, ApiKey, ShownAs
from app.model.account_sent import AccountSent, KeySent
from app.model.revision import AuditEntry
from app.model.role import Role
from app.model.sent import read_sent
from app.store.database import Database
from app.store.secret import Secret
from tests.databases import fresh_database
from tests.people import SECRET, prefix_of
from tests.trying import tried

DOINGS = ("account", "key", "key", "revoke", "expire", "erase")


@dataclass
class Paper:
    """What should be so: roles of accounts that are not erased, and keys with whose they are."""

    roles: dict[str, Role] = field(default_factory=dict)
    everybody: list[str] = field(default_factory=list)
    open: dict[str, str] = field(default_factory=dict)
    shut: list[str] = field(default_factory=list)

    def shut_key(self, key: str) -> None:
        del self.open[key]
        self.shut.append(key)


@tried(25)
@given(st.lists(st.tuples(st.sampled_from(DOINGS), st.integers(0, 30), st.sampled_from(Role)), max_size=30))
def test_a_key_opens_what_is_on_paper(database_kind: str, doings: list[tuple[str, int, Role]]) -> None:
    paper, secret = Paper(), Secret(SECRET, None)
    with fresh_database(database_kind) as database:
        for number, (doing, which, role) in enumerate(doings):
            with database.writing() as session:
                do(session, secret, paper, doing, which, role, number)

        doorkeeper = Doorkeeper(database, secret)
        for key, account_id in paper.open.items():
            actor = doorkeeper.actor(key)
            assert (actor.account_id, actor.role) == (account_id, paper.roles[account_id])
        for key in paper.shut:
            with pytest.raises(KeyRefused):
                doorkeeper.actor(key)
        nothing_is_left_of_the_erased(database, paper)


def do(session: Session, secret: Secret, paper: Paper, doing: str, which: int, role: Role, number: int) -> None:
    """One thing, in the service and on paper."""
    if doing == "account":
        sent = {"name": f"Secret Name {number}", "email": f"secret{number}@example.org", "role": role.value}
        made = accounts.create_account(session, read_sent(AccountSent, sent), "a test")
        paper.roles[made.id] = role
        paper.everybody.append(made.id)
    elif doing in ("key", "erase") and paper.everybody:
        account_id = paper.everybody[which % len(paper.everybody)]
        make(session, secret, paper, account_id) if doing == "key" else erase(session, paper, account_id)
    elif doing in ("revoke", "expire") and paper.open:
        key = sorted(paper.open)[which % len(paper.open)]
        if doing == "revoke":
            keys.revoke_key(session, paper.open[key], prefix_of(key), "a test")
        else:
            past = clock.now() - timedelta(seconds=1)
            expired = update(ApiKey).where(col(ApiKey.prefix) == prefix_of(key)).values(expires_at=past)
            session.connection().execute(expired)
        paper.shut_key(key)


def make(session: Session, secret: Secret, paper: Paper, account_id: str) -> None:
    valid = list(paper.open.values()).count(account_id)
    expected: type[DomainError] | None = AccountErased if account_id not in paper.roles else None
    if expected is None and valid >= keys.MOST_KEYS:
        expected = TooManyKeys
    sent = read_sent(KeySent, {"label": "Secret Label"})
    if expected is not None:
        with pytest.raises(expected):
            keys.create_key(session, secret, account_id, sent, "a test")
        return
    paper.open[keys.create_key(session, secret, account_id, sent, "a test").whole] = account_id


def erase(session: Session, paper: Paper, account_id: str) -> None:
    role = paper.roles.get(account_id)
    is_last = role is Role.ADMIN and list(paper.roles.values()).count(Role.ADMIN) == 1
    expected = AccountErased if role is None else LastAdmin if is_last else None
    if expected is not None:
        with pytest.raises(expected):
            accounts.erase_account(session, account_id, ShownAs.WITHDRAWN)
        return
    accounts.erase_account(session, account_id, ShownAs.WITHDRAWN)
    del paper.roles[account_id]
    for key in [key for key, owner in paper.open.items() if owner == account_id]:
        paper.shut_key(key)


def nothing_is_left_of_the_erased(database: Database, paper: Paper) -> None:
    """Of an erased account neither its row nor its keys nor the trail hold a word of its owner."""
    with database.reading() as session:
        rows = session.exec(select(Account).where(col(Account.id).not_in(list(paper.roles)))).all()
        theirs = session.exec(select(ApiKey).where(col(ApiKey.account_id).not_in(list(paper.roles)))).all()
        trail = session.exec(select(AuditEntry)).all()
        assert verify(session) is None
    told = str([row.model_dump() for row in (*rows, *theirs, *trail)])
    assert "ecret" not in told
