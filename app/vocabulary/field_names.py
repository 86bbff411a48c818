"""What readers call fields, columns and the values beside the codes: one list for all that show them."""

from collections.abc import Mapping

from app.vocabulary.loading import field_labels
from app.vocabulary.terms import Label, label_of

UNKNOWN_VALUE = "unknown value"
"""Name in the list for the value of a field that is not recorded."""
UNCODED_VALUE = "uncoded value"
"""Name in the list for what is told and fits no code."""

FILTER_OF: Mapping[str, str] = {
    "sectors": "sector",
    "target_groups": "target_group",
    "collaboration_forms": "collaboration_form",
    "municipalities": "municipality",
    "municipalities.tier": "tier",
    "municipalities.population_band": "population_band",
    "organisations": "organisation",
    "organisations.legal_form": "legal_form",
    "organisations.legal_form_family": "legal_form_family",
    "organisations.legal_status": "legal_status",
    "funding": "funding_kind",
    "funding.kind": "funding_kind",
    "outcomes": "outcome",
    "outcomes.dimension": "outcome",
    "outcomes.evidence": "evidence",
    "outcomes.result": "outcome_result",
    "barriers": "barrier",
    "barriers.codes": "barrier",
    "enablers": "enabler",
    "enablers.codes": "enabler",
    "leadership_change.roles": "leadership_role",
    "sources": "source",
    # `emes` in the list is the filter that asks for the country's membership.
    "emes": "emes_indicator",
}
"""Path in a document -> the name that the list has for it, where that is not the path itself."""


def name_label(name: str, language: str) -> Label:
    """What a reader calls a filter, a column or anything else by its name in the list.

    A name that the list does not have is said as it is: `Start year` for `start_year`.
    """
    return label_of({"en": _spelled(name), **field_labels().get(name, {})}, language)


def path_label(path: str, language: str) -> Label:
    """What a reader calls a field of the document, by its path; `*` is any key of a map."""
    path = path.replace(".*", "")
    return name_label(FILTER_OF.get(path, path), language)


def _spelled(name: str) -> str:
    return name.rpartition(".")[2].replace("_", " ").replace("-", " ").capitalize()
