"""Things that may be meant while somebody types."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.catalogue.candidates import Kind as SuggestedKind
from app.catalogue.candidates import Typed
from app.catalogue.reconciling.candidates import entity_of
from app.catalogue.reconciling.describing import describe
from app.catalogue.reconciling.entities import Entity, Kind, Where
from app.catalogue.reconciling.organisations import organisations_called
from app.catalogue.suggestions import Suggestion, suggest
from app.model.derivation import name_key
from app.vocabulary.folding import words

_SUGGESTED: dict[Kind, SuggestedKind] = {"case": "case", "organisation": "organisation", "municipality": "place"}


@dataclass(frozen=True, slots=True)
class Begun:
    """One thing that may be meant."""

    kind: Kind
    id: str
    name: str
    description: str


def begun(where: Where, prefix: str, kinds: Sequence[Kind], most: int) -> list[Begun]:
    """At most so many things with words that begin as typed, the one of just this identifier first."""
    found = [] if (entity := entity_of(where, prefix.strip(), kinds)) is None else [_begun(where, entity)]
    if typed := tuple(words(prefix)):
        # Countries are suggested beside municipalities, which they are not.
        asked = Typed(typed, tuple(_SUGGESTED[kind] for kind in kinds), most + 10, where.language)
        for one in suggest(where.database, where.snapshot, where.index, asked):
            found += _meant(where, one)
    return list({one.id: one for one in found}.values())[:most]


def _meant(where: Where, one: Suggestion) -> Iterator[Begun]:
    if one.kind == "organisation":
        # A name may be borne by several, in one country or in many.
        yield from (_begun(where, entity) for entity in organisations_called(where, name_key(one.label.text)))
    elif one.parameter in (None, "municipality"):
        kind: Kind = "case" if one.parameter is None else "municipality"
        if (entity := entity_of(where, one.value, (kind,))) is not None:
            yield _begun(where, entity)


def _begun(where: Where, entity: Entity) -> Begun:
    return Begun(entity.kind, entity.id, entity.name, describe(entity, where.language))
