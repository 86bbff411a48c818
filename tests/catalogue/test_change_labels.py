"""What the codes in changes are called."""

from typing import Any

import orjson

from app.catalogue.change_labels import labels_of_changes
from app.model.changes import Difference
from app.model.document import document_bytes, parse_document
from tests.builders import a_case, a_municipality, a_source

Json = dict[str, Any]
POLISH = a_source(title="Umowa", language="pl", url="https://example.org/pl")
ENGLISH = a_source(title="Contract", language="en", url="https://example.org/en")


def case(**told: Any) -> Json:
    """A case as it is kept."""
    document: Json = orjson.loads(document_bytes(parse_document(a_case(words="it", **told))))
    return document


def test_labels_are_those_of_the_codes_in_what_changed() -> None:
    before = case(sectors=["energy"], sources=[POLISH], missing={"municipalities[0].latitude": "disputed"})
    after = case(
        sectors=["energy", "mobility"],
        sources=[ENGLISH],
        missing={"municipalities[0].latitude": "withheld"},
        municipalities=[a_municipality(tier=None)],
        translations={"nn": {"title": "Ein", "by": "machine"}},
    )

    labels, fallen = labels_of_changes(Difference(before, after).changes(), "nn")

    assert labels["sector"] == {"energy": "Energi", "mobility": "Mobilitet og transport"}
    assert labels["source_language"] == {"pl": "polsk", "en": "engelsk"}
    assert labels["absence_reason"] == {"disputed": "Omstridd", "withheld": "Halde tilbake"}
    assert labels["translation_language"] == {"nn": "norsk nynorsk"}
    assert labels["translated_by"] == {"machine": "Maskinomsett"}
    assert "country" not in labels
    assert fallen == {}
