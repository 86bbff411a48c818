"""What a condition of a QCA is looked up by: `barrier:staffing`, `duration_years@1,3,8` -> a set, checked."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from app.model.derivation import UNCODED, UNKNOWN
from app.query.codable import takes_one
from app.query.fields import FIELDS, NUMBERS, FieldSpec, Kind
from app.query.memberships import Absent, Anchored, Atom, Graded, Leveled, Tagged
from app.query.values import ValueRefused, codes_of, value_of
from app.vocabulary.loading import vocabularies
from app.vocabulary.nearest import nearest
from app.vocabulary.terms import Term

POPULATION = "population"
"""Inhabitants of the place served, else of the municipality: a number that conditions take, though no filter does."""
INDICATOR = "emes."
"""Before the code of an EMES indicator."""
SCORES = ("0", "1", "2", "3")
COUNTED: tuple[str, ...] = (*NUMBERS, POPULATION)
"""Numbers that conditions take."""
LARGEST = 1e12

_ATOM = re.compile(r"(?P<field>\w[\w.-]*)\s*(?P<mark>[:@{]?)\s*(?P<rest>.*)", re.DOTALL | re.ASCII)
_NUMBER = re.compile(r"-?\d{1,12}(?:\.\d{1,9})?", re.ASCII)
_BETWEEN = re.compile(r"\s*[,|]\s*")


def atom_of(text: str) -> Atom:
    """The set that one part of a condition names; ValueRefused says what is wrong and what would be right."""
    if (found := _ATOM.fullmatch(text.strip())) is None:
        raise ValueRefused(f"'{text}' names no field; conditions look like sector:energy or duration_years@1,3,8.")
    name, mark, rest = found["field"], found["mark"], found["rest"].strip()
    rest, decided, absent = rest.partition("!")
    if decided and mark != ":":
        raise ValueRefused(
            f"In '{text}' there are no codes to be absent: '!' goes with codes, as in sector:energy!zero."
        )
    if not mark and rest:
        raise ValueRefused(f"'{rest}' cannot stand after '{name}'.", f"{name}:{rest}")
    if mark == ":":
        return _tagged(_field(name), rest, _absent(absent.strip()) if decided else None)
    if mark == "{":
        return _leveled(name, rest)
    return _anchored(name, rest) if name in COUNTED else _graded(name, rest)


def _field(name: str) -> FieldSpec:
    """A field that has codes."""
    if name in FIELDS and FIELDS[name].kind not in (Kind.NUMBER, Kind.NAME):
        return FIELDS[name]
    if name in COUNTED:
        raise ValueRefused(f"'{name}' is a number: give the anchors fully out, in between, fully in.", f"{name}@1,3,8")
    if name in indicators():
        raise ValueRefused(f"'{name}' has scores, which are memberships already.", name)
    if name in FIELDS:
        raise ValueRefused(f"'{name}' is a name; conditions are made of codes and numbers.", "country")
    raise _no_field(name)


def _no_field(name: str) -> ValueRefused:
    return ValueRefused(f"There is no field '{name}'.", nearest(name, (*_taken(), *indicators())))


@cache
def _taken() -> tuple[str, ...]:
    return (*(name for name, field in FIELDS.items() if field.kind is not Kind.NAME), POPULATION)


@cache
def indicators() -> Mapping[str, Mapping[str, float]]:
    """Every EMES indicator as conditions name it, and the membership of each score."""
    terms = vocabularies()["emes-indicators"].terms.values()
    return {f"{INDICATOR}{term.code}": _scored(term) for term in terms}


def _scored(term: Term) -> Mapping[str, float]:
    coding = term.extra.get("coding")
    return {score: float(degree) for score, degree in coding["fuzzy"].items()} if isinstance(coding, dict) else {}


def _absent(text: str) -> Absent:
    try:
        return Absent(text)
    except ValueError:
        raise ValueRefused(
            f"After '!' stands one of {', '.join(Absent)}, not '{text}'.", nearest(text, Absent)
        ) from None


def _tagged(field: FieldSpec, rest: str, absent: Absent | None) -> Tagged:
    return Tagged(field, tuple(dict.fromkeys(_code(field, text) for text in _BETWEEN.split(rest))), absent)


def _code(field: FieldSpec, text: str) -> str:
    text = text.strip()
    name, mark, _ = text.partition(":")
    if (mark and field.name != "outcome" and name in FIELDS) or "@" in text:
        raise ValueRefused(
            f"After a comma stands another code of '{field.name}', not '{text}': conditions are parted by ';', or the "
            "parameter is repeated."
        )
    (code,) = value_of(field, text, None)
    if code in (UNKNOWN, UNCODED):
        raise ValueRefused(f"'{code}' is no code of '{field.name}': what is not recorded is missing, or what '!' says.")
    return code


def _anchored(name: str, rest: str) -> Anchored:
    numbers = _numbers(name, rest) if rest else ()
    if len(numbers) not in (1, 3):
        raise ValueRefused(
            f"'{name}' takes three anchors (fully out, in between, fully in) or the one number from which on it is 1, "
            f"not {len(numbers) or 'none'}.",
            f"{name}@50000,10000,3000" if name == POPULATION else f"{name}@1,3,8",
        )
    if len(numbers) == 3 and not (numbers[0] < numbers[1] < numbers[2] or numbers[0] > numbers[1] > numbers[2]):
        raise ValueRefused(f"The anchors of '{name}' rise or fall, each different; {rest} do not.")
    return Anchored(name, numbers)


def _numbers(name: str, rest: str) -> tuple[float, ...]:
    numbers = []
    for text in _BETWEEN.split(rest):
        if not _NUMBER.fullmatch(text):
            raise ValueRefused(f"'{name}' takes numbers with a decimal point, parted by commas, not '{text}'.")
        numbers.append(float(text))
    return tuple(numbers)


def _graded(name: str, rest: str) -> Graded:
    known, usual = _degrees(name)
    own = dict(_own(name, rest, known)) if rest else {}
    degrees = {**usual, **own}
    if not degrees:
        codes = next(iter(known))
        raise ValueRefused(
            f"Nobody said how far the codes of '{name}' belong to a set: name codes, or give memberships.",
            f"{name}:{codes}",
        )
    ordered = tuple((value, degrees[value]) for value in known if value in degrees)
    return Graded(name, ordered, tuple((value, own[value]) for value in known if value in own))


def _degrees(name: str) -> tuple[tuple[str, ...], dict[str, float]]:
    """The values of a field, and the memberships that its vocabulary gives them."""
    if name in indicators():
        return SCORES, dict(indicators()[name])
    field = _field(name)
    if field.kind is not Kind.CODED:
        raise ValueRefused(f"'{name}' has no order; name the languages.", f"{name}:nb")
    if field.is_group:
        return tuple(codes_of(field)), {}
    terms = vocabularies()[field.vocabulary or ""].terms
    usual = {code: float(one) for code in codes_of(field) if (one := terms[code].membership) is not None}
    return tuple(codes_of(field)), usual


def _own(name: str, rest: str, known: tuple[str, ...]) -> Iterator[tuple[str, float]]:
    seen: set[str] = set()
    for part in _BETWEEN.split(rest):
        value, mark, text = (piece.strip() for piece in part.partition("="))
        if not mark:
            raise ValueRefused(
                f"Memberships of '{name}' look like {known[0]}=0.33, not '{part}'.", f"{name}@{known[0]}=0.33"
            )
        if value not in known:
            raise ValueRefused(f"'{name}' has no value '{value}'.", nearest(value, known))
        if value in seen:
            raise ValueRefused(f"'{name}' gives '{value}' two memberships.")
        if not _NUMBER.fullmatch(text) or not 0 <= float(text) <= 1:
            raise ValueRefused(f"The membership of '{value}' is a number from 0 to 1, not '{text}'.", f"{value}=0.33")
        seen.add(value)
        yield value, float(text)


def _leveled(name: str, rest: str) -> Leveled:
    inside, closed, after = rest.partition("}")
    if not closed or after.strip():
        raise ValueRefused(f"'{name}{{{rest}' is not closed rightly; categories look like {name}{{a,b|c,d}}.")
    if name in COUNTED:
        cuts = _numbers(name, inside)
        if list(cuts) != sorted(set(cuts)):
            raise ValueRefused(f"The categories of '{name}' begin at rising numbers; {inside} do not rise.")
        return _checked(Leveled(name, cuts=cuts))
    field = _field(name)
    groups = tuple(tuple(_code(field, code) for code in group.split("|")) for group in inside.split(","))
    flat = [code for group in groups for code in group]
    if len(set(flat)) < len(flat):
        raise ValueRefused(f"A code of '{name}' stands in two categories.")
    return _checked(Leveled(name, groups))


MOST_LEVELS = 10
"""Categories; more rows than cases help nobody."""


def _checked(leveled: Leveled) -> Leveled:
    if not 2 <= leveled.levels <= MOST_LEVELS:
        raise ValueRefused(f"'{leveled.field}' takes 2 to {MOST_LEVELS} categories, not {leveled.levels}.")
    return leveled


def is_single(field: FieldSpec) -> bool:
    """Whether a case has one code of the field, so that another one leaves no doubt that this one is absent."""
    return takes_one(field)
