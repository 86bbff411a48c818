"""What changed, as readers are told of it: languages of texts, names of codes."""

from typing import Any

import orjson
import pytest

from app.catalogue.changes import Difference, labels_of_changes
from app.model.document import document_bytes, parse_document
from tests.builders import a_case, a_municipality, a_source, an_organisation

Json = dict[str, Any]
POLISH = a_source(title="Umowa", language="pl", url="https://example.org/pl")
ENGLISH = a_source(title="Contract", language="en", url="https://example.org/en")


def case(**told: Any) -> Json:
    """A case as it is kept."""
    document: Json = orjson.loads(document_bytes(parse_document(a_case(words="it", **told))))
    return document


def languages(before: Json, after: Json) -> dict[str, tuple[str | None, str | None]]:
    found = Difference(before, after).changes()
    return {one.change.path: (one.before_language, one.after_language) for one in found}


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ({"title": "One"}, {"title": "Two"}, {"title": ("en", "en")}),
        ({}, {"title_original": "Én", "original_language": "nb"}, {"title_original": (None, "nb")}),
        ({"sectors": ["energy"]}, {"sectors": ["mobility"]}, {"sectors": (None, None)}),
        ({"regulatory_framework": ["Lov"]}, {"regulatory_framework": []}, {"regulatory_framework": ("und", None)}),
        ({}, {"organisations": [an_organisation(), an_organisation(name="Ny")]}, {"organisations[1]": (None, None)}),
        ({"practice": {"en": "It."}}, {"practice": {"en": "It.", "nn": "Det."}}, {"practice.nn": (None, "nn")}),
        (
            {"translations": {"nn": {"title": "Ein", "by": "machine"}}},
            {"translations": {"nn": {"title": "Ei", "by": "person", "checked_on": "2026-01-02"}}},
            {
                "translations.nn.title": ("nn", "nn"),
                "translations.nn.by": (None, None),
                "translations.nn.checked_on": (None, None),
            },
        ),
    ],
)
def test_each_text_has_the_language_that_its_field_leads_to(
    before: Json, after: Json, told: dict[str, tuple[str | None, str | None]]
) -> None:
    found = languages(case(**{"original_language": None, **before}), case(**{"original_language": None, **after}))

    assert {path: found[path] for path in told} == told
    assert found.keys() - told.keys() <= {"original_language"}


def test_a_text_of_the_place_is_in_the_language_that_each_revision_names() -> None:
    before, after = (
        case(title_original="Sol", original_language="nb"),
        case(title_original="Sol!", original_language="nn"),
    )

    assert languages(before, after)["title_original"] == ("nb", "nn")


def test_a_source_is_in_its_own_language_wherever_it_stands() -> None:
    before, after = case(sources=[POLISH]), case(sources=[ENGLISH, {**POLISH, "title": "Umowy"}])

    assert languages(before, after)["sources[1].title"] == ("pl", "pl")


def test_a_source_whose_language_was_corrected_has_both() -> None:
    before, after = case(sources=[POLISH]), case(sources=[{**POLISH, "title": "Smlouva", "language": "cs"}])

    assert languages(before, after)["sources[0].title"] == ("pl", "cs")


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
