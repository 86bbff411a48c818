"""People with accounts and keys for tests, and what is answered to them."""

from dataclasses import dataclass
from datetime import timedelta
from itertools import count
from typing import Any

import httpx
import orjson
from sqlalchemy import delete

from app import clock
from app.editorial.keys import KEY
from app.model.account import Account, ApiKey
from app.model.coding import Coding, CodingDecision
from app.model.first_answer import FirstAnswer
from app.model.package import Package
from app.model.person import Person as Credited
from app.model.redaction import Redaction
from app.model.role import Role
from app.model.submission import Submission, SubmissionComment, SubmissionEvent
from app.store.database import Database
from app.store.secret import Secret
from tests.asking import Client

SECRET = "a secret of tests, which nobody has to guess".replace(" ", "-")
"""A value of SAMSPILL_SECRET."""

_numbers = count(1)
_WRITTEN = (
    Redaction, Package, FirstAnswer, CodingDecision, Coding, SubmissionComment, SubmissionEvent, Submission,
    Credited, ApiKey, Account,
)  # fmt: skip


@dataclass(frozen=True)
class Person:
    """Somebody with an account and a key."""

    id: str
    key: str

    @property
    def prefix(self) -> str:
        """The public part of the key."""
        return prefix_of(self.key)


def prefix_of(key: str) -> str:
    """The public part of a whole key."""
    read = KEY.fullmatch(key)
    assert read is not None
    return read[1]


def a_person(database: Database, role: Role = Role.CONTRIBUTOR, **changes: Any) -> Person:
    """Somebody with usual details and a key that is valid for a day; nothing is written into the trail."""
    number = next(_numbers)
    key = a_key(number)
    now = clock.now()
    usual = {"id": f"{number:032x}", "name": f"Person {number}", "email": f"person{number}@example.org"}
    account = Account.model_validate({**usual, "role": role.value, "created_at": now, **changes})
    with database.writing() as session:
        session.add(account)
        session.flush()
        session.add(kept(key, account.id))
    return Person(account.id, key)


def a_key(number: int) -> str:
    """A whole key, another one for each number."""
    digits = f"{number:08}".replace("0", "z").replace("1", "y")
    return f"smsp_{digits}{'a' * 40}"


def kept(key: str, account_id: str, **changes: Any) -> ApiKey:
    """What is kept of a key with SECRET."""
    now = clock.now()
    usual = {
        "prefix": prefix_of(key),
        "account_id": account_id,
        "digest": Secret(SECRET, None).digest_to_keep(key),
        "label": "usual",
        "created_at": now,
        "expires_at": now + timedelta(days=1),
    }
    return ApiKey.model_validate({**usual, **changes})


def forget_people(database: Database) -> None:
    """Removes every account with all that it wrote, and who is credited, as nothing in the service ever does."""
    with database.writing() as session:
        for table in _WRITTEN:
            session.connection().execute(delete(table))


def ask(
    client: Client, method: str, address: str, person: Person | str | None = None, sent: Any = None, **named: str
) -> httpx.Response:
    """The answer to a request with the key of a person, with another `Authorization`, or with none.

    What is sent is JSON, or lines of it as bytes. Further headers are named as in `if_match="…"`.
    """
    return client.together(a_request(method, address, person, sent, **named))[0]


def a_request(
    method: str, address: str, person: Person | str | None = None, sent: Any = None, **named: str
) -> httpx.Request:
    """The same request, not sent yet."""
    kind = "application/x-ndjson" if isinstance(sent, bytes) else "application/json"
    headers = {} if sent is None else {"content-type": kind}
    headers |= {name.replace("_", "-"): value for name, value in named.items()}
    if person is not None:
        headers["authorization"] = f"Bearer {person.key}" if isinstance(person, Person) else person
    body = sent if isinstance(sent, bytes) else b"" if sent is None else orjson.dumps(sent)
    # As bytes go over the wire; httpx would refuse what is not ASCII.
    raw = [(name.encode(), value.encode("latin-1")) for name, value in headers.items()]
    return httpx.Request(method, f"http://reader.example{address}", content=body, headers=raw)
