"""What the service for matching tables is, and where its parts answer."""

from urllib.parse import urlencode

from fastapi import Request

from app.api.dependencies import services_of
from app.api.reconciliation_queries import MOST_QUERIES
from app.api.reconciliation_shapes import EndpointShape, ManifestShape, MatchTypeShape, SettingShape
from app.catalogue.reconciling.describing import type_name
from app.catalogue.reconciling.entities import KINDS
from app.catalogue.reconciling.extending import USUAL
from app.catalogue.reconciling.property_words import SENTENCES, SETTINGS
from app.vocabulary.languages import sentence_language

VERSIONS = ["0.2"]
CONTRACT = "1.0"
PREVIEW_SIZE = (420, 300)
"""Pixels: width and height of a preview."""


def manifest_of(request: Request, language: str) -> ManifestShape:
    """The manifest; every address in it asks for the language that was asked for by `lang`, if any was."""
    spoken, origin = sentence_language(language), origin_of(request)
    asked = request.query_params.get("lang")
    lang = f"?{urlencode({'lang': asked})}" if asked else ""
    and_id = f"{lang}&" if lang else "?"

    def place(path: str) -> EndpointShape:
        return {"service_url": origin, "service_path": f"/reconcile/{path}{lang}"}

    return {
        "versions": VERSIONS,
        "name": SENTENCES["service"][spoken],
        "identifierSpace": f"{origin}/reconcile/entity/",
        "schemaSpace": f"{origin}/reconcile/properties",
        "documentation": f"{origin}/reconcile/about{lang}",
        "serviceVersion": CONTRACT,
        "defaultTypes": types_in(language),
        "batchSize": MOST_QUERIES,
        "view": {"url": f"{origin}/reconcile/entity/{{{{id}}}}{lang}"},
        "feature_view": {"url": f"{origin}/reconcile/about{lang}#{{{{id}}}}"},
        "preview": {
            "url": f"{origin}/reconcile/preview{and_id}id={{{{id}}}}",
            "width": PREVIEW_SIZE[0],
            "height": PREVIEW_SIZE[1],
        },
        "suggest": {
            "entity": place("suggest/entity"),
            "property": place("suggest/property"),
            "type": place("suggest/type"),
        },
        "extend": {"propose_properties": place("properties"), "property_settings": _settings(spoken)},
    }


def origin_of(request: Request) -> str:
    """What addresses begin with: programs that match tables run elsewhere, so that all are absolute."""
    settings = services_of(request).settings
    return settings.public_url or f"{settings.origin}{request.scope.get('root_path', '')}"


def types_in(language: str) -> list[MatchTypeShape]:
    """All types."""
    return [{"id": kind, "name": type_name(kind, language)} for kind in KINDS]


def _settings(spoken: str) -> list[SettingShape]:
    return [
        {
            "name": "as",
            "label": SETTINGS["as"][spoken],
            "type": "select",
            "default": "label",
            "help_text": SETTINGS["as_help"][spoken],
            "choices": [{"value": form, "name": SETTINGS[form][spoken]} for form in ("label", "code")],
        },
        {
            "name": "limit",
            "label": SETTINGS["limit"][spoken],
            "type": "number",
            "default": USUAL,
            "help_text": SETTINGS["limit_help"][spoken],
        },
    ]
