"""The contract is complete, consistent, and the same as the committed file."""

import re
from itertools import groupby
from pathlib import Path
from typing import Any

import pytest
from fastapi.routing import APIRoute

from app.api.cases import case_parameters
from app.api.contract import PARAMETERS
from app.api.parameters import component, component_name
from app.api.problem_statuses import STATUS
from app.cli.describing import contract_text
from app.errors import DomainError
from app.main import create_api
from app.query.parameters import filters
from tests.contract.conformity import resolved
from tests.contract.operations import Operation, nodes, operation, operations, properties

Json = dict[str, Any]

COMMITTED = Path(__file__).parents[2] / "openapi" / "openapi.json"
KEYWORDS = {
    "$ref", "type", "description", "enum", "const", "default", "pattern", "format", "properties", "required", "items",
    "prefixItems", "additionalProperties", "anyOf", "minimum", "maximum", "exclusiveMinimum", "minLength", "maxLength",
    "minItems", "maxItems", "uniqueItems", "propertyNames", "example",
}  # fmt: skip
"""What a schema may say; whatever begins with `x-` is an extension."""


def test_the_committed_file_is_what_the_code_says() -> None:
    assert COMMITTED.read_text(encoding="utf-8") == contract_text(), "`make openapi` renews it"


def test_what_routes_answer_is_read_for_the_contract_alone() -> None:
    api = create_api()
    routes = [route for route in api.routes if isinstance(route, APIRoute)]
    assert len(routes) > len(api.openapi()["paths"])
    assert not any(route.response_field or route.response_fields for route in routes)


def test_it_is_openapi_3_1(contract: Json) -> None:
    assert contract["openapi"].startswith("3.1.")
    assert contract["info"].keys() >= {"title", "version", "description"}


def test_every_reference_leads_somewhere(contract: Json) -> None:
    for path, node in nodes(contract):
        if isinstance(node.get("$ref"), str):
            assert resolved(contract, node["$ref"]), path


def test_every_component_is_used(contract: Json) -> None:
    used = {f"#/components/securitySchemes/{name}" for one in operations(contract) for name in _schemes(one)}
    used |= {node["$ref"] for _, node in nodes(contract) if isinstance(node.get("$ref"), str)}
    there = {f"#/components/{kind}/{name}" for kind, named in contract["components"].items() for name in named}

    assert there == used


def _schemes(one: Operation) -> set[str]:
    return {name for wanted in one.declared.get("security", ()) for name in wanted}


def test_every_operation_has_a_name_of_its_own(contract: Json) -> None:
    names = [one.id for one in operations(contract)]

    assert len(set(names)) == len(names)
    assert all(re.fullmatch(r"[a-z]+([A-Z][a-z]+)*", name) for name in names)


def test_the_state_that_was_seen_can_be_told_wherever_the_database_is_asked(contract: Json) -> None:
    for one in operations(contract):
        heeds = "/health/" not in one.path
        assert ("Samspill-Revision" in one.names("header")) == heeds, one.id
        assert ("412" in one.declared["responses"]) == heeds, one.id


def test_names_that_clients_are_generated_from_stay(contract: Json) -> None:
    """Another name breaks every generated client: it needs a new version of the contract."""
    assert {one.id: one.path for one in operations(contract)}.items() >= {
        "listCases": "/v1/cases",
        "getCase": "/v1/cases/{slug}",
        "listRevisions": "/v1/cases/{slug}/revisions",
        "getRevision": "/v1/cases/{slug}/revisions/{number}",
        "getDifference": "/v1/cases/{slug}/difference",
        "listFields": "/v1/fields",
        "getCodebook": "/v1/codebook",
        "listVocabularies": "/v1/vocabularies",
        "getVocabulary": "/v1/vocabularies/{name}",
        "listMunicipalities": "/v1/municipalities",
        "listSuggestions": "/v1/suggestions",
        "getReconciliation": "/reconcile",
        "postReconciliation": "/reconcile",
        "suggestEntities": "/reconcile/suggest/entity",
        "proposeProperties": "/reconcile/properties",
        "getCaseSchema": "/v1/schema/case.json",
        "getOutlines": "/v1/geo/europe.topojson",
        "listComparableToCase": "/v1/cases/{slug}/comparable",
        "listComparable": "/v1/comparable",
        "postComparable": "/v1/comparable",
        "compareCases": "/v1/comparison",
        "getMeasure": "/v1/comparison/measure",
        "countCases": "/v1/statistics/counts",
        "crosstabulateCases": "/v1/statistics/crosstab",
        "countCasesByYear": "/v1/statistics/timeline",
        "drawBars": "/v1/charts/bars.{form}",
        "drawHeatmap": "/v1/charts/heatmap.{form}",
        "drawTimeline": "/v1/charts/timeline.{form}",
        "drawMap": "/v1/charts/map.{form}",
        "getQcaTable": "/v1/qca/table",
        "checkSubmission": "/v1/submissions/check",
        "getSubmissionTemplate": "/v1/submissions/template.xlsx",
        "getWorkflow": "/v1/workflow",
        "listProblems": "/problems",
        "getProblem": "/problems/{code}",
        "getMe": "/v1/me",
        "changeMe": "/v1/me",
        "eraseMe": "/v1/me",
        "createMyKey": "/v1/me/keys",
        "listAccounts": "/v1/accounts",
        "createAccount": "/v1/accounts",
        "getAccount": "/v1/accounts/{id}",
        "changeAccount": "/v1/accounts/{id}",
        "listKeys": "/v1/accounts/{id}/keys",
        "createKey": "/v1/accounts/{id}/keys",
        "revokeKey": "/v1/accounts/{id}/keys/{prefix}",
        "listAudit": "/v1/audit",
        "listChanges": "/v1/changes",
        "getFeed": "/v1/feed.atom",
        "getCitation": "/v1/cases/{slug}/citation",
        "getCitationOfCases": "/v1/citation",
        "withdrawCase": "/v1/cases/{slug}/withdrawal",
        "redactCase": "/v1/cases/{slug}/redaction",
        "restoreCase": "/v1/cases/{slug}/restoration",
        "listPeople": "/v1/people",
        "erasePerson": "/v1/people/{key}",
        "isLive": "/health/live",
        "isReady": "/health/ready",
    }.items()


def test_everything_is_described(contract: Json) -> None:
    for one in operations(contract):
        assert one.declared["summary"], one.id
        assert one.declared["description"], one.id
        assert one.declared["tags"], one.id
        for parameter in one.parameters:
            assert parameter["description"], (one.id, parameter["name"])
        for status, answer in one.declared["responses"].items():
            found = resolved(contract, answer["$ref"]) if "$ref" in answer else answer
            assert found["description"], (one.id, status)
    for name, header in contract["components"]["headers"].items():
        assert header["description"], name


def test_every_property_of_an_answer_is_described(contract: Json) -> None:
    bare = {
        (where, name)
        for one in operations(contract)
        for status, answer in one.declared["responses"].items()
        for content in (resolved(contract, answer["$ref"]) if "$ref" in answer else answer).get("content", {}).values()
        for where, name, schema in properties(contract, content["schema"], f"{one.id} {status}")
        if not schema.get("description")
    }

    assert bare == set()


def test_the_properties_of_an_answer_are_those_that_it_may_hold_at_any_depth(contract: Json) -> None:
    case = operation(contract, "getCase").declared["responses"]["200"]["content"]["application/json"]["schema"]
    found = {f"{where}.{name}" for where, name, _ in properties(contract, case, "getCase")}

    assert found >= {"CaseAnswer.case", "CaseDocument.municipalities", "Municipality.lau_code", "Translation.by"}


def test_every_part_of_an_address_is_declared_and_shown(contract: Json) -> None:
    for one in operations(contract):
        parts = [parameter for parameter in one.parameters if parameter["in"] == "path"]
        assert {part["name"] for part in parts} == set(re.findall(r"\{(\w+)\}", one.path))
        assert all(part["required"] and part["schema"]["examples"] for part in parts), one.id


def test_every_parameter_shows_what_to_give_it(contract: Json) -> None:
    """By its schema, or else by an example. What a cursor looks like is nobody's business."""
    for name, parameter in contract["components"]["parameters"].items():
        schema = parameter["schema"].get("items", parameter["schema"])
        says_it = "enum" in schema or schema["type"] == "boolean" or "minimum" in schema
        assert says_it or "example" in parameter or parameter["name"] == "cursor", name


def test_the_contract_knows_the_names_that_the_parser_knows(contract: Json) -> None:
    assert operation(contract, "listCases").names("query") == set(case_parameters())
    assert set(filters()) <= set(case_parameters())


def test_a_shared_parameter_means_one_thing() -> None:
    for name, sharing in groupby(sorted(PARAMETERS, key=component_name), key=component_name):
        first, *others = [component(parameter) for parameter in sharing]
        assert all(other == first for other in others), name


def test_every_answer_has_a_form(contract: Json) -> None:
    for one in operations(contract):
        for media_type, content in one.answer.get("content", {}).items():
            assert content["schema"], (one.id, media_type)


def test_every_operation_declares_its_problems(contract: Json) -> None:
    for one in operations(contract):
        declared = one.declared["responses"].keys()
        assert "default" in declared
        if one.path.startswith("/v1/"):
            assert declared >= {"422", "429", "503"}, one.id
            assert ("304" in declared) == (one.method == "get" and not one.is_secured), one.id
            assert (declared >= {"400", "413", "415"}) == ("requestBody" in one.declared), one.id
            assert (declared >= {"401", "403"}) == one.is_secured, one.id
        if "{" in one.path:
            assert "404" in declared, one.id
        if "{slug}" in one.path:
            assert declared >= {"308", "410"}, one.id
        assert ("406" in declared) == ("format" in one.names("query")), one.id


def test_every_problem_response_is_a_problem(contract: Json) -> None:
    for name, answer in contract["components"]["responses"].items():
        if name != "NotModified":
            schema = answer["content"]["application/problem+json"]["schema"]
            assert schema == {"$ref": "#/components/schemas/Problem"}


def test_every_error_has_a_name_and_a_status_of_its_own() -> None:
    errors = [error for error in DomainError.__subclasses__() if error.__module__.startswith("app.errors.")]
    codes = [error.code for error in errors]

    assert len(set(codes)) == len(codes)
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)+", code) for code in codes)
    # These are told on the command line, before anybody can ask over HTTP.
    assert {error.__name__ for error in errors if error not in STATUS} == {
        "SeedRefused",
        "SettingsRefused",
        "DatabaseRefused",
        "ReleaseRefused",
        "TransferRefused",
    }


@pytest.mark.parametrize("kind", ["schemas", "parameters", "headers"])
def test_schemas_say_what_schemas_may_say(contract: Json, kind: str) -> None:
    for path, node in nodes(contract["components"][kind], f"#/components/{kind}"):
        if not _is_schema(path, node):
            continue
        unknown = {name for name in node if name not in KEYWORDS and not name.startswith("x-")}
        if kind != "schemas":
            unknown -= {"name", "in", "schema", "style", "explode"}
        assert not unknown, (path, unknown)
        assert set(node.get("required", ()) if isinstance(node.get("required"), list) else ()) <= set(
            node.get("properties", ())
        ), path
        if "enum" in node:
            assert len(set(node["enum"])) == len(node["enum"]) > 0, path


def _is_schema(path: str, node: Json) -> bool:
    last = path.rpartition("/")[2]
    return last not in ("properties", "schemas", "parameters", "headers", "example") and bool(node)


def test_an_object_says_what_it_may_hold(contract: Json) -> None:
    """Else generated clients take it for one without members, and a list for one of nothing."""
    for path, node in nodes({"paths": contract["paths"], "components": contract["components"]}):
        kinds = node["type"] if isinstance(node.get("type"), list) else [node.get("type")]
        if "object" in kinds and "/example" not in path:
            assert node.keys() & {"properties", "additionalProperties"}, path
        if "array" in kinds and "/example" not in path:
            assert node.keys() & {"items", "prefixItems"}, path


def test_names_of_schemas_are_those_of_their_shapes(contract: Json) -> None:
    """Of two shapes of one name FastAPI makes a name of the module that they happen to stand in."""
    assert [name for name in contract["components"]["schemas"] if not re.fullmatch("[A-Z][A-Za-z]+", name)] == []
