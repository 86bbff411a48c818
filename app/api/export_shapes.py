"""What the contract says of cases as files."""

from typing import Any

from app.catalogue.forms import MEDIA_TYPES
from app.formats.geojson import CODES

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


_PROPERTIES = _object(
    {
        "case": {**_TEXT, "description": "Slug of the case."},
        "point": {"type": "integer", "minimum": 1, "description": "Number of the municipality in the document."},
        "points": {"type": "integer", "minimum": 1, "description": "How many points the case has."},
        "precision": {"type": "string", "enum": ["municipality-centre", "place", "address"]},
        "unverified": {"const": True, "description": "There where the position was not found in a source."},
        "municipality": {**_TEXT, "description": "Its name."},
        "title": {**_TEXT, "description": "In English."},
        "practice": {"type": ["object", "null"], "description": "The case in one sentence, by language."},
        **{name: {"type": ["string", "array", "null"], "items": _TEXT} for name in CODES},
        "start_year": _YEAR,
        "end_year": _YEAR,
        "status_as_of": _YEAR,
        "continuity_note": {"type": ["string", "null"], "description": "In English."},
    },
    optional=("unverified",),
)
_POINT = _object(
    {
        "type": {"const": "Point"},
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
        "type": {"const": "Feature"},
        "id": {**_TEXT, "description": "Slug, `#` and the number of the municipality."},
        "geometry": _POINT,
        "properties": _PROPERTIES,
    }
)
_LABELS: Json = {"type": "object", "additionalProperties": {"type": "object", "additionalProperties": _TEXT}}
_COLLECTION = _object(
    {
        "type": {"const": "FeatureCollection"},
        "features": {"type": "array", "items": _FEATURE},
        "cases": {**_COUNT, "description": "How many cases the question finds."},
        "points": _COUNT,
        "not_shown": {**_COUNT, "description": "Cases without any point."},
        "labels": {**_LABELS, "description": "Words for exactly the codes that occur, by field and code."},
        "label_languages": {**_LABELS, "description": "Language of each label that is not in the one asked for."},
        "notes": {"type": "array", "items": _TEXT, "description": "Sentences to print with the map."},
        "notes_language": {**_TEXT, "enum": ["en", "nb", "nn"]},
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
