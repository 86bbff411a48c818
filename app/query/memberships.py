"""Sets that cases belong to, as a QCA asks for them: what makes a case a member, and how far. Values and words only."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from app.query.fields import Absence, FieldSpec


class Absent(StrEnum):
    """What it is taken to mean that a code is not recorded: the caller's decision, never ours in silence."""

    BY_FIELD = "by-field"
    """As each field declares it: `zero-if-coded` on closed fields; missing on open ones, unless `coded_fields` names
    them."""
    ZERO_IF_CODED = "zero-if-coded"
    """0 where the field carries any code, or `coded_fields` names it; else missing."""
    ZERO = "zero"
    """0 wherever it is not recorded."""
    MISSING = "missing"
    """Never made 0. Where `coded_fields` names the field, every code was looked for: 0 is then known, as under any."""


@dataclass(frozen=True, slots=True)
class Tagged:
    """1 where at least one of the codes is recorded; what else it is depends on what absence means."""

    field: FieldSpec
    codes: tuple[str, ...]
    absent: Absent | None = None
    """Decided for these codes alone."""

    def __str__(self) -> str:
        decided = f"!{self.absent}" if self.absent else ""
        return f"{self.field.name}:{','.join(self.codes)}{decided}"

    def decision(self, usual: Absent) -> Absent:
        """What absence means here: decided for these codes, else for all, else as the field declares."""
        decided = self.absent or usual
        if decided is not Absent.BY_FIELD:
            return decided
        return Absent.MISSING if self.field.absence is Absence.OPEN else Absent.ZERO_IF_CODED


@dataclass(frozen=True, slots=True)
class Graded:
    """How far the one value of an ordered field belongs to the set, value by value."""

    field: str
    """Name of the field, or `emes.` and the code of an indicator."""
    degrees: tuple[tuple[str, float], ...]
    """Of every value that has one, 0 to 1."""
    own: tuple[tuple[str, float], ...] = ()
    """Those of them that the caller gave."""

    def __str__(self) -> str:
        return f"{self.field}@{_listed(self.own)}" if self.own else self.field


@dataclass(frozen=True, slots=True)
class Anchored:
    """A number and what counts as fully out, in between and fully in; or the one number from which on it is 1."""

    field: str
    anchors: tuple[float, ...]
    """Three, rising or falling; or one."""

    def __str__(self) -> str:
        return f"{self.field}@{','.join(map(plain, self.anchors))}"


@dataclass(frozen=True, slots=True)
class Leveled:
    """Categories 0, 1, 2 …, each some codes of a field, or the numbers from one cut to the next."""

    field: str
    codes: tuple[tuple[str, ...], ...] = ()
    """By category."""
    cuts: tuple[float, ...] = ()
    """Where category 1, 2 … begin, rising."""

    @property
    def levels(self) -> int:
        """How many categories."""
        return len(self.codes) or len(self.cuts) + 1

    def __str__(self) -> str:
        inside = ",".join(map(plain, self.cuts)) or ",".join("|".join(codes) for codes in self.codes)
        return f"{self.field}{{{inside}}}"


@dataclass(frozen=True, slots=True)
class Negated:
    """1 minus the membership."""

    inner: "Membership"

    def __str__(self) -> str:
        return f"NOT {_inside(self.inner)}"


@dataclass(frozen=True, slots=True)
class Every:
    """The smallest of the memberships."""

    parts: tuple["Membership", ...]

    def __str__(self) -> str:
        return " AND ".join(_inside(part, Either) for part in self.parts)


@dataclass(frozen=True, slots=True)
class Either:
    """The largest of the memberships."""

    parts: tuple["Membership", ...]

    def __str__(self) -> str:
        return " OR ".join(map(str, self.parts))


Atom = Tagged | Graded | Anchored | Leveled
Membership = Atom | Negated | Every | Either


@dataclass(frozen=True, slots=True)
class Condition:
    """One column of a table: its name, and the set behind it."""

    name: str
    """Capital letters and digits of ASCII, as every program of the trade reads them."""
    membership: Membership

    def __str__(self) -> str:
        return f"{self.name}={self.membership}"

    @property
    def levels(self) -> int | None:
        """How many categories it has; None where it is a set, crisp or fuzzy."""
        return self.membership.levels if isinstance(self.membership, Leveled) else None


def atoms(membership: Membership) -> Iterator[Atom]:
    """Everything that is looked up in a case, in the order in which it stands."""
    match membership:
        case Negated(inner):
            yield from atoms(inner)
        case Every(parts) | Either(parts):
            for part in parts:
                yield from atoms(part)
        case _:
            yield membership


def plain(number: float) -> str:
    """A number with a decimal point and no exponent; whole numbers without either."""
    return f"{number:.12f}".rstrip("0").rstrip(".")


def _inside(part: Membership, outer: type | tuple[type, ...] = (Every, Either)) -> str:
    return f"({part})" if isinstance(part, outer) else str(part)


def _listed(degrees: tuple[tuple[str, float], ...]) -> str:
    return ",".join(f"{value}={plain(degree)}" for value, degree in degrees)
