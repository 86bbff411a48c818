"""What a codebook holds: every field, code and column, what it means and how often it is met, for one reader."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.formats.columns import Column
from app.vocabulary.terms import Label


@dataclass(frozen=True, slots=True)
class Anchor:
    """What a score of an EMES indicator stands for."""

    score: int
    text: str
    """In English."""
    membership: float
    """How far a case with this score belongs to the set, 0 to 1."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """One code of a field."""

    code: str
    label: Label
    cases: int
    """Published cases that carry it."""
    definition: str | None = None
    """In English."""
    note: str | None = None
    """When to use it and when not, in English."""
    group: str | None = None
    group_label: Label | None = None
    membership: float | None = None
    """How far it counts as the whole thing, 0 to 1, for fuzzy sets; None where that was not said."""
    anchors: tuple[Anchor, ...] = ()


@dataclass(frozen=True, slots=True)
class Counts:
    """Published cases by what is recorded of a field; the first three add up to all."""

    known: int
    unknown: int
    not_applicable: int
    uncoded: int | None = None
    """Of the unknown and the known those that tell something no code fits; None where nothing can be told so."""
    reasons: Mapping[str, int] = field(default_factory=dict)
    """Cases that say why it is empty, by reason."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far coders agree on a field. A unit is a revision of a case that two or more coded."""

    units: int
    second_coders: int
    """People beside whoever coded first."""
    same: int
    """Units in which all named the same codes."""
    told_only: int
    """Units in which the first coder coded what was told and did not go through the list."""
    blind: int
    """Units whose second coders had not seen the published codes."""
    alpha: float | None
    """Krippendorff's; None where there are too few units, or nothing varies."""
    alpha_blind: float | None
    """The same over the blind units alone."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One field: of the document, or derived from one and asked by a filter."""

    name: str
    """Its path in the document, `*` for any key of a map; of what is derived, the name of the filter.

    `emes` is both: the indicators in the document, and the membership that is derived from the country.
    """
    path: str
    is_derived: bool
    label: Label
    description: str
    filters: tuple[str, ...]
    """Names of the filters that ask for it."""
    type: str
    """As `Type` says, or `part` for what has fields of its own."""
    is_list: bool
    is_required: bool
    empty: str
    """What it means that nothing stands there."""
    guide: tuple[str, ...]
    """Rules for coders; none for what is derived."""
    counts: Counts
    codes: tuple[Meaning, ...] = ()
    unit: str | None = None
    minimum: float | None = None
    maximum: float | None = None
    longest: int | None = None
    """Characters of its text at most."""
    language: str | None = None
    """Of its text, as `InLanguage` says; None where it is no text."""
    vocabulary: str | None = None
    absence: str | None = None
    absence_said: str | None = None
    weight: float | None = None
    """What it weighs where cases are compared, of 100; None where it does not count."""
    agreement: Agreement | None = None
    """None for fields that are not coded a second time."""
    agreement_said: str | None = None


@dataclass(frozen=True, slots=True)
class Described:
    """A table of the exports."""

    name: str
    shape: str
    description: str
    """In English, as are those of the columns."""
    columns: tuple[Column, ...]


@dataclass(frozen=True, slots=True)
class Sign:
    """What stands for nothing, and what it means."""

    code: str
    label: Label
    meaning: str


@dataclass(frozen=True, slots=True)
class Codebook:
    """All of it. Sentences are in the language of sentences, definitions and columns in English."""

    language: str
    """Of labels, as asked for."""
    sentences: str
    entries: tuple[Entry, ...]
    tables: tuple[Described, ...]
    signs: tuple[Sign, ...]
    """Ways of being empty."""
    notes: tuple[str, ...]
    cases: int
    revision: int
    """Dataset revision that was counted in."""
    published_on: str | None
    version: str
    """Digest of vocabularies and reference lists."""
