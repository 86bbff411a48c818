"""Whether every value that one schema allows is allowed by another, as far as the schemas of our contract go."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

from tests.contract.conformity import resolved

Json = dict[str, Any]
KINDS = ("string", "integer", "number", "boolean", "object", "array", "null")
NUMBERS = frozenset(("integer", "number"))
LEAST = {
    "minimum": NUMBERS,
    "exclusiveMinimum": NUMBERS,
    "minLength": {"string"},
    "minItems": {"array"},
    "minProperties": {"object"},
}
MOST = {"maximum": NUMBERS, "exclusiveMaximum": NUMBERS, "maxLength": {"string"}, "maxItems": {"array"}}
SAME = {"pattern": {"string"}, "format": {"string"}, "uniqueItems": {"array"}}
"""Keywords that narrow values of some kinds."""
UNDERSTOOD = frozenset(
    ("$ref", "type", "enum", "const", "default", "deprecated", "x-vocabulary", "properties", "required",
     "additionalProperties", "propertyNames", "items", "prefixItems", *LEAST, *MOST, *SAME)
)  # fmt: skip
"""Whatever else a schema says may not change."""


@dataclass
class Fitting:
    """What is sent today has to fit what is read tomorrow; what is answered tomorrow, what was announced."""

    before: Json
    after: Json
    side: Literal["sent", "answered"]
    _met: set[tuple[str, str]] = field(default_factory=set)

    def breaks(self, before: Any, after: Any, place: str = "") -> Iterator[str]:
        """What of a schema would break clients; `place` is where it stands."""
        given, wanted = (before, after) if self.side == "sent" else (after, before)
        yield from self._misfits(given, wanted, place)

    def _misfits(self, given: Any, wanted: Any, place: str) -> Iterator[str]:
        pair = given.get("$ref", ""), wanted.get("$ref", "")
        if all(pair):
            if pair in self._met:
                return
            self._met.add(pair)
        mine, theirs = self._read(given, self.side == "sent"), self._read(wanted, self.side == "answered")
        if ways := _ways(mine):
            for way in ways:
                yield from self._misfits(way, wanted, place)
        elif "anyOf" in theirs or "oneOf" in theirs:
            yield from min((list(self._apart(given, way, place)) for way in _ways(theirs)), key=len)
        else:
            for look in (self._kinds, self._values, self._members, self._elements, self._rest):
                yield from look(mine, theirs, place)

    def _apart(self, given: Json, wanted: Json, place: str) -> Iterator[str]:
        """The same for one of several ways, which may turn out not to be the one that is meant."""
        own = Fitting(self.before, self.after, self.side, set(self._met))
        return own._misfits(given, wanted, place)

    def _read(self, schema: Any, is_before: bool) -> Json:
        if schema is True:
            return {}
        if "$ref" in schema:
            return {**resolved(self.before if is_before else self.after, schema["$ref"]), **_without(schema, "$ref")}
        return dict(schema)

    def _kinds(self, given: Json, wanted: Json, place: str) -> Iterator[str]:
        more = set(_kinds(given)) - set(_kinds(wanted))
        if "number" in _kinds(wanted):
            more.discard("integer")
        if more:
            kinds = " or ".join(kind for kind in KINDS if kind in more)
            yield f"{place}: {self._may_be} {kinds}"

    def _values(self, given: Json, wanted: Json, place: str) -> Iterator[str]:
        allowed = _enumerated(wanted)
        # A vocabulary grows: who reads its codes is told to expect some that are new.
        is_open = self.side == "answered" and "x-vocabulary" in wanted
        if allowed is not None and not is_open:
            told = _enumerated(given)
            if told is None:
                yield f"{place}: {self._may_be} other than the values that are listed"
            elif more := [one for one in told if one not in allowed]:
                yield f"{place}: {self._may_be} {', '.join(map(repr, more))}"
        if _enumerated(given) is None:
            yield from (f"{place}: {keyword} {self._is_now}" for keyword in _wider(given, wanted))
        if self.side == "sent" and given.get("default") != wanted.get("default") and "default" in given:
            yield f"{place}: the default is another"

    def _members(self, given: Json, wanted: Json, place: str) -> Iterator[str]:
        if "object" not in _kinds(given) or "object" not in _kinds(wanted):
            return
        mine, theirs = given.get("properties", {}), wanted.get("properties", {})
        before, after = (mine, theirs) if self.side == "sent" else (theirs, mine)
        for name in sorted(before.keys() - after.keys()):
            yield f"{place}.{name}: is gone"
        for name in wanted.get("required", ()):
            if name not in given.get("required", ()) and name in after:
                yield f"{place}.{name}: {'has to be sent' if self.side == 'sent' else 'may be missing'}"
        for name in sorted(mine.keys() & theirs.keys()):
            yield from self._misfits(mine[name], theirs[name], f"{place}.{name}")
        yield from self._other_members(given.get("additionalProperties", True), wanted, place)
        if "propertyNames" in wanted:
            yield from self._misfits(given.get("propertyNames", {}), wanted["propertyNames"], f"{place} (names)")

    def _other_members(self, mine: Any, wanted: Json, place: str) -> Iterator[str]:
        theirs = wanted.get("additionalProperties", True)
        if theirs is True or mine is False:
            return
        if theirs is False:
            # Clients pass over members that they do not know.
            if self.side == "sent":
                yield f"{place}: other members are refused"
        else:
            yield from self._misfits({} if mine is True else mine, theirs, f"{place}.*")

    def _rest(self, given: Json, wanted: Json, place: str) -> Iterator[str]:
        for keyword in sorted((given.keys() | wanted.keys()) - UNDERSTOOD):
            if given.get(keyword) != wanted.get(keyword):
                yield f"{place}: {keyword} is another"

    def _elements(self, given: Json, wanted: Json, place: str) -> Iterator[str]:
        if "array" not in _kinds(given) or "array" not in _kinds(wanted):
            return
        if "items" in wanted:
            yield from self._misfits(given.get("items", {}), wanted["items"], f"{place}[]")
        mine, theirs = given.get("prefixItems", []), wanted.get("prefixItems", [])
        for number, one in enumerate(theirs):
            yield from self._misfits(mine[number] if number < len(mine) else {}, one, f"{place}[{number}]")

    @property
    def _may_be(self) -> str:
        return "may no longer be" if self.side == "sent" else "may now be"

    @property
    def _is_now(self) -> str:
        return "is narrower" if self.side == "sent" else "is wider"


def _kinds(schema: Json) -> list[str]:
    said = schema.get("type", list(KINDS))
    if "const" in schema and "type" not in schema:
        return ["null"] if schema["const"] is None else list(KINDS)
    return said if isinstance(said, list) else [said]


def _enumerated(schema: Json) -> list[Any] | None:
    return [schema["const"]] if "const" in schema else schema.get("enum")


def _wider(given: Json, wanted: Json) -> Iterator[str]:
    """The keywords by which one schema narrows its values and the other does not, or less."""
    kinds = set(_kinds(given))
    for keyword, narrowed in {**LEAST, **MOST, **SAME}.items():
        if keyword in wanted and kinds & narrowed and not _is_as_narrow(keyword, given.get(keyword), wanted[keyword]):
            yield keyword


def _is_as_narrow(keyword: str, mine: Any, theirs: Any) -> bool:
    if mine is None or keyword in SAME:
        return bool(mine == theirs)
    return bool(mine >= theirs if keyword in LEAST else mine <= theirs)


def _ways(schema: Json) -> list[Json]:
    """What a value may be one of, each in full; none for a schema without alternatives."""
    if isinstance(kinds := schema.get("type"), list):
        return [{**schema, "type": kind} for kind in kinds]
    rest = _without(schema, "anyOf", "oneOf")
    return [{**rest, **way} for way in schema.get("anyOf") or schema.get("oneOf") or ()]


def _without(schema: Json, *keywords: str) -> Json:
    return {keyword: said for keyword, said in schema.items() if keyword not in keywords}
