"""Writing: accepted submissions published one after the other, beside a plain INSERT; a file of cases imported."""

import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from http.client import HTTPConnection
from io import BytesIO
from pathlib import Path
from urllib.parse import urlsplit

import orjson

from app import clock
from app.editorial.accounts import create_account
from app.editorial.keys import create_key
from app.formats.casebook import write_casebook
from app.formats.records import Record
from app.model.account_sent import AccountSent, KeySent
from app.model.document import document_bytes, parse_document
from app.model.submission import Submission
from app.settings import Settings
from app.store.database import Database, open_database
from app.store.migrating import migrate
from app.store.secret import secret_of
from tests.benchmark.asking import Unmeasured
from tests.benchmark.house import CASES, House
from tests.benchmark.results import Comparison, Figure
from tests.benchmark.servers import Server, asgi, samspill
from tests.benchmark.synthetic import Json, synthetic_cases
from tests.people import SECRET

PUBLISHED = 60
"""Cases that are published in a round."""
IMPORTED = 2_000
SUBMISSIONS = "/v1/submissions"
_WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def publishing(house: House) -> list[Comparison]:
    """Publications a second by one editor, with all that publishing does, beside the tutorial's INSERT."""
    ours: list[float] = []
    theirs: list[float] = []
    with editing(_copy(house), house.prepared.log) as (server, database, headers):
        tutorial = house.prepared.scratch(house.prepared.tutorial, "scratch-tutorial.db")
        with asgi("tutorial", {"BENCH_TUTORIAL": str(tutorial)}, CASES, house.prepared.log) as peer:
            for turn in range(house.rounds):
                first = house.prepared.cases + 1 + turn * PUBLISHED
                documents = list(synthetic_cases(PUBLISHED, first=first))
                ours.append(published_a_second(server, database, headers, documents))
                theirs.append(_a_second(peer, [CASES] * PUBLISHED, {}, list(map(orjson.dumps, documents))))
    return [
        Comparison(
            "publications one after the other",
            Figure("Samspill", "/s", tuple(ours)),
            Figure("tutorial, plain INSERT", "/s", tuple(theirs)),
            target=0.3,
        )
    ]


def published_a_second(server: Server, database: Database, headers: Mapping[str, str], documents: list[Json]) -> float:
    """Accepted submissions of these cases, published one after the other by one editor."""
    ids = _submitted(database, documents)
    guarded = {**headers, "If-Match": "*"}
    for one in ids:
        # As it goes before every publication; not timed.
        _posted(server, f"{SUBMISSIONS}/{one}/accept", guarded, b"{}")
    addresses = [f"{SUBMISSIONS}/{one}/publish" for one in ids]
    return _a_second(server, addresses, guarded, [b"{}"] * len(ids))


def imports(house: House) -> list[Comparison]:
    """A workbook of 2,000 cases, from sending it to the drafts that it became."""
    file = BytesIO()
    documents = synthetic_cases(IMPORTED, first=house.prepared.cases + 100_000)
    records = (Record(orjson.loads(document_bytes(parse_document(one))), 1) for one in documents)
    write_casebook(file, [["Synthetic cases", "Nothing in them happened."]], records, "en")
    with editing(_copy(house), house.prepared.log) as (server, _, headers):
        kind = {**headers, "Content-Type": _WORKBOOK}
        begun = time.perf_counter()
        answer = _posted(server, f"{SUBMISSIONS}/import?dry_run=false&on_fault=valid", kind, file.getvalue())
        taken = time.perf_counter() - begun
    told = orjson.loads(answer)
    if told["drafts"] + told["counts"]["undecided"] != IMPORTED:
        raise Unmeasured(f"Of {IMPORTED} cases {told['counts']} were imported.")
    figure = Figure("Samspill", "s", (taken,))
    return [Comparison(f"a workbook of {IMPORTED:,} cases imported", figure, None, target=60, at_most=True)]


def _copy(house: House) -> str:
    return f"sqlite:///{house.prepared.scratch(house.prepared.samspill)}"


@contextmanager
def editing(url: str, log: Path) -> Iterator[tuple[Server, Database, Mapping[str, str]]]:
    """The service on a database that may be written to, and what an editor sends along."""
    settings = Settings.model_validate({"database_url": url, "secret": SECRET})
    database = open_database(settings)
    migrate(database)
    with database.writing() as session:
        details: Json = {"name": "Editor", "email": "editor@example.org", "role": "editor"}
        account = create_account(session, AccountSent.model_validate(details), "bench")
        key = create_key(
            session, secret_of(settings), account.id, KeySent.model_validate({"label": "bench"}), "bench"
        ).whole
        other = create_account(session, AccountSent.model_validate({**details, "email": "author@example.org"}), "bench")
    _AUTHOR[database.address] = other.id
    try:
        with samspill(url, CASES, log, SAMSPILL_SECRET=SECRET) as server:
            yield server, database, {"Authorization": f"Bearer {key}", "Content-Type": "application/json"}
    finally:
        database.close()


_AUTHOR: dict[str, str] = {}
"""Whose submissions they are, by address of the database."""


def _submitted(database: Database, documents: list[Json]) -> list[str]:
    """Submissions that wait for a reviewer, whose author has seen what they may repeat."""
    now = clock.now()
    rows = [
        Submission(
            id=f"{number:032x}", author_id=_AUTHOR[database.address], state="submitted", slug=document["slug"],
            title=document["title"], created_at=now, changed_at=now, submitted_at=now, duplicates_seen=True,
            document=orjson.dumps(document),
        )
        for number, document in enumerate(documents, start=time.monotonic_ns())
    ]  # fmt: skip
    with database.writing() as session:
        session.add_all(rows)
    return [row.id for row in rows]


def _a_second(server: Server, addresses: Sequence[str], headers: Mapping[str, str], bodies: Sequence[bytes]) -> float:
    """POSTs a second, each sent when the one before was answered."""
    connection = HTTPConnection(urlsplit(server.origin).netloc, timeout=60)
    begun = time.perf_counter()
    for address, body in zip(addresses, bodies, strict=True):
        _ask(connection, address, headers, body)
    taken = time.perf_counter() - begun
    connection.close()
    return len(addresses) / taken


def _posted(server: Server, address: str, headers: Mapping[str, str], body: bytes) -> bytes:
    connection = HTTPConnection(urlsplit(server.origin).netloc, timeout=600)
    try:
        return _ask(connection, address, headers, body)
    finally:
        connection.close()


def _ask(connection: HTTPConnection, address: str, headers: Mapping[str, str], body: bytes) -> bytes:
    connection.request("POST", address, body, {"Content-Type": "application/json", **headers})
    answer = connection.getresponse()
    said = answer.read()
    if answer.status not in (200, 201):
        raise Unmeasured(f"{address} answered {answer.status}: {said[:300]!r}")
    return said
