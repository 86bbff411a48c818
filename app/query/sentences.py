"""A question as one sentence that a person can read."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from app.model.derivation import UNKNOWN
from app.query.amounts import Amount, amount_of, choices_among, ranges_among
from app.query.conditions import (
    EVERYTHING,
    All,
    CaseQuery,
    Condition,
    Has,
    HasAll,
    HasOnly,
    InBox,
    Known,
    Matches,
    Near,
    Not,
    Some,
    Within,
)
from app.query.fields import FIELDS, Kind
from app.query.text import Clause, TextQuery
from app.query.understood import Alike, alike
from app.query.value_names import names_of, quoted
from app.query.wording import WORDINGS, Said, Wording
from app.vocabulary.languages import sentence_language


def sentence_of(query: CaseQuery, language: str) -> str:
    """The whole question as one sentence in English, bokmål or nynorsk; English for every other language."""
    spoken = sentence_language(language)
    return _Speaker(WORDINGS[spoken], spoken).sentence(query.condition)


@dataclass(frozen=True, slots=True)
class _Phrase:
    """What is said of cases."""

    yes: str
    no: str | None = None
    """The contrary, where it can be said in one turn of phrase."""
    made_of: type[All | Some] | None = None
    """How it is put together where it is several phrases."""

    def inside(self, outer: type[All | Some | Not]) -> str:
        """As it stands in what is made of several itself: in brackets where the sense needs them."""
        return self.yes if self.made_of is None or self.made_of is outer is All else f"({self.yes})"


@dataclass(frozen=True, slots=True)
class _Speaker:
    wording: Wording
    language: str

    def sentence(self, condition: Condition) -> str:
        if condition == EVERYTHING:
            return self.wording.every_case
        return f"{self.wording.cases} {self._said(condition).yes}."

    def _said(self, condition: Condition | Amount) -> _Phrase:
        match condition:
            case All(conditions):
                return _listed(map(self._said, _in_order(ranges_among(conditions))))
            case Some(conditions):
                return self._either(map(self._said, _in_order(choices_among(conditions))))
            case Not(inner):
                phrase = self._said(inner)
                return _Phrase(phrase.no or f"{self.wording.other_than} {phrase.inside(Not)}")
            case Matches():
                return self._text(condition)
            case Near() | InBox():
                return self._place(condition)
            case Within():
                return self._number(amount_of(condition))
            case Amount():
                return self._number(condition)
            case Known(field, known):
                noun = self.wording.nouns[field]
                return _Phrase((self.wording.known.yes if known else self.wording.known.no).format(noun))
            case _:
                return self._values(condition)

    def _either(self, phrases: Iterable[_Phrase]) -> _Phrase:
        first, *rest = phrases
        if not rest:
            return first
        either, or_ = self.wording.either
        said = (f"{either} {first.inside(Some)}", *(f"{or_} {one.inside(Some)}" for one in rest))
        return _Phrase(", ".join(said), made_of=Some)

    def _values(self, condition: Has | HasAll | HasOnly) -> _Phrase:
        field = FIELDS[condition.field]
        if field.kind is not Kind.NAME and UNKNOWN in condition.values:
            recorded = Has(field.name, tuple(value for value in condition.values if value != UNKNOWN))
            return self._either((self._said(recorded), self._said(Known(field.name, known=False))))
        names = names_of(field, condition.values, self.wording, self.language)
        both, all_of, and_ = self.wording.every
        match condition:
            case HasOnly():
                said = f"{self.wording.only} {_row(names, self.wording.either[1])}"
            case HasAll() if len(names) > 1:
                said = f"{both if len(names) == 2 else all_of} {_row(names, and_)}"
            case _:
                said = _row(names, self.wording.either[1])
        turn = self.wording.fields.get(field.name, self.wording.coded)
        parts = (said, self.wording.nouns[field.name])
        # "Without both" would leave open whether one of them may be there.
        can_be_denied = isinstance(condition, Has) or (isinstance(condition, HasAll) and len(names) == 1)
        return _Phrase(turn.yes.format(*parts), turn.no.format(*parts) if can_be_denied else None)

    def _number(self, asked: Amount) -> _Phrase:
        units = self.wording.units.get(asked.field)
        amounts = self.wording.counts if units else self.wording.years
        if asked.among:
            said = amounts.exactly.format(_row([str(number) for number in asked.among], self.wording.either[1]))
        elif asked.low is not None and asked.high is not None:
            said = amounts.between.format(asked.low, asked.high)
        elif asked.low is not None:
            said = amounts.at_least.format(asked.low)
        else:
            said = amounts.at_most.format(asked.high)
        if units:
            said = f"{said} {units[asked.last != 1]}"
        return _phrase(self.wording.fields[asked.field], said)

    def _text(self, condition: Matches) -> _Phrase:
        phrases = [self._words(one) for one in alike(condition.text)]
        excluded = [clause for clause in condition.text.clauses if clause.is_excluded]
        if excluded:
            turn = self.wording.words[len(excluded) > 1]
            phrases.append(_Phrase(turn.no.format(self._clauses(excluded, self.wording.either[1]))))
        # What such a word means is taken away with it.
        for clause in excluded:
            (one,) = alike(TextQuery((replace(clause, is_excluded=False),)))
            phrases += [_Phrase(said.no) for said in self._terms(one) if said.no]
        return _listed(phrases)

    def _words(self, asked: Alike) -> _Phrase:
        """Some words and, where they mean terms, what a case may carry instead."""
        several = len(asked.clauses) > 1
        said = _phrase(self.wording.words[several], self._clauses(asked.clauses, self.wording.every[2]))
        if terms := self._terms(asked):
            return _Phrase(_row([said.yes, *(one.yes for one in terms)], self.wording.either[1]), made_of=Some)
        return _Phrase(said.yes) if several else said

    def _terms(self, asked: Alike) -> list[_Phrase]:
        return [self._values(Has(dimension, codes)) for dimension, codes in asked.terms.items()]

    def _clauses(self, clauses: Sequence[Clause], last: str) -> str:
        spelled = [(clause.spelled or " ".join(clause.words)) + "…" * clause.is_beginning for clause in clauses]
        return _row([quoted(text, self.wording) for text in spelled], last)

    def _place(self, condition: Near | InBox) -> _Phrase:
        if isinstance(condition, Near):
            point = self._point(condition.latitude, condition.longitude)
            return _phrase(self.wording.near, self._decimal(condition.within_km), point)
        south_west = self._point(condition.south, condition.west)
        return _phrase(self.wording.box, south_west, self._point(condition.north, condition.east))

    def _point(self, latitude: float, longitude: float) -> str:
        north, south, east, west = self.wording.directions
        return (
            f"{self._decimal(abs(latitude))}° {south if latitude < 0 else north} "
            f"{self._decimal(abs(longitude))}° {west if longitude < 0 else east}"
        )

    def _decimal(self, number: float) -> str:
        return repr(number).removesuffix(".0").replace(".", self.wording.decimal)


def _phrase(turn: Said, *parts: str) -> _Phrase:
    return _Phrase(turn.yes.format(*parts), turn.no.format(*parts))


def _listed(phrases: Iterable[_Phrase]) -> _Phrase:
    """All of the phrases."""
    phrases = list(phrases)
    return phrases[0] if len(phrases) == 1 else _Phrase(", ".join(one.inside(All) for one in phrases), made_of=All)


def _row(names: Sequence[str], last: str) -> str:
    """`a`, `a or b`, `a, b or c`."""
    return f" {last} ".join([*([", ".join(names[:-1])] if len(names) > 1 else []), names[-1]])


_KINDS = (Matches, Has, HasAll, HasOnly, Near, InBox, Amount, Not, Known, Some, All)
_PLACES = {name: place for place, name in enumerate(FIELDS)}


def _in_order(conditions: Iterable[Condition | Amount]) -> list[Condition | Amount]:
    """First what must be, then what must not, last what is made of several; each in the order of the fields."""
    return sorted(conditions, key=_rank)


def _rank(condition: Condition | Amount) -> tuple[int, int]:
    inner = condition
    while isinstance(inner, Not):
        inner = inner.condition
    is_compound = isinstance(inner, All | Some)
    kind = len(_KINDS) if is_compound else _KINDS.index(type(condition))
    return kind, 0 if isinstance(inner, All | Some) else _PLACES.get(inner.field, 0)
