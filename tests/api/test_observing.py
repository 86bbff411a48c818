"""One line of log for every request: what it tells, and what it never does."""

import asyncio
import json
from collections.abc import Iterator
from errno import ENOSPC
from typing import Any

import pytest
import structlog
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from starlette.types import Message, Receive, Scope, Send
from structlog.testing import capture_logs

from app.api.counted_requests import CountedRequests
from app.api.observing import Observed, configure_logging
from app.settings import Settings
from app.store.database import Database, open_database
from tests.asking import USUAL, Client, asking, publish
from tests.builders import a_case
from tests.databases import settings_of

Lines = list[Any]


@pytest.fixture(autouse=True)
def _configured_as_before() -> Iterator[None]:
    before = structlog.get_config()
    yield
    structlog.configure(**before)


SECRET = "bekymring-for-naboen"


@pytest.fixture
def watched(database: Database) -> Iterator[tuple[Client, Lines]]:
    """A service and the events that it logs."""
    publish(database, a_case(words="solar"))
    with asking(open_database(settings_of(database))) as client, capture_logs() as lines:
        yield client, lines


def test_one_line_a_request_tells_how_it_went(watched: tuple[Client, Lines]) -> None:
    client, lines = watched

    answer = client.get("/v1/cases/no-eksempelvik-solar")

    (line,) = lines
    assert line.pop("milliseconds") > 0
    assert line == {
        "event": "request",
        "log_level": "info",
        "id": answer.headers["x-request-id"],
        "method": "GET",
        "route": "/v1/cases/{slug}",
        "status": 200,
        "revision": 1,
        "remembered": False,
    }


@pytest.mark.parametrize(
    ("method", "address", "route", "status"),
    [
        ("GET", "/v1/cases?limit=0", "/v1/cases", 422),
        ("GET", "/v1/cases/no-such-case", "/v1/cases/{slug}", 404),
        ("GET", "/v1/cases/no-eksempelvik-solar/revisions/1", "/v1/cases/{slug}/revisions/{number}", 200),
        ("HEAD", "/v1/cases/no-eksempelvik-solar", "/v1/cases/{slug}", 200),
        ("POST", "/v1/cases", "/v1/cases", 405),
        ("GET", "/v1/cases?format=csv", "/v1/cases", 200),
        ("GET", "/openapi.json", "/openapi.json", 200),
        ("GET", "/health/live", "/health/live", 200),
        ("GET", "/nowhere", None, 404),
    ],
)
def test_the_route_is_told_not_the_address(
    watched: tuple[Client, Lines], method: str, address: str, route: str | None, status: int
) -> None:
    client, lines = watched

    client.request(method, address)

    assert [(line["method"], line["route"], line["status"]) for line in lines] == [(method, route, status)]


def test_a_remembered_answer_tells_its_route_too(watched: tuple[Client, Lines]) -> None:
    client, lines = watched

    tag = client.get("/v1/cases?limit=1").headers["etag"]
    client.get("/v1/cases?limit=1")
    client.get("/v1/cases?limit=1", if_none_match=tag)

    told = [(line["route"], line["status"], line["revision"], line["remembered"]) for line in lines]
    assert told == [("/v1/cases", 200, 1, False), ("/v1/cases", 200, 1, True), ("/v1/cases", 304, 1, True)]


def test_every_request_has_an_id_of_its_own(watched: tuple[Client, Lines]) -> None:
    client, lines = watched

    ids = {client.get("/v1/cases").headers["x-request-id"] for _ in range(20)}

    assert len(ids) == 20
    assert {line["id"] for line in lines} == ids


def test_two_processes_give_different_ids(client: Client) -> None:
    with asking(open_database(settings_of(client.database))) as other:
        assert client.get("/v1/cases").headers["x-request-id"] != other.get("/v1/cases").headers["x-request-id"]


@pytest.mark.parametrize("headers", [{}, {"authorization": "Bearer smsp_x"}])
@pytest.mark.parametrize("address", ["/v1/cases?q={}", "/v1/cases?{}=1", "/v1/cases/{}", "/{}"])
def test_what_somebody_looked_for_is_never_told(
    watched: tuple[Client, Lines], address: str, headers: dict[str, str]
) -> None:
    client, lines = watched

    client.get(address.format(SECRET), **headers)

    assert len(lines) == 1
    assert SECRET not in repr(lines)
    assert "smsp_x" not in repr(lines)


@pytest.fixture
def failing(watched: tuple[Client, Lines], monkeypatch: pytest.MonkeyPatch) -> tuple[Client, Lines]:
    """A service whose lists fail as nobody foresaw."""

    def fail(words: str) -> None:
        raise RuntimeError(f"nobody thought of this: {words}")

    monkeypatch.setattr("app.api.cases.find_cases", lambda *_: fail("at all"))
    return watched


def test_what_was_not_foreseen_is_a_problem_with_an_id_under_which_it_is_logged(failing: tuple[Client, Lines]) -> None:
    client, lines = failing

    answer = client.get("/v1/cases")

    assert (answer.status_code, answer.json()["code"]) == (500, "unforeseen")
    assert "nobody thought" not in answer.text
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["access-control-allow-origin"] == "*"
    error, request = lines
    assert (error["event"], error["log_level"]) == ("unforeseen", "error")
    assert error["id"] == request["id"] == answer.headers["x-request-id"]
    assert str(error["exc_info"]) == "nobody thought of this: at all"
    assert request["status"] == 500


def test_a_failure_is_not_remembered(failing: tuple[Client, Lines], monkeypatch: pytest.MonkeyPatch) -> None:
    client, _ = failing
    client.get("/v1/cases")
    monkeypatch.undo()

    assert client.get("/v1/cases").status_code == 200


@pytest.mark.parametrize("where", ["app.api.answers.finish", "app.explorer.problem_answers.problem_page"])
def test_what_fails_outside_the_routes_is_a_problem_too_and_counted(
    watched: tuple[Client, Lines], monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    client, lines = watched

    def fail(*_: object) -> None:
        raise ValueError("what stands in a header is no header")

    monkeypatch.setattr(where, fail)
    address = "/v1/cases?limit=1" if where.endswith("finish") else "/nowhere"
    answer = client.get(address, accept="text/html" if address == "/nowhere" else "*/*")
    monkeypatch.undo()

    assert (answer.status_code, answer.headers["content-type"]) == (500, "application/problem+json")
    assert (answer.json()["code"], answer.json()["status"]) == ("unforeseen", 500)
    assert answer.headers["cache-control"] == "no-store"
    error, request = lines
    assert error["id"] == request["id"] == answer.headers["x-request-id"]
    assert (str(error["exc_info"]), request["status"]) == ("what stands in a header is no header", 500)
    told = client.get("/metrics").text
    assert 'samspill_problems_total{code="unforeseen"} 1.0' in told
    assert 'status="none"' not in told


def test_an_answer_that_breaks_off_is_counted_as_well() -> None:
    async def breaking(_scope: Scope, _receive: Receive, send: Send) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": []})
        raise ZeroDivisionError

    counted, sent = CountedRequests(), list[Message]()

    async def ask() -> None:
        async def receive() -> Message:
            return {"type": "http.disconnect"}

        async def send(message: Message) -> None:
            sent.append(message)

        await Observed(breaking, counted)({**USUAL, "path": "/"}, receive, send)

    with pytest.raises(ZeroDivisionError), capture_logs():
        asyncio.run(ask())
    assert [message["type"] for message in sent] == ["http.response.start"]
    assert counted.problems["unforeseen"] == 1


# The lines themselves


def logged(capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in capsys.readouterr().err.splitlines()]


def test_machines_get_one_json_object_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    configure_logging(Settings(log_format="json"))

    structlog.get_logger().info("request", id="a-1", route="/v1/cases")

    (line,) = logged(capsys)
    assert line.pop("timestamp").endswith("Z")
    assert line == {"event": "request", "id": "a-1", "route": "/v1/cases", "level": "info"}


def test_a_traceback_tells_where_but_not_with_what(capsys: pytest.CaptureFixture[str]) -> None:
    """Local variables hold questions and keys."""
    configure_logging(Settings(log_format="json"))

    def fail(question: str) -> None:
        raise RuntimeError("it broke")

    try:
        fail(SECRET)
    except RuntimeError as error:
        structlog.get_logger().error("unforeseen", exc_info=error)

    (line,) = logged(capsys)
    (told,) = line["exception"]
    assert (told["exc_type"], told["exc_value"]) == ("RuntimeError", "it broke")
    assert told["frames"][-1]["name"] == "fail"
    assert SECRET not in repr(told)


def test_people_get_a_line_that_can_be_read(capsys: pytest.CaptureFixture[str]) -> None:
    configure_logging(Settings(log_format="console"))

    structlog.get_logger().info("request", route="/v1/cases")

    line = capsys.readouterr().err
    assert "request" in line
    assert "/v1/cases" in line
    assert not line.startswith("{")


def test_what_is_less_serious_than_the_level_is_not_logged(capsys: pytest.CaptureFixture[str]) -> None:
    configure_logging(Settings(log_format="json", log_level="warning"))

    structlog.get_logger().info("request")
    structlog.get_logger().warning("trouble")

    assert [line["event"] for line in logged(capsys)] == ["trouble"]


def test_where_nothing_is_logged_requests_are_answered(client: Client, capsys: pytest.CaptureFixture[str]) -> None:
    with asking(open_database(settings_of(client.database)), log_level="error", log_format="json") as quiet:
        assert quiet.get("/v1/cases").status_code == 200

    assert capsys.readouterr().err == ""


class FullDisk:
    """A file that takes nothing any more."""

    @property
    def buffer(self) -> "FullDisk":
        return self

    def isatty(self) -> bool:
        return False

    def write(self, _line: str | bytes) -> None:
        raise OSError(ENOSPC, "No space left on device")

    def flush(self) -> None:
        self.write("")


@pytest.mark.parametrize("log_format", ["json", "console"])
def test_a_log_on_a_full_disk_keeps_nobody_from_an_answer(
    client: Client, monkeypatch: pytest.MonkeyPatch, log_format: str
) -> None:
    monkeypatch.setattr("sys.stderr", FullDisk())
    with asking(open_database(settings_of(client.database)), log_level="info", log_format=log_format) as told:
        assert [told.get("/v1/cases").status_code for _ in range(3)] == [200, 200, 200]


def test_an_error_of_the_database_never_tells_what_was_asked(database: Database) -> None:
    with database.reading() as session, pytest.raises(DBAPIError) as failed:
        session.connection().execute(text("SELECT * FROM nowhere WHERE words = :words"), {"words": SECRET})

    assert SECRET not in str(failed.value)
