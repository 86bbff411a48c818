"""CITATION.cff is a file of the Citation File Format 1.2.0 and names nobody who was not asked."""

import tomllib
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

TOP = Path(__file__).parents[2]
ENTITY = {
    "type": "object",
    "required": ["name"],
    "additionalProperties": False,
    "properties": {"name": {"type": "string"}, "website": {"type": "string", "format": "uri"}},
}
_SHARED: dict[str, Any] = {
    "title": {"type": "string", "minLength": 1},
    "abstract": {"type": "string", "minLength": 1},
    "authors": {"type": "array", "minItems": 1, "uniqueItems": True, "items": ENTITY},
    "keywords": {"type": "array", "minItems": 1, "uniqueItems": True, "items": {"type": "string"}},
    "license": {"enum": ["MIT", "CC-BY-4.0"]},
    "version": {"type": "string", "minLength": 1},
    "url": {"type": "string", "pattern": "^https?://"},
    "repository-code": {"type": "string", "pattern": "^https?://"},
}
REFERENCE = {
    "type": "object",
    "required": ["authors", "title", "type"],
    "additionalProperties": False,
    "properties": {
        **_SHARED,
        "type": {"enum": ["data", "database"]},
        "year": {"type": "integer"},
        "notes": {"type": "string", "minLength": 1},
    },
}
SCHEMA = {
    "type": "object",
    "required": ["authors", "cff-version", "message", "title"],
    "additionalProperties": False,
    "properties": {
        **_SHARED,
        "cff-version": {"const": "1.2.0"},
        "message": {"type": "string", "minLength": 1},
        "type": {"enum": ["software", "dataset"]},
        "preferred-citation": REFERENCE,
    },
}
"""The constraints of https://github.com/citation-file-format, as far as the file makes use of them."""


@pytest.fixture(scope="module")
def cited() -> Any:
    return import_module("yaml").safe_load((TOP / "CITATION.cff").read_text(encoding="utf-8"))


def test_it_is_what_the_format_asks(cited: Any) -> None:
    import_module("jsonschema").validate(cited, SCHEMA)


def test_it_names_an_entity_and_no_person(cited: Any) -> None:
    authors = [*cited["authors"], *cited["preferred-citation"]["authors"]]

    assert authors == [{"name": "Samspill contributors"}] * 2


def test_it_says_what_the_project_says(cited: Any) -> None:
    project = tomllib.loads((TOP / "pyproject.toml").read_text(encoding="utf-8"))["project"]

    assert (cited["version"], cited["license"]) == (project["version"], project["license"])
    # Two licences in one place would mean that one may choose.
    assert cited["preferred-citation"]["license"] == "CC-BY-4.0"
