"""Changes of the contract, each of one kind: those that break clients, with what is said of it, and others."""

from collections.abc import Callable
from typing import Any

from tests.contract.operations import operation

Json = dict[str, Any]
Change = Callable[[Json], object]

OPERATIONS = (
    "listCases",
    "getCase",
    "postComparable",
    "changeMe",
    "createSubmission",
    "countCases",
    "listChanges",
    "getMe",
)
"""What is changed; comparing all 91 each time would take seconds."""


def the(contract: Json, operation_id: str) -> Json:
    return operation(contract, operation_id).declared


def schema(contract: Json, name: str) -> Json:
    found: Json = contract["components"]["schemas"][name]
    return found


def member(contract: Json, name: str, of: str) -> Json:
    found: Json = schema(contract, of)["properties"][name]
    return found


def parameter(contract: Json, name: str) -> Json:
    found: Json = contract["components"]["parameters"][name]
    return found


def sent(contract: Json, operation_id: str) -> Json:
    found: Json = the(contract, operation_id)["requestBody"]["content"]["application/json"]["schema"]
    return found


def answer(contract: Json, operation_id: str) -> Json:
    return operation(contract, operation_id).answer


def move(contract: Json, old: str, new: str) -> None:
    contract["paths"][new] = contract["paths"].pop(old)


BREAKING: dict[str, tuple[Change, str]] = {
    "an operation goes": (lambda c: c["paths"]["/v1/me"].pop("get"), "getMe: the operation is gone."),
    "an operation is called otherwise": (
        lambda c: the(c, "getMe").update(operationId="getMyself"), "getMe: the operation is gone."),
    "an address moves": (lambda c: move(c, "/v1/changes", "/v1/news"), "listChanges: it was GET /v1/changes."),
    "an operation stands elsewhere in clients": (
        lambda c: the(c, "getMe").update(tags=["me"]),
        "getMe: it stood under 'accounts', by which clients group calls."),
    "a key is needed": (
        lambda c: the(c, "listChanges").update(security=[{"key": []}]), "listChanges: it needs a key."),
    "a parameter goes": (
        lambda c: the(c, "countCases")["parameters"].remove({"$ref": "#/components/parameters/zero"}),
        "countCases: the parameter 'zero' is gone."),
    "a parameter has to be sent": (
        lambda c: parameter(c, "since-revision").update(required=True),
        "listChanges: the parameter 'since' has to be sent."),
    "a new parameter has to be sent": (
        lambda c: the(c, "getMe").setdefault("parameters", []).append(
            {"name": "Consent", "in": "header", "required": True, "schema": {"type": "string"}}),
        "getMe: the parameter 'Consent' has to be sent."),
    "a code is no longer asked for": (
        lambda c: parameter(c, "sector")["schema"]["items"]["enum"].remove("energy"),
        "listCases: the parameter 'sector'[]: may no longer be 'energy'."),
    "fewer may be asked for": (
        lambda c: parameter(c, "limit")["schema"].update(maximum=100),
        "listCases: the parameter 'limit': maximum is narrower."),
    "a text has to look so": (
        lambda c: parameter(c, "q")["schema"].update(pattern="^.{3}"),
        "listCases: the parameter 'q': pattern is narrower."),
    "a number becomes whole": (
        lambda c: parameter(c, "within_km")["schema"].update(type="integer"),
        "listCases: the parameter 'within_km': may no longer be number."),
    "a list is written otherwise": (
        lambda c: parameter(c, "sector").update(explode=True),
        "listCases: the parameter 'sector' is written otherwise."),
    "a default changes": (
        lambda c: parameter(c, "limit")["schema"].update(default=50),
        "listCases: the parameter 'limit': the default is another."),
    "something has to be sent": (
        lambda c: the(c, "getMe").update(requestBody={"required": True, "content": {}}),
        "getMe: something has to be sent."),
    "nothing may be sent": (lambda c: the(c, "changeMe").pop("requestBody"), "changeMe: nothing may be sent."),
    "a media type is not read": (
        lambda c: the(c, "changeMe")["requestBody"]["content"].pop("application/json"),
        "changeMe: application/json is not read."),
    "a member has to be sent": (
        lambda c: sent(c, "changeMe").update(required=["name"]), "changeMe: the body.name: has to be sent."),
    "a member is not read": (
        lambda c: sent(c, "changeMe")["properties"].pop("orcid"), "changeMe: the body.orcid: is gone."),
    "a member may not be null": (
        lambda c: sent(c, "changeMe")["properties"].update(orcid={"type": "string"}),
        "changeMe: the body.orcid: may no longer be null."),
    "one of two ways of saying it goes": (
        lambda c: sent(c, "postComparable")["properties"]["sector"]["oneOf"].pop(1),
        "postComparable: the body.sector: may no longer be string."),
    "other members are refused": (
        lambda c: sent(c, "createSubmission").update(additionalProperties=False),
        "createSubmission: the body: other members are refused."),
    "a status goes": (
        lambda c: the(c, "getMe")["responses"].pop("401"), "getMe: it is not answered 401."),
    "another success": (
        lambda c: the(c, "changeMe")["responses"].update({"202": answer(c, "changeMe")}),
        "changeMe: it may be answered 202."),
    "a media type goes": (
        lambda c: answer(c, "countCases")["content"].pop("text/csv"), "countCases: 200 is not answered as text/csv."),
    "a header goes": (lambda c: answer(c, "listCases")["headers"].pop("ETag"), "listCases: 200 has no header ETag."),
    "a property goes": (
        lambda c: schema(c, "CaseList")["properties"].pop("total"),
        "listCases: 200 application/json.total: is gone."),
    "a property may be missing": (
        lambda c: schema(c, "CaseList")["required"].remove("total"),
        "listCases: 200 application/json.total: may be missing."),
    "a property may be null": (
        lambda c: member(c, "total", "CaseList").update(type=["integer", "null"]),
        "listCases: 200 application/json.total: may now be null."),
    "a number has fractions": (
        lambda c: member(c, "total", "CaseList").update(type="number"),
        "listCases: 200 application/json.total: may now be number."),
    "a text may be anything": (
        lambda c: member(c, "kind", "EventShape").pop("enum"),
        "listChanges: 200 application/json.items[].kind: may now be other than the values that are listed."),
    "a kind is new": (
        lambda c: member(c, "kind", "EventShape")["enum"].append("merged"),
        "listChanges: 200 application/json.items[].kind: may now be 'merged'."),
    "a moment is a text": (
        lambda c: member(c, "at", "EventShape").pop("format"),
        "listChanges: 200 application/json.items[].at: format is wider."),
    "a keyword that is not understood": (
        lambda c: member(c, "total", "CaseList").update(multipleOf=5),
        "listCases: 200 application/json.total: multipleOf is another."),
    "deep within": (
        lambda c: member(c, "next", "PageLinks").update(anyOf=[{"type": "object"}, {"type": "null"}]),
        "listCases: 200 application/json.links.next: may now be object."),
    "a problem says less": (
        lambda c: schema(c, "Problem")["required"].remove("detail"),
        "listCases: 406 application/problem+json.detail: may be missing."),
    "a type is called otherwise": (
        lambda c: c["components"]["schemas"].update(Cases=c["components"]["schemas"].pop("Trail")),
        "Trail: the schema is gone, by which clients name a type."),
}  # fmt: skip

HARMLESS: dict[str, Change] = {
    "an operation": lambda c: c["paths"].update({"/v1/news": {"get": {**the(c, "getMe"), "operationId": "listNews"}}}),
    "a parameter": lambda c: the(c, "getMe").setdefault("parameters", []).append(
        {"name": "lang", "in": "query", "schema": {"type": "string"}}),
    "a code to ask for": lambda c: parameter(c, "sector")["schema"]["items"]["enum"].append("space"),
    "more to ask for": lambda c: parameter(c, "limit")["schema"].update(maximum=1000),
    "a member to send": lambda c: sent(c, "changeMe")["properties"].update(pronoun={"type": "string"}),
    "a kind to send": lambda c: sent(c, "changeMe")["properties"]["name"].update(type=["string", "null"]),
    "a media type to send": lambda c: the(c, "changeMe")["requestBody"]["content"].update(
        {"text/csv": {"schema": {"type": "string"}}}),
    "what need not be sent": lambda c: the(c, "changeMe")["requestBody"].update(required=False),
    "no key is needed": lambda c: the(c, "getMe").pop("security"),
    "a property": lambda c: schema(c, "CaseList")["properties"].update(mood={"type": "string"}),
    "a promise": lambda c: schema(c, "CaseList")["required"].append("as_of"),
    "fewer kinds of answers": lambda c: member(c, "kind", "EventShape")["enum"].pop(),
    "never null": lambda c: member(c, "next", "PageLinks").update(anyOf=[{"type": "string"}]),
    "a status": lambda c: the(c, "getMe")["responses"].update({"418": the(c, "getMe")["responses"]["401"]}),
    "a media type": lambda c: answer(c, "getMe")["content"].update({"text/csv": {"schema": {"type": "string"}}}),
    "a header": lambda c: answer(c, "getMe")["headers"].update({"Mood": {"schema": {"type": "string"}}}),
    "a code of a vocabulary": lambda c: member(c, "sectors", "CaseDocument")["items"]["enum"].append("space"),
    "a name for a form": lambda c: c["components"]["schemas"].update(
        Total=schema(c, "CaseList")["properties"].pop("total"),
        CaseList={**schema(c, "CaseList"), "properties": {
            **schema(c, "CaseList")["properties"], "total": {"$ref": "#/components/schemas/Total"}}}),
    "the same said otherwise": lambda c: member(c, "next", "PageLinks").update(type=["null", "string"], anyOf=[{}]),
}  # fmt: skip
