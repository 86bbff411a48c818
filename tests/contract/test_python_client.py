"""The client in Python that openapi-python-client makes of the contract knows all of it, and asks the service."""

import json
import subprocess
from pathlib import Path

import pytest

from app.cli.describing import contract_text
from app.main import create_app
from tests.asking import UNLIMITED, publish
from tests.builders import twelve_cases
from tests.contract.operations import operations
from tests.databases import fresh_database, settings_of
from tests.listening import listening
from tests.people import SECRET, a_person

PYTHON = Path(__file__).parent / "python"
ROOT = Path(__file__).parents[2]
TOOLS = ROOT / ".venv-tools"
pytestmark = pytest.mark.soak


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where `samspill_client` is, with the contract that it was made of; a warning of the generator is a fault."""
    if not (TOOLS / ".ready").exists():
        pytest.skip("No client in Python is made: its generator is not there (make soak sets it up).")
    folder = tmp_path_factory.mktemp("client")
    contract = folder / "openapi.json"
    contract.write_text(contract_text(), "utf-8")
    made: list[Path | str] = ["--meta", "none", "--output-path", folder / "samspill_client", "--fail-on-warning"]
    run(TOOLS / "bin" / "openapi-python-client", "generate", "--path", contract, "--config", PYTHON / "samspill.yaml",
        *made)  # fmt: skip
    return folder


def test_every_operation_can_be_called(folder: Path) -> None:
    there = [one for one in (folder / "samspill_client" / "api").rglob("*.py") if one.name != "__init__.py"]

    assert len(there) == len(list(operations(json.loads((folder / "openapi.json").read_text("utf-8")))))


def test_every_example_is_read_and_comes_back(folder: Path) -> None:
    many, *others = ask(folder, PYTHON / "examples.py", folder / "openapi.json").splitlines()

    assert int(many) > 80
    # Who chooses fields gets those alone, which no type can say.
    assert {one.partition(" ")[0] for one in others} <= {"list_cases"}, others


def test_the_first_program_asks_the_service(folder: Path) -> None:
    with fresh_database("sqlite") as database:
        publish(database, *twelve_cases())
        key = a_person(database).key
        settings = settings_of(database, **UNLIMITED, log_level="error", secret=SECRET)
        with listening(create_app(settings, database)) as address:
            program = f"import json, first; print(json.dumps(first.first({address!r}, {key!r})))"
            found = json.loads(ask(folder, "-c", program))

    first, again = found.pop("drafts")
    assert first == again
    assert found == {
        "titles": [
            "A bakery in Łódka owned with the municipality",
            "A garden for rehabilitation",
            "A kitchen that trains cooks",
            "Weaving by women of two islands",
        ],
        "labels": {"work-integration": "Arbeidsinkludering", "food-and-agriculture": "Mat og landbruk"},
        "problem": "case-not-found",
    }


def ask(folder: Path, *arguments: Path | str) -> str:
    """What a program says that finds the client, and those beside this file."""
    return run(TOOLS / "bin" / "python", *arguments, PYTHONPATH=f"{folder}:{PYTHON}")


def run(*command: Path | str, **environment: str) -> str:
    ended = subprocess.run(command, capture_output=True, text=True, timeout=300, env={"PATH": "", **environment})
    assert ended.returncode == 0, ended.stdout + ended.stderr
    return ended.stdout
