"""Every field of a case document as readers are told of it: what it is called, where its words come from."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from app.catalogue.labels import DIMENSIONS, name_label
from app.model.document import document_fields
from app.model.paths import FieldTree
from app.query.fields import CASE_FIELDS, FIELDS, Kind
from app.vocabulary.terms import Label

_NAMES: Mapping[str, str] = {
    # The first field that is asked of a path names it: `country`, not `emes`.
    **{one.path: one.name for one in reversed(CASE_FIELDS) if not one.is_group and one.kind is not Kind.NUMBER},
    "funding": "funding_kind",
    "outcomes": "outcome",
    "outcomes.result": "outcome_result",
    "barriers": "barrier",
    "enablers": "enabler",
    "sources": "source",
}
"""Path -> the name under which the list of field names has it, where that is not the path itself."""

_ENGLISH: Mapping[str, str] = {
    "slug": "Address of the case",
    "title_original": "Original title",
    "practice": "In one sentence",
    "practice.en": "In English",
    "practice.nb": "In Bokmål",
    "practice.nn": "In Nynorsk",
    "municipalities.lau_code": "Number of the municipality",
    "municipalities.lau_year": "Year of that number",
    "municipalities.successor": "Present municipality",
    "place_served.kind": "Kind of place",
    "organisations.legal_form_local": "Legal form in local words",
    "organisations.number": "Organisation number",
    "summary_original": "Original summary",
    "emes": "EMES indicators",
    "sources.url": "Web address",
    "sources.supports": "Fields supported",
    "translations.*.by": "Translated by",
    "missing": "Why fields are empty",
    "missing.*": "Why the field is empty",
}
"""Path -> English name, where the last step of the path does not read as one."""


@dataclass(frozen=True, slots=True)
class DescribedField:
    """One field of the document."""

    path: str
    """Names joined by dots; `*` is any key of a map. In a list, what follows is said of each element."""
    label: Label
    description: str
    """In English."""
    is_list: bool
    language: str | None
    """Language of its text, as `InLanguage` says; None where it is no text."""
    vocabulary: str | None
    """Where its codes come from, or, of a map, its keys."""
    dimension: str | None
    """Under which name `labels` holds what its codes are called."""
    choices: tuple[str, ...]
    """The few words that it may hold, where they come from no vocabulary."""


def described_fields(language: str) -> list[DescribedField]:
    """All fields of a document in its order, labelled for a reader."""
    return [_described(path, field, language) for path, field in _walk(document_fields(), "")]


def _walk(tree: FieldTree, prefix: str) -> Iterator[tuple[str, FieldTree]]:
    for name, field in tree.fields.items():
        yield f"{prefix}{name}", field
        yield from _walk(field, f"{prefix}{name}.")
        if field.values is not None:
            if not field.values.fields:
                yield f"{prefix}{name}.*", field.values
            yield from _walk(field.values, f"{prefix}{name}.*.")


def _described(path: str, field: FieldTree, language: str) -> DescribedField:
    coded = field.coded or field.keys
    return DescribedField(
        path=path,
        label=_label(path, language),
        description=field.description,
        is_list=field.is_list,
        language=field.language,
        vocabulary=coded.vocabulary if coded else None,
        dimension=DIMENSIONS.get(path),
        choices=field.choices,
    )


def _label(path: str, language: str) -> Label:
    name = _NAMES.get(path, path)
    english = _ENGLISH.get(path)
    if english is None and name in FIELDS:
        english = FIELDS[name].label
    return name_label(name, english or path.rpartition(".")[2].replace("_", " ").capitalize(), language)
