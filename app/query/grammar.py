"""The query string of cases -> what was asked: conditions, page, facets, language, format."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from app.errors import Fault, QueryRefused
from app.model.derivation import UNKNOWN
from app.query.conditions import All, CaseQuery, Chosen, Condition, Has, HasAll, Known, Matches, Not, Within
from app.query.fields import FACETS, FIELDS, NUMBERS, Kind
from app.query.paging import LIMIT, MOST, Cursor, PageRequest, SortKey, parse_cursor, parse_sort
from app.query.parameters import Filter, filters
from app.query.singles import at_least, at_most, box, has, has_all, kilometres, near, point
from app.query.text import parse_text
from app.query.values import Names, ValueRefused, number, value_of
from app.query.where import parse_where
from app.vocabulary.nearest import LIKENESS, nearest

Values = Mapping[str, Sequence[str]]


@dataclass(slots=True)
class Reading:
    """Values by name as sent, and every fault found while reading them."""

    values: Values
    names: Names | None = None
    faults: list[Fault] = field(default_factory=list)

    def fault(self, parameter: str, detail: str, did_you_mean: str | None = None) -> None:
        """Notes a fault; reading goes on."""
        self.faults.append(Fault(detail, parameter=parameter, did_you_mean=did_you_mean))

    def finish(self) -> None:
        """QueryRefused with all faults, if there are any."""
        if self.faults:
            raise QueryRefused(self.faults[0].detail, self.faults)

    def one(self, name: str) -> str | None:
        """The value of a parameter that stands once; an empty one is a fault."""
        given = self.values.get(name)
        if given is None:
            return None
        if not given[0].strip():
            self.fault(name, f"'{name}' is empty; give a value or leave it out.")
            return None
        return given[0]

    def listed(self, name: str) -> list[str]:
        """Values that are repeated or joined by commas, each once; an empty one is a fault."""
        given = [part.strip() for value in self.values.get(name, ()) for part in value.split(",")]
        if not all(given):
            self.fault(name, f"A value of '{name}' is empty; give one or leave it out.")
        return [part for part in dict.fromkeys(given) if part]

    def truth(self, name: str, default: bool = False) -> bool:
        """`true` or `false`."""
        text = self.one(name)
        if text not in (None, "true", "false"):
            self.fault(name, f"'{name}' is true or false, not '{text}'.")
        return default if text is None else text == "true"

    def one_of(self, name: str, known: Sequence[str], usual: str, likeness: float = LIKENESS) -> str:
        """One of a few words, the usual one where none is given."""
        text = self.one(name)
        return text if text is not None and self.is_among(name, text, known, likeness) else usual

    def is_among(self, name: str, text: str, known: Sequence[str], likeness: float = LIKENESS) -> bool:
        """Whether a value is one of a few words; any other is a fault, that names all and the one it is as like as."""
        if text not in known:
            self.fault(name, f"'{name}' is one of {', '.join(known)}, not '{text}'.", nearest(text, known, likeness))
        return text in known

    def whole(self, name: str, usual: int, least: int, most: int) -> int:
        """A whole number within bounds, the usual one where none is given."""
        text = self.one(name)
        if text is None:
            return usual
        if not (text.isascii() and text.isdigit() and len(text) <= 9 and least <= int(text) <= most):
            self.fault(name, f"'{name}' is a whole number from {least} to {most}, not '{text}'.")
            return usual
        return int(text)


def parse_query(values: Values, names: Names | None = None) -> CaseQuery:
    """Reads filters, words, places and `where`; QueryRefused names every fault at once."""
    reading = Reading(values, names)
    query = read_query(reading)
    reading.finish()
    return query


def read_query(reading: Reading) -> CaseQuery:
    """The conditions among the parameters; faults are left in the reading."""
    filtered = [
        (asked, condition)
        for name in reading.values
        if (asked := filters().get(name)) is not None
        for condition in _conditions(reading, asked)
    ]
    chosen = [Chosen(asked.field.name, condition) for asked, condition in filtered]
    chosen += [Chosen(name, condition) for name, condition in _words_and_places(reading)]
    _check_ranges(reading, [choice.condition for choice in chosen])
    _check_excluded(reading, filtered)
    where: Condition | None = None
    if (text := reading.one("where")) is not None:
        try:
            where = parse_where(text, reading.names)
        except QueryRefused as error:
            reading.faults += error.faults
    return CaseQuery(tuple(chosen), where)


def _conditions(reading: Reading, asked: Filter) -> list[Condition]:
    if asked.operator == "known":
        return [Known(asked.field.name, reading.truth(asked.name))]
    if asked.operator in ("min", "max"):
        return _bounded(reading, asked)
    meant = _meant(reading, asked)
    if not meant or not all(meant):
        return []
    try:
        return _filtered(asked, meant)
    except ValueRefused as error:
        reading.fault(asked.name, error.detail, error.nearest)
        return []


def _bounded(reading: Reading, asked: Filter) -> list[Condition]:
    text = reading.one(asked.name)
    if text is None:
        return []
    try:
        bound = number(asked.field, text.strip())
    except ValueRefused as error:
        reading.fault(asked.name, error.detail)
        return []
    return [at_least(asked.field, bound) if asked.operator == "min" else at_most(asked.field, bound)]


def _filtered(asked: Filter, meant: Sequence[Sequence[str]]) -> list[Condition]:
    spec = asked.field
    flat = [value for row in meant for value in row]
    built = has_all(spec, meant) if asked.operator == "all" else has(spec, flat)
    if asked.operator == "not":
        return [Not(built)]
    return [built]


def _meant(reading: Reading, asked: Filter) -> list[Sequence[str]]:
    # A comma in a name is a comma: "Norges Hus, avd. Oslo" is one organisation.
    whole = asked.field.kind is Kind.NAME
    given = reading.values[asked.name] if whole else reading.listed(asked.name)
    rows: list[Sequence[str]] = []
    for text in given:
        try:
            rows.append(value_of(asked.field, text, reading.names))
        except ValueRefused as error:
            reading.fault(asked.name, error.detail, error.nearest)
            rows.append(())
    return rows


def _words_and_places(reading: Reading) -> list[tuple[str, Condition]]:
    place, distance, corners, words = (reading.one(name) for name in ("near", "within_km", "bbox", "q"))
    found: list[tuple[str, Condition]] = []
    if words is not None:
        found += _read(reading, "q", lambda: Matches(parse_text(words)))
    if place is not None and distance is not None:
        found += _read(reading, "near", lambda: near(*point(place), kilometres(distance)))
    if corners is not None:
        found += _read(reading, "bbox", lambda: box(corners))
    for there, missing in (("near", "within_km"), ("within_km", "near")):
        if there in reading.values and missing not in reading.values:
            reading.fault(there, f"'{there}' needs '{missing}' beside it, as in near=59.9,10.7&within_km=200.")
    return found


def _read(reading: Reading, field: str, read: Callable[[], Condition]) -> list[tuple[str, Condition]]:
    try:
        return [(field, read())]
    except QueryRefused as error:
        reading.faults += error.faults
        return []


def _check_ranges(reading: Reading, chosen: Sequence[Condition]) -> None:
    bounds = {(one.field, one.sign): one.bound for one in chosen if isinstance(one, Within)}
    for name in NUMBERS:
        low, high = bounds.get((name, ">=")), bounds.get((name, "<="))
        if low is not None and high is not None and low > high:
            detail = f"'{name}.min' ({low}) lies above '{name}.max' ({high}); nothing lies between."
            reading.fault(f"{name}.min", detail)


def _check_excluded(reading: Reading, asked: Sequence[tuple[Filter, Condition]]) -> None:
    """A fault where a field is asked for values and `.not` leaves them out again: no case could be found."""
    left_out = {one.field: _values(condition.condition) for one, condition in asked if isinstance(condition, Not)}
    for one, condition in asked:
        out = left_out.get(one.field, set[str | None]())
        # Several conditions for `.all` of a name, of which every spelling means the same.
        for part in condition.conditions if isinstance(condition, All) else (condition,):
            wanted = _values(part)
            if wanted and (wanted <= out or (isinstance(part, HasAll) and wanted & out)):
                detail = f"'{one.name}' asks for what '{one.field.name}.not' leaves out; no case could be found."
                reading.fault(one.name, detail)
                break


def _values(condition: Condition) -> set[str | None]:
    """What is asked for, None for what is not recorded; empty for conditions of another kind."""
    if isinstance(condition, Known):
        return set() if condition.known else {None}
    if not isinstance(condition, Has | HasAll):
        return set()
    # A name is only a name, though somebody be called so.
    is_name = FIELDS[condition.field].kind is Kind.NAME
    return {value if is_name or value != UNKNOWN else None for value in condition.values}


@dataclass(frozen=True, slots=True)
class CaseRequest:
    """A whole question for a list of cases."""

    query: CaseQuery
    page: PageRequest
    facets: tuple[str, ...] = ()
    with_zero: bool = False
    """Whether facets list values that no case has."""
    fields: tuple[str, ...] = ()
    """Names of the fields to give; empty means the short form."""


def parse_request(values: Values, names: Names | None = None) -> CaseRequest:
    """Reads everything that a list of cases understands but language and format; all faults at once."""
    reading = Reading(values, names)
    query = read_query(reading)
    request = CaseRequest(
        query,
        _page(reading, query),
        _facets(reading),
        reading.truth("facets.zero"),
        tuple(reading.listed("fields")),
    )
    reading.finish()
    return request


def _page(reading: Reading, query: CaseQuery) -> PageRequest:
    has_text = any(choice.field == "q" for choice in query.chosen)
    sort: tuple[SortKey, ...] = (SortKey("relevance"),) if has_text else (SortKey("title"),)
    cursor: Cursor | None = None
    try:
        if (order := reading.one("sort")) is not None:
            sort = parse_sort(order, has_text=query.text() is not None)
        # While other parameters are wrong, the question is another one and the cursor not to blame.
        if (text := reading.one("cursor")) is not None and not reading.faults:
            cursor = parse_cursor(text, query.expression, sort)
    except QueryRefused as error:
        reading.faults += error.faults
    return PageRequest(sort, reading.whole("limit", LIMIT, 1, MOST), cursor)


def _facets(reading: Reading) -> tuple[str, ...]:
    names = tuple(reading.listed("facets"))
    for name in names:
        if name not in FACETS:
            detail = f"'{name}' cannot be counted" if name in FIELDS else f"There is no field '{name}' to count"
            hint = nearest(name, FACETS)
            told = "" if hint else "; /v1/fields tells by 'is_facet' what can be"
            reading.fault("facets", f"{detail}{told}.", hint)
    return names
