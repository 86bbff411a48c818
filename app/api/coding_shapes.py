"""Shapes of second codings as those see them who may."""

from datetime import datetime
from typing import Annotated, Literal

from pydantic import Field
from typing_extensions import TypedDict

from app.api.one_submission_shapes import Person
from app.api.shapes import LabelLanguages, Labels, Tag, Total

State = Annotated[
    Literal["open", "submitted", "decided"],
    Field(description="How it stands with it: its coder's alone, handed in, or decided on and public."),
]
StateLabel = Annotated[str, Field(description="The same in words, in `sentences_language`.")]
FieldName = Annotated[str, Field(description="Name of the field, as in filters.")]
FieldLabel = Annotated[str, Field(description="The same in words.")]
SentencesLanguage = Annotated[
    Literal["en", "nb", "nn"], Field(description="Language of sentences and of labels of states, actions, likeness.")
]


class CodingAction(TypedDict):
    """Something that may be done now."""

    action: Annotated[Literal["submit", "change", "delete", "decide"], Field(description="What.")]
    label: Annotated[str, Field(description="The same in words, in `sentences_language`.")]
    method: Annotated[Literal["POST", "PATCH", "DELETE"], Field(description="How it is asked for.")]
    href: Annotated[str, Field(description="Where.")]


class DecidedField(TypedDict):
    """What an editor decided on a field."""

    choice: Annotated[Literal["first", "second", "other"], Field(description="Whose coding holds, or neither's.")]
    choice_label: Annotated[str, Field(description="The same in words, in `sentences_language`.")]
    codes: Annotated[
        list[str] | None, Field(description="The codes that hold; null where the field stays without a coding.")
    ]


class ComparedField(TypedDict):
    """Two codings of one field."""

    field: FieldName
    label: FieldLabel
    label_language: Tag
    first: Annotated[
        list[str] | None, Field(description="What the published revision says; null where it does not code the field.")
    ]
    first_is_whole: Annotated[
        bool | None,
        Field(description="Whether the first coder looked for every code; else one that is not named may still hold."),
    ]
    second: Annotated[list[str], Field(description="What the second coder says, who looked for every code.")]
    likeness: Annotated[
        Literal["same", "overlap", "apart", "only-second"], Field(description="How the two stand to each other.")
    ]
    likeness_label: Annotated[str, Field(description="The same in words, in `sentences_language`.")]
    jaccard: Annotated[
        float | None,
        Field(description="Codes that both name as a share of those that any names, 0 to 1; 1 where both name none."),
    ]
    decision: Annotated[DecidedField | None, Field(description="What was decided on it; null where nothing was.")]


class ComparisonOfCodings(TypedDict):
    """A second coding beside the first."""

    fields: Annotated[list[ComparedField], Field(description="Every field that the second coder coded.")]
    compared: Annotated[int, Field(description="How many of them the first coder coded too.", ge=0)]
    same: Annotated[int, Field(description="In how many of those both name the same codes.", ge=0)]
    share: Annotated[float | None, Field(description="Their share, 0 to 1; null where nothing is compared.")]
    jaccard: Annotated[float | None, Field(description="Mean of those that are compared, 0 to 1; null for none.")]
    sentence: Annotated[str, Field(description="How far the two agree, in `sentences_language`.")]
    notes: Annotated[list[str], Field(description="What to know before reading differences, in the same language.")]


class CodingDecisionShape(TypedDict):
    """That an editor decided, and why."""

    by: Annotated[Person, Field(description="Who.")]
    at: Annotated[datetime, Field(description="When (UTC).")]
    reason: Annotated[str, Field(description="Why, in whatever language.")]
    revision: Annotated[int, Field(description="Dataset revision from which on everybody sees both codings.", ge=1)]


class FieldToChange(TypedDict):
    """How the newest revision of the case departs from what was decided on a field."""

    field: FieldName
    label: FieldLabel
    label_language: Tag
    add: Annotated[list[str], Field(description="Codes that hold and are not there.")]
    remove: Annotated[list[str], Field(description="Codes that are there and do not hold.")]


class CodingLinks(TypedDict):
    """Addresses around a coding, and what you may do with it now."""

    self: Annotated[str, Field(description="This coding.")]
    case: Annotated[str, Field(description="The revision that was coded.")]
    amendments: Annotated[str, Field(description="Where an amendment of the case is begun.")]
    actions: Annotated[list[CodingAction], Field(description="What you may do now.")]


class CodingShape(TypedDict):
    """A second coding of a case."""

    number: Annotated[int, Field(description="From 1 for each case.", ge=1)]
    revision: Annotated[int, Field(description="Number of the revision that was coded.", ge=1)]
    state: State
    state_label: StateLabel
    version: Annotated[int, Field(description="With which its ETag begins.", ge=1)]
    coder: Annotated[Person, Field(description="Who coded.")]
    is_yours: Annotated[bool, Field(description="Whether that is you.")]
    blind: Annotated[
        bool | None, Field(description="Whether its coder had not seen the published codes; null where not said.")
    ]
    codes: Annotated[
        dict[str, list[str]],
        Field(description="By field. One that is left out was not coded; an empty list: looked for and none found."),
    ]
    note: Annotated[str | None, Field(description="For its coder and reviewers alone; null for others.")]
    created_at: Annotated[datetime, Field(description="When it was begun (UTC).")]
    changed_at: Annotated[datetime, Field(description="When it changed last (UTC).")]
    submitted_at: Annotated[datetime | None, Field(description="When it was handed in (UTC); null while it is open.")]
    comparison: Annotated[
        ComparisonOfCodings | None, Field(description="Beside the first coding; null while it is open.")
    ]
    decision: Annotated[CodingDecisionShape | None, Field(description="What an editor said; null before.")]
    still_to_change: Annotated[
        list[FieldToChange],
        Field(description="What an amendment would have to change, for the case to say what was decided."),
    ]
    links: Annotated[CodingLinks, Field(description="Addresses around it, and what you may do now.")]


class OneCodingLinks(TypedDict):
    """Addresses around an answer of one coding."""

    self: Annotated[str, Field(description="This coding.")]
    codings: Annotated[str, Field(description="All codings of the case that you may see.")]
    case: Annotated[str, Field(description="The published case.")]


class OneCoding(TypedDict):
    """One second coding."""

    case: Annotated[str, Field(description="Slug of the case.")]
    coding: Annotated[CodingShape, Field(description="The coding.")]
    labels: Labels
    label_languages: LabelLanguages
    sentences_language: SentencesLanguage
    links: Annotated[OneCodingLinks, Field(description="Addresses around it.")]


class CodableField(TypedDict):
    """A field that can be coded a second time."""

    field: FieldName
    label: FieldLabel
    label_language: Tag
    vocabulary: Annotated[str, Field(description="Name of the vocabulary that its codes are of.")]
    takes_one: Annotated[bool, Field(description="Whether it takes one code at most.")]


class CaseCodingsLinks(TypedDict):
    """Addresses around the codings of a case."""

    self: Annotated[str, Field(description="This list.")]
    case: Annotated[str, Field(description="The published case.")]


class CaseCodings(TypedDict):
    """The second codings of a case that you may see."""

    case: Annotated[str, Field(description="Slug of the case.")]
    items: Annotated[list[CodingShape], Field(description="In the order in which they were begun.")]
    total: Total
    fields: Annotated[list[CodableField], Field(description="What can be coded.")]
    labels: Labels
    label_languages: LabelLanguages
    sentences_language: SentencesLanguage
    links: Annotated[CaseCodingsLinks, Field(description="Addresses around it.")]


class CodingItemLinks(TypedDict):
    """Addresses of a coding in a list."""

    self: Annotated[str, Field(description="The whole of it.")]
    codings: Annotated[str, Field(description="All codings of its case that you may see.")]


class CodingItem(TypedDict):
    """A second coding without its codes."""

    case: Annotated[str, Field(description="Slug of the case.")]
    number: Annotated[int, Field(description="From 1 for each case.", ge=1)]
    revision: Annotated[int, Field(description="Number of the revision that was coded.", ge=1)]
    state: State
    state_label: StateLabel
    coder: Annotated[Person, Field(description="Who coded.")]
    is_yours: Annotated[bool, Field(description="Whether that is you.")]
    created_at: Annotated[datetime, Field(description="When it was begun (UTC).")]
    changed_at: Annotated[datetime, Field(description="When it changed last (UTC).")]
    submitted_at: Annotated[datetime | None, Field(description="When it was handed in (UTC); null while it is open.")]
    links: Annotated[CodingItemLinks, Field(description="Where it is.")]


class CodingListLinks(TypedDict):
    """Addresses around a page."""

    self: Annotated[str, Field(description="This page.")]
    next: Annotated[str | None, Field(description="The next page; null at the end.")]


class CodingList(TypedDict):
    """Second codings of all cases in a row."""

    items: Annotated[list[CodingItem], Field(description="In the order in which they were begun.")]
    total: Total
    sentences_language: Annotated[Literal["en", "nb", "nn"], Field(description="Language of all labels.")]
    links: Annotated[CodingListLinks, Field(description="Addresses around this page.")]
