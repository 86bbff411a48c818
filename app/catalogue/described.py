"""Every field of a case document as readers are told of it: what it is called, where its words come from."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.catalogue.labels import DIMENSIONS
from app.model.document import document_fields
from app.model.paths import FieldTree
from app.vocabulary.field_names import path_label
from app.vocabulary.terms import Label


@dataclass(frozen=True, slots=True)
class DescribedField:
    """One field of the document."""

    path: str
    """Names joined by dots; `*` is any key of a map. In a list, what follows is said of each element."""
    label: Label
    description: str
    """In English."""
    is_list: bool
    is_map: bool
    is_required: bool
    """Whether it always stands in what it is a field of."""
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
        label=path_label(path, language),
        description=field.description,
        is_list=field.is_list,
        is_map=field.values is not None,
        # What stands under a key is there, or the key would not be.
        is_required=field.is_required or path.endswith(".*"),
        language=field.language,
        vocabulary=coded.vocabulary if coded else None,
        dimension=DIMENSIONS.get(path),
        choices=field.choices,
    )
