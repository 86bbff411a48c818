"""A question frozen as a package: the same question, the same bytes, and nothing that is not published."""

import json
import os
import subprocess
import sys
from collections import Counter
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from frictionless import Package

from app.catalogue.cases import documents
from app.catalogue.freezing import frozen_question, package_id
from app.catalogue.keeper import SnapshotKeeper
from app.formats.package_tables import REASONS, part_tables
from app.query.fields import CASE_FIELDS, Absence
from app.query.grammar import parse_query
from app.store.database import Database
from tests.builders import a_case, twelve_cases
from tests.catalogue.packages import Opened, a_package
from tests.catalogue.worlds import World, values_of

SOLAR = "no-eksempelvik-solar"


@pytest.fixture(scope="module")
def everything(twelve: World) -> Opened:
    return a_package(twelve.database)


def identity(database: Database, question: str, **scripts: str) -> str:
    keeper = SnapshotKeeper(database)
    frozen, _ = frozen_question(keeper, keeper.newest(), parse_query(values_of(question)), "", scripts)
    return package_id(frozen)


def test_the_same_question_gives_the_same_bytes_and_the_same_identifier(twelve: World) -> None:
    spelled = ("country=NO&sector=energy", "where=sector=energy AND country=NO")

    first, again = (a_package(twelve.database, one) for one in spelled)

    assert first.raw == again.raw
    assert identity(twelve.database, spelled[0]) == identity(twelve.database, spelled[1])
    assert first.slugs() == [SOLAR]


def test_another_question_script_or_revision_is_another_package(database: Database) -> None:
    world = World(database, *twelve_cases())
    one = identity(database, "country=NO")
    others = {identity(database, "country=SE"), identity(database, ""), identity(database, "country=NO", a="1")}
    world.publish(a_case(country="SE"))

    assert len({one, identity(database, "country=NO"), *others}) == 5


def test_another_process_writes_the_same_bytes(tmp_path: Path, everything: Opened, twelve: World) -> None:
    if twelve.database.writer.dialect.name != "sqlite":
        pytest.skip("A file can be opened by another process without more ado.")
    program = (
        "import sys; from app.settings import Settings; from app.store.database import open_database;"
        "from tests.catalogue.packages import a_package;"
        "sys.stdout.buffer.write(a_package(open_database(Settings(database_url=sys.argv[1]))).raw)"
    )
    # Sets of texts are in another order there.
    environment = {**os.environ, "PYTHONHASHSEED": "7"}

    url = twelve.database.url.render_as_string()
    told = subprocess.run([sys.executable, "-c", program, url], env=environment, capture_output=True, check=True)

    assert told.stdout == everything.raw


def test_entries_stand_in_order_and_know_no_clock(everything: Opened) -> None:
    entries = everything.archive.infolist()

    assert [one.filename for one in entries] == sorted(one.filename for one in entries)
    assert {(one.date_time, one.external_attr >> 16) for one in entries} == {((1980, 1, 1, 0, 0, 0), 0o100644)}
    beside = (
        "CITATION.cff LICENSE README.md README.nb.md README.nn.md columns.csv datapackage.json query.json tags.csv "
        "vocabularies.csv"
    )
    assert set(beside.split()) <= set(everything.archive.namelist())


def test_frictionless_finds_nothing_wrong(everything: Opened, tmp_path: Path) -> None:
    everything.archive.extractall(tmp_path)

    report = Package(str(tmp_path / "datapackage.json")).validate()

    assert report.flatten(["type", "message"]) == []
    assert report.stats["tasks"] == len(part_tables()) + 3


def test_frictionless_reads_reasons_as_missing(everything: Opened, tmp_path: Path) -> None:
    everything.archive.extractall(tmp_path)
    cases: Any = Package(str(tmp_path / "datapackage.json")).get_resource("cases")

    years = {row["slug"]: row["start_year"] for row in cases.read_rows()}

    assert years[SOLAR] == 2019
    assert years["fr-eksempelvik-repair-shop"] is None
    assert {row["slug"]: row["start_year"] for row in everything.rows("cases")}[
        "fr-eksempelvik-repair-shop"
    ] == "NA:not-stated"


def test_the_descriptor_labels_what_is_missing_and_every_code(everything: Opened) -> None:
    cases = next(one for one in everything.json("datapackage.json")["resources"] if one["name"] == "cases")
    fields = {field["name"]: field for field in cases["schema"]["fields"]}

    labels = {one["value"]: one["label"] for one in cases["schema"]["missingValues"]}
    assert labels == {"": "Not recorded, or not applicable.", **REASONS}
    statuses = {one["value"]: one["label"] for one in fields["status"]["categories"]}
    assert statuses["completed"] == "Completed"
    assert (fields["start_year"]["type"], fields["slug"]["constraints"]["required"]) == ("integer", True)


def test_the_descriptor_tells_lengths_and_digests(everything: Opened) -> None:
    for one in everything.json("datapackage.json")["resources"]:
        raw = everything.archive.read(one["path"])
        assert (one["bytes"], one["hash"]) == (len(raw), f"sha256:{sha256(raw).hexdigest()}"), one["name"]


def test_the_tables_hold_what_the_documents_say(everything: Opened, twelve: World) -> None:
    snapshot = twelve.snapshot()
    held = [json.loads(one) for one in documents(SnapshotKeeper(twelve.database), list(snapshot.everything))]
    parts = Counter({name: sum(len(one[name]) for one in held) for name in ("municipalities", "organisations",
                     "outcomes", "sources", "funding", "barriers", "enablers")})  # fmt: skip

    assert everything.slugs() == sorted(one["slug"] for one in held)
    assert {name: len(everything.rows(name)) for name in parts} == parts
    coded = {(row["slug"], row["code"]) for row in everything.rows("tags") if row["field"] == "sector" and row["code"]}
    assert coded == {(one["slug"], code) for one in held for code in one["sectors"]}


def test_it_is_counted_what_was_left_out_and_could_not_be_judged(twelve: World) -> None:
    package = a_package(twelve.database, "sector=energy")

    query = package.json("query.json")
    unknown = sum(not case["sectors"] for case in twelve.documents.values())
    assert (query["published"], query["cases"]) == (12, 1)
    assert query["unjudged"] == [{"field": "sector", "cases": unknown}]
    assert query["address"] == f"https://samspill.example/v1/cases?where=sector%3Denergy&as_of={query['revision']}"
    assert f"Among those left out, {unknown} could not be judged" in package.text("README.md")
    assert f"on this field alone – Sector: {unknown}" in package.text("README.md")
    assert "Left out, as they do not meet the question: 11" in package.text("README.md")


@pytest.mark.parametrize(
    ("language", "told"),
    [("en", "Cases on energy."), ("nb", "Saker om energi."), ("nn", "Saker om energi.")],
)
def test_a_readme_in_each_language(twelve: World, language: str, told: str) -> None:
    name = "README.md" if language == "en" else f"README.{language}.md"

    text = a_package(twelve.database, "sector=energy").text(name)

    assert told in text
    assert "{" not in text.replace("c(", "")


def test_fields_that_are_open_are_named_in_the_readme(everything: Opened) -> None:
    """The README names them in a sentence; a field that is declared open later has to be named there too."""
    open_fields = [field.name for field in CASE_FIELDS if field.absence is Absence.OPEN]
    text = everything.text("README.md")
    sentence = next(line for line in text.splitlines() if "Where a field is open" in line)

    assert [name for name in open_fields if name.partition("_")[0] not in sentence] == []


def test_nothing_that_is_not_published_is_in_a_package(database: Database) -> None:
    world = World(database, *twelve_cases())
    world.publish({**twelve_cases()[0], "title": "A newer title of the kitchen"})
    world.withdraw(SOLAR)

    package = a_package(database)

    held = b"".join(package.archive.read(name) for name in package.archive.namelist())
    assert b"A newer title of the kitchen" in held
    assert b"A kitchen that trains cooks" not in held
    assert SOLAR.encode() not in held
    assert len(package.slugs()) == 11


def test_people_are_named_by_key_alone(twelve: World) -> None:
    credit = next(table for table in part_tables() if table.name == "credit")

    assert credit.header == ["slug", "order", "person"]


def test_a_script_comes_along(twelve: World) -> None:
    package = a_package(twelve.database, "country=NO", qca="library(QCA)\n")

    assert package.text("qca.R") == "library(QCA)\n"


def test_a_question_that_finds_nothing_has_a_package(twelve: World) -> None:
    package = a_package(twelve.database, "country=XK")

    assert package.slugs() == []
    assert package.json("query.json")["cases"] == 0


def test_the_citation_is_yaml_with_what_is_needed(everything: Opened) -> None:
    read: dict[str, Any] = {}
    for line in everything.text("CITATION.cff").splitlines():
        name, _, value = line.partition(": ")
        if value and not line.startswith(" "):
            read[name] = json.loads(value)

    assert {"cff-version", "message", "title", "type", "version", "url", "license"} <= set(read)
    assert read["type"] == "dataset"
