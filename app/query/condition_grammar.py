"""One condition of a QCA, as it stands in an address: `OWNS=collaboration_form:shared-ownership,spin-out` -> a set."""

import re
from collections.abc import Callable

from app.query.condition_names import fault_of, likely_name
from app.query.condition_parts import atom_of
from app.query.fields import FIELDS
from app.query.memberships import Atom, Condition, Either, Every, Leveled, Membership, Negated, Tagged, atoms
from app.query.values import ValueRefused

DEEPEST = 20
"""Brackets and NOTs inside one another."""
LONGEST = 1000
"""Signs of one condition."""
MOST_PARTS = 50
"""Sets that one condition is made of."""

_NAMED = re.compile(r"\s*([A-Za-z_][\w-]*)\s*=\s*")
_PIECE = re.compile(
    r"""\s*(?:
        (?P<word>(?:AND|OR|NOT)(?=[\s()]|$))
        |(?P<tilde>~)
        |(?P<bracket>[()])
        |(?P<atom>[^\s()!,|=]+(?:\s*[,|=!]\s*[^\s()!,|=]+)*)
        |(?P<else>\S)
    )""",
    re.VERBOSE | re.IGNORECASE,
)


def parse_condition(text: str) -> Condition:
    """The condition that a text says; ValueRefused says what is wrong and what would be right."""
    if len(text) > LONGEST:
        raise ValueRefused(f"A condition may have {LONGEST} signs; one has {len(text)}.")
    name, rest = _name_of(text)
    membership = _Reader(rest).whole()
    parts = list(atoms(membership))
    if len(parts) > MOST_PARTS:
        raise ValueRefused(f"A condition is made of at most {MOST_PARTS} sets; '{name or text}' names {len(parts)}.")
    if not isinstance(membership, Leveled) and any(isinstance(part, Leveled) for part in parts):
        raise ValueRefused(f"Categories stand alone: they are no set, and '{rest.strip()}' takes them for one.")
    if name is None and membership is not parts[0]:
        # What is made of several has no name that would say what it is, least of all that of its first part.
        hint = f"{'NOT' + _usual_name(parts[0])[:12] if isinstance(membership, Negated) else 'SET'}={text.strip()}"
        raise ValueRefused(f"Give '{text.strip()}' a name, as it is no single set.", hint)
    return Condition(name or _usual_name(parts[0]), membership)


def _name_of(text: str) -> tuple[str | None, str]:
    found = _NAMED.match(text)
    if found is None:
        return None, text
    name, rest = found[1], text[found.end() :]
    if name in FIELDS and ":" not in rest and "@" not in rest:
        raise ValueRefused(f"'{text.strip()}': codes follow a colon.", f"{name}:{rest}")
    if (fault := fault_of(name)) is not None:
        raise ValueRefused(fault, likely_name(name))
    return name, rest


def _usual_name(atom: Atom) -> str:
    """What a condition is called that nobody named: by its one code, else by its field."""
    if isinstance(atom, Tagged):
        return likely_name(atom.codes[0] if len(atom.codes) == 1 else atom.field.name)
    return likely_name(atom.field.rpartition(".")[2])


class _Reader:
    """Reads pieces one by one; OR binds less than AND, AND less than NOT."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._pieces = [(match.lastgroup or "", match[0].strip()) for match in _PIECE.finditer(text)]
        self._place = 0
        self._depth = 0

    def whole(self) -> Membership:
        if not self._pieces:
            raise ValueRefused("A condition is empty; it looks like sector:energy, or OWNS=sector:energy.")
        found = self._either()
        if self._place < len(self._pieces):
            raise self._misread()
        return found

    def _either(self) -> Membership:
        return self._joined("OR", self._every, Either)

    def _every(self) -> Membership:
        return self._joined("AND", self._single, Every)

    def _joined(self, word: str, read: Callable[[], Membership], made: type[Either] | type[Every]) -> Membership:
        parts = [read()]
        while self._takes("word", word):
            parts.append(read())
        flat = [one for part in parts for one in (part.parts if isinstance(part, made) else (part,))]
        return flat[0] if len(flat) == 1 else made(tuple(flat))

    def _single(self) -> Membership:
        self._depth += 1
        if self._depth > DEEPEST:
            raise ValueRefused(f"A condition nests deeper than {DEEPEST} levels; say it with fewer brackets.")
        try:
            return self._read_single()
        finally:
            self._depth -= 1

    def _read_single(self) -> Membership:
        if self._takes("word", "NOT") or self._takes("tilde", "~"):
            return Negated(self._single())
        if self._takes("bracket", "("):
            inner = self._either()
            if not self._takes("bracket", ")"):
                raise ValueRefused(f"A bracket in '{self._text.strip()}' is not closed.")
            return inner
        kind, piece = self._next()
        if kind != "atom":
            raise self._misread()
        self._place += 1
        return atom_of(piece)

    def _takes(self, kind: str, piece: str) -> bool:
        found = self._next() == (kind, piece) or (kind == "word" and self._next() == (kind, piece.lower()))
        self._place += found
        return found

    def _next(self) -> tuple[str, str]:
        return self._pieces[self._place] if self._place < len(self._pieces) else ("", "")

    def _misread(self) -> ValueRefused:
        found = self._next()[1]
        where = f"at '{found}'" if found else "at its end"
        return ValueRefused(
            f"'{self._text.strip()}' cannot be read {where}; sets are joined by AND and OR, NOT stands before one, "
            "and conditions are parted by ';'."
        )
