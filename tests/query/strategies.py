"""Questions drawn at random: conditions in canonical form, and query strings that are understood.

Values are drawn from `EVERY_VALUE` unless a test hands over others, such as those that occur in its own cases.
"""

from collections.abc import Mapping, Sequence

from hypothesis import strategies as st

from app.model.derivation import UNKNOWN, name_key
from app.query.conditions import Condition, Known, Matches, Not, all_of, any_of
from app.query.fields import CASE_FIELDS, FACETS, FieldSpec, Kind, extra_values
from app.query.paging import MOST, SORT_KEYS
from app.query.singles import FURTHEST_KM, at_least, at_most, box, has, has_all, has_only, near
from app.query.text import parse_text
from app.query.values import codes_of

Values = Mapping[str, Sequence[str]]
"""Field -> values to draw."""
Strings = dict[str, list[str]]
"""A query string as values by name."""

MUNICIPALITIES = ("NO-9901", "NO-3901", "PL:lodka", "SE-0180")
ORGANISATIONS = ("kjoken as", "norges hus, avd. oslo", 'the "best" of \\ all', "unknown", "aldersro")
NUMBERS = [str(number) for number in (-3, 0, 1, 2, 4, 2010, 2015, 2016, 2022)]


class KnownNames:
    """Names that are known: municipalities by code, organisations by name, however it is written."""

    def named(self, field: str, text: str) -> Sequence[str]:
        if field == "municipality":
            return [text] if text in MUNICIPALITIES else []
        return [name for name in ORGANISATIONS if name_key(name) == name_key(text)]

    def nearest_name(self, field: str, text: str) -> str | None:
        return "aldersro" if text == "aldersroo" else None


NAMES = KnownNames()


def _values(field: FieldSpec) -> Sequence[str]:
    if field.kind is Kind.NAME:
        return {"municipality": MUNICIPALITIES, "organisation": ORGANISATIONS}[field.name]
    if field.kind is Kind.LANGUAGE:
        return ("nn", "pl", "sr-Latn")
    if field.kind is Kind.NUMBER:
        return NUMBERS
    patterns = ("*:evaluation:*", "employment:*:reached", "*:*:unknown") if field.name == "outcome" else ()
    codes = [value for value in (*codes_of(field), *extra_values(field)) if value != UNKNOWN]
    return (*codes, *patterns)


EVERY_VALUE: Values = {field.name: _values(field) for field in CASE_FIELDS}
_CODED = [field for field in CASE_FIELDS if field.kind is not Kind.NUMBER]
_NUMBERS = [field for field in CASE_FIELDS if field.kind is Kind.NUMBER]

_words = st.sampled_from(
    ["samvirke", "Økonomi", "ö-vik", "kommun*", '"sosialt entreprenørskap"', "a'b", "Straße", "10"]
)
texts = st.lists(st.builds("{}{}".format, st.sampled_from(["", "", "", "-"]), _words), min_size=1, max_size=3).map(
    " ".join
)
"""What may be sent as `q`."""

_latitudes, _longitudes = st.floats(-90, 90), st.floats(-180, 180)
_distances = st.floats(0.001, FURTHEST_KM)


@st.composite
def boxes(draw: st.DrawFn) -> str:
    """What may be sent as `bbox`."""
    west, east = draw(_longitudes), draw(_longitudes)
    south, north = sorted((draw(_latitudes), draw(_latitudes)))
    return f"{west},{south},{east},{north}"


def _some(values: Sequence[str]) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(values), min_size=1, max_size=3, unique=True)


@st.composite
def singles(draw: st.DrawFn, values: Values = EVERY_VALUE) -> Condition:
    """One condition about one thing."""
    kind = draw(st.sampled_from(["has", "has", "has", "all", "only", "known", "number", "words", "near", "box"]))
    if kind == "words":
        return Matches(parse_text(draw(texts)))
    if kind == "near":
        return near(draw(_latitudes), draw(_longitudes), draw(_distances))
    if kind == "box":
        return box(draw(boxes()))
    if kind == "known":
        return Known(draw(st.sampled_from(CASE_FIELDS)).name, draw(st.booleans()))
    if kind == "number":
        number = draw(st.sampled_from(_NUMBERS))
        return draw(st.sampled_from([at_least, at_most]))(number, int(draw(st.sampled_from(values[number.name]))))
    field = draw(st.sampled_from(CASE_FIELDS if kind == "has" else _CODED))
    chosen = draw(_some(values[field.name]))
    if kind == "has":
        also_unknown = field.kind is not Kind.NAME and draw(st.booleans())
        return has(field, [*chosen, UNKNOWN] if also_unknown else chosen)
    return (has_all if kind == "all" else has_only)(field, [(value,) for value in chosen])


def conditions(values: Values = EVERY_VALUE) -> st.SearchStrategy[Condition]:
    """Conditions in canonical form, up to some levels deep."""
    return st.recursive(
        singles(values),
        lambda inner: st.one_of(
            inner.map(Not),
            st.lists(inner, min_size=1, max_size=3).map(all_of),
            st.lists(inner, min_size=1, max_size=3).map(any_of),
        ),
        max_leaves=6,
    )


@st.composite
def query_strings(draw: st.DrawFn, values: Values = EVERY_VALUE) -> Strings:
    """Filters, words, places and `where` that are understood together, in any order."""
    strings: Strings = {}
    for field in draw(st.lists(st.sampled_from(CASE_FIELDS), max_size=4, unique=True)):
        strings |= draw(_filters(field, values[field.name]))
    if draw(st.booleans()):
        strings["q"] = [draw(texts)]
    if draw(st.booleans()):
        strings["near"] = [f"{draw(_latitudes)},{draw(_longitudes)}"]
        strings["within_km"] = [str(draw(_distances))]
    if draw(st.booleans()):
        strings["bbox"] = [draw(boxes())]
    if draw(st.booleans()):
        strings["where"] = [str(draw(conditions(values)))]
    return dict(draw(st.permutations(list(strings.items()))))


@st.composite
def _filters(draw: st.DrawFn, field: FieldSpec, values: Sequence[str]) -> Strings:
    kinds = ["", "known", "min", "max"] if field.kind is Kind.NUMBER else ["", "not", "all", "known"]
    strings: Strings = {}
    wanted: set[str] = set()
    for kind in draw(st.lists(st.sampled_from(kinds), min_size=1, max_size=2, unique=True)):
        name = f"{field.name}.{kind}" if kind else field.name
        if kind == "known":
            strings[name] = [draw(st.sampled_from(["true", "false"]))]
        elif kind in ("min", "max"):
            strings[name] = [draw(st.sampled_from(values))]
        else:
            chosen = [value for value in draw(_some(values)) if value not in wanted]
            if not chosen:
                continue
            # What is asked for and left out at once is refused.
            wanted |= {*chosen}
            is_joined = field.kind is not Kind.NAME and draw(st.booleans())
            strings[name] = [",".join(chosen)] if is_joined else chosen
    low, high = (strings.get(f"{field.name}.{end}") for end in ("min", "max"))
    if low and high and int(low[0]) > int(high[0]):
        strings[f"{field.name}.min"], strings[f"{field.name}.max"] = high, low
    return strings


@st.composite
def request_strings(draw: st.DrawFn, values: Values = EVERY_VALUE) -> Strings:
    """Whole questions for a list: also order, number of cases and facets."""
    strings = draw(query_strings(values))
    keys = [key for key in SORT_KEYS if key != "relevance"]
    if sort := draw(st.lists(st.sampled_from(keys), max_size=2, unique=True)):
        strings["sort"] = [",".join(draw(st.sampled_from(["", "-"])) + key for key in sort)]
    if draw(st.booleans()):
        strings["limit"] = [str(draw(st.integers(1, MOST)))]
    if facets := draw(st.lists(st.sampled_from(FACETS), max_size=3, unique=True)):
        strings["facets"] = [",".join(facets)]
    return strings
