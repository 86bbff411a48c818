"""Where nothing can be written, writing is refused in words, reading goes on, and afterwards all works as before."""

import resource
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from errno import EACCES, ENOSPC

import httpx
import psycopg
import pytest

from app.editorial import storing
from app.editorial.audit import verify
from app.store.database import Database, open_database
from app.store.migrating import migrate
from app.store.refusals import FAILING, FULL, READ_ONLY
from tests.asking import publish
from tests.builders import a_case
from tests.databases import blank_database, connected, fresh_database, only_postgresql, settings_of
from tests.desk import SUBMISSIONS, Desk, etag, refused, told, where
from tests.people import a_person
from tests.services import Service, serving

Trouble = Callable[[Database], AbstractContextManager[None]]
HOUR = 3600


@contextmanager
def no_more_pages(database: Database) -> Iterator[None]:
    """The file may not grow."""
    with database.writing() as session:
        pages = session.connection().exec_driver_sql("PRAGMA page_count").scalar_one()
        session.connection().exec_driver_sql(f"PRAGMA max_page_count = {pages}").close()
    yield
    with database.writing() as session:
        session.connection().exec_driver_sql("PRAGMA max_page_count = 1073741823").close()


@contextmanager
def no_longer_files(_database: Database) -> Iterator[None]:
    """No file of this process may grow, as where a quota is used up; the kernel itself refuses."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1024, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@contextmanager
def read_only_file(database: Database) -> Iterator[None]:
    """What SQLite says of a file that it may not write to."""
    connection = database.writer.raw_connection()
    connection.cursor().execute("PRAGMA query_only = ON")
    connection.close()
    yield
    connection = database.writer.raw_connection()
    connection.cursor().execute("PRAGMA query_only = OFF")
    connection.close()


@contextmanager
def full_server(database: Database) -> Iterator[None]:
    """The server raises what it raises when a table cannot be made longer."""
    raising = "RAISE EXCEPTION 'could not extend file' USING ERRCODE = 'disk_full'"
    with connected(database) as server:
        server.execute(
            f"CREATE FUNCTION fill() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {raising}; END $$".encode()
        )
        for table in ("submissions", "dataset_revisions"):
            server.execute(f"CREATE TRIGGER fill BEFORE INSERT ON {table} EXECUTE FUNCTION fill()".encode())
    yield
    with connected(database) as server:
        server.execute("DROP FUNCTION fill CASCADE")


@contextmanager
def read_only_server(database: Database) -> Iterator[None]:
    """The server lets nobody write: a standby, or one that was told so because its disk is nearly full."""
    name = database.url.database
    with connected(database, "postgres") as server:
        server.execute(f"ALTER DATABASE {name} SET default_transaction_read_only = on".encode())
        end_connections(server, database)
    yield
    with connected(database, "postgres") as server:
        server.execute(f"ALTER DATABASE {name} RESET default_transaction_read_only".encode())
        end_connections(server, database)


@contextmanager
def no_server(database: Database) -> Iterator[None]:
    """The server has ended all connections and takes no new ones."""
    name = database.url.database
    with connected(database, "postgres") as server:
        server.execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS false".encode())
        end_connections(server, database)
    yield
    with connected(database, "postgres") as server:
        server.execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS true".encode())


def end_connections(server: psycopg.Connection, database: Database) -> None:
    server.execute(
        "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = %s", [database.url.database]
    )


TROUBLES: list[tuple[str, Trouble, str]] = [
    ("sqlite", no_more_pages, FULL),
    ("sqlite", no_longer_files, FAILING),
    ("sqlite", read_only_file, READ_ONLY),
    ("postgresql", full_server, FULL),
    ("postgresql", read_only_server, READ_ONLY),
]


def named(one: object) -> str:
    """How a part of a row is called in the name of its test."""
    return str(getattr(one, "__name__", one)).partition(" ")[0]


@pytest.fixture
def own_service(database_kind: str) -> Iterator[Service]:
    """A service on a database that no other test uses: its file has no page to spare."""
    with blank_database(database_kind) as database:
        migrate(database)
        with serving(database, [a_case(words="solar")]) as service:
            yield service


@pytest.mark.parametrize(("database_kind", "trouble", "why"), TROUBLES, indirect=["database_kind"], ids=named)
def test_writing_is_refused_in_words_while_reading_goes_on(own_service: Service, trouble: Trouble, why: str) -> None:
    desk = Desk(own_service)
    long = a_case(summary="An invented municipality. " * 1000)
    accepted, list_of_cases = desk.accepted(), own_service.get("/v1/cases")
    doings: tuple[Callable[[], httpx.Response], ...] = (
        lambda: desk.ask("POST", SUBMISSIONS, desk.author, long, idempotency_key="create"),
        lambda: desk.do(accepted, "publish", desk.editor, idempotency_key="publish"),
    )
    newcomer = a_person(desk.database)

    with trouble(desk.database):
        for doing in doings:
            for _ in range(2):
                require_refusal(doing(), why)
        assert own_service.get("/v1/cases").content == list_of_cases.content
        assert own_service.get("/v1/cases?q=never-asked").status_code == 200
        assert desk.seen(accepted, desk.reviewer)["submission"] == accepted["submission"]
        # The first request with a key is noted; where that cannot be, who may read may do so.
        assert told(desk.ask("GET", SUBMISSIONS, newcomer))["total"] == 0
        assert own_service.get("/health/live").status_code == 200

    assert desk.database.revision() == 1
    for doing in doings:
        done = doing()
        assert (done.status_code, "idempotent-replayed" in done.headers) == (201, False)
    assert desk.database.revision() == 2
    with desk.database.reading() as session:
        assert verify(session) is None


@pytest.mark.parametrize(
    ("number", "status", "code"), [(ENOSPC, 503, "writing-unavailable"), (EACCES, 500, "unforeseen")]
)
def test_a_disk_without_room_for_temporary_files_is_told_so(
    monkeypatch: pytest.MonkeyPatch, number: int, status: int, code: str
) -> None:
    def no_file() -> None:
        raise OSError(number, "No file")

    with fresh_database("sqlite") as database, serving(database, [a_case()]) as service:
        desk = Desk(service)
        monkeypatch.setattr(storing, "TemporaryFile", no_file)
        answer = desk.ask("POST", "/v1/exports", desk.author)
        problem = refused(answer, status, code)
        monkeypatch.undo()
        told(desk.ask("POST", "/v1/exports", desk.author), 201)

    if status == 503:
        assert problem["detail"].startswith("The disk for temporary files is full; ")


def require_refusal(answer: httpx.Response, why: str) -> None:
    problem = refused(answer, 503, "writing-unavailable")
    assert answer.headers["retry-after"] == "60"
    assert problem["detail"] == (f"{why}; what was sent is not kept, and reading goes on. Try again in some minutes.")


@only_postgresql
def test_while_the_server_is_away_what_is_remembered_is_read_and_writing_refused(database_kind: str) -> None:
    with fresh_database(database_kind) as lent:
        publish(lent, a_case(words="solar"))
        with serving(open_database(settings_of(lent, freshness_seconds=HOUR))) as service:
            desk = Desk(service)
            draft, list_of_cases = desk.draft(), service.get("/v1/cases")

            with no_server(lent):
                assert service.get("/v1/cases").content == list_of_cases.content
                for answer in (
                    service.get("/v1/cases?limit=7"),
                    desk.ask("POST", SUBMISSIONS, desk.author, a_case(), idempotency_key="create"),
                    desk.ask("PATCH", where(draft), desk.author, {"start_year": 2019}, if_match=etag(draft)),
                    desk.do(draft, "submit", desk.author),
                ):
                    problem = refused(answer, 503, "database-unavailable")
                    assert answer.headers["retry-after"] == "5"
                    assert problem["detail"] == "The database does not answer; try again in some seconds."

            assert desk.seen(draft)["submission"] == draft["submission"]
            told(desk.do(draft, "submit", desk.author, {"duplicates_seen": True}))
            told(desk.ask("POST", SUBMISSIONS, desk.author, a_case(), idempotency_key="create"), 201)


@only_postgresql
def test_a_server_that_was_told_to_be_read_only_is_obeyed_after_reading_too(database_kind: str) -> None:
    with fresh_database(database_kind) as database, read_only_server(database):
        database.revision()
        with database.reading() as session:
            session.connection()
        with pytest.raises(Exception, match=READ_ONLY):
            publish(database, a_case())
