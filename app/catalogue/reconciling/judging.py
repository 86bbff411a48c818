"""How likely a row means a thing, made of reasons, and whether it may be taken for it unseen."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from app.catalogue.reconciling.asking import Asked
from app.catalogue.reconciling.entities import Entity
from app.catalogue.reconciling.legal_forms import formless, without_form
from app.catalogue.reconciling.municipalities import bare_key
from app.catalogue.reconciling.properties import NAME_WEIGHT, PROPERTIES
from app.model.derivation import name_key

NEAR_ENOUGH = 70
"""How much a name must be like the text, of 100, not to speak against a number that agrees."""
WORTH_SHOWING = 55
"""How much a name must be like the text, of 100, to be offered at all where nothing else speaks for it."""


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that speaks for or against."""

    id: str
    value: float | bool
    """0 to 100, or whether it agrees."""
    weight: int = 0
    """Share in the score; 0 for what only helps a reader to judge."""

    @property
    def likeness(self) -> float:
        """0 to 1."""
        return float(self.value) if isinstance(self.value, bool) else self.value / 100


@dataclass(frozen=True, slots=True)
class Judged:
    """A thing that may be meant, and why."""

    entity: Entity
    reasons: tuple[Reason, ...]
    is_match: bool = False

    @property
    def score(self) -> float:
        """Weighted mean of the reasons, 0 to 100, with one decimal; 0 without any."""
        total = sum(reason.weight for reason in self.reasons)
        return round(100 * sum(r.likeness * r.weight for r in self.reasons) / total, 1) if total else 0.0

    def value(self, name: str) -> float | bool | None:
        """What a reason says; None where there is no such reason."""
        return next((reason.value for reason in self.reasons if reason.id == name), None)

    @property
    def contradicted(self) -> bool:
        """Whether something that the row says is known to be otherwise."""
        return any(reason.likeness < 1 for reason in self.reasons if reason.id in PROPERTIES)


def spellings(entity_kind: str, text: str) -> tuple[str, ...]:
    """A text as names are compared; `aa` is how `å` was written, and towns say that they are one."""
    keys = [name_key(text)]
    if entity_kind == "municipality":
        keys.append(bare_key(keys[0]))
    return tuple(dict.fromkeys(one for key in keys for one in (key, key.replace("aa", "a")) if one))


def judge(asked: Asked, entity: Entity, identifies: bool) -> Judged:
    """A thing with all that speaks for and against it; `identifies`: whether the text is an identifier of it."""
    return Judged(entity, tuple(_reasons(asked, entity, identifies)))


def _reasons(asked: Asked, entity: Entity, identifies: bool) -> Iterator[Reason]:
    if identifies:
        yield Reason("identifier", True, NAME_WEIGHT)
    elif asked.text:
        keys = spellings(entity.kind, asked.text)
        yield Reason("name", _named_alike(asked.text, keys, entity), NAME_WEIGHT)
        yield Reason("words", max((_shared(key.split(), entity.keys) for key in keys), default=0))
    for told in asked.told:
        one = PROPERTIES[told.property]
        if entity.kind in one.kinds and (likeness := one.likeness(entity, told.values)) is not None:
            is_graded = one.id == "start_year"
            yield Reason(one.id, round(100 * likeness) if is_graded else likeness == 1, one.weight)


def _named_alike(text: str, keys: Sequence[str], entity: Entity) -> int:
    """How like the text is to the names of a thing, of 100; a legal form does not decide whether it is shown."""
    whole = _likest(keys, entity.keys)
    bare = () if entity.kind == "municipality" or whole == 100 else formless(text)
    if not bare:
        return whole
    rest = min(99, _likest(bare, entity.keys | {without_form(name) for name in entity.keys}))
    return whole if whole >= WORTH_SHOWING and rest >= WORTH_SHOWING else rest


def _likest(keys: Iterable[str], names: Collection[str]) -> int:
    return max((_likeness(key, name) for key in keys for name in names), default=0)


def _likeness(key: str, name: str) -> int:
    """How like a text is to a name, both folded: 100 for the same, else at most 99."""
    from rapidfuzz import fuzz

    if key == name:
        return 100
    # The words of a short text that all stand in a long name say the less, the more else stands there.
    share = 0.6 + 0.4 * min(len(key), len(name)) / max(len(key), len(name), 1)
    each = fuzz.ratio(key, name), fuzz.token_sort_ratio(key, name), share * fuzz.token_set_ratio(key, name)
    return min(99, round(max(each)))


def _shared(said: Sequence[str], names: Iterable[str]) -> int:
    """How many of the words stand in one of the names, of 100."""
    most = max((sum(word in name.split() for word in said) for name in names), default=0)
    return round(100 * most / len(said)) if said else 0


def is_likely(judged: Judged) -> bool:
    """Whether it is worth offering."""
    name = judged.value("name")
    agreeing = any(r.likeness == 1 and r.weight >= NAME_WEIGHT for r in judged.reasons)
    return agreeing or (name is None and judged.score > 0) or (name is not None and name >= WORTH_SHOWING)


def is_certain(judged: Judged, others: Sequence[Judged]) -> bool:
    """Whether it may be taken for what the row means before anyone has looked.

    Only by an identifier that no other thing has; or by its whole name in the country that the row names, where no
    other thing there is called so, unless something that the row says is true of this one and false of all others.
    Never where something that the row says is known to be otherwise.
    """
    if judged.contradicted:
        return False
    if _is_identified(judged):
        return not any(_is_identified(other) for other in others)
    if judged.value("name") != 100 or judged.value("country") is not True:
        return False
    namesakes = [other for other in others if other.value("name") == 100 and other.value("country") is True]
    return all(_told_apart(judged, other) for other in namesakes)


def _is_identified(judged: Judged) -> bool:
    name = judged.value("name")
    by_number = any(judged.value(one.id) is True for one in PROPERTIES.values() if one.is_identifier)
    if judged.value("identifier") is True:
        return True
    # A number belongs to a register: without its country it may be one of another.
    return by_number and judged.value("country") is True and (name is None or name >= NEAR_ENOUGH)


def _told_apart(judged: Judged, other: Judged) -> bool:
    return any(
        judged.value(one.id) is True and other.value(one.id) is False for one in PROPERTIES.values() if one.tells_apart
    )
