"""`as_of`: the state of the collection that a request is answered from, and how the answer tells it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, NotRequired

from fastapi import Request
from pydantic import Field
from typing_extensions import TypedDict

from app.api.dependencies import services_of
from app.api.shapes import FIXED
from app.api.work import count_past, count_past_compared
from app.catalogue.past import Past, past_asked
from app.catalogue.snapshot import Snapshot
from app.errors import Fault, QueryRefused
from app.query.grammar import Values
from app.query.measure import MEASURE
from app.query.paging import Cursor
from app.query.parameters import AS_OF
from app.vocabulary.loading import digest

if TYPE_CHECKING:
    # They bring NumPy, which only those pay for who compare.
    from app.catalogue.placing import PairSample
    from app.catalogue.traits import Traits

AS_OF_HEADER = "Samspill-As-Of"
"""Says in every format what `as_of` says in JSON; only answers about a state that was asked for have it."""


class PastShape(TypedDict):
    """The state that was asked for, and what of today it is told in."""

    revision: Annotated[int, Field(description="Dataset revision that was answered from.", ge=1)]
    day: Annotated[str | None, Field(description="The day that was asked for (UTC); null where a revision was.")]
    published_on: Annotated[str | None, Field(description="Day on which that revision was published (UTC).")]
    vocabularies: Annotated[str, Field(description="`version` of the vocabularies: today's, as `/v1/vocabularies`.")]
    measure: Annotated[str, Field(description="Name of the measure by which cases are compared: today's.")]


AsOfTold = Annotated[PastShape, Field(description="There where `as_of` was asked: the state that was answered from.")]


class OfThePast(TypedDict):
    """What an answer has where `as_of` was asked."""

    as_of: NotRequired[AsOfTold]


@dataclass(frozen=True, slots=True)
class State:
    """The state that a request is answered from."""

    snapshot: Snapshot
    past: Past | None = None
    """None where nothing was asked: the newest."""

    @property
    def told(self) -> OfThePast:
        """What goes into the JSON of an answer: its `as_of`, nothing where none was asked."""
        past = self.past
        if past is None:
            return {}
        day = None if past.day is None else past.day.isoformat()
        return {
            "as_of": {
                "revision": past.revision,
                "day": day,
                "published_on": past.published_on,
                "vocabularies": digest(),
                "measure": MEASURE,
            }
        }

    @property
    def headers(self) -> dict[str, str]:
        """What goes into the head of an answer."""
        past = self.past
        if past is None:
            return {}
        told = {AS_OF_HEADER: f'{past.revision};vocabularies="{digest()}";measure="{MEASURE}"'}
        # Of a day that was just over, a publication may still come in that began before midnight.
        return told if past.day else {**told, "Cache-Control": FIXED}

    @property
    def asked(self) -> dict[str, str]:
        """What links to other addresses repeat, so that they lead to the same state."""
        return {} if self.past is None else {"as_of": str(self.past.day or self.past.revision)}

    def check(self, cursor: Cursor | None) -> None:
        """QueryRefused for a cursor of another state than the one that was asked for."""
        if self.past is not None and cursor is not None and cursor.revision != self.past.revision:
            detail = (
                f"This cursor belongs to dataset revision {cursor.revision}, and 'as_of' asks for "
                f"{self.past.revision}; start again without the cursor."
            )
            raise QueryRefused(detail, [Fault(detail, parameter="cursor")])


def as_of(values: Values, revision: int) -> dict[str, list[str]]:
    """The same parameters at a dataset revision, so that they ask the same for ever; of none, as they are."""
    kept = {name: list(given) for name, given in values.items() if name != AS_OF.name}
    return {**kept, AS_OF.name: [str(revision)]} if revision else kept


def state_asked(request: Request, values: Values) -> State:
    """The state that `as_of` asks for, the newest where it is left out; QueryRefused, TooManyRequests or PastBusy."""
    keeper = services_of(request).keeper
    past = past_asked(keeper, values)
    if past is None:
        return State(keeper.newest())
    if not keeper.has_at_hand(past.revision):
        count_past(request, len(keeper.newest()))
    return State(keeper.at(past.revision), past)


def traits_asked(request: Request, state: State) -> "tuple[Traits, PairSample]":
    """What the cases of a state are compared by; TooManyRequests, or PastBusy where too many wait for older ones."""
    services, snapshot = services_of(request), state.snapshot
    is_past = state.past is not None and snapshot is not services.keeper.at_hand
    if is_past and not services.traits.has_at_hand(snapshot):
        count_past_compared(request, len(snapshot))
    return services.traits.at(snapshot, services.database, is_past=is_past)
