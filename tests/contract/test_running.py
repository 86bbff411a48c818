"""What the README and the Dockerfile tell those who run the service is so."""

import json
import re
import subprocess
import sys
import tomllib
from fnmatch import fnmatch
from typing import Any

import pytest
from typer.testing import CliRunner

from app.api.figures import BUILD, FIGURES, OF_REQUESTS
from app.cli.ending import LATEST_SECONDS
from app.cli.main import samspill
from app.formats.sent.cases import MOST_BYTES
from app.settings import PREFIX, Settings
from tests.contract.dockerfile import instructions, variables
from tests.contract.told import ROOT, seconds, section, settings_in, yaml_block

SECTION = section("Run it")
DOCKERFILE = instructions((ROOT / "Dockerfile").read_text("utf-8"))
OF_A_SERVICE = {
    "build", "image", "init", "read_only", "tmpfs", "cap_drop", "security_opt", "ports", "environment", "depends_on",
    "restart", "stop_grace_period", "volumes", "healthcheck",
}  # fmt: skip
"""Of the Compose specification, what is used."""
KNOWN = {
    "FROM", "ARG", "RUN", "ENV", "WORKDIR", "COPY", "LABEL", "USER", "VOLUME", "EXPOSE", "STOPSIGNAL", "HEALTHCHECK",
    "CMD",
}  # fmt: skip
"""Of Dockerfiles, what is used."""


def of(name: str) -> list[str]:
    return [one.rest for one in DOCKERFILE if one.name == name]


def test_compose_starts_what_there_is() -> None:
    compose = yaml_block("services:", SECTION)

    services = compose["services"]
    for service in services.values():
        assert set(service) <= OF_A_SERVICE
    ours, database = services["samspill"], services["database"]
    assert settings_in(iter(ours["environment"])) == set()
    assert set(ours["depends_on"]) == {"database"}
    assert "healthcheck" in database
    assert {volume.partition(":")[0] for volume in database["volumes"]} == set(compose["volumes"])
    assert "@database/samspill" in ours["environment"]["SAMSPILL_DATABASE_URL"]
    assert ours["read_only"] is True
    assert ours["tmpfs"] == ["/tmp"]
    assert seconds(ours["stop_grace_period"]) > LATEST_SECONDS
    assert ours["ports"][0].endswith(f":{of('EXPOSE')[0]}")


def test_its_settings_can_be_used(monkeypatch: pytest.MonkeyPatch) -> None:
    given = yaml_block("services:", SECTION)["services"]["samspill"]["environment"]
    filled: dict[str, Any] = {
        name.removeprefix(PREFIX).lower(): re.sub(r"\$\{\w+:\?\}", "0123456789abcdef" * 2, value)
        for name, value in given.items()
    }

    read = Settings(**filled)

    assert read.base_path == ""
    assert read.contact == "samspill@example.org"


def test_every_command_that_is_told_is_there() -> None:
    named = {tuple(words.split()) for words in re.findall(r"samspill ([a-z]+(?: [a-z]+)?) …", SECTION)}

    assert ("account", "create") in named
    for words in named:
        assert CliRunner().invoke(samspill, [*words, "--help"]).exit_code == 0, words


def test_proxies_let_through_what_may_be_sent() -> None:
    (most,) = re.findall(r"client_max_body_size (\d+)m;", SECTION)

    assert int(most) * 1024 * 1024 == MOST_BYTES


def names_told() -> set[str]:
    """Every number as it is read, without what a histogram makes of it."""
    counted = {f"{name}_total" for name, figure in FIGURES.items() if figure.is_counter}
    return {
        *counted,
        *(name for name, figure in FIGURES.items() if not figure.is_counter),
        *(name if name.endswith("seconds") else f"{name}_total" for name in OF_REQUESTS),
        f"{BUILD}_info",
    }


def test_every_number_is_told_and_no_other() -> None:
    table = [line for line in SECTION.splitlines() if line.startswith("| `")]

    assert {name for line in table for name in re.findall(r"`((?:samspill|process)_\w+)`", line)} == names_told()


def test_the_image_is_made_of_what_docker_is_given() -> None:
    ignored = (ROOT / ".dockerignore").read_text("utf-8").split()
    let_in = [line.removeprefix("!") for line in ignored if line.startswith("!")]
    copied = [one for rest in of("COPY") if not rest.startswith("--from=") for one in rest.split()[:-1]]

    assert "*" in ignored
    for source in copied:
        assert (ROOT / source).exists()
        assert any(fnmatch(source, pattern) or source.startswith(f"{pattern}/") for pattern in let_in), source


def test_the_image_runs_what_there_is_as_nobody_in_particular() -> None:
    names = [one.name for one in DOCKERFILE]
    environment = {name: value for rest in of("ENV") for name, value in variables(rest).items()}

    assert set(names) <= KNOWN
    assert names.count("FROM") == 2
    last = DOCKERFILE[len(names) - names[::-1].index("FROM") - 1 :]
    assert not any("pip" in one.rest for one in last if one.name == "RUN")
    assert of("USER") == ["10001:10001"]
    assert of("STOPSIGNAL") == ["SIGTERM"]
    assert json.loads(of("CMD")[0])[:2] == ["samspill", "serve"]
    assert settings_in(iter(environment)) == set()
    assert environment["SAMSPILL_DATABASE_URL"].removeprefix("sqlite:///").startswith(of("VOLUME")[0])


def test_the_image_says_what_it_is_and_who_builds_it_which_source_it_was_made_of() -> None:
    labels = {name.rpartition(".")[2]: value for rest in of("LABEL") for name, value in variables(rest).items()}
    given = dict(rest.partition("=")[::2] for rest in of("ARG"))
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]

    assert labels == {
        "title": "Samspill",
        "description": project["description"].removesuffix("."),
        "version": "$VERSION",
        "source": "$SOURCE",
        "revision": "$REVISION",
        "licenses": f"{project['license']} AND CC-BY-4.0",
    }
    assert given == {"VERSION": project["version"], "SOURCE": "", "REVISION": ""}
    (built,) = re.findall(r"^docker build .*", SECTION, re.MULTILINE)
    assert set(re.findall(r"--build-arg (\w+)=", built)) == {"SOURCE", "REVISION"}


@pytest.mark.parametrize(("port", "asked"), [("8080", 8080), ("", 8000), (None, 8000)])
def test_the_image_is_asked_for_its_health_where_it_listens(port: str | None, asked: int) -> None:
    program = json.loads(of("HEALTHCHECK")[0].partition("CMD ")[2])[-1]
    environment = {"PYTHONPATH": "", **({} if port is None else {"SAMSPILL_PORT": port})}
    here = f"import urllib.request\nurllib.request.urlopen = lambda url, timeout: print(url)\n{program}"

    told = subprocess.run([sys.executable, "-c", here], env=environment, capture_output=True, text=True, check=True)

    assert told.stdout == f"http://127.0.0.1:{asked}/health/live\n"
