"""What is held against every answer to who matches a table does not let everything pass."""

from typing import Any

import pytest

from tests.api.reconciliation_schemas import SPECIFIED
from tests.api.reconciling import faults

LEAST = {"versions": ["0.2"], "name": "A", "identifierSpace": "", "schemaSpace": ""}
"""A manifest that says no more than it has to."""


@pytest.mark.parametrize(
    ("shape", "wrong"),
    [
        ("manifest", {"name": "A", "identifierSpace": "", "schemaSpace": ""}),
        ("manifest", {**LEAST, "versions": ["0.1"]}),
        ("manifest", {**LEAST, "view": {"url": "https://example.org/{id}"}}),
        ("manifest", {**LEAST, "defaultTypes": ["case"]}),
        ("manifest", {**LEAST, "defaultTypes": [{"id": "case", "name": "Case", "broader": [{"id": "thing"}]}]}),
        ("manifest", {**LEAST, "suggest": {"type": {"flyout_service_path": "/flyout?id=$id"}}}),
        ("manifest", {**LEAST, "extend": {"property_settings": [{"name": "a", "label": "A", "type": "date"}]}}),
        ("manifest", {**LEAST, "extend": {"property_settings": [{"name": "a", "label": "A", "type": "select"}]}}),
        ("queries", {"a": {}}),
        ("queries", {"a": {"properties": []}}),
        ("queries", {"a": {"query": "x", "properties": [{"pid": "country"}]}}),
        ("queries", {"a": {"query": "x", "type": [1]}}),
        ("queries", {"a": {"query": "x", "type_strict": "some"}}),
        ("queries", {"a": {"query": "x", "lang": "nb"}}),
        ("results", {"a": {}}),
        ("results", {"a": {"result": [{"id": "x", "name": "X"}]}}),
        ("results", {"a": {"result": [{"id": "x", "name": "X", "score": 1, "type": [{"name": "Case"}]}]}}),
        ("results", {"a": {"result": [{"id": "x", "name": "X", "score": 1, "features": [{"value": "far"}]}]}}),
        ("extend", {"ids": [], "properties": [{"settings": {}}]}),
        ("extension", {"rows": {}}),
        ("extension", {"meta": [], "rows": {"x": {"y": [{"str": "a", "int": 1}]}}}),
        ("extension", {"meta": [], "rows": {"x": {"y": [{"date": "2024-01-31"}]}}}),
        ("entities", {"result": [{"id": "x", "name": "X", "notable": [1]}]}),
        ("properties", {"result": [{"id": "x"}]}),
        ("types", {"result": [{"id": "x"}]}),
        ("proposal", {"type": "case"}),
    ],
)
def test_what_the_specification_forbids_would_be_seen(shape: str, wrong: Any) -> None:
    assert len(faults(wrong, SPECIFIED[shape])) == 1
