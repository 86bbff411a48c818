"""What the codes in changes are called."""

from typing import Any

import orjson
from hypothesis import given

from app.catalogue.change_labels import labels_at, labels_of_changes
from app.model.changes import Difference
from app.model.document import document_bytes, parse_document
from tests.builders import a_case, a_municipality, a_source
from tests.model.drawn_revisions import drafts, laws

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


def test_a_key_on_the_way_is_a_code_too() -> None:
    labels, _ = labels_at([("emes.autonomy.score", 2), ("translations.nn.title", "Ein")], "en")

    assert labels == {
        "emes_indicator": {"autonomy": labels["emes_indicator"]["autonomy"]},
        "translation_language": {"nn": "Norwegian Nynorsk"},
    }


def test_what_is_no_code_has_no_label() -> None:
    wrong = [("sectors", ["energy", "enrgy", 7, {"a": "energy"}]), ("status", {"a": 1}), ("place_served.kind", "town")]

    assert labels_at([*wrong, ("original_language", "no such"), ("unheard of", "energy")], "en") == (
        {"sector": {"energy": "Energy"}}, {},
    )  # fmt: skip


@laws
@given(drafts, drafts)
def test_whatever_drafts_say_is_labelled_or_passed_over(before: Json, after: Json) -> None:
    labels, _ = labels_of_changes(Difference(before, after).changes(), "nb")

    assert all(text for words in labels.values() for text in words.values())
