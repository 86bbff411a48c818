"""What a reader calls one value of a field, inside a sentence."""

import re
from collections.abc import Sequence

from app.model.derivation import UNCODED, UNKNOWN
from app.query.fields import FieldSpec, Kind
from app.query.values import OUTCOME_PARTS
from app.query.wording import Wording
from app.vocabulary.countries import country_name
from app.vocabulary.country_names import territory_names
from app.vocabulary.field_names import UNCODED_VALUE, UNKNOWN_VALUE, name_label
from app.vocabulary.languages import language_name
from app.vocabulary.loading import vocabularies
from app.vocabulary.municipalities import municipalities, municipalities_named

# Labels that go on as words of the sentence; those of other fields are quoted as they stand.
_UNQUOTED = frozenset({"country", "sector", "target_group", "population_band"})
_CAPITAL = frozenset({"Roma"})
_SEVERAL = re.compile(r", | (?:and|or|og|eller) ")
_UNCODED_MUNICIPALITY = re.compile(r"([A-Z]{2}):(.+)")
_OUTCOME_NOUNS = ("outcome", "evidence", "outcome_result")


def names_of(field: FieldSpec, values: Sequence[str], wording: Wording, language: str) -> list[str]:
    """The values as a reader calls them, in quotation marks where they would not read as part of a sentence."""
    named = [(_name(field, value, wording, language), _is_quoted(field, value, wording)) for value in values]
    # In a row, "mobility and transport" would read as two.
    in_doubt = len(named) > 1 and any(_SEVERAL.search(_bare(name)) for name, is_quoted in named if not is_quoted)
    return [quoted(name, wording) if is_quoted or in_doubt else _inside(field, name) for name, is_quoted in named]


def _bare(name: str) -> str:
    return name.partition(" (")[0]


def quoted(text: str, wording: Wording) -> str:
    """The text in the quotation marks of the language."""
    return f"{wording.marks[0]}{text}{wording.marks[1]}"


def _is_quoted(field: FieldSpec, value: str, wording: Wording) -> bool:
    if value in wording.values.get(field.name, ()):
        return False
    if field.kind is Kind.CODED:
        return value == UNCODED or field.name not in _UNQUOTED
    return field.name == "organisation"


def _inside(field: FieldSpec, name: str) -> str:
    is_noun = field.name in ("sector", "target_group") and name not in _CAPITAL
    return _lower(name) if is_noun and not name[1:2].isupper() else name


def _name(field: FieldSpec, value: str, wording: Wording, language: str) -> str:
    if (better := wording.values.get(field.name, {}).get(value)) is not None:
        return better
    if field.kind is Kind.LANGUAGE:
        return language_name(value, language).text
    if field.name == "municipality":
        return _municipality(value, language)
    if field.kind is not Kind.CODED:
        return value
    if value == UNCODED:
        return name_label(UNCODED_VALUE, language).text
    if field.name == "outcome":
        return _outcome(value, wording, language)
    return _label(field, value, language)


def _label(field: FieldSpec, code: str, language: str) -> str:
    vocabulary = vocabularies()[field.vocabulary or ""]
    if field.is_group:
        return vocabulary.group(code).label(language).text
    label = vocabulary.label(code, language).text
    if field.vocabulary != "legal-forms":
        return label
    # Many countries have a form that is called a cooperative, and the Union has forms of its own.
    return f"{label}, {territory_names(language)[str(vocabulary.term(code).extra['country'])]}"


def _municipality(value: str, language: str) -> str:
    """`NO-3901` by its name in the list, `PL:brzeziny` by what is kept of its name; else as it is."""
    if found := _UNCODED_MUNICIPALITY.fullmatch(value):
        return f"{found[2].title()} ({country_name(found[1], language).text})"
    country, _, number = value.partition("-")
    known = municipalities(country).get(number)
    if known is None:
        return value
    return f"{known.name} ({known.county})" if len(municipalities_named(known.name)) > 1 else known.name


def _outcome(pattern: str, wording: Wording, language: str) -> str:
    """`employment:evaluation:*` as labels in a row, without the parts that may be anything."""
    parts = [
        f"{wording.nouns[noun]} {_lower(name_label(UNKNOWN_VALUE, language).text)}"
        if part == UNKNOWN
        else vocabularies()[name].label(part, language).text
        for noun, name, part in zip(_OUTCOME_NOUNS, OUTCOME_PARTS, pattern.split(":"), strict=False)
        if part != "*"
    ]
    if pattern.startswith("*"):
        parts.insert(0, wording.any_outcome)
    first, *rest = parts
    return ", ".join((first, *map(_lower, rest)))


def _lower(label: str) -> str:
    return f"{label[:1].lower()}{label[1:]}"
