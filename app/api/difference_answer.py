"""What changed between versions of a case, published or not, as it is answered."""

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from app.catalogue.change_labels import labels_of_changes
from app.model.changes import Difference, ToldChange, language_at, original_language
from app.model.json_text import JsonObject
from app.model.rebase.departures import Collision

Json = dict[str, Any]


def difference_body(compared: Difference, language: str, *, beside: Iterable[ToldChange] = ()) -> Json:
    """What changed, labelled for a reader, with labels of what else is told `beside`."""
    changes = compared.changes()
    labels, fallen = labels_of_changes([*changes, *beside], language)
    return {
        "items": change_items(changes),
        "total": len(changes),
        "original_language": {side: original_language(document) for side, document in compared.sides.items()},
        "labels": labels,
        "label_languages": fallen,
    }


def change_items(changes: Iterable[ToldChange]) -> list[Json]:
    """Changes with the languages of what was and what is."""
    return [
        {**asdict(one.change), "before_language": one.before_language, "after_language": one.after_language}
        for one in changes
    ]


def collision_items(
    collisions: Iterable[Collision], base: JsonObject, mine: JsonObject, theirs: JsonObject
) -> list[Json]:
    """Collisions between three documents with the languages of all three values."""
    return [
        {
            **asdict(one),
            "base_language": language_at(base, one.base_path or one.path, one.base),
            "mine_language": language_at(mine, one.my_path or one.path, one.mine),
            "theirs_language": language_at(theirs, one.path, one.theirs),
        }
        for one in collisions
    ]
