"""What the contract says of pictures."""

from typing import Any

Json = dict[str, Any]

_TEXT: Json = {"type": "string"}
_CELL: Json = {"type": ["string", "number", "null"]}
_LINKS: Json = {"type": "object", "additionalProperties": _TEXT}


def _object(properties: Json) -> Json:
    return {"type": "object", "properties": properties, "required": list(properties)}


_TABLE = _object(
    {
        "header": {"type": "array", "items": _TEXT, "description": "Names of the columns."},
        "rows": {
            "type": "array",
            "items": {"type": "array", "items": _CELL},
            "description": "Row by row; shares are 0 to 1.",
        },
    }
)
_TOLD = _object(
    {
        "title": {**_TEXT, "description": "What is asked."},
        "question": {**_TEXT, "description": "Which cases, as a sentence."},
        "description": {**_TEXT, "description": "The main figures in sentences, for who does not see the picture."},
        "notes": {"type": "array", "items": _TEXT, "description": "Sentences that stand below the picture."},
        "credit_line": {
            **_TEXT,
            "description": "Source, dataset revision and licence, as they stand below the picture.",
        },
        "language": {**_TEXT, "enum": ["en", "nb", "nn"], "description": "Language of all sentences."},
        "labels_language": {
            **_TEXT,
            "description": "Language that was asked for, of labels; names are in none (`und`).",
        },
        "label_languages": {
            "type": "object",
            "additionalProperties": _TEXT,
            "description": "Language of each label that is not in the one asked for, by the label itself.",
        },
        "table": {**_TABLE, "description": "The same as the picture, to be read as a table."},
        "cases": {"type": "integer", "minimum": 0, "description": "How many cases the question finds."},
        "expression": {**_TEXT, "description": "The question in canonical form; empty for every case."},
        "revision": {"type": "integer", "description": "Dataset revision."},
        "published_on": {"type": ["string", "null"], "description": "Day of that revision; null where there is none."},
        "licence": {**_TEXT, "description": "Of the figures and the picture."},
        "licence_address": {**_TEXT, "description": "Where the licence is to be read."},
        "links": {
            **_LINKS,
            "description": "`self`; `fixed`, the same whatever is published later; `svg` and `png`, the same drawn; "
            "`data`, the figures as a file (CSV, for a map GeoJSON); `cases`, the cases; `cite`, their citation.",
        },
    }
)
_SPECIFICATION: Json = {
    **_object(
        {
            "$schema": {**_TEXT, "description": "Version of Vega-Lite; nothing is fetched from there."},
            "description": {**_TEXT, "description": "The main figures in sentences."},
            "width": {"type": "number", "description": "Pixels of the plotting area."},
            "height": {"type": "number", "description": "Pixels of the plotting area."},
            "layer": {
                "type": "array",
                "items": {"type": "object"},
                "description": "What is drawn, with all data. The layers named `title`, `question` and `notes` hold "
                "words that a page may say itself instead.",
            },
            "usermeta": {
                **_object({"samspill": {**_TOLD, "description": "All that is said of the picture."}}),
                "description": "What Vega-Lite passes over.",
            },
        }
    ),
    "additionalProperties": True,
    "description": "A Vega-Lite specification with all data in it, for the explorer and for any page.",
}

CHART_RESPONSES: dict[int | str, Json] = {
    200: {
        "description": "The picture, or the Vega-Lite specification that it is drawn from.",
        "headers": {
            "Link": {"description": "The same figures as a file (`alternate`), and the licence.", "schema": _TEXT},
            "Content-Disposition": {"description": "A name for the file, with its revision.", "schema": _TEXT},
        },
        "content": {
            "application/json": {"schema": _SPECIFICATION},
            "image/svg+xml": {
                "schema": {**_TEXT, "description": "With `<title>` and `<desc>` in the language of the sentences."}
            },
            "image/png": {"schema": {"type": "string", "format": "binary"}},
        },
    }
}
