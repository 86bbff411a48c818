"""Faults of a table and of what is asked of it, each told where whoever sent it can find it."""

from dataclasses import dataclass, field

from app.errors import AnalysisRefused, Fault
from app.model.paths import Step, pointer_to

MOST_TOLD = 100
"""Faults that are told: a table may have 2,400 wrong values for one reason."""


@dataclass(slots=True)
class Complaints:
    """Notes faults while reading goes on."""

    is_csv: bool = False
    """Whether the table came as lines, and the rest as parameters."""
    root: tuple[Step, ...] = ()
    """Where the request stands in what was sent, if it is a part of it."""
    _faults: list[Fault] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self._faults)

    def at(self, steps: tuple[Step, ...], detail: str, hint: str | None = None) -> None:
        """Notes what is wrong at a member: of the table `("cases", 3, "DEV")`, of the rest by its name."""
        if not self.is_csv:
            fault = Fault(detail, pointer=pointer_to(*self.root, *steps), did_you_mean=hint)
        elif steps[:1] == ("cases",):
            # The first line holds the names.
            line = f"Line {int(steps[1]) + 2}: " if len(steps) > 1 else ""
            fault = Fault(f"{line}{detail}", did_you_mean=hint)
        else:
            fault = Fault(detail, parameter=str(steps[0]), did_you_mean=hint)
        self._faults.append(fault)

    def beside(self, parameter: str, detail: str) -> None:
        """Notes what is wrong with a parameter of the address."""
        self._faults.append(Fault(detail, parameter=parameter))

    def finish(self) -> None:
        """AnalysisRefused where anything was noted."""
        if self._faults:
            more = f" (and {len(self._faults) - 1} more)" if len(self._faults) > 1 else ""
            raise AnalysisRefused(f"{self._faults[0].detail}{more}", self._faults[:MOST_TOLD])
