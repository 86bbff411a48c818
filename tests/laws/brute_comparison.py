"""How alike two sides are, reckoned from the documents alone, as the measure is described.

What our answers are held against: nothing here knows arrays, sets or tables. Slow and plain on purpose.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log, log10, prod, sqrt
from typing import Any

from app.vocabulary.countries import countries, country_name
from app.vocabulary.folding import words
from app.vocabulary.loading import vocabularies
from tests.laws.brute_values import entrepreneurs, is_known, values

Json = Mapping[str, Any]
Told = Any
"""Codes, a number or a country; None where unknown."""

WEIGHTS = {
    "sector": 25.0, "collaboration_form": 25.0, "target_group": 20.0, "legal_form_family": 10.0,
    "population_band": 10.0, "country": 5.0, "start_year": 5.0, "words": 20.0,
}  # fmt: skip
"""Between cases; a profile has no words."""
BACKGROUND = ("sector", "target_group", "population_band", "country", "start_year")
SETS = {"sector": "sectors", "collaboration_form": "collaboration-forms", "target_group": "target-groups"}
FAMILIES = {
    ("company-limited", "company-with-social-purpose-restriction"): 0.6,
    ("association", "foundation"): 0.5,
    ("association", "cooperative"): 0.5,
    ("company-with-social-purpose-restriction", "cooperative"): 0.4,
    ("company-with-social-purpose-restriction", "foundation"): 0.4,
    ("association", "company-with-social-purpose-restriction"): 0.3,
    ("company-limited", "public-body"): 0.4,
    ("other", "foundation"): 0.7,
}
BANDS = {
    "under-5k": (1_000, 5_000), "5k-20k": (5_000, 20_000), "20k-50k": (20_000, 50_000), "50k-100k": (50_000, 100_000),
    "100k-500k": (100_000, 500_000), "over-500k": (500_000, 2_000_000),
}  # fmt: skip
LEADING = (
    "collaboration_form", "legal_form_family", "sector", "target_group", "country", "welfare_regime", "barrier",
    "enabler", "outcome", "status", "continuity",
)  # fmt: skip


@dataclass(frozen=True)
class Compared:
    """One case beside the side that asks."""

    slug: str
    parts: Mapping[str, float]
    """Likeness by component, of what is known on both sides."""
    weights: Mapping[str, float]
    """Of all components that count."""

    @property
    def known(self) -> float:
        """The weight of what could be compared."""
        return sum(self.weights[name] for name in self.parts)

    @property
    def whole(self) -> float:
        """All the weight."""
        return sum(self.weights.values())

    @property
    def alike(self) -> float:
        """Weight x likeness of what could be compared."""
        return sum(self.weights[name] * likeness for name, likeness in self.parts.items())

    @property
    def score(self) -> float:
        """The mean likeness."""
        return self.alike / self.known

    @property
    def compared(self) -> float:
        """Share of the weight."""
        return self.known / self.whole

    @property
    def low(self) -> float:
        """If all unknowns disagreed."""
        return self.alike / self.whole

    @property
    def high(self) -> float:
        """If all unknowns agreed."""
        return (self.alike + self.whole - self.known) / self.whole

    @property
    def is_thin(self) -> bool:
        """Whether under half could be compared."""
        return self.compared < 0.5 - 1e-9


class Reference:
    """The published cases, whose frequencies say what a code counts."""

    def __init__(self, documents: Iterable[Json]) -> None:
        self.documents = list(documents)

    def compared_with_case(self, case: Json, weights: Mapping[str, float] = WEIGHTS) -> list[Compared]:
        """Every other case with which anything can be compared, beside a case."""
        side = side_of_case(case)
        return [one for one in self._all(side, weights, 1.0) if one.slug != case["slug"]]

    def compared_with_profile(self, profile: Json, weights: Mapping[str, float] = WEIGHTS) -> list[Compared]:
        """Every case beside a profile: only what it tells counts."""
        side = side_of_profile(profile)
        told = {name: weight for name, weight in weights.items() if side.get(name)}
        return self._all(side, told, 0.25)

    def _all(self, side: Mapping[str, Told], weights: Mapping[str, float], further: float) -> list[Compared]:
        rows = [
            Compared(case["slug"], self.parts(side, side_of_case(case), weights, further), weights)
            for case in self.documents
        ]
        return [row for row in rows if row.parts]

    def parts(
        self, here: Mapping[str, Told], there: Mapping[str, Told], weights: Iterable[str], further: float
    ) -> dict[str, float]:
        """Likeness by component, without what is unknown on either side."""
        sides = {name: (here[name], there[name]) for name in weights}
        if "words" in sides:
            sides["words"] = self._rare(here["words"]), self._rare(there["words"])
        return {name: self.likeness(name, one, other, further) for name, (one, other) in sides.items() if one and other}

    def _rare(self, some: frozenset[str]) -> frozenset[str]:
        """The words that stand in a tenth of the descriptions at most, or in two."""
        most = max(0.1 * len(self.documents), 2)
        return frozenset(word for word in some if self._holding(word) <= most)

    def _holding(self, word: str) -> int:
        return sum(word in words_of_texts(case) for case in self.documents)

    def likeness(self, name: str, here: Told, there: Told, further: float) -> float:
        """Of two known values of one component."""
        if name in SETS:
            return self._overlap(name, narrowed(here, there), narrowed(there, here), further)
        if name == "legal_form_family":
            return max(_nearness(one, other) for one in here for other in there)
        if name == "population_band":
            return max(0.0, 1 - abs(log10(here) - log10(there)) / 2)
        if name == "start_year":
            return max(0.0, 1 - abs(int(here) - int(there)) / 15)
        if name == "words":
            return min(1.0, self._cosine(here, there) / 0.08)
        regimes = {countries()[code].welfare_regime for code in (here, there)}
        return 1.0 if here == there else 0.5 if len(regimes) == 1 and regimes != {"other"} else 0.0

    def _cosine(self, here: frozenset[str], there: frozenset[str]) -> float:
        """Of two sets of words, each a direction of its own, as long as the word is rare."""
        one, other, both = (
            sum(self._rarity_of_word(word) ** 2 for word in some) for some in (here, there, here & there)
        )
        return both / sqrt(one * other)

    def _rarity_of_word(self, word: str) -> float:
        """log((N + 1) / (n + 0.5))."""
        return log((len(self.documents) + 1) / (self._holding(word) + 0.5))

    def _overlap(self, name: str, here: frozenset[str], there: frozenset[str], further: float) -> float:
        counts = [(self.rarity(name, code), _score(name, code, there)) for code in here]
        counts += [(further * self.rarity(name, code), _score(name, code, here)) for code in there]
        return sum(weight * score for weight, score in counts) / sum(weight for weight, _ in counts)

    def rarity(self, name: str, code: str) -> float:
        """log((N + 1) / (n + 0.5))."""
        carrying = sum(code in values(case, name) for case in self.documents)
        return log((len(self.documents) + 1) / (carrying + 0.5))


def in_order(rows: Iterable[Compared], *, is_closest_first: bool = True) -> list[Compared]:
    """Thin ones after the others, ties by slug."""
    sign = -1 if is_closest_first else 1
    return sorted(rows, key=lambda row: (row.is_thin, sign * round(row.score, 9), row.slug))


def met_first(ordered: Sequence[Compared], met: Iterable[str]) -> list[str]:
    """Slugs, where of those within 0.02 of the first of them the ones that met a barrier come first."""
    rest, slugs, lucky = list(ordered), [], set(met)
    while rest:
        first = rest[0]
        tied = [one for one in rest if one.is_thin == first.is_thin and abs(one.score - first.score) <= 0.02]
        slugs += [one.slug for one in tied if one.slug in lucky] + [one.slug for one in tied if one.slug not in lucky]
        rest = [one for one in rest if one not in tied]
    return slugs


def meets_design(design: str, fields: Sequence[str], here: Json, there: Json) -> bool:
    """Whether two cases differ, both known, or have something in common, in every field that is studied."""
    shared = [bool(coded(here, field) & coded(there, field)) for field in fields]
    if design == "most-different":
        return all(shared)
    return not any(shared) and all(is_known(there, field) for field in fields)


def leads(design: str, fields: Sequence[str], here: Json, there: Json) -> list[tuple[str, set[str], set[str]]]:
    """What else differs altogether, or is shared, beside what is studied."""
    found = []
    for field in LEADING:
        ours, theirs = coded(here, field), coded(there, field)
        if field in fields or not ours or not theirs:
            continue
        if design == "most-different" and ours & theirs:
            found.append((field, ours & theirs, ours & theirs))
        elif design == "most-similar" and not ours & theirs:
            found.append((field, ours, theirs))
    return found


def coded(case: Json, field: str) -> set[str]:
    """What a case says in a field; what fits no code is nothing that could be shared."""
    return values(case, field) - {"uncoded"}


def side_of_case(case: Json) -> dict[str, Told]:
    """What a document says of each component."""
    return {
        **{name: frozenset(values(case, name)) for name in SETS},
        "legal_form_family": {one["legal_form_family"] for one in entrepreneurs(case) if one["legal_form_family"]},
        "population_band": inhabitants(case),
        "country": case["country"],
        "start_year": case["start_year"],
        "words": words_of_texts(case),
    }


def words_of_texts(case: Json) -> frozenset[str]:
    """The words of the English texts, without names, numbers and single letters."""
    texts = [case["title"], case["summary"], case["municipality_role"], case["entrepreneur_role"],
             (case["practice"] or {}).get("en")]  # fmt: skip
    named = [*case["municipalities"], *case["organisations"], *([case["place_served"]] if case["place_served"] else [])]
    names = [one["name"] for one in named] + [one["region"] for one in case["municipalities"]]
    names += [country_name(code, "en").text for code in countries()]
    told = {word for text in texts for word in words(text or "")} - {
        word for text in names for word in words(text or "")
    }
    return frozenset(word for word in told if len(word) > 1 and any(not sign.isdigit() for sign in word))


def side_of_profile(profile: Json) -> dict[str, Told]:
    """What a profile tells of each component."""
    band = profile.get("population_band")
    return {
        **{name: frozenset(profile.get(name, ())) for name in SETS},
        "legal_form_family": set(profile.get("legal_form_family", ())),
        "population_band": profile.get("population") or (_middle(band) if band else None),
        "country": profile.get("country"),
        "start_year": profile.get("start_year"),
    }


def inhabitants(case: Json) -> int | None:
    """Of the place served, else of the municipalities together: their geometric mean."""
    place = case["place_served"]
    if place and place["population"]:
        return int(place["population"])
    told = [one["population"] or (one["population_band"] and _middle(one["population_band"]))
            for one in case["municipalities"]]  # fmt: skip
    sizes = [float(size) for size in told if size]
    return round(prod(sizes) ** (1 / len(sizes))) if sizes else None


def narrowed(codes: frozenset[str], other: frozenset[str]) -> frozenset[str]:
    """Residents in general say nothing beside a narrower group, unless the other side has nobody else."""
    return codes if other == {"general-residents"} else codes - {"general-residents"} or codes


def best_rise(
    reference: Reference, here: Mapping[str, Told], there: Mapping[str, Told], row: Compared, further: float
) -> tuple[float, set[tuple[str, str]]]:
    """The highest score that one more code of the case would give, and which codes would; 0 and none without one."""
    best, which = row.score, set()
    for name in ("collaboration_form", "legal_form_family"):
        for code in (there[name] or set()) - here[name] if name in row.parts else ():
            changed = {**here, name: here[name] | {code}}
            parts = {**row.parts, **reference.parts(changed, there, [name], further)}
            score = Compared(row.slug, parts, row.weights).score
            if score > best + 1e-9:
                best, which = score, {(name, code)}
            elif which and abs(score - best) <= 1e-9:
                which.add((name, code))
    return (best, which) if which else (0.0, set())


def _score(name: str, code: str, other: frozenset[str]) -> float:
    terms = vocabularies()[SETS[name]].terms
    if code in other:
        return 1.0
    return 0.4 if terms[code].group in {terms[one].group for one in other} else 0.0


def _nearness(one: str, other: str) -> float:
    return 1.0 if one == other else FAMILIES.get((one, other), FAMILIES.get((other, one), 0.0))


def _middle(band: str) -> int:
    least, most = BANDS[band]
    return round(sqrt(least * most))
