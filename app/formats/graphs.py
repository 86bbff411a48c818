"""Graphs of linked data as Turtle or JSON-LD, written the same each time."""

from collections.abc import Mapping
from typing import Any

import orjson
from rdflib import Graph

MEDIA_TYPES = {"turtle": "text/turtle", "jsonld": "application/ld+json"}
"""Name of each format -> media type."""


def new_graph(prefixes: Mapping[str, Any]) -> Graph:
    """An empty graph that knows some prefixes and no others."""
    graph = Graph(bind_namespaces="none")
    for prefix, namespace in prefixes.items():
        graph.bind(prefix, namespace)
    return graph


def written_graph(graph: Graph, kind: str, prefixes: Mapping[str, Any]) -> bytes:
    """The bytes of a graph; `kind` is `turtle` or `jsonld`."""
    if kind == "turtle":
        turtle: bytes = graph.serialize(format="turtle", encoding="utf-8")
        return turtle
    context = {prefix: str(namespace) for prefix, namespace in prefixes.items()}
    written: bytes = graph.serialize(format="json-ld", context=context, encoding="utf-8")
    return orjson.dumps(_in_order(orjson.loads(written)), option=orjson.OPT_INDENT_2)


def _in_order(value: Any) -> Any:
    """JSON-LD with its sets in one order: rdflib's differs from process to process, and so would the validator."""
    if isinstance(value, dict):
        return {name: _in_order(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return sorted(map(_in_order, value), key=orjson.dumps)
    return value
