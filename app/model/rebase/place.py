"""A place in a case, and what three documents have there."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from app.model.paths import FieldTree
from app.model.rebase.nothing import ABSENT, is_alike, is_nothing
from app.model.rebase.tied import Key
from app.model.rebase.untied import Way


class Three(NamedTuple):
    """What the documents have at one place."""

    base: Any
    mine: Any
    theirs: Any

    def at(self, key: Any) -> "Three":
        """What they have one step below."""
        return Three(*(one.get(key, ABSENT) if isinstance(one, Mapping) else ABSENT for one in self))

    def are(self, kind: type) -> bool:
        """Whether all are of a kind, or nothing; not where all are nothing."""
        return all(isinstance(one, kind) or is_nothing(one) for one in self) and not all(map(is_nothing, self))

    def written(self, together: Any) -> Any:
        """What they become, with nothing written as the newer documents write it."""
        if not is_nothing(together):
            return together
        return next((one for one in (self.theirs, self.mine) if is_nothing(one)), together)

    @property
    def either(self) -> Any:
        """What the one newer document has that has something."""
        return self.mine if self.theirs is ABSENT else self.theirs

    @property
    def by_mine(self) -> bool:
        """Whether mine changed it."""
        return not is_alike(self.base, self.mine)

    @property
    def by_theirs(self) -> bool:
        """Whether theirs changed it."""
        return not is_alike(self.base, self.theirs)


class Place(NamedTuple):
    """A place in a case."""

    way: Way
    tree: FieldTree | None
    """The field there; None where a case has none."""
    pattern: str
    """Its path without places, with `*` for any key of a map."""

    def field(self, name: Key) -> "Place":
        """A field or a key below."""
        step = "*" if self.tree and self.tree.values else str(name)
        below = self.tree.below(str(name)) if self.tree else None
        return Place((*self.way, name), below, f"{self.pattern}.{step}" if self.pattern else step)

    def element(self, key: Key) -> "Place":
        """An element of the list that is here."""
        return self._replace(way=(*self.way, key))
