"""What is sent to change a part of something: under either media type the same form, which the contract names once."""

from typing import Any

from app.api.bodies import JSON, MERGE_PATCH
from app.api.coding_bodies import coding_body
from app.api.problem_shapes import reference
from app.model.coding_sent import CodedSent

Json = dict[str, Any]


def patch_body(name: str, example: Json) -> Json:
    """The request body of a change (OpenAPI 3.1)."""
    content = {"schema": reference("schemas", name), "example": example}
    return {"required": True, "content": {MERGE_PATCH: content, JSON: content}}


def _coding_patch() -> Json:
    schema: Json = coding_body(CodedSent, {})["content"][JSON]["schema"]
    del schema["required"]
    for field in schema["properties"].values():
        # What is left out stays as it is.
        field.pop("default", None)
    for field in schema["properties"]["codes"]["properties"].values():
        # Null takes a field away.
        field["anyOf"].append({"type": "null"})
    return schema


SUBMISSION = "SubmissionPatch"
CODING = "CodingPatch"
PATCHES: dict[str, Json] = {
    SUBMISSION: {
        "type": "object",
        "description": "What takes the place of what was there; null takes a field away, a list is replaced whole.",
    },
    CODING: _coding_patch(),
}
"""Schemas by the name of the shared component."""
