"""Writers who take cases from a draft to publication, while others read, and what must be found of it afterwards."""

import asyncio
import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import count

import orjson
from sqlmodel import Session, col, select

from app.editorial.audit import verify
from app.model.case import Case
from app.model.document import document_bytes, parse_document
from app.model.revision import Revision
from app.store.database import Database
from tests.benchmark.synthetic import Json, synthetic_case
from tests.benchmark.tally import percentile
from tests.benchmark.wire import Answer, Unanswered, Wire
from tests.desk import SUBMISSIONS, the_usual_three

PATIENCE_SECONDS = 30.0
"""How long a writer waits for an answer."""
MOST_TRIES = 1000


class Broken(Exception):
    """An answer that a writer must never get."""


@dataclass
class Written:
    """What writers were told."""

    acknowledged: dict[str, Json] = field(default_factory=dict)
    """Cases of which it was said that they are published, by slug."""
    milliseconds: list[float] = field(default_factory=list)
    """Each whole way from a draft to a published case, repetitions included."""
    repeated: int = 0
    """Requests that had to be sent again."""
    broken: list[str] = field(default_factory=list)

    def late(self, share: float) -> float:
        """How long this share of the published took at most, in milliseconds."""
        return percentile(self.milliseconds, share)


class Desks:
    """Ten desks, each with an author, a reviewer and an editor, who work until they are told to stop."""

    def __init__(self, database: Database, port: int, first: int, desks: int = 10) -> None:
        self._people = [the_usual_three(database) for _ in range(desks)]
        self._port, self._numbers, self._keys = port, count(first), count()
        self.written = Written()

    async def write_on(self, until: asyncio.Event) -> None:
        """Every case that is begun is finished."""
        await asyncio.gather(*(self._publish_on(number, until) for number in range(len(self._people))))

    async def _publish_on(self, desk: int, until: asyncio.Event) -> None:
        wire = Wire("127.0.0.1", self._port)
        while not until.is_set():
            case = synthetic_case(next(self._numbers))
            begun = time.perf_counter()
            try:
                await self._published(wire, desk, case)
            except Broken as error:
                self.written.broken.append(str(error))
            else:
                self.written.milliseconds.append((time.perf_counter() - begun) * 1000)
                self.written.acknowledged[case["slug"]] = case
        wire.close()

    async def _published(self, wire: Wire, desk: int, case: Json) -> None:
        author, reviewer, editor = (person.key for person in self._people[desk])
        draft = await self._sent(wire, desk, SUBMISSIONS, author, case, 201)
        address = f"{SUBMISSIONS}/{orjson.loads(draft.body)['submission']['id']}"
        for action, key, sent, status in (
            ("submit", author, {"duplicates_seen": True}, 200),
            ("accept", reviewer, {}, 200),
            ("publish", editor, {}, 201),
        ):
            await self._sent(wire, desk, f"{address}/{action}", key, sent, status)

    async def _sent(
        self, wire: Wire, desk: int, address: str, key: str, sent: Mapping[str, object], status: int
    ) -> Answer:
        headers = {
            "Authorization": f"Bearer {key}",
            "Content-Type": "application/json",
            "Idempotency-Key": f"load-{next(self._keys)}",
            "If-Match": "*",
            "X-Forwarded-For": f"10.200.{desk}.{next(self._keys) % 250}",
        }
        for _ in range(MOST_TRIES):
            try:
                async with asyncio.timeout(PATIENCE_SECONDS):
                    answer = await wire.ask("POST", address, headers, orjson.dumps(sent))
            except (OSError, Unanswered):
                self.written.repeated += 1
                continue
            if answer.status == status:
                return answer
            if answer.status not in (429, 503) and not (answer.status == 409 and b"still-running" in answer.body):
                raise Broken(f"{address}: {answer.status} {answer.body[:300]!r}")
            self.written.repeated += 1
            await asyncio.sleep(int(answer.headers.get("retry-after", "1")))
        raise Broken(f"{address} was never answered")


def lost(database: Database, written: Written) -> Iterator[str]:
    """What is not there as it was acknowledged: each case once, byte for byte, and the trail unbroken."""
    with database.reading() as session:
        found = dict(_documents(session, written.acknowledged))
        for slug, case in written.acknowledged.items():
            if found.get(slug) != [document_bytes(parse_document(case))]:
                yield f"{slug} was published; {len(found.get(slug, []))} revisions are there, not as it was sent"
        if (broken := verify(session)) is not None:
            yield f"the trail is broken at entry {broken.id}"


def _documents(session: Session, slugs: Iterable[str]) -> Iterator[tuple[str, list[bytes]]]:
    for slug in slugs:
        asked = select(Revision.document).join(Case, col(Case.id) == col(Revision.case_id)).where(Case.slug == slug)
        yield slug, list(session.exec(asked))
