"""Three documents put together, place by place: theirs, with all that mine changed and that does not collide."""

from collections.abc import Collection, Mapping, Sequence
from itertools import chain
from typing import Any

from app.model.difference import IDENTITY, has_identity
from app.model.document import document_fields
from app.model.rebase.departures import Choice, Reason
from app.model.rebase.nothing import ABSENT, is_alike, is_nothing
from app.model.rebase.ordering import in_order, orders_of
from app.model.rebase.parts_kept import PartsKept
from app.model.rebase.place import Place, Three
from app.model.rebase.sides import Sides
from app.model.rebase.slots import Slot, is_same
from app.model.rebase.telling import Chosen, Telling
from app.model.rebase.tied import Elements, Held, parts_in
from app.model.rebase.together import said_together
from app.model.rebase.untied import Way, untied


class Reunion:
    """What three documents become, and what was told on the way."""

    def __init__(self, sides: Sides, chosen: Chosen, restored: Collection[Slot] = ()) -> None:
        self._kept = PartsKept(sides, lambda path: chosen([path]), restored)
        self.told = Telling(sides, chosen)
        all_three = Three(sides.base.tied, sides.mine.tied, sides.theirs.tied)
        together = self._part(all_three, Place((), document_fields(), ""))
        self.document, self.lost = untied(together)
        """The document, and what had to be left out of it."""
        tied: Mapping[Choice, Mapping[Any, Any]] = {"mine": sides.mine.tied, "theirs": sides.theirs.tied}
        self.moved = {
            side: {name: _moved(before, together, name) for name in IDENTITY} for side, before in tied.items()
        }
        """Where each part of a side stands now, list by list."""

    def _value(self, three: Three, place: Place) -> Any:
        tree = place.tree
        if tree and tree.values and three.are(dict):
            return three.written(self._part(three, place))
        if tree and tree.fields and _goes_inside(three, place.pattern):
            return self._part(three, place)
        if three.are(Elements):
            return three.written(self._list(three, place))
        return self._whole(three, place.way)

    def _whole(self, three: Three, way: Way) -> Any:
        """What is changed as one."""
        base, mine, theirs = three
        by_mine, by_theirs = three.by_mine, three.by_theirs
        if by_mine and by_theirs and not is_alike(mine, theirs):
            reason: Reason = "changed-twice"
            if not is_nothing(base):
                reason = "removed-here" if is_nothing(mine) else "removed-there" if is_nothing(theirs) else reason
            return mine if self.told.collide({way: reason}) == "mine" else theirs
        self.told.changed(way, by_mine=by_mine, by_theirs=by_theirs)
        # Nothing can be written in several ways: as that side does which does not write it as base did.
        return mine if (by_mine and not by_theirs) or theirs == base else theirs

    def _part(self, three: Three, place: Place) -> dict[Any, Any]:
        names = dict.fromkeys(chain(*(one for one in reversed(three) if isinstance(one, Mapping))))
        sides = self._said_together(three, place, tuple(names))
        values = {}
        for name in names:
            below = three.at(name)
            if name in sides:
                values[name] = below.mine if sides[name] == "mine" else below.theirs
            elif (stays := self._kept.goes_with(name, *below)) is not None:
                values[name] = self._with_its_part(below, (*place.way, name), stays=stays)
            else:
                values[name] = self._value(below, place.field(name))
        return {name: value for name, value in values.items() if value is not ABSENT}

    def _said_together(self, three: Three, place: Place, names: tuple[str, ...]) -> Mapping[str, Choice]:
        """Whose values stand in fields that only mean something together, where both sides changed some of them."""
        sides: dict[str, Choice] = {}
        for fields, led_by in said_together(place.pattern, names):
            held = {name: three.at(name) for name in fields}
            apart = [name for name, one in held.items() if not is_alike(one.mine, one.theirs)]
            of_mine = [name for name in apart if held[name].by_mine]
            leads = any(three.at(name).by_mine or three.at(name).by_theirs for name in led_by)
            if not (of_mine and leads and any(held[name].by_theirs for name in apart)):
                continue
            reasons: dict[Way, Reason] = {
                (*place.way, name): "changed-twice" if held[name].by_theirs else "said-together" for name in of_mine
            }
            sides |= dict.fromkeys(fields, self.told.collide(reasons))
            for name in (name for name in fields if name not in of_mine):
                self.told.changed((*place.way, name), by_mine=held[name].by_mine, by_theirs=held[name].by_theirs)
        return sides

    def _list(self, three: Three, place: Place) -> Elements:
        follows = next(one.follows for one in three if isinstance(one, Elements))
        held = Three(*(one.values if isinstance(one, Elements) else {} for one in three))
        values: dict[Slot | Held, Any] = {}
        for key in dict.fromkeys(chain(held.theirs, held.mine, held.base)):
            value = self._element(held.at(key), place.element(key), follows=follows is not None)
            if value is not ABSENT:
                values[key] = value
        order = values if follows else self._order(held, values, place.way)
        return Elements(tuple((key, values[key]) for key in order), follows)

    def _element(self, three: Three, place: Place, *, follows: bool) -> Any:
        key = place.way[-1]
        is_part = isinstance(key, Slot) and not follows
        if not is_part and (stays := self._kept.goes_with(key, *three)) is not None:
            return self._with_its_part(three, place.way, stays=stays)
        if follows:
            return self._whole(three, place.way)
        if ABSENT not in (three.mine, three.theirs):
            return self._value(three, place)
        fate = self._kept.fate(place.way, *three)
        if fate.reason:
            self.told.collide({place.way: fate.reason})
        else:
            self.told.changed(place.way, by_mine=three.by_mine, by_theirs=three.by_theirs)
        return three.either if fate.is_kept else ABSENT

    def _with_its_part(self, three: Three, way: Way, *, stays: bool) -> Any:
        """What speaks of a part that the other side does not have: that it is not said there, says nothing."""
        if three.base is ABSENT:
            self.told.changed(way, by_mine=three.by_mine, by_theirs=three.by_theirs)
        return three.either if stays else ABSENT

    def _order(self, three: Three, there: Collection[Slot | Held], way: Way) -> Sequence[Slot | Held]:
        base, mine, theirs = (list(one) for one in three)
        orders = orders_of(base, mine, theirs)
        leads: Choice = "mine" if orders.by_mine and not orders.by_theirs else "theirs"
        if orders.collide:
            leads = self.told.collide({way: "in-another-order"})
        else:
            self.told.changed(way, by_mine=orders.by_mine, by_theirs=orders.by_theirs)
        known = set(base)
        return in_order([key for key in (mine if leads == "mine" else theirs) if key in known], theirs, mine, there)


def _moved(before: Mapping[Any, Any], together: Mapping[Any, Any], name: str) -> tuple[int | None, ...]:
    places = {slot: n for n, slot in enumerate(parts_in(together, name))}
    return tuple(places.get(slot) for slot in parts_in(before, name))


def _goes_inside(three: Three, pattern: str) -> bool:
    """Whether two newer parts are the same thing, so that each of their fields can be looked at by itself."""
    base, mine, theirs = three
    if not all(isinstance(one, dict) and one for one in (mine, theirs)):
        return False
    if is_nothing(base) and is_alike(mine, theirs):
        # Both added the same, which is told as one.
        return False
    if not has_identity(pattern) or is_same(pattern, mine, theirs):
        return True
    return isinstance(base, dict) and is_same(pattern, base, mine) and is_same(pattern, base, theirs)
