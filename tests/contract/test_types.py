"""A program in TypeScript that uses types generated from the contract compiles, and runs against the service."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from app.main import create_app
from tests.asking import UNLIMITED, publish
from tests.builders import twelve_cases
from tests.databases import fresh_database, settings_of
from tests.listening import listening

TYPES = Path(__file__).parent / "types"
MODULES = TYPES / "node_modules"
README = Path(__file__).parents[2] / "README.md"


def test_a_typed_client_compiles_and_asks_the_service(tmp_path: Path) -> None:
    """Tried where node modules are: `make types` puts them there; no test fetches anything."""
    if not (MODULES / ".package-lock.json").is_file():  # npm writes it last
        pytest.skip("Typed clients are not tried: there are no node modules (make types).")
    for name in ("client.ts", "first.ts", "package.json", "tsconfig.json"):
        shutil.copy(TYPES / name, tmp_path)
    (tmp_path / "node_modules").symlink_to(MODULES)
    contract = str(TYPES.parents[2] / "openapi" / "openapi.json")
    run(tmp_path, "node_modules/.bin/openapi-typescript", contract, "--output", "schema.d.ts")
    run(tmp_path, "node_modules/.bin/tsc", "--project", ".")

    with fresh_database("sqlite") as database:
        publish(database, *twelve_cases())
        with listening(create_app(settings_of(database, **UNLIMITED, log_level="error"), database)) as address:
            program = f"import('./first.js').then(m => m.first('{address}')).then(f => console.log(JSON.stringify(f)))"
            found = json.loads(run(tmp_path, "node", "--eval", program))

    assert found == {
        "countries": ["Norway 2", "Greece 1", "Poland 1"],
        "titles": [
            "A bakery in Łódka owned with the municipality (2012)",
            "A kitchen that trains cooks (2015)",
            "Solar roofs owned by villagers (2019)",
            "Weaving by women of two islands (2017)",
        ],
        "sectors": ["Arbeidsinkludering", "Mat og landbruk"],
        "reasons": [
            "sector: alike",
            "words: alike",
            "target_group: alike",
            "population_band: near",
            "collaboration_form: near",
            "start_year: near",
            "legal_form_family: differs",
            "country: differs",
        ],
        "bars": ["Work integration: 1", "Energy: 1", "Food and agriculture: 1"],
        "lacking": ["/municipalities", "/organisations", "/status", "/summary", "/sources", "/confidence"],
        "fault": "422: 'near' needs 'within_km' beside it, as in near=59.9,10.7&within_km=200.",
    }


def test_the_first_program_stands_in_the_readme() -> None:
    assert f"```ts\n{(TYPES / 'first.ts').read_text('utf-8')}```" in README.read_text("utf-8")


def run(folder: Path, *command: str) -> str:
    ended = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=300)

    assert ended.returncode == 0, ended.stdout + ended.stderr
    return ended.stdout
