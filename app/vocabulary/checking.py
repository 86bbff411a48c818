"""Vocabulary files, checked before anything relies on them."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import orjson

from app.errors import Fault
from app.vocabulary.languages import is_language_tag
from app.vocabulary.loading import load_vocabularies

Json = dict[str, Any]

CODE = re.compile(r"[A-Z]{2}|[a-z0-9]+(-[a-z0-9]+)*")
UNLABELLED = frozenset({"countries"})
"""Vocabularies whose names come from elsewhere."""


def vocabulary_faults(directory: Path) -> list[Fault]:
    """All that is wrong with the vocabulary files in a directory; each fault names its file and, in words, the spot."""
    files = sorted(directory.glob("*.json"))
    return [Fault(f"{file.name}: {sentence}") for file in files for sentence in _wrong_in(file)] or _wrong_among(
        directory
    )


def _wrong_among(directory: Path) -> list[Fault]:
    """What keeps files that are in order each from being read together."""
    try:
        load_vocabularies(directory)
    except KeyError as error:
        return [Fault(f"{directory.name}: {error} is named in one file and must be there in another.")]
    return []


def _wrong_in(file: Path) -> Iterator[str]:
    try:
        content = orjson.loads(file.read_bytes())
    except orjson.JSONDecodeError as error:
        yield f"Must be JSON: {error}."
        return
    try:
        yield from _wrong_with(content, file.stem)
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        yield f"Must be built like the other vocabularies ({type(error).__name__}: {error})."


def _wrong_with(content: Json, name: str) -> Iterator[str]:
    if content["name"] != name:
        yield f"The name must be '{name}', as the file is called."
    groups = content.get("groups", [])
    for kind, some in (("term", content["terms"]), ("group", groups)):
        for code, times in Counter(one["code"] for one in some).items():
            if not CODE.fullmatch(code):
                yield f"The code of the {kind} '{code}' must be lower-case words joined by hyphens, or a country."
            if times > 1:
                yield f"The {kind} '{code}' must stand there only once."
        if name not in UNLABELLED:
            yield from _wrong_labels(kind, some)
    yield from _wrong_relations(content, {group["code"] for group in groups})


def _wrong_labels(kind: str, some: list[Json]) -> Iterator[str]:
    for one in some:
        if not one["labels"]:
            yield f"The {kind} '{one['code']}' must have a label."
        for language, text in one["labels"].items():
            if not is_language_tag(language) or not text.strip():
                yield f"The label '{language}' of the {kind} '{one['code']}' must have a language tag and words."


def _wrong_relations(content: Json, groups: set[str]) -> Iterator[str]:
    codes = {term["code"] for term in content["terms"]}
    for term in content["terms"]:
        if term.get("group") and term["group"] not in groups:
            yield f"The group '{term['group']}' of the term '{term['code']}' must be among the groups."
        if not 0 <= (term.get("membership") or 0) <= 1:
            yield f"The membership of the term '{term['code']}' must be from 0 to 1."
    told = content.get("memberships")
    if told is None and any(term.get("membership") is not None for term in content["terms"]):
        yield "Memberships must have a reason, and a name of the set: `memberships` says both."
    if told is not None and not (told["set"] and told["reason"].strip()):
        yield "`memberships` must name the set and say the reason."
    for one, other, nearness in content.get("nearness", []):
        if not {one, other} <= codes or not 0 <= nearness <= 1:
            yield f"The nearness of '{one}' and '{other}' must be from 0 to 1, between two terms."
