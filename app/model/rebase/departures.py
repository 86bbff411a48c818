"""Places at which one of two newer documents departs from the one that both began with."""

from dataclasses import dataclass
from typing import Any, Literal

Choice = Literal["mine", "theirs"]
"""Whose value stands."""

Reason = Literal[
    "changed-twice", "removed-there", "removed-here", "in-another-order", "said-together", "no-longer-there"
]
"""Why two changes cannot both stand.

`changed-twice`: both changed the same place, each to something else. `removed-there`: theirs no longer has what mine
changed. `removed-here`: mine no longer has what theirs changed or newly speaks of. `in-another-order`: each put the
list into an order of its own. `said-together`: theirs changed what only means something together with it, such as
the currency of an amount. `no-longer-there`: mine speaks of something that is not there any more.
"""


@dataclass(frozen=True, slots=True)
class Departure:
    """One place that is not what it was."""

    path: str
    """As `theirs` names it. What is not in a list of theirs is counted on after its last element, so that no two places
    have one path."""
    my_path: str | None
    """Where it stands in `mine`; None where the element that holds it is not there."""
    base_path: str | None
    """Where it stood in `base`, likewise."""
    base: Any
    """What it was; None for nothing."""
    mine: Any
    theirs: Any


@dataclass(frozen=True, slots=True)
class Collision(Departure):
    """A place at which two changes cannot both stand."""

    reason: Reason
    stands: Choice
    """Whose value the document has."""
    together: tuple[str, ...] = ()
    """Paths of collisions that are decided as one with it; its own is left out."""
