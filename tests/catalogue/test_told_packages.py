"""What a package says of its cases: which could not be judged, what is missing, and how it is cited."""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from frictionless import Package

from app.catalogue.citing import citation_of_set
from app.editorial.credits import with_keys
from app.formats.citation import render_text
from app.formats.package_table_words import table_description
from app.formats.package_tables import REASONS, part_tables, unknown_columns
from app.formats.package_words import README
from app.model.role import Role
from app.query.grammar import parse_query
from app.store.database import Database
from tests.builders import a_case
from tests.catalogue.packages import Opened, a_package
from tests.catalogue.worlds import World, values_of
from tests.databases import fresh_database
from tests.people import a_person


@pytest.fixture(scope="module")
def everything(twelve: World) -> Opened:
    return a_package(twelve.database)


@pytest.fixture(scope="module")
def barred(database_kind: str) -> Iterator[World]:
    """Norwegian cases with and without a barrier, and a Swedish one of which nothing is recorded."""
    with fresh_database(database_kind) as database:
        staffing = [{"text": "Too few hands.", "codes": ["staffing"]}]
        yield World(
            database,
            a_case(words="one", barriers=staffing, start_year=2018),
            a_case(words="two", country="SE", start_year=None),
            a_case(words="three", start_year=None),
        )


@pytest.mark.parametrize(
    ("question", "unjudged"),
    [
        ("barrier.not=staffing&country=NO", {}),
        ("barrier=staffing&country=NO", {"barrier": 1}),
        ("barrier=staffing", {"barrier": 2}),
        ("start_year.max=2015&barrier.not=staffing", {"start_year": 2}),
        ("where=barrier=staffing OR country=NO", {"barrier": 1}),
        ("where=NOT (barrier=staffing AND country=NO)", {}),
        ("barrier=staffing&barrier.known=true", {}),
        ("barrier=unknown", {}),
    ],
)
def test_only_what_the_unknown_itself_keeps_out_could_not_be_judged(
    barred: World, question: str, unjudged: dict[str, int]
) -> None:
    query = a_package(barred.database, question).json("query.json")

    assert {one["field"]: one["cases"] for one in query["unjudged"]} == unjudged
    assert query["unjudged_in_all"] == max(unjudged.values(), default=0)


def test_several_unknown_fields_may_keep_a_case_out_together(barred: World) -> None:
    query = a_package(barred.database, "barrier=staffing&start_year.max=2015").json("query.json")

    assert query["unjudged"] == []
    assert query["unjudged_in_all"] == 2


def test_a_code_that_says_nothing_is_missing(everything: Opened, tmp_path: Path) -> None:
    everything.archive.extractall(tmp_path)
    cases: Any = Package(str(tmp_path / "datapackage.json")).get_resource("cases")
    raw = {row["slug"]: row for row in everything.rows("cases")}

    for row in cases.read_rows():
        for name in ("status", "continuity"):
            assert (row[name] is None) == (raw[row["slug"]][name] in ("", "unknown", *REASONS)), name
    assert unknown_columns() == ("status", "continuity")
    assert "unknown" in {row[name] for row in raw.values() for name in unknown_columns()}
    assert '"unknown")' in everything.text("README.md")
    assert '"unknown"]' in everything.text("README.md")


def test_every_file_has_its_digest(everything: Opened) -> None:
    lines = {line[66:]: line[:64] for line in everything.text("SHA256SUMS").splitlines()}

    held = {name: everything.archive.read(name) for name in everything.archive.namelist() if name != "SHA256SUMS"}
    assert lines == {name: sha256(raw).hexdigest() for name, raw in held.items()}


def test_a_question_without_cases_is_told_as_such(twelve: World) -> None:
    package = a_package(twelve.database, "country=MT")

    assert package.slugs() == []
    assert "No case meets the question" in package.text("README.md")
    assert "Ingen sak svarer til spørsmålet" in package.text("README.nb.md")


@pytest.mark.parametrize("question", ["", "sector=energy"])
def test_it_is_cited_as_the_service_cites_it(twelve: World, question: str) -> None:
    package = a_package(twelve.database, question)
    revision, address = package.json("query.json")["revision"], package.json("query.json")["address"]
    asked = parse_query(values_of(question))
    for language, name in README.items():
        with twelve.database.reading() as session:
            told = citation_of_set(session, twelve.snapshot(), asked, address, language)
        assert render_text(told).strip() in package.text(name)
    assert f'title: "{citation_title(twelve, question)}"' in package.text("CITATION.cff")
    assert 'name: "Samspill editors, from public sources"' in package.text("CITATION.cff")
    assert package.json("datapackage.json")["contributors"][0]["title"] == "Samspill editors, from public sources"
    assert f"as_of={revision}" in package.text("README.md")


def citation_title(world: World, question: str) -> str:
    with world.database.reading() as session:
        return citation_of_set(session, world.snapshot(), parse_query(values_of(question)), "", "en").title


def test_people_are_named_by_the_service_alone(database: Database) -> None:
    world = World(database)
    kari, editor = {"name": "Kari Nordmann", "consent": True, "did": ["coded"]}, a_person(database, Role.ADMIN)
    with database.writing() as session:
        case = with_keys(session, a_case(credit=[kari]), editor.id)
    world.publish(case)

    package = a_package(database)

    assert all(b"Kari" not in package.archive.read(name) for name in package.archive.namelist())
    assert "Samspill contributors (1 case) (20" in package.text("README.md")
    assert "<https://samspill.example/v1/citation?as_of=1>" in package.text("README.md")
    assert "Bidragsytarar til Samspill" in package.text("README.nn.md")
    assert 'name: "Samspill contributors"' in package.text("CITATION.cff")
    assert package.json("datapackage.json")["contributors"][0]["title"] == "Samspill contributors"


def test_tables_are_told_alike_in_every_language() -> None:
    for table in part_tables():
        for language in ("nb", "nn"):
            told = table_description(table.name, table.description, language)
            assert ("`order`" in told) == ("`order`" in table.description), (table.name, language)
