"""The sheets of a workbook: a whole case document taken apart, so that nothing of it is lost."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from typing import Any

from app.formats.columns import NEVER, SEPARATOR, Cell, Column, Type, case_document_schema, described, document_column
from app.formats.records import Record
from app.formats.tables import Row, Table

Json = Mapping[str, Any]

SLUG = document_column("slug")
ORDER = Column("order", Type.INTEGER, "Place in the list, counted from 0 as in paths such as `barriers[0]`.", NEVER)
LANGUAGE = Column("language", Type.TEXT, "Language of the translation, as a BCP 47 tag.", NEVER, "translations")
REVISION = Column("revision", Type.INTEGER, "Number of the revision of this case, from 1.", NEVER)

PARTS = ("municipalities", "organisations", "funding", "scale", "outcomes", "barriers", "enablers", "sources", "credit")
"""Lists of objects: a sheet each."""
FLATTENED = ("practice", "place_served", "leadership_change")
"""Objects whose fields stand in the sheet of cases."""
SEVERAL_CODES = (
    "sectors", "target_groups", "collaboration_forms", "barriers.codes", "enablers.codes", "leadership_change.roles",
)  # fmt: skip
"""Lists of codes: together in one sheet, a code a row."""
STATEMENTS = ("barriers", "enablers", "outcomes")
"""Lists whose texts are translated element by element."""


@cache
def sheets() -> tuple[Table, ...]:
    """All sheets of a case, that of the cases first."""
    return (
        _cases(),
        _codes(),
        *(_part(name) for name in PARTS),
        _regulations(),
        _translations(),
        _translated_statements(),
        _emes(),
        _missing(),
    )


def _cases() -> Table:
    columns = (SLUG, REVISION, *_columns_of_cases())
    paths = [(column.path or "").split(".") for column in columns[2:]]

    def rows(record: Record) -> Iterator[Row]:
        yield [record.slug, record.revision, *(_cell(_at(record.document, steps)) for steps in paths)]

    return Table("cases", "One row a case.", columns, rows)


def _columns_of_cases() -> Iterator[Column]:
    elsewhere = {"slug", *PARTS, *SEVERAL_CODES, "regulatory_framework", "translations", "emes", "missing"}
    for name in case_document_schema()["properties"]:
        if name in FLATTENED:
            for part in described(name)["innermost"]["properties"]:
                path = f"{name}.{part}"
                if path not in SEVERAL_CODES:
                    yield document_column(
                        path, description=f"{described(name)['description']} {document_column(path).description}"
                    )
        elif name not in elsewhere:
            yield document_column(name)


def _codes() -> Table:
    columns = (
        SLUG,
        Column("field", Type.TEXT, f"Path of the list: {', '.join(map(_with_vocabulary, SEVERAL_CODES))}.", NEVER),
        Column("part", Type.INTEGER, "Which statement it is, counted from 0.", "It is a list of the case itself."),
        ORDER,
        Column("code", Type.CODE, "One code of the vocabulary of the list.", NEVER),
    )  # fmt: skip

    def rows(record: Record) -> Iterator[Row]:
        for field in SEVERAL_CODES:
            for part, codes in _lists(record.document, field):
                yield from ([record.slug, field, part, order, code] for order, code in enumerate(codes))

    return Table("codes", "One row for each code of a list of codes.", columns, rows)


def _with_vocabulary(path: str) -> str:
    return f"`{path}` (vocabulary {described(path)['innermost']['x-vocabulary']})"


def _lists(document: Json, field: str) -> Iterator[tuple[int | None, Iterable[str]]]:
    whole, _, inner = field.partition(".")
    found = document[whole]
    if not inner:
        yield None, found
    elif isinstance(found, list):
        yield from ((part, element[inner]) for part, element in enumerate(found))
    elif found:
        yield None, found[inner]


def _part(name: str) -> Table:
    fields = [field for field in described(name)["innermost"]["properties"] if f"{name}.{field}" not in SEVERAL_CODES]
    columns = (SLUG, ORDER, *(document_column(f"{name}.{field}", field) for field in fields))

    def rows(record: Record) -> Iterator[Row]:
        for order, part in enumerate(record.document[name]):
            yield [record.slug, order, *(_cell(part[field]) for field in fields)]

    return Table(name, described(name)["description"], columns, rows)


def _regulations() -> Table:
    name = "regulatory_framework"
    columns = (SLUG, ORDER, replace(document_column(name, "text"), separator=None, empty=NEVER))
    return Table(name, described(name)["description"], columns, _each(lambda record: enumerate(record.document[name])))


def _translations() -> Table:
    fields = [field for field in described("translations")["innermost"]["properties"] if field not in STATEMENTS]
    columns = (SLUG, LANGUAGE, *(document_column(f"translations.{field}", field) for field in fields))

    def rows(record: Record) -> Iterator[Row]:
        for language, translation in record.document["translations"].items():
            yield [record.slug, language, *(translation[field] for field in fields)]

    return Table("translations", described("translations")["description"], columns, rows)


def _translated_statements() -> Table:
    columns = (
        SLUG,
        LANGUAGE,
        Column("field", Type.TEXT, f"Whose text it is: {', '.join(STATEMENTS)}.", NEVER),
        ORDER,
        Column("text", Type.TEXT, "The text in this language.", "Not translated.", language="language"),
    )

    def rows(record: Record) -> Iterator[Row]:
        for language, translation in record.document["translations"].items():
            for field in STATEMENTS:
                yield from ([record.slug, language, field, *numbered] for numbered in enumerate(translation[field]))

    return Table(
        "translated_statements", "Translations of what is told of barriers, enablers and outcomes.", columns, rows
    )


def _emes() -> Table:
    indicator = Column("indicator", Type.CODE, "Which indicator of EMES.", NEVER, "emes", vocabulary="emes-indicators")
    columns = (SLUG, indicator, document_column("emes.score", "score"), document_column("emes.evidence", "evidence"))
    rows = _each(
        lambda record: ((code, one["score"], one["evidence"]) for code, one in record.document["emes"].items())
    )
    return Table("emes", described("emes")["description"], columns, rows)


def _missing() -> Table:
    columns = (
        SLUG,
        Column("path", Type.TEXT, "Path of the empty field.", NEVER, "missing"),
        replace(document_column("missing", "reason"), separator=None, empty=NEVER),
    )
    return Table(
        "missing", described("missing")["description"], columns, _each(lambda r: r.document["missing"].items())
    )


def _each(rest: Callable[[Record], Iterable[Row]]) -> Callable[[Record], Iterator[Row]]:
    """Rows that begin with the slug."""

    def rows(record: Record) -> Iterator[Row]:
        yield from ([record.slug, *one] for one in rest(record))

    return rows


def _at(document: Json, steps: list[str]) -> Any:
    found: Any = document
    for step in steps:
        found = found[step] if found else None
    return found


def _cell(value: Any) -> Cell:
    if isinstance(value, list):
        return SEPARATOR.join(map(str, value)) or None
    cell: Cell = value
    return cell
