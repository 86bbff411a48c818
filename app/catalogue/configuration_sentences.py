"""A table of sets in sentences: how many are in the outcome, what stands behind the zeros, what to beware of."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from app.catalogue.condition_words import decimal, field_words, membership_words
from app.catalogue.configuration_words import SET_WORDS, SetWords
from app.catalogue.configurations import Configurations, ConfiguredCase
from app.catalogue.degrees import Found, Lack, field_of
from app.errors import Fault, QueryRefused
from app.formats.about import number_text, selection_note
from app.query.condition_parts import is_single
from app.query.memberships import Absent, Anchored, Atom, Condition, Tagged, atoms

ON_A_SIDE = 4
"""Cases for each condition, below which one side of the outcome is too small to rely on."""


@dataclass(frozen=True, slots=True)
class Warned:
    """One thing that a reader must know first."""

    code: str
    sentence: str
    columns: tuple[str, ...] = ()
    numbers: Mapping[str, int] | None = None
    """What the sentence counts, by name."""


@dataclass(frozen=True)
class TableTeller:
    """Speaks of one table in a language that sentences are made in."""

    table: Configurations
    language: str

    @cached_property
    def words(self) -> SetWords:
        """What sentences are made of."""
        return SET_WORDS[self.language]

    def condition(self, column: Condition) -> str:
        """What makes a case a member."""
        return membership_words(column.membership, self.language)

    def decision(self, atom: Tagged) -> str:
        """What the absence of the codes is taken to mean."""
        decided = atom.decision(Absent.BY_FIELD if is_single(atom.field) else self.table.asked.absent)
        is_known = is_single(atom.field) and decided is Absent.ZERO_IF_CODED
        said = self.words.single if is_known else self.words.decisions[decided]
        sentence = said.format(field=field_words(atom.field.name, self.language))
        return sentence if is_known else f"{sentence} {self.words.looked}"

    def lack(self, name: str, found: Found) -> str:
        """Why nobody can say how far a case belongs."""
        field = field_of(found.atom)
        called = field_words(field.name if field else str(getattr(found.atom, "field", "")), self.language)
        assert found.lack is not None  # noqa: S101  asked of those alone
        is_chosen = found.lack is Lack.ABSENT and not self._is_left_to_field(found.atom)
        why = self.words.chosen if is_chosen else self.words.lacks[found.lack]
        return self.words.lack.format(column=name, why=why.format(called))

    def _is_left_to_field(self, atom: Atom) -> bool:
        """Whether the field decides what absence means, as nobody else did."""
        return isinstance(atom, Tagged) and (atom.absent or self.table.asked.absent) is Absent.BY_FIELD

    def notes(self) -> list[str]:
        """How many are in the outcome and how many are not; then what else is true of the whole table."""
        table, words = self.table, self.words
        notes = [self.outcome(), selection_note(len(table), self.language)]
        if table.excluded:
            notes.append(words.excluded.format(out=len(table.excluded), all=self._cases(table.found)))
        if any(
            isinstance(a, Anchored) and len(a.anchors) == 3 for c in table.asked.columns for a in atoms(c.membership)
        ):
            notes.append(words.convention[table.asked.convention])
        if categories := [column.name for column in table.asked.columns if column.levels]:
            notes.append(words.categories_for.format(columns=", ".join(categories)))
        return notes

    def outcome(self) -> str:
        """How many cases there are on which side of the outcome."""
        outcome, words = self.table.asked.outcome, self.words
        cases = self._cases(len(self.table))
        if outcome.levels:
            values = self.table.values(outcome)
            levels = (words.level.format(level=one, number=values.count(one)) for one in range(outcome.levels))
            return words.outcome_levels.format(cases=cases, name=outcome.name, levels=", ".join(levels))
        yes, no, half = self.table.sides
        is_crisp = set(self.table.values(outcome)) <= {0.0, 1.0}
        sentence = words.outcome if is_crisp else words.graded
        said = sentence.format(cases=cases, yes=yes, no=no, name=outcome.name)
        return f"{said[:-1]}, {words.half.format(half)}" if half else said

    def warnings(self) -> Iterator[Warned]:
        """What to know before anything else, what zeros mean first."""
        if not self.table.cases:
            yield Warned("nothing-left", self.words.nothing)
            yield from self.open_fields()
            return
        yield from self._zeros()
        yield from self.open_fields()
        yield from self._few()
        yield from self._halves()
        yield from self._lower_bounds()
        for column in self.table.asked.columns:
            if len(set(self.table.values(column))) == 1:
                yield Warned("constant", self.words.constant.format(column=column.name), (column.name,))
            for level in self.table.holes(column):
                yield Warned("empty-category", self.words.hole.format(column=column.name, level=level), (column.name,),
                             {"category": level})  # fmt: skip

    def _zeros(self) -> Iterator[Warned]:
        zeros, ones = self.table.zeros, self.table.ones
        sentences = [
            self._made(said, counted)
            for said, counted in ((self.words.zeros, zeros), (self.words.ones, ones))
            if counted
        ]
        if sentences:
            numbers = {
                "zeros": _sum(zeros, 0), "uncoded": _sum(zeros, 1),
                "ones": _sum(ones, 0), "ones_uncoded": _sum(ones, 1),
            }  # fmt: skip
            columns = tuple(one.name for one in self.table.asked.columns if one.name in zeros or one.name in ones)
            yield Warned("zeros-from-absence", " ".join(sentences), columns, numbers)

    def _made(self, said: str, counted: Mapping[str, tuple[int, int]]) -> str:
        told = (
            self.words.made.format(column=name, number=self._number(number), uncoded=self._number(uncoded))
            for name, (number, uncoded) in counted.items()
        )
        return said.format(
            number=self._number(_sum(counted, 0)), uncoded=self._number(_sum(counted, 1)), columns=", ".join(told)
        )

    def open_fields(self) -> Iterator[Warned]:
        """Fields of which absence says nothing, where that left cases out and nobody had decided that it should."""
        for column in self.table.asked.columns:
            for field, out in self._absent_of_open(column).items():
                sentence = self.words.open_field.format(
                    column=column.name,
                    field=field_words(field, self.language),
                    out=self._number(out),
                    all=self._cases(self.table.found),
                )
                yield Warned("open-field", sentence, (column.name,), {"cases": out, "found": self.table.found})

    def _absent_of_open(self, column: Condition) -> Counter[str]:
        """By field, the cases left out as they carry other codes than those asked for, which the field makes a gap."""
        return Counter(
            field
            for case in self.table.excluded
            for field in {
                found.atom.field.name
                for found in case.degrees[column.name].lacks
                if found.lack is Lack.ABSENT and isinstance(found.atom, Tagged) and self._is_left_to_field(found.atom)
            }
        )

    def _few(self) -> Iterator[Warned]:
        outcome, conditions = self.table.asked.outcome, len(self.table.asked.conditions)
        least = min(self.table.sides[:2])
        if outcome.levels is None and least < ON_A_SIDE * conditions:
            sentence = self.words.few.format(number=least, name=outcome.name, conditions=conditions)
            yield Warned("few-on-one-side", sentence, (outcome.name,), {"cases": least, "conditions": conditions})

    def _halves(self) -> Iterator[Warned]:
        halves = {
            column.name: number
            for column in self.table.asked.columns
            if column.levels is None and (number := self.table.values(column).count(0.5))
        }
        if halves:
            yield self._counted("exactly-half", self.words.halves, halves)

    def _lower_bounds(self) -> Iterator[Warned]:
        bounds: dict[str, int] = {}
        for case in self.table.cases:
            for name, degree in case.degrees.items():
                if any(found.is_at_least for found in degree.found):
                    bounds[name] = bounds.get(name, 0) + 1
        if bounds:
            yield self._counted("lower-bounds", self.words.lower_bounds, bounds)

    def _counted(self, code: str, said: str, by_column: Mapping[str, int]) -> Warned:
        number = sum(by_column.values())
        sentence = said.format(number=self._number(number), columns=", ".join(by_column))
        return Warned(code, sentence, tuple(by_column), {"number": number})

    def refusal(self) -> str:
        """That cases have missing memberships, where that was to be an error."""
        return self.words.refused.format(out=len(self.table.excluded), all=self._cases(self.table.found))

    def lacks(self, case: ConfiguredCase) -> Iterable[str]:
        """Everything that is missing of one case."""
        return (self.lack(name, found) for name, found in case.lacks)

    def title(self) -> str:
        """Conditions and outcome in one line."""
        asked = self.table.asked
        return self.words.table.format(
            conditions=", ".join(c.name for c in asked.conditions), outcome=asked.outcome.name
        )

    def _cases(self, number: int) -> str:
        return f"{self._number(number)} {self.words.cases[number != 1]}"

    def _number(self, number: int) -> str:
        return number_text(number, self.language)

    def degree(self, number: float) -> str:
        """A membership."""
        return decimal(number, self.language)


def _sum(counted: Mapping[str, tuple[int, int]], place: int) -> int:
    return sum(counts[place] for counts in counted.values())


MOST_NAMED = 20
"""Cases of which a refusal says what is missing."""


def checked(table: Configurations) -> None:
    """QueryRefused where cases have missing memberships and that was to be an error; problems are in English."""
    if not (table.asked.is_refusing and table.excluded):
        return
    teller = TableTeller(table, "en")
    faults = [
        Fault(f"{case.slug}: {' '.join(teller.lacks(case))}", parameter="missing")
        for case in table.excluded[:MOST_NAMED]
    ]
    raise QueryRefused(teller.refusal(), faults)
