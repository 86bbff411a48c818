"""What the form of the truth table offers: sets to take as conditions, and the fields of each that is asked for."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.catalogue.chart_orders import BY_LABEL
from app.catalogue.condition_words import field_words, membership_words
from app.explorer.find_facets import choice_label
from app.explorer.truth_table_asked import parsed_condition
from app.query.condition_parts import COUNTED, indicators, is_single
from app.query.fields import FIELDS, Kind
from app.query.memberships import Anchored, Graded, Leveled, Tagged, atoms, plain
from app.query.values import codes_of
from app.vocabulary.collating import place_in_order
from app.vocabulary.terms import Label

MOST_TICKED = 60
"""Codes of a field up to which they are offered to be ticked."""
TAKEN = ("collaboration_form_group", "collaboration_form", "legal_form_family", "sector_group", "sector",
         "target_group_group", "target_group", "tier", "funding_kind", "leadership_role", "barrier", "enabler",
         "welfare_regime", "status")  # fmt: skip
"""Fields whose codes are offered as conditions, the nearest to the question first."""
BY_DEGREES = ("continuity", "population_band")
ANCHORS = ("duration_years@1,3.5,8", "population@50000,10000,3000", "source_count@5")
"""Numbers with the anchors that there are reasons for, and how well a case is sourced."""
NARROWING = ("sector_group", "sector", "target_group", "collaboration_form_group", "collaboration_form", "country",
             "legal_form_family", "population_band", "evidence", "confidence")  # fmt: skip
OUTCOMES = ("LASTING=continuity:continued,ordinary-operations,scaled", "CONTINUITY=continuity")
"""Those that are offered: lasting or not, and by degrees."""


@dataclass(frozen=True, slots=True)
class Option:
    """Something to choose from a list."""

    value: str
    label: str
    language: str
    is_chosen: bool = False


@dataclass(frozen=True, slots=True)
class Heap:
    """Options under one heading."""

    heading: str
    options: Sequence[Option]


@dataclass(frozen=True, slots=True)
class Part:
    """One set in the form: a condition or the outcome."""

    place: str
    """How its fields begin: `c0`, `o`."""
    text: str
    name: str
    words: str
    """What makes a case a member; empty where it cannot be read."""
    kind: str
    """`codes`, `anchors`, `degrees`, or `text` for what has no fields of its own."""
    codes: Sequence[Option] = ()
    anchors: Sequence[str] = ()
    degrees: Sequence[tuple[str, str]] = ()
    """Label of each value, and its membership."""
    absent: str = ""
    takes_absence: bool = False
    """Whether somebody has to decide what absence means."""
    expected: str = ""
    is_set: bool = True
    """Whether its presence or absence can be expected; not of categories."""


def part_of(text: str, place: str, language: str, expected: str = "") -> Part:
    """A condition, or the outcome, as the form shows it."""
    parsed = parsed_condition(text)
    if parsed is None:
        return Part(place, text, "", "", "text", expected=expected)
    membership, words = parsed.membership, membership_words(parsed.membership, language)
    is_set = not isinstance(membership, Leveled)
    match membership:
        case Tagged(field, codes, absent) if not any(":" in code for code in codes) and _can_be_ticked(field.name):
            options = [
                Option(code, label.text, label.language, code in codes) for code, label in _labels(field.name, language)
            ]
            return Part(place, text, parsed.name, words, "codes", options, absent=str(absent or ""),
                        takes_absence=not is_single(field), expected=expected)  # fmt: skip
        case Anchored(_, anchors):
            return Part(place, text, parsed.name, words, "anchors", anchors=[plain(one) for one in anchors],
                        expected=expected)  # fmt: skip
        case Graded(field, degrees):
            told = [(_value(field, value, language), plain(degree)) for value, degree in degrees]
            return Part(place, text, parsed.name, words, "degrees", degrees=told, expected=expected)
    return Part(place, text, parsed.name, words, "text", expected=expected, is_set=is_set)


def conditions_offered(language: str) -> list[Heap]:
    """Everything that can be added as a condition, by field."""
    coded = [Heap(field_words(name, language), list(_options(name, language))) for name in TAKEN]
    graded = [*BY_DEGREES, *indicators(), *ANCHORS]
    return [*coded, Heap("", [Option(one, _described(one, language), language) for one in graded])]


def filters_offered(language: str) -> list[Heap]:
    """Everything that the cases can be narrowed by."""
    return [Heap(field_words(name, language), list(_options(name, language))) for name in NARROWING]


def outcomes_offered(language: str, now: str) -> list[Option]:
    """Outcomes to choose instead of the one that is asked for."""
    return [Option(one, _described(one, language), language) for one in OUTCOMES if one != now]


def has_anchors(texts: Sequence[str]) -> bool:
    """Whether a number is calibrated, so that it matters what the outer anchors mean."""
    parsed = [parsed_condition(text) for text in texts]
    found = (atom for one in parsed if one for atom in atoms(one.membership))
    return any(isinstance(atom, Anchored) and len(atom.anchors) > 1 for atom in found)


def _options(name: str, language: str) -> Iterator[Option]:
    for code, label in _labels(name, language):
        yield Option(f"{name}:{code}", label.text, label.language)


def _labels(name: str, language: str) -> Iterator[tuple[str, Label]]:
    labels = [(code, choice_label(name, code, language)) for code in codes_of(FIELDS[name])]
    if name in BY_LABEL:
        labels.sort(key=lambda one: place_in_order(one[1].text, language))
    yield from labels


def _can_be_ticked(name: str) -> bool:
    return FIELDS[name].kind is Kind.CODED and len(codes_of(FIELDS[name])) <= MOST_TICKED


def _described(text: str, language: str) -> str:
    parsed = parsed_condition(text)
    if parsed and isinstance(parsed.membership, Graded) and parsed.membership.field not in COUNTED:
        return field_words(parsed.membership.field, language)
    return membership_words(parsed.membership, language) if parsed else text


def _value(field: str, value: str, language: str) -> str:
    return choice_label(field, value, language).text if field in FIELDS else value
