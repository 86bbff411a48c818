"""The sheets of a case, made from what the document declares: a field that is added there has its column here."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from app.formats.columns import NEVER, Column, Type, described, document_column
from app.formats.sheets import DECISION, FIELD, LANGUAGE, ORDER, PART, REVISION, SLUG, Home, Names, Sheet
from app.model.credit_sent import CreditSent
from app.model.document import document_fields
from app.model.paths import FieldTree, field_tree

CODE = Column("code", Type.CODE, "One code of the list; the sheet `vocabulary` has all under its `field`.", NEVER)
TEXT = Column("text", Type.TEXT, "The text in this language.", "Not translated.", language="language")
KEYS = {
    "translations": LANGUAGE,
    "emes": Column("indicator", Type.CODE, "Which indicator of EMES.", NEVER, "emes", vocabulary="emes-indicators"),
    "missing": Column("path", Type.TEXT, "Path of the empty field.", NEVER, "missing"),
}
"""What the keys of a map are called in its sheet."""
ELEMENTS = {
    "regulatory_framework": "text",
    "outcomes.sources": "source",
    "sources.supports": "path",
    "coded_fields": "path",
    "unverified_fields": "path",
}
"""What one element of a list of no codes is called in its sheet."""
CASES, CODES, STATEMENTS, CREDIT = "cases", "codes", "translated_statements", "credit"


@cache
def case_sheets() -> tuple[Sheet, ...]:
    """All sheets of a case, that of the cases first."""
    return (_cases(), _codes(), *_of_fields())


def _cases() -> Sheet:
    values: dict[Names, Column] = {}
    for name, field in document_fields().fields.items():
        if _is_one_object(field):
            whole = described(name)["description"]
            for inner in _plain(field):
                column = document_column(f"{name}.{inner}")
                values[name, inner] = replace(column, description=f"{whole} {column.description}")
        elif name != SLUG.name and not (field.is_list or field.values):
            values[name,] = document_column(name)
    return Sheet(CASES, "One row a case.", (SLUG, REVISION, DECISION), {"": ()}, values)


def _codes() -> Sheet:
    homes = dict(_homes_of_codes(document_fields()))
    return Sheet(CODES, "One row for each code of a list of codes.", (SLUG, FIELD, PART, ORDER), homes, {(): CODE})


def _homes_of_codes(tree: FieldTree, path: str = "", home: Home = ()) -> Iterator[tuple[str, Home]]:
    for name, field in tree.fields.items():
        inner: Home = (*home, name)
        if _is_of_codes(field):
            yield f"{path}{name}", (*inner, ORDER)
        elif field.fields:
            yield from _homes_of_codes(field, f"{path}{name}.", (*inner, PART) if field.is_list else inner)


def _of_fields() -> Iterator[Sheet]:
    for name, field in document_fields().fields.items():
        if field.values:
            yield _map(name, field.values)
            if field.values.fields:
                yield from _statements(name, field.values)
        elif field.is_list and field.fields:
            yield _list(name, field, (SLUG, ORDER), (name, ORDER))
            for inner, below in field.fields.items():
                if below.is_list and not _is_of_codes(below):
                    yield _elements(f"{name}.{inner}", (SLUG, PART, ORDER), (name, PART, inner, ORDER))
        elif field.is_list and not _is_of_codes(field):
            yield _elements(name, (SLUG, ORDER), (name, ORDER))


def _list(name: str, field: FieldTree, keys: tuple[Column, ...], home: Home) -> Sheet:
    values: dict[Names, Column] = {(inner,): document_column(f"{name}.{inner}", inner) for inner in _plain(field)}
    if name == CREDIT:
        values = _credit(values)
    return Sheet(name, described(name)["description"], keys, {"": home}, values)


def _credit(values: dict[Names, Column]) -> dict[Names, Column]:
    """A document names people by key; what is sent may name them otherwise, and keys are made of it."""
    person = replace(values["person",], empty="Somebody who is not known here yet; the next columns say who it is.")
    sent = field_tree(CreditSent).fields
    types = {"account": Type.CODE, "consent": Type.BOOLEAN}
    told: dict[Names, Column] = {
        (name,): Column(name, types.get(name, Type.TEXT), field.description, "Not told, or `person` says it.")
        for name, field in sent.items()
        if name not in ("person", "did")
    }
    return {("person",): person, **told}


def _map(name: str, field: FieldTree) -> Sheet:
    key = KEYS[name]
    if field.fields:
        return _list(name, field, (SLUG, key), (name, key))
    reason = replace(document_column(name, "reason"), separator=None, empty=NEVER)
    return Sheet(name, described(name)["description"], (SLUG, key), {"": (name, key)}, {(): reason})


def _elements(path: str, keys: tuple[Column, ...], home: Home) -> Sheet:
    element = replace(document_column(path, ELEMENTS[path]), separator=None, empty=NEVER)
    return Sheet(path.replace(".", "_"), described(path)["description"], keys, {"": home}, {(): element})


def _statements(name: str, field: FieldTree) -> Iterator[Sheet]:
    """Lists of texts that a translation has, element by element as the lists it translates."""
    homes: dict[str, Home] = {
        inner: (name, KEYS[name], inner, ORDER) for inner, below in field.fields.items() if below.is_list
    }
    if homes:
        said = f"Translations of what is told of {', '.join(homes)}, each beside the row of the same `order` there."
        yield Sheet(STATEMENTS, said, (SLUG, KEYS[name], FIELD, ORDER), homes, {(): TEXT})


def _plain(field: FieldTree) -> Iterator[str]:
    """Names of the fields below that hold one value at most."""
    return (name for name, below in field.fields.items() if not below.is_list)


def _is_of_codes(field: FieldTree) -> bool:
    return field.is_list and bool(field.coded or field.choices)


def _is_one_object(field: FieldTree) -> bool:
    return bool(field.fields) and not field.is_list
