"""A small world to match rows with, how rows are sent, and what the Reconciliation Service API 0.2 asks of answers."""

from typing import Any
from urllib.parse import urlencode

import httpx
import orjson
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # its types are not installed

from tests.builders import a_case, a_municipality, a_source, an_organisation
from tests.contract.operations import FORM
from tests.services import Service

Json = dict[str, Any]

ONE, OTHER, THIRD = "999990002", "999990010", "999990029"
"""Numbers that could be ones of the Norwegian register, and are not."""


def cases() -> list[Json]:
    """Namesakes of every kind, and things that are told by a number alone."""
    stavanger = a_municipality(name="Stavanger", region="Rogaland", lau_code="1103")
    return [
        a_case(
            words="kitchen",
            title="A kitchen that trains cooks",
            title_original="Kjøkenet som lærer opp kokkar",
            original_language="nn",
            translations={"de": {"by": "person", "title": "Eine Küche bildet Köche aus"}},
            sectors=["work-integration"],
            start_year=2015,
            municipalities=[stavanger],
            organisations=[an_organisation(name="Kjøken AS", number=ONE, website="https://kjoken.example.org/")],
            sources=[a_source(url="https://www.example.org/kitchen/")],
        ),
        a_case(
            words="canteen",
            title="The canteen",
            municipalities=[a_municipality(name="STAVANGER"), a_municipality(name="Trondheim", lau_code="1601")],
            organisations=[an_organisation(name="KJØKEN as"), an_organisation(name="Bodø")],
        ),
        a_case(words="east", title="The repair shop", organisations=[an_organisation(name="Sentralen", number=OTHER)]),
        a_case(words="west", title="The repair shop", organisations=[an_organisation(name="Sentralen", number=THIRD)]),
        a_case(words="soup", country="SE", title="Soup", organisations=[an_organisation(name="Kjøken AS")]),
        a_case(
            words="bread",
            country="PL",
            title="Bread",
            municipalities=[a_municipality(name="Łódka Wielka", region="Łódzkie", population=4321)],
        ),
    ]


def sent(service: Service, field: str, value: Any, address: str = "/reconcile") -> httpx.Response:
    """The answer to a form with one field."""
    text = value if isinstance(value, str) else orjson.dumps(value).decode()
    return service.client.post(address, urlencode({field: text}).encode(), content_type=FORM)


def matched(service: Service, text: str, kind: str | None = None, **told: Any) -> list[Json]:
    """What one row may mean."""
    query: Json = {"query": text} if text else {}
    query |= {"type": kind} if kind else {}
    query |= {"properties": [{"pid": name, "v": value} for name, value in told.items()]} if told else {}
    answer = sent(service, "queries", {"row": query})
    assert answer.status_code == 200, answer.text
    found: list[Json] = answer.json()["row"]["result"]
    return found


def certain(found: list[Json]) -> list[str]:
    """Ids of what nobody has to look at."""
    return [one["id"] for one in found if one["match"]]


def features(candidate: Json) -> Json:
    """Its reasons by id."""
    return {one["id"]: one["value"] for one in candidate["features"]}


def fetched(service: Service, identifier: str, *names: str, **settings: Any) -> Json:
    """Columns of one thing."""
    properties = [{"id": name, **({"settings": settings} if settings else {})} for name in names]
    answer = sent(service, "extend", {"ids": [identifier], "properties": properties})
    assert answer.status_code == 200, answer.text
    rows: Json = answer.json()["rows"][identifier]
    return rows


_TEXT: Json = {"type": "string", "minLength": 1}
_NAMED: Json = {"type": "object", "required": ["id", "name"], "properties": {"id": _TEXT, "name": _TEXT}}
_TEMPLATE: Json = {"type": "string", "pattern": r"^http://[^{}]+\{\{id\}\}[^{}]*$"}
_ENDPOINT: Json = {
    "type": "object",
    "required": ["service_url", "service_path"],
    "properties": {"service_url": {"type": "string", "pattern": "^http"}, "service_path": {"pattern": "^/"}},
}


def _only(**kinds: Json) -> Json:
    return {"required": list(kinds), "properties": kinds, "additionalProperties": False}


SHAPES: dict[str, Json] = {
    "manifest": {
        "type": "object",
        "required": ["versions", "name", "identifierSpace", "schemaSpace", "defaultTypes", "view", "extend"],
        "properties": {
            "versions": {"contains": {"const": "0.2"}, "items": _TEXT},
            "name": _TEXT,
            "identifierSpace": _TEXT,
            "schemaSpace": _TEXT,
            "defaultTypes": {"type": "array", "items": _NAMED, "uniqueItems": True},
            "view": {"required": ["url"], "properties": {"url": _TEMPLATE}},
            "feature_view": {"required": ["url"], "properties": {"url": _TEMPLATE}},
            "preview": {
                "required": ["url", "width", "height"],
                "properties": {"url": _TEMPLATE, "width": {"type": "integer"}, "height": {"type": "integer"}},
            },
            "suggest": {"required": ["entity", "property", "type"], "additionalProperties": _ENDPOINT},
            "extend": {
                "required": ["propose_properties", "property_settings"],
                "properties": {
                    "propose_properties": _ENDPOINT,
                    "property_settings": {
                        "items": {
                            "required": ["name", "label", "type"],
                            "oneOf": [
                                {"properties": {"type": {"const": "number"}, "default": {"type": "number"}}},
                                {
                                    "required": ["choices"],
                                    "properties": {
                                        "type": {"const": "select"},
                                        "default": {"type": "string"},
                                        "choices": {"items": {"required": ["value", "name"]}},
                                    },
                                },
                            ],
                        }
                    },
                },
            },
        },
    },
    "results": {
        "type": "object",
        "additionalProperties": {
            "type": "object",
            "required": ["result"],
            "properties": {
                "result": {
                    "type": "array",
                    "items": {
                        "type": "object",
                        "required": ["id", "name", "type", "score", "match", "features"],
                        "properties": {
                            "id": _TEXT,
                            "name": _TEXT,
                            "description": {"type": "string"},
                            "type": {"type": "array", "items": _NAMED},
                            "score": {"type": "number", "minimum": 0, "maximum": 100},
                            "match": {"type": "boolean"},
                            "features": {
                                "type": "array",
                                "items": {
                                    "required": ["id", "value"],
                                    "properties": {"id": _TEXT, "value": {"type": ["boolean", "number"]}},
                                },
                            },
                        },
                    },
                }
            },
        },
    },
    "extension": {
        "type": "object",
        "required": ["meta", "rows"],
        "properties": {
            "meta": {"type": "array", "items": {**_NAMED, "properties": {"type": _NAMED}}},
            "rows": {
                "type": "object",
                "additionalProperties": {
                    "type": "object",
                    "additionalProperties": {
                        "type": "array",
                        "items": {
                            "type": "object",
                            "oneOf": [
                                _only(id=_TEXT, name=_TEXT),
                                _only(str={"type": "string"}),
                                _only(int={"type": "integer"}),
                                _only(float={"type": "number"}),
                            ],
                        },
                    },
                },
            },
        },
    },
    "suggestions": {
        "type": "object",
        "required": ["result"],
        "properties": {"result": {"type": "array", "items": {**_NAMED, "properties": {"notable": {"items": _NAMED}}}}},
    },
    "proposal": {
        "type": "object",
        "required": ["type", "properties"],
        "properties": {"type": _TEXT, "properties": {"type": "array", "items": _NAMED}, "limit": {"type": "integer"}},
    },
}
"""What version 0.2 asks of each answer, and of that which it leaves open what we promise."""


def shaped(answer: httpx.Response, shape: str) -> Json:
    """What is answered, which must have the form that is asked of it."""
    assert answer.status_code == 200, answer.text
    said: Json = answer.json()
    assert [error.message for error in Draft202012Validator(SHAPES[shape]).iter_errors(said)] == []
    return said
