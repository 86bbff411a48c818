from collections.abc import Iterable
from typing import Any

import orjson

from app.formats.geojson import CODES, Json, features_of, geojson_chunks
from app.formats.records import Record
from tests.builders import a_municipality
from tests.formats.recorded import a_record, an_about, seed_records

HERE = {"latitude": 60.0, "longitude": 10.0}


def collection(*records: Record, language: str = "en") -> Any:
    def labels_of(cases: Iterable[Json]) -> tuple[Json, Json]:
        (held,) = cases
        codes = {**held, "precision": [one["precision"] for one in held["municipalities"]], "municipalities": ()}
        return {name: {code: code.upper() for code in met} for name, met in codes.items() if met}, {}

    about = an_about(language=language, cases=len(records))
    chunks = geojson_chunks((record.document for record in records), about, labels_of)
    return orjson.loads(b"".join(chunks))


def test_each_municipality_with_a_place_is_a_point_east_before_north() -> None:
    record = a_record(
        words="kitchen",
        municipalities=[a_municipality(name="Uvisst"), a_municipality(name="Her", **HERE), a_municipality(**HERE)],
    )

    first, second = features_of(record.document)

    assert first["id"] == "no-eksempelvik-kitchen#1"
    assert first["geometry"] == {"type": "Point", "coordinates": [10.0, 60.0]}
    assert [(one["properties"]["point"], one["properties"]["points"]) for one in (first, second)] == [(1, 2), (2, 2)]
    assert (first["properties"]["case"], first["properties"]["municipality"]) == ("no-eksempelvik-kitchen", "Her")


def test_a_point_says_how_precise_it_is() -> None:
    usual, exact = a_municipality(**HERE), a_municipality(**HERE, precision="address")
    features = features_of(a_record(municipalities=[usual, exact]).document)

    assert [one["properties"]["precision"] for one in features] == ["municipality-centre", "address"]


def test_a_point_that_is_general_knowledge_says_so() -> None:
    two = [a_municipality(**HERE), a_municipality(name="Annen", **HERE)]

    def unverified(*paths: str) -> list[bool]:
        features = features_of(a_record(municipalities=two, unverified_fields=list(paths)).document)
        return ["unverified" in one["properties"] for one in features]

    assert unverified() == [False, False]
    assert unverified("municipalities.region") == [False, False]
    assert unverified("municipalities.latitude") == [True, True]
    assert unverified("municipalities[1].longitude") == [False, True]


def test_beside_the_points_stands_how_many_cases_there_are_and_how_many_are_not_shown() -> None:
    shown = a_record(municipalities=[a_municipality(**HERE), a_municipality(name="Annen", **HERE)])

    found = collection(shown, a_record(), a_record(), language="nb")

    assert (found["cases"], found["points"], found["not_shown"], found["revision"]) == (3, 2, 2, 7)
    assert found["notes"] == [
        "3 saker, ikke et utvalg: tallene viser hva noen har skrevet om, ikke hva som er vanlig.",
        "2 saker har ikke noe punkt og vises ikke.",
        "Der ikke noe mer nøyaktig er kjent, er punktet midt i kommunen; flere kan ligge oppå hverandre.",
    ]
    assert found["notes_language"] == "nb"


def test_labels_hold_exactly_the_codes_that_are_shown() -> None:
    shown = a_record(municipalities=[a_municipality(**HERE)], sectors=["energy", "mobility"])
    hidden = a_record(country="SE", sectors=["health"])

    labels = collection(shown, hidden)["labels"]

    assert labels["sectors"] == {"energy": "ENERGY", "mobility": "MOBILITY"}
    assert labels["country"] == {"NO": "NO"}
    assert labels["precision"] == {"municipality-centre": "MUNICIPALITY-CENTRE"}
    assert "continuity" not in labels


def test_without_cases_there_is_an_empty_collection() -> None:
    found = collection()

    assert (found["type"], found["features"], found["cases"]) == ("FeatureCollection", [], 0)


def test_every_real_point_lies_in_its_feature() -> None:
    found = collection(*seed_records())

    assert len(found["features"]) == found["points"] == 187
    assert len({feature["id"] for feature in found["features"]}) == 187
    assert all(set(CODES) <= set(feature["properties"]) for feature in found["features"])
