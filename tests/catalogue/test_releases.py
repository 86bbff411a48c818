"""A release of all cases: every form tells the same, and is written the same each time."""

import sqlite3
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import pytest
from frictionless import Package
from pyarrow.parquet import ParquetFile

from app.catalogue.codebook import codebook_csv
from app.catalogue.freezing import frozen_release
from app.catalogue.keeper import SnapshotKeeper
from app.catalogue.packages import package_tables, written_release
from app.formats.release_words import description_of
from tests.catalogue.packages import Opened
from tests.catalogue.worlds import World

Files = dict[str, bytes]


def a_release(world: World) -> Files:
    keeper = SnapshotKeeper(world.database)
    frozen, held = frozen_release(keeper, keeper.newest(), "2026.1", "https://samspill.example")
    with written_release(keeper, frozen, held) as contents:
        return {one.kind: one.path.read_bytes() for one in contents}


@pytest.fixture(scope="module")
def release(twelve: World) -> Files:
    return a_release(twelve)


def test_it_is_written_the_same_each_time(release: Files, twelve: World) -> None:
    again = a_release(twelve)

    assert list(again) == list(release)
    assert [kind for kind, raw in release.items() if again[kind] != raw] == []


def test_digests_are_those_of_all_other_files(release: Files) -> None:
    lines = [line.split("  ") for line in release["SHA256SUMS"].decode().splitlines()]

    assert lines == [
        [sha256(raw).hexdigest(), f"samspill-2026.1-{kind}"] for kind, raw in release.items() if kind != "SHA256SUMS"
    ]


def test_every_form_holds_the_same_rows(release: Files, tmp_path: Path) -> None:
    package, file = Opened(release["data-package.zip"]), tmp_path / "tables.sqlite"
    file.write_bytes(release["tables.sqlite"])
    with closing(sqlite3.connect(file)) as connection:
        for table in package_tables():
            (tmp_path / "one.parquet").write_bytes(release[f"{table.name}.parquet"])
            columns = ParquetFile(tmp_path / "one.parquet").read().to_pydict()
            rows = [list(row) for row in zip(*columns.values(), strict=True)]
            asked = connection.execute(f'SELECT * FROM "{table.name}"').fetchall()

            assert list(columns) == table.header
            assert [list(row) for row in asked] == rows, table.name
            assert len(package.rows(table.name)) == len(rows), table.name


def test_the_sqlite_file_holds_together(release: Files, tmp_path: Path) -> None:
    file = tmp_path / "tables.sqlite"
    file.write_bytes(release["tables.sqlite"])
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        told = dict(connection.execute("SELECT name, value FROM about").fetchall())
        codes = connection.execute("SELECT label_nn FROM vocabularies WHERE code = 'energy'").fetchall()

    assert (told["release"], told["cases"]) == ("2026.1", 12)
    assert codes == [("Energi",)]


def test_the_codebook_is_that_of_the_service(release: Files, twelve: World) -> None:
    package, keeper = Opened(release["data-package.zip"]), SnapshotKeeper(twelve.database)

    for language, name in (("en", "codebook"), ("nb", "codebook_nb"), ("nn", "codebook_nn")):
        assert package.archive.read(f"{name}.csv") == codebook_csv(keeper, language)


def test_frictionless_finds_nothing_wrong(release: Files, tmp_path: Path) -> None:
    Opened(release["data-package.zip"]).archive.extractall(tmp_path)

    report = Package(str(tmp_path / "datapackage.json")).validate()

    assert report.flatten(["type", "message"]) == []


def test_the_readme_tells_its_label_and_its_limits(release: Files) -> None:
    text = release["README.nb.md"].decode()

    assert text.startswith("# Samspill 2026.1: kommuner")
    assert "## Kjente begrensninger" in text
    assert "12 saker, ikke et utvalg" in text
    assert "https://samspill.example/v1/releases/2026.1" in text


@pytest.mark.parametrize("language", ["en", "nb", "nn"])
def test_every_file_is_described(release: Files, language: str) -> None:
    said = {kind: description_of(kind, language) for kind in release}

    assert {kind for kind, text in said.items() if not text.endswith(".")} == set()
    assert len(set(said.values())) == len(said)
