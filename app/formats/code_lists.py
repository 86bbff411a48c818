"""The codes that may stand in a column of the workbook, with their labels: one list for each field of codes."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from app.formats.case_sheets import CODE, case_sheets
from app.formats.columns import Column, Type
from app.formats.form_choices import ACCOUNTS, DECISIONS
from app.formats.sheets import DECISION, FIELD
from app.formats.tables import Row
from app.model.codes import CodeOf
from app.model.document import document_fields
from app.model.paths import FieldTree
from app.vocabulary.choices import CHOICES
from app.vocabulary.field_names import path_label
from app.vocabulary.languages import SENTENCE_LANGUAGES
from app.vocabulary.loading import vocabularies
from app.vocabulary.terms import Term, label_of


@dataclass(frozen=True, slots=True)
class Listed:
    """One code of a list."""

    code: str
    words: Term | Mapping[str, str]
    """The term that it is, or what readers call it by language."""

    def label(self, language: str) -> str:
        """What readers of a language call it."""
        found = self.words.label(language) if isinstance(self.words, Term) else label_of(self.words, language)
        return found.text

    @property
    def definition(self) -> str | None:
        """What it means, in English."""
        return self.words.definition if isinstance(self.words, Term) else None


CodeLists = Mapping[str, tuple[Listed, ...]]


@cache
def code_lists() -> CodeLists:
    """Every list by the path of its field, or by sheet and column where the column is no field of a case."""
    lists = dict(_of_fields(document_fields()))
    for name, choices in ((DECISION.name, DECISIONS), ("account", ACCOUNTS)):
        lists[name] = tuple(Listed(code, words) for code, words in choices.items())
    for sheet in case_sheets():
        if FIELD in sheet.keys:
            lists[f"{sheet.name}.{FIELD.name}"] = tuple(Listed(path, _named(path)) for path in sheet.homes)
    return lists


def list_name(sheet: str, column: Column) -> str | None:
    """The list whose codes may stand in a column; None where there is none, or where another column says which."""
    if column is FIELD:
        return f"{sheet}.{FIELD.name}"
    return None if column.type is not Type.CODE or column is CODE else column.path or column.name


def explained(language: str) -> Iterator[Row]:
    """A header and a row for each code of each list, those of one list together."""
    languages = tuple(dict.fromkeys((*SENTENCE_LANGUAGES, language)))
    yield ["field", "code", *(f"label_{one}" for one in languages), "definition_en"]
    for name, codes in code_lists().items():
        for one in codes:
            yield [name, one.code, *(one.label(language) for language in languages), one.definition]


def _of_fields(tree: FieldTree, path: str = "") -> Iterator[tuple[str, tuple[Listed, ...]]]:
    for name, field in tree.fields.items():
        inner = field.values or field
        if found := (*_codes(field.keys or inner.coded), *_choices(inner)):
            yield f"{path}{name}", found
        yield from _of_fields(inner, f"{path}{name}.")


def _codes(source: CodeOf | None) -> Iterator[Listed]:
    if source:
        terms = vocabularies()[source.vocabulary].terms
        yield from (Listed(code, term) for code, term in terms.items() if code in source.codes)


def _choices(field: FieldTree) -> Iterator[Listed]:
    # The labels stand under a name of their own, but no two fields are bound to the same few words.
    words = next((words for words in CHOICES.values() if set(words) == set(field.choices)), {})
    yield from (Listed(choice, words[choice]) for choice in field.choices)


def _named(path: str) -> Mapping[str, str]:
    return {language: path_label(path, language).text for language in SENTENCE_LANGUAGES}
