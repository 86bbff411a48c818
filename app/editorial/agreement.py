"""How far two coders of one case agree, field by field: the codes of each, compared as sets."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.query.codable import CODABLE
from app.query.coded import Coded, CodedFields
from app.query.fields import FieldSpec


class Likeness(StrEnum):
    """How two codings of a field stand to each other."""

    SAME = "same"
    OVERLAP = "overlap"
    APART = "apart"
    ONLY_SECOND = "only-second"


@dataclass(frozen=True, slots=True)
class FieldAgreement:
    """Two codings of one field."""

    field: FieldSpec
    first: Coded | None
    """None where the first coder did not code it."""
    second: Coded

    @property
    def likeness(self) -> Likeness:
        """Whether both name the same codes, some of the same, or none."""
        if self.first is None:
            return Likeness.ONLY_SECOND
        first, second = set(self.first.codes), set(self.second.codes)
        if first == second:
            return Likeness.SAME
        return Likeness.OVERLAP if first & second else Likeness.APART

    @property
    def jaccard(self) -> float | None:
        """Codes that both name as a share of those that any names, 0 to 1; 1 where both name none.

        None where only one of them coded the field.
        """
        if self.first is None:
            return None
        first, second = set(self.first.codes), set(self.second.codes)
        return len(first & second) / len(first | second) if first | second else 1.0


@dataclass(frozen=True, slots=True)
class Agreement:
    """All fields that a second coder coded."""

    fields: Sequence[FieldAgreement]

    @property
    def compared(self) -> int:
        """How many fields both coded."""
        return len(self._both)

    @property
    def same(self) -> int:
        """In how many of those both name the same codes."""
        return sum(one.likeness is Likeness.SAME for one in self.fields)

    @property
    def share(self) -> float | None:
        """Their share, 0 to 1; None where no field was coded by both."""
        return self.same / self.compared if self.compared else None

    @property
    def jaccard(self) -> float | None:
        """Mean over the fields that both coded, 0 to 1; None where there is none."""
        return sum(self._both) / self.compared if self.compared else None

    @property
    def in_doubt(self) -> tuple[str, ...]:
        """Names of the fields on which somebody has to decide."""
        return tuple(one.field.name for one in self.fields if one.likeness is not Likeness.SAME)

    @property
    def _both(self) -> list[float]:
        return [one.jaccard for one in self.fields if one.jaccard is not None]


def agreement_of(first: CodedFields, second: CodedFields) -> Agreement:
    """Two codings compared, in the order of the fields; what only the first coder coded is left out."""
    return Agreement(
        [FieldAgreement(field, first.get(name), second[name]) for name, field in CODABLE.items() if name in second]
    )
