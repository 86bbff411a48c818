"""Documents without places: a part goes by its name, and a reference says that name. An outsider's view of a case."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from app.model.paths import path_to, steps_of, values_at

Json = dict[str, Any]
Fact = tuple[Any, ...]

NAMED_BY: Mapping[str, str] = {
    "municipalities": "name", "organisations": "name", "funding": "kind", "scale": "measure",
    "outcomes": "description", "barriers": "text", "enablers": "text", "sources": "url",
}  # fmt: skip
TRANSLATED = ("barriers", "enablers", "outcomes")


def facts_of(document: Json) -> dict[Fact, Any]:
    """Everything that a valid document says, one thing each; order is left out."""
    return {fact: value for fact, value in _facts(document) if value not in (None, [], {})}


def fact_at(document: Json, path: str) -> Fact:
    """The beginning of all facts that stand at a path."""
    if path.startswith("missing."):
        return ("missing", reference(document, path.removeprefix("missing.")))
    fact: list[Any] = []
    value: Any = document
    for n, step in enumerate(steps := steps_of(path)):
        if not isinstance(step, int):
            value = value.get(step) if isinstance(value, dict) else None
            fact.append(step)
        elif n == 1 and steps[0] in NAMED_BY:
            value = value[step]
            fact.append(value[NAMED_BY[str(steps[0])]])
        elif steps[0] == "translations":
            fact.append(_part(document, str(steps[2]), step))
        else:
            fact.append(_said(document, steps[:n], value[step]))
    return tuple(fact)


def reference(document: Json, path: str) -> Fact:
    """A path with the names of parts in place of their places."""
    steps = list(steps_of(path))
    if len(steps) > 1 and isinstance(steps[1], int):
        return (steps[0], _part(document, str(steps[0]), steps[1])[2], *steps[2:])
    return (path,)


def written(spelled: Json) -> Json:
    """A document of which every reference is a fact; references to what is not there are left out."""
    names = {name: [part[key] for part in spelled.get(name, [])] for name, key in NAMED_BY.items()}

    def path(fact: Fact) -> str | None:
        if len(fact) == 1:
            return str(fact[0])
        return path_to(fact[0], names[fact[0]].index(fact[1]), *fact[2:]) if fact[1] in names[fact[0]] else None

    def paths(facts: Sequence[Fact]) -> list[str]:
        return [found for fact in facts if (found := path(fact)) is not None]

    document = dict(spelled)
    document["outcomes"] = [
        {**one, "sources": [names["sources"].index(url) for url in one["sources"] if url in names["sources"]]}
        for one in spelled["outcomes"]
    ]
    document["sources"] = [{**one, "supports": paths(one["supports"])} for one in spelled["sources"]]
    document["unverified_fields"] = paths(spelled["unverified_fields"])
    document["missing"] = {
        found: why for fact, why in spelled["missing"].items() if (found := path(fact)) and _is_empty(document, found)
    }
    document["translations"] = {
        language: {**one, **{name: _in_step(one[name], names[name]) for name in TRANSLATED}}
        for language, one in spelled["translations"].items()
    }
    return document


def _in_step(texts: Mapping[str, str], names: Sequence[str]) -> list[str | None]:
    found = [texts.get(name) for name in names]
    return found if any(found) else []


def _is_empty(document: Json, path: str) -> bool:
    return all(value in (None, [], {}) for value in values_at(document, steps_of(path)))


def _facts(document: Json) -> Iterator[tuple[Fact, Any]]:
    for name, value in document.items():
        if name in NAMED_BY:
            for part in value or ():
                yield from _below(document, (name, part[NAMED_BY[name]]), part)
                yield (name, part[NAMED_BY[name]]), True
        elif name == "missing":
            yield from (((name, reference(document, path)), why) for path, why in (value or {}).items())
        elif name == "translations":
            for language, one in (value or {}).items():
                yield from _below(document, (name, language), one)
        else:
            yield from _below(document, (), {name: value})


def _below(document: Json, fact: Fact, part: Json) -> Iterator[tuple[Fact, Any]]:
    for name, value in part.items():
        here = (*fact, name)
        if fact[:1] == ("translations",) and name in TRANSLATED:
            yield from (((*here, _part(document, name, n)), text) for n, text in enumerate(value or ()))
        elif name in ("supports", "unverified_fields", "coded_fields", "regulatory_framework") or (
            name == "sources" and fact[:1] == ("outcomes",)
        ):
            yield from (((*here, _said(document, here, one)), True) for one in value or ())
        elif isinstance(value, dict):
            yield from _below(document, here, value)
        else:
            yield here, value


def _said(document: Json, fact: Sequence[Any], value: Any) -> Any:
    if fact[0] == "outcomes":
        return _part(document, "sources", value)
    return reference(document, value) if fact[-1] != "regulatory_framework" else value


def _part(document: Json, name: str, place: int) -> Fact:
    return ("part", name, document[name][place][NAMED_BY[name]])
