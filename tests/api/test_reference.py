import orjson

from app.model.document import case_schema
from app.vocabulary.loading import reference_dir
from tests.databases import fresh_database
from tests.services import Service, serving


def test_the_schema_of_a_case_is_served(service: Service) -> None:
    answer = service.get("/v1/schema/case.json")

    assert answer.headers["content-type"] == "application/schema+json"
    assert answer.json() == case_schema()
    assert answer.json()["properties"]["title"]["x-language"] == "en"


def test_the_schema_is_named_by_its_address(database_kind: str) -> None:
    with fresh_database(database_kind) as database, serving(database, public_url="https://samspill.example") as service:
        schema = service.json("/v1/schema/case.json")

    assert schema["$id"] == "https://samspill.example/v1/schema/case.json"


def test_outlines_are_the_very_file(service: Service) -> None:
    answer = service.get("/v1/geo/europe.topojson")

    assert answer.content == (reference_dir() / "geo" / "europe.topojson").read_bytes()
    assert orjson.loads(answer.content)["type"] == "Topology"
    assert answer.headers["cache-control"] == "public, no-cache"


def test_who_has_the_outlines_is_told_so(service: Service) -> None:
    first = service.get("/v1/geo/europe.topojson")
    again = service.get("/v1/geo/europe.topojson", if_none_match=first.headers["etag"])

    assert (again.status_code, again.content) == (304, b"")


def test_neither_takes_parameters(service: Service) -> None:
    for address in ("/v1/schema/case.json", "/v1/geo/europe.topojson"):
        assert service.refusal(f"{address}?lang=nn", 422)["errors"][0]["parameter"] == "lang"
