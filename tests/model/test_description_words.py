"""The words by which descriptions are compared, and the numbers they are kept as."""

from struct import unpack
from typing import Any

import pytest

from app.model.description_words import word_number, words_bytes, words_written
from app.model.document import parse_document
from tests.builders import a_case, a_municipality, an_organisation


def document(**changes: Any) -> dict[str, Any]:
    return parse_document(a_case(**changes)).model_dump(mode="json")


def words(**changes: Any) -> set[str]:
    nothing = {"title": "-", "summary": "-", **changes}
    return {word for word, _ in words_written(document(**nothing))}


@pytest.mark.parametrize("field", ["title", "summary", "municipality_role", "entrepreneur_role"])
def test_words_of_every_english_text_are_compared(field: str) -> None:
    assert words(**{field: "Lends a Garage."}) == {"lends", "garage"}


def test_of_what_is_practised_the_english_sentence_is_compared() -> None:
    assert words(practice={"en": "Lends bicycles.", "nb": "Låner ut sykler."}) == {"lends", "bicycles"}
    assert words(practice={"en": None, "nb": "Låner ut sykler."}) == set()


def test_texts_in_other_languages_are_not_compared() -> None:
    told = {"title_original": "Sykkelhotellet", "summary_original": "Et hotell.", "original_language": "nb",
            "translations": {"nb": {"summary": "Sykler.", "by": "machine"}}}  # fmt: skip
    assert words(**told) == set()


def test_words_are_folded_and_written_as_they_stand() -> None:
    found = list(words_written(document(title="Café, cafés", summary="CAFE")))

    assert found == [("cafe", "Café"), ("cafes", "cafés"), ("cafe", "CAFE")]


def test_numbers_and_single_letters_are_left_out() -> None:
    assert words(summary="In 2019 a type B co-op of 12b.") == {"in", "type", "co", "op", "of", "12b"}


def test_names_of_its_own_places_and_organisations_are_left_out() -> None:
    told = {
        "municipalities": [a_municipality(name="Nord-Fron", region="Innlandet")],
        "organisations": [an_organisation(name="Sykkelhuset SA")],
        "place_served": {"name": "Sødorp", "kind": "village"},
    }
    assert words(summary="Sykkelhuset lends in nord and fron, Innlandet, Sodorp and Ringebu.", **told) == {
        "lends", "in", "and", "ringebu",
    }  # fmt: skip


def test_names_of_all_countries_are_left_out_wherever_a_case_lies() -> None:
    for country in ("NO", "FR"):
        assert words(summary="As in Norway, or France.", country=country) == {"as", "in", "or"}


def test_each_word_is_kept_once_as_a_number_in_four_bytes() -> None:
    kept = words_bytes(document(title="A garage", summary="Garage by garage"))

    assert unpack("<2I", kept) == tuple(sorted((word_number("garage"), word_number("by"))))
    assert words_bytes(document(title="-", summary="-")) == b""


def test_the_number_of_a_word_is_the_same_on_every_machine() -> None:
    """Its BLAKE2b digest of four bytes, the lowest first: 73c990d7 and so on."""
    assert [word_number(word) for word in ("garage", "by")] == [3616590195, 467967143]
    assert 0 < word_number("") < 2**32
