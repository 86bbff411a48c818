"""What the codes in some changes are called."""

from collections.abc import Iterable, Sequence
from typing import Any

from app.catalogue.labels import Labels, labels_of
from app.model.changes import ToldChange
from app.model.paths import Step
from app.model.pointers import steps_of_place
from app.model.readable import readable


def labels_of_changes(changes: Iterable[ToldChange], language: str) -> tuple[Labels, Labels]:
    """Labels of the codes that occur in what changed, and the languages of those that fell back."""
    told = [one.change for one in changes]
    held = [(one.path, value) for one in told for value in (one.before, one.after) if value is not None]
    # One of them may be a draft, which may be wrong in places.
    return labels_of([readable(_under(steps_of_place(path), value)) for path, value in held], language)


def _under(steps: Sequence[Step], value: Any) -> Any:
    """A document that holds a value at a path, and nothing else."""
    if not steps:
        return value
    below = _under(steps[1:], value)
    return [below] if isinstance(steps[0], int) else {steps[0]: below}
