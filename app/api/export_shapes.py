"""What the contract says of cases as files."""

from typing import Any

from app.catalogue.forms import MEDIA_TYPES
from app.formats.geojson import CODES
from app.model.document import document_fields
from app.vocabulary.choices import CHOICES

Json = dict[str, Any]

SIDECAR_TYPES = {"csv": "application/csvm+json", "ndjson": "application/json"}
"""Media type of what stands beside a file, by format."""

_TEXT: Json = {"type": "string"}
_NULLABLE: Json = {"type": ["string", "null"]}
_COUNT: Json = {"type": "integer", "minimum": 0}
_YEAR: Json = {"type": ["integer", "null"]}
_BINARY: Json = {"schema": {"type": "string", "format": "binary"}}


def _object(properties: Json, optional: tuple[str, ...] = ()) -> Json:
    required = [name for name in properties if name not in optional]
    return {"type": "object", "properties": properties, "required": required}


def _coded(name: str) -> Json:
    """As the document has it."""
    told = document_fields().fields[name]
    values: Json = {"type": "array", "items": _TEXT} if told.is_list else _NULLABLE
    return {**values, "description": f"{told.description} The words of its codes stand in `labels`."}


_PROPERTIES = _object(
    {
        "case": {**_TEXT, "description": "Slug of the case."},
        "point": {"type": "integer", "minimum": 1, "description": "Number of the municipality in the document."},
        "points": {"type": "integer", "minimum": 1, "description": "How many points the case has."},
        "precision": {
            "type": "string",
            "enum": list(CHOICES["precision"]),
            "description": "What the point stands for; its words stand in `labels`.",
        },
        "unverified": {"const": True, "description": "There where the position was not found in a source."},
        "municipality": {**_TEXT, "description": "Its name."},
        "title": {**_TEXT, "description": "In English."},
        "practice": {"type": ["object", "null"], "description": "The case in one sentence, by language."},
        **{name: _coded(name) for name in CODES},
        "start_year": {**_YEAR, "description": "First year of the collaboration; null where unknown."},
        "end_year": {**_YEAR, "description": "Last year of the collaboration; null where unknown or still running."},
        "status_as_of": {
            **_YEAR,
            "description": "Year of the newest source that shows the status; null where unknown.",
        },
        "continuity_note": {"type": ["string", "null"], "description": "In English."},
    },
    optional=("unverified",),
)
_POINT = _object(
    {
        "type": {"const": "Point", "description": "As GeoJSON has it."},
        "coordinates": {
            "type": "array",
            "items": {"type": "number"},
            "minItems": 2,
            "maxItems": 2,
            "description": "Degrees east, then north (WGS 84).",
        },
    }
)
_FEATURE = _object(
    {
        "type": {"const": "Feature", "description": "As GeoJSON has it."},
        "id": {**_TEXT, "description": "Slug, `#` and the number of the municipality."},
        "geometry": {**_POINT, "description": "Where it happens."},
        "properties": {**_PROPERTIES, "description": "What is said of the case and of this point."},
    }
)
_LABELS: Json = {"type": "object", "additionalProperties": {"type": "object", "additionalProperties": _TEXT}}
_COLLECTION = _object(
    {
        "type": {"const": "FeatureCollection", "description": "As GeoJSON has it."},
        "features": {"type": "array", "items": _FEATURE, "description": "A point for each municipality of a case."},
        "cases": {**_COUNT, "description": "How many cases the question finds."},
        "points": {**_COUNT, "description": "How many points there are."},
        "not_shown": {**_COUNT, "description": "Cases without any point."},
        "labels": {**_LABELS, "description": "Words for exactly the codes that occur, by field and code."},
        "label_languages": {**_LABELS, "description": "Language of each label that is not in the one asked for."},
        "notes": {"type": "array", "items": _TEXT, "description": "Sentences to print with the map."},
        "notes_language": {**_TEXT, "enum": ["en", "nb", "nn"], "description": "Language of the notes."},
        "revision": {"type": "integer", "description": "Dataset revision."},
    }
)

EXPORT_RESPONSES: dict[int | str, Json] = {
    200: {
        "description": "A page of cases in JSON; in every other format a file with all of them.",
        "headers": {
            "Samspill-Revision": {"description": "Dataset revision.", "schema": {"type": "integer"}},
            "Samspill-Count": {"description": "Number of cases in the file.", "schema": {"type": "integer"}},
            "Content-Disposition": {"description": "A name for the file, with its revision.", "schema": _TEXT},
            "Link": {
                "description": "Pages of a list; `describedby` for what stands beside a CSV or NDJSON file.",
                "schema": _TEXT,
            },
        },
        "content": {
            "text/csv": {"schema": _TEXT},
            MEDIA_TYPES["ndjson"]: {"schema": {**_TEXT, "description": "A case document a line."}},
            MEDIA_TYPES["geojson"]: {"schema": _COLLECTION},
            MEDIA_TYPES["xlsx"]: _BINARY,
            MEDIA_TYPES["parquet"]: _BINARY,
            SIDECAR_TYPES["csv"]: {"schema": {"type": "object", "description": "With `sidecar=true`."}},
        },
    }
}
