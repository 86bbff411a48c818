"""People at work on submissions, over HTTP: every answer of the way from a draft to a published case."""

from typing import Any

import httpx

from app.model.role import Role
from app.store.database import Database
from tests.asking import Client
from tests.builders import a_case
from tests.people import Person, a_person, ask
from tests.services import Service

SUBMISSIONS = "/v1/submissions"
Json = dict[str, Any]


class Desk:
    """An author, a reviewer and an editor, and what they send."""

    def __init__(self, client: Service | Client, people: tuple[Person, Person, Person] | None = None) -> None:
        self.client = client.client if isinstance(client, Service) else client
        self.database = self.client.database
        self.author, self.reviewer, self.editor = people or the_usual_three(self.database)

    def ask(self, method: str, address: str, person: Person | None, sent: Any = None, **headers: str) -> httpx.Response:
        """The answer to a request; `if_match="…"` is sent as `If-Match`."""
        return ask(self.client, method, address, person, sent, **headers)

    def draft(self, document: Json | None = None, person: Person | None = None) -> Json:
        """A new draft of the author, or of somebody else."""
        return told(self.ask("POST", SUBMISSIONS, person or self.author, document or a_case()), 201)

    def amendment(self, slug: str, person: Person | None = None, **sent: Any) -> Json:
        """A new draft that changes a published case."""
        return told(self.ask("POST", f"/v1/cases/{slug}/amendments", person or self.author, sent), 201)

    def through(self, draft: Json) -> Json:
        """The draft, submitted, accepted and published."""
        submitted = told(self.do(draft, "submit", self.author, {"duplicates_seen": True}))
        return told(self.do(told(self.do(submitted, "accept", self.reviewer)), "publish", self.editor), 201)

    def seen(self, submission: Json, person: Person | None = None) -> Json:
        """The submission as it is now."""
        return told(self.ask("GET", where(submission), person or self.author))

    def do(self, submission: Json, action: str, person: Person, sent: Any = None, **headers: str) -> httpx.Response:
        """The answer to an action on what was seen."""
        guard = {"if_match": etag(submission), **headers}
        return self.ask("POST", f"{where(submission)}/{action}", person, sent, **guard)

    def submitted(self, document: Json | None = None) -> Json:
        """A submission that waits for a reviewer."""
        return told(self.do(self.draft(document), "submit", self.author, {"duplicates_seen": True}))

    def accepted(self, document: Json | None = None) -> Json:
        """A submission that waits for an editor."""
        return told(self.do(self.submitted(document), "accept", self.reviewer))

    def published(self, document: Json | None = None) -> Json:
        """A submission that became a case."""
        return self.through(self.draft(document))


def the_usual_three(database: Database) -> tuple[Person, Person, Person]:
    """Somebody who writes, somebody who reviews and somebody who publishes."""
    return a_person(database), a_person(database, Role.REVIEWER), a_person(database, Role.EDITOR)


def where(answer: Json) -> str:
    """The address of a submission that was answered."""
    return f"{SUBMISSIONS}/{answer['submission']['id']}"


def etag(answer: Json) -> str:
    """What `If-Match` says of a submission that was answered."""
    return f'"{answer["submission"]["version"]}"'


def told(answer: httpx.Response, status: int = 200) -> Json:
    """What an answer says, which has this status."""
    assert answer.status_code == status, answer.text
    said: Json = answer.json()
    return said


def refused(answer: httpx.Response, status: int, code: str) -> Json:
    """The problem that an answer tells of."""
    problem = told(answer, status)
    assert answer.headers["content-type"] == "application/problem+json"
    assert problem["code"] == code, problem
    return problem
