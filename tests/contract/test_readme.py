"""What the README tells of settings and floors is so."""

from pathlib import Path

import pytest

from app.settings import Settings

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")


@pytest.mark.parametrize("name", Settings.model_fields)
def test_every_setting_is_told_with_its_default(name: str) -> None:
    field = Settings.model_fields[name]
    defaults = {"data_dir": "the folder `data/seed`", "public_url": "none"}
    default = defaults.get(name, f"`{field.default}`")

    assert f"| `SAMSPILL_{name.upper()}` | {default} | {field.description} |" in README


def test_every_floor_is_told() -> None:
    floors = {folder.name for folder in (ROOT / "app").iterdir() if (folder / "__init__.py").is_file()}

    assert {floor for floor in floors if f"`{floor}/`" not in README} == set()
