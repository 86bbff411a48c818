"""What the Reconciliation Service API 0.2 leaves open of an answer, and is so here."""

from tests.api.reconciliation_schemas import Json, each

_SAID: Json = {"minLength": 1}
_ID_AND_NAME: Json = {"required": ["id", "name"], "properties": {"id": _SAID, "name": _SAID}}
_WITH_ID: Json = {"properties": {"url": {"pattern": r"^http://[^{}]+\{\{id\}\}[^{}]*$"}}}
_ANSWERS: Json = {
    "required": ["service_url", "service_path"],
    "properties": {"service_url": {"pattern": "^http"}, "service_path": {"pattern": "^/"}},
}
_SUGGESTED: Json = {"properties": {"result": {"items": _ID_AND_NAME}, "cursor": {"type": "integer"}}}

PROMISED: dict[str, Json] = {
    "manifest": {
        "required": [
            *("documentation", "serviceVersion", "defaultTypes", "batchSize"),
            *("view", "feature_view", "preview", "suggest", "extend"),
        ],
        "properties": {
            "versions": {"const": ["0.2"]},
            "name": _SAID,
            "defaultTypes": {"items": _ID_AND_NAME, "minItems": 1},
            "batchSize": {"type": "integer", "minimum": 1},
            "view": _WITH_ID,
            "feature_view": _WITH_ID,
            "preview": _WITH_ID,
            "suggest": {"required": ["entity", "property", "type"], "additionalProperties": _ANSWERS},
            "extend": {
                "required": ["propose_properties", "property_settings"],
                "properties": {
                    "propose_properties": _ANSWERS,
                    "property_settings": {"items": {"required": ["default", "help_text"]}},
                },
            },
        },
    },
    "results": each(
        {
            "properties": {
                "result": {
                    "items": {
                        "required": ["description", "type", "match", "features"],
                        "properties": {
                            "id": _SAID,
                            "name": _SAID,
                            "type": {"items": _ID_AND_NAME, "minItems": 1, "maxItems": 1},
                            "score": {"minimum": 0, "maximum": 100},
                            "features": {"items": {"required": ["id", "name", "value"]}},
                        },
                    }
                }
            }
        }
    ),
    "extension": {"properties": {"meta": {"items": _ID_AND_NAME}}},
    "entities": {
        "properties": {"result": {"items": {**_ID_AND_NAME, "required": ["id", "name", "description", "notable"]}}}
    },
    "properties": _SUGGESTED,
    "types": _SUGGESTED,
    "proposal": {"required": ["type"], "properties": {"properties": {"items": _ID_AND_NAME}, "limit": {"minimum": 1}}},
}
