"""The list: one row a case, several values of a field in one cell."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from app.formats.columns import (
    NEVER,
    NOT_RECORDED,
    SEPARATOR,
    Cell,
    CodedField,
    Column,
    Type,
    described,
    document_column,
)
from app.formats.records import Record
from app.formats.tables import Table
from app.model.derivation import UNCODED, UNKNOWN, municipality_key
from app.vocabulary.loading import vocabularies

Value = Callable[[Record], Cell]


@dataclass(frozen=True, slots=True)
class Told:
    """A column of the list, and how a case fills it."""

    column: Column
    value: Value


def list_columns(fields: Sequence[CodedField]) -> dict[str, Told]:
    """Every column of the list by name: the case, its places, its codes, its years, its texts, how far to trust it."""
    told = (
        *_identity(),
        *_places(),
        *_organisations(),
        *(Told(coded_column(field), _codes(field)) for field in fields),
        _outcomes(),
        *_years(),
        *_plain("summary", "summary_original", "municipality_role", "entrepreneur_role", "continuity_note"),
        *_trust(),
    )
    return {one.column.name: one for one in told}


def list_table(columns: Iterable[Told]) -> Table:
    """The list with some of its columns."""
    chosen = tuple(columns)
    values = tuple(one.value for one in chosen)

    def rows(record: Record) -> Iterator[list[Cell]]:
        yield [value(record) for value in values]

    return Table("cases", "One row a case.", tuple(one.column for one in chosen), rows)


def coded_column(field: CodedField) -> Column:
    """The column that holds all codes that a case has of a field."""
    several = _may_be_several(field.path)
    uncoded = f" `{UNCODED}`: something is told that no code fits." if field.tells else ""
    joined = f" Several are joined by `{SEPARATOR}` in the order of the vocabulary." if several else ""
    return Column(
        field.name,
        Type.CODE if field.vocabulary else Type.TEXT,
        f"{field.description}{joined}{uncoded}",
        _empty(field),
        path=field.path,
        vocabulary=field.vocabulary,
        separator=SEPARATOR if several else None,
    )


def _empty(field: CodedField) -> str:
    may_be_unknown = field.vocabulary is None or UNKNOWN in vocabularies()[field.vocabulary].terms
    if described(field.path)["is_required"] and not _may_be_several(field.path) and not may_be_unknown:
        return NEVER
    return _EMPTY.get(field.absence or "", NOT_RECORDED)


_EMPTY = {
    "closed": f"{NOT_RECORDED} Where anything is named, a code that is not named is absent: "
    "the coder looked for every code.",
    "open": f"{NOT_RECORDED} Only what the sources tell is coded: a code that is not named may hold all the same, "
    "unless `coded_fields` names the field.",
}


def in_vocabulary_order(field: CodedField, codes: Iterable[str]) -> list[str]:
    """Codes in the order in which the vocabulary has them, what fits no code last."""
    order = _order(field.vocabulary or "", field.is_group)
    return sorted(codes, key=lambda code: (order.get(code, len(order)), code))


@cache
def _order(vocabulary: str, is_group: bool) -> Mapping[str, int]:
    found = vocabularies()[vocabulary]
    return {code: place for place, code in enumerate(found.groups if is_group else found.terms)}


def _may_be_several(path: str) -> bool:
    steps = path.split(".")
    return any(described(".".join(steps[:end]))["is_several"] for end in range(1, len(steps) + 1))


def _codes(field: CodedField) -> Value:
    def value(record: Record) -> Cell:
        codes = record.values[field.name]
        return (SEPARATOR.join(in_vocabulary_order(field, codes)) if len(codes) > 1 else codes[0]) if codes else None

    return value


def _identity() -> Iterator[Told]:
    yield from _plain("slug")
    revision = Column("revision", Type.INTEGER, "Number of the revision of this case, from 1.", NEVER)
    yield Told(revision, lambda record: record.revision)
    yield from _plain("title", "title_original")
    sentence = described("practice")["description"]
    for language in ("en", "nb", "nn"):
        column = document_column(f"practice.{language}", description=f"{sentence} {_sentence(f'practice.{language}')}")
        yield Told(column, _at(column.path or ""))


def _sentence(path: str) -> str:
    description: str = described(path)["description"]
    return description


def _places() -> Iterator[Told]:
    of_the_first = "Of the first municipality. "
    name = document_column(
        "municipalities.name", "municipality", "Name of the municipality, of the first where there are several."
    )
    yield Told(name, _of_first("municipalities", "name"))
    code = Column(
        "municipality_code",
        Type.TEXT,
        f"{of_the_first}`NO-1103`, or `PL:name` where the number is not known; the filter `municipality` takes it.",
        NEVER,
        "municipalities.lau_code",
    )
    yield Told(code, lambda record: municipality_key(record.document["country"], record.document["municipalities"][0]))
    for part in ("region", "population", "latitude", "longitude", "precision"):
        path = f"municipalities.{part}"
        yield Told(document_column(path, part, of_the_first + _sentence(path)), _of_first("municipalities", part))
    count = Column("municipality_count", Type.INTEGER, "Number of municipalities of the case.", NEVER, "municipalities")
    yield Told(count, lambda record: len(record.document["municipalities"]))
    whole = described("place_served")["description"]
    for part in ("name", "kind", "population"):
        path = f"place_served.{part}"
        yield Told(document_column(path, description=f"{_sentence(path)} {whole}"), _at(path))


def _organisations() -> Iterator[Told]:
    name = document_column(
        "organisations.name", "entrepreneur", "Name of the first organisation in the role entrepreneur."
    )
    yield Told(replace(name, empty="No organisation has this role."), _first_entrepreneur)
    told = "Number of organisations of the case, whatever their role."
    count = Column("organisation_count", Type.INTEGER, told, NEVER, "organisations")
    yield Told(count, lambda record: len(record.document["organisations"]))


def _first_entrepreneur(record: Record) -> Cell:
    return next((one["name"] for one in record.document["organisations"] if one["role"] == "entrepreneur"), None)


def _outcomes() -> Told:
    column = Column(
        "outcome_evidence_result",
        Type.CODE,
        "Each outcome as `dimension:evidence:result` (vocabularies outcome-dimensions, evidence-kinds, "
        f"outcome-results), joined by `{SEPARATOR}` in the order of the document; the result `{UNKNOWN}` stands for an "
        "activity, or not coded.",
        path="outcomes",
        separator=SEPARATOR,
    )

    def value(record: Record) -> Cell:
        outcomes = record.document["outcomes"]
        told = (f"{one['dimension']}:{one['evidence']}:{one['result'] or UNKNOWN}" for one in outcomes)
        return SEPARATOR.join(told) or None

    return Told(column, value)


def _years() -> Iterator[Told]:
    yield from _plain("start_year")
    for told in _plain("end_year"):
        yield replace(told, column=replace(told.column, empty="Not recorded; not applicable while planned or ongoing."))
    duration = "Whole years from start to end, or to the year a running case was last seen."
    yield Told(Column("duration_years", Type.INTEGER, duration), lambda record: record.duration[0])
    at_least = "Whether `duration_years` is a lower bound, as the case was running when last seen."
    yield Told(Column("duration_at_least", Type.BOOLEAN, at_least, NEVER), lambda record: record.duration[1])
    yield from _plain("status_as_of")


def _trust() -> Iterator[Told]:
    count = Column("source_count", Type.INTEGER, "Number of sources.", NEVER, "sources")
    yield Told(count, lambda record: len(record.document["sources"]))
    for name in ("unverified_fields", "coded_fields"):
        yield Told(replace(document_column(name), empty="None."), _joined(name))


def _plain(*names: str) -> Iterator[Told]:
    for name in names:
        yield Told(document_column(name), _at(name))


def _at(path: str) -> Value:
    steps = path.split(".")

    def value(record: Record) -> Cell:
        found: Any = record.document
        for step in steps:
            found = found[step] if found else None
        cell: Cell = found
        return cell

    return value


def _of_first(parts: str, name: str) -> Value:
    def value(record: Record) -> Cell:
        cell: Cell = record.document[parts][0][name]
        return cell

    return value


def _joined(name: str) -> Value:
    return lambda record: SEPARATOR.join(record.document[name]) or None
