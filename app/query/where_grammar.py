"""The grammar of `where`: text -> its parts as a tree, or the character at which it cannot be read."""

import re
from collections.abc import Iterable
from functools import cache

from lark import Lark, Token, Tree, UnexpectedCharacters, UnexpectedToken

from app.errors import Fault, QueryRefused

LONGEST = 4000
"""Characters."""
QUOTED = 24
"""Characters that are quoted to show a place."""
DEEPEST = 20
"""Levels of NOT, AND and OR inside one another."""

GRAMMAR = r"""
    start: some
    some: all (OR all)*
    all: single (AND single)*
    ?single: NOT single -> negation
        | "(" some ")"
        | FIELD "=" values -> equal
        | FIELD UNEQUAL values -> unequal
        | FIELD COMPARISON (VALUE | QUOTED) -> compared
        | FIELD HAS ANY values -> equal
        | FIELD HAS ALL values -> every
        | FIELD HAS ONLY values -> only
        | FIELD IS KNOWN -> known
        | FIELD IS UNKNOWN -> unknown
    values: (VALUE | QUOTED) ("," (VALUE | QUOTED))*
    NOT.2: /not\b/i
    AND: /and\b/i
    OR: /or\b/i
    HAS: /has\b/i
    IS: /is\b/i
    ANY: /any\b/i
    ALL: /all\b/i
    ONLY: /only\b/i
    KNOWN: /known\b/i
    UNKNOWN: /unknown\b/i
    FIELD: /[a-z_][\w.]*/i
    UNEQUAL: "!="
    COMPARISON: ">=" | "<=" | ">" | "<"
    VALUE: /[^\s,()"=!<>]+/
    QUOTED: /"(?:[^"\\]|\\.)*"/s
    %ignore /\s+/
"""

_SPELLED = {
    "FIELD": "a field", "VALUE": "a value", "QUOTED": "a value in quotation marks", "COMPARISON": ">=, <=, >, <",
    "EQUAL": "=", "UNEQUAL": "!=", "LPAR": "'('", "RPAR": "')'", "COMMA": "a comma", "$END": "the end",
}  # fmt: skip
_PIECE = re.compile(r'[()]|"(?:[^"\\]|\\.)*"|[^\s()"]+', re.DOTALL)


def parse_tree(text: str) -> Tree[Token]:
    """The parts of the text by the rules of GRAMMAR.

    QueryRefused says at which character reading stopped and what could stand there.
    """
    if len(text) > LONGEST:
        raise _refused(f"'where' may have {LONGEST} characters; it has {len(text)}.", LONGEST)
    # Canonical text may put each level into brackets. Anything deeper would exhaust the stack.
    if _levels(text) > 2 * DEEPEST + 1:
        raise too_deep()
    try:
        return _parser().parse(text)
    except (UnexpectedCharacters, UnexpectedToken) as error:
        raise _misread(text, error) from None


def too_deep() -> QueryRefused:
    """What is answered where brackets and NOT lie too deep inside one another."""
    return _refused(f"'where' nests deeper than {DEEPEST} levels; say it with fewer brackets.")


@cache
def _parser() -> Lark:
    return Lark(GRAMMAR, parser="lalr", lexer="contextual")


def _levels(text: str) -> int:
    """How many brackets and NOTs lie inside one another, at most."""
    opened: list[int] = []
    depth = deepest = nots = 0
    for match in _PIECE.finditer(text):
        piece = match[0].lower()
        if piece == "not":
            nots += 1
        elif piece == "(":
            opened.append(nots + 1)
            depth += nots + 1
            nots = 0
        else:
            depth -= opened.pop() if piece == ")" and opened else 0
            nots = 0
        deepest = max(deepest, depth + nots)
    return deepest


def _misread(text: str, error: UnexpectedCharacters | UnexpectedToken) -> QueryRefused:
    position = _position(text, error)
    if isinstance(error, UnexpectedCharacters) and text[position] == '"':
        return _refused(f"The quotation mark{_after(text, position)} in 'where' is not closed.", position)
    found = f"'{text[position]}'" if position < len(text) else "the end"
    could = ", ".join(sorted(_SPELLED.get(name, name) for name in _expected(error)))
    detail = f"'where' cannot be read at {found}{_after(text, position)}; there could stand {could}."
    return _refused(detail, position)


def _after(text: str, position: int) -> str:
    """What stands before a place. People find it by that, programs by `position`, so there is one way of counting."""
    before = text[:position].rstrip()
    return f" after '{'…' * (len(before) > QUOTED)}{before[-QUOTED:]}'" if before else ""


def _position(text: str, error: UnexpectedCharacters | UnexpectedToken) -> int:
    if isinstance(error, UnexpectedCharacters):
        return error.pos_in_stream  # type: ignore[return-value]  # a number here, whatever its base class says
    # The end has the position of the token before it.
    return len(text) if error.token.type == "$END" else error.token.start_pos or 0


def _expected(error: UnexpectedCharacters | UnexpectedToken) -> Iterable[str]:
    return (error.allowed or ()) if isinstance(error, UnexpectedCharacters) else error.accepts or error.expected


def _refused(detail: str, position: int | None = None) -> QueryRefused:
    return QueryRefused(detail, [Fault(detail, parameter="where", position=position)])
