"""Whether an empty field is unknown, or does not apply."""

from collections.abc import Collection, Mapping
from typing import Any

Json = Mapping[str, Any]

_PATHS = {
    "sector": "sectors", "sector_group": "sectors", "target_group": "target_groups",
    "target_group_group": "target_groups", "collaboration_form": "collaboration_forms",
    "collaboration_form_group": "collaboration_forms",
    "legal_form": "organisations.legal_form", "legal_form_family": "organisations.legal_form_family",
    "legal_status": "organisations.legal_status", "any_legal_form": "organisations.legal_form",
    "barrier": "barriers.codes", "enabler": "enablers.codes", "outcome": "outcomes.dimension",
    "evidence": "outcomes.evidence", "population_band": "municipalities.population_band", "tier": "municipalities.tier",
    "leadership_role": "leadership_change.roles", "funding_kind": "funding.kind",
}  # fmt: skip
"""Where a field stands in the document, if not under its own name; what cannot be empty is left out."""
_NOT_APPLICABLE = "not-applicable"
_OF_ENTREPRENEURS = frozenset({"legal_form", "legal_form_family", "legal_status"})


def applies(document: Json, field: str) -> bool:
    """Whether a field that is empty could have a value; what does not apply is not unknown."""
    if field == "end_year" and document["status"] in ("planned", "ongoing"):
        return False
    applies_not = {path for path, reason in document["missing"].items() if reason == _NOT_APPLICABLE}
    return not applies_not or not _is_said(document, field, applies_not)


def _is_said(document: Json, field: str, paths: Collection[str]) -> bool:
    """Whether some paths name a field, all that it stands in, or it in every single part that could have it."""
    whole, _, name = (path := _PATHS.get(field, field)).partition(".")
    if whole in paths or path in paths:
        return True
    parts = document.get(whole)
    asked = [
        f"{whole}[{place}].{name}" in paths
        for place, part in enumerate(parts if name and isinstance(parts, list) else ())
        if field not in _OF_ENTREPRENEURS or part["role"] == "entrepreneur"
    ]
    return bool(asked) and all(asked)
