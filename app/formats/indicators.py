"""The indicator table: one row a case, one column of 1, 0 or nothing for each code."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from app.formats.columns import Cell, CodedField, Column, Type, document_column
from app.formats.records import Record
from app.formats.tables import Table
from app.model.derivation import UNCODED, UNKNOWN
from app.vocabulary.field_names import UNCODED_VALUE, name_label
from app.vocabulary.loading import vocabularies
from app.vocabulary.terms import Label

OPEN = "open"


@dataclass(frozen=True, slots=True)
class CodeColumn(Column):
    """The column of one code of a field."""

    field: str = ""
    """Name of the filter."""
    code: str = ""
    is_group: bool = False

    def label(self, language: str) -> Label:
        """The field and the code: «Område: Energi»."""
        code = self._code_label(language)
        return Label(f"{name_label(self.field, code.language).text}: {code.text}", code.language)

    def _code_label(self, language: str) -> Label:
        if self.vocabulary is None:
            return name_label(UNCODED_VALUE, language)
        found = vocabularies()[self.vocabulary]
        return found.group(self.code).label(language) if self.is_group else found.label(self.code, language)


def indicator_table(fields: Iterable[CodedField]) -> Table:
    """A column for each code of the fields that declare what it means that a code is not recorded."""
    declared = [(field, _codes(field)) for field in fields if field.absence]
    columns = [_column(field, code) for field, codes in declared for code in codes]

    def rows(record: Record) -> Iterator[list[Cell]]:
        row: list[Cell] = [record.slug]
        for field, codes in declared:
            row += _cells(record, field, codes)
        yield row

    return Table("indicators", "One row a case, one column for each code.", (document_column("slug"), *columns), rows)


def _cells(record: Record, field: CodedField, codes: Sequence[str]) -> list[Cell]:
    has = set(record.values[field.name])
    absent = _absent(record, field, has)
    # Of what fits no code an open field tells too: it is there, or all that is told has a code.
    unfitting = 0 if has else absent
    return [1 if code in has else unfitting if code == UNCODED else absent for code in codes]


def _absent(record: Record, field: CodedField, has: set[str]) -> int | None:
    """What it means that a code is not recorded: 0 where the coder looked for it, None where nobody knows."""
    if field.path in record.document["coded_fields"]:
        return 0
    return 0 if has and field.absence != OPEN else None


def _codes(field: CodedField) -> Sequence[str]:
    found = vocabularies()[field.vocabulary or ""]
    codes = tuple(code for code in (found.groups if field.is_group else found.terms) if code != UNKNOWN)
    return (*codes, UNCODED) if field.tells else codes


def _column(field: CodedField, code: str) -> CodeColumn:
    looked = f"`coded_fields` names `{field.path}`: the coder looked for every code"
    if code == UNCODED:
        meaning = "1: something is told that no code fits. 0: all that is told has a code."
        empty = "Nothing is told."
    elif field.absence == OPEN:
        meaning = f"1: recorded. 0: not recorded, though {looked}."
        empty = "Not recorded; it may hold all the same, as only what the sources tell is coded."
    else:
        meaning = f"1: recorded. 0: not recorded, though the field is coded, or {looked}."
        empty = "No code of the field is recorded, or the field does not apply."
    vocabulary = field.vocabulary if code != UNCODED else None
    description = f"{field.description} `{code}`. {meaning}"
    return CodeColumn(
        f"{field.name}:{code}",
        Type.INTEGER,
        description,
        empty,
        field.path,
        vocabulary=vocabulary,
        field=field.name,
        code=code,
        is_group=field.is_group,
    )
