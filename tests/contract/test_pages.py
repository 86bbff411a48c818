"""What the page maker of these tests would notice."""

import pytest

from tests.contract.pages import Json, Page, Reader

FIELDS: Json = {
    "document": [
        {"path": path, "label": "Field", "label_language": "en", "language": language, "labels": labels}
        for path, language, labels in (
            ("original_language", None, "original_language"),
            ("title", "en", None),
            ("title_original", "original_language", None),
            ("sectors", None, "sector"),
            ("sources", None, None),
            ("sources.title", "sources[n].language", None),
            ("sources.language", None, "source_language"),
            ("translations", None, "translation_language"),
            ("translations.*.title", "key", None),
            ("unverified_fields", None, None),
        )
    ]
}
LABELS: Json = {
    "labels": {
        "sector": {"energy": "Energi"},
        "source_language": {"pl": "polsk"},
        "translation_language": {"da": "dansk"},
    },
    "label_languages": {"source_language": {"pl": "nb"}},
}


def shown(document: Json) -> Page:
    page = Page()
    Reader(FIELDS, "nn").show_document(page, document, LABELS)
    return page


def test_each_passage_has_the_language_that_its_field_leads_to() -> None:
    page = shown(
        {
            "title": "Sun",
            "sectors": ["energy"],
            "sources": [{"title": "Słońce", "language": "pl"}],
            "translations": {"da": {"title": "Solen"}},
            "unverified_fields": ["sources[0].title"],
        }
    )

    said = [(passage.text, passage.language) for passage in page.passages]
    assert said == [
        ("Sun", "en"), ("Energi", "nn"), ("Słońce", "pl"), ("polsk", "nb"), ("dansk", "nn"), ("Solen", "da"),
        ("Field", "en"),
    ]  # fmt: skip
    assert page.faults == []


@pytest.mark.parametrize(
    ("document", "fault"),
    [
        ({"sectors": ["mobility"]}, "sector: no label of mobility"),
        ({"title_original": "Sol", "original_language": None}, "title_original: language of «Sol» is None"),
        ({"subtitle": "More"}, "subtitle: no field of the document is called so"),
        ({"sources": ["loose"]}, "sources: «loose» is neither a passage nor a code"),
        ({"unverified_fields": ["subtitle"]}, "unverified_fields: no field is called subtitle"),
        ({"title": " "}, "title: nothing to read"),
    ],
)
def test_what_cannot_be_shown_is_noticed(document: Json, fault: str) -> None:
    assert fault in shown(document).faults
