"""The long table: one row for each value of each field that can be asked."""

from collections.abc import Callable, Iterator, Sequence

from app.formats.columns import NEVER, Cell, CodedField, Column, Type, document_column
from app.formats.records import Record
from app.formats.tables import Table
from app.model.derivation import UNCODED
from app.vocabulary.terms import Label

LabelOf = Callable[[CodedField, str | None], Label]
"""What a reader calls a value of a field; None is the unknown."""

COLUMNS = (
    document_column("slug"),
    Column("field", Type.TEXT, "Name of the field, as the filters have it.", NEVER),
    Column("order", Type.INTEGER, "Place of the value in the document, counted from 0; the main sector comes first.",
           "No value is recorded."),
    Column("code", Type.CODE, f"The value. `{UNCODED}`: something is told that no code fits.",
           "No value is recorded. A field that does not apply has no row."),
    Column("label", Type.TEXT, "The value in words.", NEVER, language="label_language"),
    Column("label_language", Type.TEXT, "Language of the label: the one asked for, or the next best.", NEVER),
)  # fmt: skip


def long_table(fields: Sequence[CodedField], label_of: LabelOf) -> Table:
    """The values of all fields below one another."""

    def rows(record: Record) -> Iterator[list[Cell]]:
        for field in fields:
            codes = record.values[field.name]
            for order, code in enumerate(codes):
                label = label_of(field, code)
                yield [record.slug, field.name, order, code, label.text, label.language]
            # As in the counts: who told only what fits no code is unknown as well.
            if not set(codes).difference((UNCODED,)) and record.applies(field.name):
                label = label_of(field, None)
                yield [record.slug, field.name, None, None, label.text, label.language]

    return Table("values", "One row for each value of a field of codes.", COLUMNS, rows)
