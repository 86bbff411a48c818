"""What is sent of second codings, as the contract describes it: every field with its codes."""

from typing import Any

from pydantic import BaseModel

from app.api.account_shapes import sent_body
from app.model.derivation import UNKNOWN
from app.query.codable import CODABLE, takes_one
from app.query.fields import FieldSpec
from app.query.values import codes_of

Json = dict[str, Any]
NOTHING_SENT: Json = {
    "required": False,
    "content": {"application/json": {"schema": {"type": "object", "additionalProperties": False}, "example": {}}},
}
"""The body of a request that says all by its address."""


def coding_body(form: type[BaseModel], example: Json, words: tuple[str, ...] = (UNKNOWN,)) -> Json:
    """The request body (OpenAPI 3.1) of a form that holds codes by field.

    `words` may stand in the place of codes, beside them.
    """
    body = sent_body(form, example)
    properties = body["content"]["application/json"]["schema"]["properties"]
    name = "decisions" if "decisions" in properties else "codes"
    properties[name] |= {
        "properties": {one: _field_schema(field, words) for one, field in CODABLE.items()},
        "additionalProperties": False,
    }
    return body


def _field_schema(field: FieldSpec, words: tuple[str, ...]) -> Json:
    codes = list(codes_of(field))
    several = {"type": "array", "items": {"type": "string", "enum": codes}, "uniqueItems": True}
    if takes_one(field):
        several["maxItems"] = 1
    return {"description": field.description, "anyOf": [{"type": "string", "enum": [*codes, *words]}, several]}
