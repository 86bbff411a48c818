"""`samspill import`: what becomes of each case of a file is told in one language, each fault at its place."""

from pathlib import Path

import orjson
import pytest

from tests.builders import a_case
from tests.cli.place import Place

KARI = ("account", "create", "Kari Nordmann", "--role", "contributor", "--email", "kari@example.org")


@pytest.fixture
def file(place: Place, tmp_path: Path) -> Path:
    assert place.run(*KARI).exit_code == 0
    sent = tmp_path / "cases.ndjson"
    incomplete = a_case(title="Another kitchen", status=None)
    sent.write_bytes(
        b"\n".join((orjson.dumps({"document": a_case(), "decision": "new"}), orjson.dumps(incomplete), b"{"))
    )
    return sent


def test_all_of_it_is_told_in_one_language(place: Place, file: Path) -> None:
    told = place.run("import", str(file), "--account", "kari@example.org", "--lang", "nn")

    lines = told.output.splitlines()
    assert lines[0].startswith("linje 1: ny, ")
    assert lines[1].startswith("linje 2: med feil, ")
    assert lines[2] == "  linje 2, /status: Dette feltet må fyllast ut."
    assert lines[3] == "linje 3: med feil, utan adresse"
    assert lines[4].startswith("  linje 3: Denne linja er ikkje JSON")
    assert lines[5:] == ["2 med feil, 1 ny", "Ingenting vart laga; --make lagar utkasta."]


def test_the_valid_become_drafts(place: Place, file: Path) -> None:
    assert place.run("import", str(file), "--account", "Kari Nordmann", "--make").exit_code == 1
    made = place.run("import", str(file), "--account", "Kari Nordmann", "--make", "--valid")
    assert made.output.splitlines()[-1] == "Drafts made for Kari Nordmann: 1."
