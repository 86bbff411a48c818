"""What changed between versions of a case, published or not, as it is answered."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from itertools import chain
from typing import Any

from app.catalogue.change_labels import labels_at, labels_of_changes
from app.model.changes import Difference, ToldChange, original_language, told_departure
from app.model.rebase.departures import Departure
from app.model.three_way import ThreeWay

Json = dict[str, Any]


def difference_body(compared: Difference, language: str) -> Json:
    """What changed, labelled for a reader."""
    changes = compared.changes()
    labels, fallen = labels_of_changes(changes, language)
    return {
        "items": [_change(one) for one in changes],
        "total": len(changes),
        "original_language": {side: original_language(document) for side, document in compared.sides.items()},
        "labels": labels,
        "label_languages": fallen,
    }


def three_way_body(three: ThreeWay, documents: Mapping[str, Mapping[str, Any]], language: str) -> Json:
    """What two sides changed, labelled for a reader; the documents are `base`, `mine` and `theirs`."""
    told: Mapping[str, Iterable[Departure]] = {
        "mine": three.mine, "theirs": three.theirs, "both": three.both, "collisions": three.collisions,
    }  # fmt: skip
    held = ((one.path, value) for one in chain(*told.values()) for value in (one.base, one.mine, one.theirs))
    labels, fallen = labels_at(held, language)
    return {
        **{side: [_departure(one, documents) for one in found] for side, found in told.items()},
        "original_language": {side: original_language(document) for side, document in documents.items()},
        "labels": labels,
        "label_languages": fallen,
    }


def _change(one: ToldChange) -> Json:
    return {**asdict(one.change), "before_language": one.before_language, "after_language": one.after_language}


def _departure(one: Departure, documents: Mapping[str, Mapping[str, Any]]) -> Json:
    told = told_departure(one, **documents)
    spoken = {"base": told.base_language, "mine": told.my_language, "theirs": told.their_language}
    return {**asdict(one), **{f"{side}_language": spoken[side] for side in documents}}
