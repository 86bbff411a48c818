"""JSON that stands in a form or an address, read with the place of each fault."""

from collections.abc import Mapping
from typing import Any

from app.errors import BodyRefused, Fault, QueryRefused
from app.model.paths import Step, pointer_to
from app.model.strict_json import read_json
from app.vocabulary.nearest import nearest

LONGEST_TEXT = 500
"""Characters of a name, a value or an identifier; the longest title has 200."""
MOST_VALUES = 20_000
"""Objects, lists, texts and numbers of one batch."""


class Place:
    """Reads JSON and notes each fault with its place."""

    def __init__(self, parameter: str) -> None:
        self.parameter = parameter
        self.faults: list[Fault] = []

    def object(self, text: str, example: str) -> dict[str, Any]:
        """The JSON object in a text; QueryRefused or BodyTooLarge for anything else."""
        try:
            read = read_json(text.encode(), MOST_VALUES)
        except BodyRefused as error:
            pointer = next((fault.pointer for fault in error.faults), None)
            raise QueryRefused(error.detail, [Fault(error.detail, self.parameter, pointer)]) from None
        if not isinstance(read, dict):
            detail = f"'{self.parameter}' is a JSON object, as in {example}."
            raise QueryRefused(detail, [Fault(detail, parameter=self.parameter)])
        return read

    def fault(self, detail: str, *steps: Step, did_you_mean: str | None = None) -> None:
        """Notes a fault; reading goes on."""
        self.faults.append(Fault(detail, self.parameter, pointer_to(*steps), did_you_mean=did_you_mean))

    def finish(self) -> None:
        """QueryRefused with all faults, if there are any."""
        if self.faults:
            raise QueryRefused(self.faults[0].detail, self.faults)

    def refuse_unknown(self, sent: Mapping[str, Any], known: tuple[str, ...], *steps: Step) -> None:
        """Notes each member of an object that has none of the known names."""
        for name in sent:
            if name not in known:
                detail = f"There is no {shown(name)} here; there are {', '.join(known)}."
                self.fault(detail, *steps, name, did_you_mean=nearest(name, known))


def shown(value: Any) -> str:
    """A value as a sentence repeats it, not longer than it has to be."""
    return f"'{str(value)[:60]}'"
