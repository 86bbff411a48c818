"""The units of systemd in the README fit together: service, backups, commands."""

import re
import shlex
import shutil
import subprocess
import sys
from configparser import RawConfigParser
from pathlib import Path

from app.cli.ending import LATEST_SECONDS
from tests.contract.told import blocks, seconds, section, settings_in

RUNNING, BACKING = section("Run it"), section("Back up, restore, move")
(UNIT,) = blocks("ini", RUNNING)
AS_THE_SERVICE = ("Environment", "EnvironmentFile", "User", "WorkingDirectory", "UMask")
"""What decides which database and which secret a process has, and who it is."""


def unit_of(text: str) -> RawConfigParser:
    read = RawConfigParser(strict=False)
    read.optionxform = str  # type: ignore[assignment,method-assign]
    read.read_string(text)
    return read


def require_units(folder: Path, units: dict[str, str]) -> None:
    """What systemd finds wrong in them, where there is one; with a program that is here in place of ours."""
    if not shutil.which("systemd-analyze"):
        return
    for name, text in units.items():
        (folder / name).write_text(re.sub(r"/opt/samspill/\S+", sys.executable, text))
    checked = subprocess.run(
        ["systemd-analyze", "verify", *(folder / name for name in units)], capture_output=True, text=True, check=False
    )
    assert (checked.returncode, [line for line in checked.stderr.splitlines() if "samspill" in line]) == (0, [])


def test_the_unit_is_one(tmp_path: Path) -> None:
    service = unit_of(UNIT)["Service"]

    assert seconds(service["TimeoutStopSec"]) > LATEST_SECONDS
    assert service["ExecStart"].split()[1:] == ["serve"]
    assert settings_in(iter([service["Environment"].partition("=")[0]])) == set()
    require_units(tmp_path, {"samspill.service": UNIT})


def test_backups_are_made_of_the_database_of_the_service_and_their_failure_is_told(tmp_path: Path) -> None:
    service = unit_of(UNIT)["Service"]
    units = {text.split()[1]: text for text in blocks("ini", BACKING)}
    backup = unit_of(units["samspill-backup.service"])

    assert {name: backup["Service"][name] for name in AS_THE_SERVICE} == {
        name: service[name] for name in AS_THE_SERVICE
    }
    program, command, folder = backup["Service"]["ExecStart"].split()
    assert (program, command) == (service["ExecStart"].split()[0], "backup")
    assert f" {folder.rstrip('/')} " in backup["Service"]["ExecStartPost"]
    assert f"install -d -o {service['User']} -m 700 {folder.rstrip('/')}\n" in BACKING
    assert backup["Unit"]["OnFailure"] in units
    assert "samspill-backup.timer" in units
    require_units(tmp_path, units)


def test_commands_run_as_the_service_does() -> None:
    service = unit_of(UNIT)["Service"]
    (script,) = [text for text in blocks("sh", RUNNING) if text.startswith("#!/bin/sh\n")]
    words = shlex.split(script, comments=True)
    told = dict(word.removeprefix("--").split("=", 1) for word in words if re.match(r"--(?!property)\S+=", word))
    told |= dict(word.removeprefix("--property=").split("=", 1) for word in words if word.startswith("--property="))
    names = ("setenv", "EnvironmentFile", "uid", "working-directory", "UMask")

    assert [told[name] for name in names] == [service[name] for name in AS_THE_SERVICE]
    assert words[-2:] == [service["ExecStart"].split()[0], "$@"]
    assert {"--pipe", "--wait"} <= set(words)
