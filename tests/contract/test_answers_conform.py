"""What is answered is what the contract says, no less and no more."""

from typing import Any

import orjson
import pytest

from app.api.contract import EXAMPLES
from tests.contract.conformity import disagreements, resolved
from tests.contract.examples import QUESTIONS, asked, examples, media_type_of
from tests.contract.operations import address_of, operation, operations
from tests.services import Service, seed_cases

Json = dict[str, Any]

# A schema and a map: what they hold is described by JSON Schema and by TopoJSON.
WITHOUT_EXAMPLE = {"getCaseSchema", "getOutlines"}


def schema_of(contract: Json, operation_id: str, media_type: str = "application/json") -> Json:
    declared = operation(contract, operation_id).declared["responses"]["200"]
    found: Json = declared["content"][media_type]["schema"]
    return found


def test_every_example_is_true(seeded: Service) -> None:
    written = orjson.loads(EXAMPLES.read_bytes())

    assert examples(seeded) == written, "`python -m tests.contract.examples` renews them"


def test_every_operation_has_an_example(contract: Json) -> None:
    shown = {example.place for example in QUESTIONS}

    assert {one.id for one in operations(contract)} - shown == WITHOUT_EXAMPLE


@pytest.mark.parametrize("example", QUESTIONS, ids=lambda one: f"{one.place}-{one.name}")
def test_every_example_has_the_form_that_is_declared(contract: Json, seeded: Service, example: Any) -> None:
    answer = asked(seeded, example)
    if media_type_of(answer) == "text/csv":
        return
    # Chosen fields of the document are not the short form.
    if "fields=" in example.address:
        return
    if example.place in contract["components"]["responses"]:
        schema = contract["components"]["schemas"]["Problem"]
    else:
        schema = schema_of(contract, example.place, media_type_of(answer))

    assert list(disagreements(contract, schema, answer.json())) == []


@pytest.mark.parametrize("language", ["en", "nn"])
def test_every_real_case_has_the_form_that_is_declared(contract: Json, seeded: Service, language: str) -> None:
    schema = schema_of(contract, "getCase")
    for case in seed_cases():
        answer = seeded.json(f"/v1/cases/{case['slug']}?lang={language}")
        assert list(disagreements(contract, schema, answer)) == [], case["slug"]


@pytest.mark.parametrize(
    "question",
    ["", "&facets=sector,country,barrier&facets.zero=true", "&q=kommune", "&sort=-start_year", "&sector=unknown"],
)
def test_every_list_has_the_form_that_is_declared(contract: Json, seeded: Service, question: str) -> None:
    answer = seeded.json(f"/v1/cases?limit=200{question}")

    assert list(disagreements(contract, schema_of(contract, "listCases"), answer)) == []


def test_every_example_of_a_parameter_finds_something(contract: Json, seeded: Service) -> None:
    beside = {"near": "within_km=200", "within_km": "near=59.9,10.7", "cursor": ""}
    for parameter in operation(contract, "listCases").parameters:
        name = parameter["name"]
        if "example" in parameter:
            given = parameter["example"]
            value = ",".join(map(str, given)) if isinstance(given, list) else str(given)
            answer = seeded.get(f"/v1/cases?{name}={value}&{beside.get(name, '')}")
            assert answer.status_code == 200, answer.text
            assert answer.json()["total"] > 0, name


def test_every_operation_knows_its_parameters_and_no_other(contract: Json, seeded: Service) -> None:
    for one in operations(contract):
        if not one.path.startswith("/v1/"):
            continue
        address = address_of(one)
        refused = seeded.refusal(f"{address}?nonsense=1", 422)
        assert "nonsense" in {fault.get("parameter") for fault in refused["errors"]}, one.id
        for name in one.names("query"):
            faults = seeded.get(f"{address}?{name}=x").json().get("errors", [])
            assert not any(fault["detail"].startswith("There is no parameter") for fault in faults), (one.id, name)


def test_every_header_that_is_declared_is_sent(contract: Json, seeded: Service) -> None:
    for one in operations(contract):
        answer = seeded.get(_with_required(one))
        declared = one.declared["responses"]["200"]["headers"]
        for name, header in declared.items():
            assert resolved(contract, header["$ref"]) if "$ref" in header else header
            if name not in ("Samspill-Count", "Content-Disposition"):  # of files alone
                assert name in answer.headers, (one.id, name)


def _with_required(one: Any) -> str:
    needed = {"listSuggestions": "?q=a", "getDifference": "?from=1"}
    return f"{address_of(one)}{needed.get(one.id, '')}"
