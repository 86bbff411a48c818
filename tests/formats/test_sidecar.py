from app.catalogue.exporting import CODED, columns_of_list
from app.formats.indicators import indicator_table
from app.formats.listing import list_table
from app.formats.pieces import Digest
from app.formats.sidecar import csv_sidecar, lines_sidecar
from tests.formats.recorded import an_about

DIGEST = Digest(12, "ab" * 32)
LIST = list_table(columns_of_list().values())


def test_beside_a_file_stands_what_it_holds() -> None:
    about = an_about(cases=3, words="Saker frå Noreg.", expression="country=NO", language="nn")

    assert lines_sidecar("/v1/cases?format=ndjson", about, DIGEST, "/v1/schema/case.json") == {
        "url": "/v1/cases?format=ndjson",
        "question": "Saker frå Noreg.",
        "expression": "country=NO",
        "count": 3,
        "revision": 7,
        "published_on": "2026-11-25",
        "licence": {"name": "CC BY 4.0", "url": "https://creativecommons.org/licenses/by/4.0/"},
        "notes": ["3 saker, ikkje eit utval: tala viser kva nokon har skrive om, ikkje kva som er vanleg."],
        "language": "nn",
        "bytes": 12,
        "sha256": "ab" * 32,
        "schema": "/v1/schema/case.json",
    }


def test_beside_csv_stands_every_column_as_csv_on_the_web_says_it() -> None:
    told = csv_sidecar("/v1/cases?format=csv", an_about(), DIGEST, LIST)
    columns = {column["titles"]: column for column in told["tableSchema"]["columns"]}

    assert told["@context"][0] == "http://www.w3.org/ns/csvw"
    assert list(columns) == LIST.header
    assert told["dialect"]["lineTerminators"] == ["\r\n"]
    assert (columns["sector"]["datatype"], columns["sector"]["separator"]) == ("string", "|")
    assert (columns["start_year"]["datatype"], columns["latitude"]["datatype"]) == ("integer", "number")
    assert columns["duration_at_least"]["datatype"] == "boolean"
    assert all(column["null"] == "" and column["empty"] for column in columns.values())


def test_a_column_of_one_language_says_it_as_csv_on_the_web_does() -> None:
    told = csv_sidecar("/v1/cases?format=csv", an_about(), DIGEST, LIST)
    columns = {column["titles"]: column for column in told["tableSchema"]["columns"]}

    assert columns["title"]["lang"] == columns["title"]["language"] == "en"
    assert columns["title_original"]["language"] == "original_language"
    assert "lang" not in columns["title_original"]


def test_a_column_has_its_name_for_readers_of_the_sentences() -> None:
    told = csv_sidecar("/v1/cases?format=csv", an_about(language="nn"), DIGEST, LIST)
    columns = {column["titles"]: column for column in told["tableSchema"]["columns"]}

    assert columns["start_year"]["dc:title"] == {"@value": "Startår", "@language": "nn"}


def test_names_are_made_of_signs_that_csv_on_the_web_allows() -> None:
    told = csv_sidecar("/v1/cases?format=csv", an_about(), DIGEST, indicator_table(CODED))

    assert told["tableSchema"]["columns"][1]["name"] == "sector%3Awork%2Dintegration"
