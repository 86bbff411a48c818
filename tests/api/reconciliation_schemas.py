"""What the Reconciliation Service API 0.2 asks of what is sent and answered: every constraint of its JSON schemas.

They stand in 0.2/schemas of https://github.com/reconciliation-api/specs.
"""

from typing import Any

Json = dict[str, Any]

_TEXT: Json = {"type": "string"}
_NUMBER: Json = {"type": "number"}
_ADDRESSED: Json = {"type": "string", "pattern": r".*\{\{id\}\}.*"}


def _list(items: Json, **more: Any) -> Json:
    return {"type": "array", "items": items, **more}


def _object(required: str = "", **properties: Json) -> Json:
    """An object that may have more than is named here."""
    return {"type": "object", "required": required.split(), "properties": properties}


def _only(required: str = "", **properties: Json) -> Json:
    """An object that may have no more."""
    return {**_object(required, **properties), "additionalProperties": False}


def each(value: Json) -> Json:
    """An object whose members all have one form, whatever they are called."""
    return {"type": "object", "additionalProperties": value}


def _schema(schema: Json, **definitions: Json) -> Json:
    return {**schema, "$defs": definitions}


def _setting(kind: str, default: str, required: str = "", **more: Json) -> Json:
    return _object(
        f"type label name {required}",
        type={"type": "string", "enum": [kind]},
        default={"type": default},
        label=_TEXT,
        name=_TEXT,
        help_text=_TEXT,
        **more,
    )


_TYPE = {"type": _object("id name", id=_TEXT, name=_TEXT, description=_TEXT, broader=_list({"$ref": "#/$defs/type"}))}
_OF_TYPE: Json = {"$ref": "#/$defs/type"}
_TYPE_OR_ID: Json = {"oneOf": [_object("id", id=_TEXT, name=_TEXT), _TEXT]}
_PLACE = _object(
    service_url=_TEXT,
    service_path=_TEXT,
    flyout_service_url=_TEXT,
    flyout_service_path={"type": "string", "pattern": r".*\$\{id\}.*"},
)
_VALUE: Json = {"oneOf": [_TEXT, _NUMBER, {"type": "boolean"}, _object("id", id=_TEXT, name=_TEXT)]}
_QUERY: Json = {
    **_only(
        query=_TEXT,
        type={"oneOf": [_TEXT, _list(_TEXT)]},
        limit=_NUMBER,
        properties=_list(_object("pid v", pid=_TEXT, v={"oneOf": [_VALUE, _list(_VALUE)]})),
        type_strict={"type": "string", "enum": ["any", "should", "all"]},
    ),
    "anyOf": [{"required": ["query"]}, _object("properties", properties={"type": "array", "minItems": 1})],
}
_CANDIDATE = _object(
    "id name score",
    id=_TEXT,
    name=_TEXT,
    description=_TEXT,
    score=_NUMBER,
    features=_list(_object(id=_TEXT, value={"oneOf": [{"type": "boolean"}, _NUMBER]})),
    match={"type": "boolean"},
    type=_list(_TYPE_OR_ID),
)
_MOMENT = (
    r"^(-?(?:[1-9][0-9]*)?[0-9]{4})-(1[0-2]|0[1-9])-(3[01]|0[1-9]|[12][0-9])"
    r"T(2[0-3]|[01][0-9]):([0-5][0-9]):([0-5][0-9])(\.[0-9]+)?(Z|[+-](?:2[0-3]|[01][0-9]):[0-5][0-9])?$"
)
_FETCHED: Json = {
    "oneOf": [
        _only(),
        _only("id name", id=_TEXT, name=_TEXT, description=_TEXT),
        _only("str", str=_TEXT),
        _only("float", float=_NUMBER),
        _only("int", int={"type": "integer"}),
        _only("date", date={"type": "string", "pattern": _MOMENT}),
    ]
}
_COLUMN = _object(
    "id name",
    id=_TEXT,
    name=_TEXT,
    type=_object("id", id=_TEXT, name=_TEXT),
    service={"type": "string", "format": "uri", "pattern": "^https?://"},
)
_NAMED = _object("id name", id=_TEXT, name=_TEXT, description=_TEXT)

SPECIFIED: dict[str, Json] = {
    "manifest": _schema(
        _object(
            "versions name identifierSpace schemaSpace",
            versions=_list(_TEXT, contains={"enum": ["0.2"]}),
            name=_TEXT,
            identifierSpace=_TEXT,
            schemaSpace=_TEXT,
            documentation=_TEXT,
            serviceVersion=_TEXT,
            logo=_TEXT,
            # A security scheme of Swagger 2.0 there; nobody has to sign in here.
            authentication=False,  # type: ignore[arg-type]  # a schema that nothing fits
            view=_object("url", url=_ADDRESSED),
            feature_view=_object("url", url=_ADDRESSED),
            defaultTypes=_list(_OF_TYPE, uniqueItems=True),
            suggest=_object(entity=_PLACE, property=_PLACE, type=_PLACE),
            preview=_object("url width height", url=_ADDRESSED, width={"type": "integer"}, height={"type": "integer"}),
            extend=_object(
                propose_properties=_object(service_url=_TEXT, service_path=_TEXT),
                property_settings=_list(
                    {
                        "oneOf": [
                            _setting("number", "number"),
                            _setting("text", "string"),
                            _setting("checkbox", "boolean"),
                            _setting(
                                "select",
                                "string",
                                "choices",
                                choices=_list(_object("value name", value=_TEXT, name=_TEXT)),
                            ),
                        ]
                    }
                ),
            ),
        ),
        **_TYPE,
    ),
    "queries": each(_QUERY),
    "results": each(_object("result", result=_list(_CANDIDATE))),
    "extend": _object(
        "ids properties", ids=_list(_TEXT), properties=_list(_object("id", id=_TEXT, settings=_object()))
    ),
    "extension": _object("rows meta", meta=_list(_COLUMN), rows=each(each(_list(_FETCHED)))),
    "entities": _object(
        "result",
        result=_list(_object("id name", id=_TEXT, name=_TEXT, description=_TEXT, notable=_list(_TYPE_OR_ID))),
    ),
    "properties": _object("result", result=_list(_NAMED)),
    "types": _schema(_object("result", result=_list(_OF_TYPE)), **_TYPE),
    # Version 0.2 has this in its text alone; the schema came with the draft after it, whose names have languages.
    "proposal": _object("properties", properties=_list(_NAMED), type=_TEXT, limit=_NUMBER),
}
