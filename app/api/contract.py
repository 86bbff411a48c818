"""The contract: OpenAPI as generated from the routes, with the grammar's parameters as shared components."""

import zlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import orjson
from fastapi import FastAPI, Request, Response
from fastapi.openapi.utils import get_openapi

from app.api.accounts import ACCOUNTS_PARAMETERS
from app.api.actor import SCHEMES
from app.api.audit import AUDIT_PARAMETERS
from app.api.case import CASE_PARAMETERS, DIFFERENCE_PARAMETERS
from app.api.cases import case_parameters
from app.api.changes import CHANGES_PARAMETERS
from app.api.charts import chart_parameters
from app.api.citations import CASE_CITATION_PARAMETERS, citation_parameters
from app.api.codebook import CODEBOOK_PARAMETERS
from app.api.codings import CODING_PARAMETERS
from app.api.comparable import profile_comparing_parameters
from app.api.comparison import comparison_parameters
from app.api.dataset import DATASET_PARAMETERS
from app.api.deprecations import mark_deprecated
from app.api.docs import add_docs
from app.api.feed import feed_parameters
from app.api.fields import FIELD_PARAMETERS
from app.api.importing import IMPORT_PARAMETERS
from app.api.me import ERASURE_PARAMETERS
from app.api.measure import MEASURE_PARAMETERS
from app.api.municipalities import MUNICIPALITY_PARAMETERS
from app.api.observing import revision_seen
from app.api.packages import PACKAGE_PARAMETERS, question_parameters
from app.api.parameters import (
    HEADER_PARAMETERS,
    IDEMPOTENCY_KEY,
    component,
    component_name,
    parameter_reference,
)
from app.api.patch_bodies import PATCHES
from app.api.people import PEOPLE_PARAMETERS
from app.api.problem_shapes import HEADERS, PROBLEM, STATUSES, headers, reference, responses, statuses_of
from app.api.qca_table import qca_table_parameters
from app.api.queue_answer import QUEUE_PARAMETERS
from app.api.reconciliation import RECONCILIATION_PARAMETERS
from app.api.reconciliation_proposal import PROPOSE_PARAMETERS
from app.api.reconciliation_suggest import SUGGEST_PARAMETERS
from app.api.redaction import REDACTION_PARAMETERS
from app.api.releases import RELEASE_PARAMETERS
from app.api.routes import in_contract
from app.api.shapes import address, json_answer
from app.api.state_seen import STATE_SEEN
from app.api.statistics import counts_parameters, crosstab_parameters, timeline_parameters
from app.api.suggestions import SUGGESTION_PARAMETERS
from app.api.template import TEMPLATE_PARAMETERS
from app.api.tidying import drop_titles, open_objects
from app.api.vocabularies import VOCABULARY_PARAMETERS
from app.api.workflow import WORKFLOW_PARAMETERS
from app.query.analysis_names import CALIBRATION, SOLUTION
from app.query.parameters import Parameter

Json = dict[str, Any]

VERSION = "1.1"
DESCRIPTION = """Real cases from Europe in which a municipality and a social entrepreneur work together: find them,
compare them, see how far to trust them. Codes are the same in every language; labels follow `lang`."""

PARAMETERS: tuple[Parameter, ...] = (
    *case_parameters().values(),
    *CASE_PARAMETERS.values(),
    *CASE_CITATION_PARAMETERS.values(),
    *citation_parameters().values(),
    *profile_comparing_parameters().values(),
    *comparison_parameters().values(),
    *MEASURE_PARAMETERS.values(),
    *counts_parameters().values(),
    *crosstab_parameters().values(),
    *timeline_parameters().values(),
    *qca_table_parameters().values(),
    *DIFFERENCE_PARAMETERS.values(),
    *VOCABULARY_PARAMETERS.values(),
    *MUNICIPALITY_PARAMETERS.values(),
    *FIELD_PARAMETERS.values(),
    *CODEBOOK_PARAMETERS.values(),
    *SUGGESTION_PARAMETERS.values(),
    *RECONCILIATION_PARAMETERS.values(),
    *SUGGEST_PARAMETERS.values(),
    *PROPOSE_PARAMETERS.values(),
    *QUEUE_PARAMETERS.values(),
    *IMPORT_PARAMETERS.values(),
    *CODING_PARAMETERS.values(),
    *WORKFLOW_PARAMETERS.values(),
    *TEMPLATE_PARAMETERS.values(),
    *ERASURE_PARAMETERS.values(),
    *ACCOUNTS_PARAMETERS.values(),
    *PEOPLE_PARAMETERS.values(),
    *REDACTION_PARAMETERS.values(),
    *AUDIT_PARAMETERS.values(),
    *CHANGES_PARAMETERS.values(),
    *question_parameters().values(),
    *PACKAGE_PARAMETERS.values(),
    *RELEASE_PARAMETERS.values(),
    *DATASET_PARAMETERS.values(),
    *SOLUTION.values(),
    *CALIBRATION.values(),
    *(parameter for options in chart_parameters().values() for parameter in options.values()),
    *feed_parameters().values(),
)
"""Everything that some address understands."""

EXAMPLES = Path(__file__).with_name("examples.json")
"""Answers about the cases of the seed; `python -m tests.contract.examples` renews them, a test asks again."""


def write_contract(app: FastAPI) -> None:
    """Makes `app.openapi()` give the whole contract, built once, and serves it."""

    # 15 MB as objects, 0.2 MB so.
    @cache
    def packed() -> bytes:
        return zlib.compress(orjson.dumps(_contract(app)))

    def openapi() -> Json:
        contract: Json = orjson.loads(zlib.decompress(packed()))
        return contract

    app.openapi = openapi  # type: ignore[method-assign]
    app.add_api_route("/openapi.json", get_contract, include_in_schema=False)
    add_docs(app)


def get_contract(request: Request) -> Response:
    """The contract, with the address under which this service is known."""
    contract: Json = request.app.openapi()
    if base := address(request, ""):
        contract = {**contract, "servers": [{"url": base}]}
    return json_answer(contract, revision_seen(request.scope), "en")


def _contract(app: FastAPI) -> Json:
    routes = [route.described() for route in in_contract(app.routes)]
    schema = get_openapi(title=app.title, version=VERSION, description=DESCRIPTION, routes=routes)
    schemas = {name: one for name, one in schema["components"]["schemas"].items() if "Validation" not in name}
    schema["components"] = {
        "schemas": {**schemas, **PATCHES, "Problem": PROBLEM},
        "parameters": {
            **{component_name(parameter): component(parameter) for parameter in PARAMETERS},
            **HEADER_PARAMETERS,
        },
        "responses": responses(),
        "headers": HEADERS,
        "securitySchemes": dict(SCHEMES),
    }
    # By operation or shared response, then by media type and name.
    examples: dict[str, dict[str, Json]] = orjson.loads(EXAMPLES.read_bytes())
    open_objects(schema)
    mark_deprecated(schema)
    for path, method, operation in _operations(schema):
        _complete(path, method, operation)
        _show(operation["responses"][success(operation)], examples.get(operation["operationId"], {}))
    for name, answer in schema["components"]["responses"].items():
        _show(answer, examples.get(name, {}))
    drop_titles(schema["components"]["schemas"])
    return schema


def _operations(schema: Json) -> Iterator[tuple[str, str, Json]]:
    for path, operations in schema["paths"].items():
        for method, operation in operations.items():
            yield path, method, operation


def success(operation: Json) -> str:
    """The status with which an operation answers what was asked for: 200, or 201 where it makes something."""
    return next(status for status in map(str, operation["responses"]) if status.startswith("2"))


def _complete(path: str, method: str, operation: Json) -> None:
    """What every operation answers beside its own: headers, 304, problems, examples."""
    is_secured = "security" in operation
    beside = [
        *([IDEMPOTENCY_KEY] if method == "post" and is_secured else []),
        *([STATE_SEEN] if "/health/" not in path else []),
    ]
    parameters = [*operation.get("parameters", []), *(parameter_reference(one["name"]) for one in beside)]
    if parameters:
        operation["parameters"] = parameters
    done = success(operation)
    answer = operation["responses"][done]
    if answer["description"] == "Successful Response":
        answer["description"] = f"{operation['summary']}."
    has_language = reference("parameters", "lang") in parameters
    has_past = reference("parameters", "as_of") in parameters
    # Health is asked anew each time; what answers a POST or one person nobody keeps, so none has a validator.
    is_kept = method == "get" and "/health/" not in path and not is_secured
    problems = statuses_of(path, method, parameters, is_secured=is_secured)
    shared = (*(["ETag"] if is_kept else []), "Cache-Control", *(["Content-Language"] if has_language else []),
              *(["Samspill-As-Of"] if has_past else []))  # fmt: skip
    answer["headers"] = {**answer.get("headers", {}), **headers(*shared)}
    operation["responses"] = {
        done: answer,
        **({"304": reference("responses", "NotModified")} if is_kept else {}),
        **{status: one for status, one in operation["responses"].items() if status not in (done, "422")},
        **{status: reference("responses", STATUSES[status][0]) for status in problems},
        "default": reference("responses", STATUSES["default"][0]),
    }
    for parameter in parameters:
        drop_titles(parameter)


def _show(answer: Json, examples: dict[str, Json]) -> None:
    for media_type, named in examples.items():
        answer["content"][media_type]["examples"] = named
