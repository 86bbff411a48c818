"""What rows may mean, and columns of things, as the Reconciliation Service API 0.2 has them."""

from collections.abc import Mapping
from typing import Any

from fastapi import Request

from app.api.reconciliation_shapes import (
    ExtensionShape,
    FetchedColumnShape,
    FetchedValueShape,
    MatchCandidateShape,
    RowMatches,
)
from app.api.work import matching
from app.catalogue.reconciling.asking import Asked
from app.catalogue.reconciling.candidates import entity_of, find_candidates
from app.catalogue.reconciling.describing import describe, type_name
from app.catalogue.reconciling.entities import Entity, Where
from app.catalogue.reconciling.extending import FETCHED, Column, fetch
from app.catalogue.reconciling.judging import Judged
from app.catalogue.reconciling.property_words import PROPERTIES, REASONS
from app.vocabulary.languages import sentence_language


def results(request: Request, where: Where, asked: Mapping[str, Asked]) -> dict[str, RowMatches]:
    """What each row may mean; TooManyRequests or MatchingBusy."""
    with matching(request, len(asked)):
        found = {name: find_candidates(where, query) for name, query in asked.items()}
    return {name: {"result": [_candidate(one, where.language) for one in judged]} for name, judged in found.items()}


def _candidate(judged: Judged, language: str) -> MatchCandidateShape:
    entity, spoken = judged.entity, sentence_language(language)
    return {
        "id": entity.id,
        "name": entity.name,
        "description": describe(entity, language),
        "type": [{"id": entity.kind, "name": type_name(entity.kind, language)}],
        "score": judged.score,
        "match": judged.is_match,
        "features": [
            {"id": reason.id, "name": REASONS[reason.id][spoken], "value": reason.value} for reason in judged.reasons
        ],
    }


def extension(request: Request, where: Where, ids: list[str], columns: list[Column]) -> ExtensionShape:
    """Columns of things, empty for what there is not; TooManyRequests or MatchingBusy."""
    rows: dict[str, dict[str, list[FetchedValueShape]]] = {}
    with matching(request, len(ids)):
        for one_id in ids:
            entity = entity_of(where, one_id)
            held = fetch(where, entity, columns) if entity else {column.property: [] for column in columns}
            rows[one_id] = {name: [_value(one) for one in values] for name, values in held.items()}
    return {"meta": [_column(column.property, where.language) for column in columns], "rows": rows}


def _column(name: str, language: str) -> FetchedColumnShape:
    column: FetchedColumnShape = {"id": name, "name": PROPERTIES[name][sentence_language(language)]}
    if (kind := FETCHED[name].of) is not None:
        column["type"] = {"id": kind, "name": type_name(kind, language)}
    return column


def _value(one: Any) -> FetchedValueShape:
    if isinstance(one, Entity):
        return {"id": one.id, "name": one.name}
    if isinstance(one, str):
        return {"str": one}
    return {"int": one} if isinstance(one, int) else {"float": one}
