"""Synthetic cases, as many as wanted: `python -m tests.benchmark.synthetic FILE.ndjson --cases 50000`.

Nothing in them happened, and their slugs, titles, organisations and sources say so. What they share with the real
cases is the shape: how many codes a case has and how unevenly they are spread, how long its texts are, what is unknown.
"""

import random
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Annotated, Any

import orjson
import typer

from app.model.rules import do_part
from app.model.sizes import population_band
from app.vocabulary.loading import vocabularies
from tests.benchmark import proportions as usual
from tests.benchmark.ranked import Ranked, whichever
from tests.benchmark.words import words_of_prose

CASES = 50_000

Json = dict[str, Any]


def synthetic_case(number: int, seed: int = 1) -> Json:
    """The case of this number, in the form of the seed files; the same number and seed give the same case."""
    return _Case(number, seed).document()


def synthetic_cases(count: int, first: int = 1, seed: int = 1) -> Iterator[Json]:
    """Cases with the numbers from `first` on."""
    return (synthetic_case(number, seed) for number in range(first, first + count))


def write_cases(path: Path, count: int, first: int = 1, seed: int = 1) -> None:
    """Writes cases as NDJSON: one JSON document on each line."""
    with path.open("wb") as file:
        for case in synthetic_cases(count, first, seed):
            file.write(orjson.dumps(case, option=orjson.OPT_APPEND_NEWLINE))


@cache
def codes_of(vocabulary: str) -> Ranked[str]:
    """The codes of a vocabulary, its first ones common."""
    return Ranked(list(vocabularies()[vocabulary].terms))


@cache
def legal_forms_of(country: str) -> tuple[Json, ...]:
    """Each legal form of a country with its family; empty where we know of none."""
    terms = vocabularies()["legal-forms"].terms.values()
    return tuple(
        {"legal_form": term.code, "legal_form_family": term.broader.code}
        for term in terms
        if term.broader and term.extra["country"] == country and term.extra["kind"] == "form"
    )


class _Case:
    """One case in the making: all about it comes from its own chance, so that no case depends on another."""

    def __init__(self, number: int, seed: int) -> None:
        self.number = number
        self.chance = random.Random(f"{seed}/{number}")
        self.country = Ranked(usual.COUNTRIES, offset=4).one(self.chance)
        self.place = self.place_name()
        self.start = self.maybe(0.95, round(self.chance.triangular(1980, usual.LAST_YEAR, 2014)))
        self.status = whichever(self.chance, usual.STATUSES)

    def document(self) -> Json:
        return {
            "slug": f"{self.country}-{self.place}-synthetic-{self.number:06}".lower(),
            "title": f"Synthetic case {self.number}: {self.words(4, 8)}",
            "title_original": None,
            "original_language": usual.LANGUAGES.get(self.country),
            "practice": {language: self.passage(14, 20)[:160].strip() for language in ("en", "nb", "nn")},
            "country": self.country,
            "municipalities": [self.municipality(name) for name in self.places()],
            "place_served": self.place_served(),
            "organisations": [self.organisation(n) for n in range(whichever(self.chance, usual.ORGANISATIONS))],
            "sectors": self.codes("sectors", usual.SECTORS),
            "target_groups": self.codes("target-groups", usual.TARGET_GROUPS),
            "collaboration_forms": self.codes("collaboration-forms", usual.FORMS),
            "start_year": self.start,
            "end_year": self.end(),
            "status": self.status,
            "status_as_of": self.maybe(0.96, max(self.start or 0, self.chance.randint(2016, usual.LAST_YEAR))),
            **self.continuity(),
            "summary": self.passage(80, 150),
            "summary_original": None,
            **self.roles(),
            "regulatory_framework": [self.words(3, 8) for _ in range(self.chance.randint(0, 2))],
            "funding": [self.funding() for _ in range(self.chance.randint(0, 4))],
            "scale": [self.scale() for _ in range(self.chance.randint(0, 4))],
            "outcomes": [self.outcome() for _ in range(whichever(self.chance, usual.OUTCOMES))],
            "barriers": self.statements("barriers"),
            "enablers": self.statements("enablers"),
            "leadership_change": self.maybe(0.5, self.leadership_change()),
            "sources": [self.source(n) for n in range(1, self.chance.randint(2, 12))],
            "translations": {"nb": self.translation()},
            "missing": {} if self.start else {"start_year": "not-stated"},
            "unverified_fields": ["municipalities.latitude", "municipalities.longitude"],
            "confidence": whichever(self.chance, usual.CONFIDENCE),
        }

    def maybe(self, probability: float, value: Any) -> Any:
        return value if self.chance.random() < probability else None

    def codes(self, vocabulary: str, counts: dict[int, int]) -> list[str]:
        return codes_of(vocabulary).some(self.chance, whichever(self.chance, counts))

    def words(self, least: int, most: int) -> str:
        return " ".join(words_of_prose().many(self.chance, self.chance.randint(least, most)))

    def passage(self, least: int, most: int) -> str:
        drawn = words_of_prose().many(self.chance, self.chance.randint(least, most))
        sentences = (drawn[n : n + 15] for n in range(0, len(drawn), 15))
        return " ".join(f"{' '.join(sentence)}.".capitalize() for sentence in sentences)

    def place_name(self) -> str:
        return "".join(map(self.chance.choice, (usual.BEGINNINGS, usual.MIDDLES, usual.ENDINGS)))

    def places(self) -> list[str]:
        neighbour: str | None = self.maybe(0.2, self.place_name())
        return [self.place, neighbour] if neighbour else [self.place]

    def municipality(self, name: str) -> Json:
        return {
            "name": name,
            "region": f"{name[:3]}land",
            "lau_code": self.maybe(0.7, f"{self.chance.randint(1, 9999):04}"),
            "latitude": round(self.chance.uniform(36, 70), 4),
            "longitude": round(self.chance.uniform(-9, 40), 4),
            "tier": whichever(self.chance, usual.TIERS),
            **self.inhabitants(),
        }

    def inhabitants(self) -> Json:
        """A number, or the band that it falls into, or neither."""
        told, number = whichever(self.chance, usual.SIZES), round(10 ** self.chance.uniform(3, 6.2))
        exact = {"population_band": None, "population": number, "population_year": 2024}
        nothing: Json = dict.fromkeys(exact)
        if told == "band":
            return {**nothing, "population_band": population_band(exact)}
        return exact if told else nothing

    def place_served(self) -> Json | None:
        """The part of the municipality that it is for, or the whole of it; mostly nothing is said of that."""
        kind = whichever(self.chance, usual.PLACES_SERVED)
        if kind is None:
            return None
        number = self.maybe(0.6, round(10 ** self.chance.uniform(2, 4.5)))
        return {
            "name": f"{self.place_name()} {kind}",
            "kind": kind,
            "population": number,
            "population_year": 2024 if number else None,
        }

    def organisation(self, position: int) -> Json:
        is_entrepreneur = position == 0 or self.maybe(0.15, True)
        forms = legal_forms_of(self.country) if is_entrepreneur else ()
        return {
            "name": f"{self.place_name()} {self.chance.choice(usual.ENTERPRISES)} (synthetic)",
            "role": "entrepreneur" if is_entrepreneur else whichever(self.chance, usual.ROLES),
            "legal_form_local": None,
            "founded": self.maybe(0.6, self.chance.randint(1950, usual.LAST_YEAR)),
            "website": None,
            "legal_form": None,
            "legal_form_family": None,
            "legal_status": None,
            **((forms and self.maybe(0.7, self.chance.choice(forms))) or {}),
        }

    def end(self) -> int | None:
        if self.start is None or self.status not in ("completed", "discontinued"):
            return None
        end: int | None = self.maybe(0.85, min(usual.LAST_YEAR, self.start + self.chance.randint(1, 12)))
        return end

    def continuity(self) -> Json:
        continuity = whichever(self.chance, usual.CONTINUITIES)
        note = "Synthetic: drawn apart from the status." if do_part(self.status, continuity) else None
        return {"continuity": continuity, "continuity_note": note}

    def roles(self) -> Json:
        return {"municipality_role": self.passage(20, 40), "entrepreneur_role": self.passage(18, 35)}

    def funding(self) -> Json:
        amount = self.maybe(0.3, self.chance.randrange(5_000, 900_000, 500))
        return {
            "kind": codes_of("funding-kinds").one(self.chance),
            "description": self.words(5, 14),
            "amount": amount,
            "currency": "EUR" if amount else None,
            "year": None,
        }

    def scale(self) -> Json:
        return {
            "measure": codes_of("scale-measures").one(self.chance),
            "value": round(10 ** self.chance.uniform(0, 4)),
            "year": self.chance.randint(2000, usual.LAST_YEAR),
            "note": self.words(2, 8),
        }

    def outcome(self) -> Json:
        return {
            "dimension": codes_of("outcome-dimensions").one(self.chance),
            "description": self.passage(10, 25),
            "evidence": whichever(self.chance, usual.EVIDENCE),
            "result": whichever(self.chance, usual.RESULTS),
        }

    def statements(self, vocabulary: str) -> list[Json]:
        """Barriers or enablers; some fit no code."""
        return [
            {"codes": self.codes(vocabulary, usual.CODES_OF_A_STATEMENT), "text": self.passage(10, 25)}
            for _ in range(whichever(self.chance, usual.STATEMENTS))
        ]

    def leadership_change(self) -> Json:
        return {"text": self.passage(10, 30), "roles": self.codes("leadership-roles", usual.LEADERS)}

    def source(self, number: int) -> Json:
        return {
            "title": f"Synthetic source {number} of case {self.number}, invented for measuring",
            "publisher": "tests/benchmark/synthetic.py",
            "year": self.chance.randint(2000, usual.LAST_YEAR),
            "url": f"https://example.org/synthetic/{self.number}/{number}",
            "language": "en",
            "supports": ["summary", "outcomes"],
        }

    def translation(self) -> Json:
        return {
            "title": f"Syntetisk tilfelle {self.number}: {self.words(4, 8)}",
            "summary": self.passage(80, 150),
            **self.roles(),
            "by": "machine",
            "checked_on": None,
        }


def _write(
    path: Annotated[Path, typer.Argument(help="The NDJSON file to write.")],
    cases: Annotated[int, typer.Option(min=1, help="How many cases.")] = CASES,
    first: Annotated[int, typer.Option(min=1, help="Number of the first case.")] = 1,
    seed: Annotated[int, typer.Option(help="Another seed gives other cases.")] = 1,
) -> None:
    """Write synthetic cases, for measuring."""
    write_cases(path, cases, first, seed)


if __name__ == "__main__":
    typer.run(_write)
