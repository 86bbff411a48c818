"""An empty field is unknown unless it does not apply."""

from typing import Any

import orjson
import pytest

from app.model.absence import applies
from app.model.document import document_bytes, parse_document
from tests.builders import a_case, a_municipality, an_organisation

FIELDS_OF = {
    "sectors": ["sector", "sector_group"],
    "target_groups": ["target_group", "target_group_group"],
    "collaboration_forms": ["collaboration_form", "collaboration_form_group"],
    "organisations.legal_form": ["legal_form", "any_legal_form"],
    "organisations.legal_form_family": ["legal_form_family"],
    "organisations.legal_status": ["legal_status"],
    "barriers": ["barrier"],
    "barriers.codes": ["barrier"],
    "enablers": ["enabler"],
    "outcomes": ["outcome", "evidence"],
    "outcomes.evidence": ["evidence"],
    "municipalities.population_band": ["population_band"],
    "municipalities.tier": ["tier"],
    "leadership_change": ["leadership_role"],
    "leadership_change.roles": ["leadership_role"],
    "funding": ["funding_kind"],
    "funding.kind": ["funding_kind"],
    "start_year": ["start_year"],
    "continuity": ["continuity"],
    "original_language": ["original_language"],
}
EVERY = sorted({field for fields in FIELDS_OF.values() for field in fields})


def fields_that_do_not_apply(**changes: Any) -> list[str]:
    document = orjson.loads(document_bytes(parse_document(a_case(**changes))))
    return [field for field in EVERY if not applies(document, field)]


@pytest.mark.parametrize("path", FIELDS_OF)
def test_what_missing_says_of_a_path_holds_for_its_fields(path: str) -> None:
    bare = {"municipalities": [a_municipality(tier=None)]}

    assert fields_that_do_not_apply(**bare, missing={path: "not-applicable"}) == sorted(FIELDS_OF[path])
    assert fields_that_do_not_apply(**bare, missing={path: "not-stated"}) == []


def test_an_end_that_lies_ahead_is_not_unknown() -> None:
    statuses = ("planned", "ongoing", "completed", "discontinued", "unknown")

    assert [s for s in statuses if not applies({"status": s, "missing": {}}, "end_year")] == ["planned", "ongoing"]


def test_what_is_said_of_every_part_one_by_one_is_said_of_all() -> None:
    two = [a_municipality(tier=None), a_municipality(tier=None)]
    first, second = "municipalities[0].tier", "municipalities[1].tier"

    assert fields_that_do_not_apply(municipalities=two, missing={first: "not-applicable"}) == []
    assert fields_that_do_not_apply(municipalities=two, missing=dict.fromkeys((first, second), "not-applicable")) == [
        "tier"
    ]


def test_organisations_that_are_not_asked_need_not_be_spoken_of() -> None:
    both = [an_organisation(role="investor"), an_organisation()]
    said = {f"organisations[1].{name}": "not-applicable" for name in ("legal_form", "legal_status")}

    # For forms of any organisation, the investor counts as well.
    assert fields_that_do_not_apply(organisations=both, missing=said) == ["legal_form", "legal_status"]
