"""The real cases use what can be asked."""

import pytest

from app.model.derivation import UNCODED
from app.query.fields import CASE_FIELDS, FieldSpec, Kind
from tests.services import Service

CODED = [field for field in CASE_FIELDS if field.kind in (Kind.CODED, Kind.LANGUAGE)]


@pytest.mark.parametrize("field", CODED, ids=lambda field: field.name)
def test_every_coded_dimension_has_two_values_in_use(seeded: Service, field: FieldSpec) -> None:
    used = set(seeded.world.snapshot().dimension(field.name)) - {UNCODED}

    assert len(used) >= 2
    assert used <= {one["code"] for one in seeded.json(f"/v1/cases?facets={field.name}")["facets"][field.name]}
