"""What is asked of Compare: the question of `/v1/comparable` in the address, and what the page adds to it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from fastapi import Request

from app.api.comparable import profile_comparing_parameters
from app.api.dependencies import values_of
from app.explorer.asking import Values
from app.query.grammar import Reading
from app.query.measure import OF_PROFILES, PROFILE_WEIGHTS
from app.query.parameters import Parameter
from app.query.profile import LONGEST_NUMBER

MOST_PICKED = 4
"""Cases that stand side by side, or in a brief of two pages."""
VIEWS = ("beside", "brief")
WEIGHT = "weight."
"""How the fields begin in which a form without JavaScript tells weights, one each."""
USUAL_WEIGHT = "1"
OF_SIDE_BY_SIDE = ("weights", "as_of", "population")
"""What `/v1/comparison` understands besides the profile and the cases."""

_OWN = (
    Parameter("cases", "Slugs of the cases that are picked.", is_list=True),
    Parameter("view", "beside or brief; else the question and the list.", {"type": "string", "enum": list(VIEWS)}),
    Parameter("place", "whole or part: what the plan is for."),
    *(Parameter(f"{WEIGHT}{one.name}", "How many times its usual weight it counts.") for one in OF_PROFILES),
)
_ONLY_OF_FORMS = ("place", *(f"{WEIGHT}{one.name}" for one in OF_PROFILES))


@dataclass(frozen=True, slots=True)
class Asked:
    """One address of the page."""

    values: Values
    """As `/v1/comparable` takes them."""
    cases: tuple[str, ...] = ()
    view: str = ""
    faults: Mapping[str, str] = field(default_factory=dict)
    """Field of the form -> name of the words that say what is wrong there."""

    @property
    def is_asking(self) -> bool:
        """Whether anything was described."""
        return any(name == "population" or name.startswith("profile.") for name in self.values)

    @property
    def profile(self) -> Values:
        """What describes the plan."""
        return {
            name: given for name, given in self.values.items() if name == "population" or name.startswith("profile.")
        }

    @property
    def weights(self) -> Mapping[str, str]:
        """How many times its usual weight a component counts, where that is not once."""
        given = ",".join(self.values.get("weights", []))
        parts = (part.partition(":") for part in given.split(",") if part)
        return {name.strip(): times.strip() for name, _, times in parts}

    def address_values(self, **changed: list[str]) -> dict[str, list[str]]:
        """This address with something changed; an empty list leaves it out."""
        own = {"cases": list(self.cases), "view": [self.view] if self.view else []}
        return {name: given for name, given in {**self.values, **own, **changed}.items() if given}

    @property
    def side_by_side(self) -> Values:
        """As `/v1/comparison` takes it."""
        told = {name: given for name, given in self.values.items() if name in OF_SIDE_BY_SIDE}
        return {**self.profile, **told, "cases": [",".join(self.cases)]}


def asked_of(request: Request) -> Asked:
    """What an address asks; QueryRefused for what neither the page nor the API understands."""
    known = {**profile_comparing_parameters(), **{one.name: one for one in _OWN}}
    sent = values_of(request, {name: one for name, one in known.items() if name != "lang"})
    kept = {name: [one for one in given if one.strip()] for name, given in sent.items()}
    given = {name: some for name, some in kept.items() if some}
    values = {name: some for name, some in given.items() if name not in ("cases", "view", *_ONLY_OF_FORMS)}
    if any(name.startswith(WEIGHT) for name in given):
        values.pop("weights", None)
        if told := ",".join(_weights(given)):
            values["weights"] = [told]
    cases = tuple(dict.fromkeys(slug.strip() for one in given.get("cases", ()) for slug in one.split(",") if slug))
    reading = Reading(given)
    view = reading.one_of("view", VIEWS, "")
    reading.finish()
    asked = Asked(values, cases, view)
    return Asked(values, cases, view, dict(_faults(asked, given)))


def is_from_form(request: Request) -> bool:
    """Whether an address is as a form sends it, and not yet the question that can be sent on."""
    names = dict(request.query_params.multi_items())
    return any(name in _ONLY_OF_FORMS for name in names) or not all(
        value.strip() for _, value in request.query_params.multi_items()
    )


def _is_number_of_people(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= LONGEST_NUMBER and int(text) > 0


def _weights(given: Values) -> Iterator[str]:
    for one in OF_PROFILES:
        times = given.get(f"{WEIGHT}{one.name}", [USUAL_WEIGHT])[0].strip().replace(",", ".")
        if times != USUAL_WEIGHT:
            yield f"{one.name}:{times}"


def _faults(asked: Asked, given: Values) -> Iterator[tuple[str, str]]:
    population = given.get("population", [""])[0].strip()
    place = given.get("place", [""])[0]
    if population and not _is_number_of_people(population):
        yield "population", "population_fault"
    elif place == "part" and not population:
        yield "population", "population_missing"
    elif place == "whole" and population:
        yield "population", "population_of_whole"
    told = {name.removeprefix("profile.") for name in asked.profile}
    if told and not told & {*PROFILE_WEIGHTS, "population", "municipality"}:
        yield "sector", "nothing_comparable"
    if asked.view and not asked.cases:
        yield "cases", "nothing_picked"
    if len(asked.cases) > MOST_PICKED:
        yield "cases", "too_many_picked"
