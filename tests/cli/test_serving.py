"""`samspill serve` sees to the database, takes its port or says why not, and answers."""

import signal
import socket
from contextlib import closing
from typing import Any

import pytest
import typer
from uvicorn import Server
from uvicorn.config import STARTUP_FAILURE
from uvicorn.supervisors import Multiprocess

from app.cli.serving import address, greeting, listening, run
from app.settings import Settings
from tests.builders import a_case
from tests.cli.place import Place
from tests.databases import only_postgresql
from tests.editorial.collection import Collection

NOBODY = "postgresql+psycopg://nobody@127.0.0.1:1/none"
"""Where no server is."""


@pytest.fixture
def no_serving(monkeypatch: pytest.MonkeyPatch) -> list[Settings]:
    """Lets `serve` do all but serve; gives the settings it would have served with."""
    served: list[Settings] = []
    monkeypatch.setattr("app.cli.serving.run", lambda settings, listener: served.append(settings))
    return served


def test_an_empty_database_is_filled(place: Place, port: int, no_serving: list[Settings]) -> None:
    place.write(a_case(), a_case())

    told = place.run("serve", "--port", str(port), "--workers", "3")

    assert (told.exit_code, told.stdout) == (0, "Published dataset revision 1: 2 new, 0 changed, 0 unchanged.\n")
    assert [(settings.port, settings.workers) for settings in no_serving] == [(port, 3)]


@only_postgresql
def test_without_the_primary_it_serves_what_a_replica_has(
    place: Place, port: int, no_serving: list[Settings], monkeypatch: pytest.MonkeyPatch
) -> None:
    place.write(a_case())
    place.run("seed")
    monkeypatch.setenv("SAMSPILL_PORT", str(port))
    monkeypatch.setenv("SAMSPILL_REPLICA_URL", place.database.url.render_as_string(hide_password=False))
    monkeypatch.setenv("SAMSPILL_DATABASE_URL", NOBODY)

    told = place.run("serve")

    assert (told.exit_code, told.stdout, len(no_serving)) == (0, "", 1)
    assert "127.0.0.1:1/none cannot be reached" in told.stderr
    assert "what is published is read from replicas, and nothing is written." in told.stderr


@only_postgresql
def test_but_not_where_the_replica_has_no_tables_of_this_version(
    place: Place, port: int, no_serving: list[Settings], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SAMSPILL_PORT", str(port))
    monkeypatch.setenv("SAMSPILL_REPLICA_URL", place.database.url.render_as_string(hide_password=False))
    monkeypatch.setenv("SAMSPILL_DATABASE_URL", NOBODY)

    told = place.run("serve")

    assert (told.exit_code, told.stdout, no_serving) == (1, "", [])
    assert "127.0.0.1:1/none cannot be reached" in told.stderr


def test_any_other_is_left_as_it_is_and_changed_files_are_told_in_a_line(
    place: Place, port: int, no_serving: list[Settings]
) -> None:
    edited, changed = a_case(), a_case()
    place.write(edited, changed)
    place.run("seed")
    Collection(place.database).publish({**edited, "title": "Edited here"})

    assert place.run("serve", "--port", str(port)).stderr == ""

    place.write({**changed, "title": "From the file"}, a_case())
    assert place.run("serve", "--port", str(port)).stderr == (
        "Case files have changed since they were seeded: 'samspill seed' publishes 2.\n"
    )

    place.write({**edited, "title": "From the file"})
    assert place.run("serve", "--port", str(port)).stderr == (
        "Case files have changed since they were seeded: 'samspill seed' publishes 2"
        " and leaves 1 alone that were edited here.\n"
    )
    assert place.database.revision() == 2
    assert len(no_serving) == 3


def test_faulty_files_keep_an_empty_database_from_being_served(
    place: Place, port: int, no_serving: list[Settings]
) -> None:
    place.write(a_case(title=""))

    assert place.run("serve", "--port", str(port)).exit_code == 2
    assert no_serving == []


def test_but_not_what_was_published_before(place: Place, port: int, no_serving: list[Settings]) -> None:
    case = a_case()
    place.write(case)
    place.run("seed")
    place.write({**case, "title": ""})

    told = place.run("serve", "--port", str(port))

    assert told.stderr == "The case files have 1 fault. 'samspill check' names them.\n"
    assert len(no_serving) == 1


def test_a_data_folder_may_hold_no_cases(place: Place, port: int, no_serving: list[Settings]) -> None:
    (place.folder / "cases").rmdir()

    assert place.run("serve", "--port", str(port)).exit_code == 0
    assert len(no_serving) == 1


def test_a_taken_port_is_told_in_a_sentence_before_the_database_is_touched(place: Place) -> None:
    place.write(a_case())
    with closing(socket.create_server(("127.0.0.1", 0))) as other:
        taken = other.getsockname()[1]

        told = place.run("serve", "--port", str(taken))

    sentence = f"Port {taken} of 127.0.0.1 is taken: choose another with --port, or with PORT= after 'make serve'.\n"
    assert (told.exit_code, told.stderr) == (1, sentence)
    assert place.run("check").stderr.startswith(("There is no database", "Nothing is stored"))


@pytest.mark.parametrize("host", ["nowhere.invalid", "192.0.2.1", "a..b"])
def test_an_address_that_is_not_ours_is_told_in_a_sentence(capsys: pytest.CaptureFixture[str], host: str) -> None:
    with pytest.raises(typer.Exit) as left:
        listening(host, 8000)

    assert left.value.exit_code == 1
    assert capsys.readouterr().err.startswith(f"Nothing can listen on port 8000 of {host}: ")


def test_the_port_is_ours_from_the_first_moment(port: int) -> None:
    with closing(listening("127.0.0.1", port)), pytest.raises(typer.Exit):
        listening("127.0.0.1", port)


@pytest.mark.parametrize(
    ("option", "value", "sentence"),
    [
        ("--port", "abc", "--port is 'abc', but should be a valid integer.\n"),
        ("--port", "0", "--port is '0', but should be greater than or equal to 1.\n"),
        ("--workers", "-1", "--workers is '-1', but should be greater than or equal to 1.\n"),
    ],
)
def test_an_option_that_cannot_be_used_is_told_in_a_sentence(
    place: Place, no_serving: list[Settings], option: str, value: str, sentence: str
) -> None:
    told = place.run("serve", option, value)

    assert (told.exit_code, told.stderr, no_serving) == (2, sentence, [])


def test_a_variable_that_cannot_be_used_is_told_by_its_own_name(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAMSPILL_THREADS", "none")

    assert place.run("serve", "--port", "none").stderr == (
        "--port is 'none', but should be a valid integer.\nSAMSPILL_THREADS is 'none', but should be a valid integer.\n"
    )


def test_an_empty_option_counts_as_not_given(
    place: Place, port: int, monkeypatch: pytest.MonkeyPatch, no_serving: list[Settings]
) -> None:
    monkeypatch.setenv("SAMSPILL_PORT", str(port))

    assert place.run("serve", "--host", "", "--port", "", "--workers", "").exit_code == 0
    assert [(one.host, one.port, one.workers) for one in no_serving] == [("127.0.0.1", port, 1)]


def test_an_address_is_said_as_a_browser_takes_it() -> None:
    assert address("127.0.0.1", 8000) == "http://127.0.0.1:8000"
    assert address("::1", 8000) == "http://[::1]:8000"


def test_the_first_line_tells_where_and_by_how_many_it_is_served() -> None:
    listens = "Samspill listens on http://127.0.0.1:8000"
    assert greeting(Settings()) == f"{listens} (Ctrl+C ends it)."
    assert greeting(Settings(workers=2, public_url="https://samspill.example")) == (
        f"{listens} with 2 processes, known as https://samspill.example (Ctrl+C ends it)."
    )


@pytest.mark.parametrize(("has_started", "code"), [(True, 0), (False, 1)])
def test_one_process_serves_on_the_socket_that_listens(
    monkeypatch: pytest.MonkeyPatch, has_started: bool, code: int
) -> None:
    sockets: list[Any] = []

    def serve(server: Server, given: list[socket.socket]) -> None:
        server.started = has_started
        sockets.extend(given)

    monkeypatch.setattr(Server, "run", serve)
    assert _exit_code(Settings(workers=1), sockets) == code


@pytest.mark.parametrize(("exit_code", "code"), [(0, 0), (STARTUP_FAILURE, 1)])
def test_so_do_several(monkeypatch: pytest.MonkeyPatch, exit_code: int, code: int) -> None:
    class Child:
        exitcode = exit_code

    sockets: list[Any] = []

    def serve(supervisor: Multiprocess) -> None:
        supervisor.processes = [Child()]  # type: ignore[list-item]  # all that is asked of it
        sockets.extend(supervisor.sockets)

    monkeypatch.setattr(signal, "signal", lambda *_: None)
    monkeypatch.setattr(Multiprocess, "run", serve)
    assert _exit_code(Settings(workers=2), sockets) == code


def _exit_code(settings: Settings, sockets: list[Any]) -> int:
    """How it ended after having served on the socket it was given."""
    listener = socket.socket()
    with closing(listener):
        try:
            run(settings, listener)
        except typer.Exit as left:
            return int(left.exit_code)
        finally:
            assert sockets == [listener]
    return 0
