"""Names of the query string: one table that the parser reads and the contract is written from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any
from urllib.parse import parse_qsl

from app.errors import Fault, QueryRefused
from app.query.fields import CASE_FIELDS, FACETS, FieldSpec, Kind, extra_values
from app.query.paging import LIMIT, MOST
from app.query.values import codes_of
from app.vocabulary.nearest import nearest

LONGEST_QUERY = 16_384
MOST_PARAMETERS = 200

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Parameter:
    """One name of the query string."""

    name: str
    description: str
    schema: Json = field(default_factory=lambda: {"type": "string"})
    is_list: bool = False
    """Whether it may be repeated or hold several values; otherwise it stands once."""
    has_commas: bool = False
    """Whether a comma belongs to the value, so that several values have to be repeated."""
    example: str | None = None
    is_required: bool = False
    shared_as: str | None = None
    """Name of the shared component in the contract, where this name means something else at other addresses."""
    is_refused_at_times: bool = False
    """Whether it is refused beside some bodies, or in some forms: generated clients must not send its default."""


@dataclass(frozen=True, slots=True)
class Filter:
    """What a filter name asks: the field and how its values are meant."""

    field: FieldSpec
    operator: str
    """Empty for "any of", else `not`, `all`, `known`, `min` or `max`."""

    @property
    def name(self) -> str:
        """As it stands in the query string."""
        return f"{self.field.name}.{self.operator}" if self.operator else self.field.name


@cache
def filters() -> Mapping[str, Filter]:
    """Every filter name and what it asks."""
    return {
        asked.name: asked for spec in CASE_FIELDS for asked in (Filter(spec, operator) for operator in _operators(spec))
    }


def _operators(spec: FieldSpec) -> tuple[str, ...]:
    return ("", "min", "max", "known") if spec.kind is Kind.NUMBER else ("", "not", "all", "known")


PLACES_AND_WORDS: tuple[Parameter, ...] = (
    Parameter(
        "q",
        "Words in titles, summaries, roles, names of places and organisations, or terms that the words mean. "
        '`"a phrase"`, `beginning*`, `-without`. Letters are compared without marks: `ø`, `ö`, `oe` and `o` meet. '
        "Small words between others, such as `og` and `the`, need not be met.",
        example="samvirke",
    ),
    Parameter("where", "A free condition, such as "
              "`country=NO AND (sector HAS ANY energy,mobility OR NOT end_year IS KNOWN)`.",
              example="sector=energy AND NOT country=DE"),
    Parameter("near", "Latitude and longitude in degrees (WGS 84); goes with `within_km`.", example="59.9,10.7"),
    Parameter("within_km", "Greatest distance from `near` in kilometres, by great circle.",
              {"type": "number", "exclusiveMinimum": 0, "maximum": 20040}, example="200"),
    Parameter("bbox", "West, south, east, north in degrees (WGS 84); west above east crosses the 180th meridian.",
              example="4.0,57.5,31.5,71.5"),
)  # fmt: skip


@cache
def filter_parameters() -> Mapping[str, Parameter]:
    """Everything that narrows the cases: filters of each field, words and places."""
    return {
        **{name: _described(asked) for name, asked in filters().items()},
        **{parameter.name: parameter for parameter in PLACES_AND_WORDS},
    }


def _described(asked: Filter) -> Parameter:
    spec = asked.field
    meaning = {
        "": "Any of the values. ",
        "not": "None of the values; keeps the unknown. ",
        "all": "Every one of the values. ",
        "known": "Whether it is recorded. ",
        "min": "At least, of known values. ",
        "max": "At most, of known values. ",
    }[asked.operator]
    if asked.operator == "known":
        return Parameter(asked.name, meaning + spec.description, {"type": "boolean"})
    schema: Json = {"type": "integer"} if spec.kind is Kind.NUMBER else _item_schema(spec)
    example = _EXAMPLES.get(spec.name)
    if asked.operator in ("min", "max"):
        return Parameter(asked.name, meaning + spec.description, schema, example=example)
    return Parameter(
        asked.name,
        meaning + spec.description,
        {"type": "array", "items": schema},
        is_list=True,
        has_commas=spec.kind is Kind.NAME,
        example=example,
    )


_EXAMPLES = {
    "legal_form": "no-stiftelse",
    "any_legal_form": "no-stiftelse",
    "legal_status": "gb-registered-charity",
    "outcome": "employment:*:reached",
    "original_language": "nb",
    "municipality": "NO-4601",
    "organisation": "Ferd Sosiale Entreprenører",
    "start_year": "2015",
    "end_year": "2020",
    "duration_years": "5",
    "source_count": "3",
}
"""What to give filters whose values the contract does not list."""


def _item_schema(spec: FieldSpec) -> Json:
    # Outcomes also take dimension:evidence:result; long lists are left to the vocabulary's own address.
    if spec.kind is not Kind.CODED or spec.name == "outcome" or len(codes_of(spec)) > 60:
        return {"type": "string"}
    return {"type": "string", "enum": [*codes_of(spec), *extra_values(spec)]}


CURSOR = Parameter("cursor", "Where the next page begins, as given in `links.next`; good for this question only.")
ENTRIES = 100
LIMIT_OF_ENTRIES = Parameter(
    "limit",
    "How many entries on a page.",
    {"type": "integer", "minimum": 1, "maximum": MOST, "default": ENTRIES},
    shared_as="limit-of-entries",
)
"""Of lists that are in the order in which things happened, and can be asked for in no other."""

LIST_OPTIONS: tuple[Parameter, ...] = (
    Parameter("sort", "Keys to sort by, `-` for descending; unknown last, then by slug. "
              "Default: relevance where `q` is given, else title.",
              example="-start_year,title"),
    Parameter("limit", "How many cases on a page.",
              {"type": "integer", "minimum": 1, "maximum": MOST, "default": LIMIT}),
    CURSOR,
    Parameter("facets", "Fields to count the values of, under all filters but those of the field itself.",
              {"type": "array", "items": {"type": "string", "enum": list(FACETS)}}, is_list=True,
              example="sector,country"),
    Parameter("facets.zero", "Whether facets also list values that no case has.",
              {"type": "boolean", "default": False}),
    Parameter("fields", "Which fields of the document (JSON, NDJSON) or columns of the table to give; "
              "`slug` is always there.",
              {"type": "array", "items": {"type": "string"}}, is_list=True, example="title,country"),
)  # fmt: skip

SHAPES = ("list", "long", "indicator", "workbook")
FORMAT = Parameter(
    "format", "Format of the answer; else by `Accept`. Tables hold every case found, so `limit` and `cursor` belong to "
    "JSON.",
    {"type": "string", "enum": ["json", "csv", "ndjson", "geojson", "xlsx", "parquet"], "default": "json"},
)  # fmt: skip
SHAPE = Parameter(
    "shape",
    "Shape of a table: `list` one row a case, `long` one row for each value, `indicator` one column of 0 and 1 for "
    "each code, `workbook` (XLSX) one sheet for each repeated part. Default: `workbook` for XLSX, else `list`.",
    {"type": "string", "enum": list(SHAPES)},
)
SIDECAR = Parameter(
    "sidecar",
    "Instead of a CSV or NDJSON file, what stands beside it: its columns as CSV on the Web, the question, the number "
    "of cases, and length and SHA-256 of the file at this revision.",
    {"type": "boolean", "default": False},
)
LANGUAGE = Parameter(
    "lang", "Language of labels and sentences (BCP 47); else `Accept-Language`, else English.", example="nn"
)

AS_OF = Parameter(
    "as_of",
    "Answers as things were: a dataset revision (`123`), or a day in UTC (`2026-03-01`) for the last revision before "
    "its end; today and later are refused. Cases, counts and comparisons are those of then, without what was taken out "
    "since; vocabularies and measure are those of today, whose versions `as_of` of the answer names.",
    {"type": "string", "pattern": "^([1-9][0-9]*|[0-9]{4}-[0-9]{2}-[0-9]{2})$"},
    example="1",
)
"""Of every address that answers from the published cases."""


def read_pairs(raw: bytes, known: Mapping[str, Parameter]) -> dict[str, list[str]]:
    """The query string as values by name, in the order sent; QueryRefused names every fault.

    Repeated parameters keep all values; those that stand once are refused when they stand twice.
    """
    if len(raw) > LONGEST_QUERY:
        detail = f"The query string may have {LONGEST_QUERY} bytes; it has {len(raw)}."
        raise QueryRefused(detail)
    try:
        text = raw.decode("ascii")
        pairs = parse_qsl(text, keep_blank_values=True, errors="strict", max_num_fields=MOST_PARAMETERS)
    except UnicodeDecodeError:
        raise QueryRefused("The query string is not percent-encoded UTF-8.") from None
    except ValueError:
        raise QueryRefused(f"At most {MOST_PARAMETERS} parameters are read.") from None
    values: dict[str, list[str]] = {}
    for name, value in pairs:
        values.setdefault(name, []).append(value)
    faults = [fault for name, given in values.items() for fault in _faults(name, given, known)]
    if faults:
        raise QueryRefused(faults[0].detail, faults)
    return values


def beyond_an_address(sent: Mapping[str, Any]) -> str | None:
    """What to say of values in a body that are more, or longer, than an address may hold; None of all others."""
    values = [one for given in sent.values() for one in (given if isinstance(given, list) else [given])]
    if max(len(values), len(sent)) > MOST_PARAMETERS:
        return f"At most {MOST_PARAMETERS} values are read; these are {max(len(values), len(sent))}."
    length = sum(len(one) for one in values if isinstance(one, str))
    if length > LONGEST_QUERY:
        return f"All values together may have {LONGEST_QUERY} characters; these have {length}."
    return None


ELSEWHERE = {
    **dict.fromkeys(("page", "offset", "skip", "after"), "cursor"),
    **dict.fromkeys(("per_page", "page_size", "pagesize", "size", "count"), "limit"),
    **dict.fromkeys(("order", "order_by", "sort_by"), "sort"),
    **dict.fromkeys(("search", "query", "text", "keyword"), "q"),
    **dict.fromkeys(("language", "locale"), "lang"),
    **dict.fromkeys(("asof", "as-of", "at", "date", "dataset_revision"), "as_of"),
    **dict.fromkeys(("profile.population", "inhabitants", "profile.inhabitants"), "population"),
    "by": "rows",
    "rows": "by",
}
"""What other services, or other addresses of ours, call our parameters."""
OF_TWO = ": a table of two dimensions has 'rows' and 'columns'."


def _faults(name: str, given: Sequence[str], known: Mapping[str, Parameter]) -> list[Fault]:
    if name not in known:
        ours = ELSEWHERE.get(name.lower())
        hint = ours if ours in known else nearest(name, known)
        detail = f"There is no parameter '{name}' here"
        return [Fault(f"{detail}{OF_TWO if (name, hint) == ('by', 'rows') else '.'}", name, did_you_mean=hint)]
    if len(given) > 1 and not known[name].is_list:
        return [Fault(f"'{name}' stands {len(given)} times; it can stand once.", parameter=name)]
    if any("\0" in value for value in given):
        return [Fault(f"'{name}' holds a NUL character.", parameter=name)]
    return []
