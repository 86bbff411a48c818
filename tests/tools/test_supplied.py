"""What the program is made of: pinned to the byte, told as CycloneDX, and looked up among known faults."""

import re
import subprocess
from pathlib import Path
from typing import Any

import orjson
import pytest

from tests.tools.audit import HERE, told

PINNED = [
    HERE / name
    for name in (
        "requirements.txt",
        "requirements-dev.txt",
        "tests/tools/requirements.txt",
        "tests/benchmark/requirements.txt",
    )
]
PACKAGE = re.compile(r"([a-z0-9-]+)(?:\[[a-z0-9-]+\])?==([^\s;]+)(?: ; .+)?")
HASH = re.compile(r"--hash=sha256:[0-9a-f]{64}")
Json = dict[str, Any]


def requirements(file: Path) -> list[list[str]]:
    """What is asked for, each as its package and its hashes."""
    lines = [line for line in file.read_text().splitlines() if line.strip() and not line.lstrip().startswith("#")]
    whole = "\n".join(lines).replace(" \\\n", "\n").split("\n")
    return [[package, *hashes] for package, hashes in _grouped(whole)]


def _grouped(lines: list[str]) -> list[tuple[str, list[str]]]:
    grouped: list[tuple[str, list[str]]] = []
    for line in lines:
        if line.startswith(" "):
            grouped[-1][1].append(line.strip())
        else:
            grouped.append((line, []))
    return grouped


@pytest.mark.parametrize("file", PINNED, ids=lambda file: str(file.relative_to(HERE)))
def test_every_package_is_pinned_to_its_bytes_and_to_no_place(file: Path) -> None:
    asked = requirements(file)

    assert len(asked) > 10
    assert [package for package, *_ in asked if not PACKAGE.fullmatch(package)] == []
    assert [package for package, *hashes in asked if not hashes or not all(map(HASH.fullmatch, hashes))] == []


def a_report(*packages: Json) -> bytes:
    return orjson.dumps({"dependencies": packages, "fixes": []})


SOUND = {"name": "anyio", "version": "4.16.0", "vulns": []}
FAULTY = {"name": "click", "version": "8.5.1", "vulns": [{"id": "PYSEC-1", "fix_versions": ["8.5.2"]}]}
UNKNOWN = {"name": "orjson", "skip_reason": "Dependency not found on PyPI and could not be audited"}


@pytest.mark.parametrize(
    ("report", "begins", "faults"),
    [
        (a_report(SOUND), "No fault is known in 1 packages", 0),
        (a_report(SOUND, UNKNOWN), "SKIPPED: the service that knows of faults told of 1 of 2 packages", 0),
        (b"", "SKIPPED: the service that knows of faults told of no package", 0),
        (a_report(SOUND, FAULTY, UNKNOWN), "1 faults are known", 1),
    ],
)
def test_what_nobody_told_of_is_not_called_sound(report: bytes, begins: str, faults: int) -> None:
    line, named = told(report)

    assert line.startswith(begins)
    assert named == ["click 8.5.1: PYSEC-1, mended in 8.5.2"] * faults


@pytest.mark.soak
def test_what_it_is_made_of_is_told_as_cyclonedx(tmp_path: Path) -> None:
    first, again = (_bill(tmp_path / name) for name in ("first.json", "again.json"))
    told = orjson.loads(first)

    assert first == again
    assert (told["bomFormat"], told["specVersion"]) == ("CycloneDX", "1.6")
    assert "serialNumber" not in told
    assert "timestamp" not in told["metadata"]
    assert told["metadata"]["component"]["name"] == "samspill"
    pinned = [PACKAGE.fullmatch(package) for package, *_ in requirements(HERE / "requirements.txt")]
    assert {(one["name"], one["version"]) for one in told["components"]} == {(one[1], one[2]) for one in pinned if one}
    hashes = [one["externalReferences"][0]["hashes"] for one in told["components"]]
    assert sum(map(len, hashes)) == sum(len(one) - 1 for one in requirements(HERE / "requirements.txt"))


def _bill(file: Path) -> bytes:
    subprocess.run(["make", "--silent", "sbom", f"SBOM={file}"], cwd=HERE, check=True)
    return file.read_bytes()
