"""A comparison side by side in words: what all share, what tells them apart, what to know before relying on it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from app.catalogue.comparison_table import ComparisonTable, TableRow, Value
from app.catalogue.explaining import small_label, subject
from app.catalogue.labels import code_label, field_label, value_label
from app.catalogue.table_words import TABLE_WORDS, TableWords
from app.formats.about import number_text, selection_note
from app.query.fields import FIELDS
from app.vocabulary.field_names import path_label
from app.vocabulary.languages import sentence_language
from app.vocabulary.terms import Label

OUTCOME_PARTS = ("outcome", "evidence", "outcome_result")
"""Dimensions of the labels of an outcome's parts."""
IN_DIMENSION = {"place_served": "place_kind"}
"""Fields that are no filters, and the dimension under which the labels of their codes stand."""


def row_label(name: str, language: str) -> Label:
    """What a reader calls a row."""
    return field_label(FIELDS[name], language) if name in FIELDS else path_label(name, language)


def code_labels(field: str, code: str, language: str) -> Iterator[tuple[str, str, Label]]:
    """Dimension, code and label of what stands under a code: an outcome has several parts."""
    if field == "outcome":
        parts = zip(OUTCOME_PARTS, code.split(":"), strict=False)
        for dimension, part in parts:
            is_known = part != "unknown"
            yield dimension, part, code_label(dimension, part, language) if is_known else _unknown(language)
    elif field == "unverified_fields":
        yield field, code, path_label(code, language)
    elif field in IN_DIMENSION:
        yield IN_DIMENSION[field], code, code_label(IN_DIMENSION[field], code, language)
    else:
        yield field, code, value_label(FIELDS[field], code, language)


def _unknown(language: str) -> Label:
    return value_label(FIELDS["outcome"], None, language)


def value_words(field: str, value: Value, language: str) -> str:
    """One value as a reader reads it: `Employment (evaluation; reached)` of an outcome."""
    if isinstance(value, int):
        # Years are not grouped by thousands.
        return str(value) if "year" in field or field == "status_as_of" else number_text(value, language)
    first, *others = (label.text for _, _, label in code_labels(field, value, language))
    return f"{first} ({'; '.join(map(small_label, others))})" if others else first


_PROPER = frozenset({"country", "legal_form"})
"""Fields whose values are names, or words of any language, which keep their capital."""


@dataclass(frozen=True, slots=True)
class Teller:
    """Speaks of one table, in English, Bokmål or Nynorsk."""

    table: ComparisonTable
    language: str

    @property
    def words(self) -> TableWords:
        """The turns of phrase of the language."""
        return TABLE_WORDS[self.language]

    def shared(self) -> str:
        """What all have in common."""
        parts = [
            f"{small_label(row_label(field, self.language).text)} ({self._row(field, values)})"
            for field, values in self.table.shared.items()
        ]
        return self.words.shared.format("; ".join(parts)) if parts else self.words.nothing_shared

    def apart(self) -> list[str]:
        """One sentence for each field in which they differ: who has what, and of whom nothing is known."""
        return [self._differing(row) for row in self.table.rows if row.apart]

    def cautions(self) -> list[str]:
        """What to know before relying on the whole; what is to be known of each case stands with it."""
        cases = sum(column.document is not None for column in self.table.columns)
        said = [selection_note(cases, self.language)]
        if names := [row.field.name for row in self.table.rows if row.field.absence == "open" and row.apart]:
            said.append(self.words.open_fields.format(self._names_of_fields(names)))
        return said

    def _names_of_fields(self, names: Iterable[str]) -> str:
        return "; ".join(small_label(row_label(name, self.language).text) for name in names)

    def _differing(self, row: TableRow) -> str:
        name = row.field.name
        holders: dict[Value, list[str]] = {}
        for key, values in row.apart.items():
            for value in values:
                holders.setdefault(value, []).append(key)
        held: dict[str, list[Value]] = {}
        for value, keys in holders.items():
            held.setdefault(self._columns(keys), []).append(value)
        said = [self.words.apart.format(subject(row_label(name, self.language).text))]
        said += [f"{names}: {self._row(name, values)}." for names, values in held.items()]
        if row.unknown:
            said.append(self.words.not_known.format(self._columns(row.unknown)))
        return " ".join(said)

    def _columns(self, keys: Sequence[str]) -> str:
        called: Mapping[str, str] = {column.id: column.name for column in self.table.columns}
        return ", ".join(called[key] for key in keys)

    def _row(self, field: str, values: Iterable[Value]) -> str:
        return "; ".join(self._value(field, value) for value in values)

    def _value(self, field: str, value: Value) -> str:
        said = value_words(field, value, self.language)
        return said if field in _PROPER else small_label(said)


def teller(table: ComparisonTable, language: str) -> Teller:
    """Somebody who speaks of a table in the language of the reader's sentences."""
    return Teller(table, sentence_language(language))
