"""A running service of few cases in which people write: each test may do there what it likes."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import httpx
import orjson
from playwright.sync_api import Page

from app.main import create_app
from app.store.database import Database
from tests.asking import UNLIMITED, publish
from tests.databases import fresh_database, settings_of
from tests.desk import SUBMISSIONS, etag, the_usual_three, told, where
from tests.listening import listening
from tests.people import SECRET, Person

Json = dict[str, Any]

PATIENCE_SECONDS = 60
"""How long it may take to answer under all other tests."""


@dataclass(frozen=True)
class Workplace:
    """Its address, and who works there."""

    address: str
    database: Database
    author: Person
    reviewer: Person
    editor: Person

    def ask(self, method: str, path: str, person: Person, sent: Any = None, **headers: str) -> Json:
        """What is answered to somebody; `if_match="…"` is sent as `If-Match`."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        headers = {**named, "authorization": f"Bearer {person.key}"}
        answer = httpx.request(method, f"{self.address}{path}", json=sent, headers=headers, timeout=PATIENCE_SECONDS)
        return told(answer, answer.status_code if answer.is_success else 200)

    def submitted(self, document: Json) -> Json:
        """A submission of the author that waits for a reviewer."""
        return self.do(self.ask("POST", SUBMISSIONS, self.author, document), "submit", self.author)

    def handed_in(self, *documents: Json) -> None:
        """The same of many at once."""
        lines = b"\n".join(orjson.dumps({"document": one, "decision": "new"}) for one in documents)
        headers = {"authorization": f"Bearer {self.author.key}", "content-type": "application/x-ndjson"}
        query = "?dry_run=false&submit=true"
        address = f"{self.address}{SUBMISSIONS}/import{query}"
        assert httpx.post(address, content=lines, headers=headers, timeout=PATIENCE_SECONDS).is_success

    def amended(self, slug: str, person: Person, **changes: Any) -> Json:
        """A change of a published case that waits for a reviewer."""
        draft = self.ask("POST", f"/v1/cases/{slug}/amendments", person, {"changes": changes})
        return self.do(draft, "submit", person, {})

    def do(self, submission: Json, action: str, person: Person, sent: Any = None) -> Json:
        """What is answered to an action on what was seen."""
        body = {"duplicates_seen": True} if sent is None else sent
        return self.ask("POST", f"{where(submission)}/{action}", person, body, if_match=etag(submission))


@contextmanager
def workplace(*cases: Json) -> Iterator[Workplace]:
    """A service with these cases published, which listens."""
    with fresh_database("sqlite") as database:
        if cases:
            publish(database, *cases)
        settings = settings_of(database, **UNLIMITED, freshness_seconds=0, log_level="error", secret=SECRET)
        with listening(create_app(settings, database)) as address:
            yield Workplace(address, database, *the_usual_three(database))


def sign_in(tab: Page, person: Person) -> None:
    """Pages that are opened here from now on have the key of somebody, as a tab has in which it was given; once."""
    tab.add_init_script(f"sessionStorage['samspill-key'] ??= '{person.key}'")
