"""Columns that can be fetched for things that were found."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from app.catalogue.labels import code_label
from app.catalogue.offered import offered_text
from app.catalogue.reconciling.cases import cases_among
from app.catalogue.reconciling.entities import KINDS, Entity, Json, Kind, Where
from app.catalogue.reconciling.municipalities import municipality_of
from app.catalogue.reconciling.organisations import entries_of, numbered, organisations_called
from app.model.derivation import municipality_key, name_key, number_key
from app.vocabulary.municipalities import municipalities

USUAL, MOST = 20, 200
"""Values of one thing that are given for one column where nothing else is asked for, and where the most are."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column that is asked for."""

    property: str
    as_codes: bool = False
    limit: int = USUAL


@dataclass(frozen=True, slots=True)
class Fetched:
    """One property that can be fetched."""

    id: str
    kinds: tuple[Kind, ...]
    values: Callable[["Source", Column], Iterable[Any]]
    """Texts, numbers, or things that can be meant themselves; None for what is not known."""
    of: Kind | None = None
    """The type of its values, where they are things that can be meant themselves."""


@dataclass(frozen=True, slots=True)
class Source:
    """One thing with the cases that tell of it."""

    where: Where
    entity: Entity
    documents: Sequence[Json]

    @property
    def case(self) -> Json:
        """The document of a case."""
        return self.documents[0]

    @property
    def entries(self) -> Iterator[Json]:
        """What the cases say of an organisation or a municipality itself."""
        if self.entity.kind == "organisation":
            yield from entries_of(self.entity, self.documents)
            return
        for document in self.documents:
            for one in document["municipalities"]:
                if municipality_key(document["country"], one) == self.entity.id:
                    yield one


def fetch(where: Where, entity: Entity, columns: Sequence[Column]) -> dict[str, list[Any]]:
    """The values of each column, each value once; none where nothing is known or the type has no such property."""
    documents = where.documents(list(islice(entity.carriers, max((column.limit for column in columns), default=0))))
    source = Source(where, entity, documents)
    fetched: dict[str, list[Any]] = {}
    for column in columns:
        one = FETCHED[column.property]
        # A case may be withdrawn between two readings.
        has_any = entity.kind in one.kinds and (documents or entity.kind == "municipality")
        values = one.values(source, column) if has_any else ()
        fetched[column.property] = list(
            islice(_each_once(value for value in values if value is not None), column.limit)
        )
    return fetched


def _each_once(values: Iterable[Any]) -> Iterator[Any]:
    seen: set[Any] = set()
    for value in values:
        key = value.id if isinstance(value, Entity) else value
        if key not in seen:
            seen.add(key)
            yield value


def _coded(path: str, dimension: str) -> Callable[[Source, Column], Iterable[Any]]:
    def values(source: Source, column: Column) -> Iterable[str]:
        held = source.case[path]
        return _said(source, column, dimension, held if isinstance(held, list) else [held])

    return values


def _said(source: Source, column: Column, dimension: str, codes: Iterable[str | None]) -> Iterator[str]:
    for code in filter(None, codes):
        yield code if column.as_codes else code_label(dimension, code, source.where.language).text


def _of_case(name: str) -> Callable[[Source, Column], Iterable[Any]]:
    return lambda source, column: [source.case[name]]


def _of_entries(name: str) -> Callable[[Source, Column], Iterable[Any]]:
    return lambda source, column: (one[name] for one in source.entries)


def _country(source: Source, column: Column) -> Iterable[str]:
    return _said(source, column, "country", [source.entity.country])


def _summary(source: Source, column: Column) -> Iterator[str]:
    if (offered := offered_text(source.case, "summary", source.where.language)) is not None:
        yield offered.text


def _municipalities(source: Source, column: Column) -> Iterator[Entity | None]:
    """The places of a case, or of the cases that an organisation takes part in."""
    for document in source.documents:
        for one in document["municipalities"]:
            yield municipality_of(source.where, municipality_key(document["country"], one))


def _organisations(source: Source, column: Column) -> Iterator[Entity | None]:
    country = source.case["country"]
    for one in source.case["organisations"]:
        if one["number"]:
            yield numbered(source.where, country, number_key(one["number"]))
        else:
            called = organisations_called(source.where, name_key(one["name"]))
            yield next((other for other in called if other.country == country), None)


def _cases(source: Source, column: Column) -> Iterator[Entity]:
    return cases_among(source.where, source.entity.carriers, column.limit)


def _legal_forms(source: Source, column: Column) -> Iterable[str]:
    return _said(source, column, "legal_form", (one["legal_form"] for one in source.entries))


def _listed(name: str, told: str | None = None) -> Callable[[Source, Column], Iterable[Any]]:
    """What the reference list says of a municipality; else what the cases say under a name of theirs."""

    def values(source: Source, column: Column) -> Iterable[Any]:
        code = source.entity.id
        listed = municipalities(code[:2]).get(code[3:]) if code[2] == "-" else None
        if listed is None:
            return (one[told] for one in source.entries) if told else ()
        held = getattr(listed, name)
        return held if isinstance(held, tuple) else [held]

    return values


def _number(source: Source, column: Column) -> Iterable[str]:
    return sorted(source.entity.facts.get("number", ()))


FETCHED: Mapping[str, Fetched] = {
    one.id: one
    for one in (
        Fetched("title_original", ("case",), _of_case("title_original")),
        Fetched("summary", ("case",), _summary),
        Fetched("country", KINDS, _country),
        Fetched("county", ("municipality",), _listed("county", "region")),
        Fetched("municipality", ("case", "organisation"), _municipalities, "municipality"),
        Fetched("organisation", ("case",), _organisations, "organisation"),
        Fetched("sector", ("case",), _coded("sectors", "sector")),
        Fetched("target_group", ("case",), _coded("target_groups", "target_group")),
        Fetched("collaboration_form", ("case",), _coded("collaboration_forms", "collaboration_form")),
        Fetched("start_year", ("case",), _of_case("start_year")),
        Fetched("end_year", ("case",), _of_case("end_year")),
        Fetched("status", ("case",), _coded("status", "status")),
        Fetched("confidence", ("case",), _coded("confidence", "confidence")),
        Fetched("source", ("case",), lambda source, column: (one["url"] for one in source.case["sources"])),
        Fetched("number", ("organisation", "municipality"), _number),
        Fetched("legal_form", ("organisation",), _legal_forms),
        Fetched("founded", ("organisation",), _of_entries("founded")),
        Fetched("website", ("organisation",), _of_entries("website")),
        Fetched("other_name", ("municipality",), _listed("other_names")),
        Fetched("population", ("municipality",), _listed("population", "population")),
        Fetched("latitude", ("municipality",), _listed("latitude", "latitude")),
        Fetched("longitude", ("municipality",), _listed("longitude", "longitude")),
        Fetched("case", ("organisation", "municipality"), _cases, "case"),
    )
}
"""By id."""
