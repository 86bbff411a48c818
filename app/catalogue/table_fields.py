"""The fields in which a reader compares cases side by side, in reading order, and how a case fills each."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from app.catalogue.cells import Cell, State, Statement
from app.catalogue.offered import (
    Json,
    Offered,
    offered_inside,
    offered_part,
    offered_practice,
    offered_text,
)
from app.model.absence import applies
from app.model.derivation import UNCODED, UNKNOWN, duration_of, values_of
from app.query.fields import FIELDS

Fill = Callable[[Json, str], Cell]
"""Document and language of the reader -> what stands there, but for why there is nothing."""


@dataclass(frozen=True, slots=True)
class TableField:
    """One row of the table."""

    name: str
    """Filter name; of what is no filter, its path in the document."""
    fill: Fill
    path: str
    """Where it stands in the document, names joined by dots."""
    is_compared: bool = False
    """Whether it is said what all have and what only some have; texts and what is said of the description are not."""

    @property
    def absence(self) -> str | None:
        """`closed` where a code that is not named is absent, `open` where nobody may have told of it."""
        field = FIELDS.get(self.name)
        return field.absence.value if field and field.absence else None

    def cell(self, document: Json, language: str) -> Cell:
        """What a case tells here, and where it tells nothing, why."""
        cell = self.fill(document, language)
        if cell.state is not State.UNKNOWN:
            return replace(cell, is_unverified=self._is_unverified(document))
        if not applies(document, self.name):
            return replace(cell, state=State.NOT_APPLICABLE)
        missing: Mapping[str, str] = document["missing"]
        return replace(cell, reason=missing.get(self.path) or missing.get(self.path.partition(".")[0]))

    def _is_unverified(self, document: Json) -> bool:
        named = {_without_places(path) for path in document["unverified_fields"]}
        return self.path in named or self.path.partition(".")[0] in named


def _without_places(path: str) -> str:
    """`sources.title` for `sources[0].title`."""
    return ".".join(step.partition("[")[0] for step in path.split("."))


def _told(cell: Cell) -> Cell:
    """The same as told, where there is anything to tell."""
    is_told = cell.codes or cell.numbers or cell.statements
    return replace(cell, state=State.TOLD) if is_told else cell


def _coded(name: str) -> Fill:
    def fill(document: Json, language: str) -> Cell:
        return _told(Cell(State.UNKNOWN, codes=values_of(document)[name]))

    return fill


def _number(name: str) -> Fill:
    def fill(document: Json, language: str) -> Cell:
        return _of_numbers((document[name],))

    return fill


def _of_numbers(numbers: Iterable[int | None], *, is_at_least: bool = False) -> Cell:
    known = tuple(number for number in numbers if number is not None)
    return _told(Cell(State.UNKNOWN, numbers=known, is_at_least=is_at_least and bool(known)))


def _duration(document: Json, language: str) -> Cell:
    years, is_at_least = duration_of(document)
    return _of_numbers((years,), is_at_least=is_at_least)


def _inhabitants(document: Json, language: str) -> Cell:
    return _of_numbers(one["population"] for one in document["municipalities"])


def _band(document: Json, language: str) -> Cell:
    place = document["place_served"]
    is_passed_over = bool(place and place["population"])
    return replace(_coded("population_band")(document, language), is_passed_over=is_passed_over)


def _inhabitants_of_place(document: Json, language: str) -> Cell:
    place = document["place_served"]
    return _of_numbers((place["population"],) if place else ())


def _in_words(*offered: Offered | None, codes: tuple[str, ...] = ()) -> Cell:
    return _told(Cell(State.UNKNOWN, codes, statements=tuple(Statement(one) for one in offered if one)))


def _text(name: str) -> Fill:
    return lambda document, language: _in_words(offered_text(document, name, language))


def _practice(document: Json, language: str) -> Cell:
    return _in_words(offered_practice(document, language))


def _municipalities(document: Json, language: str) -> Cell:
    return _named(one["name"] for one in document["municipalities"])


def _named(names: Iterable[str]) -> Cell:
    return _in_words(*(Offered(name, "und") for name in names))


def _place(document: Json, language: str) -> Cell:
    place = document["place_served"]
    return _in_words(Offered(place["name"], "und"), codes=(place["kind"],)) if place else _in_words()


def _entrepreneurs(document: Json, language: str) -> Cell:
    return _named(one["name"] for one in document["organisations"] if one["role"] == "entrepreneur")


def _continuity(document: Json, language: str) -> Cell:
    note = document["continuity_note"]
    return _in_words(Offered(note, "en") if note else None, codes=values_of(document)["continuity"])


def _framework(document: Json, language: str) -> Cell:
    return _named(document["regulatory_framework"])


def _statements(name: str) -> Fill:
    """Barriers and enablers: some codes each, or none that fits."""

    def fill(document: Json, language: str) -> Cell:
        told = [
            Statement(offered, tuple(one["codes"]))
            for number, one in enumerate(document[name])
            if (offered := offered_part(document, name, number, "text", language))
        ]
        return _with_codes(told)

    return fill


def _with_codes(told: Iterable[Statement]) -> Cell:
    statements = tuple(told)
    codes = tuple(dict.fromkeys(code for one in statements for code in one.codes))
    cell = _told(Cell(State.UNKNOWN, codes, statements=statements))
    return replace(cell, state=State.UNCODED) if statements and not codes else cell


def _outcomes(document: Json, language: str) -> Cell:
    return _with_codes(_each_outcome(document, language))


def _each_outcome(document: Json, language: str) -> Iterator[Statement]:
    for number, one in enumerate(document["outcomes"]):
        # Never the dimension alone: what was hoped for must not read as what was reached.
        code = f"{one['dimension']}:{one['evidence']}:{one['result'] or UNKNOWN}"
        if offered := offered_part(document, "outcomes", number, "description", language):
            yield Statement(offered, (code,))


def _leadership(document: Json, language: str) -> Cell:
    offered = offered_inside(document, "leadership_change", "text", language)
    codes = tuple(code for code in values_of(document)["leadership_role"] if code != UNCODED)
    return _with_codes([Statement(offered, codes)] if offered else ())


def _unverified(document: Json, language: str) -> Cell:
    # That none is named is told, too.
    paths = dict.fromkeys(map(_without_places, document["unverified_fields"]))
    return Cell(State.TOLD, tuple(paths))


def _field(name: str, fill: Fill | None = None, path: str | None = None, *, is_compared: bool = False) -> TableField:
    where = path or (FIELDS[name].path if name in FIELDS else name)
    return TableField(name, fill or _coded(name), where, is_compared)


TABLE_FIELDS: tuple[TableField, ...] = (
    _field("practice", _practice),
    _field("country", is_compared=True),
    _field("welfare_regime", is_compared=True),
    _field("municipality", _municipalities),
    _field("municipalities.population", _inhabitants),
    _field("population_band", _band, is_compared=True),
    _field("place_served", _place),
    _field("place_served.population", _inhabitants_of_place),
    _field("tier", is_compared=True),
    _field("sector", is_compared=True),
    _field("target_group", is_compared=True),
    _field("collaboration_form", is_compared=True),
    _field("entrepreneur", _entrepreneurs, "organisations"),
    _field("legal_form", is_compared=True),
    _field("legal_form_family", is_compared=True),
    _field("start_year", _number("start_year"), is_compared=True),
    _field("end_year", _number("end_year")),
    _field("duration_years", _duration),
    _field("status", is_compared=True),
    _field("status_as_of", _number("status_as_of")),
    _field("continuity", _continuity, is_compared=True),
    _field("municipality_role", _text("municipality_role")),
    _field("entrepreneur_role", _text("entrepreneur_role")),
    _field("funding_kind", is_compared=True),
    _field("barrier", _statements("barriers"), is_compared=True),
    _field("enabler", _statements("enablers"), is_compared=True),
    _field("outcome", _outcomes, is_compared=True),
    _field("leadership_role", _leadership, is_compared=True),
    _field("regulatory_framework", _framework),
    _field("confidence"),
    _field("unverified_fields", _unverified),
)
