"""The commands themselves: they explain themselves quickly, and say by their exit code what went wrong."""

import errno
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest
import typer
from typer.testing import CliRunner

from app.cli.main import main, samspill
from app.cli.refusals import in_words
from app.errors import DatabaseRefused, DomainError, Fault, SeedRefused, SettingsRefused

COMMANDS = ("serve", "seed", "export", "reindex", "check", "openapi", "settings", "import", "backup", "restore", "copy")
GROUPS = {"account": ("create", "list"), "key": ("create", "revoke"), "release": ("create",), "audit": ("verify",)}
BELOW = tuple(f"{group} {name}" for group, names in GROUPS.items() for name in names)

HEAVY = (
    "alembic", "babel", "fastapi", "orjson", "psycopg", "pyarrow", "pycountry", "pydantic", "pyroaring", "rapidfuzz",
    "rdflib", "sqlalchemy", "sqlmodel", "starlette", "structlog", "uvicorn", "xlsxwriter",
)  # fmt: skip


def test_help_imports_nothing_heavy() -> None:
    commands = ["", *COMMANDS, *GROUPS, *BELOW]
    # A child for each, which has imported no more than the one before had when it began.
    code = f"""
import os, sys
from app.cli.main import samspill
for command in {commands}:
    if os.fork():
        os.wait()
    else:
        samspill([*command.split(), "--help"], standalone_mode=False)
        print(f"heavy of {{command}}:", *sorted(set(sys.modules) & set({HEAVY})), flush=True)
        os._exit(0)
"""
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert told.stdout.count("Usage:") == len(commands)
    found = [line.removeprefix("heavy of ") for line in told.stdout.splitlines() if line.startswith("heavy of ")]
    # Typer itself reads the options of a command with pydantic.
    assert found == [":", *(f"{command}: pydantic" for command in commands[1:])]


def test_every_command_and_option_is_described() -> None:
    found = dict(_commands(typer.main.get_command(samspill)))

    grouped = [name for group, names in GROUPS.items() for name in (group, *(f"{group} {below}" for below in names))]
    assert list(found) == [*COMMANDS, *grouped]
    for name, command in found.items():
        assert command.help, name
        assert all(parameter.help for parameter in command.params), name


def _commands(group: Any, beginning: str = "") -> Iterator[tuple[str, Any]]:
    for name, command in group.commands.items():
        yield f"{beginning}{name}", command
        if hasattr(command, "commands"):
            yield from _commands(command, f"{beginning}{name} ")


def test_the_process_ends_with_the_exit_code(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["samspill", "sed"])

    with pytest.raises(SystemExit) as ended:
        main()

    assert ended.value.code == 2


def test_the_package_runs_as_a_command() -> None:
    told = subprocess.run([sys.executable, "-m", "app", "--help"], capture_output=True, text=True, check=True)

    assert "samspill" in told.stdout


@pytest.mark.parametrize(
    ("error", "code"),
    [(SeedRefused("No."), 2), (SettingsRefused("No."), 2), (DatabaseRefused("No."), 1)],
)
def test_the_exit_code_tells_bad_input_and_failure_apart(error: DomainError, code: int) -> None:
    told = _told_of(error)

    assert (told.exit_code, told.stderr) == (code, "No.\n")


def test_faults_are_told_one_on_each_line_with_the_nearest_right_thing() -> None:
    faults = [Fault("a.json/status: Unknown.", did_you_mean="ongoing"), Fault("b.json/title: Empty.")]

    told = _told_of(SeedRefused("The case files have 2 faults.", faults))

    assert told.stderr.splitlines() == [
        "a.json/status: Unknown. Did you mean 'ongoing'?",
        "b.json/title: Empty.",
        "The case files have 2 faults.",
    ]


def test_what_the_machine_refuses_is_told_in_a_sentence() -> None:
    told = _told_of(PermissionError(errno.EACCES, "Permission denied", "cases.ndjson"))

    assert (told.exit_code, told.stderr) == (1, "Permission denied: cases.ndjson.\n")


def test_a_reader_that_has_seen_enough_is_told_nothing() -> None:
    assert _told_of(BrokenPipeError(errno.EPIPE, "Broken pipe")).stderr == ""


def test_what_was_not_foreseen_stays_an_error() -> None:
    assert isinstance(_told_of(ZeroDivisionError()).exception, ZeroDivisionError)


def _told_of(error: Exception) -> "typer.testing.Result":
    app = typer.Typer()

    def fail() -> None:
        raise error

    app.command()(in_words(fail))
    return CliRunner().invoke(app)
