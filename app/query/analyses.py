"""What is asked of a table: the members of a request, their names found among the columns."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from app.qca.question import CONTRADICTIONS, Contradictions, Cuts, Outcome, Question
from app.qca.robustness_steps import MOST_STEPS, STEPS
from app.qca.table import MOST_CONDITIONS, Source
from app.query.complaints import Complaints
from app.query.own_tables import OUTCOME
from app.vocabulary.nearest import nearest


class AnalysisReader:
    """Reads the members of a request; faults are noted, and reading goes on with what is usual."""

    def __init__(self, given: Mapping[str, Any], known: Iterable[str], complaints: Complaints) -> None:
        self._given = given
        self._complaints = complaints
        for name in given:
            if name not in known:
                self._fault(name, f"There is no member '{name}' here.", nearest(name, known))

    def question(self, source: Source) -> Question:
        """The question, its names found among the columns."""
        columns, usual = tuple(source.table.columns), Cuts()
        outcome = self._outcome(source, columns)
        return Question(
            outcome=outcome,
            conditions=self._conditions(source, columns, outcome),
            cuts=Cuts(
                self.consistency(usual.consistency),
                self._share("pri", usual.pri),
                self._whole("frequency", usual.frequency),
            ),
            contradictions=self._contradictions(),
            expectations=self._expectations(),
        )

    def consistency(self, usual: float) -> float:
        """A cut of consistency."""
        return self._share("consistency", usual)

    def truth(self, name: str) -> bool:
        """Yes or no, usually no."""
        value = self._given.get(name, False)
        if not isinstance(value, bool):
            self._fault(name, f"'{name}' is true or false.")
        return value is True

    def steps(self) -> Mapping[str, Sequence[float]] | None:
        """To which values each cut is moved; None where that is not asked."""
        value = self._given.get("robustness", False)
        if isinstance(value, bool):
            return STEPS if value else None
        if not isinstance(value, Mapping) or not value:
            self._fault("robustness", "'robustness' is true, or an object as in {\"consistency\": [0.75, 0.8, 0.85]}.")
            return None
        return {name: steps for name in value if (steps := self._steps(name, value[name]))}

    def _outcome(self, source: Source, columns: Sequence[str]) -> Outcome:
        text = self._given.get("outcome", source.outcome)
        usual = Outcome(columns[-1] if columns else "")
        if text is None:
            self._fault("outcome", f"Say which column is the outcome; there are {', '.join(columns)}.")
            return usual
        read = OUTCOME.fullmatch(text.replace(" ", "")) if isinstance(text, str) else None
        if read is None:
            self._fault("outcome", "'outcome' is a column, as in 'SURV', '~SURV' or 'SURV{1}'.")
            return usual
        if read[2] not in columns:
            self._fault("outcome", f"The table has no column '{read[2]}'.", nearest(read[2], columns))
            return usual
        values = tuple(sorted({int(part) for part in read[3].split(",")})) if read[3] else ()
        return Outcome(read[2], values, bool(read[1]))

    def _conditions(self, source: Source, columns: Sequence[str], outcome: Outcome) -> tuple[str, ...]:
        given = self._given.get("conditions", source.conditions)
        if given is None:
            given = [name for name in columns if name != outcome.name]
        if isinstance(given, str) or not isinstance(given, Sequence) or not all(isinstance(one, str) for one in given):
            self._fault("conditions", '\'conditions\' is a list of columns, as in ["DEV", "STB"].')
            return ()
        for name in given:
            if name not in columns:
                self._fault("conditions", f"The table has no column '{name}'.", nearest(name, columns))
            elif name == outcome.name:
                self._fault("conditions", f"'{name}' is the outcome, so it cannot be a condition.")
        if len(set(given)) < len(given):
            self._fault("conditions", "A condition stands twice.")
        if not 0 < len(given) <= MOST_CONDITIONS:
            said = f"There are 1 to {MOST_CONDITIONS} conditions; these are {len(given)}. Name some of the columns."
            self._fault("conditions", said)
        return tuple(name for name in dict.fromkeys(given) if name in columns and name != outcome.name)

    def _contradictions(self) -> Contradictions:
        value = self._given.get("contradictions", CONTRADICTIONS[0])
        for word in CONTRADICTIONS:
            if word == value:
                return word
        hint = nearest(value, CONTRADICTIONS) if isinstance(value, str) else None
        self._fault("contradictions", f"'contradictions' is one of {', '.join(CONTRADICTIONS)}.", hint)
        return CONTRADICTIONS[0]

    def _expectations(self) -> Mapping[str, tuple[int, ...]]:
        value = self._given.get("directional_expectations", {})
        if not isinstance(value, Mapping):
            said = '\'directional_expectations\' is an object, as in {"DEV": 1, "STB": 0}.'
            self._fault("directional_expectations", said)
            return {}
        expected: dict[str, tuple[int, ...]] = {}
        for name, levels in value.items():
            listed = levels if isinstance(levels, list) else [] if levels is None else [levels]
            if not all(isinstance(one, int) and not isinstance(one, bool) for one in listed):
                said = (
                    f"What is expected of '{name}' is 1 for its presence, 0 for its absence, a list of values, or null."
                )
                self._complaints.at(("directional_expectations", name), said)
            elif listed:
                expected[name] = tuple(sorted(set(listed)))
        return expected

    def _steps(self, cut: str, value: Any) -> list[float]:
        at = ("robustness", cut)
        if cut not in STEPS:
            self._complaints.at(at, f"The cuts are {', '.join(STEPS)}, not '{cut}'.", nearest(cut, STEPS))
            return []
        least, most = (1, 200) if cut == "frequency" else (0, 1)
        numbers = value if isinstance(value, list) else [value]
        if not all(_is_number(one) and least <= one <= most for one in numbers) or not 0 < len(numbers) <= MOST_STEPS:
            self._complaints.at(at, f"The steps of '{cut}' are 1 to {MOST_STEPS} numbers from {least} to {most}.")
            return []
        if cut == "frequency" and not all(float(one).is_integer() for one in numbers):
            self._complaints.at(at, "The steps of 'frequency' are whole numbers.")
            return []
        return sorted(set(numbers))

    def _share(self, name: str, usual: float) -> float:
        value = self._given.get(name, usual)
        if not (_is_number(value) and 0 <= value <= 1):
            self._fault(name, f"'{name}' is a number from 0 to 1.")
            return usual
        return float(value)

    def _whole(self, name: str, usual: int) -> int:
        value = self._given.get(name, usual)
        if not (_is_number(value) and float(value).is_integer() and 1 <= value <= 200):
            self._fault(name, f"'{name}' is a whole number from 1 to 200.")
            return usual
        return int(value)

    def _fault(self, name: str, detail: str, hint: str | None = None) -> None:
        self._complaints.at((name,), detail, hint)


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
