"""What can be chosen to describe a plan: municipalities, and the terms of vocabularies with what they mean."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from fastapi import Request

from app.api.measure import get_measure
from app.api.municipalities import list_municipalities
from app.api.vocabularies import get_vocabulary
from app.explorer.asking import Json, answer_of
from app.explorer.words import words_of
from app.formats.about import number_text

QUESTIONS: Mapping[str, str] = {
    "sector": "sectors",
    "target_group": "target-groups",
    "collaboration_form": "collaboration-forms",
    "legal_form_family": "legal-form-families",
    "barrier": "barriers",
    "outcome": "outcome-dimensions",
}
"""What is asked of a plan, by filter name, and the vocabulary of its answers."""
_ALPHABET = str.maketrans({"æ": "\x7b", "ø": "\x7c", "å": "\x7d"})
"""The letters after z."""


@dataclass(frozen=True, slots=True)
class Place:
    """A municipality to choose."""

    code: str
    name: str
    county: str
    other_names: str
    band: str
    population: int
    told: str
    """County and inhabitants, for a reader."""


@dataclass(frozen=True, slots=True)
class Term:
    """A term to tick."""

    code: str
    label: str
    language: str
    definition: str
    definition_language: str
    questions: Mapping[str, str]
    """What to check at home before doing likewise, by language."""
    details: Json
    """What its list says besides, such as national guides."""


@dataclass(frozen=True, slots=True)
class Question:
    """One thing that is asked of the plan."""

    field: str
    groups: list[tuple[str, str, list[Term]]]
    """Label of the group, its language, its terms; an empty label where there is nothing to head."""

    @property
    def terms(self) -> dict[str, Term]:
        """All terms by code."""
        return {term.code: term for _, _, terms in self.groups for term in terms}


@dataclass(frozen=True, slots=True)
class Choices:
    """Everything that the form offers."""

    counties: list[tuple[str, list[Place]]]
    year: int
    """The inhabitants are those of 1 January of this year."""
    questions: list[Question]
    components: list[Json]
    """What is compared, with its usual weight."""

    @property
    def places(self) -> dict[str, Place]:
        """All municipalities by code."""
        return {place.code: place for _, places in self.counties for place in places}

    def terms(self, field: str) -> dict[str, Term]:
        """What can be answered to a question, by code."""
        return next(question.terms for question in self.questions if question.field == field)


def choices_of(request: Request, language: str) -> Choices:
    """What can be chosen, as the API has it."""
    wished = {"country": ["NO"], "limit": ["500"]}
    listed = answer_of(request, list_municipalities, "/v1/municipalities", wished, language).said
    measure = answer_of(request, get_measure, "/v1/comparison/measure", {}, language).said
    places = sorted(_places(listed, language), key=lambda one: (_order(one.county), _order(one.name)))
    return Choices(
        [(county, list(some)) for county, some in groupby(places, key=lambda one: one.county)],
        listed["items"][0]["population_year"],
        [_question(request, name, vocabulary, language) for name, vocabulary in QUESTIONS.items()],
        [one for one in measure["components"] if one["field"]],
    )


def _order(name: str) -> str:
    return name.casefold().translate(_ALPHABET)


def _places(listed: Json, language: str) -> Iterator[Place]:
    bands = listed["labels"]["population_band"]
    for one in listed["items"]:
        band, people = bands[one["population_band"]], number_text(one["population"], language)
        others = " ".join(one["other_names"])
        yield Place(
            one["code"], one["name"], one["county"], others, band, one["population"],
            f"{one['county']} · {words_of(language).inhabitants.format(number=people)}",
        )  # fmt: skip


def _question(request: Request, field: str, vocabulary: str, language: str) -> Question:
    path = f"/v1/vocabularies/{vocabulary}"
    said = answer_of(request, get_vocabulary, path, {}, language, name=vocabulary).said
    terms = {one["code"]: _term(one) for one in said["items"]}
    groups = [_group(group, [terms.pop(code) for code in group["terms"]]) for group in said["groups"]]
    return Question(field, [*groups, *([("", language, list(terms.values()))] if terms else [])])


def _group(group: Json, terms: list[Term]) -> tuple[str, str, list[Term]]:
    # A heading over one term of the same name says nothing.
    heading = "" if [term.label for term in terms] == [group["label"]] else group["label"]
    return heading, group["label_language"], terms


def _term(one: Json) -> Term:
    return Term(
        one["code"],
        one["label"],
        one["label_language"],
        one["definition"] or "",
        one["text_language"],
        one["at_home"],
        one["details"],
    )
