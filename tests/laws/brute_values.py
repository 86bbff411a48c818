"""What a document says under each filter name, read field by field from the meaning of the words."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from app.vocabulary.countries import countries
from app.vocabulary.folding import words
from app.vocabulary.loading import vocabularies

Json = Mapping[str, Any]
Part = Mapping[str, str | None]
"""What one organisation or municipality says under the names of the filters."""


def values(case: Json, field: str) -> set[str]:
    """The codes or names recorded, `uncoded` among them; without the code `unknown`, which records nothing."""
    return {value for value in CODED[field](case) if value and value != "unknown"}


def is_known(case: Json, field: str) -> bool:
    """Whether anything is recorded; `uncoded` is no value, it says that something was told."""
    if field in NUMBERS:
        return NUMBERS[field](case) is not None
    return bool(values(case, field) - {"uncoded"})


def is_not_applicable(case: Json, field: str) -> bool:
    """Whether nothing is recorded because there can be nothing."""
    if is_known(case, field):
        return False
    if field == "end_year" and case["status"] in ("planned", "ongoing"):
        return True
    whole, _, rest = PATHS.get(field, field).partition(".")
    said = {path for path, reason in case["missing"].items() if reason == "not-applicable"}
    if {whole, f"{whole}.{rest}"} & said:
        return True
    # Said of each part one by one, it is said of all.
    asked = [f"{whole}[{n}].{rest}" for n, part in _numbered(case.get(whole)) if _is_asked(field, part)]
    return bool(asked) and set(asked) <= said


def is_unknown(case: Json, field: str) -> bool:
    """Whether nothing is recorded though there could be."""
    return not is_known(case, field) and not is_not_applicable(case, field)


def points(case: Json) -> Iterator[tuple[float, float]]:
    """Latitude and longitude of each municipality that has a point."""
    for one in case["municipalities"]:
        if one["latitude"] is not None:
            yield one["latitude"], one["longitude"]


def entrepreneurs(case: Json) -> Sequence[Part]:
    """Form, family and status of each organisation in the role entrepreneur; a form's family is the default."""
    forms = vocabularies()["legal-forms"].terms
    rows = []
    for one in case["organisations"]:
        if one["role"] == "entrepreneur":
            broader = forms[one["legal_form"]].broader if one["legal_form"] else None
            family = one["legal_form_family"] or (broader.code if broader else None)
            rows.append(
                {"legal_form": one["legal_form"], "legal_form_family": family, "legal_status": one["legal_status"]}
            )
    return rows


def municipalities(case: Json) -> Sequence[Part]:
    """Tier and band of each municipality; without a band, that of its inhabitants."""
    return [{"tier": one["tier"], "population_band": _band(one)} for one in case["municipalities"]]


def duration(case: Json) -> int | None:
    """Whole years; a running case counts to the year it was last seen."""
    start, end = case["start_year"], case["end_year"]
    if end is None and case["status"] == "ongoing":
        end = case["status_as_of"]
    return None if start is None or end is None or end < start else end - start


NUMBERS: dict[str, Callable[[Json], int | None]] = {
    "start_year": lambda case: case["start_year"],
    "end_year": lambda case: case["end_year"],
    "duration_years": duration,
    "source_count": lambda case: len(case["sources"]),
}

CODED: dict[str, Callable[[Json], Iterable[str | None]]] = {
    "country": lambda case: [case["country"]],
    "emes": lambda case: [countries()[case["country"]].emes],
    "welfare_regime": lambda case: [countries()[case["country"]].welfare_regime],
    "sector": lambda case: case["sectors"],
    "sector_group": lambda case: _groups("sectors", case["sectors"]),
    "target_group": lambda case: case["target_groups"],
    "target_group_group": lambda case: _groups("target-groups", case["target_groups"]),
    "collaboration_form": lambda case: case["collaboration_forms"],
    "collaboration_form_group": lambda case: _groups("collaboration-forms", case["collaboration_forms"]),
    "any_legal_form": lambda case: [one["legal_form"] for one in case["organisations"]],
    "legal_form": lambda case: [one["legal_form"] for one in entrepreneurs(case)],
    "legal_form_family": lambda case: [one["legal_form_family"] for one in entrepreneurs(case)],
    "legal_status": lambda case: [one["legal_status"] for one in entrepreneurs(case)],
    "barrier": lambda case: _told(one["codes"] for one in case["barriers"]),
    "enabler": lambda case: _told(one["codes"] for one in case["enablers"]),
    "outcome": lambda case: [one["dimension"] for one in case["outcomes"]],
    "evidence": lambda case: [one["evidence"] for one in case["outcomes"]],
    "continuity": lambda case: [case["continuity"]],
    "status": lambda case: [case["status"]],
    "confidence": lambda case: [case["confidence"]],
    "population_band": lambda case: [one["population_band"] for one in municipalities(case)],
    "tier": lambda case: [one["tier"] for one in municipalities(case)],
    "leadership_role": lambda case: _told([case["leadership_change"]["roles"]] if case["leadership_change"] else []),
    "funding_kind": lambda case: [one["kind"] for one in case["funding"]],
    "original_language": lambda case: [case["original_language"]],
    "municipality": lambda case: [_municipality(case["country"], one) for one in case["municipalities"]],
    "organisation": lambda case: [" ".join(words(one["name"])) for one in case["organisations"]],
}

PATHS = {
    "sector": "sectors", "sector_group": "sectors", "target_group": "target_groups",
    "target_group_group": "target_groups", "collaboration_form": "collaboration_forms",
    "collaboration_form_group": "collaboration_forms", "legal_form": "organisations.legal_form",
    "any_legal_form": "organisations.legal_form", "legal_form_family": "organisations.legal_form_family",
    "legal_status": "organisations.legal_status", "barrier": "barriers.codes", "enabler": "enablers.codes",
    "outcome": "outcomes.dimension", "evidence": "outcomes.evidence",
    "population_band": "municipalities.population_band", "tier": "municipalities.tier",
    "leadership_role": "leadership_change.roles", "funding_kind": "funding.kind",
}  # fmt: skip
"""Where `missing` speaks of a field, if not under its own name."""

_OF_ENTREPRENEURS = ("legal_form", "legal_form_family", "legal_status")
_BANDS = {"under-5k": 5_000, "5k-20k": 20_000, "20k-50k": 50_000, "50k-100k": 100_000, "100k-500k": 500_000}


def _family(organisation: Json) -> str | None:
    given: str | None = organisation["legal_form_family"]
    if given or not organisation["legal_form"]:
        return given
    broader = vocabularies()["legal-forms"].terms[organisation["legal_form"]].broader
    return broader.code if broader else None


def _band(municipality: Json) -> str | None:
    given: str | None = municipality["population_band"]
    inhabitants = municipality["population"]
    if given or inhabitants is None:
        return given
    return next((band for band, limit in _BANDS.items() if inhabitants < limit), "over-500k")


def _municipality(country: str, one: Json) -> str:
    return f"{country}-{one['lau_code']}" if one["lau_code"] else f"{country}:{' '.join(words(one['name']))}"


def _groups(vocabulary: str, codes: Sequence[str]) -> list[str | None]:
    return [vocabularies()[vocabulary].terms[code].group for code in codes]


def _told(statements: Iterable[Sequence[str]]) -> list[str]:
    return [code for codes in statements for code in (codes or ["uncoded"])]


def _numbered(parts: object) -> Iterator[tuple[int, Json]]:
    if isinstance(parts, list):
        yield from ((n, part) for n, part in enumerate(parts) if isinstance(part, dict))


def _is_asked(field: str, part: Json) -> bool:
    return field not in _OF_ENTREPRENEURS or part["role"] == "entrepreneur"
