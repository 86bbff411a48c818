"""The whole service, what it answers taken apart, and the real cases to ask it about."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from typing import Any

import httpx
import orjson

from app.settings import SEED
from app.store.database import Database
from tests.asking import Client, asking
from tests.catalogue.worlds import World
from tests.people import SECRET

Json = Mapping[str, Any]


class Service:
    """Asks the service, and publishes for it."""

    def __init__(self, client: Client, world: World) -> None:
        self.client, self.world = client, world

    def get(self, address: str, **headers: str) -> httpx.Response:
        """The answer to a GET, whatever it is."""
        return self.client.get(address, **headers)

    def post(self, address: str, sent: Any, **headers: str) -> httpx.Response:
        """The answer to a POST of a JSON value, or of bytes as they are."""
        return self.client.post(address, sent if isinstance(sent, bytes) else orjson.dumps(sent), **headers)

    def json(self, address: str, **headers: str) -> Any:
        """What an answer of status 200 says."""
        answer = self.get(address, **headers)
        assert answer.status_code == 200, answer.text
        return answer.json()

    def refusal(self, address: str, status: int, **headers: str) -> Any:
        """The problem that an address answers."""
        answer = self.get(address, **headers)
        assert answer.status_code == status, answer.text
        assert answer.headers["content-type"] == "application/problem+json"
        return answer.json()

    def total(self, question: str) -> int:
        """How many cases a question finds: the address of a list of cases, with filters."""
        return int(self.json(f"{question}&limit=1")["total"])


@contextmanager
def serving(database: Database, cases: Iterable[Json] = (), **settings: Any) -> Iterator[Service]:
    """The service on a database that has its tables, with these cases published."""
    world = World(database, *cases)
    usual = {"freshness_seconds": 0, "log_level": "error", "secret": SECRET}
    with asking(database, **{**usual, **settings}) as client:
        yield Service(client, world)


@cache
def seed_cases() -> tuple[Json, ...]:
    """The real cases, in order of their files."""
    return tuple(orjson.loads(file.read_bytes()) for file in sorted(SEED.glob("cases/*/*.json")))
