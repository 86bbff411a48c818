"""A program in TypeScript that uses types generated from the contract compiles."""

import subprocess
from pathlib import Path

import pytest

TYPES = Path(__file__).parent / "types"
PROGRAMS = TYPES / "node_modules" / ".bin"
COMPLETE = TYPES / "node_modules" / ".package-lock.json"
"""npm writes it last."""


def test_a_typed_client_compiles() -> None:
    """Checked where node modules are: `make types` puts them there; no test fetches anything."""
    if not COMPLETE.is_file():
        pytest.skip("Types are not checked: there are no node modules (make types).")
    run(str(PROGRAMS / "openapi-typescript"), "../../../openapi/openapi.json", "--output", "schema.d.ts")
    run(str(PROGRAMS / "tsc"), "--project", ".")


def run(*command: str) -> None:
    ended = subprocess.run(command, cwd=TYPES, capture_output=True, text=True, timeout=300)
    assert ended.returncode == 0, ended.stdout + ended.stderr
