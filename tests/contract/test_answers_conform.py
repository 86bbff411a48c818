"""What is answered is what the contract says, no less and no more."""

import re
from typing import Any
from urllib.parse import urlencode

import httpx
import orjson
import pytest

from app.api.contract import EXAMPLES
from tests.contract.conformity import disagreements, resolved
from tests.contract.examples import QUESTIONS, Example, asked, examples, media_type_of
from tests.contract.operations import (
    Operation,
    address_of,
    body_of,
    kind_of_body,
    nodes,
    operation,
    operations,
    with_required,
)
from tests.contract.preparing import GUARDED, prepared, service_for
from tests.people import ask
from tests.services import Service, seed_cases
from tests.trying import in_turn

Json = dict[str, Any]


def schema_of(contract: Json, operation_id: str, media_type: str = "application/json") -> Json:
    found: Json = operation(contract, operation_id).answer["content"][media_type]["schema"]
    return found


def test_every_example_is_true_and_has_the_form_that_is_declared(contract: Json, seeded: Service) -> None:
    written = orjson.loads(EXAMPLES.read_bytes())
    answers = [(example, asked(seeded, example)) for example in QUESTIONS]

    assert examples(answers) == written, "`python -m tests.contract.examples` renews them"
    for example, answer in answers:
        # Chosen fields of the document are not the short form.
        if media_type_of(answer) != "text/csv" and "fields=" not in example.address:
            schema = schema_of_example(contract, example, answer)
            assert list(disagreements(contract, schema, answer.json())) == [], (example.place, example.name)


def schema_of_example(contract: Json, example: Example, answer: httpx.Response) -> Json:
    if example.place in contract["components"]["responses"]:
        problem: Json = contract["components"]["schemas"]["Problem"]
        return problem
    return schema_of(contract, example.place, media_type_of(answer))


def test_every_answer_in_json_has_an_example(contract: Json) -> None:
    without = [
        (one.id, media_type)
        for one in operations(contract)
        for media_type, content in one.answer.get("content", {}).items()
        if re.search(r"[/+]json$", media_type) and not content.get("examples")
    ]

    assert without == []


def test_examples_are_short() -> None:
    written = orjson.loads(EXAMPLES.read_bytes())
    sizes = {
        (place, name): len(orjson.dumps(one))
        for place, by_type in written.items()
        for named in by_type.values()
        for name, one in named.items()
    }

    assert {place: size for place, size in sizes.items() if size > 16_000} == {}


@pytest.mark.parametrize("language", ["en", "nn"])
def test_every_real_case_has_the_form_that_is_declared(
    contract: Json, seeded: Service, database_kind: str, language: str
) -> None:
    schema = schema_of(contract, "getCase")
    for case in in_turn(seed_cases(), database_kind):
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


def test_every_operation_knows_its_parameters_and_no_other(contract: Json, seeded: Service, database_kind: str) -> None:
    for one in in_turn(operations(contract), database_kind):
        # Health passes over what it does not know, and says so.
        if one.path.startswith("/health/"):
            assert seeded.get(f"{one.path}?nonsense=1").status_code == 200
            assert "Parameters are not looked at" in one.declared["description"]
            continue
        address = address_of(one)
        refused = _answer(seeded, one, f"{address}?nonsense=1")
        assert refused.status_code == 422, one.id
        assert "nonsense" in {fault.get("parameter") for fault in refused.json()["errors"]}, one.id
        # All at once, as names are looked at before anything else, and the one of them that is none is told.
        everything = "".join(f"{name}=x&" for name in sorted(one.names("query")))
        unknown = _answer(seeded, one, f"{address}?{everything}nonsense=1").json()["errors"]
        said = [fault["parameter"] for fault in unknown if fault["detail"].startswith("There is no parameter")]
        assert said == ["nonsense"], one.id


def test_every_header_that_is_declared_is_sent(contract: Json, seeded: Service, database_kind: str) -> None:
    for one in in_turn(operations(contract), database_kind):
        answer = _answer(seeded, one, with_required(one))
        assert str(answer.status_code) == one.success, one.id
        declared = one.answer["headers"]
        for name, header in declared.items():
            assert resolved(contract, header["$ref"]) if "$ref" in header else header
            # Of files alone, and of what is answered as of an older state.
            if name not in ("Samspill-Count", "Content-Disposition", "Samspill-As-Of"):
                assert name in answer.headers, (one.id, name)


def test_what_is_answered_as_of_a_state_says_so(contract: Json, seeded: Service) -> None:
    # A package that is made of a state is one for good, and tells its own revision.
    knowing = [one for one in operations(contract) if "as_of" in one.names("query") and one.success == "200"]
    for one in knowing:
        address = with_required(one)
        address = f"{address}{'&' if '?' in address else '?'}as_of=1"
        answer = _answer(seeded, one, address)
        assert answer.status_code == 200, answer.text
        assert answer.headers["samspill-as-of"].startswith("1;"), one.id
        kept = "public, max-age=86400" if one.method == "get" else "no-store"
        assert answer.headers["cache-control"] == kept, one.id
        # The specification of a picture is whatever Vega-Lite says.
        if media_type_of(answer) == "application/json" and not one.path.startswith("/v1/charts/"):
            assert answer.json()["as_of"]["revision"] == answer.json()["revision"] == 1, one.id
            assert "as_of=1" in answer.json()["links"]["self"], one.id
            assert list(disagreements(contract, schema_of(contract, one.id), answer.json())) == [], one.id

    assert {one.id for one in knowing} >= {
        "listCases",
        "getCase",
        "listComparable",
        "compareCases",
        "getCodebook",
        "countCases",
    }


def test_every_type_of_a_problem_leads_to_what_it_means(contract: Json, seeded: Service) -> None:
    schema = schema_of(contract, "getProblem")
    for one in contract["components"]["responses"].values():
        for example in one.get("content", {}).get("application/problem+json", {}).get("examples", {}).values():
            problem = example["value"]
            told = seeded.json(problem["type"])
            assert list(disagreements(contract, schema, told)) == []
            assert {told[name] == problem[name] for name in ("code", "title", "status")} == {True}


SECURED = (
    r"/v1/(me|accounts|audit|people|codings|submissions$|submissions/import|submissions/\{"
    r"|cases/\{slug\}/(amendments$|withdrawal$|restoration$|redaction$|codings))"
)
"""Addresses that need a key, at least for some of what is done there."""
IN_NO_LANGUAGE = {"schema", "turtle", "jsonld", "file"}
"""Links to what is the same in every language."""


def test_links_keep_the_language_that_was_asked_for(contract: Json, seeded: Service, database_kind: str) -> None:
    for one in in_turn(operations(contract), database_kind):
        if one.method != "get" or "lang" not in one.names("query") or "application/json" not in one.answer["content"]:
            continue
        address = with_required(one)
        answer = _answer(seeded, one, f"{address}{'&' if '?' in address else '?'}lang=nn").json()
        links = [link for _, node in nodes(answer) for link in _links_in(node)]
        assert [link for link in links if not re.search(r"[?&]lang=nn(&|$)", link)] == [], one.id


def _links_in(node: Json) -> list[str]:
    named = node.get("links")
    said = {**(named if isinstance(named, dict) else {}), "link": node.get("link"), "href": node.get("href")}
    return [link for name, link in said.items() if isinstance(link, str) and name not in IN_NO_LANGUAGE]


def _answer(service: Service, one: Operation, address: str) -> httpx.Response:
    """The answer of an operation at an address, with the example of its body where it takes one, and a key."""
    with service_for(service, one.id) as asked_of:
        person = prepared(asked_of, one.id) if one.is_secured else None
        guard = GUARDED if "If-Match" in one.names("header") else {}
        named = {**guard, **kind_of_body(one)}
        return ask(asked_of.client, one.method.upper(), address, person, body_of(one), **named)


def test_who_has_no_key_is_told_so_by_every_operation_that_needs_one(contract: Json, seeded: Service) -> None:
    secured = [one for one in operations(contract) if not one.is_open_to_all]
    for one in secured:
        refused = ask(seeded.client, one.method.upper(), address_of(one), sent=body_of(one))
        assert (refused.status_code, refused.json()["code"]) == (401, "key-missing"), one.id
        assert refused.headers["www-authenticate"] == 'Bearer realm="samspill"'

    assert {one.path for one in secured} == {path for path in contract["paths"] if re.match(SECURED, path)}


def test_a_default_may_be_said(contract: Json, seeded: Service, database_kind: str) -> None:
    """Generated clients send every default that is declared."""
    for one in in_turn(operations(contract), database_kind):
        address = with_required(one).replace(".svg", ".json")
        schemas = {each["name"]: each["schema"] for each in one.parameters if f"{each['name']}=" not in address}
        defaults = {name: str(schema["default"]).lower() for name, schema in schemas.items() if "default" in schema}
        if defaults and not one.is_secured:
            said = _answer(seeded, one, f"{address}{'&' if '?' in address else '?'}{urlencode(defaults)}")
            assert str(said.status_code) == one.success, (one.id, said.text)
