"""`samspill seed` says what it published, what it left alone and what is wrong, and its exit code says so too."""

from pathlib import Path

import orjson
import pytest

from tests.builders import a_case
from tests.cli.place import Place
from tests.editorial.collection import Collection


def test_a_first_run_makes_tables_and_publishes(place: Place) -> None:
    place.write(a_case(), a_case())

    told = place.run("seed")

    assert told.exit_code == 0
    assert told.stdout == "Published dataset revision 1: 2 new, 0 changed, 0 unchanged.\n"
    assert "brought to their newest form" in told.stderr
    assert place.database.revision() == 1


def test_a_second_run_has_nothing_to_do(place: Place) -> None:
    place.write(a_case(), a_case())
    place.run("seed")

    told = place.run("seed")

    assert (told.exit_code, told.stdout) == (0, "Nothing to publish: 2 unchanged.\n")


def test_faults_are_told_and_nothing_is_published(place: Place) -> None:
    place.write(a_case(words="garden", status="onging"), a_case(words="kitchen", title=""))

    told = place.run("seed")

    assert (told.exit_code, told.stdout) == (2, "")
    assert "no-eksempelvik-garden.json/status: " in told.stderr
    assert "Did you mean 'ongoing'?" in told.stderr
    assert "no-eksempelvik-kitchen.json/title: " in told.stderr
    assert told.stderr.endswith("The case files have 2 faults.\n")
    assert place.database.revision() == 0


def test_an_edited_case_is_listed_until_its_file_is_taken(place: Place) -> None:
    case = a_case(words="kitchen")
    place.write(case, a_case())
    place.run("seed")
    Collection(place.database).publish({**case, "title": "Edited here"})
    place.write({**case, "title": "From the file"})

    told = place.run("seed")
    assert (told.exit_code, told.stdout) == (3, "Nothing to publish: 1 unchanged.\n")
    assert told.stderr.endswith(
        "Left alone, because edited here since; --take-file SLUG publishes the file all the same:\n"
        "  no-eksempelvik-kitchen\n"
    )

    told = place.run("seed", "--take-file", "no-eksempelvik-kitchen")
    assert (told.exit_code, told.stdout) == (0, "Published dataset revision 3: 0 new, 1 changed, 1 unchanged.\n")


def test_a_take_that_was_not_needed_is_said(place: Place) -> None:
    place.write(a_case(words="kitchen"))
    place.run("seed")

    told = place.run("seed", "--take-file", "no-eksempelvik-kitchen")

    assert told.exit_code == 0
    assert "'no-eksempelvik-kitchen' needed no --take-file" in told.stderr


def test_another_source_may_be_named(place: Place, tmp_path: Path) -> None:
    lines = tmp_path / "cases.ndjson"
    lines.write_bytes(orjson.dumps(a_case()) + b"\n" + orjson.dumps(a_case()))

    told = place.run("seed", "--from", str(lines))

    assert told.stdout == "Published dataset revision 1: 2 new, 0 changed, 0 unchanged.\n"


def test_a_source_without_cases_is_refused(place: Place) -> None:
    told = place.run("seed")

    assert told.exit_code == 2
    assert told.stderr.endswith(f"There are no cases in {place.folder / 'cases'}.\n")


def test_a_source_that_is_not_there_is_refused(place: Place) -> None:
    assert place.run("seed", "--from", "nowhere").exit_code == 2


def test_a_database_out_of_reach_is_a_failure(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAMSPILL_DATABASE_URL", f"sqlite:///{place.folder}/nowhere/samspill.db")

    told = place.run("seed")

    assert told.exit_code == 1
    assert "cannot be reached" in told.stderr
