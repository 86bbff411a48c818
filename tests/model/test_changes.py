"""What changed, as readers are told of it: the languages of texts."""

from typing import Any

import orjson
import pytest
from hypothesis import given

from app.model.changes import Difference
from app.model.document import document_bytes, parse_document
from tests.builders import a_case, a_source, an_organisation
from tests.model.drawn_revisions import drafts, laws

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


def test_a_version_may_be_a_draft() -> None:
    before, after = case(title_original="Sol", original_language="nb"), {"title_original": "Sol!", "sources": ["wrong"]}

    found = languages(before, after)

    assert found["title_original"] == ("nb", None)
    assert found["sources"] == (None, None)


@laws
@given(drafts, drafts)
def test_whatever_two_drafts_say_the_languages_are_languages(before: Json, after: Json) -> None:
    told = {language for pair in languages(before, after).values() for language in pair}

    assert told <= {None, "en", "und", "nb"}
