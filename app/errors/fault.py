"""A fault, and what every error has."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong with what was sent: where it stands, what is wrong, the nearest right thing."""

    detail: str
    parameter: str | None = None
    """Name of the query parameter, as sent."""
    pointer: str | None = None
    """JSON Pointer (RFC 6901) into the document, such as `/sources/2/url`."""
    position: int | None = None
    """Character in the parameter's value at which reading stopped, counted from 0."""
    did_you_mean: str | None = None
    rule: str | None = None
    """Permanent name of the rule of a document that is broken, by which the fault can be said in another language."""
    values: Mapping[str, object] = field(default_factory=dict, compare=False)
    """What fills the sentence of that rule."""
    sentences: Mapping[str, str] = field(default_factory=dict, compare=False)
    """What is wrong in other languages, by language, where no rule says it."""


class DomainError(Exception):
    """Something was asked that cannot be given. `code` is permanent, `detail` is for people."""

    code: ClassVar[str] = "error"
    title: ClassVar[str] = "Something went wrong"

    def __init__(self, detail: str, faults: Iterable[Fault] = ()) -> None:
        super().__init__(detail)
        self.detail = detail
        self.faults = tuple(faults)

    @property
    def members(self) -> Mapping[str, object]:
        """What programs may want to know beside, by name; each name means the same in every error."""
        return {}


def guess(nearest: str | None) -> str:
    """How a sentence ends that names something unknown."""
    return f"; did you mean '{nearest}'?" if nearest else "."
