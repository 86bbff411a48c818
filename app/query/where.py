"""The conditions of `where`: text -> a tree of conditions, with errors that point at the character."""

import re
from collections.abc import Callable, Sequence

from lark import Token, Transformer

from app.errors import Fault, QueryRefused
from app.query.conditions import EVERYTHING, Condition, Known, Not, all_of, any_of, depth_of
from app.query.fields import FIELDS, NUMBERS, FieldSpec, Kind
from app.query.singles import at_least, at_most, has, has_all, has_only, special
from app.query.values import Names, ValueRefused, number, value_of
from app.query.where_grammar import DEEPEST, parse_tree, too_deep
from app.vocabulary.nearest import nearest, or_listed

SPECIAL = ("q", "near", "bbox")
"""Conditions that are no fields of a case but may stand in `where`, each with one value, in quotation marks where it
holds a comma."""

Build = Callable[[FieldSpec, Sequence[Sequence[str]]], Condition]


def parse_where(text: str, names: Names | None = None) -> Condition:
    """Reads `where`; QueryRefused with the character at which reading stopped and what could stand there.

    In quotation marks a backslash takes the next character as it is.
    """
    reader = _Reader(names)
    condition: Condition = reader.transform(parse_tree(text))
    if reader.faults:
        faults = sorted(reader.faults, key=lambda fault: fault.position or 0)
        raise QueryRefused(faults[0].detail, faults)
    if depth_of(condition) > DEEPEST:
        raise too_deep()
    return condition


class _Reader(Transformer[Token, Condition]):
    """Builds conditions and gathers every fault on the way, each with its character.

    Each method has the name of a rule and gets its parts in order.
    """

    def __init__(self, names: Names | None) -> None:
        super().__init__()
        self.names = names
        self.faults: list[Fault] = []

    def start(self, parts: list[Condition]) -> Condition:
        return parts[0]

    def some(self, parts: list[Condition | Token]) -> Condition:
        return any_of(part for part in parts if not isinstance(part, Token))

    def all(self, parts: list[Condition | Token]) -> Condition:
        return all_of(part for part in parts if not isinstance(part, Token))

    def values(self, parts: list[Token]) -> list[Token]:
        return parts

    def negation(self, parts: list[Condition]) -> Condition:
        return Not(parts[-1])

    def equal(self, parts: list[Token | list[Token]]) -> Condition:
        name, given = _named(parts)
        return self._special(name, given) if name in SPECIAL else self._built(name, given, _any_value)

    def unequal(self, parts: list[Token | list[Token]]) -> Condition:
        return Not(self.equal(parts))

    def every(self, parts: list[Token | list[Token]]) -> Condition:
        return self._built(*_named(parts), has_all)

    def only(self, parts: list[Token | list[Token]]) -> Condition:
        return self._built(*_named(parts), has_only)

    def known(self, parts: list[Token]) -> Condition:
        return self._asked(parts[0], known=True)

    def unknown(self, parts: list[Token]) -> Condition:
        return self._asked(parts[0], known=False)

    def compared(self, parts: list[Token]) -> Condition:
        name, sign, bound = parts
        field = self._field(name)
        if field is None:
            return EVERYTHING
        if field.kind is not Kind.NUMBER:
            return self._fault(name, f"'{name}' is no number; {sign} compares numbers ({', '.join(NUMBERS)}).")
        try:
            value = number(field, _bare(bound))
        except ValueRefused as error:
            return self._fault(bound, error.detail)
        return at_least(field, value + (sign == ">")) if sign in (">", ">=") else at_most(field, value - (sign == "<"))

    def _built(self, name: Token, given: list[Token], build: Build) -> Condition:
        field = self._field(name)
        if field is None:
            return EVERYTHING
        meant = [self._meant(field, token) for token in given]
        if not all(meant):
            return EVERYTHING
        try:
            return build(field, meant)
        except ValueRefused as error:
            return self._fault(given[0], error.detail)

    def _meant(self, field: FieldSpec, token: Token) -> Sequence[str]:
        try:
            return value_of(field, _bare(token), self.names)
        except ValueRefused as error:
            self._fault(token, error.detail, error.nearest)
            return ()

    def _asked(self, name: Token, *, known: bool) -> Condition:
        field = self._field(name)
        return EVERYTHING if field is None else Known(field.name, known)

    def _special(self, name: Token, given: list[Token]) -> Condition:
        if len(given) > 1:
            return self._fault(given[1], f"'{name}' takes one value here, in quotation marks where it holds a comma.")
        try:
            return special(name, _bare(given[0]))
        except QueryRefused as error:
            return self._fault(given[0], error.detail, error.faults[0].did_you_mean)

    def _field(self, name: Token) -> FieldSpec | None:
        if name in SPECIAL:
            self._fault(name, f"'{name}' is no field of a case and goes with = alone.")
        elif name not in FIELDS:
            hint = nearest(name, (*FIELDS, *SPECIAL))
            self._fault(name, or_listed(f"There is no field '{name}'.", hint, "/v1/fields"), hint)
        return FIELDS.get(name)

    def _fault(self, token: Token, detail: str, nearest_value: str | None = None) -> Condition:
        # Reading goes on, so that one answer names every fault; the tree so built is thrown away.
        self.faults.append(Fault(detail, parameter="where", position=token.start_pos, did_you_mean=nearest_value))
        return EVERYTHING


def _any_value(field: FieldSpec, meant: Sequence[Sequence[str]]) -> Condition:
    return has(field, [value for row in meant for value in row])


def _named(parts: list[Token | list[Token]]) -> tuple[Token, list[Token]]:
    name, given = parts[0], parts[-1]
    assert isinstance(name, Token)  # noqa: S101  the grammar puts the field first
    assert isinstance(given, list)  # noqa: S101  and the values last
    return name, given


def _bare(token: Token) -> str:
    return re.sub(r"\\(.)", r"\1", token[1:-1], flags=re.DOTALL) if token.type == "QUOTED" else str(token)
