"""`samspill settings` and `samspill openapi` say how things are."""

import json
import shlex
from pathlib import Path

import pytest

from app.cli import describing
from app.settings import PREFIX, Settings, load_settings
from tests.cli.place import Place
from tests.people import SECRET


def test_every_setting_stands_there_with_its_value_and_description(place: Place) -> None:
    told = place.run("settings").stdout

    for name, field in Settings.model_fields.items():
        paragraph = told.partition(f"# {field.description}\n")[2].partition("\n\n")[0]
        assert f"{PREFIX}{name.upper()}=" in paragraph
    assert f"SAMSPILL_DATA_DIR={place.folder}\n" in told
    assert "SAMSPILL_PUBLIC_URL=\n" in told


def test_passwords_are_hidden(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAMSPILL_DATABASE_URL", "postgresql+psycopg://reader:sec/r:et@db.example/samspill")
    replicas = "postgresql+psycopg://reader:{}@one.example/samspill,postgresql+psycopg://reader:{}@two.example/samspill"
    monkeypatch.setenv("SAMSPILL_REPLICA_URL", replicas.format("sec/r:et", "secret"))

    told = place.run("settings").stdout

    assert f"hidden.\n# SAMSPILL_REPLICA_URL={replicas.format('***', '***')}\n" in told
    assert "hidden.\n# SAMSPILL_DATABASE_URL=postgresql+psycopg://reader:***@db.example/samspill\n" in told


def test_what_is_not_hidden_can_be_read_again(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAMSPILL_DATABASE_URL", "sqlite:////var/bømlo kommune/Kari's.db?timeout=1&a=$HOME")
    monkeypatch.setenv("SAMSPILL_SECRET", SECRET)
    before = load_settings()

    told = place.run("settings").stdout
    for line in shlex.split(told, comments=True):
        monkeypatch.setenv(*line.split("=", 1))

    assert load_settings() == before
    assert "hidden.\n# SAMSPILL_SECRET=*" in told


def test_what_holds_no_password_stays_as_it_is(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAMSPILL_DATABASE_URL", "sqlite:////var/bømlo.db")
    monkeypatch.setenv("SAMSPILL_CONTACT", "kari@example.org")

    told = place.run("settings").stdout

    assert "SAMSPILL_DATABASE_URL=sqlite:////var/bømlo.db\n" in told
    assert "SAMSPILL_REPLICA_URL=\n" in told
    assert "SAMSPILL_CONTACT=kari@example.org\n" in told


def test_a_wrong_setting_is_bad_input(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAMSPILL_PORT", "http")

    told = place.run("settings")

    assert (told.exit_code, told.stderr) == (2, "SAMSPILL_PORT is 'http', but should be a valid integer.\n")


def test_the_contract_is_written_and_found_equal(tmp_path: Path, place: Place) -> None:
    file = tmp_path / "openapi.json"

    assert place.run("openapi", str(file)).exit_code == 0
    assert json.loads(file.read_text(encoding="utf-8"))["openapi"].startswith("3.")
    assert place.run("openapi", "--check", str(file)).exit_code == 0


@pytest.mark.parametrize("content", ["{}", None])
def test_another_contract_or_none_is_a_failure(
    tmp_path: Path, place: Place, monkeypatch: pytest.MonkeyPatch, content: str | None
) -> None:
    monkeypatch.setattr(describing, "contract_text", lambda: '{"openapi": "3.1.0"}\n')
    file = tmp_path / "openapi.json"
    if content is not None:
        file.write_text(content, encoding="utf-8")

    told = place.run("openapi", "--check", str(file))

    assert told.exit_code == 1
    assert "is not what the code says" in told.stderr
