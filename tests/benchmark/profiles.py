"""Profiles that nobody was compared with before: what a municipality might tell, each once."""

import random
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urlencode

from tests.benchmark import proportions as usual
from tests.benchmark.synthetic import codes_of

CODED = {
    "sector": ("sectors", (1, 1, 2, 3)),
    "target_group": ("target-groups", (1, 1, 2)),
    "collaboration_form": ("collaboration-forms", (1, 2, 2, 3)),
    "legal_form_family": ("legal-form-families", (1, 1, 2)),
}
"""Vocabulary, and how many codes are told."""

Json = Mapping[str, Any]


def profiles(count: int, seed: int) -> Iterator[Json]:
    """Profiles in the form in which they are sent; nearly all have inhabitants, so that hardly any comes twice."""
    chance = random.Random(seed)
    told: set[str] = set()
    while len(told) < count:
        profile = _drawn(chance)
        if repr(profile) not in told:
            told.add(repr(profile))
            yield profile


def profile_questions(count: int, seed: int) -> Iterator[str]:
    """Query strings that ask for comparable cases from other countries."""
    for profile in profiles(count, seed):
        values = {name if name == "population" else f"profile.{name}": value for name, value in profile.items()}
        yield urlencode({**values, "country.not": profile["country"], "lang": "nn"}, doseq=True)


def _drawn(chance: random.Random) -> Json:
    codes = {
        name: sorted(code for code in codes_of(vocabulary).some(chance, chance.choice(counts)) if code != "unknown")
        for name, (vocabulary, counts) in CODED.items()
    }
    told: dict[str, Any] = {name: some for name, some in codes.items() if some}
    told["country"] = chance.choice(usual.COUNTRIES)
    told["population"] = round(10 ** chance.uniform(2.5, 6))
    if chance.random() < 0.5:
        told["start_year"] = chance.randint(2000, usual.LAST_YEAR)
    return told
