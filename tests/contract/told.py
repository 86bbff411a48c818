"""What the README tells, section by section, for the tests that hold it to that."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml  # type: ignore[import-untyped]  # its types are not installed

from app.settings import PREFIX, Settings

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")


def section(heading: str) -> str:
    """What stands below a heading."""
    found = README.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    assert found, heading
    return found


def blocks(kind: str, text: str) -> list[str]:
    """Its blocks of code in some language."""
    return re.findall(rf"^```{kind}\n(.*?)^```$", text, re.DOTALL | re.MULTILINE)


def yaml_block(start: str, text: str) -> Any:
    """The block of YAML that begins with a word."""
    (block,) = [yaml.safe_load(one) for one in blocks("yaml", text) if one.startswith(start)]
    return block


def settings_in(names: Iterator[str]) -> set[str]:
    """Variables of ours that are no settings."""
    known = {PREFIX + name.upper() for name in Settings.model_fields}
    return {name for name in names if name.startswith(PREFIX)} - known


def seconds(text: str) -> int:
    """Of `15s` or `15`."""
    return int(text.removesuffix("s"))
