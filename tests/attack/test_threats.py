"""The README tells who might harm the service, and by which test each of them is stopped."""

import re

from tests.tools.audit import HERE

SECTION = re.compile(r"^## Who might harm it\n(.*?)^## ", re.MULTILINE | re.DOTALL)
FILE = re.compile(r"`(tests/[\w/]+\.py)`")


def test_every_threat_names_tests_that_are_there() -> None:
    section = SECTION.search((HERE / "README.md").read_text())
    assert section
    rows = [line for line in section[1].splitlines() if line.startswith("| ")][1:]

    named = {row.split("|")[1].strip(): FILE.findall(row) for row in rows}

    assert len(rows) > 10
    assert [who for who, files in named.items() if not files] == []
    assert [file for files in named.values() for file in files if "def test_" not in (HERE / file).read_text()] == []
