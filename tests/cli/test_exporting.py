"""`samspill export` writes what the API gives."""

import orjson
import pytest

from app.cli.refusals import ExitCode
from app.store.migrating import migrate
from tests.builders import a_case
from tests.cli.place import Place


@pytest.fixture
def cases(place: Place) -> Place:
    place.write(
        a_case(words="sun", sectors=["energy"], start_year=2001),
        a_case(words="wind", sectors=["energy"], start_year=2009),
        a_case(words="care", sectors=["eldercare"]),
    )
    assert place.run("seed").exit_code == 0
    return place


def slugs(lines: bytes) -> list[str]:
    return [orjson.loads(line)["slug"] for line in lines.splitlines()]


def test_a_file_holds_what_the_question_finds_in_its_order(cases: Place) -> None:
    file = cases.folder / "found.ndjson"

    told = cases.run("export", str(file), "--query", "sector=energy&sort=-start_year")

    assert told.exit_code == ExitCode.DONE
    assert [slug.rpartition("-")[2] for slug in slugs(file.read_bytes())] == ["wind", "sun"]
    assert "Wrote 2 cases of dataset revision 1" in told.stderr


def test_a_file_may_hold_the_cases_as_of_an_older_revision(cases: Place) -> None:
    cases.write(a_case(words="sea", sectors=["energy"]))
    assert cases.run("seed").exit_code == 0
    file = cases.folder / "found.ndjson"

    told = cases.run("export", str(file), "--query", "sector=energy&as_of=1")

    assert [slug.rpartition("-")[2] for slug in slugs(file.read_bytes())] == ["sun", "wind"]
    assert "Wrote 2 cases of dataset revision 1" in told.stderr


def test_standard_output_holds_nothing_but_the_file(cases: Place) -> None:
    told = cases.run("export", "-", "--format", "csv", "--shape", "long", "--query", "sector=eldercare", "--lang", "nn")

    lines = told.stdout_bytes.decode().split("\r\n")
    assert lines[0].startswith("slug,field,")
    assert any("Eldreomsorg" in line for line in lines)


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (["cases.txt"], "There is no format 'txt'; there are csv, ndjson, geojson, xlsx, parquet. Say it by --format."),
        (["found"], "found'; there are csv, ndjson, geojson, xlsx, parquet. Say it by --format."),
        (["cases.csv", "--query", "sectr=energy"], "There is no parameter 'sectr' here. Did you mean 'sector'?"),
        (["cases.csv", "--query", "as_of=9"], "There is no dataset revision 9 yet; 'as_of' takes 1 to 1, the newest."),
        (["cases.csv", "--query", "limit=3"], "There is no parameter 'limit' here."),
        (["cases.csv", "--shape", "lng"], "There is no shape 'lng' in 'csv'; there are list, long, indicator."),
        (["cases.csv", "--lang", "no"], "Norwegian is written in two ways: say 'nb' for bokmål or 'nn' for nynorsk."),
    ],
)
def test_what_the_api_refuses_is_refused_and_nothing_written(cases: Place, options: list[str], sentence: str) -> None:
    file = cases.folder / options[0]

    told = cases.run("export", str(file), *options[1:])

    assert told.exit_code == ExitCode.BAD_INPUT
    assert sentence in told.stderr
    assert not file.exists()


def test_a_folder_that_is_not_there_is_told(cases: Place) -> None:
    told = cases.run("export", str(cases.folder / "none" / "cases.csv"))

    assert told.exit_code == ExitCode.FAILED
    assert "No such file or directory" in told.stderr


def test_a_format_that_there_is_not_is_told_before_a_database_is_looked_for(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SAMSPILL_DATABASE_URL", f"sqlite:///{place.folder}/none/samspill.db")

    told = place.run("export", "-")

    assert told.exit_code == ExitCode.BAD_INPUT
    assert told.stderr.startswith("The format is not said by the ending of '-'")


def test_where_nothing_was_published_nothing_is_written(place: Place) -> None:
    migrate(place.database)
    file = place.folder / "cases.csv"

    told = place.run("export", str(file))

    assert told.exit_code == ExitCode.FAILED
    assert "Nothing has been published in" in told.stderr
    assert not file.exists()
